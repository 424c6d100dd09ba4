"""Create a quiz: a file with questions of two types, and its cell in the chapter."""

from pathlib import Path

from coursebook.importers.starters.chapter import chapter_of, with_cells
from coursebook.importers.starters.rendering import rendered
from coursebook.problems import CourseError, Problem
from coursebook.quiz.loading import FOLDER
from coursebook.sync.stages.scaffold import quiz_code
from coursebook.sync.writes.changes import Change, content, write_changes


def start_quiz(root: Path, chapter: str) -> list[Path]:
    """Write a quiz for its author to change.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    chapter : str
        The slug of the chapter.

    Returns
    -------
    list of pathlib.Path
        The files that were written.

    Raises
    ------
    CourseError
        If the chapter does not exist or already has a quiz; then nothing is written.
    """
    file = root / FOLDER / f"{chapter}.yml"
    notebook = chapter_of(root, chapter, needed=True)
    if content(file) is not None:
        raise CourseError([Problem(file, "The chapter has a quiz already.", "Add your questions to it.")])
    changes = [Change(file, None, rendered("quiz.yml", {"slug": chapter}), "A new quiz.")]
    if notebook and f'Quiz("{chapter}")' not in (content(notebook) or b"").decode().replace('\\"', '"'):
        heading = ("check", "## Check yourself", ["check"])
        quiz = ("quiz", quiz_code(chapter), ["check", "remove-input"])
        changes.append(with_cells(notebook, [heading, quiz]))
    write_changes(changes, root)
    return [change.path for change in changes]
