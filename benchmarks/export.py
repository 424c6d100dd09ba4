"""Measures the export of the course as PDF and EPUB: pages, megabytes, and seconds with and without a cache."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pypdf import PdfReader

ROOT = Path(__file__).parents[1]
COMMAND = "import sys; from coursebook.cli.main import main; sys.exit(main())"


def main() -> None:
    """Print a line for each format."""
    print(f"{os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        shutil.rmtree(ROOT / "_build" / "export", ignore_errors=True)
        for file_format in ("pdf", "epub", "pdf"):
            file = Path(folder) / f"course.{file_format}"
            command = [sys.executable, "-c", COMMAND, "export", file_format, "--output", str(file)]
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            seconds = time.perf_counter() - start
            pages = f"{len(PdfReader(file).pages)} pages, " if file_format == "pdf" else ""
            print(f"{file_format}: {pages}{file.stat().st_size / 1e6:.1f} MB, {seconds:.0f} s")


if __name__ == "__main__":
    main()
