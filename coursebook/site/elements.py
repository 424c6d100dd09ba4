"""The small elements that notebooks and pages carry, filled with what they stand for.

A notebook's stored output is ``<course-explorable data-explorable="…"></course-explorable>``; the page gets the whole
explorable, drawn in its default state. The same for quizzes.
"""

import re
from collections.abc import Callable
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

from coursebook import quiz
from coursebook.site import addresses, data
from coursebook.site.explorable_html import explorable_html
from coursebook.site.explorable_paper import explorable_on_paper
from coursebook.site.paper import on_paper

_log = logging.getLogger(__name__)

#: An element without content, with the attribute that names its slug.
EXPLORABLE = re.compile(r'<course-explorable data-explorable="([^"]+)"([^>]*)>\s*</course-explorable>')
QUIZ = re.compile(r'<course-quiz data-quiz="([^"]+)"([^>]*)>\s*</course-quiz>')


class FillElements(SphinxPostTransform):
    """Replace small elements by whole ones, after MyST-NB has chosen each output's form."""

    default_priority = 500
    formats = ("html",)

    def run(self, **_: object) -> None:
        """Fill every raw node of the page; the answers of its quizzes come at its end."""
        self._shown_quizzes: list[str] = []
        for node in list(self.document.findall(nodes.raw)):
            if "html" in node.get("format", ""):
                html = EXPLORABLE.sub(self._filler(self._explorable, node), node.astext())
                html = QUIZ.sub(self._filler(self._quiz, node), html)
                if html != node.astext():
                    node.replace_self(nodes.raw("", html, format="html"))
        if on_paper(self.app):
            return  # the answers come at the end of the book
        for slug in self._shown_quizzes:  # on paper, away from their questions
            self.document.append(nodes.raw("", quiz.render_answers(data.of(self.app).quizzes[slug]), format="html"))

    def _filler(self, fill: Callable[[str, str], str], node: nodes.Node) -> Callable[[re.Match[str]], str]:
        def replacement(match: re.Match[str]) -> str:
            try:
                return fill(*match.groups())
            except KeyError:
                _log.warning(
                    "There is no %r here. Mend the name, or write it; then run `coursebook sync`.",
                    match[1],
                    location=node,
                    type="course",
                )
                return match[0]

        return replacement

    def _explorable(self, slug: str, attributes: str) -> str:
        course = data.of(self.app)
        explorable, frozen = course.explorables[slug].explorable, course.frozen[slug]
        source = addresses.frozen_address(frozen)
        predict = 'data-prediction="none"' not in attributes
        page = addresses.public_address(self.config, self.env.docname)
        if on_paper(self.app):
            return explorable_on_paper(explorable, page, predict=predict)
        up = "../" * self.env.docname.count("/")
        return explorable_html(explorable, up + source, longest=frozen.longest, predict=predict, page=page)

    def _quiz(self, slug: str, _: str) -> str:
        render = quiz.render_on_paper if on_paper(self.app) else quiz.render
        html = render(data.of(self.app).quizzes[slug])
        self._shown_quizzes.append(slug)
        return html


def setup(app: Sphinx) -> None:
    """Fill elements, and read a page again when what it shows has changed."""
    app.add_post_transform(FillElements)
    app.connect("doctree-read", _note_dependencies)


def _note_dependencies(app: Sphinx, doctree: nodes.document) -> None:
    course = data.of(app)
    text = "".join(node.astext() for node in doctree.findall(nodes.raw))
    for slug in {match[1] for match in EXPLORABLE.finditer(text)} & course.explorables.keys():
        app.env.note_dependency(_relative(course.explorables[slug].file, course.root))
    for slug in {match[1] for match in QUIZ.finditer(text)} & course.quizzes.keys():
        app.env.note_dependency(_relative(course.root / "book" / "quizzes" / f"{slug}.yml", course.root))


def _relative(file: Path, root: Path) -> str:
    return str(file.resolve().relative_to(root.resolve()))
