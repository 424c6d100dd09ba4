"""Checks of questions, on a page with one of each type: silent on the page as it is, and each finds what is planted."""

from pathlib import Path

import pytest

from coursebook.quiz import load_quiz
from coursebook.quiz.challenge_states import pack_runs, unpack_runs
from coursebook.testing.checks.answers import answer_to
from coursebook.testing.checks.questions import (
    answer_faults,
    kept_faults,
    keyboard_faults,
    no_script_faults,
    unanswered_faults,
)
from coursebook.testing.serving import serve
from tests.browser.quiz_page import SAMPLE, own_widgets, write_page

#: Changes the key by which a page grades one of its questions.
EDIT_KEY = """(id, part, value) => {
  const form = document.querySelector(`form[data-question="tides-${id}"]`);
  form.dataset.key = JSON.stringify({ ...JSON.parse(form.dataset.key), [part]: value });
}"""
#: Switches scripts off for a page, so that its style sheet knows (`scripting: none`); checks may still look at it.
NO_SCRIPTS = {"Content-Security-Policy": "sandbox allow-same-origin"}
#: A question that hears nobody press Check.
MUTE = """(id) => document.querySelector(`[data-question=tides-${id}]`).addEventListener("submit", (event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
}, true)"""
DEAD_KEYS = "() => addEventListener('keydown', (event) => event.preventDefault(), true)"


@pytest.fixture(scope="module")
def quiz():
    """The sample quiz, loaded while its course is the one that is imported."""
    with own_widgets():
        yield load_quiz(SAMPLE / "book" / "quizzes" / "tides.yml", SAMPLE)


@pytest.fixture(scope="module")
def address(tmp_path_factory, quiz):
    """The sample page on the disk, and beside it the same with one question at a time."""
    address = write_page(SAMPLE, tmp_path_factory.mktemp("questions"))
    file = Path(address.removeprefix("file://"))
    page = file.read_text("utf-8")
    file.with_name("one.html").write_text(page.replace("<course-quiz ", "<course-quiz data-class "), "utf-8")
    return address


@pytest.fixture
def sample(engine, address):
    """The sample page, opened by a new reader."""
    with engine.reader() as reader:
        reader.visit(address)
        yield reader


def test_nothing_is_wrong_with_the_sample(sample, quiz):
    """Unanswered, by keyboard, wrongly, rightly, and after each reload."""
    assert unanswered_faults(sample, quiz) == []
    assert keyboard_faults(sample, quiz) == []
    for right in (False, True):
        assert answer_faults(sample, quiz, right=right) == []
        sample.reload()
        assert kept_faults(sample, quiz) == []


def test_one_question_at_a_time(engine, address, quiz):
    """The check goes on to each question by the quiz's own buttons."""
    with engine.reader() as reader:
        reader.visit(address.rsplit("/", 1)[0] + "/one.html")

        assert answer_faults(reader, quiz, right=True) == []


@pytest.mark.parametrize(
    ("name", "part", "value"),
    [
        ("cause", "right", ["wind-makes-tides"]),
        ("height", "right", 6),
        ("wait", "right", 0),
        ("day", "right", ["water", "moon", "boats", "dry"]),
        ("word", "right", ["neap tide"]),
        ("boats", "where", ""),
    ],
)
def test_wrong_key_is_found(name, part, value, sample, quiz):
    """The page's key is not believed: the right answer is the author's."""
    sample.run(EDIT_KEY, name, part, value)

    (fault,) = answer_faults(sample, quiz, right=True)

    assert fault.startswith(f"tides-{name}: the right answer")
    assert "counts as wrong" in fault or "counts as partly" in fault


def test_wrong_answer_that_counts_is_found(sample, quiz):
    """A key that takes the wrong answer for right."""
    sample.run(EDIT_KEY, "word", "right", ["neap tide", "neap"])
    sample.run(EDIT_KEY, "word", "wrong", [])

    (fault,) = answer_faults(sample, quiz, right=False)

    assert fault.startswith("tides-word: the wrong answer “neap tide” counts as right. Correct")


REPLIES = {
    "its own": ("height", [], "lacks “The pull has to be halved.”"),
    "its link": ("height", [{"answer": 6, "why": "The pull has to be halved."}], "lacks its link to #tides?"),
    "of an order": ("day", [], "lacks “The water waits for the moon.”"),
}


