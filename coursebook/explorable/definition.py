"""The definition of an explorable: controls, a model, a figure, a sentence, written once.

It has two lives. In a kernel it shows itself as widgets (`coursebook.live.widgets`); in a page that has no kernel it is
a small fixed element, which the site fills with the frozen lattice of its states (`coursebook.frozen.freeze`).
"""

import itertools
import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from coursebook.explorable.controls import Control, Value
from coursebook.explorable.output_mode import is_frozen

#: One value for each control, by name and in the order of the controls.
State = dict[str, Value]

#: A name in links and saved answers.
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Preset:
    """A state worth seeing, with a name; presets stand in the order in which they tell the story.

    Parameters
    ----------
    title : str
        The name on its button.
    story : str, optional
        What to look at, in one sentence.
    **state : value
        Values of controls; the others take their defaults.
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
        Each answer's key with its words.
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
class Prediction:
    """A commitment before the controls unlock.

    Parameters
    ----------
    ask : str
        The question, answerable in one state.
    answer : OneOf or Estimate
        How the reader answers.
    truth : callable
        ``truth(result)`` gives the key of an option, or a number on the scale of the estimate.
    state : mapping, optional
        The state that is asked about; missing controls take their defaults. The explorable goes there afterwards.
    """

    ask: str
    answer: OneOf | Estimate
    truth: Callable[[Any], Value]
    state: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Explorable:
    """A small simulation with controls, and one question.

    Parameters
    ----------
    slug : str
        Its name in links, saved answers and the page; never changes once published.
    title : str
        What it is about.
    question : str
        Ends in a question mark, and can be answered by moving a control.
    controls : sequence of Slider, Choice, Toggle or Again
        At most four.
    model : callable
        ``model(**state)`` gives the result, a frozen dataclass of arrays and numbers; the same for the same state.
    figure : callable
        ``figure(result)`` gives a plotly figure as a plain dict (`coursebook.chart.figure`), with fixed axes.
    narrate : callable
        ``narrate(result)`` gives one or two plain sentences with the state's numbers, for those who cannot see the
        chart.
    presets : sequence of Preset
        In the order of the story; three or more make one.
    prediction : Prediction, optional
        Asked before the controls unlock.
    toy : bool
        Whether this is a teaching model that nobody has fitted to people; the page says so.

    Raises
    ------
    ValueError
        If anything above does not hold; the message names all that is wrong.
    """

    slug: str
    title: str
    question: str
    controls: Sequence[Control]
    model: Callable[..., Any]
    figure: Callable[[Any], dict[str, Any]]
    narrate: Callable[[Any], str]
    presets: Sequence[Preset]
    prediction: Prediction | None = None
    toy: bool = False

    def __post_init__(self) -> None:
        faults = [*_faults_of_words(self), *_faults_of_states(self)]
        if faults:
            raise ValueError(f"Explorable {self.slug!r}: " + " ".join(faults))

    @property
    def default_state(self) -> State:
        """Every control at its default."""
        return {control.name: control.default for control in self.controls}

    @property
    def size(self) -> int:
        """The number of states."""
        return math.prod(len(control.values) for control in self.controls)

    def states(self) -> Iterator[State]:
        """Every state of the lattice; the last control changes fastest."""
        names = [control.name for control in self.controls]
        for values in itertools.product(*(control.values for control in self.controls)):
            yield dict(zip(names, values, strict=True))

    def completed(self, state: Mapping[str, Value]) -> State:
        """`state`, with the default of every control that it leaves out."""
        return {**self.default_state, **state}

    def _repr_mimebundle_(self, **formats: Any) -> Any:  # noqa: ANN401  (Jupyter's protocol)
        if is_frozen():
            # Nothing here may change unless the cell does: by its code, `sync` knows whether an output is old.
            element = f'<course-explorable data-explorable="{self.slug}"></course-explorable>'
            return {"text/html": element, "text/plain": f"Explorable {self.slug!r}"}
        from coursebook.live.widgets import live  # noqa: PLC0415  (ipywidgets only where there is a kernel)

        return live(self)._repr_mimebundle_(**formats)


def _faults_of_words(explorable: Explorable) -> Iterator[str]:
    if not SLUG.fullmatch(explorable.slug):
        yield "The slug must be lower-case words joined by hyphens."
    if not explorable.question.endswith("?"):
        yield "The question must end in a question mark."
    names = [control.name for control in explorable.controls]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"Two controls are called {name!r}; rename one."
    if not 1 <= len(names) <= 4:
        yield f"It has {len(names)} controls; one to four can be explored, so fix the others in the model."


def _faults_of_states(explorable: Explorable) -> Iterator[str]:
    named = [(f"Preset {preset.title!r}", preset.state) for preset in explorable.presets]
    if explorable.prediction:
        named.append(("The prediction", explorable.prediction.state))
    values = {control.name: control.values for control in explorable.controls}
    for owner, state in named:
        for name, value in state.items():
            if name not in values:
                yield f"{owner} sets {name!r}, which is no control; the controls are {', '.join(values)}."
            elif value not in values[name]:
                yield f"{owner} sets {name} to {value!r}, where that control never stands; choose one of its stops."
