"""PDF with a text layer to the one form: what a page shows by size and place becomes headings and paragraphs.

A line in larger letters is a heading, the larger the shallower. Words broken at the end of a line are joined,
paragraphs and tables broken by the end of a page as well; running heads, page numbers and lists of contents are left
out. Read by ``pdfplumber`` and its ``pdfminer.six``, an optional extra.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from coursebook.importers.myst.syntax_tree import Node, attributes, heading, image, node, paragraph, table, words
from coursebook.importers.pdf.pages import Line, Page, Picture, Piece, pages_of
from coursebook.importers.pdf.tables import Grid, joined
from coursebook.problems import CourseError, Problem

#: A line this much larger than running text is a heading.
_LARGER = 1.12
#: A line this much smaller is a note or a caption.
_SMALLER = 0.88
#: The longest heading, and the longest one that is told by bold letters alone. [characters]
_MAX_HEADING, _MAX_BOLD = 200, 80
#: What stands this near to the upper or lower edge may be a running head. [share of the page's height]
_EDGE = 0.12
#: On so many pages a line must stand to be a running head.
_MIN_REPEATED = 3
#: Fewer letters are no text layer. [letters]
_MIN_TEXT = 20
#: Headings of so many sizes are told apart; smaller ones have the last level.
_MAX_LEVELS = 4
_PAGE_NUMBER = re.compile(
    r"(?:page |p\. ?|[-–—] ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?[-–—]| (?:of|/) \d{1,4})?", re.IGNORECASE
)
#: So many such lines are a list of contents, whose heading has so many words at most.
_MIN_CONTENTS, _MAX_CONTENTS_WORDS = 3, 4
#: Numbers of sections.
_NUMBERS = re.compile(r"[\d. ]+")
#: Dots that lead to the number of a page.
_LEADERS = re.compile(r"(?:\. ?){5,}\s*[\divxlc]+$|(?:\. ?){12,}")
_BULLET = re.compile(r"^[•▪◦‣●○■∙·]\s*|^[–—-]\s+")
_NUMBERED = re.compile(r"^\d{1,3}[.)]\s+")
_FINAL = re.compile(r"[.!?…:;][)\]\"'”’»]?$")
_BROKEN = re.compile(r"(\w+)[-\u00ad\u2010]$")


def pdf_tree(path: Path) -> tuple[list[Node], str]:
    """Read a PDF.

    Returns
    -------
    blocks, title : list of Node, str

    Raises
    ------
    CourseError
        If pdfplumber is not installed, or the PDF is damaged, encrypted, or has no text.
    """
    pages, title = pages_of(path)
    lines = [line for page in pages for line in page.lines]
    if sum(len(line.text) for line in lines) < _MIN_TEXT:
        what = "The PDF has no text layer: its pages are pictures."
        raise CourseError([Problem(path, what, "Have its text recognised first (for instance by OCRmyPDF).")])
    running = _left_out(pages, _Shape(lines))
    shape = _Shape([line for line in lines if line not in running])
    blocks = list(_whole_lists(_Writer(shape).blocks(list(joined(_kept(page, running) for page in pages)))))
    return blocks, title if any(block["t"] == "Header" for block in blocks) else ""


class _Shape:
    """How a document tells its headings: the sizes of its letters."""

    def __init__(self, lines: list[Line]) -> None:
        sizes = Counter[float]()
        for line in lines:
            sizes[line.size] += len(line.text)
        self.body = sizes.most_common(1)[0][0] if sizes else 0.0
        larger = Counter(line.size for line in lines if self.is_large(line))
        self.levels = {size: number for number, size in enumerate(sorted(larger, reverse=True), 1)}
        text = " ".join(line.text for line in lines)
        self.words = Counter(re.findall(r"\w+(?:-\w+)*", text.lower()))

    def level(self, line: Line) -> int | None:
        """Give the level of a heading; None if the line is none."""
        if self.is_large(line):
            return min(self.levels[line.size], _MAX_LEVELS)
        is_bold = line.is_bold and not line.is_mono and len(line.text) <= _MAX_BOLD and line.size >= self.body
        if is_bold and not _FINAL.search(line.text) and re.search(r"[^\W\d_]{2}", line.text):
            return min(len(self.levels), _MAX_LEVELS) + 1
        return None

    def is_large(self, line: Line) -> bool:
        """Tell whether a line's letters are larger than those of running text."""
        has_words = re.search(r"[^\W_]", line.text) is not None
        return line.size > self.body * _LARGER and has_words and len(line.text) <= _MAX_HEADING

    def joined(self, first: str, second: str) -> str:
        """Join two lines; a word broken between them becomes whole, unless it always has its hyphen."""
        broken = _BROKEN.search(first)
        if not broken or not second[:1].islower():
            return f"{first} {second}"
        rest = re.match(r"\w+", second)
        parts = (broken[1].lower(), rest[0].lower() if rest else "")
        keeps = self.words["-".join(parts)] > self.words["".join(parts)]
        return (first[:-1] + "-" if keeps else first[:-1]) + second


