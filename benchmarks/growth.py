"""Measures how the generator scales: time and peak memory of each step, for books of 20 to 2,000 sections.

The books consist of random sentences with terms. Every step runs in its own process, so that its peak of memory is its
own; the last step is an edit of one page, until the preview has made the page again. ``growth.py 20 100`` measures only
these sizes. After a measurement of all sizes, the chart is written to `CHART`.
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

SIZES = (20, 100, 500, 2_000)
#: The chart of the last measurement of all sizes.
CHART = Path(__file__).with_name("growth.svg")
#: The syllables of the made-up language.
SYLLABLES = ("ba", "de", "fi", "go", "lu", "mar", "nes", "pol", "qui", "rast", "sen", "tor", "vel", "wim", "zan")
COMMAND = "import sys; from coursebook.cli.main import main; sys.exit(main())"

EDIT = "one edited page, seen"
#: The steps in the chart, with the role of the line and the position of its name beside the second point.
PLOTTED = {
    "build, clean": ("subject", "top center"),
    "check": ("compare", "bottom right"),
    EDIT: ("third", "bottom right"),
}

#: Freezes the map of the book, which every new course has, without the results that other steps have cached.
FREEZE = """
import shutil
from pathlib import Path
from coursebook.explorable.catalogue import explorables
from coursebook.frozen.cache import CACHE, freeze_all
shutil.rmtree(Path("course") / CACHE, ignore_errors=True)
assert freeze_all(Path("course"), explorables(Path("course")))
shutil.rmtree(Path("course") / CACHE)
"""
#: The steps that are timed, in this order: code, and the arguments after it.
STEPS = {
    "new": [COMMAND, "new", "course", "--from", "book.md"],
    "sync, nothing changed": [COMMAND, "sync", "--root", "course"],
    "check": [COMMAND, "check", "--root", "course"],
    "freeze": [FREEZE],
    "build, clean": [COMMAND, "build", "--root", "course"],
    "build, nothing changed": [COMMAND, "build", "--root", "course"],
}

EDIT_PAGE = """
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
    started = time.perf_counter()
    build.update({document.resolve()})
    html, _ = build.page(page)
    times.append(time.perf_counter() - started)
    assert f"Edit{number}" in html
print(sorted(times)[2])
"""


def main() -> None:
    """Print a row for each size, and draw the chart if all sizes were measured."""
    sizes = [int(word) for word in sys.argv[1:]] or list(SIZES)
    rows = {size: measure(size) for size in sizes}
    print(f"{os.cpu_count()} cores; seconds, and megabytes at the peak\n")
    print("| sections | " + " | ".join([*STEPS, EDIT]) + " |")
    print("| --- " * (len(STEPS) + 2) + "|")
    for size, row in rows.items():
        cells = [f"{seconds:.{2 if seconds < 1 else 1}f} s, {peak:.0f} MB" for seconds, peak in row]
        print(f"| {size:,} | " + " | ".join(cells) + " |")
    if tuple(sizes) == SIZES:
        CHART.write_text(draw_chart(rows), "utf-8")


def measure(size: int) -> list[tuple[float, float]]:
    """Measure every step for a book of one size: the time [s] and the peak memory of its largest process [MB]."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "book.md").write_text("\n".join(book_lines(size)), "utf-8")
        row = [run_timed([sys.executable, "-c", *arguments], folder)[:2] for arguments in STEPS.values()]
        _, peak, output = run_timed([sys.executable, "-c", EDIT_PAGE], folder)
        print(f"{size} sections: {row} {output.split()[-1]}", file=sys.stderr)
        return [*row, (float(output.split()[-1]), peak)]


def run_timed(command: list[str], folder: Path) -> tuple[float, float, str]:
    """Run a process; return its time [s], the peak memory of the largest process in its tree [MB], and its output."""
    started = time.perf_counter()
    wrapper = "import resource, subprocess, sys; finished = subprocess.run(sys.argv[1:]); " + (
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(finished.returncode)"
    )
    finished = subprocess.run(
        [sys.executable, "-c", wrapper, *command], cwd=folder, capture_output=True, text=True, check=False
    )
    if finished.returncode:
        raise RuntimeError(f"{command} failed:\n{finished.stdout[-2000:]}{finished.stderr[-2000:]}")
    lines = finished.stdout.strip().splitlines()
    return time.perf_counter() - started, int(lines[-1]) * UNIT / 1e6, "\n".join(lines[:-1])


#: The unit in which the system reports memory. [bytes]
UNIT = 1 if sys.platform == "darwin" else 1024


def book_lines(size: int) -> Iterator[str]:
    """Yield a book in Markdown: sections with paragraphs of sentences, and a term for every tenth section."""
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
    """Return a random sentence, which may contain a term."""
    words = chance.choices(vocabulary, k=chance.randint(8, 16))
    if terms and chance.random() < 0.3:
        words[chance.randrange(1, len(words))] = chance.choice(terms)
    return " ".join(words).capitalize() + "."


def draw_chart(rows: dict[int, list[tuple[float, float]]]) -> str:
    """Draw times over sizes, both on logarithmic scales; one more line shows growth in proportion to the book."""
    sizes = [math.log10(size) for size in rows]
    ticks = {math.log10(size): f"{size:,}" for size in rows}
    seconds = {-2: "0.01", -1: "0.1", 0: "1", 1: "10", 2: "100", 3: "1000"}
    axes = Axis("Sections", sizes[0], sizes[-1], ticks=ticks), Axis("Seconds", -2, 3, ticks=seconds)
    proportional = [math.log10(size / SIZES[-1]) + 3 for size in rows]
    marks = [line("Twice the book", sizes, proportional, role="quiet")]
    marks.append(note("twice the book, twice the time", sizes[2], proportional[2], anchor="top left"))
    for (name, (role, anchor)), times in zip(PLOTTED.items(), zip(*_plotted_times(rows), strict=True), strict=True):
        marks.append(line(name, sizes, [math.log10(time) for time in times], role=role))
        marks.append(note(name, sizes[1], math.log10(times[1]), anchor=anchor))
    svg = plot_on_paper(
        chart("Time of each step by the size of the book", *axes, marks), "Time by the size of the book"
    )
    background = "svg.course-picture { background: #fff; }"  # the page around it may be dark
    return svg.replace(">", f' xmlns="http://www.w3.org/2000/svg"><style>{background} {chart_style()}</style>', 1)


def _plotted_times(rows: dict[int, list[tuple[float, float]]]) -> Iterator[list[float]]:
    names = [*STEPS, EDIT]
    for row in rows.values():
        yield [row[names.index(name)][0] for name in PLOTTED]


if __name__ == "__main__":
    main()
