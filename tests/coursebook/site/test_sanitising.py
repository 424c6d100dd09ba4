"""An author's own HTML: what is harmless stays, what acts is dropped and named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursebook.site.safety.page_check import check_html
from coursebook.site.safety.sanitising import MAX_DEPTH, sanitised
from tests.coursebook.hostile import ATTACKS, attacks

HARMLESS = [
    "<p>Press <kbd>Ctrl</kbd>, <b>then</b> wait.</p>",
    '<details open=""><summary>More</summary><p id="here" class="wide">Words</p></details>',
    '<table border="1"><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
    '<a href="https://example.org/?a=1&amp;b=2">there</a> <a href="../tides.html#why">here</a>',
    '<img src="moon.png" alt="The moon" width="90" />',
    '<video controls="" src="../films/tide.mp4"></video>',
    '<svg viewBox="0 0 9 9"><linearGradient id="g"><stop offset="1"></stop></linearGradient>'
    '<path d="M0 0h9" fill="url(#g)"></path><text x="1">Words</text></svg>',
    '<course-explorable data-explorable="tides" data-prediction="none">\n</course-explorable>',
    '<course-quiz data-quiz="tides"></course-quiz><course-map></course-map>',
    '<span aria-hidden="true" lang="de" dir="ltr">Flut</span>',
]


@pytest.mark.parametrize("html", HARMLESS)
def test_harmless_html_stays_as_it_is(html):
    """Nothing is dropped, nothing changed."""
    assert (sanitised(html).html, sanitised(html).dropped) == (html, ())


@pytest.mark.parametrize("attack", sorted(ATTACKS))
def test_what_acts_is_dropped_and_named(attack):
    """Each attack leaves nothing that the check of finished pages would find, and a name for the warning."""
    clean = sanitised(ATTACKS[attack])

    assert check_html(clean.html, whole=False).findings == ()
    assert clean.dropped


@pytest.mark.parametrize(
    ("html", "named"),
    [
        ("<script>a()</script>", "`<script>`"),
        ("<p onclick='a()'>x</p>", "`onclick` of `<p>`"),
        ("<a href='javascript:a()'>x</a>", "`href` of `<a>`"),
        ("<img src='//example.org/a.png'>", "`src` of `<img>`"),
        ("<p style='position:fixed'>x</p>", "`style` of `<p>`"),
        ("<course-explorable data-source='x.js'></course-explorable>", "`data-source` of `<course-explorable>`"),
    ],
)
def test_what_is_dropped_has_a_name(html, named):
    """An author finds it by its element and its attribute."""
    assert sanitised(html).dropped == (named,)


def test_a_table_of_pandas_is_shown_without_a_warning():
    """The style that it brings is nobody's work; the page has one for tables."""
    table = (
        "<div>\n<style scoped>\n    .dataframe tbody tr th {\n        vertical-align: top;\n    }\n</style>\n"
        '<table border="1" class="dataframe"><thead><tr style="text-align: right;"><th></th></tr></thead></table></div>'
    )

    assert sanitised(table).dropped == ()
    assert "<style" not in sanitised(table).html


def test_html_that_is_nested_without_end_is_not_kept():
    """Parsers take time that grows with the square of the depth."""
    deep = sanitised("<div>" * (MAX_DEPTH + 1))
    crossed = sanitised("<b></i>" * (MAX_DEPTH + 1))

    assert (deep.html, crossed.html) == ("", "")
    assert "200 deep" in deep.dropped[0]


@settings(max_examples=200)
@given(st.lists(attacks(), min_size=1, max_size=3).map("".join))
def test_nothing_that_acts_is_left(html):
    """Whatever surrounds it; and what was sanitised is not changed by sanitising it again."""
    clean = sanitised(html).html

    assert check_html(clean, whole=False).findings == ()
    assert sanitised(clean).dropped == ()
