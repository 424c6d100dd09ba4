"""Builds the site, or the pages for paper, with Jupyter Book in a process of its own; warnings are errors."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from coursebook.explorable.output_mode import freeze_environment
from coursebook.limits import require_within_limits
from coursebook.problems import CourseError, Problem
from coursebook.sync import write_lock

#: Where the site is written, below the course's folder.
SITE = Path("_build") / "html"
#: Where the pages of the book for paper are written.
EXPORT = Path("_build") / "export"
PAPER = EXPORT / "_build" / "paper"
#: Starts Jupyter Book. The course's folder comes last on the module search path, so that a file in it never shadows a
#: library.
JUPYTER_BOOK = "import sys; sys.path.append(sys.argv.pop(1)); from coursebook.site.jupyter_book import main; main()"

#: A warning fails the build, after all warnings have been reported.
STRICT = ["--warningiserror", "--keep-going"]
_ERROR_LINE = re.compile(r"WARNING|ERROR|[Ee]rror:|mistake")
_COLOUR_CODE = re.compile(r"\x1b\[[\d;]*m")


def build(root: Path, *, strict: bool = True) -> Path:
    """Build the site, showing Jupyter Book's progress.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    strict : bool, optional
        Whether warnings fail the build.

    Returns
    -------
    pathlib.Path
        The folder of the site.

    Raises
    ------
    CourseError
        If Jupyter Book fails; its messages have been printed.
    """
    strictness = STRICT if strict else []
    if _run_jupyter_book(root, strictness).returncode:
        what = "Jupyter Book could not build the site, for the reasons above."
        raise CourseError([Problem(root / "_config.yml", what, "Fix what is named above, then build again.")])
    return root / SITE


def build_paper(root: Path) -> Path:
    """Build the pages of the book for paper, without output unless it fails.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.

    Returns
    -------
    pathlib.Path
        The folder of its pages.

    Raises
    ------
    CourseError
        If Jupyter Book fails, with its messages.
    """
    options = ["--builder", "custom", "--custom-builder", PAPER.name, "--path-output", str(EXPORT), *STRICT]
    process = _run_jupyter_book(root, options, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if process.returncode:
        lines = _COLOUR_CODE.sub("", process.stdout).splitlines()
        messages = "\n".join([line for line in lines if _ERROR_LINE.search(line)] or lines)
        what = f"Jupyter Book could not build the pages of the book:\n{messages}\n"
        raise CourseError([Problem(root / "_config.yml", what, "Fix what is named above, then export again.")])
    return root / PAPER


def _run_jupyter_book(root: Path, options: list[str], **streams: Any) -> subprocess.CompletedProcess[str]:  # noqa: ANN401
    with write_lock(root):
        pass  # entering completes or undoes the changes of a command that was killed
    require_within_limits(root)
    freeze_environment()
    command = [sys.executable, "-P", "-c", JUPYTER_BOOK, str(root.resolve()), "build", ".", *options]
    process: subprocess.CompletedProcess[str] = subprocess.run(command, check=False, cwd=root, **streams)
    return process
