"""What inline Markdown says, without its markup: for checks, comparisons and names. Nothing here renders it."""

import re
import unicodedata
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

#: A picture whose address Markdown does not accept, such as one that begins with ``file:``.
_PICTURE_AS_TEXT = re.compile(r"!\[[^\]\n]*\]\(([^)\s]+)")
#: How many words of a text become its name.
NAME_WORDS = 5


def plain_text(markdown: str) -> str:
    """Return the text of inline Markdown without its markup; a formula stays as it was written."""
    return "".join(
        token.content.strip() if token.type == "math_inline" else token.content
        for token in _tokens(" ".join(markdown.split()))
        if _is_text(token) or token.type == "math_inline"
    )


def text_outside_formulas(markdown: str) -> str:
    """Return the text of inline Markdown that is neither in a formula nor in the address or title of a link."""
    return "".join(token.content for token in _tokens(" ".join(markdown.split())) if _is_text(token))


def normalized(markdown: str) -> str:
    """Reduce a text to what is compared: no markup, case, accents or punctuation, single spaces."""
    bare = unicodedata.normalize("NFKD", plain_text(markdown)).casefold()
    letters = "".join(sign if sign.isalnum() else " " for sign in bare if not unicodedata.combining(sign))
    return " ".join(letters.split())


def short_name(markdown: str) -> str:
    """Name something by the first words of its text, joined by hyphens; empty if the text has no letters."""
    return "-".join(normalized(markdown).split()[:NAME_WORDS])


def formulas_in(markdown: str) -> list[str]:
    """Return the TeX of every formula."""
    return [token.content for token in _tokens(markdown) if token.type.startswith("math")]


def pictures_in(markdown: str) -> list[str]:
    """Return the address of every picture, including those that Markdown shows as text."""
    tokens = list(_tokens(markdown))
    addresses = [str(token.attrs.get("src", "")) for token in tokens if token.type == "image"]
    text = "".join(token.content if token.type == "text" else "\n" for token in tokens)
    return [*addresses, *_PICTURE_AS_TEXT.findall(text)]


def _tokens(markdown: str) -> Iterator[Token]:
    return (token for block in _MARKDOWN.parseInline(markdown) for token in block.children or [])


def _is_text(token: Token) -> bool:
    return token.type in ("text", "code_inline")


_MARKDOWN = MarkdownIt("commonmark", {"html": False}).use(dollarmath_plugin)
