"""The page of a reader's progress, on the built site: map, review, sureness, and what can be done with the answers."""

import json

import pytest
from playwright.sync_api import Page, expect

CHAPTER = "book/the-words/validation-loop.html"
PROGRESS = "book/progress.html"
MONDAY = "2026-03-02T10:00:00"


def answer(page: Page, name: str, text: str, sure: str | None = None) -> None:
    """Choose an option of the chapter's quiz and check."""
    form = page.locator(f'[data-question="validation-loop-{name}"]')
    form.get_by_label(text, exact=False).check()
    if sure:
        form.get_by_label(sure, exact=True).check()
    form.locator("[data-course=check]").click()
    expect(form).to_have_attribute("data-result", "right" if "half" in text or "thins" in text else "wrong")


@pytest.fixture
def reader(site_file_url, page) -> Page:
    """Somebody who knew one thing on a Monday in March, and missed another."""
    page.clock.set_fixed_time(MONDAY)
    page.goto(site_file_url + CHAPTER)
    answer(page, "double-likes", "At half of what it was.", "certain")
    answer(page, "likes-stop", "Posting stops at once", "guessing")
    page.goto(site_file_url + PROGRESS)
    return page


def test_map_shows_each_chapter_and_its_answers(reader):
    """A dot for each question, the state in words, and the sum."""
    chapter = reader.locator(".course-map-chapter", has=reader.locator('a[href$="validation-loop.html"]'))

    expect(chapter.locator(".course-map-words")).to_have_text("2 of 7 answered, 1 right")
    assert chapter.locator('[data-result="right"]').count() == chapter.locator('[data-result="wrong"]').count() == 1
    expect(reader.locator("course-map [data-course=sum]")).to_contain_text("2 of")


def test_sureness_stands_beside_rightness(reader):
    """Certain and right; guessing and wrong."""
    words = reader.locator(".course-sureness-words").all_inner_texts()

    assert words == ["0 of 1 right", "not used yet", "not used yet", "1 of 1 right"]


def test_what_was_missed_comes_back_the_next_day(reader):
    """Nothing on Monday; on Tuesday the missed question; answered rightly, it returns in a week."""
    overview = reader.locator("course-review [data-course=overview]")
    expect(overview).to_have_text("Nothing is due today. One question comes back on Tuesday 3 March.")
    reader.clock.set_fixed_time("2026-03-03T08:00:00")
    reader.reload()
    expect(overview).to_have_text("One question is due.")

    reader.locator("course-review [data-course=due]").click()
    form = reader.locator("course-review form")
    expect(form).to_have_attribute("data-question", "validation-loop-likes-stop")
    assert form.locator("input:checked").count() == 0
    form.get_by_label("Posting thins out", exact=False).check()
    form.locator("[data-course=check]").click()
    expect(form).to_have_attribute("data-result", "right")
    reader.locator("course-review [data-course=next]").click()

    expect(overview).to_have_text("1 of 1 right. Nothing is due today. One question comes back on Monday 9 March.")


def test_missed_questions_can_be_tried_at_once(reader):
    """Who does not want to wait need not; links in a reply lead into the chapter."""
    reader.locator("course-review [data-course=missed]").click()

    expect(reader.locator("course-review form")).to_have_attribute("data-question", "validation-loop-likes-stop")
    expect(reader.locator("course-review [data-course=place]")).to_be_focused()
    assert reader.locator("course-review [data-course=chapter]").get_attribute("href").endswith("validation-loop.html")


def test_challenge_leads_to_its_explorable(site_file_url, page):
    """A challenge cannot be met on this page, and says where it can."""
    page.goto(site_file_url + CHAPTER)
    page.locator("[data-course=skip]").first.click()
    page.locator("course-explorable [name=likes]").press("ArrowRight")
    page.locator('[data-question="validation-loop-find-habit"] [data-course=check]').click()
    page.goto(site_file_url + PROGRESS)
    page.locator("course-review [data-course=missed]").click()

    page.locator("course-review").get_by_role("link", name="chapter", exact=True).click()

    assert page.url.endswith("validation-loop.html#question-validation-loop-find-habit")
    expect(page.locator("#question-validation-loop-find-habit")).to_be_in_viewport()


def test_answers_travel_as_a_file(reader, open_page, site_file_url, tmp_path):
    """Saved on one device and added on another."""
    with reader.expect_download() as download:
        reader.locator("[data-course=save]").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == "sharing-struggles-online-2026-03-02.json"
    assert json.loads(file.read_text("utf-8"))["records"]["question"].keys() == {
        "validation-loop-double-likes",
        "validation-loop-likes-stop",
    }
    other = open_page()
    other.goto(site_file_url + PROGRESS)

    other.locator("[data-course=file]").set_input_files(file)

    expect(other.locator("[data-course=said]")).to_have_text("2 answers added.")
    expect(other.locator("course-map [data-course=sum]")).to_contain_text("2 of")


def test_damaged_file_is_refused_in_words(reader, tmp_path):
    """And the answers stay."""
    (tmp_path / "bad.json").write_text('{"file": "course-progress"', encoding="utf-8")

    reader.locator("[data-course=file]").set_input_files(tmp_path / "bad.json")

    expect(reader.locator("[data-course=said]")).to_contain_text("damaged")
    expect(reader.locator("course-map [data-course=sum]")).to_contain_text("2 of")


