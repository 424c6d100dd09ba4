"""Finds the placeholders in notebooks and pages that name an explorable or a quiz, parsed as a browser does.

A stored output is ``<course-explorable data-explorable="…"></course-explorable>``; quizzes have the same form. All code
that looks for placeholders uses this parser, so that every one that is listed is also replaced.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser

#: What a placeholder may name.
KINDS = ("explorable", "quiz")


@dataclass(frozen=True)
class Placeholder:
    """A placeholder in a text.

    Parameters
    ----------
    kind : str
        ``explorable`` or ``quiz``.
    slug : str
        The slug that it names.
    attributes : dict of str to str
        All its attributes, with lower-case names and resolved character references.
    start, end : int
        Its position in the text.
    """

    kind: str
    slug: str
    attributes: dict[str, str]
    start: int
    end: int


def find_placeholders(html: str) -> list[Placeholder]:
    """Return the placeholders in order: empty elements that name something, not in a comment."""
    if "course-" not in html.lower():
        return []
    parser = _Parser(html)
    parser.feed(html)
    parser.close()
    return parser.found


def replace_placeholders(html: str, replacement: Callable[[Placeholder], str | None]) -> str:
    """Replace each placeholder by what `replacement` returns for it; it stays if that is None."""
    pieces, done = [], 0
    for placeholder in find_placeholders(html):
        new = replacement(placeholder)
        if new is not None:
            pieces += [html[done : placeholder.start], new]
            done = placeholder.end
    return "".join([*pieces, html[done:]])


class _Parser(HTMLParser):
    """Records each start tag of a placeholder, and keeps it if its end tag follows after nothing but space."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[Placeholder] = []
        self._html = html
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._open: tuple[str, dict[str, str], int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Record the start tag of a placeholder; the first of two attributes with the same name counts."""
        kind = tag.removeprefix("course-")
        attributes = {name: value or "" for name, value in reversed(attrs)}
        is_ours = tag != kind and kind in KINDS and attributes.get(f"data-{kind}")
        self._open = (kind, attributes, self._offset()) if is_ours else None

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Treat ``<course-quiz/>`` as a start tag, as browsers do."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Keep the placeholder that ends here."""
        if self._open and tag == f"course-{self._open[0]}":
            kind, attributes, start = self._open
            end = self._html.index(">", self._offset()) + 1
            self.found.append(Placeholder(kind, attributes[f"data-{kind}"], attributes, start, end))
        self._open = None

    def handle_data(self, data: str) -> None:
        """Drop a placeholder that contains text."""
        if data.strip():
            self._open = None

    def handle_comment(self, data: str) -> None:
        """Drop a placeholder that contains a comment."""
        del data
        self._open = None

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
