"""Citations that authors write as links to a bibliography: on the page each is a citation like any other."""

from pathlib import Path

from sphinx.application import Sphinx

from coursebook.citations import with_roles
from coursebook.notebooks import notebook_bytes, notebook_of


def setup(app: Sphinx) -> None:
    """Write the links as roles before a page is parsed, whether it becomes HTML, PDF or EPUB."""
    app.connect("source-read", _write_roles, priority=600)  # after a notebook has got its outputs


def _write_roles(app: Sphinx, name: str, source: list[str]) -> None:
    if ".bib#" in source[0]:
        is_notebook = Path(app.env.doc2path(name)).suffix == ".ipynb"
        source[0] = _notebook_with_roles(source[0]) if is_notebook else with_roles(source[0])


def _notebook_with_roles(source: str) -> str:
    try:
        notebook = notebook_of(source.encode())
        for cell in notebook.cells:
            if cell.cell_type == "markdown":
                cell.source = with_roles(cell.source)
    except (ValueError, LookupError, TypeError, AttributeError):
        return source  # not a notebook: its reader says what is wrong
    return notebook_bytes(notebook).decode()