def _left_out(pages: list[Page], shape: _Shape) -> set[Line]:
    """Find running heads, page numbers, and lines of a list of contents, whose numbers mean nothing any more."""
    at_edge = [[line for line in page.lines if _is_at_edge(line, page)] for page in pages]
    repeated = Counter(bare for lines in at_edge for bare in {_bare(line) for line in lines})
    running = {
        line
        for lines in at_edge
        for line in lines
        if (repeated[_bare(line)] >= _MIN_REPEATED and not shape.is_large(line))
        or (len(pages) > 1 and _PAGE_NUMBER.fullmatch(line.text.strip()))
    }
    return running | {line for page in pages for line in _contents(page.lines, shape)}


def _contents(lines: list[Line], shape: _Shape) -> Iterator[Line]:
    """Find the lines of a list of contents: words, dots and a page; its heading; numbers of sections beside it."""
    leading = [place for place, line in enumerate(lines) if _LEADERS.search(line.text)]
    yield from (lines[place] for place in leading)
    if len(leading) < _MIN_CONTENTS:
        return
    numbers = {line for line in lines if _NUMBERS.fullmatch(line.text)}
    yield from numbers
    above = next((line for line in reversed(lines[: leading[0]]) if line not in numbers), None)
    if above and shape.level(above) and len(above.text.split()) <= _MAX_CONTENTS_WORDS:
        yield above


def _is_at_edge(line: Line, page: Page) -> bool:
    return line.bottom > page.height * (1 - _EDGE) or line.top < page.height * _EDGE


def _bare(line: Line) -> str:
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.strip().lower())


def _kept(page: Page, running: set[Line]) -> list[Piece]:
    return [one for one in page.content if not (isinstance(one, Line) and one in running)]


