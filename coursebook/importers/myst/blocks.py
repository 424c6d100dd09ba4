"""Blocks as MyST Markdown, which our reader of documents and a strict build both take."""

import re
from collections.abc import Iterable, Iterator

from pygments.lexers import get_lexer_by_name
from pygments.token import Error
from pygments.util import ClassNotFound

from coursebook.importers.myst.escaping import clean, escaped_lines
from coursebook.importers.myst.formulas import formula
from coursebook.importers.myst.inlines import InlineWriter
from coursebook.importers.myst.syntax_tree import LINE_BREAK, RULE, Node, flattened, node, paragraph, table_rows

#: All that belongs to an item of a list is indented by this much, so that no line of it looks like a heading.
_INDENT = "    "
#: Code longer than this is not looked at for what colours it. [characters]
_MAX_COLOURED = 200_000
_LANGUAGE = re.compile(r"[A-Za-z][\w+#.-]*")


def written(blocks: list[Node], writer: InlineWriter) -> list[str]:
    """Write the blocks of a chapter, each as a text of its own, the notes last.

    Headings must have the level that they have on the page.
    """
    pieces = list(_blocks(_tidied(list(flattened(blocks))), writer, top=True))
    number = 0
    while number < len(writer.notes):  # a note may hold another
        inside = list(_blocks(_tidied(list(flattened(writer.notes[number]))), writer, top=False)) or ["—"]
        pieces.append(f"[^{number + 1}]: " + _indented("\n\n".join(inside)))
        number += 1
    return pieces


def _blocks(blocks: list[Node], writer: InlineWriter, *, top: bool) -> Iterator[str]:
    before = ""
    for block in flattened(blocks):
        kind = block["t"]
        again = kind == before  # two lists in a row would be one
        for piece in _block(block, writer, top=top, again=again):
            if piece.strip():
                before = "" if again else kind
                yield piece


def _block(block: Node, writer: InlineWriter, *, top: bool, again: bool) -> Iterator[str]:
    kind, content = block["t"], block.get("c")
    if kind in ("Para", "Plain"):
        yield from _paragraph(content, writer)
    elif kind == "Header":
        words = re.sub(r"(#+)$", r"\\\1", writer.line(content[2]))  # else they would close the heading
        yield f"{'#' * content[0]} {words or '…'}" if top else f"**{words.replace('*', '') or '…'}**"
    elif kind == "CodeBlock":
        yield fenced(content[1], content[0][1])
    elif kind == "BlockQuote":
        inside = "\n\n".join(_blocks(content, writer, top=False))
        yield "\n".join(f"> {line}".rstrip() for line in inside.split("\n")) if inside else ""
    elif kind == "BulletList":
        yield _list([("*" if again else "-") for _ in content], content, writer)
    elif kind == "OrderedList":
        sign = ")" if again else "."
        start = content[0][0] if 0 <= content[0][0] < 10**6 else 1
        yield _list([f"{start + number}{sign}" for number in range(len(content[1]))], content[1], writer)
    elif kind == "LineBlock":
        lines = [line for line in content if line]
        yield from _paragraph([one for line in lines for one in (*line, LINE_BREAK)][:-1], writer)
    elif kind == "HorizontalRule" and top:
        yield "***"
    else:
        yield from _composed(block, writer)


def _composed(block: Node, writer: InlineWriter) -> Iterator[str]:
    kind, content = block["t"], block.get("c")
    if kind == "DefinitionList":
        for words, meanings in content:
            inside = ["\n\n".join(_blocks(meaning, writer, top=False)) for meaning in meanings]
            term = escaped_lines(writer.line(words))
            if term and any(inside):
                yield "\n\n".join(
                    [term + "\n:   " + _indented(inside[0]), *(":   " + _indented(one) for one in inside[1:])]
                )
            else:
                yield from filter(None, [term, *inside])
    elif kind == "Table":
        yield from _table(block, writer)
    elif kind == "Figure":
        yield from _blocks(content[2], writer, top=False)
        for caption in flattened(content[1][1]):
            if caption["t"] in ("Para", "Plain"):
                yield from _paragraph([node("Emph", caption["c"])], writer)


def _paragraph(inlines: list[Node], writer: InlineWriter) -> Iterator[str]:
    """Write a paragraph; a displayed formula in it is a block of its own."""
    line: list[Node] = []
    for one in [*inlines, None]:
        if one and not (one["t"] == "Math" and one["c"][0]["t"] == "DisplayMath"):
            line.append(one)
            continue
        yield escaped_lines(writer.text(line))
        line = []
        if one:
            tex = formula(one["c"][1])
            yield f"$$\n{tex}\n$$" if tex and not tex.startswith(("#", "-", "=")) else fenced(one["c"][1])


