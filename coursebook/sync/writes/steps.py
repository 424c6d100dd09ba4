"""One file of a transaction: how it is put in its place, and how that is undone."""

import hashlib
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
    """

    path: Path
    before: str | None
    after: str | None
    name: str

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
        return digest_of_file(self.path) == self.before

    def do(self) -> None:
        """Put the draft in its place, or delete the file."""
        if self.after is None:
            self.path.unlink(missing_ok=True)
        elif self.draft.exists():
            self.draft.replace(self.path)

    def undo(self) -> None:
        """Restore the file, unless somebody else has changed it since."""
        now = digest_of_file(self.path)
        if now == self.before or now not in (self.after, None):
            return
        if self.backup.exists():
            self.backup.replace(self.path)
        elif self.before is None and not self.draft.exists():
            self.path.unlink(missing_ok=True)


def digest_of(data: bytes | None) -> str | None:
    """Return the digest of a file's content; None if there is no file."""
    return None if data is None else hashlib.sha256(data).hexdigest()


def digest_of_file(path: Path) -> str | None:
    """Return the digest of a file; None if there is none."""
    try:
        return digest_of(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
