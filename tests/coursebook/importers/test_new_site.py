"""Two commands from a foreign document to a site."""

import json
import re

import pytest
from bs4 import BeautifulSoup

from coursebook.cli.main import main
from tests.coursebook.importers.foreign import TEXT, foreign, png

#: What strict builds of foreign texts have stumbled over.
AWKWARD = (
    TEXT
    + r"""

# A C# & *starred* heading: `code`, $x_1$, 50 % {off} [or so](https://example.org)

***

## Jump

###### Deep

Text with "{ref}`nothing`", {{ nothing }}, %, (target)= and <b>HTML</b>.

~~~ nolanguage
x
~~~

``` json
{"a": 1, // no JSON
}
```

$\undefined{$ and $$\begin{cases} a \\ b \end{cases}$$

[a dead link](nowhere.html), [another](#nowhere), ![no picture](nowhere.png)

***

# A C# & *starred* heading: `code`, $x_1$, 50 % {off} [or so](https://example.org)

The same heading again, and nothing more.

# Empty

# 漢字

Text.
"""
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder of a site, built strictly from a Word document."""
    folder = tmp_path_factory.mktemp("site")
    codes = main(["new", "--root", str(folder), "course", "--from", str(foreign(folder, ".docx"))])
    codes += main(["build", "--root", str(folder / "course")])
    assert codes == 0
    return folder / "course/_build/html"


def page(site, name):
    return BeautifulSoup((site / name).read_text("utf-8"), "html.parser")


def test_every_chapter_is_a_page(site):
    """With the document's words, in the menu of every page."""
    chapters = [f"chapters/{name}" for name in ("introduction", "the-hive", "the-year")]
    terms = [f"terms/{name}" for name in ("brood", "swarm", "wax")]
    titles = {name: page(site, f"book/{name}.html").find("h1").get_text() for name in chapters + terms}
    links = {link["href"] for link in page(site, "book/index.html").select("nav a[href]")}

    assert [title.rstrip("#") for title in titles.values()] == [
        "Introduction", "The hive", "The year", "Brood", "Swarm", "Wax",
    ]  # fmt: skip
    assert {f"{name}.html" for name in titles} <= links


def test_terms_show_their_meaning(site):
    """The first use on another page explains itself."""
    term = page(site, "book/chapters/the-hive.html").select_one(".course-term")

    assert term.select_one(".course-term-words").get_text() == "brood"
    assert term.select_one(".course-term-meaning > [id]").get_text() == "Eggs, larvae and pupae."
    assert term.select_one(".course-term-meaning > a").get_text() == "Glossary"


def test_the_search_knows_the_words(site):
    """Sphinx's index has the document's."""
    index = (site / "searchindex.js").read_text("utf-8")
    words = json.loads(re.search(r"Search\.setIndex\((.*)\)", index, re.DOTALL)[1])["terms"]

    assert {"coloni", "honei", "larva"} & words.keys()


def test_pictures_notes_and_formulas_are_on_the_page(site):
    """As a browser shows them, with no script's help."""
    hive, year = page(site, "book/chapters/the-hive.html"), page(site, "book/chapters/the-year.html")
    picture = hive.select_one("article img")

    assert (site / "book/chapters" / picture["src"]).resolve().read_bytes() == png()
    assert len(year.select("article math")) == 1
    assert "About 40,000 in summer." in page(site, "book/chapters/introduction.html").get_text()


@pytest.mark.parametrize("ending", [".md"])
def test_an_awkward_document_builds_without_a_warning(tmp_path, ending):
    """Whatever its headings, formulas, code and links are."""
    foreign(tmp_path, ending).write_text(AWKWARD, encoding="utf-8")
    codes = main(["new", "--root", str(tmp_path), "course", "--from", str(tmp_path / f"bees{ending}")])
    codes += main(["build", "--root", str(tmp_path / "course")])

    assert codes == 0
