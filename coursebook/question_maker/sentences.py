"""A chapter's Markdown as sentences that can be quoted, and as numbered lists.

Each character is marked: text of a link can be quoted, but cannot become a gap. A sentence with code, a formula, a
picture or HTML cannot be quoted without its markup, and only its words are counted.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

#: Marks of a character: it may become a gap; may only be quoted; may not even be quoted.
FREE, LINKED, UNQUOTABLE = " ", "q", "x"


@dataclass(frozen=True)
class Sentence:
    """A sentence as a reader sees it, without Markdown.

    Parameters
    ----------
    text : str
        Its text, with single spaces.
    marks : str
        The mark of each character: `FREE`, `LINKED` or `UNQUOTABLE`.
    in_prose : bool
        Whether it is in a paragraph outside lists, tables and quotations.
    paragraph : int
        The number of its paragraph in the chapter, counted from 0.
    """

    text: str
    marks: str
    in_prose: bool
    paragraph: int

    @property
    def quotable(self) -> bool:
        """Whether it says the same when it is quoted without Markdown."""
        return UNQUOTABLE not in self.marks and _REMNANTS.search(self.text) is None and _is_printable(self.text)


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
    """The sentences and numbered lists of a chapter."""

    sentences: tuple[Sentence, ...]
    lists: tuple[NumberedList, ...]


def parse_prose(paragraphs: Iterable[str]) -> Prose:
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
    """Return a heading as a reader sees it."""
    if _MARKED.search(heading) is None:
        return heading
    return " ".join(_marked_text(_MARKDOWN.parseInline(heading)[0].children or [])[0].split())


def escape_markdown(text: str) -> str:
    """Escape a text so that Markdown shows it unchanged."""
    return _SPECIAL.sub(r"\\\g<0>", text)


#: What may have a meaning in Markdown, in a line or at its start; text without any of it is plain.
_MARKED = re.compile(r"[\\`*_<$\[\]{}|&~^]|https?:|:::|^(?:[ \t]{2,}|[ \t]*(?:[#>+=%:-]|\d+[.)]))", re.M)
#: Characters that Markdown would not show in the text of a quiz.
_SPECIAL = re.compile(r"[\\`*_<$\[\]]|&(?=#?\w{1,32};)")
#: Remnants of markup that is not parsed: footnotes, links without address, roles, gaps of a quiz, addresses.
_REMNANTS = re.compile(r"\[\^|\]\[|\]\(|[{}]|https?:|www\.|\|")
_MARKDOWN = MarkdownIt("commonmark").enable("table").use(dollarmath_plugin)
_JOINERS = str.maketrans("", "", "\u00ad\u200c\u200d")

Piece = tuple[str, str, bool]


def _is_printable(text: str) -> bool:
    return text.translate(_JOINERS).isprintable()


def _pieces(markdown: str, lists: list[NumberedList], lead: str) -> Iterator[Piece]:
    """Parse Markdown with markup: texts, their marks, and whether they are in prose."""
    tokens = _MARKDOWN.parse(markdown)
    inside: list[str] = []
    for index, token in enumerate(tokens):
        if token.type == "ordered_list_open" and not inside:
            lists.append(NumberedList(lead, tuple(_items(tokens, index))))
        if token.nesting > 0 and token.type != "paragraph_open":
            inside.append(token.type)
        elif token.nesting < 0 and token.type != "paragraph_close":
            inside.pop()
        elif token.type == "inline" and "heading_open" not in inside:
            text, marks = _marked_text(token.children or [])
            lead = lead if inside else text
            lines = text.split("\n")
            if not inside and _is_numbered(lines):
                lists.append(NumberedList("", tuple(_piece_of(_NUMBER.sub("", line), FREE) for line in lines)))
            yield text, marks, not inside and not any(_NUMBER.match(line) for line in lines)


#: How an item begins in a numbered list that Markdown does not see as one, as in plain text.
_NUMBER = re.compile(r"(\d{1,2})[.)]\s+")


def _is_numbered(lines: list[str]) -> bool:
    numbers = [_NUMBER.match(line) for line in lines]
    return all(numbers) and [int(number[1]) for number in numbers if number] == list(range(1, len(lines) + 1))


def _items(tokens: list[Token], start: int) -> Iterator[Sentence]:
    """Yield the items of the list that opens at `start`; none if any has more than one paragraph."""
    level = tokens[start].level
    end = next(index for index in range(start + 1, len(tokens)) if tokens[index].level == level)
    inner = tokens[start + 1 : end]
    opened = sum(token.type == "list_item_open" for token in inner)
    inlines = [token for token in inner if token.type == "inline"]
    others = [token for token in inner if token.nesting == 0 and token.type != "inline"]
    if len(inlines) == opened and not others:
        for token in inlines:
            yield _piece_of(*_marked_text(token.children or []))


def _piece_of(text: str, marks: str) -> Sentence:
    text, marks = _with_single_spaces(text, marks if len(marks) == len(text) else marks[:1] * len(text))
    return Sentence(text, marks, in_prose=False, paragraph=0)


def _marked_text(tokens: list[Token]) -> tuple[str, str]:
    """Return the text of inline Markdown, and the mark of each character."""
    text, marks, links = "", "", 0
    for token in tokens:
        links += token.nesting if token.type in ("link_open", "link_close") else 0
        if token.type in ("softbreak", "hardbreak"):
            piece, mark = "\n", FREE
        elif token.type == "text":
            piece, mark = token.content, LINKED if links else FREE
        elif token.nesting == 0:
            piece, mark = token.content or "\ufffc", UNQUOTABLE
        else:
            continue
        text, marks = text + piece, marks + mark * len(piece)
    return text, marks


#: Where one sentence ends and another may begin.
_END = re.compile(r"[.!?…][)\]\"'”’»]*(?=\s+[\"'“‘«(\[¿¡]*[^\W_a-z])|[。！？]")
#: Full stops that end no sentence: of abbreviations and initials.
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|cf|vs|etc|approx|ca|al|Dr|Mr|Mrs|Ms|Prof|St|Fig|fig|No|no|Vol|pp|p|ed|eds|Jr|Sr|Inc|z\.B|d\.h|bzw)"
    r"|\b[^\W\d_])\.$"
)


def _sentences(text: str, marks: str, in_prose: bool, paragraph: int) -> Iterator[Sentence]:
    start = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        if end < len(text) and _ABBREVIATION.search(text, start, end):
            continue
        words, kept = _with_single_spaces(text[start:end], marks[start:end])
        if words:
            yield Sentence(words, kept, in_prose, paragraph)
        start = end


def _with_single_spaces(text: str, marks: str) -> tuple[str, str]:
    if len(words := text.split()) == text.count(" ") + 1 and "" not in words and text.strip() == text:
        return (text, marks) if "\n" not in text else (text.replace("\n", " "), marks)
    spans = [match.span() for match in re.finditer(r"\S+", text)]
    return " ".join(text[a:b] for a, b in spans), FREE.join(marks[a:b] for a, b in spans)
