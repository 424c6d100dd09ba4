"""A PDF with a text layer as nodes: sizes and positions on the page become headings and paragraphs.

A line of larger text is a heading: the larger, the higher its level. Words that are hyphenated at the end of a line,
and paragraphs and tables that continue on the next page, are joined. Running heads, page numbers and tables of contents
are left out. Read by ``pdfplumber`` and its ``pdfminer.six``, an optional extra.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from coursebook.importers.pdf.pages import PageItem, PagePicture, PdfPage, TextLine, read_pages
from coursebook.importers.pdf.tables import PdfTable, joined_tables
from coursebook.importers.syntax_tree import (
    Block,
    BulletList,
    CodeBlock,
    Header,
    Image,
    Paragraph,
    Table,
    simple_table,
    text_inlines,
)
from coursebook.problems import CourseError, Problem

#: A line this much larger than running text is a heading.
_LARGER = 1.12
#: A line this much smaller is a note or a caption.
_SMALLER = 0.88
#: The longest heading, and the longest one that is recognised by bold type alone. [characters]
_MAX_HEADING, _MAX_BOLD = 200, 80
#: A line this close to the upper or lower edge may be a running head. [share of the page's height]
_EDGE = 0.12
#: A running head is on at least so many pages.
_MIN_REPEATED = 3
#: A PDF with less text has no text layer. [characters]
_MIN_TEXT = 20
#: Headings of so many sizes are distinguished; smaller ones have the last level.
_MAX_LEVELS = 4
_PAGE_NUMBER = re.compile(
    r"(?:page |p\. ?|[-–—] ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?[-–—]| (?:of|/) \d{1,4})?", re.IGNORECASE
)
#: A table of contents has at least so many lines, and its heading at most so many words.
_MIN_CONTENTS, _MAX_CONTENTS_WORDS = 3, 4
#: Section numbers.
_NUMBERS = re.compile(r"[\d. ]+")
#: Dots that lead to a page number.
_LEADERS = re.compile(r"(?:\. ?){5,}\s*[\divxlc]+$|(?:\. ?){12,}")
_BULLET = re.compile(r"^[•▪◦‣●○■∙·]\s*|^[–—-]\s+")
_NUMBERED = re.compile(r"^\d{1,3}[.)]\s+")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][)\]\"'”’»]?$")
_HYPHENATED = re.compile(r"(\w+)[-\u00ad\u2010]$")


def parse_pdf(path: Path) -> tuple[list[Block], str]:
    """Parse a PDF.

    Returns
    -------
    blocks, title : list of Block, str

    Raises
    ------
    CourseError
        If pdfplumber is not installed, or the PDF is damaged, encrypted, or has no text.
    """
    pages, title = read_pages(path)
    lines = [line for page in pages for line in page.lines]
    if sum(len(line.text) for line in lines) < _MIN_TEXT:
        what = "The PDF has no text layer: its pages are pictures."
        raise CourseError([Problem(path, what, "Run text recognition on it first, for instance with OCRmyPDF.")])
    left_out = _left_out(pages, _Typography(lines))
    typography = _Typography([line for line in lines if line not in left_out])
    kept = joined_tables([one for one in page.items if one not in left_out] for page in pages)
    blocks = list(_joined_lists(_Converter(typography).blocks(list(kept))))
    return blocks, title if any(isinstance(block, Header) for block in blocks) else ""


class _Typography:
    """The sizes of a document's text, by which headings are recognised."""

    def __init__(self, lines: list[TextLine]) -> None:
        sizes = Counter[float]()
        for line in lines:
            sizes[line.size] += len(line.text)
        self.body = sizes.most_common(1)[0][0] if sizes else 0.0
        larger = Counter(line.size for line in lines if self.is_large(line))
        self.levels = {size: number for number, size in enumerate(sorted(larger, reverse=True), 1)}
        text = " ".join(line.text for line in lines)
        self.words = Counter(re.findall(r"\w+(?:-\w+)*", text.lower()))

    def level(self, line: TextLine) -> int | None:
        """Return the level of a heading; None if the line is not a heading."""
        if self.is_large(line):
            return min(self.levels[line.size], _MAX_LEVELS)
        is_bold = line.is_bold and not line.is_mono and len(line.text) <= _MAX_BOLD and line.size >= self.body
        if is_bold and not _ENDS_SENTENCE.search(line.text) and re.search(r"[^\W\d_]{2}", line.text):
            return min(len(self.levels), _MAX_LEVELS) + 1
        return None

    def is_large(self, line: TextLine) -> bool:
        """Whether a line is larger than running text."""
        has_words = re.search(r"[^\W_]", line.text) is not None
        return line.size > self.body * _LARGER and has_words and len(line.text) <= _MAX_HEADING

    def joined(self, first: str, second: str) -> str:
        """Join two lines, and a word that is hyphenated between them, unless it always has its hyphen."""
        broken = _HYPHENATED.search(first)
        if not broken or not second[:1].islower():
            return f"{first} {second}"
        rest = re.match(r"\w+", second)
        parts = (broken[1].lower(), rest[0].lower() if rest else "")
        keeps = self.words["-".join(parts)] > self.words["".join(parts)]
        return (first[:-1] + "-" if keeps else first[:-1]) + second


