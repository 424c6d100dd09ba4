"""How large the course is: chapters, states, questions; the time of its notebooks and a clean build; its heaviest page.

A page's bytes are those of its file and of every file of the site that it names, gzipped, as a browser would fetch
them from a server with an empty cache; data of explorables count for the pages that show them.
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
#: What a page's HTML says that a browser fetches, and which explorable or quiz it shows.
NAMED = re.compile(r'(?:src|href)="([^"#?]+\.(?:js|css|woff2|svg|png|jpg))[^"]*"')
SHOWN = re.compile(r'<course-explorable[^>]* data-explorable="([^"]+)"')


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
    weights = sorted(((weight(site, page), page) for page in (site / "book").rglob("*.html")), reverse=True)
    for number, page in weights[:3]:
        print(f"{page.relative_to(site)}: {number:,} bytes gzipped")


def weight(site: Path, page: Path) -> int:
    """Add up what a page and all that it names weigh, gzipped [bytes]."""
    html = page.read_text("utf-8")
    files = {page} | {(page.parent / name).resolve() for name in NAMED.findall(html)}
    for slug in SHOWN.findall(html):
        files |= set((site / "_static").rglob(f"{slug}.js")) - set((site / "_static" / "quizzes").rglob("*"))
    return sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files if file.is_file())


if __name__ == "__main__":
    main()
