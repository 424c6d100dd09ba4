"""The row of states that paper shows in place of controls: in order, complete, and each with the way to it."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import pytest
import segno

from coursebook.chart import Axis, chart, line
from coursebook.explorable import Explorable, Preset, Slider, Toggle
from coursebook.rendering.explorable import explorable_html
from coursebook.rendering.explorable_paper import explorable_on_paper
from coursebook.rendering.paper_plot import plot_on_paper
from coursebook.rendering.states import DEFAULT_TITLE, qr_code, states_html, story_states

PAGE = "https://tides.example/book/harbour.html"
#: Words with all that HTML and XML would read as markup.
WORDS = "<b title='x' class=\"y\">A & B</b>"


@dataclass(frozen=True)
class Water:
    """The height of the water.

    Parameters
    ----------
    metres : float
        Above the ground [m].
    """

    metres: float


def harbour(**change):
    """An explorable with two controls and two presets, none of them the default state."""
    known = {
        "slug": "harbour",
        "title": f"{WORDS} title",
        "question": f"{WORDS} question?",
        "controls": [Slider("hour", "Hour", 0, 6, step=1, default=0), Toggle("moon", "Full moon", default=False)],
        "model": lambda hour, moon: Water(hour / 2 + moon),
        "figure": lambda water: chart(
            "Water", Axis("x", 0, 1), Axis("m", 0, 4), [line(WORDS, [0, 1], [0, water.metres])]
        ),
        "narrate": lambda water: f"The water stands at {water.metres:g} m. {WORDS}",
        "presets": [Preset("Flood", "It rises.", hour=6), Preset(WORDS, hour=6.0, moon=True)],
    }
    return Explorable(**known | change)


def test_presets_are_told_in_the_order_of_the_story():
    """Each has its number, title, story, whole state and the model's own sentence."""
    rows = story_states(harbour())[1:]

    assert [(row.number, row.title, row.story, row.state["moon"]) for row in rows] == [
        (1, "Flood", "It rises.", False),
        (2, WORDS, "", True),
    ]
    assert [row.sentence.partition(".")[0] for row in rows] == ["The water stands at 3 m", "The water stands at 4 m"]


def test_the_default_state_comes_first_where_no_preset_is_it():
    """It has no number, since the text counts presets."""
    first = story_states(harbour())[0]

    assert (first.number, first.title, first.state) == (0, DEFAULT_TITLE, {"hour": 0, "moon": False})


def test_the_default_state_is_not_told_twice():
    """A preset of the default state takes its place."""
    rows = story_states(harbour(presets=[Preset("Ebb", "Low.", hour=0), Preset("Flood", hour=6)]))

    assert [row.title for row in rows] == ["Ebb", "Flood"]


@pytest.mark.parametrize("is_page", [True, False])
def test_row_is_well_formed_whatever_an_author_writes(is_page):
    """Words stay words, in books as on pages."""
    row = ET.fromstring(states_html(harbour(), PAGE, is_page=is_page))

    titles = ["".join(title.itertext()) for title in row.iter("p") if title.get("class") == "course-state-title"]
    assert [" ".join(title.split()) for title in titles] == [DEFAULT_TITLE, "1 Flood", f"2 {WORDS}"]


def test_code_leads_to_the_very_state():
    """The address of each code is that of the link about it, and names every control as the page's script reads it."""
    row = ET.fromstring(states_html(harbour(), PAGE, is_page=True))
    links = [link.get("href") for link in row.iter("a")]

    assert links == [
        f"{PAGE}#harbour?hour=0&moon=false",
        f"{PAGE}#harbour?hour=6&moon=false",
        f"{PAGE}#harbour?hour=6&moon=true",
    ]
    codes = [svg for svg in row.iter("svg") if svg.get("class") == "course-qr"]
    drawn = [ET.tostring(svg, encoding="unicode").strip() for svg in codes]
    assert [ET.canonicalize(one, strip_text=True) for one in drawn] == [
        ET.canonicalize(qr_code(link), strip_text=True) for link in links
    ]


def test_code_is_dark_where_the_matrix_is():
    """Row by row, the strokes of the drawing are the dark modules, two light ones from the edge."""
    address = f"{PAGE}#harbour?hour=6"
    matrix = segno.make(address, error="m", micro=False).matrix
    path = ET.fromstring(qr_code(address)).find("path").get("d")

    assert sum(stroke for stroke in horizontal(path)) == sum(sum(1 for module in row if module) for row in matrix)


def test_without_a_public_address_there_is_no_code():
    """A code that leads nowhere is worse than none."""
    row = states_html(harbour(), None, is_page=True)

    assert ("<a" in row, "course-qr" in row) == (False, False)


def test_pictures_of_a_page_wait_in_templates():
    """Each state has its own, drawn when the site is built; none is part of what the screen shows."""
    page = explorable_html(harbour(), "harbour.js", page=PAGE)

    waiting = re.findall(r"<template>(.*?)</template>", page, re.DOTALL)
    assert page.count('data-course="state"') == len(waiting) == 3
    assert waiting == [plot_on_paper(row.figure) for row in story_states(harbour())]
    assert page.count('class="course-plot"') == 1 + len(waiting)


def test_small_explorable_has_no_row():
    """The page of all explorables is for playing."""
    assert "course-states" not in explorable_html(harbour(), "harbour.js", small=True, page=PAGE)


def test_book_has_every_picture_and_nothing_to_press():
    """Well-formed, with a picture for each state, and neither inputs nor buttons."""
    section = ET.fromstring(explorable_on_paper(harbour(), PAGE))
    names = {element.tag for element in section.iter()}

    pictures = [svg for svg in section.iter("svg") if svg.get("class") == "course-picture"]
    assert len(pictures) == 3
    assert names & {"input", "button", "select", "form", "script"} == set()


def horizontal(path):
    """The lengths of a path's strokes to the right."""
    return [int(word.split()[0].partition("m")[0]) for word in path.split("h")[1:]]
