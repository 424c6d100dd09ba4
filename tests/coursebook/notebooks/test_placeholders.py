"""The small elements: whatever is listed is filled, in whatever way somebody has written it."""

import itertools

import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from coursebook.notebooks.placeholders import find_placeholders, replace_placeholders
from coursebook.sync.listing import displayed_slugs

NAMED = ('data-explorable="pot"', "data-explorable='pot'", "data-explorable=pot", 'DATA-EXPLORABLE = "p&#111;t"')
OTHERS = ("", 'data-prediction="none"', "hidden", 'title="a > b"', "class='wide'")
SPACES = (" ", "\n  ")
CASES = ("course-explorable", "COURSE-Explorable")

WRITTEN = [
    f"<{name}{space}{space.join(filter(None, order))}>{inside}</{name}{end}>"
    for name, space, inside, end in itertools.product(CASES, SPACES, ("", "\n"), ("", " "))
    for named, *others in itertools.product(NAMED, OTHERS)
    for order in itertools.permutations([named, *others])
]

NOT_ONE = [
    "<course-explorable></course-explorable>",
    '<course-explorable data-explorable=""></course-explorable>',
    '<course-explorable data-explorable="pot">A pot.</course-explorable>',
    '<course-explorable data-explorable="pot"/>',
    '<course-explorable data-explorable="pot"><b></b></course-explorable>',
    '<!-- <course-explorable data-explorable="pot"></course-explorable> -->',
    '<course-explorables data-explorable="pot"></course-explorables>',
    '<p title="<course-explorable data-explorable=pot></course-explorable>"></p>',
]


def listed(html):
    """Slugs that a listing finds in a stored output."""
    output = new_output("execute_result", {"text/html": html})
    return displayed_slugs(new_notebook(cells=[new_code_cell(outputs=[output])]), "explorable")


def test_permutations_are_many():
    """Orders, quotes, space, case and character references."""
    assert len(set(WRITTEN)) > 400


def test_every_way_of_writing_one_is_listed_and_replaced():
    """With what surrounds it untouched."""
    wrong = [
        html
        for html in WRITTEN
        if (listed(html), replace_placeholders(f"<p>ä</p>\n{html}!", named)) != (["pot"], "<p>ä</p>\n[pot]!")
    ]

    assert wrong == []


def named(element):
    return f"[{element.slug}]"


@pytest.mark.parametrize("html", NOT_ONE)
def test_what_names_nothing_or_holds_something_is_neither_listed_nor_replaced(html):
    """The page's own reader, and the listing's, agree on that too."""
    assert (listed(html), replace_placeholders(html, named)) == ([], html)


def test_attributes_are_read():
    """By lower-case names; of one that is there twice, the first counts, as in browsers."""
    (element,) = find_placeholders('<course-quiz DATA-QUIZ="a" data-quiz="b" data-prediction=none></course-quiz>')

    assert (element.slug, element.attributes["data-prediction"]) == ("a", "none")


def test_element_that_is_not_filled_stays():
    """Several in one text, of which one is unknown."""
    html = '<course-quiz data-quiz="a"></course-quiz>, <course-quiz data-quiz="b"></course-quiz>.'

    assert replace_placeholders(html, lambda one: None if one.slug == "a" else "B") == f"{html[: html.index(',')]}, B."
