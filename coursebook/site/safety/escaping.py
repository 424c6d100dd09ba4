"""What is said of the course on every page, escaped: some templates of the theme write it as it is."""

from typing import Any

from docutils import nodes
from markupsafe import escape
from sphinx.application import Sphinx

#: Values of the templates that are text: titles may come from a document, and a title is never HTML.
TEXTS = (
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
    """Escape the texts of each page once all others have set theirs."""
    app.connect("html-page-context", _escape, priority=1000)


def _escape(_: Sphinx, __: str, ___: str, context: dict[str, Any], ____: nodes.document | None) -> None:
    for name in TEXTS:
        if isinstance(context.get(name), str):
            context[name] = escape(context[name])  # a template that escapes it once more changes nothing
