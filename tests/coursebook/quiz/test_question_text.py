"""What the words of a question may not hold: pictures, and characters that hide what they say."""

import pytest

from coursebook.problems import CourseError
from coursebook.quiz import load_quiz

QUESTION = """\
- id: tides-moon
  ask: What pulls the water?
  choices:
    - text: The moon
      correct: true
      why: It does.
    - text: The wind
      why: >
        It does not. {words}
"""


def problems(tmp_path, words):
    file = tmp_path / "tides.yml"
    file.write_text(QUESTION.replace("{words}", words), "utf-8")
    try:
        load_quiz(file, tmp_path)
    except CourseError as error:
        return error.problems
    return []


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/pixel.png",
        "//elsewhere.example/pixel.png",
        "data:image/png;base64,AAAA",
        "data:image/svg+xml,<svg/>",
        "file:///etc/passwd",
        "../pictures/moon.png",
    ],
)
@pytest.mark.parametrize("form", ["![The moon]({})", "[![The moon]({})](https://elsewhere.example)"])
def test_picture_in_a_quiz_is_refused_with_its_place_and_a_remedy(tmp_path, form, address):
    """A picture of another site would tell it who reads; one of the course is not where the page looks for it."""
    [problem] = problems(tmp_path, form.format(address))

    assert (problem.line, problem.column) == (8, 7)
    assert problem.what == f"The picture “{address}” cannot be shown in a quiz."
    assert "above the quiz" in problem.remedy


@pytest.mark.parametrize("words", ["`![a](b.png)`", "[a link](https://elsewhere.example)", "Look! [1] (here)"])
def test_words_about_pictures_and_links_are_accepted(tmp_path, words):
    """Code, links and brackets are not pictures."""
    assert problems(tmp_path, words) == []


@pytest.mark.parametrize("hidden", ["\u202e", "\u2068", "&#x202d;"], ids=ascii)
def test_hidden_character_in_a_quiz_is_refused_with_its_place(tmp_path, hidden):
    """As it is, and as an entity."""
    [problem] = problems(tmp_path, f"Read {hidden}this.")

    assert problem.line == 8
    assert "changes how the text reads" in problem.what


def test_question_in_arabic_is_accepted(tmp_path):
    """Right-to-left letters need no such character."""
    assert problems(tmp_path, "\u0627\u0644\u0642\u0645\u0631 (Moon)") == []
