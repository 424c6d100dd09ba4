"""The one form that every document is brought into: pandoc's syntax tree, as its JSON has it.

A node is ``{"t": kind, "c": content}``. The readers of this package make such nodes with the functions
here; documents that pandoc reads come as such.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

Node: TypeAlias = dict[str, Any]
#: Identifier, classes, pairs of keys and values.
Attributes: TypeAlias = list[Any]

SPACE: Node = {"t": "Space"}
SOFT_BREAK: Node = {"t": "SoftBreak"}
LINE_BREAK: Node = {"t": "LineBreak"}
RULE: Node = {"t": "HorizontalRule"}

#: Kinds whose content is a pair of attributes (or something else to pass over) and nodes.
_SECOND = {"Span", "Div", "Quoted", "Cite"}
_WRAPS = {"Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"}
_BREAKS = {"Space", "SoftBreak", "LineBreak"}


def attributes(name: str = "", classes: Iterable[str] = ()) -> Attributes:
    """Make attributes."""
    return [name, list(classes), []]


def node(kind: str, content: Any) -> Node:  # noqa: ANN401  (each kind has a content of its own)
    """Make a node."""
    return {"t": kind, "c": content}


def words(text: str) -> list[Node]:
    """Make inline nodes of running text; a line's end becomes a soft break."""
    nodes: list[Node] = []
    for piece in re.split(r"(\s+)", text):
        if piece.strip():
            nodes.append(node("Str", piece))
        elif piece:
            nodes.append(SOFT_BREAK if "\n" in piece else SPACE)
    return nodes


def paragraph(inlines: list[Node]) -> Node:
    """Make a paragraph."""
    return node("Para", inlines)


def heading(level: int, inlines: list[Node], name: str = "") -> Node:
    """Make a heading."""
    return node("Header", [level, attributes(name), inlines])


def image(alt: list[Node], source: str, title: str = "") -> Node:
    """Make a picture in a line."""
    return node("Image", [attributes(), alt, [source, title]])


def link(inlines: list[Node], target: str, title: str = "") -> Node:
    """Make a link."""
    return node("Link", [attributes(), inlines, [target, title]])


def table(caption: list[Node], head: list[list[list[Node]]], rows: list[list[list[Node]]]) -> Node:
    """Make a table from rows of cells, each a list of blocks."""

    def row(cells: list[list[Node]]) -> list[Any]:
        return [attributes(), [[attributes(), node("AlignDefault", []), 1, 1, cell] for cell in cells]]

    n_columns = max((len(cells) for cells in [*head, *rows]), default=0)
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}]] * n_columns
    title = [paragraph(caption)] if caption else []
    head_rows = [row(cells) for cells in head]
    body = [attributes(), 0, [], [row(cells) for cells in rows]]
    return node("Table", [attributes(), [None, title], columns, [attributes(), head_rows], [body], [attributes(), []]])


def table_rows(block: Node) -> tuple[list[list[list[Node]]], list[list[list[Node]]]]:
    """Give a table's head and its other rows as blocks, cell by cell; cells that span leave empty ones."""
    _, _, columns, head, bodies, foot = block["c"]
    body_rows = [row for body in bodies for row in [*body[2], *body[3]]]
    width = len(columns)
    return _spread(head[1], width), _spread([*body_rows, *foot[1]], width)


def table_size(block: Node) -> int:
    """Count a table's cells, with those that fill short rows and those that others span."""
    _, _, columns, head, bodies, foot = block["c"]
    n_rows = len(head[1]) + sum(len(body[2]) + len(body[3]) for body in bodies) + len(foot[1])
    return len(columns) * n_rows


def _spread(rows: list[Any], width: int) -> list[list[list[Node]]]:
    """Cells in their columns; one that spans rows or columns stands in its first place."""
    spread: list[list[list[Node]]] = []
    below: dict[int, int] = {}  # column to the number of rows that it is still taken in
    for _, cells in rows:
        line: list[list[Node]] = []
        waiting = list(cells)
        while len(line) < width and (waiting or below.get(len(line))):
            place = len(line)
            if below.get(place):
                below[place] -= 1
                line.append([])
                continue
            _, _, n_rows, n_columns, blocks = waiting.pop(0)
            for number in range(min(n_columns, width - place)):
                line.append([] if number else blocks)
                below[place + number] = n_rows - 1
        spread.append(line + [[]] * (width - len(line)))
    return spread


def plain_words(inlines: list[Node]) -> str:
    """Give the words of inline nodes, on one line and without any sign; notes are left out."""
    return " ".join("".join(_said(inlines)).split())


def _said(inlines: list[Node]) -> Iterator[str]:
    for one in inlines:
        kind, content = one["t"], one.get("c")
        if kind in _BREAKS:
            yield " "
        elif kind == "Str":
            yield content
        elif kind in _WRAPS:
            yield from _said(content)
        elif kind == "Quoted":
            marks = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
            yield from (marks[0], *_said(content[1]), marks[1])
        elif kind in ("Code", "Math"):
            yield content[1]
        elif kind in _SECOND or kind in ("Link", "Image"):
            yield from _said(content[1])


def n_words(blocks: list[Node]) -> int:
    """Count words, roughly: the pieces of text in all that is below."""
    return sum(len(text.split()) for text in texts(blocks))


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401  (any part of a tree)
    """Give every piece of running text and code below a value."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            kind, content = one.get("t"), one.get("c")
            if kind == "Str":
                yield content
            elif kind in ("Code", "CodeBlock", "Math"):
                yield content[1]
            elif content is not None:
                waiting.append(content)
        elif isinstance(one, list):
            waiting += reversed(one)


def flattened(blocks: list[Node]) -> Iterator[Node]:
    """Give blocks without the wrappers (``Div``) that converters put around them; their names stay."""
    for block in blocks:
        if block["t"] == "Div":
            name = block["c"][0][0]
            if name:
                yield paragraph([node("Span", [attributes(name), []])])
            yield from flattened(block["c"][1])
        else:
            yield block


def every(value: Any, visit: Callable[[Node], None]) -> None:  # noqa: ANN401  (any part of a tree)
    """Visit every node below a value, each before what it holds."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if "t" in one:
                visit(one)
            waiting += reversed(list(one.values()))
        elif isinstance(one, list):
            waiting += reversed(one)
