"""The Sphinx application of a preview, with the settings of the course as Jupyter Book reads them."""

import pickle
from pathlib import Path

from jupyter_book.config import get_final_config
from sphinx.application import Sphinx

from coursebook.files.atomic_write import write_atomically
from coursebook.problems import CourseError, Problem


def start_sphinx(root: Path, folder: Path) -> Sphinx:
    """Start Sphinx for a course.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    folder : pathlib.Path
        Where the preview writes its pages, in ``html``, and their doctrees.

    Raises
    ------
    CourseError
        If the settings cannot be read.
    """
    return Sphinx(
        srcdir=root,
        confdir=None,
        outdir=folder / "html",
        doctreedir=folder / "doctrees",
        buildername="html",
        confoverrides=_settings(root),
        status=None,
        warning=None,
    )


def save_environment(app: Sphinx) -> None:
    """Save the pages as read, so that the next preview starts from them."""
    file = Path(app.doctreedir) / "environment.pickle"
    write_atomically(file, pickle.dumps(app.env, pickle.HIGHEST_PROTOCOL))


def _settings(root: Path) -> dict[str, object]:
    file = root / "_config.yml"
    try:
        settings, _ = get_final_config(
            user_yaml=file, cli_config={"latex_individualpages": False}, sourcedir=root, use_external_toc=True
        )
    except Exception as error:
        raise CourseError([Problem(file, f"The settings cannot be read: {error}", "Fix them.")]) from error
    return {**settings, "course_is_preview": True}
