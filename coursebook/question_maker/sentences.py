"""A chapter's Markdown as sentences that can be quoted, and as numbered lists.

Of a sentence it is known which letters may not be touched: those of links. One with code, a formula, a picture or HTML
cannot be quoted without its marks, and is only counted.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

#: Marks of a letter: may be asked for, may only be quoted, may not even be quoted.
FREE, QUOTED, BROKEN = " ", "q", "x"


@dataclass(frozen=True)
class Sentence:
    """A sentence as a reader sees it, without marks of Markdown.

    Parameters
    ----------
    text : str
        Its letters, with single spaces.
    marks : str
        What may be done with each letter: `FREE`, `QUOTED` or `BROKEN`.
    alone : bool
        Whether it stands in a paragraph of the chapter's own, outside lists, tables and quotations.
    paragraph : int
        Which paragraph of the chapter that is, counted from 0.
    """

    text: str
    marks: str
    alone: bool
    paragraph: int

    @property
    def quotable(self) -> bool:
        """Whether it can be quoted without Markdown and still say the same."""
        return BROKEN not in self.marks and _SPOILT.search(self.text) is None and _is_printable(self.text)


@dataclass(frozen=True)
class NumberedList:
    """A numbered list of a chapter.

    Parameters
    ----------
    lead : str
        The text of the paragraph before it, which says what it lists; empty at the start of a chapter.
    items : tuple of Sentence
        Each item as one piece; empty unless every item is a single paragraph.
    """

    lead: str
    items: tuple[Sentence, ...]


@dataclass(frozen=True)
class Prose:
    """What a chapter's text consists of."""

    sentences: tuple[Sentence, ...]
    lists: tuple[NumberedList, ...]


def prose_of(paragraphs: Iterable[str]) -> Prose:
    """Read the paragraphs of a chapter."""
    sentences: list[Sentence] = []
    lists: list[NumberedList] = []
    number = 0
    for is_simple, group in groupby(paragraphs, lambda text: _MARKED.search(text) is None):
        texts = [(text, FREE * len(text), True) for text in group] if is_simple else None
        lead = " ".join(sentence.text for sentence in sentences if sentence.paragraph == number - 1)
        for piece in texts or _pieces("\n\n".join(group), lists, lead):
            sentences += _sentences(*piece, number)
            number += 1
    return Prose(tuple(sentences), tuple(lists))


def plain_heading(heading: str) -> str:
    """Give a heading as a reader sees it."""
    if _MARKED.search(heading) is None:
        return heading
    return " ".join(_letters(_MARKDOWN.parseInline(heading)[0].children or [])[0].split())


def escaped(text: str) -> str:
    """Write letters as Markdown that looks the same."""
    return _SIGNS.sub(r"\\\g<0>", text)


#: What may have a meaning in Markdown, in a line or where it begins; without any of it, letters are themselves.
_MARKED = re.compile(r"[\\`*_<$\[\]{}|&~^]|https?:|:::|^(?:[ \t]{2,}|[ \t]*(?:[#>+=%:-]|\d+[.)]))", re.M)
#: What Markdown would read as a sign, in the words of a quiz.
_SIGNS = re.compile(r"[\\`*_<$\[\]]|&(?=#?\w{1,32};)")
#: Left-overs of what could not be read: footnotes, links without address, roles, gaps of a quiz, addresses.
_SPOILT = re.compile(r"\[\^|\]\[|\]\(|[{}]|https?:|www\.|\|")
_MARKDOWN = MarkdownIt("commonmark").enable("table").use(dollarmath_plugin)
_JOINERS = str.maketrans("", "", "\u00ad\u200c\u200d")

Piece = tuple[str, str, bool]


def _is_printable(text: str) -> bool:
    return text.translate(_JOINERS).isprintable()


