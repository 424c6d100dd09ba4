"""Walk through syntax trees, and collect their text."""

from collections.abc import Iterable, Iterator

from coursebook.importers.syntax_tree import (
    Block,
    Code,
    CodeBlock,
    Div,
    Image,
    Inline,
    LineBreak,
    Link,
    Math,
    Node,
    Paragraph,
    Quoted,
    SoftBreak,
    Space,
    Span,
    Str,
    Styled,
)


def plain_text(inlines: Iterable[Inline]) -> str:
    """Return the words of inline nodes on one line, without markup; notes are left out."""
    return " ".join("".join(_plain_pieces(inlines)).split())


def count_words(nodes: object) -> int:
    """Count the words in nodes and all that they contain, roughly."""
    return sum(len(text.split()) for text in iter_text(nodes))


def iter_text(nodes: object) -> Iterator[str]:
    """Yield each piece of text, code and TeX in nodes and all that they contain, in reading order."""
    for node in walk(nodes):
        if isinstance(node, Str | Code | CodeBlock):
            yield node.text
        elif isinstance(node, Math):
            yield node.tex


def walk(nodes: object) -> Iterator[Node]:
    """Yield nodes and all that they contain, each before its content; without recursion, however deep they nest.

    Parameters
    ----------
    nodes : Node or list
        A node, or lists of nodes nested in each other.
    """
    waiting = [nodes]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Node):
            yield one
            waiting += [getattr(one, name) for name in reversed(one.__slots__)]
        elif isinstance(one, list):
            waiting += reversed(one)


def without_divs(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks without the wrappers that converters put around them; the wrappers' anchors stay."""
    for block in blocks:
        if isinstance(block, Div):
            if block.anchor:
                yield Paragraph([Span(anchor=block.anchor)])
            yield from without_divs(block.blocks)
        else:
            yield block


def _plain_pieces(inlines: Iterable[Inline]) -> Iterator[str]:
    for one in inlines:
        match one:
            case Str(text) | Code(text) | Math(text):
                yield text
            case Space() | SoftBreak() | LineBreak():
                yield " "
            case Quoted(inside, is_double):
                opening, closing = "“”" if is_double else "‘’"
                yield from (opening, *_plain_pieces(inside), closing)
            case Styled(_, inside) | Link(inside) | Image(inside) | Span(inside):
                yield from _plain_pieces(inside)
