"""Answers outlive the author's edits: questions moved, renamed and rewritten lose no answer that still fits."""

import shutil

import pytest

from tests.browser.quiz_page import SAMPLE, answer_all, question, results, write_page

TYPES = ["cause", "many", "height", "wait", "day", "names", "sentence", "word", "boats"]


@pytest.fixture
def course(tmp_path):
    """A copy of the sample course, to be edited."""
    return shutil.copytree(SAMPLE, tmp_path / "course")


@pytest.fixture
def folder(tmp_path):
    """Where its pages are written."""
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


def edit(course, *changes: tuple[str, str], slug: str = "tides") -> None:
    """Replace text in the quiz; each piece must be there once."""
    file = course / "book" / "quizzes" / "tides.yml"
    text = file.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.unlink()
    file.with_name(f"{slug}.yml").write_text(text, encoding="utf-8")


def test_renamed_questions_keep_their_answers(course, folder, page):
    """A new id with the old one among its aliases."""
    page.goto(write_page(course, folder))
    answer_all(page, right=True)
    edit(
        course,
        *((f"- id: tides-{name}\n", f"- id: tides-{name}-now\n  aliases: [tides-{name}]\n") for name in TYPES[1:]),
    )

    page.goto(write_page(course, folder))

    assert results(page) == ["right"] * len(TYPES)


def test_questions_in_another_chapter_keep_their_answers(course, folder, page):
    """The file has another name, as when a chapter is renamed or a question moved; the explorable stays what it was."""
    page.goto(write_page(course, folder))
    answer_all(page, right=True)
    edit(
        course,
        ("      state: {moon: none}\n", ""),
        ("      state: {hour: 3}\n", ""),
        ("- id: tides-boats", "- id: tides-boats\n  explorable: tides"),
        slug="water",
    )

    page.goto(write_page(course, folder, slug="water"))

    assert results(page) == ["right"] * len(TYPES)


def test_edited_words_keep_the_answers_that_still_fit(course, folder, page):
    """Questions, replies and named options are reworded, options added and put in another order."""
    page.goto(write_page(course, folder))
    answer_all(page, right=False)
    before = results(page)
    edit(
        course,
        ("What moves the water *most*?", "What, above all, moves the water?"),
        ("text: The wind.", "text: Gusts of air."),
        ("      why: Its pull differs from one side of the earth to the other.", "      why: It pulls."),
        (
            "    - text: The moon.\n      correct: true\n",
            "    - text: The fish.\n      why: They drift.\n    - text: The moon.\n      correct: true\n",
        ),
        ("What is the strong one called, in two words?", "What are the strong ones called?"),
        ("text: The water rises.", "text: The water comes up."),
    )

    page.goto(write_page(course, folder))

    assert results(page) == before
    assert question(page, "cause").locator("input:checked").evaluate(
        "one => one.closest('label').innerText"
    ).strip() == ("Gusts of air.")


def test_answer_that_fits_no_more_leaves_just_its_question_open(course, folder, page):
    """An option that is gone opens its own question again, and no other."""
    page.goto(write_page(course, folder))
    answer_all(page, right=False)
    before = results(page)
    edit(
        course,
        ("text: The wind.", "text: The tug."),
        ("      misconception: wind-makes-tides\n      state", "      state"),
    )

    page.goto(write_page(course, folder))

    assert results(page) == [None, *before[1:]]


def test_changed_model_grades_an_old_answer_anew(course, folder, page):
    """A key is computed when built: what was right may be wrong under another model."""
    page.goto(write_page(course, folder))
    answer_all(page, right=True)
    edit(course, ("arguments: {hour: 3}, round: 1", "arguments: {hour: 5}, round: 1"))

    page.goto(write_page(course, folder))

    assert results(page)[TYPES.index("height")] == "wrong"
