"""The check of finished pages, when nothing before it has helped: each kind is found, in the article and around it."""

import pytest

from coursebook.site.safety.page_check import check_html
from coursebook.site.safety.rules import all_local, is_link, is_safe_style, loads_remote
from tests.coursebook.hostile import ATTACKS

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
PAGE = (
    f"<!doctype html><html><head>{POLICY}<title>T</title><link rel=stylesheet href=a.css>"
    "<noscript><link href=b.css rel=stylesheet></noscript></head><body><header>HEADER"
    '<form action="../search.html" method="get"><input type="search"></form></header>'
    '<main><article class="bd-article"><section><p>ARTICLE</p>'
    '<form class="course-question" data-question="tides-cause"><button type="submit">FORM</button></form>'
    '<course-plotly><script type="application/json">{"data": []}</script></course-plotly></section></article></main>'
    '<script src="../_static/course.js?v=1"></script></body></html>'
)


def test_a_page_as_it_should_be_has_nothing():
    """Our own forms, the theme's search and the data of a figure are allowed; scripts are listed."""
    report = check_html(PAGE)

    assert report.findings == ()
    assert report.scripts == ("../_static/course.js?v=1",)


@pytest.mark.parametrize("place", ["ARTICLE", "HEADER", "FORM"])
@pytest.mark.parametrize("attack", sorted(ATTACKS))
def test_each_attack_is_found_wherever_it_is(attack, place):
    """Also one that ends the article first; a script of others around it is listed, and not known."""
    report = check_html(PAGE.replace(place, ATTACKS[attack], 1))

    if (attack, place) == ("script of others", "HEADER"):
        assert len(report.scripts) == 2
    elif (attack, place) != ("form", "FORM"):  # browsers pass over a form within a form
        assert report.findings


@pytest.mark.parametrize("hidden", ['<meta http-equiv="refresh" content="0;url=x">', "<img src=//example.org/a.png>"])
def test_what_shows_only_without_scripts_is_read_too(hidden):
    """With scripts it is text to the parser; a reader without them has it as elements."""
    report = check_html(PAGE.replace("HEADER", f"<noscript>{hidden}</noscript>"))

    assert [finding.element for finding in report.findings] == ["noscript"]


@pytest.mark.parametrize("attack", sorted(ATTACKS))
def test_what_waits_in_a_template_is_read_too(attack):
    """The page's tree does not show it until a script takes it out."""
    waiting = f'<template data-course="help"><p>A picture</p>{ATTACKS[attack]}</template>'

    assert check_html(PAGE.replace("ARTICLE", "<template><p>A picture</p></template>", 1)).findings == ()
    assert check_html(PAGE.replace("ARTICLE", waiting, 1)).findings


def test_an_element_of_ours_that_fetches_is_found():
    """Its script would load what it names."""
    report = check_html(PAGE.replace("ARTICLE", ATTACKS["element of ours"]))

    assert [finding.attribute for finding in report.findings] == ["data-source"]


def test_a_second_policy_and_none_are_found():
    """A page has the one that the build wrote."""
    twice = check_html(PAGE.replace(POLICY, POLICY * 2))
    never = check_html(PAGE.replace(POLICY, ""))

    assert [finding.attribute for finding in (*twice.findings, *never.findings)] == ["http-equiv", "http-equiv"]


def test_what_is_found_in_a_question_names_the_question():
    """So that its file and line can be told."""
    finding = check_html(PAGE.replace("FORM", "<b onclick='a()'>x</b>")).findings[0]

    assert finding.owner == ("question", "tides-cause")
    assert finding.what == '`onclick="a()"` of `<b>`'


def test_an_article_with_leave_is_not_judged_and_all_around_it_is():
    """In a course that lets its author's HTML through."""
    assert check_html(PAGE.replace("ARTICLE", "<script>a()</script>"), article=False).findings == ()
    assert check_html(PAGE.replace("HEADER", "<script>a()</script>"), article=False).findings != ()


def test_pictures_of_others_are_allowed_where_the_course_says_so():
    """By `course_policy`; their scripts are not."""
    picture = PAGE.replace("ARTICLE", '<img src="https://example.org/a.png"><video src="https://example.org/a.mp4">')

    assert [finding.element for finding in check_html(picture, remote_pictures=True).findings] == ["video"]


@pytest.mark.parametrize("address", ["a.html", "#a", "../a b.html", "https://a", "//a", "mailto:a", "./a:b"])
def test_a_page_may_be_linked_to(address):
    """Of the course or elsewhere: it opens where the reader goes, and runs nothing here."""
    assert is_link(address)


@pytest.mark.parametrize(
    "address", ["javascript:a", " java\nscript:a", "\x01JavaScript:a", "data:a", "vbscript:a", "blob:a", "file:///a"]
)
def test_what_runs_may_not_be_linked_to(address):
    """Addresses are read as browsers read them, who drop tabs and line ends."""
    assert not is_link(address)


@pytest.mark.parametrize(
    "address", ["//a", "/\\a", "\\\\a", "ht\ttps:a", "https://a", "data:text/html,a", "a.png 1x, //b 2x"]
)
def test_what_others_have_is_not_local(address):
    """Browsers take backslashes for slashes; one of several sources is enough."""
    assert not all_local("srcset", address)


@pytest.mark.parametrize("address", ["a.png", "../a.png?v=1", "data:image/png;base64,AAAA", "a.png 1x, b.png 2x"])
def test_a_file_of_the_course_is_local(address):
    """So is a picture written into its address."""
    assert all_local("srcset", address)


@pytest.mark.parametrize(
    "style", ["width: 50%", "width: 3em; height: 2.5px;", "text-align: right;", "display: none", ""]
)
def test_a_size_is_a_harmless_style(style):
    """Docutils and pandas write it; the index of modules hides a part."""
    assert is_safe_style(style)


@pytest.mark.parametrize("style", ["width: expression(a)", "background: url(a)", "width: 3em; position: fixed"])
def test_any_other_style_is_refused(style):
    """It may cover the page, or fetch something."""
    assert not is_safe_style(style)


def test_the_look_of_a_drawing_is_its_own():
    """A part of the same drawing, by its name."""
    assert not loads_remote("url(#g)")
    assert not loads_remote("translate(3 4)")
    assert loads_remote("url( 'https://a#g')")
