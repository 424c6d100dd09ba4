"""How the generator grows with the book: time and peak memory of each step, for books of 20 to 2,000 sections.

The books are made of sentences that are drawn by chance, with terms, so that nobody wrote them. Every step is a process
of its own, so that its peak of memory is its own; the last two are an edit of one page: to sync it, and to see it.
``growth.py 20 100`` measures just these sizes. The curve is written to `CHART`.
"""

import math
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from coursebook.chart import Axis, chart, line, note
from coursebook.rendering.paper_plot import plot_on_paper
from coursebook.site.theme.assets import chart_style

ROOT = Path(__file__).parents[1]
SIZES = (20, 100, 500, 2_000)
#: The picture of the last whole measurement.
CHART = ROOT / "growth.svg"
#: Words of the made-up language.
SYLLABLES = ("ba", "de", "fi", "go", "lu", "mar", "nes", "pol", "qui", "rast", "sen", "tor", "vel", "wim", "zan")
COMMAND = "import sys; from coursebook.cli.main import main; sys.exit(main())"

PAGE = "one edited page, seen"
#: What the chart shows: the role of its line, and where its name stands about the line's second point.
SHOWN = {
    "build, clean": ("subject", "top center"),
    "check": ("compare", "bottom right"),
    PAGE: ("third", "bottom right"),
}

#: The map of the book, which every new course has; what other steps keep of it is taken away before and after.
FREEZE = """
import shutil
from pathlib import Path
from coursebook.explorable.catalogue import explorables
from coursebook.frozen.cache import CACHE, freeze_all
shutil.rmtree(Path("course") / CACHE, ignore_errors=True)
assert freeze_all(Path("course"), explorables(Path("course")))
shutil.rmtree(Path("course") / CACHE)
"""
#: What is timed, in this order: code, and the words after it.
STEPS = {
    "new": [COMMAND, "new", "course", "--from", "book.md"],
    "sync, nothing changed": [COMMAND, "sync", "--root", "course"],
    "check": [COMMAND, "check", "--root", "course"],
    "freeze": [FREEZE],
    "build, clean": [COMMAND, "build", "--root", "course"],
    "build, nothing changed": [COMMAND, "build", "--root", "course"],
}

EDITED = """
import time
from pathlib import Path
root = Path("course").resolve()
from coursebook.site.preview.incremental_build import IncrementalBuild
build = IncrementalBuild(root)
document = next((root / "documents").glob("*.md"))
page = sorted(name for name in build.pages if "/section-" in name)[0]
build.page(page)
times = []
for number in range(5):
    text = document.read_text("utf-8")
    place = text.index("\\n\\n", text.index(page.rpartition("/")[2] + "}")) + 2
    document.write_text(text[:place] + f"Edit{number} " + text[place:], "utf-8")
    begun = time.perf_counter()
    build.update({document.resolve()})
    html, _ = build.page(page)
    times.append(time.perf_counter() - begun)
    assert f"Edit{number}" in html
print(sorted(times)[2])
"""


def main() -> None:
    """Print a row for each size, and draw the curve if all sizes were measured."""
    sizes = [int(word) for word in sys.argv[1:]] or list(SIZES)
    rows = {size: measured(size) for size in sizes}
    print(f"{os.cpu_count()} cores; seconds, and megabytes at the peak\n")
    print("| sections | " + " | ".join([*STEPS, PAGE]) + " |")
    print("| --- " * (len(STEPS) + 2) + "|")
    for size, row in rows.items():
        cells = [f"{seconds:.{2 if seconds < 1 else 1}f} s, {peak:.0f} MB" for seconds, peak in row]
        print(f"| {size:,} | " + " | ".join(cells) + " |")
    if tuple(sizes) == SIZES:
        CHART.write_text(drawn(rows), "utf-8")


