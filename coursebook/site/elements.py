"""The small elements that notebooks and pages carry, filled with what they stand for.

A notebook's stored output is ``<course-explorable data-explorable="…"></course-explorable>``; the page gets the whole
explorable, drawn in its default state. The same for quizzes.
"""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

from coursebook.notebooks.elements import Element, elements_in, filled
from coursebook.rendering import quiz
from coursebook.rendering.explorable import explorable_html
from coursebook.rendering.explorable_paper import explorable_on_paper
from coursebook.site import addresses, data
from coursebook.site.paper.builder import on_paper
from coursebook.site.safety.raw_html import safe_html

_log = logging.getLogger(__name__)


class FillElements(SphinxPostTransform):
    """Replace small elements by whole ones, after MyST-NB has chosen each output's form."""

    default_priority = 500
    formats = ("html",)

    def run(self, **_: object) -> None:
        """Fill every raw node of the page; the answers of its quizzes come at its end."""
        self._shown_quizzes: list[str] = []
        _join_tags(self.document)
        for node in list(self.document.findall(nodes.raw)):
            if _is_html(node):
                html = filled(node.astext(), partial(self._filled, node))
                if html != node.astext():
                    node.replace_self(safe_html(html))
        if on_paper(self.app):
            return  # the answers come at the end of the book
        for slug in self._shown_quizzes:  # on paper, away from their questions
            self.document.append(safe_html(quiz.render_answers(data.of(self.app).quizzes[slug])))

    def _filled(self, node: nodes.Node, element: Element) -> str | None:
        fill = {"explorable": self._explorable, "quiz": self._quiz}[element.kind]
        try:
            return fill(element)
        except KeyError:
            _log.warning(
                "There is no %r here. Correct the name, or write it; then run `coursebook sync`.",
                element.slug,
                location=node,
                type="course",
            )
            return None

    def _explorable(self, element: Element) -> str:
        course = data.of(self.app)
        explorable, frozen = course.explorables[element.slug].explorable, course.frozen[element.slug]
        source = addresses.frozen_address(frozen)
        predict = element.attributes.get("data-prediction") != "none"
        page = addresses.public_address(self.config, self.env.docname)
        if on_paper(self.app):
            return explorable_on_paper(explorable, page, predict=predict)
        up = "../" * self.env.docname.count("/")
        return explorable_html(explorable, up + source, longest=frozen.longest, predict=predict, page=page)

    def _quiz(self, element: Element) -> str:
        render = quiz.render_on_paper if on_paper(self.app) else quiz.render
        html = render(data.of(self.app).quizzes[element.slug])
        self._shown_quizzes.append(element.slug)
        return html


def _join_tags(document: nodes.document) -> None:
    """Join raw nodes that follow each other: of an element within a line, Markdown makes one for each of its tags."""
    for node in list(document.findall(nodes.raw)):
        parent = node.parent
        if not isinstance(parent, nodes.paragraph) or node not in parent or not _is_html(node):
            continue
        place, text = parent.index(node), node.astext()
        while place + 1 < len(parent) and _is_html(parent[place + 1]):
            text += parent.pop(place + 1).astext()
        joined = nodes.raw("", text, format="html")
        if len(parent) == 1 and elements_in(text):
            parent.replace_self(joined)  # a whole explorable is no part of a paragraph
        else:
            node.replace_self(joined)


def _is_html(node: nodes.Node) -> bool:
    return isinstance(node, nodes.raw) and "html" in node.get("format", "")


def setup(app: Sphinx) -> None:
    """Fill elements, and make a page again when what it shows has changed."""
    app.add_post_transform(FillElements)
    app.connect("doctree-read", _note_dependencies)
    app.connect("env-updated", _pages_of_new_data)
    app.connect("env-merge-info", lambda _, env, names, other: _shown(env).update(_of(_shown(other), names)))
    app.connect("env-purge-doc", lambda _, env, name: _shown(env).pop(name, None))


def _note_dependencies(app: Sphinx, doctree: nodes.document) -> None:
    course = data.of(app)
    found = elements_in("".join(node.astext() for node in doctree.findall(nodes.raw)))
    explorables = {one.slug for one in found if one.kind == "explorable"} & course.explorables.keys()
    for slug in explorables:
        app.env.note_dependency(_relative(course.explorables[slug].file, course.root))
    for slug in {one.slug for one in found if one.kind == "quiz"} & course.quizzes.keys():
        app.env.note_dependency(_relative(course.root / "book" / "quizzes" / f"{slug}.yml", course.root))
    _shown(app.env)[app.env.docname] = dict.fromkeys(explorables, "")


def _pages_of_new_data(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the pages of explorables whose frozen data are new, whatever file or version they follow from."""
    now = {slug: addresses.frozen_address(frozen) for slug, frozen in data.of(app).frozen.items()}
    changed = [
        name for name, slugs in _shown(env).items() if any(now.get(slug) != then for slug, then in slugs.items())
    ]
    for name in changed:
        _shown(env)[name] = {slug: now.get(slug, "") for slug in _shown(env)[name]}
    return changed


def _shown(env: BuildEnvironment) -> dict[str, dict[str, str]]:
    """Which explorables each page shows, with the address of their data when it was last written."""
    if not hasattr(env, "course_shown"):
        env.course_shown = {}  # type: ignore[attr-defined]
    return env.course_shown  # type: ignore[attr-defined]


def _of(shown: dict[str, dict[str, str]], names: Collection[str]) -> dict[str, dict[str, str]]:
    return {name: slugs for name, slugs in shown.items() if name in names}


def _relative(file: Path, root: Path) -> str:
    return str(file.resolve().relative_to(root.resolve()))
