"""A page on paper: telling states in place of controls, questions before their answers, light where it was dark."""

import re
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import expect

from coursebook.catalogue import explorables
from coursebook.drawing import draw_svg
from coursebook.site.states import told

#: A page with several explorables, the last of which are far below the screen.
PAGE = "book/what-it-gives/support.html"
#: What can be pressed or moved.
CONTROLS = "course-explorable :is(button, input, select, summary), course-quiz :is(button, select, summary)"
#: The page's own printing, as far as a page knows of it.
PRINT = (
    "() => { window.print = () => { dispatchEvent(new Event('beforeprint')); document.body.dataset.printed = ''; }; }"
)


@pytest.fixture
def printed(page, site_file_url):
    """The page, just before it is printed by the keyboard."""
    page.goto(site_file_url + PAGE)
    page.evaluate(PRINT)
    page.keyboard.press("Control+p")
    expect(page.locator("body")).to_have_attribute("data-printed", "")
    page.emulate_media(media="print")
    return page


def test_states_are_for_paper_only(page, site_file_url):
    """On the screen there is no row."""
    page.goto(site_file_url + PAGE)

    for row in page.locator(".course-states").all():
        expect(row).to_be_hidden()


def test_every_state_is_printed_with_its_sentence(printed, root):
    """For every explorable, in the order of the story, also where its data were not there yet."""
    known = explorables(root)
    elements = printed.locator("course-explorable").all()

    assert len(elements) > 1
    for element in elements:
        rows = told(known[element.get_attribute("data-explorable")].explorable)
        assert element.locator(".course-state-sentence:visible").all_inner_texts() == [row.sentence for row in rows]


def test_every_state_has_its_picture(printed, root):
    """Drawn by the page's script from the frozen data, as Python draws it: within two thousandths of the plot."""
    known = explorables(root)
    for element in printed.locator("course-explorable").all():
        rows = told(known[element.get_attribute("data-explorable")].explorable)
        pictures = element.locator(".course-state-picture .course-plot:visible").all()
        assert len(pictures) == len(rows)
        for row, picture in zip(rows, pictures, strict=True):
            drawn = marks(picture.evaluate("plot => new XMLSerializer().serializeToString(plot)"))
            meant = marks(draw_svg(row.figure))
            assert [name for name, _ in drawn] == [name for name, _ in meant]
            for (_, there), (name, wanted) in zip(drawn, meant, strict=True):
                assert there == pytest.approx(wanted, abs=2 if name == "path" else 0.2)


def test_nothing_to_press_is_printed(printed):
    """Neither controls nor presets nor tools; the row says what the presets would show."""
    for control in printed.locator(CONTROLS).all():
        if not re.search("answer|guess", control.get_attribute("name") or ""):  # a box to tick, a line to write on
            expect(control).to_be_hidden()


def test_the_picture_that_moves_gives_way_to_the_row(printed):
    """It would be one of them again."""
    for picture in printed.locator(".course-chart > .course-plot-frame").all():
        expect(picture).to_be_hidden()


def test_answers_stand_after_all_questions(printed):
    """One for each question, below the last of them, and nowhere else."""
    questions, answers = printed.locator(".course-question"), printed.locator(".course-answers-list > li")

    assert questions.count() == answers.count() > 0
    expect(answers.first).to_be_visible()
    assert answers.first.bounding_box()["y"] > questions.last.bounding_box()["y"]
    for shown in printed.locator(".course-answer, .course-hints, .course-verdict, .course-sure").all():
        expect(shown).to_be_hidden()


@pytest.mark.parametrize("colour_scheme", ["dark"])
def test_paper_is_light_where_the_screen_is_dark(printed, colour_scheme):
    """Dark words on white, whatever the reader's eyes are used to."""
    ink = printed.locator(".course-state-sentence").first.evaluate("node => getComputedStyle(node).color")

    assert max(map(int, re.findall(r"\d+", ink)[:3])) < 90


@pytest.mark.expects_console_errors
def test_page_without_data_prints_its_words(page, site_file_url):
    """The browser's menu does not wait: the sentences are there, and the first picture stays."""
    page.route("**/explorables/*", lambda route: route.abort())
    page.goto(site_file_url + PAGE)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    element = page.locator("course-explorable").last

    expect(element.locator(".course-state-sentence").first).to_be_visible()
    expect(element.locator(".course-chart > .course-plot-frame")).to_be_visible()


@pytest.mark.parametrize("keys", ["p", "Control+Shift+p", "Control+Alt+p"])
def test_other_keys_print_nothing(page, site_file_url, keys):
    """Only those that a browser prints on are taken."""
    page.goto(site_file_url + PAGE)
    page.evaluate(PRINT)
    page.keyboard.press(keys)
    page.wait_for_timeout(200)

    assert page.evaluate("window.printed") is None


def marks(svg):
    """Each shape of a chart that is to be seen: its name, and the numbers of where it is, in the order of drawing."""
    found = []
    for mark in ET.fromstring(svg).iter():
        if "data-mark" not in mark.attrib or mark.get("visibility"):
            continue
        for shape in mark.iter():
            name = shape.tag.rpartition("}")[2]
            places = [
                shape.get(key, "") for key in ("x", "y", "cx", "cy", "x1", "y1", "x2", "y2", "width", "height", "d")
            ]
            if name not in ("g", "svg") and not shape.get("visibility"):
                found.append((name, [float(number) for number in re.findall(r"-?[\d.]+", " ".join(places))]))
    return found
