"""The syntax tree that every document is read into: pandoc's nodes, with only the fields that we use.

The readers of `coursebook.importers.formats` and `coursebook.importers.pdf` build such trees; the writers of
`coursebook.importers.myst` turn them into Markdown.
"""

import re
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

Style: TypeAlias = Literal["Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"]


class Node:
    """Any node; its fields hold text, other nodes, or lists of either, in reading order."""

    __slots__: tuple[str, ...] = ()


# Nodes within a line


@dataclass(slots=True)
class Str(Node):
    """A word, or a part of one; no white space."""

    text: str


@dataclass(slots=True)
class Space(Node):
    """White space between words."""


@dataclass(slots=True)
class SoftBreak(Node):
    """A line break in the source, which a reader sees as a space."""


@dataclass(slots=True)
class LineBreak(Node):
    """A line break that a reader sees."""


@dataclass(slots=True)
class Styled(Node):
    """Text in a style, such as bold."""

    style: Style
    inlines: "list[Inline]"


@dataclass(slots=True)
class Quoted(Node):
    """Text in quotation marks, which are not part of it."""

    inlines: "list[Inline]"
    is_double: bool = True


@dataclass(slots=True)
class Code(Node):
    """Code within a line."""

    text: str


@dataclass(slots=True)
class Math(Node):
    """A formula in TeX; a displayed one is on a line of its own."""

    tex: str
    is_display: bool = False


@dataclass(slots=True)
class Link(Node):
    """A link."""

    inlines: "list[Inline]"
    url: str
    anchor: str = ""


@dataclass(slots=True)
class Image(Node):
    """A picture with its alternative text."""

    alt: "list[Inline]"
    source: str
    anchor: str = ""


@dataclass(slots=True)
class Note(Node):
    """A footnote, at the place that refers to it."""

    blocks: "list[Block]"


@dataclass(slots=True)
class Span(Node):
    """A stretch of text with a name that links lead to, or with classes; it may be empty."""

    inlines: "list[Inline]" = field(default_factory=list)
    anchor: str = ""
    classes: list[str] = field(default_factory=list)


Inline: TypeAlias = (
    Str | Space | SoftBreak | LineBreak | Styled | Quoted | Code | Math | Link | Image | Note | Span
)  # fmt: skip


# Blocks


@dataclass(slots=True)
class Paragraph(Node):
    """A paragraph; a compact one, as in a tight list, has no blank line around it."""

    inlines: list[Inline]
    is_compact: bool = False


@dataclass(slots=True)
class Header(Node):
    """A heading; `slug` is the chapter's slug if the document states it."""

    level: int
    inlines: list[Inline]
    anchor: str = ""
    slug: str = ""


@dataclass(slots=True)
class CodeBlock(Node):
    """A block of code, with the languages that its author named."""

    text: str
    languages: list[str] = field(default_factory=list)
    anchor: str = ""


@dataclass(slots=True)
class BlockQuote(Node):
    """A quotation."""

    blocks: "list[Block]"


@dataclass(slots=True)
class BulletList(Node):
    """A list without numbers."""

    items: "list[list[Block]]"


@dataclass(slots=True)
class OrderedList(Node):
    """A numbered list."""

    items: "list[list[Block]]"
    start: int = 1


@dataclass(slots=True)
class Definition(Node):
    """An entry of a definition list."""

    term: list[Inline]
    meanings: "list[list[Block]]" = field(default_factory=list)


@dataclass(slots=True)
class DefinitionList(Node):
    """A list of terms with their meanings."""

    definitions: list[Definition]


@dataclass(slots=True)
class LineBlock(Node):
    """Lines that are kept as they are, as in a poem."""

    lines: list[list[Inline]]


@dataclass(slots=True)
class Rule(Node):
    """A horizontal rule."""


@dataclass(slots=True)
class Figure(Node):
    """Blocks with a caption."""

    caption: "list[Block]"
    blocks: "list[Block]"
    anchor: str = ""


@dataclass(slots=True)
class Div(Node):
    """A wrapper around blocks."""

    blocks: "list[Block]"
    anchor: str = ""


@dataclass(slots=True)
class Cell(Node):
    """A cell of a table, which may span several rows and columns."""

    blocks: "list[Block]"
    n_rows: int = 1
    n_columns: int = 1


@dataclass(slots=True)
class Table(Node):
    """A table; a row may have fewer cells than there are columns."""

    caption: "list[Block]"
    head: list[list[Cell]]
    rows: list[list[Cell]]
    n_columns: int
    anchor: str = ""

    @property
    def n_cells(self) -> int:
        """The number of cells, including those that short rows lack and those that others span."""
        return self.n_columns * (len(self.head) + len(self.rows))

    def grid(self) -> "tuple[list[list[list[Block]]], list[list[list[Block]]]]":
        """Return the blocks of each cell, in the head and in the other rows; all rows are equally long."""
        return _grid(self.head, self.n_columns), _grid(self.rows, self.n_columns)


Block: TypeAlias = (
    Paragraph | Header | CodeBlock | BlockQuote | BulletList | OrderedList | DefinitionList | LineBlock | Rule
    | Figure | Div | Table
)  # fmt: skip
#: Nodes that links can lead to.
Anchored: TypeAlias = Link | Image | Span | Header | CodeBlock | Figure | Div | Table
#: All kinds of node, by name.
NODE_TYPES: dict[str, type[Node]] = {
    kind.__name__: kind for kind in (*get_args(Inline), *get_args(Block), Definition, Cell)
}


def text_inlines(text: str) -> list[Inline]:
    """Split running text into inline nodes; a line break becomes a soft break."""
    nodes: list[Inline] = []
    for piece in re.split(r"(\s+)", text):
        if piece.strip():
            nodes.append(Str(piece))
        elif piece:
            nodes.append(SoftBreak() if "\n" in piece else Space())
    return nodes


def simple_table(caption: list[Inline], head: list[list[list[Block]]], rows: list[list[list[Block]]]) -> Table:
    """Build a table from the blocks of its cells, of which none spans others."""
    n_columns = max((len(cells) for cells in [*head, *rows]), default=0)
    head_cells, body_cells = ([[Cell(blocks) for blocks in row] for row in part] for part in (head, rows))
    return Table([Paragraph(caption)] if caption else [], head_cells, body_cells, n_columns)


def _grid(rows: list[list[Cell]], width: int) -> list[list[list[Block]]]:
    """Put cells into their columns; one that spans several rows or columns is in its first place."""
    grid: list[list[list[Block]]] = []
    n_below: dict[int, int] = {}  # how many further rows a cell above still covers, by column
    for cells in rows:
        line: list[list[Block]] = []
        waiting = list(cells)
        while len(line) < width and (waiting or n_below.get(len(line))):
            column = len(line)
            if n_below.get(column):
                n_below[column] -= 1
                line.append([])
                continue
            cell = waiting.pop(0)
            for number in range(min(cell.n_columns, width - column)):
                line.append([] if number else cell.blocks)
                n_below[column + number] = cell.n_rows - 1
        grid.append(line + [[]] * (width - len(line)))
    return grid
