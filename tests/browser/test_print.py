"""A page on paper: telling states in place of controls, questions before their answers, light where it was dark."""

import gzip
import io
import re
from xml.etree import ElementTree as ET

import pdfplumber
import pytest
from playwright.sync_api import expect

from coursebook.explorable.catalogue import explorables
from coursebook.rendering.paper_plot import plot_on_paper
from coursebook.rendering.states import story_states

#: A page with several explorables, the last of which are far below the screen.
PAGE = "book/what-it-gives/support.html"
#: What a page may bring to a reader: itself, styles, script and the data of its first explorable, compressed. [bytes]
MOST_BYTES = 250_000
#: What can be pressed or moved.
CONTROLS = "course-explorable :is(button, input, select, summary), course-quiz :is(button, select, summary)"
#: The size of A4 between the margins of a browser. [CSS px]
A4 = {"width": 718, "height": 1047}
#: Words of pictures that are not within their card, or cut by the edge of their picture.
RUN_OVER = """() => [...document.querySelectorAll(".course-state")].flatMap((card) => {
  const edge = card.getBoundingClientRect();
  const picture = card.querySelector("svg.course-picture")?.getBoundingClientRect() ?? edge;
  return [...card.querySelectorAll("svg.course-picture text")].filter((words) => {
    const { left, right, top, bottom, width } = words.getBoundingClientRect();
    const isAcross = (box) => left >= box.left - 1 && right <= box.right + 1;
    const isOn = (box) => isAcross(box) && top >= box.top - 1 && bottom <= box.bottom + 1;
    return width > 0 && !(isOn(edge) && isOn(picture));
  }).map((words) => `${words.textContent} (${card.querySelector(".course-state-title").textContent.trim()})`);
})"""


@pytest.fixture
def printed(page, site_file_url):
    """The page as it is printed, at once and without having been scrolled."""
    page.goto(site_file_url + PAGE)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
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
        rows = story_states(known[element.get_attribute("data-explorable")].explorable)
        assert element.locator(".course-state-sentence:visible").all_inner_texts() == [row.sentence for row in rows]


def test_every_state_has_its_picture(printed, root):
    """As Python draws it, for every explorable of the page."""
    known = explorables(root)
    for element in printed.locator("course-explorable").all():
        rows = story_states(known[element.get_attribute("data-explorable")].explorable)
        pictures = element.locator(".course-state-picture > svg.course-picture:visible").all()
        drawn = [marks(picture.evaluate("plot => new XMLSerializer().serializeToString(plot)")) for picture in pictures]
        assert drawn == [marks(plot_on_paper(row.figure)) for row in rows]
        assert all(picture.bounding_box()["height"] > 60 for picture in pictures)


@pytest.mark.parametrize("where", ["site_file_url", "site_url"])
def test_pdf_of_a_page_that_was_never_scrolled_has_every_picture(page, where, request, root):
    """Printed as soon as it is there, from disk or from a server: each card with the words of its chart's axes."""
    page.goto(request.getfixturevalue(where) + PAGE)
    with pdfplumber.open(io.BytesIO(page.pdf())) as pdf:
        text = " ".join(" ".join(sheet.extract_text().split()) for sheet in pdf.pages)
        strokes = sum(len(sheet.curves) + len(sheet.lines) + len(sheet.rects) for sheet in pdf.pages)
    known, told_there = explorables(root), 0

    for slug in page.locator("course-explorable").evaluate_all("all => all.map((one) => one.dataset.explorable)"):
        rows = story_states(known[slug].explorable)
        told_there += len(rows)
        title = rows[0].figure["layout"]["xaxis"]["title"]["text"]
        assert text.count(title.split()[-1]) >= len(rows), title
    assert strokes > 5 * told_there


@pytest.mark.parametrize("viewport", [A4])
def test_no_word_of_a_picture_runs_over_its_card(page, viewport, site, site_file_url):
    """In any chapter, on A4: words get smaller with their picture, so they stay on it."""
    over, cards = {}, 0
    page.emulate_media(media="print")
    for file in sorted(site.rglob("*.html")):
        if 'data-course="state"' not in file.read_text("utf-8"):
            continue
        page.goto(site_file_url + file.relative_to(site).as_posix())
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        cards += page.locator(".course-state svg.course-picture").count()
        if found := page.evaluate(RUN_OVER):
            over[file.name] = found

    assert over == {}
    assert cards > 100


def test_chapter_with_its_pictures_stays_light(site):
    """Pictures for paper come with the page; with them, what a page brings is within 250 KB, compressed."""
    shared = [site / "_static" / name for name in ("course.js", "course.css", "theme.css")]
    common = sum(len(gzip.compress(file.read_bytes())) for file in shared)
    heavy = {}
    for file in sorted(site.rglob("*.html")):
        text = file.read_text("utf-8")
        first = re.search(r'<script defer src="([^"]+/explorables/[^"?]+)', text)
        data = (file.parent / first[1]).read_bytes() if first else b""
        weight = common + len(gzip.compress(text.encode())) + len(gzip.compress(data))
        if weight > MOST_BYTES:
            heavy[file.name] = weight

    assert heavy == {}


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
def test_page_without_data_prints_its_pictures(page, site_file_url):
    """Nothing has to be fetched for paper."""
    page.route("**/explorables/*", lambda route: route.abort())
    page.goto(site_file_url + PAGE)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    element = page.locator("course-explorable").last

    expect(element.locator(".course-state-sentence").first).to_be_visible()
    expect(element.locator(".course-state-picture > svg").first).to_be_visible()
    expect(element.locator(".course-chart > .course-plot-frame")).to_be_hidden()


def test_without_a_script_the_first_picture_is_printed(open_page, site_file_url):
    """The pictures of the row stay in their templates; the words, and the picture of the screen, do not need any."""
    page = open_page(java_script_enabled=False)
    page.goto(site_file_url + PAGE)
    page.emulate_media(media="print")
    element = page.locator("course-explorable").last

    expect(element.locator(".course-state-sentence").first).to_be_visible()
    expect(element.locator(".course-chart > .course-plot-frame")).to_be_visible()


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
