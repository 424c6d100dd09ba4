"""Pieces of HTML that stand in Markdown, to the one form: what a reader would see stays, nothing that acts does.

Whole pages of HTML are read by pandoc; these are what people put into a README: pictures, folded text, tables.
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, Doctype, ProcessingInstruction, Tag
from bs4.element import PageElement

from coursebook.importers.myst.syntax_tree import (
    LINE_BREAK,
    RULE,
    Node,
    attributes,
    heading,
    image,
    link,
    node,
    paragraph,
    table,
    words,
)

#: Elements that are no text to a reader.
UNREAD = {"script", "style", "template", "head", "object", "embed", "applet", "noframes", "svg", "math", "canvas"}
_WRAPPING = {"b": "Strong", "strong": "Strong", "summary": "Strong", "i": "Emph", "em": "Emph", "cite": "Emph",
             "sup": "Superscript", "sub": "Subscript", "s": "Strikeout", "del": "Strikeout"}  # fmt: skip
_CODE = {"code", "kbd", "samp", "tt", "var"}
_HEADING = re.compile(r"h[1-6]")
#: Elements that stand in lines; all others are blocks, or hold some.
_INLINE = {*_WRAPPING, *_CODE, "a", "br", "img", "span", "u", "small", "big", "font", "abbr", "q", "mark", "ins",
           "time", "label", "bdi", "bdo", "wbr", "dfn", "picture", "source"} - {"summary"}  # fmt: skip
_HIDDEN = (Comment, Doctype, ProcessingInstruction)


def html_blocks(text: str) -> list[Node]:
    """Read a block of HTML."""
    return list(_blocks(BeautifulSoup(text, "html.parser")))


def html_inline(text: str) -> list[Node]:
    """Read one tag within a line of Markdown; the text between two tags is Markdown's own."""
    tag = BeautifulSoup(text, "html.parser").find(["br", "img"])
    return list(_inlines(tag)) if tag else []


def _blocks(element: Tag) -> Iterator[Node]:
    line: list[Node] = []
    for child in [*element.children, None]:
        if child is not None and _is_inline(child):
            line += _inlines(child)
            continue
        if any(one["t"] not in ("Space", "SoftBreak", "LineBreak") for one in line):
            yield paragraph(line)
        line = []
        if isinstance(child, Tag) and child.name not in UNREAD:
            yield from _block(child)


def _is_inline(child: PageElement) -> bool:
    return not isinstance(child, Tag) or child.name in _INLINE


def _block(element: Tag) -> Iterator[Node]:
    name = element.name
    if _HEADING.fullmatch(name):
        yield heading(
            int(name[1]), [one for child in element.children for one in _inlines(child)], str(element.get("id", ""))
        )
    elif name in ("ul", "ol"):
        items = [list(_blocks(item)) for item in element.find_all("li", recursive=False)]
        number = [1, {"t": "Decimal"}, {"t": "Period"}]
        yield node("BulletList", items) if name == "ul" else node("OrderedList", [number, items])
    elif name == "pre":
        yield node("CodeBlock", [attributes(), element.get_text()])
    elif name == "blockquote":
        yield node("BlockQuote", list(_blocks(element)))
    elif name == "dl":
        yield from _definitions(element)
    elif name == "table":
        yield from _table(element)
    elif name == "hr":
        yield RULE
    elif name == "summary":
        yield paragraph([node("Strong", [one for child in element.children for one in _inlines(child)])])
    else:
        yield from _blocks(element)


def _definitions(element: Tag) -> Iterator[Node]:
    pairs: list[list] = []
    for child in element.find_all(["dt", "dd"]):
        if child.name == "dt":
            pairs.append([[one for inner in child.children for one in _inlines(inner)], []])
        elif pairs:
            pairs[-1][1].append(list(_blocks(child)))
    if pairs:
        yield node("DefinitionList", pairs)


def _table(element: Tag) -> Iterator[Node]:
    rows = [row for row in element.find_all("tr") if row.find_parent("table") is element]
    cells = [[list(_blocks(cell)) for cell in row.find_all(["td", "th"], recursive=False)] for row in rows]
    if any(cells):
        caption = element.find("caption")
        yield table(words(caption.get_text()) if caption else [], [], [row for row in cells if row])


def _inlines(child: PageElement) -> Iterator[Node]:
    if not isinstance(child, Tag):
        if not isinstance(child, _HIDDEN):
            yield from words(str(child))
        return
    name = child.name
    inside = [one for inner in child.children for one in _inlines(inner)] if name not in UNREAD else []
    if name == "br":
        yield LINE_BREAK
    elif name == "img":
        yield image(words(str(child.get("alt", ""))), str(child.get("src", "")))
    elif name == "a" and child.get("href"):
        yield link(inside, str(child["href"]))
    elif name in _CODE:
        yield node("Code", [attributes(), child.get_text()])
    elif name in _WRAPPING:
        yield node(_WRAPPING[name], inside)
    else:
        yield from inside
