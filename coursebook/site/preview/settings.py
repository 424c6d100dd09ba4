"""The settings that a preview starts Sphinx with: those of the course, as Jupyter Book reads them, and its own."""

from pathlib import Path

from jupyter_book.config import get_final_config

from coursebook.problems import CourseError, Problem


def settings_of(root: Path) -> dict[str, object]:
    """Read the settings of the course in `root`.

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
        raise CourseError([Problem(file, f"The settings cannot be read: {error}", "Correct them.")]) from error
    return settings | {"course_goes_on": True}
