"""The page of a notebook in plain Markdown: its citations and tables are those of roles and directives."""

import re

import nbformat
import pytest

from coursebook.site.build import build

CONFIG = """\
title: Tomatoes
only_build_toc_files: true
execute:
  execute_notebooks: "off"
bibtex_bibfiles: [book/references.bib]
sphinx:
  config:
    course_id: tomatoes-7f3a2c
    bibtex_reference_style: author_year
    extensions: [myst_nb, jupyter_book, sphinx_external_toc, sphinx_design, sphinx_book_theme, sphinxcontrib.bibtex,
      coursebook.site]
"""
BIBLIOGRAPHY = """\
@article{green2001, title = {On water}, author = {Green, A.}, journal = {Soil}, year = {2001}}
@article{brown2002, title = {On mulch}, author = {Brown, B. and Grey, C. and Red, D.}, journal = {Soil}, year = {2002}}
"""
PLAIN = """\
| The claim | Verdict |
| --- | --- |
| Light *pots* are dry. | **Holds** [(Brown et al., 2002)](references.bib#brown2002) |

As [Green (2001)](references.bib#green2001) says; `[Green (2001)](references.bib#green2001)` is how to write it.
"""
DIRECTIVES = """\
```{list-table}
:class: course-evidence
:header-rows: 1

* - The claim
  - Verdict
* - Light *pots* are dry.
  - **Holds** {cite:p}`brown2002`
```

As {cite:t}`green2001` says; `[Green (2001)](references.bib#green2001)` is how to write it.
"""
OTHER = "| A | table |\n| --- | :-- |\n| of | pipes |\n"


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """The HTML of a page, by the heading that it is below."""
    root = tmp_path_factory.mktemp("course")
    for folder in ("book", "widgets"):
        (root / folder).mkdir()
    (root / "widgets" / "__init__.py").write_text("")
    (root / "_config.yml").write_text(CONFIG)
    (root / "_toc.yml").write_text("format: jb-book\nroot: book/index\nchapters:\n  - file: book/pots\n")
    (root / "book" / "references.bib").write_text(BIBLIOGRAPHY)
    (root / "book" / "index.md").write_text(f"# Tomatoes\n\n{PLAIN}\n```{{bibliography}}\n```\n")
    cells = [("# Pots", []), (f"## Plain\n\n{PLAIN}", ["evidence"]), (f"## MyST\n\n{DIRECTIVES}", ["evidence"])]
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_markdown_cell(source, id=f"cell-{number}", metadata={"tags": tags})
            for number, (source, tags) in enumerate([*cells, (f"## Other\n\n{OTHER}", [])])
        ]
    )
    nbformat.write(notebook, root / "book" / "pots.ipynb")
    site = build(root)
    text = (site / "book" / "pots.html").read_text("utf-8")
    sections = re.findall(r'<section id="(\w+)">\n<h2>.*?</h2>(.*?)</section>', text, re.DOTALL)
    return dict(sections) | {"page": (site / "book" / "index.html").read_text("utf-8")}


def test_plain_markdown_makes_the_same_page(page):
    """The same table with the class of evidence, the same citations; only their own ids differ."""
    plain, myst = (re.sub(r' id="id\d+"', "", page[name]) for name in ("plain", "myst"))

    assert plain == myst
    assert 'class="course-evidence table"' in plain
    assert re.search(r'\[<a [^>]*title="B. Brown, [^>]*>Brown <em>et al.</em>, 2002</a>\]', plain)
    assert re.search(r'Green \[<a [^>]*title="A. Green. [^>]*>2001</a>\]', plain)


def test_table_in_another_cell_is_an_ordinary_one(page):
    """It keeps what its author says of the columns."""
    assert "course-evidence" not in page["other"]
    assert "text-left" in page["other"]


def test_link_in_a_page_is_a_citation_too(page):
    """An author need not know which files are notebooks."""
    assert re.search(r'Green \[<a [^>]*title="A. Green. [^>]*>2001</a>\] *</span> says', page["page"])
