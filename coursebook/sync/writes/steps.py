"""One file of a transaction: how it is written, put in its place, and restored."""

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Step:
    """A file that is written, moved or deleted.

    Parameters
    ----------
    path : pathlib.Path
        The file.
    before, after : str or None
        Digests of what it was and will be; None where there is no file.
    name : str
        What its draft and its backup are called beside it, without their endings. They are in the same folder because
        only from there can a file be replaced in one step.
    data : bytes or None
        What it will hold; not known from a journal.
    like : pathlib.Path or None
        The file whose permissions it gets, if that exists.
    """

    path: Path
    before: str | None
    after: str | None
    name: str
    data: bytes | None = None
    like: Path | None = None

    @classmethod
    def planned(cls, path: Path, before: bytes | None, after: bytes | None, like: Path, number: int) -> "Step":
        """Plan the step with a number; `before` and `after` are None where there is no file."""
        path = path.resolve() if after is not None else path.parent.resolve() / path.name
        return cls(path, digest_of(before), digest_of(after), draft_name(os.getpid(), number), after, like)

    @property
    def draft(self) -> Path:
        """Its new content, until that is in its place."""
        return self.path.with_name(f"{self.name}.draft")

    @property
    def backup(self) -> Path:
        """A second name for its old content."""
        return self.path.with_name(f"{self.name}.before")

    @property
    def is_pending(self) -> bool:
        """Whether it has still to be done."""
        return self.path.exists() if self.after is None else self.draft.exists()

    @property
    def is_untouched(self) -> bool:
        """Whether the file is what it was."""
        return _digest_of_file(self.path) == self.before

    def prepare(self) -> None:
        """Make a backup of the file, and write its draft."""
        if self.before is not None:
            try:
                os.link(self.path, self.backup, follow_symlinks=False)
            except (OSError, NotImplementedError):  # the file systems of sticks and cards have no second names
                shutil.copy2(self.path, self.backup, follow_symlinks=False)
        if self.data is not None:
            self.draft.parent.mkdir(parents=True, exist_ok=True)
            self.draft.write_bytes(self.data)
            if self.like and self.like.exists():
                shutil.copymode(self.like, self.draft)

    def do(self) -> None:
        """Put the draft in its place, or delete the file."""
        if self.after is None:
            self.path.unlink(missing_ok=True)
        elif self.draft.exists():
            self.draft.replace(self.path)

    def undo(self) -> None:
        """Restore the file, unless somebody else has changed it since."""
        now = _digest_of_file(self.path)
        if now == self.before or now not in (self.after, None):
            return
        if self.backup.exists():
            self.backup.replace(self.path)
        elif self.before is None and not self.draft.exists():
            self.path.unlink(missing_ok=True)


def draft_name(process: int, number: int) -> str:
    """Return what a file's draft and its backup are called beside it, without their endings."""
    return f".{process}-{number}"


def digest_of(data: bytes | None) -> str | None:
    """Return the digest of a file's content; None if there is no file."""
    return None if data is None else hashlib.sha256(data).hexdigest()


def _digest_of_file(path: Path) -> str | None:
    try:
        return digest_of(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
