"""Inline Markdown and formulas as HTML."""

from typing import Any

from markdown_it import MarkdownIt
from markupsafe import Markup, escape
from mdit_py_plugins.dollarmath import dollarmath_plugin

from coursebook.limits.formulas import FormulaError
from coursebook.rendering.formulas import mathml


def inline_html(markdown: str) -> Markup:
    """Render inline Markdown and formulas; HTML in it is shown as text."""
    return Markup(_MARKDOWN.renderInline(" ".join(markdown.split())))


def _formula_html(tex: str, _: dict[str, Any]) -> str:
    try:
        return mathml(tex)
    except FormulaError:  # `load_quiz` has reported it
        return str(escape(tex))


_MARKDOWN = MarkdownIt("commonmark", {"html": False}).use(dollarmath_plugin, renderer=_formula_html)
