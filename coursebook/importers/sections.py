"""A document's headings to chapters, by rules that can be said in a sentence.

- A heading that stands first, alone on the shallowest level, is the title.
- Of what is left, the shallowest level with two headings or more gives the chapters; deeper headings stay in
  their text, shallower ones are chapters too.
- If most chapters of that level are long and have two deeper headings or more, the level gives the parts, and
  the next deeper one the chapters.
- A text without such headings is cut at the ends of paragraphs.
"""

from dataclasses import dataclass, field
from statistics import median

from coursebook.importers.glossary import Term, take_terms
from coursebook.importers.myst.syntax_tree import (
    Node,
    every,
    flattened,
    heading,
    n_words,
    node,
    paragraph,
    plain_words,
    words,
)
from coursebook.importers.taken import Taken

#: A text without headings is cut into chapters of about this length. [words]
CHAPTER_WORDS = 600
#: Longer than this, what stands under a heading with headings of its own is a part. [words]
PART_WORDS = 1_500
#: The longest heading; more of it becomes text. [characters]
MAX_HEADING = 100
#: So much may stand before the title, such as a name or a date. [words]
_MAX_BEFORE_TITLE = 30
#: The deepest heading of a page, so that a term's are written with six signs at most.
_DEEPEST = 4
#: How many words name a chapter that has no heading.
_N_NAMING = 6


@dataclass
class Piece:
    """What becomes a chapter.

    Parameters
    ----------
    title : str
        Without any sign.
    blocks : list of Node
        Its text; headings have the level that they have on the page.
    anchors : set of str
        What links in the document call it, or a place in it.
    slug : str
        If the document says it.
    """

    title: str
    blocks: list[Node]
    anchors: set[str] = field(default_factory=set)
    slug: str = ""


@dataclass
class Group:
    """Chapters under one caption; none if the document has no parts."""

    caption: str | None
    pieces: list[Piece]


@dataclass
class Sectioned:
    """A document in chapters."""

    taken: Taken
    title: str
    introduction: Piece
    groups: list[Group]
    terms: list[Term]


def sectioned(taken: Taken, title: str | None = None) -> Sectioned:
    """Find title, introduction, chapters, parts and terms of a document.

    Parameters
    ----------
    taken : Taken
        The document.
    title : str, optional
        What it is called, if its author says so.
    """
    said = title or taken.title
    blocks = _anchored([_without_empty_heading(block) for block in flattened(taken.blocks)])
    blocks = _without_said_title(blocks, said)
    title_block, blocks = _take_title(blocks, said)
    rest, terms = take_terms(blocks)
    title = plain_words(title_block["c"][2]) if title_block else said
    levels = [block["c"][0] for block in rest if block["t"] == "Header"]
    if not levels:
        pieces = _by_length(rest)
        return Sectioned(taken, title, Piece("", []), [Group(None, pieces)], terms)
    level = _chapter_level(levels)
    opening, pieces = _cut(rest, level)
    introduction = piece_of("", opening)
    if title_block:
        introduction.anchors.add(title_block["c"][1][0])
    deeper = [number for number in levels if number > level]
    if deeper and _are_parts(pieces, min(deeper)):
        groups = [_group(head, inside, min(deeper)) for head, inside in pieces]
    else:
        groups = [Group(None, [_headed(head, inside) for head, inside in pieces])]
    for group in groups:
        group.pieces = _carried(group.pieces)
    return Sectioned(taken, title, introduction, [group for group in groups if group.pieces], terms)


def _without_empty_heading(block: Node) -> Node:
    """Make text of a heading without words, such as a picture."""
    is_empty = block["t"] == "Header" and not plain_words(block["c"][2])
    return paragraph(block["c"][2]) if is_empty else block


def _without_said_title(blocks: list[Node], said: str) -> list[Node]:
    """Leave out a first paragraph that only says the title again."""
    place = next((n for n, one in enumerate(blocks) if one["t"] == "Header" or n_words([one])), len(blocks))
    first = blocks[place] if place < len(blocks) else None
    is_title = said and first and first["t"] == "Para" and plain_words(first["c"]).casefold() == said.casefold()
    return [*blocks[:place], *blocks[place + 1 :]] if is_title else blocks


def _anchored(blocks: list[Node]) -> list[Node]:
    """Put an anchor that stands alone before a heading after it, into the chapter that it leads to."""
    ordered = list(blocks)
    for place in range(len(ordered) - 1, 0, -1):
        one, following = ordered[place - 1], ordered[place]
        if (
            following["t"] == "Header"
            and one["t"] in ("Para", "Plain")
            and all(inline["t"] == "Span" and not inline["c"][1] for inline in one["c"])
        ):
            ordered[place - 1 : place + 1] = [following, one]
    return ordered


def _take_title(blocks: list[Node], said: str) -> tuple[Node | None, list[Node]]:
    """Find the heading that is the title; second, all the others."""
    heads = [block for block in blocks if block["t"] == "Header"]
    if not heads:
        return None, blocks
    first, *others = heads
    level = first["c"][0]
    is_alone = all(other["c"][0] > level for other in others) and (not said or len(others) > 1)
    is_said = plain_words(first["c"][2]).casefold() == said.casefold()
    before = blocks[: next(place for place, block in enumerate(blocks) if block is first)]
    stands_first = n_words(before) <= (_MAX_BEFORE_TITLE if others else 0)
    if not (stands_first and (is_alone or is_said)):
        return None, blocks
    inlines = first["c"][2]
    kept = [paragraph(inlines)] if _needs_text(inlines) else []
    place = len(before)
    return first, [*blocks[:place], *kept, *blocks[place + 1 :]]


