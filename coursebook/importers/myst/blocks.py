"""Blocks as MyST Markdown that our reader of documents and a strict build both accept."""

import re
from collections.abc import Iterable, Iterator

from pygments.lexers import get_lexer_by_name
from pygments.token import Error
from pygments.util import ClassNotFound

from coursebook.importers.myst.escaping import clean, escaped_lines
from coursebook.importers.myst.formulas import tidy_formula
from coursebook.importers.myst.inlines import InlineWriter
from coursebook.importers.syntax_tree import (
    Block,
    BlockQuote,
    BulletList,
    Code,
    CodeBlock,
    DefinitionList,
    Figure,
    Header,
    Inline,
    LineBlock,
    LineBreak,
    Math,
    OrderedList,
    Paragraph,
    Rule,
    Styled,
    Table,
)
from coursebook.importers.traversal import without_divs

#: The indentation of the blocks of a footnote or a list item, so that no line of them looks like a heading.
_INDENT = "    "
#: For longer code no lexer is looked for. [characters]
_MAX_HIGHLIGHTED = 200_000
_LANGUAGE = re.compile(r"[A-Za-z][\w+#.-]*")


def markdown_blocks(blocks: list[Block], writer: InlineWriter) -> list[str]:
    """Write the blocks of a chapter, each as a text of its own, and the footnotes after them.

    Headings must have the levels of the page.
    """
    texts = list(_blocks(_without_idle_rules(blocks), writer, top=True))
    number = 0
    while number < len(writer.notes):  # a footnote may contain another
        inside = list(_blocks(_without_idle_rules(writer.notes[number]), writer, top=False)) or ["—"]
        texts.append(f"[^{number + 1}]: " + _indented("\n\n".join(inside)))
        number += 1
    return texts


def fenced_code(text: str, languages: Iterable[str] = ()) -> str:
    """Write a block of code, with the first language whose lexer accepts all of it."""
    code = clean(text).strip("\n")
    if not code.strip():
        return ""
    fence = "`" * max(3, max(map(len, re.findall("`+", code)), default=0) + 1)
    accepted = (one.lower() for one in languages if _can_be_highlighted(one.lower(), code))
    return f"{fence}{next(accepted, 'text')}\n{code}\n{fence}"


def _blocks(blocks: list[Block], writer: InlineWriter, *, top: bool) -> Iterator[str]:
    before: type[Block] | None = None
    for block in without_divs(blocks):
        again = type(block) is before  # without another mark, two lists in a row would be one
        for text in _block(block, writer, top=top, again=again):
            if text.strip():
                before = None if again else type(block)
                yield text


def _block(block: Block, writer: InlineWriter, *, top: bool, again: bool) -> Iterator[str]:
    match block:
        case Paragraph(inlines):
            yield from _paragraph(inlines, writer)
        case Header():
            yield _heading(block, writer, top=top)
        case CodeBlock(text, languages):
            yield fenced_code(text, languages)
        case BlockQuote(inside):
            text = "\n\n".join(_blocks(inside, writer, top=False))
            yield "\n".join(f"> {line}".rstrip() for line in text.split("\n")) if text else ""
        case BulletList(items):
            yield _list(["*" if again else "-"] * len(items), items, writer)
        case OrderedList(items, start):
            first = start if 0 <= start < 10**6 else 1
            mark = ")" if again else "."
            yield _list([f"{first + number}{mark}" for number in range(len(items))], items, writer)
        case LineBlock(lines):
            inlines = [one for line in lines if line for one in (*line, LineBreak())]
            yield from _paragraph(inlines[:-1], writer)
        case Rule():
            yield "***" if top else ""
        case DefinitionList():
            yield from _definition_list(block, writer)
        case Table():
            yield from _table(block, writer)
        case Figure(caption, inside):
            yield from _blocks(inside, writer, top=False)
            yield from _caption(caption, writer)


def _heading(header: Header, writer: InlineWriter, *, top: bool) -> str:
    words = re.sub(r"(#+)$", r"\\\1", writer.line(header.inlines))  # a number sign at the end would close the heading
    return f"{'#' * header.level} {words or '…'}" if top else f"**{words.replace('*', '') or '…'}**"


def _definition_list(block: DefinitionList, writer: InlineWriter) -> Iterator[str]:
    for definition in block.definitions:
        meanings = ["\n\n".join(_blocks(meaning, writer, top=False)) for meaning in definition.meanings]
        term = escaped_lines(writer.line(definition.term))
        if term and any(meanings):
            first, *others = (":   " + _indented(meaning) for meaning in meanings)
            yield "\n\n".join([f"{term}\n{first}", *others])
        else:
            yield from filter(None, [term, *meanings])


