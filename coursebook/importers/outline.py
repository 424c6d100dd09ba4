"""Divide a document into chapters by its headings.

- The first heading is the title if no other heading has its level or a higher one.
- Of the rest, the highest level with two headings or more makes the chapters. Deeper headings stay in their text;
  higher ones make chapters, too.
- If most chapters of that level are long and have two deeper headings or more, they are parts, and the next deeper
  level makes the chapters.
- A text without such headings is divided between paragraphs.
"""

from dataclasses import dataclass, field
from statistics import median

from coursebook.importers.glossary import Term, extract_terms
from coursebook.importers.source_document import SourceDocument
from coursebook.importers.syntax_tree import (
    Anchored,
    Block,
    Header,
    Image,
    Inline,
    Link,
    Note,
    Paragraph,
    Span,
    Str,
    Styled,
    text_inlines,
)
from coursebook.importers.traversal import count_words, plain_text, walk, without_divs

#: A text without headings is divided into chapters of about this length. [words]
CHAPTER_WORDS = 600
#: A heading with deeper headings and more text than this is a part. [words]
PART_WORDS = 1_500
#: The longest heading; a longer one is shortened, and becomes text as a whole. [characters]
MAX_HEADING = 100
#: The title may follow this much text, such as a name or a date. [words]
_MAX_BEFORE_TITLE = 30
#: The deepest heading of a page, so that those of a term have six signs at most.
_DEEPEST = 4
#: How many words name a chapter that has no heading.
_N_NAMING = 6


@dataclass
class ChapterDraft:
    """A future chapter.

    Parameters
    ----------
    title : str
        Without markup.
    blocks : list of Block
        Its text; headings have the levels that they get on the page.
    anchors : set of str, optional
        What links in the document call it, or a place in it.
    slug : str, optional
        If the document states it.
    """

    title: str
    blocks: list[Block]
    anchors: set[str] = field(default_factory=set)
    slug: str = ""


@dataclass
class PartDraft:
    """Chapters under one caption, which is None in a document without parts."""

    caption: str | None
    chapters: list[ChapterDraft]


@dataclass
class Outline:
    """A document divided into chapters and terms."""

    document: SourceDocument
    title: str
    introduction: ChapterDraft
    parts: list[PartDraft]
    terms: list[Term]


@dataclass
class _Section:
    """A heading and the blocks under it."""

    header: Header
    blocks: list[Block] = field(default_factory=list)


def outline_of(document: SourceDocument, title: str | None = None) -> Outline:
    """Find a document's title, introduction, chapters, parts and terms.

    Parameters
    ----------
    document : SourceDocument
        The document.
    title : str, optional
        What its author calls it; by default, what its metadata or its first heading say.
    """
    known_title = title or document.title
    blocks = _with_anchors_inside([_without_empty_header(block) for block in without_divs(document.blocks)])
    blocks = _without_repeated_title(blocks, known_title)
    title_header, blocks = _take_title(blocks, known_title)
    rest, terms = extract_terms(blocks)
    title = plain_text(title_header.inlines) if title_header else known_title
    levels = [block.level for block in rest if isinstance(block, Header)]
    if not levels:
        return Outline(document, title, ChapterDraft("", []), [PartDraft(None, _chapters_by_length(rest))], terms)
    opening, sections = _cut(rest, _chapter_level(levels))
    introduction = chapter_draft("", opening)
    if title_header:
        introduction.anchors.add(title_header.anchor)
    return Outline(document, title, introduction, _parts(sections, levels), terms)


def chapter_draft(title: str, blocks: list[Block]) -> ChapterDraft:
    """Draft a chapter; its headings get the levels of a page, without gaps."""
    above: list[int] = []
    placed: list[Block] = []
    anchors = {node.anchor for node in walk(blocks) if isinstance(node, Anchored)}
    for block in blocks:
        if not isinstance(block, Header):
            placed.append(block)
            continue
        while above and above[-1] >= block.level:
            above.pop()
        above.append(block.level)
        placed += _at_level(block, len(above) + 1)
    return ChapterDraft(title, placed, anchors)


