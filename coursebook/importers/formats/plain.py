"""Plain text to the one form: headings as our documents' reader finds them, and terms by line."""

from coursebook.document import words_of
from coursebook.document.blocks import Heading, Paragraph
from coursebook.document.plain import plain_blocks
from coursebook.importers.myst.syntax_tree import Node, heading, paragraph, words


def plain_tree(text: str) -> list[Node]:
    """Read plain text."""
    made: list[Node] = []
    for block in plain_blocks(text.split("\n")):
        if isinstance(block, Heading):
            made.append(heading(block.level, words(words_of(block.text))))
        elif isinstance(block, Paragraph):
            made.append(paragraph(words(words_of(block.text))))
    return made
