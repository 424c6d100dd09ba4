"""The page's explorable in a live notebook, where each state is computed by the model itself."""

import traceback
from collections.abc import Iterator, Mapping
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from coursebook.chart.figure import in_vocabulary
from coursebook.chart.longest_text import longest_texts
from coursebook.chart.palette import role_rules
from coursebook.explorable.definition import Explorable, State
from coursebook.frozen.freeze import control_data, prediction_data
from coursebook.frozen.lattice import Run, difference_of_marks, run_state
from coursebook.live import live_registry
from coursebook.rendering.explorable import explorable_html
from coursebook.web import EXPLORABLE_STYLES, bundled_script, joined_styles

#: The keys of a mark that may differ between states.
_VARYING = ("x", "y", "text")


def explorable_style() -> str:
    """Join the styles of explorables with the notebook's own colours and those of the charts."""
    return joined_styles(["notebook/tokens.css", "styles/button.css", *EXPLORABLE_STYLES]) + role_rules("--course-role")


class ExplorableWidget(anywidget.AnyWidget):
    """An explorable whose state is a trait.

    Parameters
    ----------
    explorable : Explorable
        The definition.
    is_for_class : bool, optional
        Whether it takes the votes of a class in place of one guess.

    Attributes
    ----------
    state : dict
        A value for each control. Setting it moves the explorable; controls left out stay as they are.
    picture : dict
        What is shown in ``state``: ``marks``, what differs from `figure`, by the number of the mark; ``sentence``;
        or ``error``, the words that say why the model has no result.
    guess : dict or None
        The reader's guess, as on the page (`coursebook/web/store/schema.json`); None until there is one.
    html, controls, prediction, figure : str, list, dict, dict
        The element, and the parts of frozen data that it needs (`coursebook.frozen.data_types`).

    Raises
    ------
    traitlets.TraitError
        If ``state`` is set to one that does not exist; the message says which values there are.

    Examples
    --------
    >>> widget = tides.live()  # doctest: +SKIP
    >>> widget.state = {"hour": 6}  # doctest: +SKIP
    >>> widget.observe(lambda change: print(change.new), names="state")  # doctest: +SKIP
    """

    _esm = bundled_script("explorable.js")
    _css = explorable_style()
    html = traitlets.Unicode().tag(sync=True)
    controls: traitlets.List[Any] = traitlets.List().tag(sync=True)
    prediction = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    figure = traitlets.Dict().tag(sync=True)
    state = traitlets.Dict().tag(sync=True)
    picture = traitlets.Dict().tag(sync=True)
    guess = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    is_for_class = traitlets.Bool(False).tag(sync=True)
    is_plotly = traitlets.Bool(False).tag(sync=True)

    def __init__(self, explorable: Explorable[Any], *, is_for_class: bool = False) -> None:
        self.explorable = explorable
        try:
            traits = _opening(explorable)
        except Exception as error:  # a class's model may raise anything
            traits = {"html": _without_picture(explorable, error)}
        super().__init__(is_for_class=is_for_class, **traits)
        self.on_msg(self._answer)
        live_registry.register(self)

    def close(self) -> None:
        """Close the widget; quizzes no longer follow it."""
        live_registry.unregister(self)
        super().close()

    @traitlets.validate("state")
    def _complete(self, proposal: dict[str, Any]) -> State:
        return {**self.state, **dict(_checked(self.explorable, proposal["value"]))}

    @traitlets.observe("state")
    def _draw(self, _: object) -> None:
        if self.figure:
            self.picture = {"state": self.state, **self._content(self.state)}

    def _content(self, state: State) -> dict[str, Any]:
        try:
            run = run_state(self.explorable, state)
            return {"marks": self._changes(run), "sentence": run.sentence}
        except Exception as error:  # a class's model may raise anything
            return {"error": in_plain_words(error)}

    def _changes(self, run: Run) -> dict[str, dict[str, Any]]:
        """Return what differs from the opening figure; the front end keeps the rest."""
        if difference := difference_of_marks(self.figure, run.figure):
            raise ValueError(f"it draws other marks than in the first state: {difference}")
        pairs = zip(self.figure["data"], run.figure["data"], strict=True)
        changes = {
            str(number): {key: new[key] for key in _VARYING if new.get(key) != first.get(key)}
            for number, (first, new) in enumerate(pairs)
        }
        return {number: change for number, change in changes.items() if change}

    def _answer(self, _: object, message: dict[str, Any], __: object) -> None:
        if message.get("ask") == "plotly":
            from plotly.offline import get_plotlyjs  # noqa: PLC0415  (4 MB, for figures outside the vocabulary only)

            self.send({"plotly": get_plotlyjs()})