def measured(size: int) -> list[tuple[float, float]]:
    """Measure every step for a book of one size: seconds and the peak of memory of its largest process [MB]."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "book.md").write_text("\n".join(book(size)), "utf-8")
        row = [timed([sys.executable, "-c", *code_and_words], folder)[:2] for code_and_words in STEPS.values()]
        _, peak, said = timed([sys.executable, "-c", EDITED], folder)
        print(f"{size} sections: {row} {said.split()[-1]}", file=sys.stderr)
        return [*row, (float(said.split()[-1]), peak)]


def timed(command: list[str], folder: Path) -> tuple[float, float, str]:
    """Run a process to its end: its time [s], the peak of memory of the largest in its tree [MB], what it said."""
    begun = time.perf_counter()
    watched = "import resource, subprocess, sys; finished = subprocess.run(sys.argv[1:]); " + (
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(finished.returncode)"
    )
    finished = subprocess.run(
        [sys.executable, "-c", watched, *command], cwd=folder, capture_output=True, text=True, check=False
    )
    if finished.returncode:
        raise RuntimeError(f"{command} failed:\n{finished.stdout[-2000:]}{finished.stderr[-2000:]}")
    lines = finished.stdout.strip().splitlines()
    return time.perf_counter() - begun, int(lines[-1]) * UNIT / 1e6, "\n".join(lines[:-1])


#: In what the system counts memory [bytes].
UNIT = 1 if sys.platform == "darwin" else 1024


def book(size: int) -> Iterator[str]:
    """Write a book in lines of Markdown: sections with paragraphs of sentences, and a term for every tenth."""
    chance = random.Random(size)
    vocabulary = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 3))) for _ in range(400 + size)]
    terms = [f"{chance.choice(vocabulary)} {chance.choice(vocabulary)}{number}" for number in range(size // 10)]
    yield "# A book of chance\n\nIt begins with a sentence.\n"
    for number in range(size):
        yield f"## Section {number} {chance.choice(vocabulary)}\n"
        for _ in range(4):
            yield "\n".join(sentence(chance, vocabulary, terms) for _ in range(4)) + "\n"
    yield "## Important terms\n"
    for term in terms:
        yield f"### {term.capitalize()}\n\n{sentence(chance, vocabulary, [])}\n"


def sentence(chance: random.Random, vocabulary: list[str], terms: list[str]) -> str:
    """Write a sentence, perhaps with a term in it."""
    words = chance.choices(vocabulary, k=chance.randint(8, 16))
    if terms and chance.random() < 0.3:
        words[chance.randrange(1, len(words))] = chance.choice(terms)
    return " ".join(words).capitalize() + "."


def drawn(rows: dict[int, list[tuple[float, float]]]) -> str:
    """Draw times over sizes, both in steps of ten, with the house's own chart; one line grows as the book does."""
    sizes = [math.log10(size) for size in rows]
    ticks = {math.log10(size): f"{size:,}" for size in rows}
    seconds = {-2: "0.01", -1: "0.1", 0: "1", 1: "10", 2: "100", 3: "1000"}
    axes = Axis("Sections", sizes[0], sizes[-1], ticks=ticks), Axis("Seconds", -2, 3, ticks=seconds)
    as_the_book = [math.log10(size / SIZES[-1]) + 3 for size in rows]
    marks = [line("Twice the book", sizes, as_the_book, role="quiet")]
    marks.append(note("twice the book, twice the time", sizes[2], as_the_book[2], anchor="top left"))
    for (name, (role, anchor)), times in zip(SHOWN.items(), zip(*_shown(rows), strict=True), strict=True):
        marks.append(line(name, sizes, [math.log10(time) for time in times], role=role))
        marks.append(note(name, sizes[1], math.log10(times[1]), anchor=anchor))
    svg = plot_on_paper(
        chart("Time of each step by the size of the book", *axes, marks), "Time by the size of the book"
    )
    ground = "svg.course-picture { background: #fff; }"  # where it is shown may be dark
    return svg.replace(">", f' xmlns="http://www.w3.org/2000/svg"><style>{ground} {chart_style()}</style>', 1)


def _shown(rows: dict[int, list[tuple[float, float]]]) -> Iterator[list[float]]:
    names = [*STEPS, PAGE]
    for row in rows.values():
        yield [row[names.index(name)][0] for name in SHOWN]


if __name__ == "__main__":
    main()
