"""YAML that stands for more than is written, and what it is refused for."""

import pytest
from ruamel.yaml.error import YAMLError

from coursebook.document import read_document
from coursebook.limits.plain_yaml import NotPlainError, composed
from coursebook.limits.values import QUESTIONS, QUIZ, YAML_DEPTH
from coursebook.problems import CourseError
from coursebook.quiz import load_quiz
from coursebook.sync.toc import updated_contents

#: Twenty-six lists of two, each of which repeats the one before: 2^26 values in 500 characters.
BOMB = "- &a0 [x, x]\n" + "".join(f"- &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 26))


@pytest.mark.parametrize(
    ("text", "what", "place"),
    [
        ("a: 1\nb: &b [*b]", "`&b` is an anchor of YAML.", (1, 3)),
        ("a: 1\nb: *who* is it", "`*who*` is an alias of YAML.", (1, 3)),
        (BOMB, "`&a0` is an anchor of YAML.", (0, 2)),
        ("a:\n  <<: {b: 1}", "`<<` is a merge key of YAML.", (1, 2)),
        ("a: !!python/name:os.system", "`tag:yaml.org,2002:python/name:os.system` is a tag of YAML.", (0, 3)),
        ("a: !secret b", "`!secret` is a tag of YAML.", (0, 3)),
        ("[" * 5_000, f"This is nested deeper than {YAML_DEPTH}.", (0, YAML_DEPTH.value)),
        ("- " * 2_000 + "a", f"This is nested deeper than {YAML_DEPTH}.", (0, 2 * YAML_DEPTH.value)),
        (
            'a: "\\u202eb"',
            "The invisible character U+202E (right-to-left override) here changes how the text reads.",
            (0, 3),
        ),
    ],
    ids=["cycle", "alias", "bomb", "merge", "tag of Python", "own tag", "brackets", "hyphens", "override"],
)
def test_what_is_not_plain_is_refused_with_its_place(text, what, place):
    """Before anything is expanded, so that neither memory nor the stack is filled."""
    with pytest.raises(NotPlainError) as caught:
        composed(text)

    assert (caught.value.what, (caught.value.problem_mark.line, caught.value.problem_mark.column)) == (what, place)
    assert caught.value.remedy


@pytest.mark.parametrize(
    "text", ["a: '*not an alias*'", "a: |\n  &nor this, !nor that\n  << *or this*", "a: Q & A", "a: 2 * 3", "a: <<x"]
)
def test_words_with_such_signs_are_words(text):
    """In quotes, in a block, or within a line."""
    assert composed(text) is not None


def test_no_yaml_stays_no_yaml():
    """Other mistakes are those of the library."""
    with pytest.raises(YAMLError) as caught:
        composed("a: [b")

    assert not isinstance(caught.value, NotPlainError)


QUESTION = """\
- id: tides-moon
  ask: What pulls the water?
  choices: [{text: The moon, correct: true, why: It does.}, {text: The wind, why: It does not.}]
"""


def refused(tmp_path, text):
    """All problems of a quiz, as ``line:column what``."""
    file = tmp_path / "tides.yml"
    file.write_text(text, "utf-8")
    with pytest.raises(CourseError) as caught:
        load_quiz(file, tmp_path)
    assert all(problem.file == file and problem.remedy for problem in caught.value.problems)
    return [f"{problem.line}:{problem.column} {problem.what}" for problem in caught.value.problems]


def test_quiz_names_each_question_with_an_alias(tmp_path):
    """One question's cycle does not hide the other's alias, nor a mistake of another kind."""
    cycle = QUESTION.replace("choices: ", "choices: &own [*own]\n  hints: ")
    alias = QUESTION.replace("tides-moon", "tides-sun").replace("The moon", "*moon")
    missing = "- id: tides-wind\n  ask: Which?\n"

    assert refused(tmp_path, cycle + alias + missing) == [
        "3:12 `&own` is an anchor of YAML.",
        "7:20 `*moon` is an alias of YAML.",
        "8:3 `choices` is missing.",
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- " * 1000 + "a", f"1:61 This is nested deeper than {YAML_DEPTH}."),
        ("- a\n" * 201, f"None:None The quiz has 201 questions; the limit is {QUESTIONS}."),
        ("[" + "a, " * 201 + "]", f"None:None The quiz has 201 questions; the limit is {QUESTIONS}."),
        ("# " + "a" * QUIZ.value, f"None:None The file has 500,002 bytes; the limit is {QUIZ}."),
    ],
    ids=["deep", "many", "many in brackets", "large"],
)
def test_quiz_larger_than_a_quiz_may_be_is_refused(tmp_path, text, says):
    """Depth, number of questions and size each have a message."""
    assert refused(tmp_path, text) == [says]


def test_front_matter_with_a_cycle_is_refused_at_its_line(tmp_path):
    """As any mistake of the front matter is."""
    file = tmp_path / "a.md"
    file.write_text("---\ntitle: Tides\nparts: &p [*p]\n---\n\nText.\n", "utf-8")
    with pytest.raises(CourseError) as caught:
        read_document(file)

    assert str(caught.value).startswith(f"{file}:3:8: `&p` is an anchor of YAML.")


def test_table_of_contents_with_aliases_is_refused_at_its_line(tmp_path):
    """As any mistake of the table of contents is."""
    text = "format: jb-book\nroot: book/index\nparts:\n  - &p\n    caption: A\n    chapters: [*p]\n"
    with pytest.raises(CourseError) as caught:
        updated_contents(tmp_path / "_toc.yml", text, [])

    assert str(caught.value).startswith(f"{tmp_path / '_toc.yml'}:4:5: `&p` is an anchor of YAML.")
