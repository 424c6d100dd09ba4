"""The list of chapters: whole in a usual book, the surroundings of the page in a very long one."""

import re
from types import SimpleNamespace

from docutils import nodes

from coursebook.site.theme.navigation import CONTEXT, MAX_FULL_LIST, NavigationPart, navigation_html


def book(*sizes: int, children: dict[str, list[str]] | None = None) -> SimpleNamespace:
    """A stand-in for Sphinx with parts of so many pages each."""
    parts = tuple(
        NavigationPart(
            f"Part {part}", tuple((f"p{part}/c{number}", f"Chapter {number} & more") for number in range(size))
        )
        for part, size in enumerate(sizes)
    )
    below = [child for names in (children or {}).values() for child in names]
    env = SimpleNamespace(
        course_navigation=parts,
        course_parents=None,
        toctree_includes={"index": [name for part in parts for name, _ in part.entries], **(children or {})},
        titles={name: nodes.title("", name.upper()) for name in below},
    )
    return SimpleNamespace(env=env, builder=SimpleNamespace(get_relative_uri=lambda here, there: f"{there}.html"))


def addresses(html: str) -> list[str]:
    return re.findall(r'href="([^"]+)"', html)


def test_a_usual_book_is_listed_as_a_whole_with_the_page_marked():
    """Every page of every part; the one that is open leads nowhere; words are escaped."""
    html = navigation_html(book(3, 2), "p0/c1")

    assert addresses(html) == ["p0/c0.html", "#", "p0/c2.html", "p1/c0.html", "p1/c1.html"]
    assert html.count("current active") == 1
    assert "Chapter 1 &amp; more" in html


def test_a_long_book_shows_what_lies_around_the_page():
    """As many before and after, with a way on; of other parts their beginning."""
    html = navigation_html(book(MAX_FULL_LIST, MAX_FULL_LIST), "p0/c60")
    listed = addresses(html)

    assert len(listed) == 2 * CONTEXT + 1 + 2 + 2
    assert listed[0] == f"p0/c{60 - CONTEXT - 1}.html"
    assert f"… {60 - CONTEXT} more" in html
    assert "p1/c0.html" in listed


def test_a_page_costs_the_same_in_a_book_ten_times_as_long():
    """The number of links does not grow."""
    short, long = (addresses(navigation_html(book(size), "p0/c500")) for size in (1_000, 10_000))

    assert len(short) == len(long)


def test_pages_below_a_page_are_listed_when_one_of_them_is_open():
    """The path to the page is marked, and its siblings are listed."""
    html = navigation_html(book(2, children={"p0/c1": ["p0/deep/a", "p0/deep/b"]}), "p0/deep/b")

    assert addresses(html) == ["p0/c0.html", "p0/c1.html", "p0/deep/a.html", "#"]
    assert html.count("current active") == 2


def test_a_page_that_is_in_no_list_marks_none():
    """Such as that of search results."""
    assert "current active" not in navigation_html(book(3), "search")