def _chapter_level(levels: list[int]) -> int:
    return min((level for level in levels if levels.count(level) > 1), default=min(levels))


def _cut(blocks: list[Node], level: int) -> tuple[list[Node], list[tuple[Node, list[Node]]]]:
    """Cut at the headings of a level and of shallower ones; first, what stands before them."""
    opening: list[Node] = []
    pieces: list[tuple[Node, list[Node]]] = []
    for block in blocks:
        if block["t"] == "Header" and block["c"][0] <= level:
            pieces.append((block, []))
        else:
            (pieces[-1][1] if pieces else opening).append(block)
    return opening, pieces


def _are_parts(pieces: list[tuple[Node, list[Node]]], below: int) -> bool:
    with_two = [
        inside for _, inside in pieces if sum(block["t"] == "Header" and block["c"][0] == below for block in inside) > 1
    ]
    many = len(with_two) > 1 and len(with_two) > len(pieces) / 2
    return many and median(map(n_words, with_two)) >= PART_WORDS


def _group(head: Node, inside: list[Node], level: int) -> Group:
    opening, pieces = _cut(inside, level)
    chapters = [_headed(one, blocks) for one, blocks in pieces]
    if opening or not chapters:
        chapters.insert(0, _headed(head, opening))
    else:
        chapters[0].anchors.add(head["c"][1][0])
    return Group(_short(plain_words(head["c"][2])), chapters)


def _headed(head: Node, blocks: list[Node]) -> Piece:
    inlines = head["c"][2]
    title = plain_words(inlines)
    has_more = _needs_text(inlines) or any(one["t"] == "Link" for one in inlines)
    piece = piece_of(_short(title), [*([paragraph(inlines)] if has_more else []), *blocks])
    name, _, pairs = head["c"][1]
    piece.anchors.add(name)
    piece.slug = dict(pairs).get("slug", "")
    return piece


def _needs_text(inlines: list[Node]) -> bool:
    """Tell whether a heading says more than a title can hold: it is long, or has a picture or a note."""
    too_long = len(plain_words(inlines)) > MAX_HEADING
    return too_long or any(one["t"] in ("Image", "Note") for one in inlines)


def _short(title: str) -> str:
    if len(title) <= MAX_HEADING:
        return title
    cut = title[:MAX_HEADING].rsplit(maxsplit=1)[0] if " " in title[:MAX_HEADING] else title[: MAX_HEADING - 1]
    return cut.rstrip(" ,;:–-") + "…"


def piece_of(title: str, blocks: list[Node]) -> Piece:
    """Make a chapter; the headings in it get the levels of a page, without gaps."""
    above: list[int] = []
    placed: list[Node] = []
    anchors: set[str] = set()
    every(blocks, lambda one: anchors.add(_name(one)))
    for block in blocks:
        if block["t"] != "Header":
            placed.append(block)
            continue
        while above and above[-1] >= block["c"][0]:
            above.pop()
        above.append(block["c"][0])
        placed += _placed(block, len(above) + 1)
    return Piece(title, placed, anchors)


def _name(one: Node) -> str:
    """Give the name by which links know a node; empty if it has none."""
    if one["t"] == "Header":
        return one["c"][1][0]
    return one["c"][0][0] if one["t"] in ("Span", "Div", "Link", "Image", "CodeBlock", "Figure", "Table") else ""


def _placed(block: Node, level: int) -> list[Node]:
    """A heading within a chapter; below the deepest level that can be written, bold words."""
    inlines = block["c"][2]
    if level > _DEEPEST:
        return [paragraph([node("Strong", inlines)])]
    if _needs_text(inlines):
        return [heading(level, words(_short(plain_words(inlines)))), paragraph(inlines)]
    return [heading(level, inlines)]


def _carried(pieces: list[Piece]) -> list[Piece]:
    """Give a heading without text to the chapter after it, as bold words; the last one, to that before."""
    kept: list[Piece] = []
    waiting: list[Piece] = []
    for piece in pieces:
        if not piece.blocks:
            waiting.append(piece)
            continue
        piece.blocks = [*map(_bold, waiting), *piece.blocks]
        piece.anchors.update(*(one.anchors for one in waiting))
        waiting = []
        kept.append(piece)
    if waiting and kept:
        kept[-1].blocks += map(_bold, waiting)
        kept[-1].anchors.update(*(one.anchors for one in waiting))
    elif waiting:
        first, *others = waiting
        kept.append(Piece(first.title, [_bold(one) for one in others or waiting], first.anchors, first.slug))
    return kept


def _bold(piece: Piece) -> Node:
    return paragraph([node("Strong", [node("Str", piece.title)])])


def _by_length(blocks: list[Node]) -> list[Piece]:
    """Cut a text without headings at the ends of paragraphs; each piece is named by its first words."""
    pieces: list[list[Node]] = []
    size = CHAPTER_WORDS
    left = n_words(blocks)
    for block in blocks:
        if size >= CHAPTER_WORDS and (not pieces or left > CHAPTER_WORDS / 2):
            pieces.append([])
            size = 0
        pieces[-1].append(block)
        size += n_words([block])
        left -= n_words([block])
    return [Piece(_first_words(inside), inside) for inside in pieces]


def _first_words(blocks: list[Node]) -> str:
    for block in blocks:
        words = plain_words(block["c"]).split() if block["t"] in ("Para", "Plain") else []
        if words:
            cut = " ".join(words[:_N_NAMING]).rstrip(".,;:")
            return _short(cut) + ("…" if len(words) > _N_NAMING and len(cut) <= MAX_HEADING else "")
    return ""
