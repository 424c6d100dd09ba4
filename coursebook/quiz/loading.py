"""A quiz file read and checked: every mistake with its line and column, all of them at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from coursebook.limits.characters import REMEDY, hidden_in_markdown, what_is_hidden
from coursebook.problems import CourseError, Problem
from coursebook.quiz.computing import Works
from coursebook.quiz.giveaways import giveaways
from coursebook.quiz.kinds import Question
from coursebook.quiz.kinds.base import Fault
from coursebook.quiz.messages import question_of
from coursebook.quiz.source import Item, Trail, read_items
from coursebook.rendering.formulas import FormulaError, mathml, shortened
from coursebook.rendering.words import formulas, pictures

#: What is said instead of showing a picture: a quiz is HTML within a page, in a notebook, in a book and in memory, none
#: of which brings files along; and an address elsewhere would tell another site who reads.
_NO_PICTURE = (
    "Put the picture into the course, show it in the chapter above the quiz, and ask about it here in words: "
    "`![What it shows](../pictures/name.png)` in a cell of the chapter."
)
#: Longer addresses are cut in messages. [characters]
_LONGEST_ADDRESS = 80

#: Where the quizzes of a course are.
FOLDER = Path("book") / "quizzes"


@dataclass(frozen=True, eq=False)  # each reading is a thing of its own, so that what is made of it can be kept with it
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
    works : Works
        What computes their answers.
    """

    slug: str
    file: Path
    questions: tuple[Question, ...]
    lines: tuple[int, ...]
    works: Works


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
    works = Works(root, file.stem)
    items, problems = read_items(file)
    questions: list[Question] = []
    for item in items:
        outcome = question_of(item.data)
        faults = outcome if isinstance(outcome, list) else list(_faults(outcome, works))
        problems += [_problem(file, item, fault) for fault in [*faults, *_faults_of_words(item.data, ())]]
        if not isinstance(outcome, list):
            questions.append(outcome)
    problems += _id_problems(file, items)
    if problems:
        raise CourseError(sorted(set(problems), key=lambda problem: (problem.line or 0, problem.column or 0)))
    lines = tuple(item.place(("id",))[0] for item in items)
    return QuizFile(file.stem, file, tuple(questions), lines, works)


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


def _faults(question: Question, works: Works) -> Iterator[Fault]:
    """Find what is wrong with a question beyond its form."""
    yield from question.faults(works)
    yield from giveaways(question)
    if question.generated and not question.source:
        remedy = "Write the sentence under `source`, or take `generated` away, since the question is yours."
        yield Fault(("generated",), "This question is said to be made from the text, and no sentence is named.", remedy)


def _id_problems(file: Path, items: list[Item]) -> Iterator[Problem]:
    """Find ids that are used twice, and those that misspell the chapter."""
    seen: set[str] = set()
    for item in items:
        named = item.data if isinstance(item.data, dict) else {}
        for trail, name in [(("id",), named.get("id")), *_aliases(named)]:
            if not isinstance(name, str):
                continue
            if name in seen:
                fault = Fault(trail, f"The id `{name}` is used twice.", "Give each question its own.")
                yield _problem(file, item, fault)
            seen.add(name)
        yield from (_problem(file, item, fault) for fault in _misspelt_chapter(named.get("id"), file.stem))


def _aliases(named: dict[str, object]) -> Iterator[tuple[Trail, object]]:
    aliases = named.get("aliases")
    if isinstance(aliases, list):
        yield from ((("aliases", place), name) for place, name in enumerate(aliases))


def _misspelt_chapter(name: object, chapter: str) -> Iterator[Fault]:
    """Find an id that begins almost, but not quite, with the chapter's slug; another chapter's is a moved question."""
    if not isinstance(name, str) or name.startswith(chapter):
        return
    words = name.split("-")
    begun = ["-".join(words[: count + 1]) for count in range(len(words))]
    if near := get_close_matches(chapter, begun, n=1, cutoff=0.85):
        what = f"The id begins with `{near[0]}`, and the chapter is `{chapter}`."
        yield Fault(("id",), what, f"Write `{name.replace(near[0], chapter, 1)}`; ids cannot be mended later.")


def _faults_of_words(data: object, trail: Trail) -> Iterator[Fault]:
    """Find formulas that cannot be shown, pictures, and hidden characters, in any text of a question."""
    if isinstance(data, str):
        for picture in pictures(data):
            what = f"The picture “{picture[:_LONGEST_ADDRESS]}” cannot be shown in a quiz."
            yield Fault(trail, what, _NO_PICTURE)
        for name in {name for _, name in hidden_in_markdown(data)}:
            yield Fault(trail, what_is_hidden(name), REMEDY)
        for formula in formulas(data):
            try:
                mathml(formula)
            except FormulaError as error:
                what = f"The formula {shortened(formula)} cannot be read. {error}"
                yield Fault(trail, what, "Correct its TeX, or write `\\$` for a dollar.")
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in parts:
        yield from _faults_of_words(value, (*trail, key))


def _problem(file: Path, item: Item, fault: Fault) -> Problem:
    return Problem(file, fault.what, fault.remedy, *item.place(fault.trail))
