"""A preview of a copied course, started as an author starts it."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: How long a preview may take to read a whole book, on a busy machine. [s]
PATIENCE = 400
_ADDRESS = re.compile(r"The course is at (http://127\.0\.0\.1:\d+)(/\S+)\. ")


@contextmanager
def previewed(course: Path, log: Path) -> Iterator[str]:
    """Start the preview of a course.

    Parameters
    ----------
    course : pathlib.Path
        Its folder; the preview writes into it.
    log : pathlib.Path
        A file that takes what the preview says.

    Yields
    ------
    str
        The address of the page that it would open.
    """
    command = [sys.executable, "-c", "import sys; from coursebook.cli.main import main; sys.exit(main())"]
    command += ["preview", "--port", "0", "--no-open"]
    environment = os.environ | {"COLUMNS": "500", "NO_COLOR": "1"}
    with log.open("w", encoding="utf-8") as out:
        running = subprocess.Popen(command, cwd=course, env=environment, stdout=out, stderr=out)
        try:
            yield _address(running, log)
        finally:
            running.terminate()
            running.wait(timeout=60)


def _address(running: subprocess.Popen, log: Path) -> str:
    for _ in range(PATIENCE * 10):
        if found := _ADDRESS.search(log.read_text("utf-8")):
            return found[1] + found[2]
        if running.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError(f"The preview did not start:\n{log.read_text('utf-8')}")