def _left_out(pages: list[PdfPage], typography: _Typography) -> set[TextLine]:
    """Find running heads, page numbers, and tables of contents, whose numbers are no longer right."""
    at_edge = [[line for line in page.lines if _is_at_edge(line, page)] for page in pages]
    repeated = Counter(bare for lines in at_edge for bare in {_bare(line) for line in lines})
    running_heads = {
        line
        for lines in at_edge
        for line in lines
        if (repeated[_bare(line)] >= _MIN_REPEATED and not typography.is_large(line))
        or (len(pages) > 1 and _PAGE_NUMBER.fullmatch(line.text.strip()))
    }
    return running_heads | {line for page in pages for line in _contents(page.lines, typography)}


def _contents(lines: list[TextLine], typography: _Typography) -> Iterator[TextLine]:
    """Find the lines of a table of contents: words, dots and a page; its heading; section numbers beside it."""
    leading = [place for place, line in enumerate(lines) if _LEADERS.search(line.text)]
    yield from (lines[place] for place in leading)
    if len(leading) < _MIN_CONTENTS:
        return
    numbers = {line for line in lines if _NUMBERS.fullmatch(line.text)}
    yield from numbers
    above = next((line for line in reversed(lines[: leading[0]]) if line not in numbers), None)
    if above and typography.level(above) and len(above.text.split()) <= _MAX_CONTENTS_WORDS:
        yield above


def _is_at_edge(line: TextLine, page: PdfPage) -> bool:
    return line.bottom > page.height * (1 - _EDGE) or line.top < page.height * _EDGE


def _bare(line: TextLine) -> str:
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.strip().lower())


