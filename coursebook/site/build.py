"""A course built into a site by Jupyter Book, with warnings as errors."""

import os
import subprocess
import sys
from pathlib import Path

from coursebook.lives import freeze_environment
from coursebook.problems import CourseError, Problem

#: Where the site is made, under the course's folder.
SITE = Path("_build") / "html"
#: What Sphinx remembers of the pages that it has read.
MEMORY = Path("_build") / ".doctrees" / "environment.pickle"
#: Jupyter Book's command, which is no module that `python -m` could run.
JUPYTER_BOOK = "import sys; from jupyter_book.cli.main import main; sys.exit(main())"


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
    freeze_environment()
    strictness = ["--warningiserror", "--keep-going"] if strict else []
    command = [sys.executable, "-c", JUPYTER_BOOK, "build", ".", *strictness]
    finished = subprocess.run(command, check=False, cwd=root, env=os.environ | {"PYTHONPATH": _path(root)})
    if finished.returncode:
        (root / MEMORY).unlink(missing_ok=True)  # else the next build passes over the pages that were warned of
        what = "Jupyter Book could not build the site; it says why above."
        raise CourseError([Problem(root / "_config.yml", what, "Mend what it names, then build again.")])
    return root / SITE


def _path(root: Path) -> str:
    """The module search path, with the course's own models first."""
    return os.pathsep.join([str(root.resolve()), *filter(None, [os.environ.get("PYTHONPATH")])])
