"""An explorable before any script: native inputs of each kind, and every word of an author as plain words."""

import json
import re
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

import pytest

from coursebook.chart import Axis, chart, line, note
from coursebook.explorable import Again, Choice, Estimate, Explorable, OneOf, Prediction, Preset, Slider, Toggle
from coursebook.rendering.explorable import explorable_html

#: Any of the author's words, with all that HTML would read as markup.
WORDS = "<b title='x' class=\"y\">A & B</b>"


@dataclass(frozen=True)
class Water:
    """What a bed gets.

    Parameters
    ----------
    litres : float
        Water [l].
    """

    litres: float


def draw(water):
    marks = [line(f"{WORDS} line", [0, 4], [0, water.litres]), note(f"{WORDS} note", 2, 2)]
    return chart(f"{WORDS} name", Axis(f"{WORDS} x", 0, 4), Axis(f"{WORDS} y", 0, 9), marks)


def garden(**change):
    """An explorable with each kind of control, whose words are all markup."""
    known = {
        "slug": "garden",
        "title": f"{WORDS} title",
        "question": f"{WORDS} question?",
        "controls": [
            Slider("litres", f"{WORDS} slider", 0.5, 2, step=0.5, default=1.5, unit="l"),
            Choice("can", f"{WORDS} choice", {"a": "one", "b": f"{WORDS} option"}, default="b"),
            Toggle("rain", f"{WORDS} toggle", default=True),
            Again("day", f"{WORDS} again", runs=3, default=2),
        ],
        "model": lambda litres, can, rain, day: Water(litres + day),
        "figure": draw,
        "narrate": lambda water: f"{WORDS} sentence {water.litres}",
        "presets": [Preset(f"{WORDS} preset", f"{WORDS} story", can="a")],
        "prediction": Prediction(f"{WORDS} ask", OneOf({"a": f"{WORDS} answer"}), truth=lambda water: "a"),
    }
    return Explorable(**known | change)


class Elements(HTMLParser):
    """Every element that opens, with its attributes, and every word between."""

    def __init__(self, html):
        super().__init__()
        self.opened, self.words = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Keep an element that opens."""
        self.opened.append((tag, dict(attrs)))

    def handle_data(self, data):
        """Keep the words between two tags."""
        self.words.append(data)

    def named(self, name):
        """The one element of that name."""
        (found,) = [(tag, attrs) for tag, attrs in self.opened if attrs.get("name") == name]
        return found


@pytest.fixture(scope="module")
def page():
    """The elements of the page."""
    return Elements(explorable_html(garden(), "garden.js"))


def test_slider_is_a_range(page):
    """0.5 to 2 in steps of 0.5, standing at 1.5, spoken with its unit."""
    tag, attributes = page.named("litres")

    assert (tag, attributes) == (
        "input",
        {
            "type": "range",
            "name": "litres",
            "min": "0.5",
            "max": "2",
            "step": "0.5",
            "value": "1.5",
            "aria-valuetext": "1.5 l",
        },
    )


@pytest.mark.parametrize("default", [True, False])
def test_toggle_is_a_checkbox(default):
    """A tick is an attribute that is there or not."""
    page = Elements(
        explorable_html(
            garden(controls=[Toggle("rain", "Rain", default)], presets=[], model=lambda rain: Water(1)), "garden.js"
        )
    )

    tag, attributes = page.named("rain")

    assert (tag, attributes["type"], "checked" in attributes) == ("input", "checkbox", default)


@pytest.mark.parametrize(("name", "values", "default"), [("can", ["a", "b"], "b"), ("day", ["1", "2", "3"], "2")])
def test_choice_and_run_are_selects(name, values, default):
    """Every option is there, and the default alone is selected."""
    html = explorable_html(garden(), "garden.js")

    inside = re.search(f'<select name="{name}">(.*?)</select>', html)[1]
    options = [attributes for tag, attributes in Elements(inside).opened if tag == "option"]

    assert [option["value"] for option in options] == values
    assert [option["value"] for option in options if "selected" in option] == [default]


def test_state_of_the_element_is_the_default_state(page):
    """JSON keeps numbers, words and truth apart."""
    _, attributes = page.opened[0]

    assert json.loads(attributes["data-state"]) == {"litres": 1.5, "can": "b", "rain": True, "day": 2}


def test_preset_carries_a_whole_state(page):
    """What it leaves out is at its default."""
    (preset,) = [attributes for _, attributes in page.opened if attributes.get("data-course") == "preset"]

    assert json.loads(preset["data-state"]) == {"litres": 1.5, "can": "a", "rain": True, "day": 2}


def test_every_id_is_used_once_and_every_reference_has_its_id(page):
    """A title and a sentence are named by `aria-labelledby` and `aria-describedby`."""
    ids = [attributes["id"] for _, attributes in page.opened if "id" in attributes]
    asked = {
        attributes[key]
        for _, attributes in page.opened
        for key in ("aria-labelledby", "aria-describedby")
        if key in attributes
    }

    assert len(ids) == len(set(ids))
    assert asked <= set(ids) and asked


@pytest.mark.parametrize(
    "part",
    [
        "title",
        "question?",
        "slider",
        "choice",
        "option",
        "toggle",
        "again",
        "preset",
        "ask",
        "answer",
        "sentence 3.5",
        "line",
        "note",
        "x",
        "y",
    ],
)
def test_words_are_read_as_they_were_written(page, part):
    """Read by a browser's rules, each text is the author's own, signs and all."""
    assert f"{WORDS} {part}" in [words.strip() for words in page.words]


@pytest.mark.parametrize(("attribute", "part"), [("aria-label", "name"), ("data-story", "story")])
def test_words_in_attributes_are_read_as_they_were_written(page, attribute, part):
    """A quote in a text does not end its attribute."""
    assert f"{WORDS} {part}" in [attributes.get(attribute) for _, attributes in page.opened]


def test_no_word_becomes_an_element(page):
    """The page has no `<b>` of its own, so one would be the author's."""
    assert "b" not in [tag for tag, _ in page.opened]


def test_estimate_begins_in_the_middle():
    """Half way from 0 to 90 in steps of 1 is 45."""
    ask = Prediction("How much?", Estimate(0, 90, 1, "days"), truth=lambda water: water.litres)

    _, attributes = Elements(explorable_html(garden(prediction=ask), "garden.js")).named("garden-guess")

    assert (attributes["min"], attributes["max"], attributes["value"], attributes["aria-valuetext"]) == (
        "0",
        "90",
        "45",
        "45 days",
    )


@pytest.mark.parametrize("toy", [True, False])
def test_toy_says_that_it_is_one(toy):
    """Nobody takes a teaching model for a fitted one."""
    html = explorable_html(garden(toy=toy), "garden.js")

    assert ("A teaching model" in unescape(html)) is toy


def test_numbers_are_there_without_a_script(page):
    """1.5 l on day 2 are 3.5; the axis reads off whole litres, so the last cell shows 4."""
    cells = [attributes["data-path"] for tag, attributes in page.opened if tag == "td"]

    assert cells == ["data.0.x.0", "data.0.y.0", "data.0.x.1", "data.0.y.1"]
