"""Units that would not agree with the number 1: a plural without its singular."""

from collections.abc import Iterator
from pathlib import Path

from coursebook.amounts import BAR, is_plural_alone
from coursebook.checks.course import Course
from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.controls import Slider
from coursebook.explorable.definition import Estimate
from coursebook.problems import CourseError, Problem
from coursebook.quiz import QuizFile, load_quiz
from coursebook.quiz.kinds import Question
from coursebook.quiz.kinds.estimate import Estimate as EstimateQuestion

#: The only language whose plurals are recognised.
ENGLISH = "en"


def check(course: Course) -> list[Problem]:
    """Warn of sliders, guesses and questions that would say "1 people"."""
    if str(course.setting("language", ENGLISH)).partition("-")[0] != ENGLISH:
        return []
    found = [problem for entry in course.explorables.values() for problem in _of_explorable(entry)]
    return found + [problem for quiz in _quizzes(course) for problem in _of_quiz(quiz)]


def _of_explorable(entry: Catalogued) -> Iterator[Problem]:
    explorable = entry.explorable
    scales = [
        (f"The slider {control.name!r}", control.unit, 1 in control.values)
        for control in explorable.controls
        if isinstance(control, Slider)
    ]
    answer = explorable.prediction.answer if explorable.prediction else None
    if isinstance(answer, Estimate):
        scales.append(("The prediction", answer.unit, 1 in _stops(answer.low, answer.high, answer.step)))
    for owner, unit, has_one in scales:
        if has_one and is_plural_alone(unit):
            yield _problem(entry.file, f"{owner} of {entry.attribute}", unit, _line_of_unit(entry, unit))


def _of_quiz(quiz: QuizFile) -> Iterator[Problem]:
    for question, line in zip(quiz.questions, quiz.lines, strict=True):
        unit = getattr(question, "unit", "")
        if unit and is_plural_alone(unit) and _may_be_one(question):
            yield _problem(quiz.file, f"The question `{question.id}`", unit, line)


def _may_be_one(question: Question) -> bool:
    """Whether the number may be 1: on the scale of an estimate; a reader can type any other number."""
    if not isinstance(question, EstimateQuestion):
        return True
    return 1 in _stops(question.low, question.high, question.step)


def _stops(low: float, high: float, step: float) -> set[float]:
    return {round(low + place * step, 9) for place in range(round((high - low) / step) + 1)}


def _problem(file: Path, owner: str, unit: str, line: int | None) -> Problem:
    what = f"{owner} may say “1 {unit}”."
    remedy = f"Write the singular and the plural with a bar between them, as in `day{BAR}days`."
    return Problem(file, what, remedy, line, is_warning=True)


def _line_of_unit(entry: Catalogued, unit: str) -> int:
    """Find the line of the unit, from the explorable's line on."""
    lines = entry.file.read_text("utf-8").split("\n")
    places = range(entry.line - 1, len(lines))
    return next((place + 1 for place in places if f'"{unit}"' in lines[place]), entry.line)


def _quizzes(course: Course) -> Iterator[QuizFile]:
    """Read the quizzes that can be read; the others are reported by their own check."""
    for file in sorted((course.root / "book" / "quizzes").glob("*.yml")):
        try:
            yield load_quiz(file, course.root)
        except CourseError:
            continue
