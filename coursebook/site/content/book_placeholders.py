"""Placeholders for views of the whole book, such as a map of all chapters; every build replaces them.

A page may contain ``<course-map></course-map>`` and the like, each on lines of its own. Any chapter may change what
they show, so the pages that contain them are always written again.
"""

import re
from collections.abc import Callable
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebook.site import data, offline
from coursebook.site.content import gallery, playground, progress
from coursebook.site.paper.builder import is_paper
from coursebook.site.safety.raw_html import safe_html

#: The renderer of each placeholder: a function of the course and of the relative path up to the site's folder.
RENDERERS: dict[str, Callable[[data.CourseData, str], str]] = {
    "map": progress.map_html,
    "review": progress.review_html,
    "sureness": progress.sureness_html,
    "keeping": progress.keeping_html,
    "playground": playground.playground_html,
    "gallery": gallery.gallery_html,
    "offline": offline.offline_html,
}
PLACEHOLDER = re.compile(rf"<course-({'|'.join(RENDERERS)})>\s*</course-\1>")


class ReplaceBookPlaceholders(SphinxPostTransform):
    """Replaces the placeholders for views of the whole book."""

    default_priority = 501
    formats = ("html",)

    def run(self, **_: object) -> None:
        """Replace the placeholders in every raw node of the page."""
        up = "../" * self.env.docname.count("/")
        for node in list(self.document.findall(nodes.raw)):
            html = PLACEHOLDER.sub(lambda match: self._rendered(match[1], up), node.astext())
            if html != node.astext():
                node.replace_self(safe_html(html))

    def _rendered(self, name: str, up: str) -> str:
        """Render a view; nothing on paper, where there is a table of contents and no answers are stored."""
        return "" if is_paper(self.app) else RENDERERS[name](data.course_of(self.app), up)


def setup(app: Sphinx) -> None:
    """Replace the placeholders, and record the pages that have them."""
    app.add_post_transform(ReplaceBookPlaceholders)
    app.connect("doctree-read", _note_page)
    app.connect("env-updated", lambda _, env: sorted(_pages(env)))
    app.connect("env-merge-info", lambda _, env, names, other: _pages(env).update(_pages(other) & set(names)))
    app.connect("env-purge-doc", lambda _, env, name: _pages(env).discard(name))


def _note_page(app: Sphinx, doctree: nodes.document) -> None:
    if any(PLACEHOLDER.search(node.astext()) for node in doctree.findall(nodes.raw)):
        _pages(app.env).add(app.env.docname)


def _pages(env: Any) -> set[str]:  # noqa: ANN401  (Sphinx's environment with our attribute)
    pages: set[str] = env.__dict__.setdefault("course_book_element_pages", set())
    return pages
