"""Quiz files, read and checked: every mistake with its line and column, all of them at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from coursebook.document.inline_text import formulas_in, pictures_in
from coursebook.limits.characters import REMEDY, hidden_in_markdown, what_is_hidden
from coursebook.limits.formulas import FormulaError, parse_formula, shortened
from coursebook.problems import CourseError, Problem
from coursebook.quiz.course_models import CourseModels
from coursebook.quiz.giveaways import giveaways
from coursebook.quiz.kinds import Question
from coursebook.quiz.kinds.base import Fault
from coursebook.quiz.parsing import parse_question
from coursebook.quiz.source import KeyPath, QuestionSource, read_questions

#: Quizzes have no pictures: they are shown in pages, notebooks and books, which do not all bring files with them, and a
#: picture from another site would tell that site who is reading.
_NO_PICTURE = (
    "Put the picture into the course, show it in the chapter above the quiz, and ask about it here in words: "
    "`![What it shows](../pictures/name.png)` in a cell of the chapter."
)
#: Longer addresses are cut in messages. [characters]
_LONGEST_ADDRESS = 80

#: Where the quizzes of a course are.
FOLDER = Path("book") / "quizzes"


@dataclass(frozen=True, eq=False)  # compared by identity, so that what is made from it can be cached with it
class QuizFile:
    """The questions of one chapter, checked.

    Parameters
    ----------
    slug : str
        The file's name without its ending.
    file : pathlib.Path
        Where it was read.
    questions : tuple of Question
        In reading order.
    lines : tuple of int
        The line of each question.
    models : CourseModels
        The models that compute their answers.
    """

    slug: str
    file: Path
    questions: tuple[Question, ...]
    lines: tuple[int, ...]
    models: CourseModels


def load_quiz(file: Path, root: Path) -> QuizFile:
    """Read one quiz file.

    Parameters
    ----------
    file : pathlib.Path
        The YAML file.
    root : pathlib.Path
        The folder of the course, whose models compute the answers.

    Raises
    ------
    CourseError
        With every mistake in the file.
    """
    models = CourseModels(root, file.stem)
    sources, problems = read_questions(file)
    questions: list[Question] = []
    for source in sources:
        parsed = parse_question(source.data)
        faults = parsed if isinstance(parsed, list) else list(_faults(parsed, models))
        problems += [_problem(file, source, fault) for fault in [*faults, *_text_faults(source.data, ())]]
        if not isinstance(parsed, list):
            questions.append(parsed)
    problems += _id_problems(file, sources)
    if problems:
        raise CourseError(sorted(set(problems), key=lambda problem: (problem.line or 0, problem.column or 0)))
    lines = tuple(source.place(("id",))[0] for source in sources)
    return QuizFile(file.stem, file, tuple(questions), lines, models)


def check_quizzes(root: Path) -> list[Problem]:
    """Find every mistake in every quiz of a course, and ids that two quizzes share."""
    problems: list[Problem] = []
    seen: dict[str, Path] = {}
    for file in sorted((root / FOLDER).glob("*.yml")):
        try:
            quiz = load_quiz(file, root)
        except CourseError as error:
            problems += error.problems
            continue
        for question, line in zip(quiz.questions, quiz.lines, strict=True):
            for name in (question.id, *question.aliases):
                if name in seen:
                    what = f"The question id `{name}` is also in {seen[name].name}."
                    remedy = "Ids name saved answers across the book: choose another."
                    problems.append(Problem(file, what, remedy, line))
                seen[name] = file
    return problems


def _faults(question: Question, models: CourseModels) -> Iterator[Fault]:
    """Find what is wrong with a question beyond its form."""
    yield from question.faults(models)
    yield from giveaways(question)
    if question.generated and not question.source:
        remedy = "Write the sentence under `source`, or remove `generated` if the question is now yours."
        yield Fault(
            ("generated",), "The question is marked as made from the text, but names no sentence of it.", remedy
        )


def _id_problems(file: Path, sources: list[QuestionSource]) -> Iterator[Problem]:
    """Find ids that are used twice, and ids that misspell the chapter."""
    seen: set[str] = set()
    for source in sources:
        named = source.data if isinstance(source.data, dict) else {}
        for path, name in [(("id",), named.get("id")), *_aliases(named)]:
            if not isinstance(name, str):
                continue
            if name in seen:
                fault = Fault(path, f"The id `{name}` is used twice.", "Give each question its own.")
                yield _problem(file, source, fault)
            seen.add(name)
        yield from (_problem(file, source, fault) for fault in _misspelt_chapter(named.get("id"), file.stem))


def _aliases(named: dict[str, object]) -> Iterator[tuple[KeyPath, object]]:
    aliases = named.get("aliases")
    if isinstance(aliases, list):
        yield from ((("aliases", place), name) for place, name in enumerate(aliases))


def _misspelt_chapter(name: object, chapter: str) -> Iterator[Fault]:
    """Find an id that begins almost with the chapter's slug; with another chapter's, the question was moved."""
    if not isinstance(name, str) or name.startswith(chapter):
        return
    words = name.split("-")
    begun = ["-".join(words[: count + 1]) for count in range(len(words))]
    if near := get_close_matches(chapter, begun, n=1, cutoff=0.85):
        what = f"The id begins with `{near[0]}`, and the chapter is `{chapter}`."
        yield Fault(("id",), what, f"Write `{name.replace(near[0], chapter, 1)}`; an id cannot be changed later.")


def _text_faults(data: object, path: KeyPath) -> Iterator[Fault]:
    """Find formulas that cannot be drawn, pictures and hidden characters in any text of a question."""
    if isinstance(data, str):
        for picture in pictures_in(data):
            what = f"The picture “{picture[:_LONGEST_ADDRESS]}” cannot be shown in a quiz."
            yield Fault(path, what, _NO_PICTURE)
        for name in {name for _, name in hidden_in_markdown(data)}:
            yield Fault(path, what_is_hidden(name), REMEDY)
        for formula in formulas_in(data):
            try:
                parse_formula(formula)
            except FormulaError as error:
                what = f"The formula {shortened(formula)} cannot be read. {error}"
                yield Fault(path, what, "Correct its TeX, or write `\\$` for a dollar.")
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in parts:
        yield from _text_faults(value, (*path, key))


def _problem(file: Path, source: QuestionSource, fault: Fault) -> Problem:
    return Problem(file, fault.what, fault.remedy, *source.place(fault.path))
