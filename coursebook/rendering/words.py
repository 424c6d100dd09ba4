"""Words for the reader: inline Markdown and formulas as HTML, plain text, numbers, and the names of options."""

import re
import unicodedata
from html import unescape
from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup, escape
from mdit_py_plugins.dollarmath import dollarmath_plugin

from coursebook.rendering.formulas import FormulaError, mathml

#: A picture whose address Markdown does not accept, such as one that begins with ``file:``.
_PICTURE_AS_WORDS = re.compile(r"!\[[^\]\n]*\]\(([^)\s]+)")
#: Words of an option's text that become its name.
NAMING_WORDS = 5


def inline(words: str) -> Markup:
    """Render inline Markdown and formulas; HTML in it is shown as text."""
    return Markup(_MARKDOWN.renderInline(" ".join(words.split())))


def plain(words: str) -> str:
    """Give the letters of inline Markdown, without its markup; a formula stays as it was written."""
    html = _PLAIN.renderInline(" ".join(words.split()))
    return unescape(re.sub(r"<[^>]+>", "", html))


def shown(number: float) -> str:
    """Write a number as a reader would: no needless decimals."""
    return f"{number:,.10f}".rstrip("0").rstrip(".").replace("-", "−")


def folded(words: str) -> str:
    """Give words as they are compared: no case, no accents, no punctuation, single spaces."""
    bare = unicodedata.normalize("NFKD", plain(words)).casefold()
    letters = "".join(sign if sign.isalnum() else " " for sign in bare if not unicodedata.combining(sign))
    return " ".join(letters.split())


def slug(words: str) -> str:
    """Name something by the first words of its text; empty if it has no letters."""
    return "-".join(folded(words).split()[:NAMING_WORDS])


def formulas(words: str) -> list[str]:
    """Give the TeX of every formula."""
    tokens = [token for block in _MARKDOWN.parseInline(words) for token in block.children or []]
    return [token.content for token in tokens if token.type.startswith("math")]


def pictures(words: str) -> list[str]:
    """Return the address of every picture, wherever it leads, also of those that Markdown shows as words."""
    tokens = [token for block in _MARKDOWN.parseInline(words) for token in block.children or []]
    shown = [str(token.attrs.get("src", "")) for token in tokens if token.type == "image"]
    text = "".join(token.content if token.type == "text" else "\n" for token in tokens)
    return [*shown, *_PICTURE_AS_WORDS.findall(text)]


def _formula(content: str, _: dict[str, Any]) -> str:
    try:
        return mathml(content)
    except FormulaError:  # `load_quiz` has named it
        return str(escape(content))


_MARKDOWN = MarkdownIt("commonmark", {"html": False}).use(dollarmath_plugin, renderer=_formula)
_PLAIN = MarkdownIt("commonmark", {"html": False}).use(dollarmath_plugin, renderer=lambda content, _: escape(content))
