"""Builds marimo-book's page: the notebook is run once for every state, and its outputs are stored in a table.

The tool starts a kernel for each state, which would take half an hour for 1,000 states. Here only the first state runs
that way; marimo runs all states in this process, and the first must look the same both ways.

As released, a page with several dependent sliders never changes: the keys of the table are written with spaces
(``[10, 1, 0]``) and looked up without. The spaces are removed here, so that there is something to measure.
"""

import json
import re
import shutil
import sys
from contextlib import chdir
from pathlib import Path

import toy
from marimo._ast.load import load_app
from marimo._output.formatters.formatters import register_formatters
from marimo._output.formatting import as_html
from marimo._output.hypertext import patch_html_for_non_interactive_output
from marimo_book.cli import app
from marimo_book.transforms import precompute
from marimo_book.transforms.marimo_export import (
    ExportedNotebook,
    export_notebook_with_overrides,
    staged_sibling_file,
)

HERE = Path(__file__).parent
#: Random names that marimo gives each element; marimo-book removes them.
RANDOM_NAMES = re.compile(r"(object|random)-id='[^']*'")

#: A state's key in the table of a page.
KEY = re.compile(r'"\[\d+, \d+, \d+\]":')


class OneProcess:
    """Replacement for the tool's export of one state."""

    def __init__(self) -> None:
        self.first: ExportedNotebook | None = None
        self.count = 0

    def export(self, notebook: Path, *, rewritten_source: str, **options: object) -> ExportedNotebook:
        """Return the notebook's cells with their outputs, as `export_notebook_with_overrides` does."""
        html = outputs(notebook, rewritten_source)
        self.count += 1
        if self.first is None:
            self.first = export_notebook_with_overrides(notebook, rewritten_source=rewritten_source, **options)
            if bare(html_of(self.first)) != bare(html):
                raise RuntimeError("The first state looks different in this process than in a kernel.")
        cells = json.loads(json.dumps(self.first.cells))
        cells[-1]["outputs"][0]["data"]["text/html"] = html
        return ExportedNotebook(source=notebook, cells=cells, metadata=self.first.metadata)


def main(site: Path) -> None:
    """Build the book and copy its site to a folder."""
    register_formatters()
    one_process = OneProcess()
    precompute.export_notebook_with_overrides = one_process.export
    book = site.with_name("book")
    shutil.rmtree(book, ignore_errors=True)
    shutil.copytree(HERE, book)
    with chdir(book):
        app(["build"], standalone_mode=False)
    if one_process.count < len(toy.states()) - 1:
        raise RuntimeError(f"marimo-book exported {one_process.count} states besides the initial one.")
    shutil.copytree(book / "_site", site)
    page = site / "index.html"
    page.write_text(fix_keys(page.read_text("utf-8")), "utf-8")


def fix_keys(page: str) -> str:
    """Write the keys of the table of states in the form in which the page's script looks them up."""
    text, count = KEY.subn(lambda key: key[0].replace(", ", ","), page)
    if count != len(toy.states()) - 1:
        raise RuntimeError(f"The table of the page has {count} keys; marimo-book may have changed.")
    return text


def outputs(notebook: Path, source: str) -> str:
    """Run a notebook in this process, and return the HTML of its last cell."""
    with staged_sibling_file(notebook, prefix="marimo_book_precompute_", content=source) as staged:
        loaded = load_app(staged)
    with patch_html_for_non_interactive_output():
        cell_outputs, _ = loaded.run()
        return as_html(cell_outputs[-1]).text


def html_of(exported: ExportedNotebook) -> str:
    """Return the HTML of a notebook's last cell."""
    return "".join(exported.cells[-1]["outputs"][0]["data"]["text/html"])


def bare(html: str) -> str:
    """Remove what differs between two runs of the same state."""
    return RANDOM_NAMES.sub("", html)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
