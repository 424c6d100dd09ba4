"""The definition of an explorable: controls, a model, a figure and a sentence, written once.

It has two kinds of output. In a kernel it displays a widget (`coursebook.live.explorable_widget`); in a page without a
kernel it is a small fixed element, which the site fills with the frozen lattice of its states
(`coursebook.frozen.freeze`).
"""

import itertools
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic

from typing_extensions import TypeVar  # type parameters with a default are in `typing` from Python 3.13 on

from coursebook.chart.figure import Figure
from coursebook.explorable.controls import Control, Value
from coursebook.explorable.output_mode import is_frozen

#: One value for each control, by name and in the order of the controls.
State = dict[str, Value]

#: What Jupyter displays: data by media type, with or without metadata.
MimeBundle = dict[str, Any] | tuple[dict[str, Any], dict[str, Any]]

#: The result of an author's model; "any" where it does not matter.
ResultT = TypeVar("ResultT", default=Any)

#: The form of a slug: a name for links and saved answers.
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Preset:
    """A state worth seeing, with a name; presets are in the order in which they tell the story.

    Parameters
    ----------
    title : str
        The words on its button.
    story : str, optional
        What to look at, in one sentence.
    **state : value
        Values of controls; the other controls take their defaults.
    """

    def __init__(self, title: str, /, story: str = "", **state: Value) -> None:
        self.title = title
        self.story = story
        self.state = state


@dataclass(frozen=True)
class OneOf:
    """A prediction made by picking an answer.

    Parameters
    ----------
    options : mapping of str to str
        The words of each answer, by its key.
    """

    options: Mapping[str, str]


@dataclass(frozen=True)
class Estimate:
    """A prediction made with a slider.

    Parameters
    ----------
    low, high, step : float
        The scale of the guess.
    unit : str
        Shown after the value: a word, such as "%", or singular and plural, such as "day|days".
    """

    low: float
    high: float
    step: float
    unit: str = ""


@dataclass(frozen=True)
class Prediction(Generic[ResultT]):
    """A guess that the reader makes before the controls unlock.

    Parameters
    ----------
    ask : str
        The question, which one state answers.
    answer : OneOf or Estimate
        How the reader answers.
    truth : callable
        ``truth(result)`` returns the key of an option, or a number on the scale of the estimate.
    state : mapping, optional
        The state that answers it; controls left out take their defaults. The explorable moves there afterwards.
    """

    ask: str
    answer: OneOf | Estimate
    truth: Callable[[ResultT], Value]
    state: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Explorable(Generic[ResultT]):
    """A small simulation with controls, and one question.

    Parameters
    ----------
    slug : str
        Its name in links, saved answers and the page; do not change it once it is published.
    title : str
        What it is about.
    question : str
        Ends in a question mark, and can be answered by moving a control.
    controls : sequence of Slider, Choice, Toggle or Again
        At most four.
    model : callable
        ``model(**state)`` returns the result, a frozen dataclass of arrays and numbers; the same for the same state.
    figure : callable
        ``figure(result)`` returns a plotly figure as a plain dict (`coursebook.chart.figure`), with fixed axes.
    narrate : callable
        ``narrate(result)`` returns one or two plain sentences with the state's numbers, for readers who cannot see
        the chart.
    presets : sequence of Preset
        In the order of the story, which takes three or more.
    prediction : Prediction, optional
        Asked before the controls unlock.
    toy : bool
        Whether this is a teaching model that nobody has fitted to people; the page says so.

    Raises
    ------
    ValueError
        If an argument does not fit; the message names everything that is wrong.
    """

    slug: str
    title: str
    question: str
    controls: Sequence[Control]
    model: Callable[..., ResultT]
    figure: Callable[[ResultT], Figure]
    narrate: Callable[[ResultT], str]
    presets: Sequence[Preset]
    prediction: Prediction[ResultT] | None = None
    toy: bool = False

    _live_widget: ClassVar[Callable[..., Any] | None] = None

    def __post_init__(self) -> None:
        mistakes = [*_mistakes_in_words(self), *_mistakes_in_states(self)]
        if mistakes:
            raise ValueError(f"Explorable {self.slug!r}: " + " ".join(mistakes))

    @classmethod
    def connect_widget(cls, live_widget: Callable[..., Any]) -> None:
        """Set what makes the widget of an explorable in a kernel: a definition itself needs no widgets.

        Parameters
        ----------
        live_widget : callable
            ``live_widget(explorable, is_for_class=...)`` returns a widget.
        """
        cls._live_widget = staticmethod(live_widget)

    def live(self) -> Any:  # noqa: ANN401  (of a class that needs a kernel)
        """Return the widget that a notebook shows, a `coursebook.live.explorable_widget.ExplorableWidget`.

        Its ``state`` can be read, set and observed.
        """
        return self._connected()(self)

    def for_class(self) -> Any:  # noqa: ANN401  (of a class that needs a kernel)
        """Return a widget of its own that takes the votes of a class, to be shown by a projector."""
        return self._connected()(self, is_for_class=True)

    def _connected(self) -> Callable[..., Any]:
        if self._live_widget is None:
            raise RuntimeError("Import coursebook first: it brings the widgets.")
        return self._live_widget

    @property
    def default_state(self) -> State:
        """The state in which every control has its default value."""
        return {control.name: control.default for control in self.controls}

    @property
    def size(self) -> int:
        """The number of states."""
        return math.prod(len(control.values) for control in self.controls)

    def states(self) -> Iterator[State]:
        """Yield every state of the lattice; the last control changes fastest."""
        names = [control.name for control in self.controls]
        for values in itertools.product(*(control.values for control in self.controls)):
            yield dict(zip(names, values, strict=True))

    def completed(self, state: Mapping[str, Value]) -> State:
        """Return `state` with the default of every control that it leaves out."""
        return {**self.default_state, **state}

    def _repr_mimebundle_(self, **formats: Any) -> MimeBundle:  # noqa: ANN401  (Jupyter's protocol)
        if self._live_widget is None or is_frozen():
            # This output depends on the cell's code alone, from which `sync` tells whether a stored output is outdated.
            element = f'<course-explorable data-explorable="{self.slug}"></course-explorable>'
            return {"text/html": element, "text/plain": f"Explorable {self.slug!r}"}
        bundle: MimeBundle = self.live()._repr_mimebundle_(**formats)
        return bundle


def _mistakes_in_words(explorable: Explorable) -> Iterator[str]:
    if not SLUG.fullmatch(explorable.slug):
        yield "The slug must be lower-case words joined by hyphens."
    if not explorable.question.endswith("?"):
        yield "The question must end in a question mark."
    names = [control.name for control in explorable.controls]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"Two controls are called {name!r}; rename one."
    if not 1 <= len(names) <= 4:
        yield f"It has {len(names)} controls, but may have one to four; give the others a fixed value in the model."


def _mistakes_in_states(explorable: Explorable) -> Iterator[str]:
    named: list[tuple[str, Mapping[str, Value]]]
    named = [(f"Preset {preset.title!r}", preset.state) for preset in explorable.presets]
    if explorable.prediction:
        named.append(("The prediction", explorable.prediction.state))
    values = {control.name: control.values for control in explorable.controls}
    for owner, state in named:
        for name, value in state.items():
            if name not in values:
                yield f"{owner} sets {name!r}, which is not a control; the controls are {', '.join(values)}."
            elif value not in values[name]:
                yield f"{owner} sets {name} to {value!r}, which that control cannot have; choose one of its values."
