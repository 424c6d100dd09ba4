"""The course as one file: pages, megabytes, and seconds from what is cached and from nothing."""

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
    """Print a line for each form."""
    print(f"{os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        shutil.rmtree(ROOT / "_build" / "export", ignore_errors=True)
        for form in ("pdf", "epub", "pdf"):
            file = Path(folder) / f"course.{form}"
            command = [sys.executable, "-c", COMMAND, "export", form, "--output", str(file)]
            start = time.perf_counter()
            subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            seconds = time.perf_counter() - start
            pages = f"{len(PdfReader(file).pages)} pages, " if form == "pdf" else ""
            print(f"{form}: {pages}{file.stat().st_size / 1e6:.1f} MB, {seconds:.0f} s")


if __name__ == "__main__":
    main()