def _parts(sections: list[_Section], levels: list[int]) -> list[PartDraft]:
    deeper = [level for level in levels if level > _chapter_level(levels)]
    if deeper and _are_parts(sections, min(deeper)):
        parts = [_part(section, min(deeper)) for section in sections]
    else:
        parts = [PartDraft(None, [_headed_chapter(section) for section in sections])]
    for part in parts:
        part.chapters = _without_empty_chapters(part.chapters)
    return [part for part in parts if part.chapters]


def _without_empty_header(block: Block) -> Block:
    """Turn a heading without words, such as a picture, into text."""
    is_empty = isinstance(block, Header) and not plain_text(block.inlines)
    return Paragraph(block.inlines) if isinstance(block, Header) and is_empty else block


def _without_repeated_title(blocks: list[Block], title: str) -> list[Block]:
    """Leave out a first paragraph that repeats the title."""
    place = next((n for n, one in enumerate(blocks) if isinstance(one, Header) or count_words(one)), len(blocks))
    first = blocks[place] if place < len(blocks) else None
    if not title or not isinstance(first, Paragraph) or first.is_compact:
        return blocks
    is_title = plain_text(first.inlines).casefold() == title.casefold()
    return [*blocks[:place], *blocks[place + 1 :]] if is_title else blocks


def _with_anchors_inside(blocks: list[Block]) -> list[Block]:
    """Move an anchor that is on its own before a heading behind it, into the chapter that it belongs to."""
    ordered = list(blocks)
    for place in range(len(ordered) - 1, 0, -1):
        before, block = ordered[place - 1], ordered[place]
        if isinstance(block, Header) and isinstance(before, Paragraph) and all(map(_is_anchor, before.inlines)):
            ordered[place - 1 : place + 1] = [block, before]
    return ordered


def _is_anchor(inline: Inline) -> bool:
    return isinstance(inline, Span) and not inline.inlines


def _take_title(blocks: list[Block], title: str) -> tuple[Header | None, list[Block]]:
    """Return the heading that is the title, if there is one, and all other blocks."""
    headers = [block for block in blocks if isinstance(block, Header)]
    if not headers:
        return None, blocks
    first, *others = headers
    is_highest = all(other.level > first.level for other in others) and (not title or len(others) > 1)
    is_known = plain_text(first.inlines).casefold() == title.casefold()
    place = next(place for place, block in enumerate(blocks) if block is first)
    comes_first = count_words(blocks[:place]) <= (_MAX_BEFORE_TITLE if others else 0)
    if not (comes_first and (is_highest or is_known)):
        return None, blocks
    kept = [Paragraph(first.inlines)] if _needs_text(first.inlines) else []
    return first, [*blocks[:place], *kept, *blocks[place + 1 :]]


def _chapter_level(levels: list[int]) -> int:
    return min((level for level in levels if levels.count(level) > 1), default=min(levels))


def _cut(blocks: list[Block], level: int) -> tuple[list[Block], list[_Section]]:
    """Divide blocks at the headings of a level and of higher ones; first, the blocks before all of them."""
    opening: list[Block] = []
    sections: list[_Section] = []
    for block in blocks:
        if isinstance(block, Header) and block.level <= level:
            sections.append(_Section(block))
        else:
            (sections[-1].blocks if sections else opening).append(block)
    return opening, sections


def _are_parts(sections: list[_Section], below: int) -> bool:
    n_deeper = [sum(isinstance(one, Header) and one.level == below for one in section.blocks) for section in sections]
    with_two = [section.blocks for section, count in zip(sections, n_deeper, strict=True) if count > 1]
    are_most = len(with_two) > 1 and len(with_two) > len(sections) / 2
    return are_most and median(map(count_words, with_two)) >= PART_WORDS


