"""Questions made from the text: they say so, and show their sentence once it tells nothing any more."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.quiz_page import SAMPLE, check, choose, fill_gaps, question, write_page


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> str:
    """The sample page on the disk."""
    return write_page(SAMPLE, tmp_path_factory.mktemp("made"))


@pytest.fixture
def sample(address, page) -> Page:
    """The sample page, opened."""
    page.goto(address)
    return page


def test_mark_stands_at_the_made_question_only(sample):
    """An author's own questions are not marked."""
    mark = sample.locator(".course-question-made")

    expect(mark).to_have_count(1)
    expect(mark).to_be_visible()
    expect(question(sample, "sentence").locator(mark)).to_have_text("Made from the text")


def test_right_answer_brings_the_sentence(sample):
    """It is read aloud with the verdict, after the reason."""
    form = question(sample, "sentence")
    fill_gaps(form, "moon", "twice")
    check(form)

    expect(form.get_by_role("status").locator(".course-source")).to_contain_text("From the text:")
    expect(form.get_by_role("status").locator(".course-source")).to_contain_text("Tides follow the moon")


def test_wrong_answer_leaves_a_second_try(sample):
    """The sentence would tell it, so it waits in the folded answer, where a reader may look."""
    form = question(sample, "sentence")
    fill_gaps(form, "wind", "once")
    check(form)
    expect(form.get_by_role("status").locator(".course-source")).to_have_count(0)

    form.locator(".course-answer summary").click()

    expect(form.locator(".course-answer-words .course-source")).to_be_visible()


def test_question_without_a_sentence_shows_none(sample):
    """Nothing is added to what an author wrote."""
    form = question(sample, "cause")
    choose(form, "The moon.")
    check(form)

    expect(form).to_have_attribute("data-result", "right")
    expect(form.locator(".course-source")).to_have_count(0)


def test_without_script_the_sentence_is_in_the_fold(address, open_page):
    """The folded answer opens by itself."""
    page = open_page(java_script_enabled=False)
    page.goto(address)
    form = question(page, "sentence")
    form.locator(".course-answer summary").click()

    expect(form.locator(".course-source")).to_be_visible()
    expect(form.locator(".course-question-made")).to_be_visible()


def test_on_paper_the_sentence_is_among_the_answers(sample):
    """A printed page has it at the end."""
    sample.emulate_media(media="print")

    expect(sample.locator(".course-answers .course-source")).to_be_visible()
