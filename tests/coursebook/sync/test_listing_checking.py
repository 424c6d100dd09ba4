"""What a course has, and every check of it in one run, for a course with models of its own."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.coursebook.small_course import (
    DOCUMENT,
    WATERING,
    add_code,
    edit,
    make_course,
    write_document,
)

MODEL = '''\
"""A pot grows lighter as it dries."""

from coursebook.chart import Axis, chart, rule
from coursebook.explorable import Explorable, Preset, Slider


def draw(kg):
    mark = rule("weight", x=kg, span=(0, 1))
    return chart("Weight", Axis("kg", 0, 5), Axis("-", 0, 1), [mark])


pot_weight = Explorable(
    slug="pot-weight",
    title="A drying pot",
    question="When is it dry?",
    controls=[Slider("days", "Days without rain", 0, 4, step=2, default=2, unit="days")],
    model=lambda days: 5 - days,
    figure=draw,
    narrate=lambda kg: f"The pot weighs {kg} kg.",
    presets=[Preset("Fresh", days=0), Preset("Drier", days=2), Preset("Dry", days=4)],
)
'''

SHOW_QUIZ = """\
from IPython.display import HTML
HTML('<course-quiz data-quiz="watering"></course-quiz>')"""


def command(course, *words):
    """Run the command in a process of its own, whose models are those of the course."""
    code = "import sys; from coursebook.cli.main import main; sys.exit(main())"
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=course,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def synced(tmp_path_factory):
    """A course with one explorable and one quiz, in step."""
    course = make_course(tmp_path_factory.mktemp("listing") / "course")
    (course / "widgets").mkdir()
    (course / "widgets/__init__.py").write_text("")
    (course / "widgets/pot_weight.py").write_text(MODEL)
    assert command(course, "sync").returncode == 0
    edit(course / WATERING, "title", "# How heavy is a *dry* pot?\n\nTen minutes.")
    add_code(course / WATERING, "from widgets.pot_weight import pot_weight\npot_weight", "explore")
    add_code(course / WATERING, SHOW_QUIZ, "check")
    assert command(course, "sync").returncode == 0
    return course


@pytest.fixture
def course(synced, tmp_path):
    """A copy that a test may break."""
    return shutil.copytree(synced, tmp_path / "course")


def test_list_tells_programs_what_a_chapter_shows(synced):
    """Notebook, page, explorables with their controls, quiz: all from stored outputs and models."""
    chapters = json.loads(command(synced, "list", "--json").stdout)

    assert chapters[1] == {
        "slug": "watering",
        "part": "In the garden",
        "title": "How heavy is a *dry* pot?",
        "notebook": "book/garden/watering.ipynb",
        "page": "book/garden/watering.html",
        "explorables": [
            {
                "slug": "pot-weight",
                "title": "A drying pot",
                "module": "widgets.pot_weight",
                "attribute": "pot_weight",
                "controls": [
                    {
                        "name": "days",
                        "label": "Days without rain",
                        "values": [0, 2, 4],
                        "default": 2,
                    }
                ],
            }
        ],
        "quiz": "watering",
    }


def test_list_tells_people_the_same_in_lines(synced):
    """Three lines for a chapter that shows both."""
    assert command(synced, "list").stdout.splitlines()[1:4] == [
        "book/garden/watering.ipynb: How heavy is a *dry* pot?",
        "    explorable widgets.pot_weight.pot_weight: days",
        "    quiz book/quizzes/watering.yml",
    ]


def test_list_needs_the_notebooks(course):
    """A chapter without one is named, with the command that makes it."""
    (course / WATERING).unlink()

    assert command(course, "list").stderr.splitlines()[0] == (
        f"{WATERING}: The chapter has no notebook yet. Run `coursebook sync`."
    )


def test_check_finds_everything_in_one_run(course):
    """A changed document, a model that is gone, a quiz that was never written."""
    write_document(course, DOCUMENT.replace("Lift the pot.", "Lift every pot."))
    (course / "widgets/pot_weight.py").unlink()
    problems = json.loads(command(course, "check", "--json").stdout)

    assert [(problem["file"], problem["what"]) for problem in problems] == [
        (str(WATERING), "The cell “text” has an older text than the document."),
        (str(WATERING), "An output shows the explorable “pot-weight”, which does not exist."),
        (str(WATERING), "An output shows the quiz “watering”, which does not exist."),
    ]


def test_check_goes_on_after_a_document_that_cannot_be_read(course):
    """Each check reports, whatever the others found."""
    write_document(course, "")
    (course / "widgets/pot_weight.py").write_text("1 / 0\n")
    result = command(course, "check")

    assert (
        result.returncode,
        "has no text" in result.stderr,
        "ZeroDivisionError" in result.stderr,
    ) == (1, True, True)
