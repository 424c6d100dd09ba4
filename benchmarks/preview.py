"""Measures the preview of a book of forty pages: the time from saving a file until a real browser shows the change.

A copy of this course with nine additional short chapters is previewed. Files are saved one after the other, and each
time is taken until the page in the browser has painted the change.
"""

import os
import random
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import find_chromium, flags
from tests.browser.previewing import previewed

ROOT = Path(__file__).parents[1]
#: The number of edits of each kind.
EDITS = 20
#: The additional chapters, which bring the course to forty pages.
ADDED_CHAPTERS = 9
DOCUMENT = Path("documents/sharing-struggles-online.md")
STYLE = Path("coursebook/web/styles/theme.css")

#: Waits until the page contains new words, in its text or its style, and the frame with them has been painted; returns
#: the time.
WAIT_FOR_WORDS = """(words) => new Promise((done) => {
  const look = () => {
    const root = document.documentElement;
    const text = root.textContent + getComputedStyle(root).getPropertyValue("--edited");
    if (!text.includes(words)) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(Date.now());
    channel.port2.postMessage(0);
  };
  requestAnimationFrame(look);
})"""


def main() -> None:
    """Print the medians and 95th percentiles."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        course = copy_with_more_chapters(Path(folder) / "course")
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags())
        started = time.perf_counter()
        with previewed(course, Path(folder) / "log.txt") as address:
            print(f"{os.cpu_count()} cores, Chromium {browser.version}, {len(list(pages(course)))} pages")
            print(f"started after {time.perf_counter() - started:.1f} s")
            host, page = address.partition("/book/")[0], browser.new_page()
            for kind, edits in KINDS.items():
                times = sorted(edit(page, host) for edit in edits(course, random.Random(kind)))
                half, most = statistics.median(times), times[int(0.95 * len(times))]
                print(f"{kind}: p50 {half:.2f} s, p95 {most:.2f} s ({len(times)} saves)")
        browser.close()


def copy_with_more_chapters(folder: Path) -> Path:
    """Copy the course and add a few chapters."""
    for part in ("_config.yml", "_toc.yml", "book", "documents", "widgets", "coursebook"):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        copy(ROOT / part, folder / part)
    document = folder / DOCUMENT
    names = [f"more-{number}" for number in range(1, ADDED_CHAPTERS + 1)]
    listed = f"  - caption: More\n    folder: more\n    chapters: [{', '.join(names)}]\n---\n"
    head, _, rest = document.read_text("utf-8").removeprefix("---\n").partition("---\n")
    more = "".join(f"\n## More of it, part {name[5:]} {{#{name}}}\n\nSome words on it.\n" for name in names)
    text, terms = rest.split("\n## Important terms", 1)
    document.write_text(f"---\n{head}{listed}{text}{more}\n## Important terms{terms}", "utf-8")
    return folder


def pages(course: Path) -> Iterator[Path]:
    """Yield the sources of all pages."""
    book = course / "book"
    yield from (file for file in book.rglob("*") if file.suffix in (".md", ".ipynb"))


def prose(course: Path, chance: random.Random) -> Iterator[Callable[[Page, str], float]]:
    """Edit a paragraph of the document."""
    chapters = sorted((course / "book").glob("*/*.ipynb"))
    for number in range(EDITS):
        chapter = chance.choice([file for file in chapters if f"{{#{file.stem}}}" in _text(course / DOCUMENT)])
        place = re.compile(rf"(\{{#{chapter.stem}\}}\n\n)(\S+)")
        yield _edit(course, DOCUMENT, chapter, place, rf"\1Prose{number} \2", words=f"Prose{number} ")


def quiz(course: Path, chance: random.Random) -> Iterator[Callable[[Page, str], float]]:
    """Edit a question of a quiz."""
    for number in range(EDITS):
        file = chance.choice(sorted((course / "book" / "quizzes").glob("*.yml"))).relative_to(course)
        chapter = next((course / "book").glob(f"*/{file.stem}.ipynb"))
        place = re.compile(r"(  ask: (?:[|>]-?\n +)?)")
        yield _edit(course, file, chapter, place, rf"\1Quiz{number} ", words=f"Quiz{number} ")


def model(course: Path, chance: random.Random) -> Iterator[Callable[[Page, str], float]]:
    """Edit the module of a model, so that all its states are frozen again."""
    modules = [file for file in sorted((course / "widgets").glob("*.py")) if 'question="' in _text(file)]
    for number in range(EDITS):
        file = chance.choice(modules)
        stem = file.stem.replace("_", "-")
        slug = next(slug for slug in (stem, *_shorter(stem)) if list((course / "book").glob(f"*/{slug}.ipynb")))
        chapter = next((course / "book").glob(f"*/{slug}.ipynb"))
        place = re.compile(r'(\n    question=")')
        yield _edit(course, file.relative_to(course), chapter, place, rf"\1Model{number} ", words=f"Model{number} ")


def page_around(course: Path, chance: random.Random) -> Iterator[Callable[[Page, str], float]]:
    """Edit a page around the course."""
    del chance
    for number in range(EDITS):
        source = course / "book" / "how-to-use.md"
        place = re.compile(r"(\n\n)([A-Z]\w+ )")
        yield _edit(course, source.relative_to(course), source, place, rf"\1Near{number} \2", words=f"Near{number} ")


def style(course: Path, chance: random.Random) -> Iterator[Callable[[Page, str], float]]:
    """Edit a style sheet."""
    chapters = sorted((course / "book").glob("*/*.ipynb"))
    for number in range(EDITS):
        new = rf"\1:root {{ --edited: Style{number}; }}"
        yield _edit(course, STYLE, chance.choice(chapters), re.compile(r"(\Z)"), new, words=f"Style{number}")


KINDS = {"prose of the document": prose, "a page around": page_around, "a quiz": quiz, "style": style, "a model": model}


def _edit(
    course: Path, file: Path, chapter: Path, place: re.Pattern[str], new: str, *, words: str
) -> Callable[[Page, str], float]:
    """Return a function that opens a chapter, saves a file, and returns the time until the words were painted [s]."""

    def run(page: Page, host: str) -> float:
        page.goto(f"{host}/{chapter.relative_to(course).with_suffix('.html').as_posix()}")
        text = _text(course / file)
        changed = place.sub(new, text, count=1)
        if changed == text:
            raise RuntimeError(f"Found no place for an edit in {file}.")
        saved = time.time()
        (course / file).write_text(changed, "utf-8")
        return _wait_for_words(page, words) / 1000 - saved

    return run


def _wait_for_words(page: Page, words: str) -> float:
    """Wait for words, across reloads of the page."""
    while True:
        try:
            return page.evaluate(WAIT_FOR_WORDS, words)
        except Exception as error:  # the page was reloaded
            if "navigation" not in str(error) and "destroyed" not in str(error):
                raise


def _text(file: Path) -> str:
    return file.read_text("utf-8")


def _shorter(slug: str) -> Iterator[str]:
    while "-" in slug:
        slug = slug.rpartition("-")[0]
        yield slug


if __name__ == "__main__":
    main()
