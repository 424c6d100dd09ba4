"""Markdown with its common extensions as nodes: tables, footnotes, formulas, definition lists, HTML."""

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
from coursebook.importers.formats.html import html_blocks, html_inlines
from coursebook.importers.syntax_tree import (
    Block,
    BlockQuote,
    BulletList,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Header,
    Image,
    Inline,
    LineBreak,
    Link,
    Math,
    Note,
    OrderedList,
    Paragraph,
    Rule,
    SoftBreak,
    Str,
    Style,
    Styled,
    Table,
    simple_table,
    text_inlines,
)
from coursebook.importers.traversal import plain_text

#: The longest front matter that is searched for a title. [characters]
_MAX_FRONT_MATTER = 20_000
_STYLES: dict[str, Style] = {"em": "Emph", "strong": "Strong", "s": "Strikeout"}
_SLUG = re.compile(r"\s*\{#([^\s{}]+)\}$")


def parse_markdown(text: str) -> tuple[list[Block], str]:
    """Parse Markdown, with or without front matter.

    Returns
    -------
    blocks, title : list of Block, str
        The title is that of the front matter; empty if it has none.
    """
    root = SyntaxTreeNode(_parser().parse(text))
    converter = _Converter(_notes(root))
    title = next((_front_matter_title(one.content) for one in root.children if one.type == "front_matter"), "")
    return list(converter.blocks(root.children)), title


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 60}).enable(["table", "strikethrough"])
    parser.use(front_matter_plugin).use(footnote_plugin).use(deflist_plugin)
    return parser.use(dollarmath_plugin, double_inline=True, allow_space=False, allow_digits=False).use(amsmath_plugin)


def _front_matter_title(text: str) -> str:
    try:
        front_matter = YAML(typ="safe", pure=True).load(text[:_MAX_FRONT_MATTER])
    except (YAMLError, ValueError, RecursionError):
        return ""
    title = front_matter.get("title", "") if isinstance(front_matter, dict) else ""
    return " ".join(str(title).split()) if isinstance(title, (str, int, float)) else ""


def _notes(root: SyntaxTreeNode) -> dict[int, SyntaxTreeNode]:
    return {one.meta["id"]: one for one in root.walk() if one.type == "footnote"}


class _Converter:
    """Converts the tokens of one document; it knows the footnotes, which are at the end."""

    def __init__(self, notes: dict[int, SyntaxTreeNode]) -> None:
        self.notes = notes
        self.open_notes: set[int] = set()
        self.n_uses: dict[str, int] = {}

    def blocks(self, tokens: list[SyntaxTreeNode]) -> Iterator[Block]:
        for token in tokens:
            yield from self.block(token)

    def block(self, token: SyntaxTreeNode) -> Iterator[Block]:
        kind = token.type
        if kind == "heading":
            yield self.header(token)
        elif kind == "paragraph":
            yield Paragraph(self.inlines(token), is_compact=token.hidden)
        elif kind in ("fence", "code_block"):
            language = token.info.split(maxsplit=1)[0].strip("{}.") if token.info.strip() else ""
            yield CodeBlock(token.content.removesuffix("\n"), [language] if language else [])
        elif kind == "blockquote":
            yield BlockQuote(list(self.blocks(token.children)))
        elif kind == "bullet_list":
            yield BulletList(self.items(token))
        elif kind == "ordered_list":
            yield OrderedList(self.items(token), start=int(token.attrs.get("start", 1)))
        elif kind == "hr":
            yield Rule()
        elif kind == "html_block":
            yield from html_blocks(token.content)
        elif kind in ("math_block", "math_block_label", "amsmath"):
            yield Paragraph([Math(token.content, is_display=True)])
        elif kind == "dl":
            yield DefinitionList(self.definitions(token))
        elif kind == "table":
            yield self.table(token)

    def items(self, token: SyntaxTreeNode) -> list[list[Block]]:
        return [list(self.blocks(item.children)) for item in token.children]

    def header(self, token: SyntaxTreeNode) -> Header:
        inlines = self.inlines(token)
        last = inlines[-1] if inlines else None
        slug = _SLUG.search(last.text) if isinstance(last, Str) else None
        if slug and isinstance(last, Str):
            inlines[-1] = Str(last.text[: slug.start()])
        anchor = slug[1] if slug else self.anchor(plain_text(inlines))
        return Header(int(token.tag[1]), inlines, anchor, slug[1] if slug and is_slug(slug[1]) else "")

    def anchor(self, words: str) -> str:
        """Name a heading as links in Markdown usually do."""
        name = "-".join(re.sub(r"[^\w\- ]", "", words.lower()).split(" "))
        self.n_uses[name] = self.n_uses.get(name, 0) + 1
        return name if self.n_uses[name] == 1 else f"{name}-{self.n_uses[name] - 1}"

    def definitions(self, token: SyntaxTreeNode) -> list[Definition]:
        definitions: list[Definition] = []
        for child in token.children:
            if child.type == "dt":
                definitions.append(Definition(self.inlines(child)))
            elif definitions:
                definitions[-1].meanings.append(list(self.blocks(child.children)))
        return definitions

    def table(self, token: SyntaxTreeNode) -> Table:
        rows: list[list[list[Block]]] = [
            [[Paragraph(self.inlines(cell), is_compact=True)] for cell in row.children]
            for part in token.children
            for row in part.children
        ]
        return simple_table([], rows[:1], rows[1:])

    def inlines(self, token: SyntaxTreeNode) -> list[Inline]:
        """Convert the line that a block contains."""
        return [made for child in token.children for made in self.inline(child)]

    def inline(self, token: SyntaxTreeNode) -> list[Inline]:  # noqa: PLR0911  (a line per kind)
        kind = token.type
        if kind == "inline":
            return self.inlines(token)
        if kind == "text":
            return text_inlines(token.content)
        if kind in _STYLES:
            return [Styled(_STYLES[kind], self.inlines(token))]
        if kind == "code_inline":
            return [Code(token.content)]
        if kind == "link":
            return [Link(self.inlines(token), str(token.attrs.get("href", "")))]
        if kind == "image":
            return [Image(self.inlines(token), str(token.attrs.get("src", "")))]
        if kind in ("math_inline", "math_inline_double"):
            return [Math(token.content, is_display=kind.endswith("double"))]
        if kind == "footnote_ref":
            return self.note(token.meta["id"])
        if kind == "html_inline":
            return html_inlines(token.content)
        if kind == "softbreak":
            return [SoftBreak()]
        return [LineBreak()] if kind == "hardbreak" else []

    def note(self, number: int) -> list[Inline]:
        """Put a footnote where it is referred to, except within itself."""
        if number not in self.notes or number in self.open_notes:
            return []
        self.open_notes.add(number)
        inside = [child for child in self.notes[number].children if child.type != "footnote_anchor"]
        made = Note(list(self.blocks(inside)))
        self.open_notes.discard(number)
        return [made]
