"""A chapter that is opened in a real JupyterLab, run and saved: with the settings of `make notebooks`, and without."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.jupyterlab import MAKE_NOTEBOOKS, jupyterlab, open_notebook
from tests.browser.quiz_page import own_widgets
from tests.browser.watching import Watch, watched_context
from tests.coursebook.checks.sound import WATERING, make_sound_course
from tests.coursebook.sync.class_course import PRUNING, WIDGET, code, save

ROOT = Path(__file__).parents[2]
EXPLORE = "from widgets import pot\n\npot"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The sound course with the settings of this one, and an explorable in two chapters."""
    with own_widgets():
        course = make_sound_course(tmp_path_factory.mktemp("saved") / "course")
    shutil.copy(ROOT / "_config.yml", course)
    for page, body in {"index": "", "help": "", "references": "```{bibliography}\n```\n"}.items():
        (course / "book" / f"{page}.md").write_text(f"# {page.title()}\n\n{body}", "utf-8")
    bibliography = course / "book" / "references.bib"
    bibliography.write_text(bibliography.read_text("utf-8").replace("year", "journal = {Soil},\n  year"), "utf-8")
    save(course, PRUNING, lambda cells: cells.append(code("explore", EXPLORE, [], None)))
    command(course, "sync")
    return course


def command(course, *words):
    """Run a command in the course, and give what it said."""
    script = "import sys; from coursebook.cli.main import main; sys.exit(main())"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(course), str(ROOT)])}
    done = subprocess.run(
        [sys.executable, "-c", script, *words], cwd=course, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def play(browser, course, own, name, *options, edit=None):
    """Open a chapter, run all of it, save it, perhaps edit it and save it again; give its file after each time."""
    files = []
    with jupyterlab(course, own, *options) as address:
        context = watched_context(browser, Watch(), viewport={"width": 1280, "height": 800})
        notebook = open_notebook(context.new_page(), address, course, name)
        notebook.run_all()
        notebook.save()
        files.append((course / name).read_bytes())
        if edit:
            notebook.write(*edit)
            notebook.save()
            files.append((course / name).read_bytes())
        context.close()
    return files


@pytest.fixture(scope="module")
def plain(browser, course, tmp_path_factory):
    """A chapter after a class that used JupyterLab as it comes."""
    return play(browser, course, tmp_path_factory.mktemp("plain"), PRUNING)


@pytest.fixture(scope="module")
def made(browser, course, tmp_path_factory):
    """Another after one that used `make notebooks`: as it was, as run, and with an edited cell."""
    before = (course / WATERING).read_bytes()
    edit = "explore", "from widgets import pot\n\nprint('ours')\npot"
    return [before, *play(browser, course, tmp_path_factory.mktemp("made"), WATERING, *MAKE_NOTEBOOKS, edit=edit)]


def test_jupyterlab_alone_saves_what_is_dead_in_a_page(plain):
    """Otherwise the next tests would prove nothing."""
    assert WIDGET.encode() in plain[0]


def test_make_notebooks_saves_no_outputs(made):
    """Run All and save of an unedited chapter changes no byte."""
    before, run, _ = made

    assert run == before


def test_make_notebooks_saves_edits_of_the_source(made):
    """And nothing else: the outputs stay those of the last sync."""
    before, _, edited = made
    cells = {cell["id"]: cell for cell in json.loads(edited)["cells"]}

    assert "".join(cells["explore"]["source"]) == "from widgets import pot\n\nprint('ours')\npot"
    cells["explore"]["source"] = EXPLORE.splitlines(keepends=True)
    assert [*cells.values()] == json.loads(before)["cells"]


def test_build_after_both_has_all_that_the_pages_show(plain, made, course):
    """Both explorables, the quiz, and what the edited cell prints; each notebook is warned of once."""
    said = command(course, "build")
    site = course / "_build" / "html"
    pages = [(site / re.sub("ipynb$", "html", name)).read_text("utf-8") for name in (PRUNING, WATERING)]

    assert ["How long does the water last?" in page for page in pages] == [True, True]
    assert ['data-question="watering-light-pot"' in pages[1], "ours\n" in pages[1]] == [True, True]
    assert said.count("`coursebook sync` tidies") == 2
