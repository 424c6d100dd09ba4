"""Plain text as nodes, with the headings and terms that our own reader of documents finds."""

from coursebook.document import blocks as document_blocks
from coursebook.document import words_of
from coursebook.document.plain import plain_blocks
from coursebook.importers.syntax_tree import Block, Header, Paragraph, text_inlines


def parse_plain_text(text: str) -> list[Block]:
    """Parse plain text."""
    blocks: list[Block] = []
    for block in plain_blocks(text.split("\n")):
        if isinstance(block, document_blocks.Heading):
            blocks.append(Header(block.level, text_inlines(words_of(block.text))))
        elif isinstance(block, document_blocks.Paragraph):
            blocks.append(Paragraph(text_inlines(words_of(block.text))))
    return blocks
