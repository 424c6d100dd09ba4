"""Pandoc's JSON as our syntax tree: each node is ``{"t": kind, "c": content}`` there, and its attributes a list."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any, get_args

from coursebook.importers.syntax_tree import (
    Block,
    BlockQuote,
    BulletList,
    Cell,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Div,
    Figure,
    Header,
    Image,
    LineBlock,
    LineBreak,
    Link,
    Math,
    Node,
    Note,
    OrderedList,
    Paragraph,
    Quoted,
    Rule,
    SoftBreak,
    Space,
    Span,
    Str,
    Style,
    Styled,
    Table,
)
from coursebook.importers.traversal import plain_text


def parse_pandoc(data: bytes) -> tuple[list[Block], str]:
    """Parse what ``pandoc --to=json`` writes.

    Returns
    -------
    blocks, title : list of Block, str
        The title is empty if the document's metadata has none.
    """
    raw = json.loads(data, object_hook=_node)
    return raw["blocks"], _title(raw["meta"].get("title", {}))


def _title(meta: dict[str, Any]) -> str:
    kind, content = meta.get("t"), meta.get("c")
    if kind == "MetaInlines":
        return plain_text(content or [])
    return " ".join(content.split()) if kind == "MetaString" and content else ""


def _node(raw: dict[str, Any]) -> Node | dict[str, Any]:
    """Build a node, whose content has been built already; anything else stays as it is."""
    kind = raw.get("t")
    build = _BUILDERS.get(kind) if isinstance(kind, str) else None
    return build(raw.get("c")) if build else raw


def _table(content: list[Any]) -> Table:
    (anchor, _, _), (_, caption), columns, (_, head), bodies, (_, foot) = content
    rows = [*(row for _, _, first, rest in bodies for row in (*first, *rest)), *foot]
    return Table(caption, list(map(_cells, head)), list(map(_cells, rows)), len(columns), anchor)


def _cells(row: list[Any]) -> list[Cell]:
    return [Cell(blocks, n_rows, n_columns) for _, _, n_rows, n_columns, blocks in row[1]]


#: How to build a node from the content of each kind. Raw markup of other formats leaves an empty node.
_BUILDERS: dict[str, Callable[[Any], Node]] = {
    **{style: partial(Styled, style) for style in get_args(Style)},
    "Str": Str,
    "Space": lambda _: Space(),
    "SoftBreak": lambda _: SoftBreak(),
    "LineBreak": lambda _: LineBreak(),
    "Quoted": lambda c: Quoted(c[1], c[0]["t"] == "DoubleQuote"),
    "Cite": lambda c: Span(c[1]),
    "Code": lambda c: Code(c[1]),
    "Math": lambda c: Math(c[1], c[0]["t"] == "DisplayMath"),
    "RawInline": lambda _: Span(),
    "Link": lambda c: Link(c[1], url=c[2][0], anchor=c[0][0]),
    "Image": lambda c: Image(c[1], source=c[2][0], anchor=c[0][0]),
    "Note": Note,
    "Span": lambda c: Span(c[1], anchor=c[0][0], classes=c[0][1]),
    "Para": Paragraph,
    "Plain": lambda c: Paragraph(c, is_compact=True),
    "Header": lambda c: Header(c[0], c[2], anchor=c[1][0], slug=dict(c[1][2]).get("slug", "")),
    "CodeBlock": lambda c: CodeBlock(c[1], languages=c[0][1], anchor=c[0][0]),
    "RawBlock": lambda _: Div([]),
    "BlockQuote": BlockQuote,
    "BulletList": BulletList,
    "OrderedList": lambda c: OrderedList(c[1], start=c[0][0]),
    "DefinitionList": lambda c: DefinitionList([Definition(*entry) for entry in c]),
    "LineBlock": LineBlock,
    "HorizontalRule": lambda _: Rule(),
    "Table": _table,
    "Figure": lambda c: Figure(c[1][1], c[2], anchor=c[0][0]),
    "Div": lambda c: Div(c[1], anchor=c[0][0]),
}