def _caption(blocks: list[Block], writer: InlineWriter) -> Iterator[str]:
    for block in without_divs(blocks):
        if isinstance(block, Paragraph):
            yield from _paragraph([Styled("Emph", block.inlines)], writer)


def _paragraph(inlines: list[Inline], writer: InlineWriter) -> Iterator[str]:
    """Write a paragraph; a displayed formula in it is a block of its own."""
    line: list[Inline] = []
    for one in [*inlines, None]:
        formula = one if isinstance(one, Math) and one.is_display else None
        if one and not formula:
            line.append(one)
            continue
        yield escaped_lines(writer.text(line))
        line = []
        if formula:
            tex = tidy_formula(formula.tex)
            can_be_block = tex and not tex.startswith(("#", "-", "="))
            yield f"$$\n{tex}\n$$" if can_be_block else fenced_code(formula.tex)


def _can_be_highlighted(language: str, code: str) -> bool:
    """Whether a strict build highlights code without a warning."""
    if not _LANGUAGE.fullmatch(language) or len(code) > _MAX_HIGHLIGHTED:
        return False
    try:
        lexer = get_lexer_by_name(language)
    except ClassNotFound:
        return False
    return not any(kind is Error for kind, _ in lexer.get_tokens(code))


def _list(marks: list[str], items: list[list[Block]], writer: InlineWriter) -> str:
    texts = []
    separator = "\n" if all(_is_compact(block) for item in items for block in item) else "\n\n"
    for mark, item in zip(marks, items, strict=True):
        inside = separator.join(_blocks(item, writer, top=False))
        if inside:
            lead = mark + " " * max(1, len(_INDENT) - len(mark))
            texts.append(lead + _indented(inside, " " * len(lead)))
    return separator.join(texts)


def _is_compact(block: Block) -> bool:
    return isinstance(block, BulletList | OrderedList) or (isinstance(block, Paragraph) and block.is_compact)


def _table(block: Table, writer: InlineWriter) -> Iterator[str]:
    """Write a table; its first row becomes the head if it has none."""
    yield from _caption(block.caption, writer)
    head, rows = block.grid()
    lines = [[_cell(cell, writer) for cell in row] for row in [*head, *rows]]
    lines = [line for line in lines if any(line)]
    if lines and lines[0]:
        rule = ["---"] * len(lines[0])
        yield "\n".join("| " + " | ".join(line) + " |" for line in [lines[0], rule, *lines[1:]])


def _cell(blocks: list[Block], writer: InlineWriter) -> str:
    """Write the blocks of a cell on one line."""
    return _on_one_line(blocks, writer).replace("|", r"\|")


def _on_one_line(blocks: Iterable[Block], writer: InlineWriter) -> str:
    return "; ".join(filter(None, (_block_line(block, writer) for block in without_divs(blocks))))


def _block_line(block: Block, writer: InlineWriter) -> str:  # noqa: PLR0911  (a line per kind)
    match block:
        case Paragraph(inlines) | Header(_, inlines):
            return writer.line(inlines)
        case CodeBlock(text):
            return writer.line([Code(text)])
        case LineBlock(lines):
            return "; ".join(writer.line(line) for line in lines)
        case Table():
            head, rows = block.grid()
            texts = (_on_one_line((inner for cell in row for inner in cell), writer) for row in [*head, *rows])
            return "; ".join(texts)
        case DefinitionList(definitions):
            return "; ".join(
                f"{writer.line(one.term)}: {_on_one_line((inner for part in one.meanings for inner in part), writer)}"
                for one in definitions
            )
        case BulletList(items) | OrderedList(items):
            return "; ".join(filter(None, (_on_one_line(item, writer) for item in items)))
        case BlockQuote(inside) | Figure(_, inside):
            return _on_one_line(inside, writer)
    return ""


def _indented(text: str, by: str = _INDENT) -> str:
    """Indent all lines but the first."""
    first, *rest = text.split("\n")
    return "\n".join([first, *(by + line if line else line for line in rest)])


def _without_idle_rules(blocks: list[Block]) -> list[Block]:
    """Leave out wrappers, and rules that separate nothing: at an end, beside a heading, or beside another rule."""
    blocks = list(without_divs(blocks))
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Rule) and (not kept or isinstance(kept[-1], Rule | Header)):
            continue
        if isinstance(block, Header) and kept and isinstance(kept[-1], Rule):
            kept.pop()
        kept.append(block)
    while kept and isinstance(kept[-1], Rule):
        kept.pop()
    return kept or ([Paragraph([])] if blocks else [])
