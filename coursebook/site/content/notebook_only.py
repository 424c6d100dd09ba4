"""Cells tagged `notebook-only`: they are in no page and no book, and so in no table of contents and no search."""

from pathlib import Path

from sphinx.application import Sphinx

from coursebook.notebooks import is_notebook_only, notebook_bytes, notebook_of


def setup(app: Sphinx) -> None:
    """Leave the cells out before a page is parsed, whether it becomes HTML, PDF or EPUB."""
    app.connect("source-read", _leave_out, priority=700)  # after a notebook has got its outputs


def _leave_out(app: Sphinx, name: str, source: list[str]) -> None:
    if "notebook-only" in source[0] and Path(app.env.doc2path(name)).suffix == ".ipynb":
        source[0] = without_notebook_only(source[0])


def without_notebook_only(source: str) -> str:
    """Return a notebook in which these cells are empty: MyST-NB skips empty cells, and warnings keep their places."""
    try:
        notebook = notebook_of(source.encode())
        for cell in notebook.cells:
            if is_notebook_only(cell):
                cell.source = ""
                if cell.cell_type == "code":
                    cell.outputs = []
                cell.pop("attachments", None)
    except (ValueError, LookupError, TypeError, AttributeError):
        return source  # not a notebook: its reader says what is wrong
    return notebook_bytes(notebook).decode()
