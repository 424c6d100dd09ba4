"""A quiz in a notebook cell: a small fixed element when frozen, the page's own element through anywidget when live."""

from functools import cached_property
from pathlib import Path
from typing import Any

from coursebook.explorable.output_mode import is_frozen
from coursebook.problems import CourseError, Problem
from coursebook.quiz.loading import FOLDER, QuizFile, load_quiz


class Quiz:
    """The quiz of a chapter. In one kernel, all quizzes of a file share their answers, so a cell can run again.

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
    >>> quiz.for_class()  # doctest: +SKIP
    """

    def __init__(self, slug: str, root: Path | None = None) -> None:
        self.slug = slug
        self._root = root or _find_root(slug)
        self._one_at_a_time = False
        if not is_frozen():
            _ = self.file  # mistakes are named where the quiz is made; a frozen one is checked when the site is built

    @property
    def answers(self) -> dict[str, Any]:
        """What was answered so far, by question id: ``first`` and ``latest`` answer with result and score."""
        return dict(self._widget.answers)

    @property
    def score(self) -> float:
        """The share of all questions answered right, partly right ones in part [-]."""
        return float(self._widget.score)

    def reveal(self) -> None:
        """Unfold the answers of all questions in the notebook."""
        self._widget.revealed = True

    def reset(self) -> None:
        """Forget the answers, and begin again."""
        self._widget.reset()

    def for_class(self) -> "Quiz":
        """Return the same quiz one question at a time, large, for a projector; its answers are its own."""
        quiz = Quiz(self.slug, self._root)
        quiz._one_at_a_time = True
        return quiz

    @cached_property
    def file(self) -> QuizFile:
        """The questions."""
        return load_quiz(self._root / FOLDER / f"{self.slug}.yml", self._root)

    def __repr__(self) -> str:
        return f"Quiz {self.slug!r}"

    def _repr_mimebundle_(self, **formats: Any) -> Any:  # noqa: ANN401  (Jupyter's protocol)
        if is_frozen():
            element = f'<course-quiz data-quiz="{self.slug}"></course-quiz>'
            return {"text/html": element, "text/plain": repr(self)}
        return self._widget._repr_mimebundle_(**formats)

    @cached_property
    def _widget(self) -> Any:  # noqa: ANN401  (a widget class that exists only where anywidget is imported)
        from coursebook.live.quiz_widget import QuizWidget, widget_of  # noqa: PLC0415  (only where there is a kernel)

        return QuizWidget(self.file, one_at_a_time=True) if self._one_at_a_time else widget_of(self.file)


def _find_root(slug: str) -> Path:
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / FOLDER / f"{slug}.yml").exists():
            return folder
    what = f"There is no quiz {slug!r}: no folder above {here} holds {FOLDER / slug}.yml."
    raise CourseError([Problem(FOLDER / f"{slug}.yml", what, "Correct the name, or write that file.")])
