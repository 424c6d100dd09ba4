"""The words of links that have none yet, written into notebooks: on a page, they would be found when it is built.

An author types ``[](../references.bib#centola2010)`` or ``[](../why-we-share/norms.ipynb)``; in a notebook, a link
without words cannot be seen.
"""

import posixpath
import re
from pathlib import Path

from nbformat import NotebookNode
from pybtex.exceptions import PybtexError

from coursebook.citations import Citation, Reference, parse_bibliography, with_words, without_code_spans
from coursebook.document import words_of
from coursebook.document.blocks import TITLE, Heading
from coursebook.document.markdown import code_lines, markdown_blocks
from coursebook.sync.stages.tree import PlannedNotebook, Tree
from coursebook.sync.text_cells import document_cells

_PAGE_LINK = re.compile(r"(?<!!)\[\](?P<target>\((?P<path>[^()\s#:]+\.(?:ipynb|md))(?:#[^()\s]*)?\))")


def write_words(tree: Tree) -> Tree:
    """Write the words of links to bibliographies and pages, in all cells but the document's."""
    writer = _Writer(tree)
    changed = {path: writer.with_words(path, planned) for path, planned in tree.notebooks.items() if planned}
    return tree.with_notebooks(changed)


def page_title(sources: list[str]) -> str | None:
    """Return the title of a page: the first heading with one # in its Markdown."""
    blocks = (block for source in sources for block in markdown_blocks(Path(), source.split("\n")))
    titles = (block for block in blocks if isinstance(block, Heading) and block.level == TITLE)
    return next((words_of(title.text) for title in titles), None)


def markdown_of(notebook: NotebookNode) -> list[str]:
    """Return the sources of a notebook's Markdown cells."""
    return [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]


class _Writer:
    """Writes words, and reads each bibliography and each title once."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._bibliographies: dict[str, dict[str, Reference]] = {}

    def with_words(self, path: str, planned: PlannedNotebook) -> PlannedNotebook:
        """Return a notebook whose links have words, as far as these are known."""
        from_document = {id(cell) for cell in document_cells(planned.notebook)}
        found = {
            number: source
            for number, cell in enumerate(planned.notebook.cells)
            if cell.cell_type == "markdown" and id(cell) not in from_document
            if (source := self._written(path, cell.source)) != cell.source
        }
        if not found:
            return planned
        notebook = planned.draft()
        for number, source in found.items():
            notebook.cells[number].source = source
        return planned.changed("Links without words have got theirs.", notebook)

    def _written(self, path: str, source: str) -> str:
        if "[](" not in source and "[()](" not in source:
            return source
        folder = posixpath.dirname(path)
        lines = with_words(source, lambda citation: self._words(folder, citation)).split("\n")
        code = code_lines(lines)
        links = (line if at in code else self._with_titles(folder, line) for at, line in enumerate(lines))
        return "\n".join(links)

    def _words(self, folder: str, citation: Citation) -> str | None:
        file = posixpath.normpath(posixpath.join(folder, citation.file))
        if file not in self._bibliographies:
            self._bibliographies[file] = self._bibliography(file)
        reference = self._bibliographies[file].get(citation.key)
        return reference.words(parenthetical=citation.is_parenthetical) if reference else None

    def _bibliography(self, file: str) -> dict[str, Reference]:
        try:
            return parse_bibliography((self._tree.data(self._tree.root / file) or b"").decode())
        except (PybtexError, UnicodeDecodeError):
            return {}  # `coursebook check` names what is wrong with it

    def _with_titles(self, folder: str, line: str) -> str:
        done, pieces = 0, []
        for match in _PAGE_LINK.finditer(without_code_spans(line)):
            title = self._title(posixpath.normpath(posixpath.join(folder, match["path"])))
            pieces += [line[done : match.start()], f"[{title or ''}]", line[match.start("target") : match.end()]]
            done = match.end()
        return "".join([*pieces, line[done:]])

    def _title(self, page: str) -> str | None:
        planned = self._tree.notebooks.get(page)
        if planned:
            return page_title(markdown_of(planned.notebook))
        return page_title([(self._tree.data(self._tree.root / page) or b"").decode(errors="replace")])
