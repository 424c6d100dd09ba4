"""Quiz files: what is right is computed, what is wrong is named with line and column, all at once."""

import sys
from pathlib import Path

import pytest

from coursebook.problems import CourseError
from coursebook.quiz import check_quizzes, load_quiz

SOUND = """\
- id: first
  ask: What is right?
  choices:
    - text: This.
      correct: true
      why: It is.
    - text: That.
      why: It is not.
- id: second
  type: number
  ask: How high?
  answer: {function: tides.height, arguments: {hour: 3}, round: 1}
  why: So.
  otherwise: Not so.
  wrong:
    - answer: 4
      why: That is the hour after.
"""


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course with one model and a folder for quizzes."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "widgets"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "widgets").mkdir()
    (tmp_path / "widgets" / "__init__.py").write_text("")
    (tmp_path / "widgets" / "tides.py").write_text(
        "def height(hour):\n    return hour / 2 + 0.04\n\n\ndef depth():\n    return float('nan')\n"
    )
    (tmp_path / "book" / "quizzes").mkdir(parents=True)
    yield tmp_path
    for name in [name for name in sys.modules if name.partition(".")[0] == "widgets"]:
        monkeypatch.delitem(sys.modules, name)


def load(course: Path, text: str):
    """Read a quiz with this text."""
    file = course / "book" / "quizzes" / "tides.yml"
    file.write_text(text, encoding="utf-8")
    return load_quiz(file, course)


def found(course: Path, text: str) -> list[tuple[int, int, str]]:
    """Line, column and words of each mistake."""
    with pytest.raises(CourseError) as caught:
        load(course, text)
    return [(problem.line, problem.column, f"{problem.what} {problem.remedy}") for problem in caught.value.problems]


def test_number_is_computed_and_rounded(course):
    """3 / 2 + 0.04 = 1.54, given to one decimal; half of that decimal counts."""
    quiz = load(course, SOUND)

    key = quiz.questions[1].answer_key(quiz.models)

    assert (key["right"], key["tolerance"]) == (1.5, 0.05)
    assert quiz.lines == (1, 9)


#: Each fault: what to replace, by what, and line, column and words of the message.
FAULTS = [
    ("  ask: What is right?\n", "", 1, 3, "`ask` is missing"),
    ("  ask: What", "  aks: What", 2, 3, "`aks` is not a key here; did you mean `ask`?"),
    ("      why: It is not.\n", "", 7, 7, "`why` is missing"),
    ("      correct: true\n", "", 3, 3, "No choices are marked `correct: true`"),
    ("      why: It is not.", "      why: It is not.\n      correct: true", 3, 3, "2 choices are marked"),
    ("type: number", "type: nubmer", 10, 3, "There is no type `nubmer`; did you mean `number`?"),
    ("tides.height", "tides.hieght", 12, 12, "no function `hieght`; did you mean `height`?"),
    ("tides.height", "tide.height", 12, 12, "no module widgets/tide.py; did you mean `tides`?"),
    ("tides.height", "height", 12, 12, "is not a function's name. Write `module.function`"),
    ("{hour: 3}", "{our: 3}", 12, 12, "it takes hour"),
    ("{function: tides.height, arguments: {hour: 3}", "{function: tides.depth, arguments: {}", 12, 12, "returns nan"),
    ("answer: 4", "answer: 1.52", 16, 7, "within the tolerance of the right one"),
    ("id: second", "id: first", 9, 3, "The id `first` is used twice"),
    ("id: first", "id: First one", 1, 3, "is not a question's id. Write lower-case words"),
    ("text: That.", "text: true", 7, 7, "`text` cannot be “true”. Write text; put it in quotes"),
    ("  otherwise: Not so.\n", "", 9, 3, "`otherwise` is missing"),
    ("why: So.", "why: So: there", 13, 10, "This is not YAML"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault[4])
def test_mistake_is_named_with_its_place(fault, course):
    """One planted mistake: one message, at the line and column where an author must look."""
    old, new, line, column, words = fault

    (mistake,) = found(course, SOUND.replace(old, new, 1))

    assert words in mistake[2]
    assert mistake[:2] == (line, column)


def test_all_mistakes_come_at_once(course):
    """Three mistakes in two questions: three messages."""
    text = SOUND.replace("  ask: What is right?\n", "").replace("      why: It is.\n", "").replace("tides.h", "tides.x")

    assert len(found(course, text)) == 3


@pytest.mark.parametrize("text", ["", "a: b\n", "- 3\n", "\t- id: x"])
def test_file_of_another_shape_is_refused(text, course):
    """Never a traceback."""
    assert len(found(course, text)) == 1


def test_id_is_unique_in_the_whole_book(course):
    """Ids name saved answers, so two quizzes may not share one."""
    load(course, SOUND)
    (course / "book" / "quizzes" / "waves.yml").write_text(SOUND.replace("second", "third"), encoding="utf-8")

    (problem,) = check_quizzes(course)

    assert "`first` is also in tides.yml" in problem.what


def test_package_that_cannot_be_imported_is_a_mistake_like_others(course):
    """A broken `widgets/__init__.py` stops no check of the quizzes with a traceback."""
    (course / "widgets" / "__init__.py").write_text('"""Never closed.\n')

    (mistake,) = found(course, SOUND)

    assert "widgets/tides.py cannot be imported" in mistake[2]


PAIRS = """\
- id: shores
  type: match
  ask: Which goes with which?
  why: So.
  pairs:
    - left: What the sea does at noon
      right: It rises.
      otherwise: No.
    - left: What the sea does at noon there
      right: It falls.
      otherwise: No.
"""


def test_pairs_that_begin_alike_are_refused_unless_named(course):
    """What the sea does at: five words name a pair, if it has no name of its own."""
    ((line, _, words),) = found(course, PAIRS)

    assert (line, "give the pair an `id`" in words) == (9, True)
    other = "left: What the sea does at noon there"
    named = PAIRS.replace(f"- {other}", f"- id: there\n      {other}")
    (question,) = load(course, named).questions
    assert [pair.name for pair in question.pairs] == ["what-the-sea-does-at", "there"]
