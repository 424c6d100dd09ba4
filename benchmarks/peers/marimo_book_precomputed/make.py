"""Make marimo-book's page: the notebook run once for every state, and what it shows kept in a table in the page.

The tool starts a kernel for each state, which would take half an hour for 1,000 of them. Here the first is run so, and
all are run by marimo in this process; the first has to come out the same both ways.

As it is shipped, a page with several sliders that belong together never changes: the table's keys are written with
spaces (``[10, 1, 0]``) and looked up without. So that there is something to measure, the spaces are taken out.
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
#: Names that marimo draws anew for each element; marimo-book drops them.
DRAWN_NAMES = re.compile(r"(object|random)-id='[^']*'")

#: A state's key in the table of a page.
KEY = re.compile(r'"\[\d+, \d+, \d+\]":')


class OneProcess:
    """Stands in for the tool's export of one state."""

    def __init__(self) -> None:
        self.first: ExportedNotebook | None = None
        self.count = 0

    def export(self, notebook: Path, *, rewritten_source: str, **options: object) -> ExportedNotebook:
        """Give the notebook's cells with what they show, as `export_notebook_with_overrides` does."""
        shown = outputs(notebook, rewritten_source)
        self.count += 1
        if self.first is None:
            self.first = export_notebook_with_overrides(notebook, rewritten_source=rewritten_source, **options)
            if bare(html_of(self.first)) != bare(shown):
                raise RuntimeError("A state run in this process does not look as it does in a kernel.")
        cells = json.loads(json.dumps(self.first.cells))
        cells[-1]["outputs"][0]["data"]["text/html"] = shown
        return ExportedNotebook(source=notebook, cells=cells, metadata=self.first.metadata)


def main(site: Path) -> None:
    """Build the book, and leave its site in a folder."""
    register_formatters()
    one_process = OneProcess()
    precompute.export_notebook_with_overrides = one_process.export
    book = site.with_name("book")
    shutil.rmtree(book, ignore_errors=True)
    shutil.copytree(HERE, book)
    with chdir(book):
        app(["build"], standalone_mode=False)
    if one_process.count < len(toy.states()) - 1:
        raise RuntimeError(f"marimo-book asked for {one_process.count} states beside that at the start.")
    shutil.copytree(book / "_site", site)
    page = site / "index.html"
    page.write_text(mended(page.read_text("utf-8")), "utf-8")


def mended(page: str) -> str:
    """Write the keys of the table of states as the page's script looks them up."""
    text, count = KEY.subn(lambda key: key[0].replace(", ", ","), page)
    if count != len(toy.states()) - 1:
        raise RuntimeError(f"The table of the page has {count} keys; marimo-book may have changed.")
    return text


def outputs(notebook: Path, source: str) -> str:
    """Run a notebook in this process, and give the HTML of its last cell."""
    with staged_sibling_file(notebook, prefix="marimo_book_precompute_", content=source) as staged:
        loaded = load_app(staged)
    with patch_html_for_non_interactive_output():
        shown, _ = loaded.run()
        return as_html(shown[-1]).text


def html_of(exported: ExportedNotebook) -> str:
    """Give the HTML of a notebook's last cell."""
    return "".join(exported.cells[-1]["outputs"][0]["data"]["text/html"])


def bare(html: str) -> str:
    """Leave out what differs between two runs of the same state."""
    return DRAWN_NAMES.sub("", html)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
