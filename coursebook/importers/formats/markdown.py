"""Markdown to the one form, with what people write in it: tables, notes, formulas, lists of definitions, HTML."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from coursebook.document.slugs import is_slug
from coursebook.importers.formats.html import html_blocks, html_inline
from coursebook.importers.myst.syntax_tree import (
    LINE_BREAK,
    RULE,
    SOFT_BREAK,
    Node,
    attributes,
    heading,
    image,
    link,
    node,
    paragraph,
    plain_words,
    table,
    words,
)

#: The longest front matter that is looked at for a title. [characters]
_MAX_FRONT = 20_000
_WRAPPING = {"em": "Emph", "strong": "Strong", "s": "Strikeout"}
_SLUG = re.compile(r"\s*\{#([^\s{}]+)\}$")


def markdown_tree(text: str) -> tuple[list[Node], str]:
    """Read Markdown.

    Parameters
    ----------
    text : str
        With or without front matter.

    Returns
    -------
    blocks : list of Node
        Its text.
    title : str
        As the front matter says it; empty if it does not.
    """
    tokens = _parser().parse(text)
    root = SyntaxTreeNode(tokens)
    reader = _Reader(_notes(root))
    title = next((_front_title(one.content) for one in root.children if one.type == "front_matter"), "")
    return list(reader.blocks(root.children)), title


def _parser() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"])
    reader.use(front_matter_plugin).use(footnote_plugin).use(deflist_plugin)
    return reader.use(dollarmath_plugin, double_inline=True, allow_space=False, allow_digits=False).use(amsmath_plugin)


def _front_title(text: str) -> str:
    try:
        front = YAML(typ="safe", pure=True).load(text[:_MAX_FRONT])
    except (YAMLError, ValueError, RecursionError):
        return ""
    title = front.get("title", "") if isinstance(front, dict) else ""
    return " ".join(str(title).split()) if isinstance(title, (str, int, float)) else ""


def _notes(root: SyntaxTreeNode) -> dict[int, SyntaxTreeNode]:
    return {one.meta["id"]: one for one in root.walk() if one.type == "footnote"}


class _Reader:
    """Nodes of one document; it knows the notes, which stand at the end."""

    def __init__(self, notes: dict[int, SyntaxTreeNode]) -> None:
        self.notes = notes
        self.open_notes: set[int] = set()
        self.names: dict[str, int] = {}

    def blocks(self, nodes: list[SyntaxTreeNode]) -> Iterator[Node]:
        for one in nodes:
            yield from self.block(one)

    def block(self, one: SyntaxTreeNode) -> Iterator[Node]:
        kind = one.type
        if kind == "heading":
            yield self.heading(one)
        elif kind == "paragraph":
            yield paragraph(self.inline(one)) if not one.hidden else node("Plain", self.inline(one))
        elif kind in ("fence", "code_block"):
            language = one.info.split(maxsplit=1)[0].strip("{}.") if one.info.strip() else ""
            yield node(
                "CodeBlock", [attributes(classes=[language] if language else []), one.content.removesuffix("\n")]
            )
        elif kind == "blockquote":
            yield node("BlockQuote", list(self.blocks(one.children)))
        elif kind == "bullet_list":
            yield node("BulletList", [list(self.blocks(item.children)) for item in one.children])
        elif kind == "ordered_list":
            items = [list(self.blocks(item.children)) for item in one.children]
            yield node("OrderedList", [[int(one.attrs.get("start", 1)), {"t": "Decimal"}, {"t": "Period"}], items])
        elif kind == "hr":
            yield RULE
        elif kind == "html_block":
            yield from html_blocks(one.content)
        elif kind in ("math_block", "math_block_label", "amsmath"):
            yield paragraph([node("Math", [{"t": "DisplayMath"}, one.content])])
        elif kind == "dl":
            yield node("DefinitionList", self.definitions(one))
        elif kind == "table":
            yield self.table(one)

    def heading(self, one: SyntaxTreeNode) -> Node:
        inlines = self.inline(one)
        slug = _SLUG.search(inlines[-1]["c"]) if inlines and inlines[-1]["t"] == "Str" else None
        if slug:
            inlines[-1] = node("Str", inlines[-1]["c"][: slug.start()])
        made = heading(int(one.tag[1]), inlines, slug[1] if slug else self.name(plain_words(inlines)))
        if slug and is_slug(slug[1]):
            made["c"][1][2].append(["slug", slug[1]])
        return made

    def name(self, said: str) -> str:
        """Name a heading as links in Markdown usually do."""
        name = "-".join(re.sub(r"[^\w\- ]", "", said.lower()).split(" "))
        self.names[name] = self.names.get(name, 0) + 1
        return name if self.names[name] == 1 else f"{name}-{self.names[name] - 1}"

    def definitions(self, one: SyntaxTreeNode) -> list[list]:
        pairs: list[list] = []
        for child in one.children:
            if child.type == "dt":
                pairs.append([self.inline(child), []])
            elif pairs:
                pairs[-1][1].append(list(self.blocks(child.children)))
        return pairs

    def table(self, one: SyntaxTreeNode) -> Node:
        rows = [
            [[node("Plain", self.inline(cell))] for cell in row.children]
            for part in one.children
            for row in part.children
        ]
        return table([], rows[:1], rows[1:])

    def inline(self, one: SyntaxTreeNode) -> list[Node]:
        """Nodes of the line that a block holds."""
        return [made for child in one.children for made in self.inlines(child)]

    def inlines(self, one: SyntaxTreeNode) -> list[Node]:  # noqa: PLR0911  (a line per kind)
        kind = one.type
        if kind == "inline":
            return self.inline(one)
        if kind == "text":
            return words(one.content)
        if kind in _WRAPPING:
            return [node(_WRAPPING[kind], self.inline(one))]
        if kind == "code_inline":
            return [node("Code", [attributes(), one.content])]
        if kind == "link":
            return [link(self.inline(one), str(one.attrs.get("href", "")))]
        if kind == "image":
            return [image(self.inline(one), str(one.attrs.get("src", "")))]
        if kind in ("math_inline", "math_inline_double"):
            display = {"t": "DisplayMath" if kind.endswith("double") else "InlineMath"}
            return [node("Math", [display, one.content])]
        if kind == "footnote_ref":
            return self.note(one.meta["id"])
        if kind == "html_inline":
            return html_inline(one.content)
        return {"softbreak": [SOFT_BREAK], "hardbreak": [LINE_BREAK]}.get(kind, [])

    def note(self, number: int) -> list[Node]:
        """Give a note where it is referred to; not within itself."""
        if number not in self.notes or number in self.open_notes:
            return []
        self.open_notes.add(number)
        inside = [child for child in self.notes[number].children if child.type != "footnote_anchor"]
        made = node("Note", list(self.blocks(inside)))
        self.open_notes.discard(number)
        return [made]
