"""Problems with an author's files: where and what they are, why they matter, and what to do about them.

Every check reports `Problem` objects, or raises one `CourseError` with all of them, so that an author sees everything
in one run.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Problem:
    """A problem at one place.

    Parameters
    ----------
    file : pathlib.Path or str
        The file to open.
    what : str
        What is wrong, as a sentence.
    remedy : str
        What to do, as a sentence.
    line, column : int, optional
        The place, counted from 1.
    is_warning : bool, optional
        Whether it is a warning: a matter of style or economy, not a mistake.
    why : str, optional
        Why it matters, as a sentence, unless `what` says it already.
    end_column : int, optional
        The column after the last character of the place, on the same line.
    trail : tuple of str or int, optional
        In a notebook, the keys and list indices that lead to the place. The line is looked up when the problem is
        shown (`coursebook.notebooks.with_positions`).
    """

    file: Path | str
    what: str
    remedy: str
    line: int | None = None
    column: int | None = None
    is_warning: bool = False
    why: str = ""
    end_column: int | None = None
    trail: tuple[str | int, ...] = ()

    @property
    def place(self) -> str:
        """``file:line:column``, as far as they are known."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)

    def __str__(self) -> str:
        sentences = " ".join(filter(None, (self.what, self.why, self.remedy)))
        return f"{self.place}: {'warning: ' if self.is_warning else ''}{sentences}"


class CourseError(Exception):
    """One or more problems with an author's files; nothing was written.

    Parameters
    ----------
    problems : list of Problem
        At least one, in the order in which an author would fix them.
    """

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))