def _pieces(markdown: str, lists: list[NumberedList], lead: str) -> Iterator[Piece]:
    """Read Markdown with marks: letters, what may be done with them, and whether they stand alone."""
    tokens = _MARKDOWN.parse(markdown)
    inside: list[str] = []
    for place, token in enumerate(tokens):
        if token.type == "ordered_list_open" and not inside:
            lists.append(NumberedList(lead, tuple(_items(tokens, place))))
        if token.nesting > 0 and token.type != "paragraph_open":
            inside.append(token.type)
        elif token.nesting < 0 and token.type != "paragraph_close":
            inside.pop()
        elif token.type == "inline" and "heading_open" not in inside:
            text, marks = _letters(token.children or [])
            lead = lead if inside else text
            lines = text.split("\n")
            if not inside and _is_numbered(lines):
                lists.append(NumberedList("", tuple(_piece_of(_NUMBER.sub("", line), FREE) for line in lines)))
            yield text, marks, not inside and not any(_NUMBER.match(line) for line in lines)


#: How an item begins in a numbered list that is no list in Markdown, as in plain text.
_NUMBER = re.compile(r"(\d{1,2})[.)]\s+")


def _is_numbered(lines: list[str]) -> bool:
    numbers = [_NUMBER.match(line) for line in lines]
    return all(numbers) and [int(number[1]) for number in numbers if number] == list(range(1, len(lines) + 1))


def _items(tokens: list[Token], start: int) -> Iterator[Sentence]:
    """Give the items of the list that opens at `start`; none if any is more than one paragraph."""
    level = tokens[start].level
    end = next(place for place in range(start + 1, len(tokens)) if tokens[place].level == level)
    inner = tokens[start + 1 : end]
    opened = sum(token.type == "list_item_open" for token in inner)
    inlines = [token for token in inner if token.type == "inline"]
    others = [token for token in inner if token.nesting == 0 and token.type != "inline"]
    if len(inlines) == opened and not others:
        for token in inlines:
            yield _piece_of(*_letters(token.children or []))


def _piece_of(text: str, marks: str) -> Sentence:
    text, marks = _with_single_spaces(text, marks if len(marks) == len(text) else marks[:1] * len(text))
    return Sentence(text, marks, alone=False, paragraph=0)


def _letters(tokens: list[Token]) -> tuple[str, str]:
    """Give the letters of inline Markdown, and what may be done with each."""
    text, marks, links = "", "", 0
    for token in tokens:
        links += token.nesting if token.type in ("link_open", "link_close") else 0
        if token.type in ("softbreak", "hardbreak"):
            piece, mark = "\n", FREE
        elif token.type == "text":
            piece, mark = token.content, QUOTED if links else FREE
        elif token.nesting == 0:
            piece, mark = token.content or "\ufffc", BROKEN
        else:
            continue
        text, marks = text + piece, marks + mark * len(piece)
    return text, marks


#: Where one sentence ends and another may begin.
_END = re.compile(r"[.!?…][)\]\"'”’»]*(?=\s+[\"'“‘«(\[¿¡]*[^\W_a-z])|[。！？]")
#: What ends in a full stop and goes on: shortened words, and a letter for a name.
_SHORTENED = re.compile(
    r"(?:\b(?:e\.g|i\.e|cf|vs|etc|approx|ca|al|Dr|Mr|Mrs|Ms|Prof|St|Fig|fig|No|no|Vol|pp|p|ed|eds|Jr|Sr|Inc|z\.B|d\.h|bzw)"
    r"|\b[^\W\d_])\.$"
)


def _sentences(text: str, marks: str, alone: bool, paragraph: int) -> Iterator[Sentence]:
    start = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        if end < len(text) and _SHORTENED.search(text, start, end):
            continue
        words, kept = _with_single_spaces(text[start:end], marks[start:end])
        if words:
            yield Sentence(words, kept, alone, paragraph)
        start = end


def _with_single_spaces(text: str, marks: str) -> tuple[str, str]:
    if len(words := text.split()) == text.count(" ") + 1 and "" not in words and text.strip() == text:
        return (text, marks) if "\n" not in text else (text.replace("\n", " "), marks)
    spans = [match.span() for match in re.finditer(r"\S+", text)]
    return " ".join(text[a:b] for a, b in spans), FREE.join(marks[a:b] for a, b in spans)
