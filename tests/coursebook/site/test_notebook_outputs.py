"""The site of a course whose chapters a class has run and saved: nothing is missing, and one line says what to do."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.browser.quiz_page import own_widgets
from tests.coursebook.checks.sound import WATERING, make_sound_course
from tests.coursebook.sync.class_course import INTRODUCTION, PRUNING, code, let_class_play, lose_explorable, save, text

ROOT = Path(__file__).parents[3]
#: What every page of these chapters must hold: the whole explorable, and in the first a whole quiz.
WHOLE_EXPLORABLE, WHOLE_QUIZ = '<course-explorable data-explorable="pot"', 'data-question="watering-light-pot"'


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The course as the class left it, with the settings of this one."""
    with own_widgets():
        course = make_sound_course(tmp_path_factory.mktemp("class") / "course")
    shutil.copy(ROOT / "_config.yml", course)
    (course / "book" / "references.md").write_text("# References\n\n```{bibliography}\n```\n", "utf-8")
    bibliography = course / "book" / "references.bib"
    bibliography.write_text(bibliography.read_text("utf-8").replace("year", "journal = {Soil},\n  year"), "utf-8")
    index = course / "book" / "index.md"
    index.write_text(
        index.read_text("utf-8").replace("(garden/watering.ipynb#pot?days=4&big=true)", "(help.md)"), "utf-8"
    )
    one_line = "<course-explorable data-prediction=none DATA-explorable='pot'></course-explorable>"
    index.write_text(index.read_text("utf-8") + f"\n{one_line}\n", "utf-8")
    for picture in (course / "book" / "pictures").iterdir():
        shutil.copy(ROOT / "picture.png", picture)
    let_class_play(course)
    save(course, WATERING, add_lab)
    return course


def add_lab(cells):
    """Cells that are for the notebook alone, in which a class has tried things and made a mistake."""
    tagged = {"metadata": {"tags": ["notebook-only"]}}
    words = "## Rewrite the rules\n\nA secretword."
    cells.append({"cell_type": "markdown", "id": "lab-words", "source": words} | tagged)
    cells.append(code("lab", "print('secretword')\nof_the_lab", text("secretword\n")) | tagged)


def built(course, *command):
    """Run a command in the folder of the course, and give its code and what it said."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(course), str(ROOT)])}
    del environment["COURSEBOOK_OUTPUT"]  # as in a terminal
    done = subprocess.run(command, cwd=course, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def first_build(course):
    """A strict build by Jupyter Book's own command."""
    script = "import sys; from jupyter_book.cli.main import main; sys.exit(main())"
    before = {name: (course / name).read_bytes() for name in (WATERING, PRUNING)}
    code, said = built(course, sys.executable, "-c", script, "build", ".", "-W", "--keep-going")
    assert {name: (course / name).read_bytes() for name in (WATERING, PRUNING)} == before
    return code, said


def pages(course):
    """The two pages as built."""
    site = course / "_build" / "html"
    return [(site / name.replace(".ipynb", ".html")).read_text("utf-8") for name in (WATERING, PRUNING)]


def test_pages_have_their_explorable_and_quiz(first_build, course):
    """With live outputs, and after a cell that ended the kernel."""
    watering, pruning = pages(course)

    assert [WHOLE_EXPLORABLE in watering, WHOLE_QUIZ in watering, WHOLE_EXPLORABLE in pruning] == [True] * 3
    assert ["moved 2 times" in watering, "<course-plotly" in watering] == [True, True]
    assert re.findall("widget-view|widget-state|require.min.js", watering) == []


def test_cells_for_the_notebook_alone_are_nowhere_in_the_site(first_build, course):
    """Neither words nor code nor output, in page, contents, search or zip; their mistake causes no warning."""
    site = course / "_build" / "html"
    files = [file for file in site.rglob("*") if file.is_file()]
    texts = [file.read_bytes().lower() for file in files]
    texts += [
        archive.read(name).lower()
        for file in files
        if file.suffix == ".zip"
        for archive in [zipfile.ZipFile(file)]
        for name in archive.namelist()
    ]

    assert len(texts) > 20
    for word in (b"secretword", b"rewrite the rules", b"rewrite-the-rules", b"of_the_lab"):
        assert not any(word in text for text in texts), word
    assert "of_the_lab" not in first_build[1]


def test_element_on_one_line_of_a_page_is_filled(first_build, course):
    """Markdown makes two pieces of it, one for each tag; attributes may come in any order and case."""
    page = (course / "_build" / "html" / "book" / "index.html").read_text("utf-8")

    assert "How long does the water last?" in page


def test_strict_build_goes_on_and_warns_once_per_notebook(first_build):
    """A line that names the file and what tidies it; a class must be able to go on."""
    code, said = first_build
    warnings = [line for line in said.splitlines() if "coursebook sync" in line]

    assert (code, len(warnings)) == (0, 2), said
    assert [name for name in (WATERING, PRUNING) if not any(name in line for line in warnings)] == []


#: Prints where the preview has made a page, and the files that it says sync would tidy.
PREVIEW = f"""
import json
from pathlib import Path
from coursebook.site.preview.incremental_build import IncrementalBuild

build = IncrementalBuild(Path("."))
build.page("{WATERING.removesuffix(".ipynb")}")
page = build.site / "{WATERING.removesuffix(".ipynb")}.html"
untidy = [str(one.file) for one in build.problems if "sync` tidies" in one.remedy]
print(json.dumps([str(page), untidy]))
"""


def test_preview_shows_what_the_code_stands_for_where_sync_cannot_tidy(first_build, course):
    """A cell fails, so that sync refuses; the page has its explorable and quiz, and the warning is with it."""
    code, said = built(course, sys.executable, "-c", PREVIEW)

    assert code == 0, said
    file, untidy = json.loads(said.splitlines()[-1])
    page = Path(file).read_text("utf-8")
    assert [WHOLE_EXPLORABLE in page, WHOLE_QUIZ in page] == [True, True]
    assert sorted(untidy) == [str(course / PRUNING), str(course / WATERING)]


def test_explorable_that_no_longer_runs_fails_the_next_build_by_name(first_build, course):
    """Rather no page than one without its explorable; what the last build warned of is still said."""
    save(course, INTRODUCTION, lose_explorable)

    code, said = built(
        course, sys.executable, "-c", "import sys, coursebook.cli.main as c; sys.exit(c.main())", "build"
    )

    assert (code, said.count("coursebook sync` tidies")) == (1, 3), said
    assert re.search(rf"{INTRODUCTION}:\d+:\d+: The cell “explore” raises NameError", said), said