class _Writer:
    """Lines to blocks."""

    def __init__(self, shape: _Shape) -> None:
        self.shape = shape

    def blocks(self, pages: list[list[Piece]]) -> Iterator[Node]:
        for group in self._over_pages([self._groups(page) for page in pages]):
            yield from self._block(group)

    def _groups(self, content: list[Piece]) -> list[list[Piece]]:
        """Lines of one page that belong together."""
        groups: list[list[Piece]] = []
        for before, one in pairwise([None, *content]):
            if one is not None and before is not None and self._belongs(before, one):
                groups[-1].append(one)
            elif one is not None:
                groups.append([one])
        return groups

    def _belongs(self, before: Piece, one: Piece) -> bool:
        if not isinstance(before, Line) or not isinstance(one, Line) or before.is_mono != one.is_mono:
            return False
        levels = self.shape.level(before), self.shape.level(one)
        gap = before.bottom - one.top
        if levels != (None, None):
            return levels[0] == levels[1] and before.size == one.size and gap < 0.6 * one.size
        if one.is_mono:
            return gap < 3 * one.size
        if _starts_item(one.text) or self._is_small(before) != self._is_small(one):
            return False
        if gap >= 0.75 * one.size or gap < -3 * one.size:  # a blank line; another column
            return gap < -3 * one.size and not _FINAL.search(before.text)
        is_indented = one.left > before.left + 0.8 * one.size and _FINAL.search(before.text)
        ends_early = _FINAL.search(before.text) and before.right < before.box_right - 0.25 * before.box_width
        return not is_indented and not (ends_early and not before.is_item)

    def _is_small(self, line: Line) -> bool:
        return line.size < self.shape.body * _SMALLER

    def _over_pages(self, pages: list[list[list[Piece]]]) -> Iterator[list[Piece]]:
        """Join a paragraph that goes on upon the next page; notes below it come after."""
        waiting: list[list[Piece]] = []
        for groups in pages:
            opened = next((one for one in reversed(waiting) if self._is_running(one)), None)
            following = groups[0] if groups else None
            if opened and following and self._goes_on(opened, following):
                opened += following
                groups = groups[1:]  # noqa: PLW2901
            if groups:
                last_text = max((n for n, one in enumerate(groups) if self._is_running(one)), default=len(groups))
                yield from waiting
                yield from groups[:last_text]
                waiting = groups[last_text:]
        yield from waiting

    def _is_running(self, group: list[Piece]) -> bool:
        first = group[0]
        return (
            isinstance(first, Line)
            and not first.is_mono
            and self.shape.level(first) is None
            and not self._is_small(first)
        )

    def _goes_on(self, opened: list[Piece], following: list[Piece]) -> bool:
        last, first = opened[-1], following[0]
        if not isinstance(last, Line) or not isinstance(first, Line) or not self._is_running(following):
            return False
        return not _FINAL.search(last.text) and (first.text[:1].islower() or bool(_BROKEN.search(last.text)))

    def _block(self, group: list[Piece]) -> Iterator[Node]:
        first = group[0]
        if isinstance(first, Picture):
            yield paragraph([image([], first.address)])
            return
        if isinstance(first, Grid):
            head, *rows = [[[node("Plain", words(cell))] if cell else [] for cell in row] for row in first.rows]
            yield table([], [head], rows)
            return
        lines = [line for line in group if isinstance(line, Line)]
        level = self.shape.level(first)
        if first.is_mono:
            yield node("CodeBlock", [attributes(), "\n".join(_code_lines(lines))])
        elif level:
            yield heading(level, words(self._text(lines)))
        else:
            yield from self._paragraph(self._text(lines))

    def _paragraph(self, text: str) -> Iterator[Node]:
        if _BULLET.match(text):
            yield node("BulletList", [[paragraph(words(_BULLET.sub("", text)))]])
        else:
            yield paragraph(words(text))

    def _text(self, lines: Iterable[Line]) -> str:
        text = ""
        for line in lines:
            text = self.shape.joined(text, line.text.strip()) if text else line.text.strip()
        return text.replace("\u00ad", "")


def _whole_lists(blocks: Iterable[Node]) -> Iterator[Node]:
    """Join items that follow each other to one list."""
    open_list: Node | None = None
    for block in blocks:
        if open_list and block["t"] == open_list["t"]:
            open_list["c"] += block["c"]
            continue
        open_list = block if block["t"] == "BulletList" else None
        yield block


def _starts_item(text: str) -> bool:
    return bool(_BULLET.match(text) or _NUMBERED.match(text))


def _code_lines(lines: list[Line]) -> Iterator[str]:
    """Write code with the indentation that it has on the page."""
    left = min(line.left for line in lines)
    for line in lines:
        width = line.letter_width or line.size * 0.6
        yield " " * max(0, round((line.left - left) / width)) + line.text.rstrip()
