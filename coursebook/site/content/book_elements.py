"""Elements that show the whole book, such as a map of all chapters: filled when built, anew at each build.

A page may hold ``<course-map></course-map>`` and its like, each on lines of its own. What they show may change with any
chapter, so the pages that hold them are always written again.
"""

import re
from collections.abc import Callable
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebook.site import data, offline
from coursebook.site.content import gallery, playground, progress
from coursebook.site.paper.builder import on_paper
from coursebook.site.safety.raw_html import safe_html

#: Each element by its name, with what fills it: a function of the course and of what leads up to the site's folder.
FILLERS: dict[str, Callable[[data.CourseData, str], str]] = {
    "map": progress.map_html,
    "review": progress.review_html,
    "sureness": progress.sureness_html,
    "keeping": progress.keeping_html,
    "playground": playground.playground_html,
    "gallery": gallery.gallery_html,
    "offline": offline.offline_html,
}
ELEMENT = re.compile(rf"<course-({'|'.join(FILLERS)})>\s*</course-\1>")


class FillBookElements(SphinxPostTransform):
    """Fill the elements of a page that show the whole book."""

    default_priority = 501
    formats = ("html",)

    def run(self, **_: object) -> None:
        """Fill every raw node of the page."""
        up = "../" * self.env.docname.count("/")
        for node in list(self.document.findall(nodes.raw)):
            html = ELEMENT.sub(lambda match: self._filled(match[1], up), node.astext())
            if html != node.astext():
                node.replace_self(safe_html(html))

    def _filled(self, name: str, up: str) -> str:
        """Fill an element; in a book, which has a table of contents and keeps no answers, there is nothing."""
        return "" if on_paper(self.app) else FILLERS[name](data.of(self.app), up)


def setup(app: Sphinx) -> None:
    """Fill the elements, and note the pages that have them."""
    app.add_post_transform(FillBookElements)
    app.connect("doctree-read", _note_page)
    app.connect("env-updated", lambda _, env: sorted(_pages(env)))
    app.connect("env-merge-info", lambda _, env, names, other: _pages(env).update(_pages(other) & set(names)))
    app.connect("env-purge-doc", lambda _, env, name: _pages(env).discard(name))


def _note_page(app: Sphinx, doctree: nodes.document) -> None:
    if any(ELEMENT.search(node.astext()) for node in doctree.findall(nodes.raw)):
        _pages(app.env).add(app.env.docname)


def _pages(env: Any) -> set[str]:  # noqa: ANN401  (Sphinx's own type)
    if not hasattr(env, "course_book_element_pages"):
        env.course_book_element_pages = set()
    return env.course_book_element_pages
