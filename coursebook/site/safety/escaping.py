"""Escapes titles and other metadata of the course, which some templates of the theme write unescaped."""

from typing import Any

from docutils import nodes
from markupsafe import escape
from sphinx.application import Sphinx

#: Template variables that are plain text: titles may come from a document, and a title is never HTML.
TEXT_VARIABLES = (
    "author",
    "copyright",
    "docstitle",
    "html_title",
    "pagetitle",
    "project",
    "release",
    "root_title",
    "shorttitle",
    "version",
)


def setup(app: Sphinx) -> None:
    """Escape these variables of each page once all other extensions have set theirs."""
    app.connect("html-page-context", _escape, priority=1000)


def _escape(_: Sphinx, __: str, ___: str, context: dict[str, Any], ____: nodes.document | None) -> None:
    for name in TEXT_VARIABLES:
        if isinstance(context.get(name), str):
            context[name] = escape(context[name])  # `Markup`: a template that escapes too does not escape twice
