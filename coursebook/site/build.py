"""A course built into a site by Jupyter Book, with warnings as errors."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from coursebook.explorable.output_mode import freeze_environment
from coursebook.limits import require_within_limits
from coursebook.problems import CourseError, Problem
from coursebook.sync import write_lock

#: Where the site is made, under the course's folder.
SITE = Path("_build") / "html"
#: Where the pages of the book for paper are made.
EXPORT = Path("_build") / "export"
BOOK = EXPORT / "_build" / "paper"
#: Jupyter Book's command. The course's folder comes last on the module search path, so that a file in it never takes
#: the place of a library.
JUPYTER_BOOK = "import sys; sys.path.append(sys.argv.pop(1)); from coursebook.site.jupyter_book import main; main()"

#: A warning fails the build, once all of them are known.
STRICT = ["--warningiserror", "--keep-going"]
_TROUBLE = re.compile(r"WARNING|ERROR|[Ee]rror:|mistake")
_COLOUR = re.compile(r"\x1b\[[\d;]*m")


def build(root: Path, *, strict: bool = True) -> Path:
    """Build the site, showing Jupyter Book's progress.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    strict : bool, optional
        Whether a warning fails the build.

    Returns
    -------
    pathlib.Path
        The folder of the site.

    Raises
    ------
    CourseError
        If Jupyter Book fails; it has printed why.
    """
    strictness = STRICT if strict else []
    if _jupyter_book(root, strictness).returncode:
        what = "Jupyter Book could not build the site; it says why above."
        raise CourseError([Problem(root / "_config.yml", what, "Mend what it names, then build again.")])
    return root / SITE


def build_paper(root: Path) -> Path:
    """Build the pages of the book for paper, without a word unless it fails.

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
        If Jupyter Book fails, with what it said.
    """
    options = ["--builder", "custom", "--custom-builder", BOOK.name, "--path-output", str(EXPORT), *STRICT]
    finished = _jupyter_book(root, options, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if finished.returncode:
        lines = _COLOUR.sub("", finished.stdout).splitlines()
        said = "\n".join([line for line in lines if _TROUBLE.search(line)] or lines)
        what = f"Jupyter Book could not make the pages of the book:\n{said}\n"
        raise CourseError([Problem(root / "_config.yml", what, "Mend what it names, then export again.")])
    return root / BOOK


def _jupyter_book(root: Path, options: list[str], **streams: Any) -> subprocess.CompletedProcess:  # noqa: ANN401
    with write_lock(root):
        pass  # a killed command's changes to the course's files are finished or taken back now
    require_within_limits(root)
    freeze_environment()
    command = [sys.executable, "-P", "-c", JUPYTER_BOOK, str(root.resolve()), "build", ".", *options]
    return subprocess.run(command, check=False, cwd=root, **streams)
