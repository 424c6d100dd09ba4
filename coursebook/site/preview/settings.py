"""The settings with which a preview starts Sphinx: those of the course, as Jupyter Book reads them, and its own."""

from pathlib import Path

from jupyter_book.config import get_final_config

from coursebook.problems import CourseError, Problem


def sphinx_settings(root: Path) -> dict[str, object]:
    """Read the settings of the course in the folder `root`.

    Raises
    ------
    CourseError
        If they cannot be read.
    """
    file = root / "_config.yml"
    try:
        settings, _ = get_final_config(
            user_yaml=file, cli_config={"latex_individualpages": False}, sourcedir=root, use_external_toc=True
        )
    except Exception as error:
        raise CourseError([Problem(file, f"The settings cannot be read: {error}", "Fix them.")]) from error
    return {**settings, "course_is_preview": True}
