"""What is tested on a page, by kind of visit: each step is a function that says what is wrong."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from coursebook.explorable.catalogue import Catalogued, explorables
from coursebook.quiz import load_quiz
from coursebook.quiz.loading import QuizFile
from coursebook.testing.checks import explorables as on_explorables
from coursebook.testing.checks import pages as on_pages
from coursebook.testing.checks import questions as on_questions
from coursebook.testing.engines import Engine, Reader, ReaderOptions
from coursebook.testing.engines.engine import PageError
from coursebook.testing.site_under_test import Addresses


@dataclass(frozen=True)
class Content:
    """What a page of the course should show.

    Parameters
    ----------
    page : str
        Its address within the site.
    explorables : mapping of str to bool
        The slugs of its explorables; whether each asks for a guess first.
    quizzes : tuple of str
        The slugs of its quizzes.
    is_playground : bool
        Whether its explorables are those of the chapters, shown again.
    """

    page: str
    explorables: Mapping[str, bool]
    quizzes: tuple[str, ...]
    is_playground: bool = False


@dataclass
class Visit:
    """A page opened in a browser, and what was found on it so far.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    content : Content
        What the page should show.
    engine : Engine
        The browser.
    addresses : Addresses
        The site.
    n_states : int
        How many random states of each explorable are compared.
    kind : VisitKind
        Who reads the page, and what is looked at.
    """

    root: Path
    content: Content
    engine: Engine
    addresses: Addresses
    n_states: int
    kind: "VisitKind"
    counts: dict[str, int] = field(default_factory=dict)
    _found: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._open = ExitStack()

    def faults(self, step: str) -> list[str]:
        """Return what a step finds; it is taken once, after the steps that it builds on."""
        if step not in self._found:
            wanted = self.kind.steps[step]
            for before in wanted.after:
                if self.kind.steps[before].applies(self.content):
                    self.faults(before)
            try:
                self._found[step] = wanted.look(self)
            except PageError as error:
                self._found[step] = [f"the page failed: {error}"]
        return self._found[step]

    def close(self) -> None:
        """Close the page."""
        self._open.close()

    @cached_property
    def reader(self) -> Reader:
        """The page, opened now."""
        reader = self._open.enter_context(self.engine.reader(self.kind.options))
        reader.visit(self.kind.root(self.addresses) + self.content.page)
        return reader

    @cached_property
    def entries(self) -> list[Catalogued]:
        """The explorables of the page."""
        known = explorables(self.root)
        return [known[slug] for slug in self.content.explorables]

    @cached_property
    def asking(self) -> list[Catalogued]:
        """Those that ask for a guess first."""
        return [entry for entry in self.entries if self.content.explorables[entry.slug]]

    @cached_property
    def quizzes(self) -> list[QuizFile]:
        """The quizzes of the page."""
        return [load_quiz(self.root / "book" / "quizzes" / f"{slug}.yml", self.root) for slug in self.content.quizzes]

    def count(self, what: str, number: int) -> None:
        """Note how much was looked at."""
        self.counts[what] = self.counts.get(what, 0) + number

    def each(self, entries: Iterable[Catalogued], look: Callable[[Reader, Catalogued], list[str]]) -> list[str]:
        """Collect what is wrong with several explorables."""
        return [fault for entry in entries for fault in look(self.reader, entry)]


def _always(_: Content) -> bool:
    return True


def _has_explorables(content: Content) -> bool:
    return bool(content.explorables)


def _has_its_own_explorables(content: Content) -> bool:
    return _has_explorables(content) and not content.is_playground


def _asks_for_guesses(content: Content) -> bool:
    return any(content.explorables.values())


def _has_questions(content: Content) -> bool:
    return bool(content.quizzes)


def _has_answers(content: Content) -> bool:
    return _asks_for_guesses(content) or _has_questions(content)


@dataclass(frozen=True)
class Step:
    """Something that is looked at during a visit.

    Parameters
    ----------
    look : callable
        Given the visit, says what is wrong, in sentences.
    applies : callable
        Given what the page should show, whether there is anything to look at.
    after : tuple of str
        The steps that must have been taken before.
    is_for_each_engine : bool
        Whether it is taken in each engine, or in the first alone, since what it looks at is the same in all.
    """

    look: Callable[[Visit], list[str]]
    applies: Callable[[Content], bool] = _always
    after: tuple[str, ...] = ()
    is_for_each_engine: bool = True


@dataclass(frozen=True)
class VisitKind:
    """A way in which each page is visited.

    Parameters
    ----------
    name : str
        Its name in the ids of tests.
    options : ReaderOptions
        The reader's window and system.
    root : callable
        The address of the site that is opened, of its addresses.
    steps : mapping of str to Step
        What is looked at, by name, in order.
    """

    name: str
    options: ReaderOptions
    root: Callable[[Addresses], str]
    steps: Mapping[str, Step]


def _shows_what_it_should(visit: Visit) -> list[str]:
    shown = visit.reader.run(_SHOWN)
    wanted = [list(visit.content.explorables), list(visit.content.quizzes)]
    return [] if shown == wanted else [f"the page shows the explorables and quizzes {shown}; it should show {wanted}"]


def _states(visit: Visit) -> list[str]:
    found = []
    for entry in visit.entries:
        n_states = 0 if visit.content.is_playground else visit.n_states
        states = on_explorables.states_to_compare(entry, n_states)
        on_explorables.unlock(visit.reader, entry.slug)
        found += on_explorables.state_faults(visit.reader, entry, states)
        visit.count("states", len(states))
    return found


def _answers(*, right: bool) -> Callable[[Visit], list[str]]:
    def look(visit: Visit) -> list[str]:
        if right:
            visit.count("questions", sum(len(quiz.questions) for quiz in visit.quizzes))
        for entry in visit.entries:  # a challenge is answered by an explorable
            on_explorables.unlock(visit.reader, entry.slug)
        return [
            fault for quiz in visit.quizzes for fault in on_questions.answer_faults(visit.reader, quiz, right=right)
        ]

    return look


def _kept(visit: Visit) -> list[str]:
    visit.reader.reload()
    guesses = visit.each(visit.asking, on_explorables.kept_guess_faults)
    return guesses + [fault for quiz in visit.quizzes for fault in on_questions.kept_faults(visit.reader, quiz)]


def _link(visit: Visit) -> list[str]:
    found = []
    for entry in visit.entries:
        state = on_explorables.states_to_compare(entry, 1)[-1]
        fragment = on_explorables.link_to(entry, state)
        # A new reader has made no guess, and opens the page at the state.
        with visit.engine.reader(visit.kind.options) as newcomer:
            newcomer.visit(visit.kind.root(visit.addresses) + visit.content.page + fragment)
            found += on_explorables.link_faults(newcomer, entry, state)
    return found


def _motion(visit: Visit) -> list[str]:
    for entry in visit.entries:
        on_explorables.unlock(visit.reader, entry.slug)
    return visit.each(visit.entries, on_explorables.motion_faults)


def _axe(visit: Visit) -> list[str]:
    return on_pages.accessibility_faults(visit.reader)


def _on_quizzes(look: Callable[[Reader, QuizFile], list[str]]) -> Callable[[Visit], list[str]]:
    return lambda visit: [fault for quiz in visit.quizzes for fault in look(visit.reader, quiz)]


#: The slugs of what a page shows, in order.
_SHOWN = """() => ["explorable", "quiz"].map((kind) =>
  [...document.querySelectorAll(`course-${kind}[data-${kind}]`)].map((one) => one.dataset[kind]))"""

READING = VisitKind(
    "reading",
    ReaderOptions(),
    lambda addresses: addresses.disk,
    {
        "content": Step(_shows_what_it_should),
        "structure": Step(lambda visit: on_pages.structure_faults(visit.reader)),
        "width": Step(lambda visit: on_pages.width_faults(visit.reader)),
        "accessibility": Step(_axe, is_for_each_engine=False),
        "before the guess": Step(
            lambda visit: visit.each(visit.asking, on_explorables.locked_faults), _asks_for_guesses
        ),
        "guess": Step(lambda visit: visit.each(visit.asking, on_explorables.guess_faults), _asks_for_guesses),
        "states": Step(_states, _has_explorables, ("before the guess", "guess")),
        "controls": Step(
            lambda visit: visit.each(visit.entries, on_explorables.control_faults),
            _has_its_own_explorables,
            ("states",),
        ),
        "presets": Step(
            lambda visit: visit.each(visit.entries, on_explorables.preset_faults), _has_its_own_explorables, ("states",)
        ),
        "no answer": Step(_on_quizzes(on_questions.unanswered_faults), _has_questions),
        "answer by keyboard": Step(_on_quizzes(on_questions.keyboard_faults), _has_questions, ("no answer",)),
        "wrong answers": Step(
            _answers(right=False), _has_questions, ("before the guess", "guess", "answer by keyboard")
        ),
        "right answers": Step(_answers(right=True), _has_questions, ("wrong answers",)),
        "kept answers": Step(_kept, _has_answers, ("guess", "right answers")),
        "accessibility after play": Step(_axe, _has_answers, ("kept answers",), is_for_each_engine=False),
        "link to a state": Step(_link, _has_its_own_explorables),
        "console": Step(lambda visit: on_pages.console_faults(visit.reader)),
    },
)

DARK_PHONE = VisitKind(
    "dark phone",
    ReaderOptions(width=320, is_dark=True, is_still=True),
    lambda addresses: addresses.served,
    {
        "width": Step(lambda visit: on_pages.width_faults(visit.reader)),
        "theme": Step(lambda visit: on_pages.theme_faults(visit.reader)),
        "contrast": Step(lambda visit: on_pages.contrast_faults(visit.reader), is_for_each_engine=False),
        "motion": Step(_motion, _has_its_own_explorables),
        "console": Step(lambda visit: on_pages.console_faults(visit.reader)),
    },
)

NO_SCRIPT = VisitKind(
    "no script",
    ReaderOptions(),
    lambda addresses: addresses.scriptless,
    {
        "structure": Step(lambda visit: on_pages.structure_faults(visit.reader)),
        "explorables": Step(lambda visit: visit.each(visit.entries, on_explorables.no_script_faults), _has_explorables),
        "questions": Step(_on_quizzes(on_questions.no_script_faults), _has_questions),
    },
)

#: Every page is visited in each of these ways, in each engine.
VISIT_KINDS = (READING, DARK_PHONE, NO_SCRIPT)