def live(explorable: Explorable[Any]) -> ExplorableWidget:
    """Return the widget of an explorable: always the same one, so that a cell that is run again shows what was there.

    A changed definition gets a new widget, which continues with the state and the guess of the one before.

    Parameters
    ----------
    explorable : Explorable
        The definition.
    """
    before = live_registry.find(explorable.slug)
    if before and before.explorable is explorable:
        return before
    widget = ExplorableWidget(explorable)
    if before:
        widget.guess = before.guess
        with suppress(traitlets.TraitError):  # its controls have changed
            widget.state = before.state
    return widget


def in_plain_words(error: Exception) -> str:
    """Describe what went wrong in a model: the error, and the line of the author's code."""
    words = str(error).strip().rstrip(".")
    if not isinstance(error, ValueError):
        words = f"{type(error).__name__}: {words}".removesuffix(": ")
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if not _is_ours(frame.filename)]
    place = f" ({_place(frames[-1])})" if frames else ""
    return f"The model has no result for this state: {words}{place}."


def _is_ours(file: str) -> bool:
    return Path(file).is_relative_to(Path(__file__).parents[1])


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    is_cell = "ipykernel" in frame.filename or not path.exists()
    return f"line {frame.lineno} of {'the cell' if is_cell else path.name}, in {frame.name}"


def _opening(explorable: Explorable[Any]) -> dict[str, Any]:
    """Return the traits with which an explorable begins, in its default state."""
    state = explorable.default_state
    run = run_state(explorable, state)
    prediction = None
    with suppress(Exception):  # of a changed model; without a truth there is nothing to ask
        prediction = prediction_data(explorable)
    longest = longest_texts(_story(explorable))
    return {
        "html": explorable_html(explorable, "", longest=longest, predict=prediction is not None, printable=False),
        "controls": [control_data(control) for control in explorable.controls],
        "prediction": prediction,
        "figure": run.figure,
        "state": state,
        "picture": {"state": state, "marks": {}, "sentence": run.sentence},
        "is_plotly": not in_vocabulary(run.figure),
    }


def _story(explorable: Explorable[Any]) -> Iterator[str]:
    """Yield the sentences of the presets, whose room is kept; not of all states, which would take a second or more."""
    states = [explorable.default_state, *(explorable.completed(preset.state) for preset in explorable.presets)]
    for state in states:
        try:
            yield explorable.narrate(explorable.model(**state))
        except Exception:  # it is reported where the state is shown
            continue


def _without_picture(explorable: Explorable[Any], error: Exception) -> str:
    return (
        f'<div class="course-explorable"><p class="course-explorable-title">{escape(explorable.title)}</p>'
        f'<p class="course-explorable-question">{escape(explorable.question)}</p>'
        f'<p class="course-explorable-error" role="alert">{escape(in_plain_words(error))}</p></div>'
    )


def _checked(explorable: Explorable[Any], state: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield each name with the control's own value: a browser does not distinguish 1 from 1.0."""
    values = {control.name: control.values for control in explorable.controls}
    for name, value in state.items():
        if name not in values:
            raise traitlets.TraitError(
                f"{explorable.slug} has no control {name!r}; its controls are {', '.join(values)}."
            )
        if value not in values[name]:
            raise traitlets.TraitError(
                f"{name} of {explorable.slug} cannot be {value!r}; it can be {_in_words(values[name])}."
            )
        yield name, values[name][values[name].index(value)]


def _in_words(values: Any) -> str:  # noqa: ANN401  (any sequence of values)
    if len(values) <= 8:
        return ", ".join(map(repr, values))
    return f"{values[0]!r}, {values[1]!r}, {values[2]!r} and so on up to {values[-1]!r}"
