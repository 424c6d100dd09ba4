"""Numbers that an author writes into a quiz: each mistake is named with its line and the right spelling."""

import pytest

from coursebook.problems import CourseError
from coursebook.quiz import load_quiz

#: Each: what is replaced in the sample quiz, by what, and words of the one message.
MISTAKES = {
    "decimal comma": ("  answer: 12.4", "  answer: 12,4", "Write 12.4:"),
    "decimal comma below one": ("    - answer: 6\n", "    - answer: 0,125\n", "Write 0.125:"),
    "groups and a decimal comma": ("    - answer: 6\n", "    - answer: 1.234,5\n", "Write 1234.5:"),
    "groups": ("    - answer: 6\n", "    - answer: 1,234\n", "Write 1234 or 1.234:"),
    "a unit": ("    - answer: 6\n", "    - answer: 6 metres\n", "Write 6:"),
    "a percent sign": ("  high: 24", "  high: 24 %", "Write 24:"),
    "a fraction": ("  tolerance: 0.1", "  tolerance: 1/10", "Write 0.1:"),
    "words": ("  high: 24", "  high: a day", "Write a number, without"),
    "not a number": ("  answer: 12.4", "  answer: .nan", "Write a number"),
    "not a number in letters": ("  answer: 12.4", "  answer: nan", "Write a finite number"),
    "infinity in letters": ("    - answer: 6\n", "    - answer: inf\n", "Write a finite number"),
    "too large for a number": ("    - answer: 6\n", "    - answer: 1e999\n", "Write a finite number"),
    "a unit like a number": ("  unit: metres", '  unit: "000"', "looks like part of a number"),
    "the digits of the right one": ("    - answer: 6\n", "    - answer: 3000\n", "the same digits"),
    "a typed text of two readings": ("answer: [spring tide, springtide]", 'answer: ["1,234"]', "1234 or 1.234"),
    "a typed gap of two readings": ("answer: [wind, breeze]", 'answer: ["1.234 winds"]', "1234 or 1.234"),
    "one number written twice": ("answer: [neap tide, neap]", 'answer: ["4.50", "4,5"]', "already among"),
}


def mistaken(course, old, new):
    """The problems of the sample quiz with one thing changed."""
    file = course / "book" / "quizzes" / "tides.yml"
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
    try:
        load_quiz(file, course)
    except CourseError as error:
        return error.problems, text[: text.index(old)].count("\n") + 1
    return [], None


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_is_named_with_its_line_and_the_right_spelling(name, course):
    """One number written as YAML or the page would not take it."""
    old, new, words = MISTAKES[name]

    problems, line = mistaken(course, old, new)

    assert [problem.line for problem in problems] == [line]
    assert words in f"{problems[0].what} {problems[0].remedy}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("answer: [neap tide, neap]", 'answer: ["4.5", "45", "-45"]'),
        ("choices: [once, twice, thrice]", 'choices: ["1,5", twice, "15"]'),
        ("choices: [once, twice, thrice]", 'choices: ["1,234", twice, "1234"]'),
        ("    - answer: 6\n", "    - answer: 30\n"),
        ("    - answer: 6\n", "    - answer: -4\n"),
    ],
)
def test_numbers_that_differ_are_not_taken_for_the_same(old, new, course):
    """A decimal mark and a sign are part of a number, and a number chosen from a list may have separators."""
    problems, _ = mistaken(course, old, new)

    assert problems == []