class _Converter:
    """Converts lines to blocks."""

    def __init__(self, typography: _Typography) -> None:
        self.typography = typography

    def blocks(self, pages: list[list[PageItem]]) -> Iterator[Block]:
        for group in self._joined_pages([self._groups(page) for page in pages]):
            yield from self._block(group)

    def _groups(self, content: list[PageItem]) -> list[list[PageItem]]:
        """Group the lines of a page that belong together."""
        groups: list[list[PageItem]] = []
        for before, one in pairwise([None, *content]):
            if one is not None and before is not None and self._belongs(before, one):
                groups[-1].append(one)
            elif one is not None:
                groups.append([one])
        return groups

    def _belongs(self, before: PageItem, one: PageItem) -> bool:
        if not isinstance(before, TextLine) or not isinstance(one, TextLine) or before.is_mono != one.is_mono:
            return False
        levels = self.typography.level(before), self.typography.level(one)
        gap = before.bottom - one.top
        if levels != (None, None):
            return levels[0] == levels[1] and before.size == one.size and gap < 0.6 * one.size
        if one.is_mono:
            return gap < 3 * one.size
        if _starts_item(one.text) or self._is_small(before) != self._is_small(one):
            return False
        if gap >= 0.75 * one.size or gap < -3 * one.size:  # a blank line; another column
            return gap < -3 * one.size and not _ENDS_SENTENCE.search(before.text)
        is_indented = one.left > before.left + 0.8 * one.size and _ENDS_SENTENCE.search(before.text)
        ends_early = _ENDS_SENTENCE.search(before.text) and before.right < before.box_right - 0.25 * before.box_width
        return not is_indented and not (ends_early and not before.is_item)

    def _is_small(self, line: TextLine) -> bool:
        return line.size < self.typography.body * _SMALLER

    def _joined_pages(self, pages: list[list[list[PageItem]]]) -> Iterator[list[PageItem]]:
        """Join paragraphs that continue on the next page; footnotes between their parts come after them."""
        waiting: list[list[PageItem]] = []
        for groups in pages:
            opened = next((one for one in reversed(waiting) if self._is_running(one)), None)
            following = groups[0] if groups else None
            if opened and following and self._continues(opened, following):
                opened += following
                groups = groups[1:]  # noqa: PLW2901
            if groups:
                last_text = max((n for n, one in enumerate(groups) if self._is_running(one)), default=len(groups))
                yield from waiting
                yield from groups[:last_text]
                waiting = groups[last_text:]
        yield from waiting

    def _is_running(self, group: list[PageItem]) -> bool:
        first = group[0]
        return (
            isinstance(first, TextLine)
            and not first.is_mono
            and self.typography.level(first) is None
            and not self._is_small(first)
        )

    def _continues(self, opened: list[PageItem], following: list[PageItem]) -> bool:
        last, first = opened[-1], following[0]
        if not isinstance(last, TextLine) or not isinstance(first, TextLine) or not self._is_running(following):
            return False
        return not _ENDS_SENTENCE.search(last.text) and (
            first.text[:1].islower() or bool(_HYPHENATED.search(last.text))
        )

    def _block(self, group: list[PageItem]) -> Iterator[Block]:
        first = group[0]
        if isinstance(first, PagePicture):
            yield Paragraph([Image([], first.url)])
            return
        if isinstance(first, PdfTable):
            yield _table(first)
            return
        lines = [line for line in group if isinstance(line, TextLine)]
        level = self.typography.level(first)
        if first.is_mono:
            yield CodeBlock("\n".join(_code_lines(lines)))
        elif level:
            yield Header(level, text_inlines(self._text(lines)))
        else:
            yield _paragraph(self._text(lines))

    def _text(self, lines: Iterable[TextLine]) -> str:
        text = ""
        for line in lines:
            text = self.typography.joined(text, line.text.strip()) if text else line.text.strip()
        return text.replace("\u00ad", "")


def _table(table: PdfTable) -> Table:
    head, *rows = [[_cell(cell) for cell in row] for row in table.rows]
    return simple_table([], [head], rows)


def _cell(text: str) -> list[Block]:
    return [Paragraph(text_inlines(text), is_compact=True)] if text else []


def _paragraph(text: str) -> Block:
    if _BULLET.match(text):
        return BulletList([[Paragraph(text_inlines(_BULLET.sub("", text)))]])
    return Paragraph(text_inlines(text))


def _joined_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """Join consecutive items into one list."""
    open_list: BulletList | None = None
    for block in blocks:
        if open_list and isinstance(block, BulletList):
            open_list.items += block.items
            continue
        open_list = block if isinstance(block, BulletList) else None
        yield block


def _starts_item(text: str) -> bool:
    return bool(_BULLET.match(text) or _NUMBERED.match(text))


def _code_lines(lines: list[TextLine]) -> Iterator[str]:
    """Write code, indented as on the page."""
    left = min(line.left for line in lines)
    for line in lines:
        width = line.character_width or line.size * 0.6
        yield " " * max(0, round((line.left - left) / width)) + line.text.rstrip()