def _part(section: _Section, level: int) -> PartDraft:
    opening, inside = _cut(section.blocks, level)
    chapters = [_headed_chapter(one) for one in inside]
    if opening or not chapters:
        chapters.insert(0, _headed_chapter(_Section(section.header, opening)))
    else:
        chapters[0].anchors.add(section.header.anchor)
    return PartDraft(_short(plain_text(section.header.inlines)), chapters)


def _headed_chapter(section: _Section) -> ChapterDraft:
    inlines = section.header.inlines
    has_more = _needs_text(inlines) or any(isinstance(one, Link) for one in inlines)
    text = [Paragraph(inlines)] if has_more else []
    draft = chapter_draft(_short(plain_text(inlines)), [*text, *section.blocks])
    draft.anchors.add(section.header.anchor)
    draft.slug = section.header.slug
    return draft


def _needs_text(inlines: list[Inline]) -> bool:
    """Whether a heading has more than a title can: it is long, or has a picture or a note."""
    return len(plain_text(inlines)) > MAX_HEADING or any(isinstance(one, Image | Note) for one in inlines)


def _short(title: str) -> str:
    if len(title) <= MAX_HEADING:
        return title
    cut = title[:MAX_HEADING].rsplit(maxsplit=1)[0] if " " in title[:MAX_HEADING] else title[: MAX_HEADING - 1]
    return cut.rstrip(" ,;:–-") + "…"


def _at_level(header: Header, level: int) -> list[Block]:
    """Write a heading within a chapter; below the deepest level it is bold text."""
    inlines = header.inlines
    if level > _DEEPEST:
        return [Paragraph([Styled("Strong", inlines)])]
    if _needs_text(inlines):
        return [Header(level, text_inlines(_short(plain_text(inlines)))), Paragraph(inlines)]
    return [Header(level, inlines)]


def _without_empty_chapters(chapters: list[ChapterDraft]) -> list[ChapterDraft]:
    """Move a heading without text into the next chapter, as bold text; the last one, into the one before."""
    kept: list[ChapterDraft] = []
    waiting: list[ChapterDraft] = []
    for chapter in chapters:
        if not chapter.blocks:
            waiting.append(chapter)
            continue
        chapter.blocks = [*map(_bold_title, waiting), *chapter.blocks]
        chapter.anchors.update(*(one.anchors for one in waiting))
        waiting = []
        kept.append(chapter)
    if waiting and kept:
        kept[-1].blocks += map(_bold_title, waiting)
        kept[-1].anchors.update(*(one.anchors for one in waiting))
    elif waiting:
        first, *others = waiting
        blocks = [_bold_title(one) for one in others or waiting]
        kept.append(ChapterDraft(first.title, blocks, first.anchors, first.slug))
    return kept


def _bold_title(chapter: ChapterDraft) -> Block:
    return Paragraph([Styled("Strong", [Str(chapter.title)])])


def _chapters_by_length(blocks: list[Block]) -> list[ChapterDraft]:
    """Divide a text without headings between paragraphs; each chapter is named by its first words."""
    pieces: list[list[Block]] = []
    size = CHAPTER_WORDS
    n_left = count_words(blocks)
    for block in blocks:
        if size >= CHAPTER_WORDS and (not pieces or n_left > CHAPTER_WORDS / 2):
            pieces.append([])
            size = 0
        pieces[-1].append(block)
        size += count_words(block)
        n_left -= count_words(block)
    return [ChapterDraft(_first_words(piece), piece) for piece in pieces]


def _first_words(blocks: list[Block]) -> str:
    for block in blocks:
        words = plain_text(block.inlines).split() if isinstance(block, Paragraph) else []
        if words:
            start = " ".join(words[:_N_NAMING]).rstrip(".,;:")
            return _short(start) + ("…" if len(words) > _N_NAMING and len(start) <= MAX_HEADING else "")
    return ""
