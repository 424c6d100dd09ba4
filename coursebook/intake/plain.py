"""Plain text to the one form: headings as our documents' reader finds them, and terms by line."""

import re

from coursebook.document.blocks import Heading, Paragraph
from coursebook.document.plain import plain_blocks
from coursebook.intake.tree import Node, heading, paragraph, words

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def plain_tree(text: str) -> list[Node]:
    """Read plain text."""
    made: list[Node] = []
    for block in plain_blocks(text.split("\n")):
        if isinstance(block, Heading):
            made.append(heading(block.level, words(_unescaped(block.text))))
        elif isinstance(block, Paragraph):
            made.append(paragraph(words(_unescaped(block.text))))
    return made


def _unescaped(text: str) -> str:
    """Give back the text as its author wrote it; it is escaped when it is written."""
    return _ESCAPED.sub(r"\1", text)
