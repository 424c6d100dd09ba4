"""Replaces the placeholders in notebooks and pages by explorables and quizzes.

A notebook's stored output is ``<course-explorable data-explorable="…"></course-explorable>``; the page gets the whole
explorable in its default state. Quizzes work the same way.
"""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

from coursebook.notebooks.placeholders import Placeholder, find_placeholders, replace_placeholders
from coursebook.rendering import quiz
from coursebook.rendering.explorable import explorable_html
from coursebook.rendering.explorable_paper import explorable_on_paper
from coursebook.site import addresses, data
from coursebook.site.paper.builder import PaperBuilder
from coursebook.site.safety.raw_html import safe_html

_log = logging.getLogger(__name__)


class ReplacePlaceholders(SphinxPostTransform):
    """Replaces placeholders, after MyST-NB has chosen each output's format."""

    default_priority = 500
    formats = ("html",)

    def run(self, **_: object) -> None:
        """Replace the placeholders in every raw node; append the answers of the page's quizzes."""
        self._quiz_slugs: list[str] = []
        _join_tags(self.document)
        for node in list(self.document.findall(nodes.raw)):
            if _is_html(node):
                html = replace_placeholders(node.astext(), partial(self._render, node))
                if html != node.astext():
                    node.replace_self(safe_html(html))
        for slug in self._quiz_slugs:  # shown in print, away from their questions
            self.document.append(safe_html(quiz.render_answers(data.course_of(self.app).quizzes[slug])))

    def _render(self, node: nodes.Node, placeholder: Placeholder) -> str | None:
        render = {"explorable": self._explorable, "quiz": self._quiz}[placeholder.kind]
        try:
            return render(placeholder)
        except KeyError:
            _log.warning(
                "The course has no %r. Fix the name, or create it; then run `coursebook sync`.",
                placeholder.slug,
                location=node,
                type="course",
            )
            return None

    def _explorable(self, placeholder: Placeholder) -> str:
        course = data.course_of(self.app)
        explorable, frozen = course.explorables[placeholder.slug].explorable, course.frozen[placeholder.slug]
        source = addresses.frozen_address(frozen)
        predict = placeholder.attributes.get("data-prediction") != "none"
        page = addresses.public_address(self.config, self.env.docname)
        if isinstance(self.app.builder, PaperBuilder):
            self.app.builder.contents[self.env.docname].explorables.append(explorable.slug)
            return explorable_on_paper(explorable, page, predict=predict)
        up = "../" * self.env.docname.count("/")
        return explorable_html(explorable, up + source, longest=frozen.longest, predict=predict, page=page)

    def _quiz(self, placeholder: Placeholder) -> str:
        file = data.course_of(self.app).quizzes[placeholder.slug]
        if isinstance(self.app.builder, PaperBuilder):
            self.app.builder.contents[self.env.docname].quizzes.append(file.slug)
            return quiz.render_on_paper(file)
        self._quiz_slugs.append(file.slug)
        return quiz.render(file)


def _join_tags(document: nodes.document) -> None:
    """Join adjacent raw nodes: Markdown makes one for each tag of an element within a line."""
    for node in list(document.findall(nodes.raw)):
        parent = node.parent
        if not isinstance(parent, nodes.paragraph) or node not in parent or not _is_html(node):
            continue
        index, text = parent.index(node), node.astext()
        while index + 1 < len(parent) and _is_html(parent[index + 1]):
            text += parent.pop(index + 1).astext()
        joined = nodes.raw("", text, format="html")
        if len(parent) == 1 and find_placeholders(text):
            parent.replace_self(joined)  # a whole explorable must not be in a paragraph
        else:
            node.replace_self(joined)


def _is_html(node: nodes.Node) -> bool:
    return isinstance(node, nodes.raw) and "html" in node.get("format", "")


def setup(app: Sphinx) -> None:
    """Replace placeholders, and write a page again when its explorables or quizzes have changed."""
    app.add_post_transform(ReplacePlaceholders)
    app.connect("doctree-read", _note_dependencies)
    app.connect("env-updated", _pages_of_new_data)
    app.connect(
        "env-merge-info",
        lambda _, env, names, other: _explorables_by_page(env).update(_selected(_explorables_by_page(other), names)),
    )
    app.connect("env-purge-doc", lambda _, env, name: _explorables_by_page(env).pop(name, None))


def _note_dependencies(app: Sphinx, doctree: nodes.document) -> None:
    course = data.course_of(app)
    found = find_placeholders("".join(node.astext() for node in doctree.findall(nodes.raw)))
    explorables = {one.slug for one in found if one.kind == "explorable"} & course.explorables.keys()
    for slug in explorables:
        app.env.note_dependency(_relative(course.explorables[slug].file, course.root))
    for slug in {one.slug for one in found if one.kind == "quiz"} & course.quizzes.keys():
        app.env.note_dependency(_relative(course.root / "book" / "quizzes" / f"{slug}.yml", course.root))
    _explorables_by_page(app.env)[app.env.docname] = dict.fromkeys(explorables, "")


def _pages_of_new_data(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages of explorables whose frozen data have changed, for whatever reason."""
    now = {slug: addresses.frozen_address(frozen) for slug, frozen in data.course_of(app).frozen.items()}
    changed = [
        name
        for name, slugs in _explorables_by_page(env).items()
        if any(now.get(slug) != then for slug, then in slugs.items())
    ]
    for name in changed:
        _explorables_by_page(env)[name] = {slug: now.get(slug, "") for slug in _explorables_by_page(env)[name]}
    return changed


def _explorables_by_page(env: BuildEnvironment) -> dict[str, dict[str, str]]:
    """The explorables of each page, with the address of their data when the page was last written."""
    explorables: dict[str, dict[str, str]] = env.__dict__.setdefault("course_shown", {})
    return explorables


def _selected(explorables: dict[str, dict[str, str]], names: Collection[str]) -> dict[str, dict[str, str]]:
    return {name: slugs for name, slugs in explorables.items() if name in names}


def _relative(file: Path, root: Path) -> str:
    return str(file.resolve().relative_to(root.resolve()))
