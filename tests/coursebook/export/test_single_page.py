"""All pages as one: every name is unique, every link leads to where it led."""

import re

import pytest

from coursebook.export.single_page import merged_html, page_id
from tests.coursebook.export.pages import make_book


@pytest.fixture
def whole(tmp_path):
    """The one page, with the number of one of its pages."""
    return merged_html(make_book(tmp_path), {"book-sea-ebb": 7})


def test_names_are_unique(whole):
    """Two pages with the same name in them do not meet."""
    names = re.findall(r'\bid="([^"]+)"', whole)

    assert len(names) == len(set(names))
    assert {"book-sea-flood--flood", "book-sea-ebb--flood"} <= set(names)


def test_links_within_the_book_stay_within(whole):
    """From page to page, within one, and to a place on another; each to something that is there."""
    links = re.findall(r'<a (?:class="[^"]*" )?href="#([^"]+)"', whole)
    names = re.findall(r'\bid="([^"]+)"', whole)

    assert {"book-sea-flood--why", "book-sea-ebb", "book-sea-flood"} <= set(links)
    assert set(links) <= set(names)


def test_links_out_and_pictures_are_kept(whole):
    """A picture is found from the book's folder."""
    assert 'href="https://tides.example/#x"' in whole
    assert 'src="book/_images/moon.svg"' in whole


def test_words_that_look_like_a_link_are_words(whole):
    """Only what is inside a tag is changed."""
    assert '<code>href="#x"</code>' in whole


def test_headings_in_a_part_stand_below_it(whole):
    """The outline of the PDF follows them: part, chapter, section; a page outside all parts is on a part's level."""
    headings = re.findall(r"<h(\d)[^>]*>([^<]*)<", whole)

    assert headings == [
        ("1", "Tides"),
        ("1", "Contents"),
        ("1", "Tides"),
        ("1", "The &lt;sea&gt;"),
        ("2", "Water comes"),
        ("3", "Why"),
        ("2", "Ebb"),
    ]


def test_contents_have_the_numbers_that_are_known(whole):
    """The others are left open."""
    assert re.findall(r'course-contents-number">(\d*)<', whole) == ["", "", "7"]


def test_page_id_is_a_name():
    """Letters, digits and hyphens only."""
    assert page_id("book/the-words/a_b.xhtml") == "book-the-words-a-b"
