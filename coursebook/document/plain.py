"""Lines of plain text to blocks: a heading is a short line without final punctuation before a paragraph."""

import re
from pathlib import Path

from coursebook.document.blocks import SECTION, TERM, TERMS_HEADINGS, Blocks, Heading, Paragraph

#: The longest heading in plain text. [characters]
MAX_HEADING = 100

#: What ends a sentence, also inside a closing bracket or quotation mark.
_FINAL = re.compile(r"[.!?…:;,][)\]\"'”’»]*$")
#: Characters that Markdown would read as a sign rather than as themselves.
_SIGN = re.compile(r"[\\`*_<$\[\]{}|~]")
#: What makes a line a heading, list, quotation or underline in Markdown, if it stands first.
_LINE_SIGN = re.compile(r"(\d+)([.)])(?=\s|$)|([#>+=-])")


def plain_blocks(path: Path, lines: list[str]) -> Blocks:  # noqa: ARG001
    """Read plain text.

    If blank lines stand between texts, they separate paragraphs; if none do, every line is a paragraph.
    A heading begins after a blank line or a finished sentence. All that follows a heading such as
    "Important Terms" are terms. Text comes out as Markdown that looks the same, with signs escaped.
    """
