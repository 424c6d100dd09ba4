"""The journal of a transaction: which files change together, as a file that outlives a killed process.

It names files by their paths from the course's folder, so that it still holds when the folder is renamed, and it names
none outside. It is used only where it was written: it holds the number of its own inode, which a copy, a clone or an
unpacked archive does not share. A journal from elsewhere, or of an older version, is set aside, and no file is changed.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from coursebook.problems import CourseError, Problem
from coursebook.sync.writes.steps import Step, draft_name

#: Where the journal is, from the course's folder.
JOURNAL = Path(".coursebook") / "changes"
#: What it is called, by how far the transaction is: the later ones first.
UNDOING, PUTTING, DRAFTING = "undoing.json", "putting.json", "drafting.json"
#: What it is called while it is written; all its names.
_UNWRITTEN = "journal.part"
NAMES = (UNDOING, PUTTING, DRAFTING, _UNWRITTEN)
#: What a journal that is not used is renamed to.
SET_ASIDE = "set-aside.json"
#: The version of its format; the first had no number, and absolute paths.
FORMAT = 2

_REMEDY = "Delete it, and compare the course with its last version in git: some files may be half changed."


@dataclass(frozen=True)
class Journal:
    """What is written down of a transaction.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course, resolved.
    process : int
        The number of the process that writes; drafts are named by it.
    folders : tuple of pathlib.Path
        Folders that are made for it, outer ones first.
    steps : tuple of Step
        The files.
    """

    root: Path
    process: int
    folders: tuple[Path, ...]
    steps: tuple[Step, ...]

    def write(self) -> None:
        """Write it as `DRAFTING`: under another name first, so that there is never half a journal."""
        folder = self.root / JOURNAL
        folder.mkdir(parents=True, exist_ok=True)
        held = {
            "format": FORMAT,
            "process": self.process,
            "folders": [self._relative(made) for made in self.folders],
            "steps": [[self._relative(step.path), step.before, step.after] for step in self.steps],
        }
        with (folder / _UNWRITTEN).open("w", encoding="utf-8") as file:
            json.dump(held | {"inode": os.fstat(file.fileno()).st_ino}, file)
        (folder / _UNWRITTEN).replace(folder / DRAFTING)

    def rename(self, old: str, new: str) -> None:
        """Say that the transaction is further, which needs no room on the disk."""
        (self.root / JOURNAL / old).replace(self.root / JOURNAL / new)

    def delete(self) -> None:
        """Say that the transaction has ended."""
        for name in NAMES:
            with suppress(OSError):
                (self.root / JOURNAL / name).unlink(missing_ok=True)

    @classmethod
    def read(cls, root: Path, name: str) -> "Journal | None":
        """Read the journal of a course.

        Returns
        -------
        Journal or None
            None if it was not written in this folder, or by a version whose journals do not say so.

        Raises
        ------
        CourseError
            If it cannot be understood, or names a file outside the course.
        """
        file = root / JOURNAL / name
        try:
            held = json.loads(file.read_text(encoding="utf-8"))
            if held.get("format", 1) > FORMAT:
                what = "The list of unfinished changes was written by a newer version of coursebook."
                raise CourseError([Problem(file, what, "Use that version here, too.")])
            if held.get("format") != FORMAT or held["inode"] != file.stat().st_ino:
                return None
            process = int(held["process"])
            folders = tuple(_inside(root, folder) for folder in held["folders"])
            steps = tuple(
                Step(_inside(root, path), _digest(before), _digest(after), draft_name(process, number))
                for number, (path, before, after) in enumerate(held["steps"])
            )
            return cls(root, process, folders, steps)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            what = "The list of unfinished changes cannot be understood."
            raise CourseError([Problem(file, what, _REMEDY, why=f"{error}.")]) from error

    def _relative(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()


def found_journal(root: Path) -> str | None:
    """Return the name of the journal that a killed process left behind, if there is one."""
    return next((name for name in (UNDOING, PUTTING, DRAFTING) if (root / JOURNAL / name).exists()), None)


def set_aside(root: Path, name: str) -> str:
    """Rename a journal that is not used, and say so in a sentence."""
    (root / JOURNAL / name).replace(root / JOURNAL / SET_ASIDE)
    return (
        "A list of unfinished changes was found that comes from another folder or an older version of coursebook. "
        f"It is now called {(JOURNAL / SET_ASIDE).as_posix()}, and nothing else was changed. If files of the course "
        "are half changed, restore their last version from git; files that end in .draft or .before can be deleted."
    )


def _inside(root: Path, name: str) -> Path:
    """Find a file of the course by its path from there.

    Raises
    ------
    ValueError
        If it is not inside.
    """
    parts = PurePosixPath(name).parts
    path = root.joinpath(*parts)
    leads_out = not parts or PurePosixPath(name).is_absolute() or PureWindowsPath(name).anchor or ".." in parts
    if leads_out or not path.parent.resolve().is_relative_to(root):
        raise ValueError(f"“{name}” is outside the course")
    return path


def _digest(held: Any) -> str | None:  # noqa: ANN401  (JSON can be anything)
    if held is not None and not isinstance(held, str):
        raise TypeError("A digest is not text")
    return held