def test_erasing_takes_two_steps_and_all(reader):
    """The first button asks; keeping is the default; the second leaves nothing of the course."""
    reader.locator("[data-course=erase]").click()
    expect(reader.locator("[data-course=keep]")).to_be_focused()
    expect(reader.locator("[data-course=asked]")).to_have_text("Erase 2 answers for good?")

    reader.locator("[data-course=sure]").click()

    expect(reader.locator("[data-course=said]")).to_contain_text("2 answers erased")
    assert reader.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('course'))") == []
    expect(reader.locator("course-map [data-course=sum]")).to_have_text("Nothing is answered yet in this browser.")


def test_not_me_offers_a_file_and_starts_afresh(reader, site_file_url, open_page, tmp_path):
    """Somebody else's answers can be kept as a file, with their name; then neither page nor progress shows them."""
    reader.get_by_label("Name or code").fill("Zoë 7/b")
    reader.get_by_label("Name or code").press("Enter")
    expect(reader.locator("[data-course=said]")).to_contain_text("The name is kept")
    reader.get_by_role("button", name="Not me").click()
    expect(reader.locator("[data-course=left]")).to_have_text("Somebody left 2 answers and 1 name here.")
    with reader.expect_download() as download:
        reader.get_by_role("button", name="Save them as a file").click()
    assert download.value.suggested_filename == "sharing-struggles-online-Zoë-7-b-2026-03-02.json"
    file = tmp_path / "former.json"
    download.value.save_as(file)

    reader.get_by_role("button", name="Start afresh").click()

    expect(reader.locator("[data-course=said]")).to_contain_text("erased. Nothing of you is left")
    expect(reader.locator("course-map [data-course=sum]")).to_have_text("Nothing is answered yet in this browser.")
    assert reader.get_by_label("Name or code").input_value() == ""
    reader.go_back()
    assert reader.locator("form[data-result]").count() == 0
    former = open_page()
    former.goto(site_file_url + PROGRESS)
    former.locator("[data-course=file]").set_input_files(file)
    expect(former.locator("[data-course=said]")).to_have_text("2 answers and 1 name added.")
    assert former.get_by_label("Name or code").input_value() == "Zoë 7/b"


def test_name_is_kept_only_if_it_was_typed_and_can_be_taken_back(reader):
    """Nothing is written before; an empty field erases it."""
    keys = "Object.keys(localStorage).filter((key) => key.includes(':reader:'))"
    field = reader.get_by_label("Name or code")
    assert reader.evaluate(keys) == []
    field.fill("  kim ")
    field.blur()
    assert (
        json.loads(reader.evaluate("localStorage[Object.keys(localStorage).find((k) => k.includes(':reader:'))]"))[
            "name"
        ]
        == "kim"
    )

    field.fill("")
    field.blur()

    expect(reader.locator("[data-course=said]")).to_have_text("No name is kept.")
    assert reader.evaluate(keys) == []


def test_what_a_newer_version_wrote_is_said(reader):
    """It is neither counted nor lost."""
    reader.evaluate("localStorage.setItem('coursebook:sharing-struggles-online:note:x', '{\"v\": 3}')")
    reader.reload()

    expect(reader.locator("[data-course=newer]")).to_contain_text("One answer here was written by a newer version")


def test_page_that_is_open_elsewhere_forgets_what_is_erased(reader, site_file_url):
    """On a shared computer, another tab shows nothing of the one before."""
    other = reader.context.new_page()
    other.goto(site_file_url + CHAPTER)
    assert other.locator("form[data-result]").count() == 2

    reader.locator("[data-course=erase]").click()
    reader.locator("[data-course=sure]").click()

    expect(other.locator("form[data-result]")).to_have_count(0)


def test_answers_of_the_first_edition_are_in_the_file_though_no_chapter_was_opened(site_file_url, page):
    """The page on progress knows all questions of the course; erasing says what it leaves."""
    old = {
        "v": 1,
        "quiz": "validation-loop",
        "answer": ["x"],
        "result": "wrong",
        "score": 0,
        "at": "2026-01-01T00:00:00Z",
    }
    page.goto(site_file_url + PROGRESS)
    page.evaluate(
        "(old) => localStorage.setItem('course:sharing-struggles-online:validation-loop-double-likes', old)",
        json.dumps(old),
    )
    page.reload()

    expect(page.locator("course-map [data-course=sum]")).to_contain_text("1 of")
    page.locator("[data-course=erase]").click()
    page.locator("[data-course=sure]").click()
    expect(page.locator("[data-course=said]")).to_contain_text("An older edition of this course has answers here too")
    page.goto(site_file_url + CHAPTER)
    assert page.locator("form[data-result]").count() == 0


def test_another_tab_is_heard_of(reader, site_file_url):
    """What is answered there shows here without a reload."""
    other = reader.context.new_page()
    other.goto(site_file_url + CHAPTER)

    answer(other, "connection", "Worse than before")

    expect(reader.locator("course-map [data-course=sum]")).to_contain_text("3 of")


def test_chapters_whose_questions_do_not_arrive_are_linked(reader):
    """A missing data file is a message, not a blank."""
    reader.evaluate(
        "() => { const review = document.querySelector('course-review');"
        " const chapters = JSON.parse(review.dataset.chapters);"
        " for (const chapter of chapters) chapter.source = '../_static/theme-mode.js';"
        " review.dataset.chapters = JSON.stringify(chapters); }"
    )
    reader.locator("course-review [data-course=missed]").click()

    expect(reader.locator("course-review [data-course=question]")).to_contain_text("did not arrive")


def test_page_reads_without_script(site_file_url, open_page):
    """The chapters with their links, and why the rest is missing."""
    page = open_page(java_script_enabled=False)
    page.goto(site_file_url + PROGRESS)

    assert page.locator(".course-map-link").first.is_visible()
    assert not page.locator("course-keeping button").first.is_visible()
    assert "needs JavaScript" in page.locator("course-review").inner_text()
