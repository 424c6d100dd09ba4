"""The id of a course: fresh, stable without one, checked, the same wherever the title goes."""

from pathlib import Path

import pytest

from coursebook.checks import identity
from coursebook.checks.course import Course
from coursebook.identity import (
    MAX_LENGTH,
    fallback_course_id,
    first_edition_key,
    fresh_course_id,
    identity_of,
    is_course_id,
)
from coursebook.problems import Problem

TITLES = [
    "Growing tomatoes",
    "学习",
    "教学",
    "Введение",
    "C",
    "C++",
    "",
    "!",
    "3 + 4",
    "Ünïcode “ﬁ” ½",
    "x" * 300,
    "a-" * 90,
]


@pytest.mark.parametrize("title", TITLES)
def test_every_title_gives_ids(title):
    """In any script, however long; fresh ones differ each time, the fallback never does."""
    fresh = {fresh_course_id(title) for _ in range(5)}

    assert len(fresh) == 5
    assert all(is_course_id(one) for one in [*fresh, fallback_course_id(title)])
    assert fallback_course_id(title) == identity_of(title).course_id == identity_of(title, "").course_id


def test_titles_that_the_first_edition_mixed_have_different_ids():
    """Of 学习, 教学 and Введение the first edition's key was empty; C and C++ shared one."""
    assert len({fallback_course_id(title) for title in TITLES}) == len(TITLES)
    assert {first_edition_key(title) for title in ("学习", "教学", "Введение")} == {""}
    assert first_edition_key("C") == first_edition_key("C++") == "c"


def test_renamed_course_keeps_its_id_and_knows_its_former_title():
    """What the first edition kept is looked for under both titles."""
    known = identity_of("Growing more tomatoes", "tomatoes-7f3a2c", ["Growing tomatoes"])

    assert known.course_id == "tomatoes-7f3a2c"
    assert known.first_edition_keys == ("growing-more-tomatoes", "growing-tomatoes")


@pytest.mark.parametrize(
    "value",
    [
        *[
            "Tomatoes",
            "to matoes",
            "tomatoes-",
            "-tomatoes",
            "to--matoes",
            "7f3a2c",
            "学习",
            "yes",
            "con",
            "a:b",
            "a/b",
        ],
        *["..", "x" * (MAX_LENGTH + 1), 7, True, ["a"], "tomatoes\n"],
    ],
)
def test_other_values_are_no_ids(value):
    """They would make keys, file names or YAML that mean something else."""
    assert not is_course_id(value)


def make(folder: Path, settings: str, document: str = "# Tomatoes\n\nLift the pot.\n", title: str = "Growing") -> Path:
    """Write what of a course is looked at."""
    (folder / "documents").mkdir(parents=True)
    (folder / "documents" / "course.md").write_text(document, "utf-8")
    (folder / "_config.yml").write_text(f"title: {title}\n{settings}", "utf-8")
    return folder


def with_id(value: str) -> str:
    """The settings of a course with an id, on line 4."""
    return f"sphinx:\n  config:\n    course_id: {value}\n"


def found(folder: Path) -> list[Problem]:
    """What the check of ids finds."""
    return list(identity.check(Course(folder)))


@pytest.mark.parametrize("settings", ["", "sphinx:\n  config:\n    language: en\n", with_id(""), with_id('""')])
def test_missing_id_is_warned_of_with_the_line_to_add(settings, tmp_path):
    """The line gives the id that the course has without it, so that adding it loses no answer."""
    (problem,) = found(make(tmp_path / "course", settings))

    assert problem.is_warning
    assert f"`course_id: {identity_of('Growing').course_id}`" in problem.remedy


@pytest.mark.parametrize("value", ["Tomatoes", "12", "yes", "[a]", "2026-01-01"])
def test_malformed_id_is_refused_with_its_line(value, tmp_path):
    """The message says what an id is and proposes one."""
    (problem,) = found(make(tmp_path / "course", with_id(value)))

    assert (problem.line, problem.column, problem.is_warning) == (4, 16, False)
    assert "lower-case letters" in problem.what
    assert fallback_course_id("Growing") in problem.remedy


def test_id_at_the_top_level_is_refused_since_nobody_would_read_it(tmp_path):
    """Jupyter Book passes on no key that it does not know."""
    (problem,) = found(make(tmp_path / "course", "course_id: tomatoes-7f3a2c\n"))

    assert (problem.line, problem.is_warning) == (2, False)
    assert "`course_id: tomatoes-7f3a2c`" in problem.remedy


def test_former_titles_are_a_list(tmp_path):
    """A single text would be read letter by letter."""
    settings = with_id("tomatoes-7f3a2c") + "    course_former_titles: Old title\n"

    (problem,) = found(make(tmp_path / "course", settings))

    assert problem.line == 5


OTHER = "# Beans\n\nSow them in May.\n\nWater them in June.\n"


@pytest.mark.parametrize("place", ["beans", "courses/two/beans"])
def test_copied_id_is_warned_of(place, tmp_path):
    """Another course beside this one, or in the same repository, with the same id and another document."""
    (tmp_path / ".git").mkdir()
    course = make(tmp_path / "tomatoes", with_id("tomatoes-7f3a2c"))
    make(tmp_path / place, with_id("tomatoes-7f3a2c"), OTHER)

    (problem,) = found(course)

    assert (problem.line, problem.is_warning) == (4, True)
    assert Path(place).name in problem.what
    assert "share half of their lines" in problem.remedy


def test_id_of_the_same_course_elsewhere_is_in_order(tmp_path):
    """A second checkout, edited a little, is the same course; another id is another course."""
    course = make(tmp_path / "tomatoes", with_id("tomatoes-7f3a2c"))
    make(tmp_path / "checkout", with_id("tomatoes-7f3a2c"), "# Tomatoes\n\nLift the pot.\n\nMore.\n")
    make(tmp_path / "beans", with_id("beans-123456"), OTHER)
    make(tmp_path / "broken", "sphinx: [")

    assert found(course) == []
