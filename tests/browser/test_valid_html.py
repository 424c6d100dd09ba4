"""Every page of the site is valid HTML: the checker of the W3C has nothing to say but what we have looked into."""

from pathlib import Path

import pytest

from tests.browser.html_checker import ACCEPTED, Message, check_pages, complaints, needs_java, pages_of

pytestmark = needs_java

#: A page with three faults.
FAULTY = """<!doctype html>
<html lang="en">
<head><title>Tides</title></head>
<body>
<p><img src="sea.png"></p>
<div><p id="sea">The sea</p>
<p id="sea">rises.</p>
</body>
</html>
"""


@pytest.fixture(scope="module")
def messages(site: Path) -> list[Message]:
    """What the checker says about all pages of the site."""
    return check_pages(site, pages_of(site))


def test_every_page_is_valid(site, messages):
    """Neither errors nor warnings nor pages that could not be checked, except remarks that we accept."""
    assert {"index.html", "search.html", "book/progress.html"} <= set(pages_of(site))
    assert complaints(messages) == ""


@pytest.mark.parametrize("beginning", ACCEPTED)
def test_accepted_remarks_are_still_made(messages, beginning):
    """An exception that nothing needs any more is deleted."""
    assert any(said.text.startswith(beginning) for said in messages)


def test_a_fault_is_reported_with_its_page_and_line(tmp_path):
    """A picture without words, a name given twice, and an element that is not closed; a missing page is one, too."""
    (tmp_path / "sea.html").write_text(FAULTY, encoding="utf-8")
    found = check_pages(tmp_path, ["sea.html", "land.html"])
    errors = {(said.page, said.line) for said in found if said.kind == "error"}

    assert errors == {("sea.html", 5), ("sea.html", 6), ("sea.html", 7), ("sea.html", 8)}
    assert [said.kind for said in found if said.page == "land.html"] == ["non-document-error"]
    assert "sea.html:7: error: Duplicate ID “sea”." in complaints(found)
