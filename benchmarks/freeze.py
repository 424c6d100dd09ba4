"""Measures how long the explorables take to freeze, without and with a cache, and how large they are."""

import os
import resource
import tempfile
import time
from pathlib import Path

from coursebook.explorable.catalogue import explorables
from coursebook.frozen.cache import freeze_all
from coursebook.frozen.freeze import freeze

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Print a row for each explorable, and the totals."""
    entries = explorables(ROOT)
    print(f"{os.cpu_count()} cores")
    print("| explorable | states | seconds | bytes gzipped |\n| --- | --- | --- | --- |")
    for slug, entry in entries.items():
        start = time.perf_counter()
        frozen = freeze(entry)
        print(f"| {slug} | {frozen.states:,} | {time.perf_counter() - start:.2f} | {frozen.gzipped:,} |")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "widgets").symlink_to(ROOT / "widgets", target_is_directory=True)
        for name in ("nothing cached", "all cached"):
            start = time.perf_counter()
            freeze_all(Path(folder), entries)
            print(f"all, {name}: {time.perf_counter() - start:.2f} s")
    used = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
    print(f"peak memory of one process: {max(resource.getrusage(who).ru_maxrss for who in used) / 1024:.0f} MB")


if __name__ == "__main__":
    main()
