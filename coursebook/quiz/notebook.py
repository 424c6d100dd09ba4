"""A quiz in a notebook cell: a small fixed element when frozen, the page's own element through anywidget when live."""

from pathlib import Path
from typing import Any

from coursebook.lives import is_frozen
from coursebook.problems import CourseError, Problem
from coursebook.quiz.loading import FOLDER, QuizFile, load_quiz


class Quiz:
    """The quiz of a chapter.

    Parameters
    ----------
    slug : str
        The chapter's slug; its questions are in ``book/quizzes/<slug>.yml``.
    root : pathlib.Path, optional
        The folder of the course; found above the working folder if left out.

    Raises
    ------
    CourseError
        If there is no such file, or it holds mistakes.

    Examples
    --------
    >>> quiz = Quiz("tides")  # doctest: +SKIP
    >>> quiz.score  # doctest: +SKIP
    0.6
    """

    def __init__(self, slug: str, root: Path | None = None) -> None:
        self.slug = slug
        self._root = root or _find_root(slug)
        self._file = load_quiz(self._root / FOLDER / f"{slug}.yml", self._root)
        self._widget: Any = None

    @property
    def answers(self) -> dict[str, Any]:
        """What was answered so far: by question id, with ``answer``, ``result`` and ``score``."""
        return dict(self._live().answers)

    @property
    def score(self) -> float:
        """The share of all questions answered right, partly right ones in part [-]."""
        return self._live().score

    def reveal(self) -> None:
        """Unfold the answers of all questions in the notebook."""
        self._live().revealed = True

    def __repr__(self) -> str:
        count = len(self._file.questions)
        return f"Quiz {self.slug!r}: {count} question{'s' if count != 1 else ''}"

    def _repr_mimebundle_(self, **formats: Any) -> Any:  # noqa: ANN401  (Jupyter's protocol)
        if is_frozen():
            element = f'<course-quiz data-quiz="{self.slug}"></course-quiz>'
            return {"text/html": element, "text/plain": repr(self)}
        return self._live()._repr_mimebundle_(**formats)

    def _live(self) -> Any:  # noqa: ANN401  (a widget class that exists only where anywidget is imported)
        if self._widget is None:
            from coursebook.quiz.widget import QuizWidget  # noqa: PLC0415  (only where there is a kernel)

            self._widget = QuizWidget(self._file)
        return self._widget

    @property
    def file(self) -> QuizFile:
        """The questions."""
        return self._file


def _find_root(slug: str) -> Path:
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / FOLDER / f"{slug}.yml").exists():
            return folder
    what = f"There is no quiz {slug!r}: no folder above {here} holds {FOLDER / slug}.yml."
    raise CourseError([Problem(FOLDER / f"{slug}.yml", what, "Correct the name, or write that file.")])
