"""Tables of evidence: those in a notebook's cells tagged `evidence` get a class of their own on the page."""

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from coursebook.notebooks import notebook_of
from coursebook.site.notebook_outputs import LINES_PER_CELL

#: The tag of a cell, and the class of a table in it.
TAG, CLASS = "evidence", "course-evidence"
#: What MyST makes of a table's `---` and `:--`, in place of which the class says how it looks.
_OTHER = frozenset({"colwidths-auto", "text-left"})


def setup(app: Sphinx) -> None:
    """Mark the tables of each page that has been read."""
    app.connect("doctree-read", _mark)


def _mark(app: Sphinx, doctree: nodes.document) -> None:
    tables = [table for table in doctree.findall(nodes.table) if CLASS not in table["classes"]]
    file = Path(app.env.doc2path(app.env.docname))
    if not tables or file.suffix != ".ipynb":
        return
    tagged = _tagged_cells(file)
    for table in tables:
        if (table.line or 0) // LINES_PER_CELL - 1 in tagged:
            for node in (table, *table.findall(nodes.entry)):
                node["classes"] = [name for name in node["classes"] if name not in _OTHER]
            table["classes"].append(CLASS)


def _tagged_cells(file: Path) -> set[int]:
    """Return the numbers, from 0, of the cells with the tag."""
    cells = notebook_of(file.read_bytes()).cells
    return {number for number, cell in enumerate(cells) if TAG in cell.metadata.get("tags", [])}
