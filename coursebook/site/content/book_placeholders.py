"""Placeholders for views of the whole book, such as a map of all chapters; every build replaces them.

A page may contain ``<course-map></course-map>`` and the like, each on lines of its own. The pages that contain
them are written again whenever anything that they show may have changed.
"""

import hashlib
import json
import re
from collections.abc import Callable
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebook.notebooks.run_cache import sources_hash
from coursebook.problems import CourseError
from coursebook.site import addresses, data, offline
from coursebook.site.content import gallery, playground, progress
from coursebook.site.paper.builder import is_paper
from coursebook.site.safety.raw_html import safe_html
from coursebook.sync.listing import listing

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
    app.connect("env-updated", _pages_to_write)
    app.connect("env-merge-info", lambda _, env, names, other: _pages(env).update(_pages(other) & set(names)))
    app.connect("env-purge-doc", lambda _, env, name: _pages(env).discard(name))


def _pages_to_write(app: Sphinx, env: Any) -> list[str]:  # noqa: ANN401  (Sphinx's environment with our attribute)
    if app.config.course_is_preview:
        return sorted(_pages(env))  # a preview writes only pages that are requested
    before, env.course_views_source = getattr(env, "course_views_source", ""), _source_hash(app)
    return [] if before and before == env.course_views_source else sorted(_pages(env))


def _source_hash(app: Sphinx) -> str:
    """Hash what the views are made from; empty if the chapters cannot be listed."""
    course = data.course_of(app)
    try:
        chapters = listing(course.root)
    except CourseError:
        return ""  # writing the pages reports why
    frozen = [addresses.frozen_address(frozen) for frozen in course.frozen.values()]
    return hashlib.sha256(json.dumps([sources_hash(course.root), chapters, frozen]).encode()).hexdigest()


def _note_page(app: Sphinx, doctree: nodes.document) -> None:
    if any(PLACEHOLDER.search(node.astext()) for node in doctree.findall(nodes.raw)):
        _pages(app.env).add(app.env.docname)


def _pages(env: Any) -> set[str]:  # noqa: ANN401  (Sphinx's environment with our attribute)
    pages: set[str] = env.__dict__.setdefault("course_book_element_pages", set())
    return pages
