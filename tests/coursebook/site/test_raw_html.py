"""Raw HTML in a course: what a page becomes of it, where the warnings point, and what lets it through.

The pages are made by the preview's own process, which needs no new one for each course.
"""

import json
import re
import shutil
from pathlib import Path

import pytest

from coursebook.site.preview.incremental_build import IncrementalBuild
from coursebook.site.safety import raw_html, site_check

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "tests" / "coursebook" / "quiz" / "sample"

#: Libraries that the process loads use what other libraries mean to drop.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::PendingDeprecationWarning")

PAGE = """# Water <b onclick="a()">comes</b> and goes

Press <kbd>Ctrl</kbd><br>and wait.

<details>
<summary>More</summary>

Some *words*.

</details>

<div onclick="a()">One</div>

<script>a()</script>

[Away](https://example.org), $\\text{<b>}$ and $\\frac{1}{2$.

```{figure} moon.png
:target: javascript:a()

The moon <img src="//example.org/a.png">
```

![Far](https://example.org/far.png)

```{raw} html
:url: https://example.org/a.html
```

<course-quiz data-quiz="tides">
</course-quiz>
"""


def output(data, cell_id):
    """A cell of code with one stored output, which is what the code gives; the page does not show the code."""
    stored = {"output_type": "display_data", "data": data, "metadata": {}}
    source = f"from IPython.display import display\ndisplay({data!r}, raw=True)"
    cell = {"cell_type": "code", "id": cell_id, "source": source, "outputs": [stored], "execution_count": None}
    return cell | {"metadata": {"tags": ["remove-input"]}}


OUTPUTS = [
    output({"text/html": "<p>Out <b onclick='a()'>put</b></p>"}, "html"),
    output({"application/javascript": "a()"}, "script"),
    output({"text/html": "<script>a()</script>", "application/vnd.plotly.v1+json": {"data": [], "layout": {}}}, "plot"),
    output({"text/markdown": "Words <script>a()</script>"}, "words"),
    output({"text/html": '<course-quiz data-quiz="tides"></course-quiz>'}, "quiz"),
]


def make(folder, config=""):
    """Write a small course with those pages."""
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    text = (ROOT / "_config.yml").read_text("utf-8")
    (folder / "_config.yml").write_text(text + config, encoding="utf-8")
    (folder / "_toc.yml").write_text("format: jb-book\nroot: book/page\nchapters:\n- file: book/cells\n")
    (folder / "book" / "references.bib").touch()
    (folder / "book" / "page.md").write_text(PAGE, encoding="utf-8")
    (folder / "book" / "moon.png").write_bytes((ROOT / "picture.png").read_bytes())
    heading = {"cell_type": "markdown", "id": "top", "source": "# Cells", "metadata": {}}
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    notebook = {"cells": [heading, *OUTPUTS], "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    (folder / "book" / "cells.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    return folder


def rendered(preview, name):
    """The article of a page; empty if the page was refused."""
    html, _ = preview.page(name)
    return (html or "").partition("<article")[2].partition("</article>")[0]


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    """A course that says nothing of raw HTML."""
    return IncrementalBuild(make(tmp_path_factory.mktemp("raw") / "course"))


def said(preview, part):
    """Problems that name something, with their lines, or with the cell that a notebook's line is in."""
    return [problem for problem in preview.problems if part in problem.what]


def test_harmless_html_is_kept_around_what_stands_between(preview):
    """Start tags and end tags are pieces of their own; words in Markdown between them stay inside."""
    page = rendered(preview, "book/page")

    assert re.search(r"Press <kbd>Ctrl</kbd><br />\s*and wait", page)
    assert re.search(r"<details>\s*<summary>More</summary>\s*<p>Some <em>words</em>.</p>\s*</details>", page)
    assert "<div>One</div>" in page


def test_what_acts_is_gone_from_page_and_outputs(preview):
    """From titles, text, figures, links, and every form of an output."""
    for name in ("book/page", "book/cells"):
        page = rendered(preview, name)
        assert "</h1>" in page
        assert not re.search(r"onclick|<script>|javascript:|//example.org/(a|far)", page)


def test_titles_are_clean_on_other_pages_too(preview):
    """The list of chapters and the links to the next page take them as they were read."""
    preview.page("book/cells")

    assert "onclick" not in (preview.site / "book" / "cells.html").read_text("utf-8").partition("<article")[0]


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("`onclick` of `<b>`", 1),
        ("`onclick` of `<div>`", 12),
        ("`<script>`", 14),
        ("$\\frac{1}{2$ cannot be rendered. It is not balanced", 16),
        ("javascript:a() was removed", 18),
        ("`src` of `<img>`", 21),
        ("https://example.org/far.png is not shown", 24),
        ("does not load", 26),
    ],
)
def test_each_thing_that_is_dropped_is_named_with_its_line(preview, part, line):
    """File, line, and what it was."""
    rendered(preview, "book/page")
    found = [problem for problem in said(preview, part) if problem.file.endswith("page.md")]

    assert [problem.line for problem in found] == [line]


