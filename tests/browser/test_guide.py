"""The guide for authors: in step, sound, and true when it is followed word by word."""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.html_checker import check_pages, complaints, needs_java, pages_of
from tests.browser.previewing import previewed

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "guide"
COMMAND = [sys.executable, "-c", "import sys; from coursebook.cli.main import main; sys.exit(main())"]
#: A file that the reader writes, or commands that the reader gives.
STEP = re.compile(r"(?:Put this into `(?P<file>[^`]+)`:\n\n)?```(?P<language>\w+)\n(?P<text>.*?)\n```", re.DOTALL)
PREVIEW = "coursebook preview"


def coursebook(words: str, folder: Path) -> str:
    """Run a command as a shell would, and return what it prints; it must succeed."""
    command = [*COMMAND, *shlex.split(words)[1:]]
    finished = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, f"{words}\n{finished.stdout}{finished.stderr}"
    return finished.stdout


@pytest.fixture(scope="module")
def guide(tmp_path_factory) -> Path:
    """A copy of the guide, without what was built of it."""
    leave_out = shutil.ignore_patterns("_build", ".coursebook", "__pycache__")
    return Path(shutil.copytree(GUIDE, tmp_path_factory.mktemp("guide") / "guide", ignore=leave_out))


@pytest.fixture(scope="module")
def guide_site(guide) -> Path:
    """The folder of the guide's site, built without a warning."""
    coursebook("coursebook build", guide)
    return guide / "_build" / "html"


def test_the_guide_is_in_step_and_sound(guide):
    """Its notebooks, outputs, explorables and quizzes: nothing is left to fix."""
    assert coursebook("coursebook sync --check", guide).startswith("Everything is up to date")
    assert coursebook("coursebook check", guide).startswith("No problems")


def test_the_outputs_of_the_guide_are_those_of_its_code(guide):
    """Running every notebook again changes no byte."""
    before = {file: file.read_bytes() for file in guide.rglob("*.ipynb")}
    coursebook("coursebook sync --run", guide)

    assert {file: file.read_bytes() for file in guide.rglob("*.ipynb")} == before


def test_the_guide_builds_and_its_reference_names_the_vocabulary(guide_site):
    """A warning would fail it; the reference is drawn from the docstrings."""
    reference = (guide_site / "book" / "reference.html").read_text("utf-8")

    for name in ("Explorable", "Slider", "Axis", "line", "people"):
        assert re.search(rf'id="coursebook\.[\w.]+\.{name}"', reference)


@needs_java
def test_every_page_of_the_guide_is_valid_html(guide_site):
    """It has pages of a kind that the course has not: a reference of Python code, and tables of limits."""
    assert complaints(check_pages(guide_site, pages_of(guide_site))) == ""


def test_the_explorable_of_the_guide_is_the_one_that_it_tells_of(guide):
    """The module beside the guide is the text of its first chapter."""
    texts = {step["file"]: step["text"] for step in steps()}

    assert (guide / "widgets" / "milk.py").read_text("utf-8").rstrip("\n") == texts["widgets/milk.py"]


def test_the_first_chapter_is_true_word_by_word(tmp_path, browser):
    """Each file is written, each command given, as a new author would, with the preview running in a browser."""
    folder = tmp_path
    todo = list(steps())
    until = next(place for place, step in enumerate(todo) if step["text"] == PREVIEW)
    for step in todo[:until]:
        folder = take(step, folder)
    with previewed(folder, tmp_path / "preview.txt") as address:
        page = browser.new_page()
        page.goto(f"{address.partition('/book/')[0]}/book/chapters/milk.html")
        for step in todo[until + 1 :]:
            folder = take(step, folder)
        expect(page.get_by_text("Milk now or later?").first).to_be_visible(timeout=60_000)
        page.locator("[data-course=skip]").click()
        said = page.locator("course-explorable [data-course=narration]")
        slider = page.get_by_role("slider", name="The milk comes at minute")
        slider.press("Home")
        expect(said).to_have_text("With milk at minute 0, the tea has 33.4 degrees after 10 minutes.")

    assert 'data-explorable="milk"' in (folder / "_build" / "html" / "book" / "chapters" / "milk.html").read_text(
        "utf-8"
    )


def steps() -> Iterator[dict[str, str]]:
    """The files and commands of the first chapter, in reading order."""
    text = (GUIDE / "documents" / "guide.md").read_text("utf-8")
    chapter = text.partition("{#first-explorable}")[2].partition("\n## Questions that teach")[0]
    return (step.groupdict() for step in STEP.finditer(chapter))


def take(step: dict[str, str], folder: Path) -> Path:
    """Do what a step says; give the folder in which the reader then is."""
    if step["file"]:
        (folder / step["file"]).write_text(step["text"] + "\n", encoding="utf-8")
        return folder
    for line in step["text"].splitlines():
        if line.startswith("cd "):
            folder = folder / line.removeprefix("cd ")
        else:
            coursebook(line, folder)
    return folder
