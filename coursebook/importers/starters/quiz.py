"""Begin a quiz: a file with a question of two kinds, and its place in the chapter."""

from pathlib import Path

from coursebook.importers.starters.chapter import chapter_of, with_cells
from coursebook.importers.starters.writing import written
from coursebook.problems import CourseError, Problem
from coursebook.quiz.loading import FOLDER
from coursebook.sync.writes.changes import Change, content, write_changes

_CODE = 'from coursebook import Quiz\n\nQuiz("{}")'


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
        What was written.

    Raises
    ------
    CourseError
        If there is no such chapter, or it has a quiz already; then nothing was written.
    """
    file = root / FOLDER / f"{chapter}.yml"
    notebook = chapter_of(root, chapter, needed=True)
    if content(file) is not None:
        raise CourseError([Problem(file, "The chapter has a quiz already.", "Add your questions to it.")])
    changes = [Change(file, None, written("quiz.yml", {"slug": chapter}), "A new quiz.")]
    if notebook and f'Quiz("{chapter}")' not in (content(notebook) or b"").decode().replace('\\"', '"'):
        heading = ("check", "## Check yourself", ["check"])
        quiz = ("quiz", _CODE.format(chapter), ["check", "remove-input"])
        changes.append(with_cells(notebook, [heading, quiz]))
    write_changes(changes, root)
    return [change.path for change in changes]