@pytest.mark.parametrize(("part", "cell"), [("`onclick` of `<b>`", 2), ("`<script>`", 3), ("`<script>`", 5)])
def test_an_output_is_named_with_its_cell(preview, part, cell):
    """A plotly figure's other form is not chosen, and not told of."""
    rendered(preview, "book/cells")
    found = [problem for problem in said(preview, part) if problem.file.endswith("cells.ipynb")]

    assert [problem for problem in found if f"In cell {cell}," in problem.what]
    assert not [problem for problem in found if "In cell 4," in problem.what]


def test_our_own_elements_go_on_working(preview):
    """In text and in outputs, and a figure of plotly with its data."""
    assert 'data-question="tides-cause"' in rendered(preview, "book/page")
    assert 'data-question="tides-cause"' in rendered(preview, "book/cells")
    assert '<course-plotly class="course-plotly"><script type="application/json">' in rendered(preview, "book/cells")


def test_a_course_may_let_its_own_html_through(tmp_path):
    """By one setting; the last check then skips the articles that have some, and no others."""
    preview = IncrementalBuild(make(tmp_path / "course", "    course_raw_html: true\n"))

    assert '<div onclick="a()">One</div>' in rendered(preview, "book/page")
    assert "<script>a()</script>" in rendered(preview, "book/page")
    assert not said(preview, "removed")


def test_without_the_sanitiser_the_last_check_refuses_the_page_with_its_lines(tmp_path, monkeypatch):
    """It knows nothing of how a page was made: it reads what a browser would read."""
    monkeypatch.setattr(raw_html, "sanitise", lambda *_, **__: None)
    monkeypatch.setattr(raw_html, "_refuse_addresses", lambda *_, **__: None)
    preview = IncrementalBuild(make(tmp_path / "course"))

    assert rendered(preview, "book/page") == ""
    found = {(problem.line, problem.what) for problem in said(preview, "The finished page contains")}
    assert (14, "The finished page contains `<script>`.") in found
    assert (18, 'The finished page contains `href="javascript:a()"` of `<a>`.') in found
    assert (24, 'The finished page contains `src="https://example.org/far.png"` of `<img>`.') in found
    assert {line for line, what in found if "onclick" in what} == {1, 12}


def test_a_script_of_the_course_is_refused_unless_the_course_says_so(preview):
    """Those of the theme are known by their content: one that was changed is no longer it."""
    preview.page("book/page")
    page = preview.site / "book" / "page.html"
    theme = preview.site / "_static" / "scripts" / "sphinx-book-theme.js"
    before = theme.read_bytes()
    assert site_check.page_problems(preview.app, page) == []

    theme.write_bytes(before + b"\na();")
    changed = site_check.page_problems(preview.app, page)
    theme.write_bytes(before)
    html = page.read_text("utf-8")
    page.write_text(html.replace("</body>", '<script src="../_static/mine.js"></script></body>'), encoding="utf-8")
    added = site_check.page_problems(preview.app, page)
    page.write_text(html, encoding="utf-8")

    assert ["sphinx-book-theme.js" in problem.what for problem in changed] == [True]
    assert ["mine.js" in problem.what for problem in added] == [True]
