"""HTML within Markdown as nodes: what a reader sees is kept, anything active is left out.

Whole HTML documents are read by pandoc. This is what people write into a README: pictures, folded text, tables.
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, Doctype, ProcessingInstruction, Tag
from bs4.element import PageElement

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
    OrderedList,
    Paragraph,
    Rule,
    SoftBreak,
    Space,
    Style,
    Styled,
    simple_table,
    text_inlines,
)

#: Elements whose content a reader does not see as text.
UNREAD = {"script", "style", "template", "head", "object", "embed", "applet", "noframes", "svg", "math", "canvas"}
_STYLES: dict[str, Style] = {
    "b": "Strong", "strong": "Strong", "summary": "Strong", "i": "Emph", "em": "Emph", "cite": "Emph",
    "sup": "Superscript", "sub": "Subscript", "s": "Strikeout", "del": "Strikeout",
}  # fmt: skip
_CODE = {"code", "kbd", "samp", "tt", "var"}
_HEADING = re.compile(r"h[1-6]")
#: Inline elements; all others are blocks, or contain some.
_INLINE = {*_STYLES, *_CODE, "a", "br", "img", "span", "u", "small", "big", "font", "abbr", "q", "mark", "ins",
           "time", "label", "bdi", "bdo", "wbr", "dfn", "picture", "source"} - {"summary"}  # fmt: skip
_HIDDEN = (Comment, Doctype, ProcessingInstruction)


def html_blocks(text: str) -> list[Block]:
    """Parse a block of HTML."""
    return list(_blocks(BeautifulSoup(text, "html.parser")))


def html_inlines(text: str) -> list[Inline]:
    """Parse one tag within a line of Markdown; the text between two tags is Markdown's own."""
    tag = BeautifulSoup(text, "html.parser").find(["br", "img"])
    return list(_inlines(tag)) if tag else []


def _blocks(element: Tag) -> Iterator[Block]:
    line: list[Inline] = []
    for child in [*element.children, None]:
        if child is not None and _is_inline(child):
            line += _inlines(child)
            continue
        if any(not isinstance(one, Space | SoftBreak | LineBreak) for one in line):
            yield Paragraph(line)
        line = []
        if isinstance(child, Tag) and child.name not in UNREAD:
            yield from _block(child)


def _is_inline(child: PageElement) -> bool:
    return not isinstance(child, Tag) or child.name in _INLINE


def _block(element: Tag) -> Iterator[Block]:
    name = element.name
    if _HEADING.fullmatch(name):
        yield Header(int(name[1]), _children_inlines(element), str(element.get("id", "")))
    elif name in ("ul", "ol"):
        items = [list(_blocks(item)) for item in element.find_all("li", recursive=False)]
        yield BulletList(items) if name == "ul" else OrderedList(items)
    elif name == "pre":
        yield CodeBlock(element.get_text())
    elif name == "blockquote":
        yield BlockQuote(list(_blocks(element)))
    elif name == "dl":
        yield from _definitions(element)
    elif name == "table":
        yield from _table(element)
    elif name == "hr":
        yield Rule()
    elif name == "summary":
        yield Paragraph([Styled("Strong", _children_inlines(element))])
    else:
        yield from _blocks(element)


def _definitions(element: Tag) -> Iterator[Block]:
    definitions: list[Definition] = []
    for child in element.find_all(["dt", "dd"]):
        if child.name == "dt":
            definitions.append(Definition(_children_inlines(child)))
        elif definitions:
            definitions[-1].meanings.append(list(_blocks(child)))
    if definitions:
        yield DefinitionList(definitions)


def _table(element: Tag) -> Iterator[Block]:
    rows = [row for row in element.find_all("tr") if row.find_parent("table") is element]
    cells = [[list(_blocks(cell)) for cell in row.find_all(["td", "th"], recursive=False)] for row in rows]
    if any(cells):
        caption = element.find("caption")
        yield simple_table(text_inlines(caption.get_text()) if caption else [], [], [row for row in cells if row])


def _children_inlines(element: Tag) -> list[Inline]:
    return [one for child in element.children for one in _inlines(child)]


def _inlines(child: PageElement) -> Iterator[Inline]:
    if not isinstance(child, Tag):
        if not isinstance(child, _HIDDEN):
            yield from text_inlines(str(child))
        return
    name = child.name
    inside = _children_inlines(child) if name not in UNREAD else []
    if name == "br":
        yield LineBreak()
    elif name == "img":
        yield Image(text_inlines(str(child.get("alt", ""))), str(child.get("src", "")))
    elif name == "a" and child.get("href"):
        yield Link(inside, str(child["href"]))
    elif name in _CODE:
        yield Code(child.get_text())
    elif name in _STYLES:
        yield Styled(_STYLES[name], inside)
    else:
        yield from inside
