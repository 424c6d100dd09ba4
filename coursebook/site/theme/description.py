"""The description of a page, which search engines show below its title: its first words.

A page that sets its own, with MyST's `html_meta`, keeps it.
"""

import html
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

#: Search engines show about this much. [characters]
LONGEST = 160
#: Anything shorter introduces a list, or says how long a chapter takes. [characters]
SHORTEST = 40
#: Paragraphs that contain one of these cannot be read as plain text.
NOT_WORDS = (nodes.raw, nodes.math, nodes.image)


def setup(app: Sphinx) -> None:
    """Add the description to the head of each page."""
    app.connect("html-page-context", _add_to_context)


def description(page: nodes.Node) -> str:
    """Return the first paragraph that says something, shortened and without markup; empty if there is none."""
    for paragraph in page.findall(nodes.paragraph):
        is_running_text = isinstance(paragraph.parent, nodes.section | nodes.document)
        text = " ".join(paragraph.astext().split())
        if is_running_text and len(text) >= SHORTEST and not any(map(paragraph.next_node, NOT_WORDS)):
            return _shortened(text)
    return ""


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 2].rpartition(" ")[0].rstrip(",;:–—") + " …"


def _add_to_context(_: Sphinx, __: str, ___: str, context: dict[str, Any], page: nodes.document | None) -> None:
    tags = context.get("metatags", "")
    if page is None or 'name="description"' in tags:
        return
    if words := description(page):
        context["metatags"] = f'{tags}\n<meta name="description" content="{html.escape(words)}">'
