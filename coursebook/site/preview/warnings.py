"""What Sphinx warns of while it reads or writes a page, as problems with a file and a line."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.logging import NAMESPACE, WarningLogRecordTranslator

from coursebook.problems import Problem

#: MyST-NB counts a notebook's lines so: cells by ten thousands, from 1, and the lines in each.
LINES_PER_CELL = 10_000
#: What is said of a search index that is made of some pages only; the preview makes it anew when it is asked for.
OUR_DOING = "search index couldn't be loaded"
_REMEDY = "Mend it; this goes away when the file is saved."
_LOCATION = re.compile(r"(?P<file>.+?)(?::(?P<line>\d+))?(?::.*)?$")


class Complaints(logging.Handler):
    """Keeps the warnings about each page until it is made again.

    Parameters
    ----------
    app : Sphinx
        The application whose warnings are kept; it sets up the logging anew when it starts.
    """

    def __init__(self, app: Sphinx) -> None:
        super().__init__(logging.WARNING)
        self.addFilter(WarningLogRecordTranslator(app))
        self.app = app
        self._kept: dict[tuple[str, str], list[Problem]] = {}
        self._now = ("", "")
        logging.getLogger(NAMESPACE).addHandler(self)

    @contextmanager
    def about(self, page: str, step: str) -> Iterator[None]:
        """Keep what is said meanwhile for a page and a step of its making, in place of what was said last time."""
        before, self._now = self._now, (page, step)
        self._kept.pop(self._now, None)
        try:
            yield
        finally:
            self._now = before

    def note(self, problem: Problem) -> None:
        """Keep a problem with what is being made."""
        kept = self._kept.setdefault(self._now, [])
        if problem not in kept:
            kept.append(problem)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning."""
        if OUR_DOING in record.getMessage():
            return
        said = logging.LogRecord.getMessage(record)  # Sphinx's own puts the place in front, which a problem has already
        self.note(problem_of(said, str(getattr(record, "location", None) or ""), self._page_file()))

    def forget(self, page: str) -> None:
        """Forget a page that is no more."""
        for key in [key for key in self._kept if key[0] == page]:
            del self._kept[key]

    def problems(self) -> list[Problem]:
        """All that was said, page by page."""
        return [problem for key in sorted(self._kept) for problem in self._kept[key]]

    def _page_file(self) -> str:
        """The file of the page that is being made, for a warning that names no place."""
        page = self._now[0]
        return str(self.app.env.doc2path(page)) if page else str(Path(self.app.srcdir) / "_config.yml")


def problem_of(message: str, location: str, file: str) -> Problem:
    """Make a problem of a warning.

    Parameters
    ----------
    message : str
        What Sphinx says.
    location : str
        Where, as ``file:line``; may be empty.
    file : str
        The file that is meant if the location is empty.
    """
    found = _LOCATION.match(location)
    named, line = (found["file"], found["line"]) if found else (file, None)
    what = message.strip().rstrip(".") + "."
    number = int(line) if line else None
    if named.endswith(".ipynb") and number:
        cell, number_in_cell = divmod(number, LINES_PER_CELL)
        place = f"In cell {cell}, line {number_in_cell}" if cell else f"In line {number_in_cell}"
        return Problem(named, f"{place}: {what}", _REMEDY)
    return Problem(named, what, _REMEDY, number)
