"""Measures the course: its size, the time to run its notebooks and to build it from nothing, and its heaviest pages.

The size of a page is that of its file and of every file of the site that it refers to, gzipped, as a browser with an
empty cache would fetch them. The data of an explorable counts for each page that shows it.
"""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from coursebook.explorable.catalogue import explorables
from coursebook.quiz import load_quiz
from coursebook.site.build import SITE
from coursebook.sync.listing import listing

ROOT = Path(__file__).parents[1]
#: The files that a browser fetches for a page, and the explorables that the page shows, in its HTML.
FETCHED = re.compile(r'(?:src|href)="([^"#?]+\.(?:js|css|woff2|svg|png|jpg))[^"]*"')
EXPLORABLES = re.compile(r'<course-explorable[^>]* data-explorable="([^"]+)"')


def main() -> None:
    """Print a line for each figure."""
    print(f"{os.cpu_count()} cores")
    chapters = listing(ROOT)
    entries = explorables(ROOT)
    states = sum(entry.explorable.size for entry in entries.values())
    print(f"{len(chapters)} chapters, {len(entries)} explorables, {states:,} states")
    types = Counter(
        question.type
        for chapter in chapters
        if chapter["quiz"]
        for question in load_quiz(ROOT / f"book/quizzes/{chapter['quiz']}.yml", ROOT).questions
    )
    print(f"{types.total()} questions: {', '.join(f'{count} {name}' for name, count in types.most_common())}")
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "book", "-p", "no:cacheprovider"],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    print(f"every notebook run and compared, one after the other: {time.perf_counter() - start:.1f} s")
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "clone"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        command = [shutil.which("coursebook") or "coursebook", "build"]
        for name in ("nothing cached", "nothing changed"):
            start = time.perf_counter()
            subprocess.run(
                command, cwd=clone, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(clone)}
            )
            print(f"the whole site, {name}: {time.perf_counter() - start:.1f} s")
        print_pages(clone / SITE)


def print_pages(site: Path) -> None:
    """Print the three heaviest pages."""
    sizes = sorted(((page_size(site, page), page) for page in (site / "book").rglob("*.html")), reverse=True)
    for size, page in sizes[:3]:
        print(f"{page.relative_to(site)}: {size:,} bytes gzipped")


def page_size(site: Path, page: Path) -> int:
    """Return the gzipped size of a page with all files that it refers to [bytes]."""
    html = page.read_text("utf-8")
    files = {page} | {(page.parent / name).resolve() for name in FETCHED.findall(html)}
    for slug in EXPLORABLES.findall(html):
        files |= set((site / "_static").rglob(f"{slug}.js")) - set((site / "_static" / "quizzes").rglob("*"))
    return sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files if file.is_file())


if __name__ == "__main__":
    main()
