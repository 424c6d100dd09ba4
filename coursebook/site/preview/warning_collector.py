"""The warnings of Sphinx while it reads or writes a page, as problems with a file and a line."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.logging import NAMESPACE, WarningLogRecordTranslator

from coursebook.problems import Problem
from coursebook.site.notebook_outputs import LINES_PER_CELL

#: A warning that a build of some pages always causes; the preview makes the search index when it is requested.
IGNORED = "search index couldn't be loaded"
#: What an author is told to do about it.
REMEDY = "Fix it; this message disappears when you save the file."
_LOCATION = re.compile(r"(?P<file>.+?)(?::(?P<line>\d+))?(?::.*)?$")


class WarningCollector(logging.Handler):
    """Keeps the warnings about each page until it is built again.

    Parameters
    ----------
    app : Sphinx
        The application whose warnings are kept; each one sets up logging when it starts.
    """

    def __init__(self, app: Sphinx) -> None:
        super().__init__(logging.WARNING)
        self.addFilter(WarningLogRecordTranslator(app))
        self.app = app
        self._problems: dict[tuple[str, str], list[Problem]] = {}
        self._current = ("", "")
        logging.getLogger(NAMESPACE).addHandler(self)

    @contextmanager
    def collecting(self, page: str, step: str) -> Iterator[None]:
        """Record warnings for a page and a build step while the block runs; they replace those of the last time."""
        before, self._current = self._current, (page, step)
        self._problems.pop(self._current, None)
        try:
            yield
        finally:
            self._current = before

    def add(self, problem: Problem) -> None:
        """Record a problem of the current page and step."""
        problems = self._problems.setdefault(self._current, [])
        if problem not in problems:
            problems.append(problem)

    def emit(self, record: logging.LogRecord) -> None:
        """Record a warning."""
        if IGNORED in record.getMessage():
            return
        message = logging.LogRecord.getMessage(
            record
        )  # Sphinx's own puts the location first, which a problem has already
        self.add(problem_of(message, str(getattr(record, "location", None) or ""), self._page_file()))

    def discard(self, page: str) -> None:
        """Discard the problems of a page that no longer exists."""
        for key in [key for key in self._problems if key[0] == page]:
            del self._problems[key]

    def problems(self) -> list[Problem]:
        """Return all problems, page by page."""
        return [problem for key in sorted(self._problems) for problem in self._problems[key]]

    def _page_file(self) -> str:
        """The file of the current page, for a warning without a location."""
        page = self._current[0]
        return str(self.app.env.doc2path(page)) if page else str(Path(self.app.srcdir) / "_config.yml")


def problem_of(message: str, location: str, file: str) -> Problem:
    """Convert a warning to a problem.

    Parameters
    ----------
    message : str
        The message of Sphinx.
    location : str
        ``file:line``; may be empty.
    file : str
        The file to name if the location is empty.
    """
    match = _LOCATION.match(location)
    named, line = (match["file"], match["line"]) if match else (file, None)
    what = message.strip().rstrip(".") + "."
    number = int(line) if line else None
    if named.endswith(".ipynb") and number:
        cell, number_in_cell = divmod(number, LINES_PER_CELL)
        where = f"In cell {cell}, line {number_in_cell}" if cell else f"In line {number_in_cell}"
        return Problem(named, f"{where}: {what}", REMEDY)
    return Problem(named, what, REMEDY, number)