def fenced(text: str, languages: Iterable[str] = ()) -> str:
    """Write a block of code; the first language that colours all of it is named."""
    code = clean(text).strip("\n")
    if not code.strip():
        return ""
    fence = "`" * max(3, max(map(len, re.findall("`+", code)), default=0) + 1)
    known = (one.lower() for one in languages if _colours(one.lower(), code))
    return f"{fence}{next(known, 'text')}\n{code}\n{fence}"


def _colours(language: str, code: str) -> bool:
    """Tell whether a strict build colours code without a warning."""
    if not _LANGUAGE.fullmatch(language) or len(code) > _MAX_COLOURED:
        return False
    try:
        lexer = get_lexer_by_name(language)
    except ClassNotFound:
        return False
    return not any(kind is Error for kind, _ in lexer.get_tokens(code))


def _list(marks: list[str], items: list[list[Node]], writer: InlineWriter) -> str:
    written_items = []
    is_tight = all(block["t"] in ("Plain", "BulletList", "OrderedList") for item in items for block in item)
    for mark, item in zip(marks, items, strict=True):
        inside = ("\n" if is_tight else "\n\n").join(_blocks(item, writer, top=False))
        if inside:
            room = " " * max(1, len(_INDENT) - len(mark))
            written_items.append(mark + room + _indented(inside, " " * (len(mark) + len(room))))
    return ("\n" if is_tight else "\n\n").join(written_items)


def _table(block: Node, writer: InlineWriter) -> Iterator[str]:
    """Write a table; the first row is its head if it has no other."""
    for caption in flattened(block["c"][1][1]):
        if caption["t"] in ("Para", "Plain"):
            yield from _paragraph([node("Emph", caption["c"])], writer)
    head, rows = table_rows(block)
    lines = [[_cell(cell, writer) for cell in row] for row in [*head, *rows]]
    lines = [line for line in lines if any(line)]
    if lines and lines[0]:
        rule = ["---"] * len(lines[0])
        yield "\n".join("| " + " | ".join(line) + " |" for line in [lines[0], rule, *lines[1:]])


def _cell(blocks: list[Node], writer: InlineWriter) -> str:
    """Write the blocks of a cell on one line."""
    pieces = (_flat(block, writer) for block in flattened(blocks))
    return "; ".join(filter(None, pieces)).replace("|", r"\|")


def _flat(block: Node, writer: InlineWriter) -> str:  # noqa: PLR0911  (a line per kind)
    kind, content = block["t"], block.get("c")
    if kind in ("Para", "Plain"):
        return writer.line(content)
    if kind == "Header":
        return writer.line(content[2])
    if kind == "CodeBlock":
        return writer.line([node("Code", content)])
    if kind == "LineBlock":
        return "; ".join(writer.line(line) for line in content)
    if kind == "Table":
        head, rows = table_rows(block)
        return "; ".join(_flat_all([inner for cell in row for inner in cell], writer) for row in [*head, *rows])
    if kind == "DefinitionList":
        return "; ".join(
            f"{writer.line(words)}: {_flat_all([inner for one in meanings for inner in one], writer)}"
            for words, meanings in content
        )
    lists = {"BulletList": lambda: content, "OrderedList": lambda: content[1], "BlockQuote": lambda: [content]}
    inside = lists.get(kind, lambda: [content[2]] if kind == "Figure" else [])()
    return "; ".join(filter(None, (_flat_all(item, writer) for item in inside)))


def _flat_all(blocks: list[Node], writer: InlineWriter) -> str:
    return "; ".join(filter(None, (_flat(block, writer) for block in flattened(blocks))))


def _indented(text: str, by: str = _INDENT) -> str:
    """Indent all lines but the first."""
    first, *rest = text.split("\n")
    return "\n".join([first, *(by + line if line else line for line in rest)])


def _tidied(blocks: list[Node]) -> list[Node]:
    """Leave out rules that separate nothing: at an end, beside a heading, or beside another."""
    kept: list[Node] = []
    for block in blocks:
        if block == RULE and (not kept or kept[-1]["t"] in ("HorizontalRule", "Header")):
            continue
        if block["t"] == "Header" and kept and kept[-1] == RULE:
            kept.pop()
        kept.append(block)
    while kept and kept[-1] == RULE:
        kept.pop()
    return kept or ([paragraph([])] if blocks else [])