@pytest.mark.parametrize("case", REPLIES)
def test_other_reply_is_found(case, sample, quiz):
    """The author's reply to a known wrong answer, with its link."""
    name, wrong, lack = REPLIES[case]
    sample.run(EDIT_KEY, name, "wrong", wrong)

    faults = answer_faults(sample, quiz, right=False)

    assert all(fault.startswith(f"tides-{name}: the reply to the wrong answer") for fault in faults)
    assert any(lack in fault for fault in faults)


def test_option_that_is_not_there_is_found(sample, quiz):
    """And the other questions are answered all the same."""
    sample.run("() => { document.querySelector('.course-option-text').textContent = 'The sun.'; }")
    sample.run("() => { document.querySelector('course-explorable').remove(); }")

    faults = answer_faults(sample, quiz, right=True) + answer_faults(sample, quiz, right=False)

    assert {fault.split(":")[0] for fault in faults} == {"tides-cause", "tides-boats"}
    assert any("is there 0 times" in fault for fault in faults)
    assert any("the page shows no explorable tides" in fault for fault in faults)


def test_lost_answers_are_found(sample, quiz):
    """A store that forgets; each question is named."""
    assert answer_faults(sample, quiz, right=True) == []
    sample.run("() => localStorage.clear()")
    sample.reload()

    faults = kept_faults(sample, quiz)

    results = [fault for fault in faults if "result is not there again" in fault]
    answers = [fault for fault in faults if fault not in results]
    assert len(results) == len(quiz.questions)
    assert len(answers) == len(quiz.questions)


def test_answer_before_the_first_is_found(sample, quiz):
    """An option that is chosen from the start, and a check that says nothing."""
    sample.run("() => { document.querySelector('[data-question=tides-cause] input').checked = true; }")
    sample.run(MUTE, "word")

    first, second = unanswered_faults(sample, quiz)

    assert first.startswith("tides-cause: it counts as")
    assert second.startswith("tides-word: checked without an answer, it says nothing")


def test_dead_keyboard_is_found(sample, quiz):
    """Keys that do nothing."""
    sample.run(DEAD_KEYS)

    (fault,) = keyboard_faults(sample, quiz)

    assert "space and arrow keys should choose “The moon.”" in fault


def test_without_scripts_all_of_it_reads(engine, address, quiz):
    """Blocked by policy; and what is hidden, or dead, is found."""
    folder, _, name = address.removeprefix("file://").rpartition("/")
    with serve(Path(folder), NO_SCRIPTS) as served, engine.reader() as reader:
        reader.visit(served + name)
        assert no_script_faults(reader, quiz) == []
        reader.run("() => { document.querySelector('.course-answer').hidden = true; }")
        reader.run("() => { document.querySelectorAll('.course-answer-words')[1].textContent = ''; }")
        reader.run(
            "() => { const dead = document.createElement('button'); dead.textContent = 'Press';"
            " document.querySelector('course-quiz').append(dead); }"
        )

        assert no_script_faults(reader, quiz) == [
            "tides-cause: without scripts its answer cannot be unfolded.",
            "tides-many: without scripts its answer cannot be read.",
            "tides: without scripts the button “Press” can be seen, but does nothing.",
        ]


def test_answers_are_the_authors(quiz):
    """Worked out by hand: what is entered, and what the page says to it."""
    right, wrong = (
        {question.id: answer_to(question, quiz.models, right=is_right) for question in quiz.questions}
        for is_right in (True, False)
    )

    assert right["tides-cause"].entry == {"options": ["The moon."]}
    assert right["tides-height"].entry == {"text": "3", "value": 3.0}  # 2 * 3 / 2, with one decimal
    assert right["tides-wait"].entry == {"value": 12.5}  # the stop nearest to 12.4
    assert wrong["tides-wait"].entry == {"value": 0}
    assert wrong["tides-height"].entry["value"] == 6  # it has a misconception's name; 4 has none
    assert wrong["tides-cause"].replies[0].state_link.startswith("#tides?")
    assert [field["text"] for field in right["tides-sentence"].entry["fields"]] == ["moon", "twice"]
    assert wrong["tides-sentence"].entry["fields"][0]["text"] == "wind"
    assert right["tides-boats"].entry["state"] == {"moon": "half", "hour": 6, "harbour": False}
    assert wrong["tides-boats"].replies[0].markdown == "Nearly. A little more water."


@pytest.mark.parametrize("flags", [[], [True], [False], [True] * 200 + [False] * 300 + [True]])
def test_packed_states_are_unpacked(flags):
    """As they were."""
    assert unpack_runs(pack_runs(flags)) == flags
