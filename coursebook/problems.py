"""What is wrong with an author's file: where, what, why that matters, and what to do about it.

Every check of the generator reports `Problem` objects and raises one `CourseError` that holds all of them,
so that an author sees everything in one run.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Problem:
    """One mistake in one place.

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
        Whether it may stay: a matter of taste or of thrift, not a mistake.
    why : str, optional
        Why it matters, as a sentence, where `what` does not say that already.
    end_column : int, optional
        The column behind the last character that is meant, on the same line.
    trail : tuple of str or int, optional
        In a notebook, keys and places in lists that lead to the part that is meant. Whoever shows the problem finds
        the line from it (`coursebook.notebooks.with_positions`).
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
        """``file:line:column``, as far as it is known."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)

    def __str__(self) -> str:
        said = " ".join(filter(None, (self.what, self.why, self.remedy)))
        return f"{self.place}: {'warning: ' if self.is_warning else ''}{said}"


class CourseError(Exception):
    """One or more problems in an author's files; nothing was written.

    Parameters
    ----------
    problems : list of Problem
        At least one, in the order in which an author would mend them.
    """

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))
