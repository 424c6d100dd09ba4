"""The small elements in notebooks and pages that name what a page shows, read as a browser reads them.

A stored output is ``<course-explorable data-explorable="…"></course-explorable>``, and the same for quizzes. One
reader serves all who look for them, so that whatever is listed is also filled.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser

#: What an element may stand for.
KINDS = ("explorable", "quiz")


@dataclass(frozen=True)
class Element:
    """One small element.

    Parameters
    ----------
    kind : str
        ``explorable`` or ``quiz``.
    slug : str
        What it names.
    attributes : dict of str to str
        All its attributes, with lower-case names and character references resolved.
    start, end : int
        Where it is in its text.
    """

    kind: str
    slug: str
    attributes: dict[str, str]
    start: int
    end: int


def elements_in(html: str) -> list[Element]:
    """Find the elements that name something and hold nothing, in order; those in comments are none."""
    if "course-" not in html.lower():
        return []
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    return reader.found


def filled(html: str, fill: Callable[[Element], str | None]) -> str:
    """Replace each element by what `fill` returns for it; it stays where that is None."""
    pieces, done = [], 0
    for element in elements_in(html):
        whole = fill(element)
        if whole is not None:
            pieces += [html[done : element.start], whole]
            done = element.end
    return "".join([*pieces, html[done:]])


class _Reader(HTMLParser):
    """Notes each start of an element, and keeps it if its end follows with nothing but space between."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[Element] = []
        self._html = html
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._open: tuple[str, dict[str, str], int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the start of an element; of an attribute that is there twice, the first counts."""
        kind = tag.removeprefix("course-")
        attributes = {name: value or "" for name, value in reversed(attrs)}
        is_ours = tag != kind and kind in KINDS and attributes.get(f"data-{kind}")
        self._open = (kind, attributes, self._place()) if is_ours else None

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take ``<course-quiz/>`` for a start, as browsers do."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Keep the element that ends here."""
        if self._open and tag == f"course-{self._open[0]}":
            kind, attributes, start = self._open
            end = self._html.index(">", self._place()) + 1
            self.found.append(Element(kind, attributes[f"data-{kind}"], attributes, start, end))
        self._open = None

    def handle_data(self, data: str) -> None:
        """Pass over an element that holds words."""
        if data.strip():
            self._open = None

    def handle_comment(self, data: str) -> None:
        """Pass over an element that holds a comment."""
        del data
        self._open = None

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
