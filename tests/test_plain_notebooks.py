"""Notebooks that read well wherever Markdown is shown: what only a page of the site knows is not in them."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from coursebook.notebooks import notebook_paths, read_notebook
from coursebook.sync.stages import markdown_of, page_title

ROOT = Path(__file__).parents[1]
NOTEBOOKS = [path for course in (ROOT, ROOT / "guide") for path in notebook_paths(course)]
#: What MyST knows and plain Markdown shows as it is written.
MYST_ONLY = {
    "role": re.compile(r"\{[\w:+-]+\}`"),
    "directive": re.compile(r"^ *(?:`{3,}|~{3,}|:{3,}) *\{", re.MULTILINE),
    "label": re.compile(r"^\([\w-]+\)=$", re.MULTILINE),
    "attributes": re.compile(r"\{[.#][\w-]+[^}]*\}"),
    "substitution": re.compile(r"\{\{"),
    "link without words": re.compile(r"(?<!!)\[(?:\(\))?\]\("),
}
_PLAIN = MarkdownIt("commonmark").enable("table")
_TITLE = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<path>[^()\s#]+\.ipynb)\)")


def prose(path: Path) -> list[str]:
    """The Markdown of a notebook, without the code and the formulas in it."""
    sources = markdown_of(read_notebook(path, path.read_bytes()))
    return [re.sub(r"^```\w*\n.*?^```|\$[^$]+\$", "", source, flags=re.DOTALL | re.MULTILINE) for source in sources]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_is_plain_markdown(path):
    """Nothing in it is raw in JupyterLab, VS Code or Colab; examples in code are left out."""
    found = {
        kind: match[0]
        for source in prose(path)
        for kind, pattern in MYST_ONLY.items()
        if (match := pattern.search(source))
    }

    assert found == {}


@pytest.mark.parametrize("path", notebook_paths(ROOT), ids=lambda path: path.stem)
def test_evidence_is_a_table_for_a_plain_renderer(path):
    """A reader of CommonMark with tables makes a table of three columns, and leaves no bar as text."""
    html = "".join(_PLAIN.render(source) for source in prose(path) if "What the research says" in source)

    assert html.count("<table>") == 1
    assert html.count("<th>") == 3
    assert len(re.findall("<td>", html)) % 3 == 0
    assert "|" not in re.sub("<[^>]*>", "", html)


@pytest.mark.parametrize("path", notebook_paths(ROOT), ids=lambda path: path.stem)
def test_links_to_chapters_have_their_titles(path):
    """The words were once written by hand or by sync; a chapter may have another title now."""
    for match in (match for source in prose(path) for match in _TITLE.finditer(source)):
        aim = (path.parent / match["path"]).resolve()

        assert match["words"] == page_title(markdown_of(read_notebook(aim, aim.read_bytes())))
