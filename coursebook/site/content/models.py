"""The page on the models, generated from their docstrings, so that it never contradicts the code.

In a page, the directive ``{course-models}`` makes a section for each module with an explorable: its docstring (the
equations, what the model leaves out, its sources) and the chapters in which readers can play with it.
"""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst import Parser
from docutils.utils import new_document
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from coursebook.explorable.catalogue import Catalogued
from coursebook.site import data
from coursebook.sync.listing import listing


class CourseModels(SphinxDirective):
    """Makes a section for each module whose explorable a chapter shows, in reading order."""

    has_content = False

    def run(self) -> list[nodes.Node]:
        """Return the sections; the page is read again when a module or the table of contents changes."""
        course = data.course_of(self.env.app)
        entries_by_file: dict[Path, list[tuple[Catalogued, dict[str, Any]]]] = {}
        for chapter in listing(course.root):
            for one in chapter["explorables"]:
                entry = course.explorables[one["slug"]]
                entries_by_file.setdefault(entry.file, []).append((entry, chapter))
        for file in sorted((course.root / "widgets").glob("*.py")):
            self.env.note_dependency(str(file.resolve().relative_to(course.root.resolve())))
        self.env.note_reread()  # which chapters show a model depends on other pages
        return [self._section(file, entries) for file, entries in entries_by_file.items()]

    def _section(self, file: Path, entries: list[tuple[Catalogued, dict[str, Any]]]) -> nodes.section:
        name = file.stem.replace("_", "-")
        docstring = inspect.cleandoc(ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "")
        title = entries[0][0].explorable.title
        section = nodes.section("", nodes.title("", title), ids=[f"model-{name}"], names=[f"model-{name}"])
        section += self._chapters(entries)
        section += list(self._parsed(docstring, file))
        if any(entry.explorable.toy for entry, _ in entries):
            words = "A teaching model: nobody has fitted it to people."
            section += nodes.paragraph("", "", nodes.emphasis("", words))
        return section

    def _parsed(self, docstring: str, file: Path) -> Iterator[nodes.Node]:
        """Parse a docstring as reStructuredText; its headings, underlined as in numpydoc, become paragraphs."""
        document = new_document(str(file), self.state.document.settings)
        Parser().parse(docstring, document)
        for node in list(document.children):
            yield from _flattened(node)

    def _chapters(self, entries: list[tuple[Catalogued, dict[str, Any]]]) -> nodes.paragraph:
        paragraph = nodes.paragraph("", "Played in ", classes=["course-model-chapter"])
        chapters = list({chapter["page"]: chapter for _, chapter in entries}.values())
        for place, chapter in enumerate(chapters):
            if place:
                paragraph += nodes.Text(" and ")
            address = self.env.app.builder.get_relative_uri(self.env.docname, chapter["page"].removesuffix(".html"))
            paragraph += nodes.reference("", chapter["title"], refuri=address, internal=True)
        paragraph += nodes.Text(".")
        return paragraph


def _flattened(node: nodes.Node) -> Iterator[nodes.Node]:
    if isinstance(node, nodes.section):
        for child in node.children:
            yield from _flattened(child)
    elif isinstance(node, nodes.title):
        yield nodes.paragraph("", "", nodes.strong("", node.astext()), classes=["course-model-heading"])
    elif not isinstance(node, nodes.system_message):
        yield node


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("course-models", CourseModels)
