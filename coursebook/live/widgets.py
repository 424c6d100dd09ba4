"""An explorable in a kernel: ipywidgets controls that drive a plotly `FigureWidget` through the model itself.

The controls work at once, even before the prediction is answered: a teacher can ask the class for guesses aloud.
"""

from collections.abc import Callable, Mapping
from typing import Any

import ipywidgets as widgets
import plotly.graph_objects as go
from traitlets import default

from coursebook.amounts import amount, format_to_step, without_number
from coursebook.chart import Figure
from coursebook.chart.marks import Trace
from coursebook.explorable.controls import Again, Choice, Control, Slider, Toggle, Value
from coursebook.explorable.definition import Estimate, Explorable, OneOf, Prediction
from coursebook.live import live_registry

#: Layouts that suit a notebook's output area and a projector.
WIDE = widgets.Layout(width="100%", max_width="760px")
_LABEL = {"description_width": "210px"}
_CONTROL = widgets.Layout(width="100%", max_width="560px")

#: Moves the controls to a state; controls left out take their defaults.
StateSetter = Callable[[Mapping[str, Value]], None]


class LiveExplorable(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """The widgets of an explorable, one below the other.

    Parameters
    ----------
    slug : str
        The explorable's slug.
    inputs : dict of str to ipywidgets.Widget
        The widget that holds the value of each control, by the control's name.
    parts : list of ipywidgets.Widget
        All widgets, from top to bottom.
    """

    def __init__(self, slug: str, inputs: dict[str, widgets.DOMWidget], parts: list[widgets.Widget]) -> None:
        self.slug = slug
        self.inputs = inputs
        super().__init__(parts, layout=WIDE)
        live_registry.register(slug, inputs)

    def close(self) -> None:
        """Close the widgets; quizzes no longer follow them."""
        live_registry.unregister(self.slug, self.inputs)
        super().close()


def live(explorable: Explorable) -> LiveExplorable:
    """Build the widgets of an explorable in its default state.

    Parameters
    ----------
    explorable : Explorable
        The definition; its model runs for every state that is shown.

    Returns
    -------
    LiveExplorable
        Question, prediction, chart, sentence, controls, presets. `inputs` maps each control's name to its widget.
    """
    inputs = {control.name: _input(control) for control in explorable.controls}
    figure = _chart(explorable.figure(explorable.model(**explorable.default_state)))
    sentence = widgets.HTML(layout=WIDE)

    def show(*_: object) -> None:
        result = explorable.model(**{name: widget.value for name, widget in inputs.items()})
        _update(figure, explorable.figure(result))
        sentence.value = _html(explorable.narrate(result))

    for widget in inputs.values():
        widget.observe(show, names="value")
    show()
    go_to = _state_setter(explorable, inputs)
    parts = [
        widgets.HTML(f"<b>{_html(explorable.title)}</b><br>{_html(explorable.question)}", layout=WIDE),
        *_prediction(explorable, go_to),
        figure,
        sentence,
        *(_row(control, inputs) for control in explorable.controls),
        _presets(explorable, go_to),
    ]
    if explorable.toy:
        parts.append(widgets.HTML("<small>A teaching model: nobody has fitted it to people.</small>"))
    return LiveExplorable(explorable.slug, inputs, parts)


def _chart(figure: Figure) -> go.FigureWidget:
    """Return a figure as plotly's widget whose first message to the notebook already holds the chart.

    Plotly's own opens empty and sends the chart in a second message; a notebook that is slow to load plotly draws the
    first one only, and the chart stays empty.
    """
    drawn: Figure = go.Figure(figure).to_plotly_json()

    class Chart(go.FigureWidget):  # type: ignore[misc]  # plotly has no types
        @default("_widget_data")
        def _first_data(self) -> list[Trace]:
            return list(drawn["data"])

        @default("_widget_layout")
        def _first_layout(self) -> dict[str, Any]:
            return dict(drawn["layout"])

    return Chart(figure)


def _input(control: Control) -> widgets.DOMWidget:
    settings = {"description": control.label, "style": _LABEL, "layout": _CONTROL}
    match control:
        case Slider() if all(isinstance(value, int) for value in control.values):
            return widgets.IntSlider(control.default, control.low, control.high, control.step, **settings)
        case Slider():
            digits = max(len(str(value).partition(".")[2]) for value in control.values)
            return widgets.SelectionSlider(
                options=[(f"{value:.{digits}f}", value) for value in control.values],
                value=control.default,
                **settings,
            )
        case Choice():
            return widgets.Dropdown(
                options=[(words, key) for key, words in control.options.items()],
                value=control.default,
                **settings,
            )
        case Toggle():
            return widgets.Checkbox(control.default, description=control.label, indent=False, layout=_CONTROL)
        case Again():
            return widgets.Dropdown(options=control.values, value=control.default, **settings)


def _row(control: Control, inputs: dict[str, widgets.DOMWidget]) -> widgets.Widget:
    """Return the widget of a control, with a button for the next run if it counts random runs."""
    widget = inputs[control.name]
    if not isinstance(control, Again):
        return widget
    button = widgets.Button(description="Again")
    button.on_click(lambda _: setattr(widget, "value", widget.value % control.runs + 1))
    return widgets.HBox([widget, button])


def _state_setter(explorable: Explorable, inputs: dict[str, widgets.DOMWidget]) -> StateSetter:
    def go_to(state: Mapping[str, Value]) -> None:
        for name, value in explorable.completed(state).items():
            inputs[name].value = value

    return go_to


def _presets(explorable: Explorable, go_to: StateSetter) -> widgets.HBox:
    buttons = []
    for preset in explorable.presets:
        button = widgets.Button(description=preset.title, tooltip=preset.story, layout=widgets.Layout(width="auto"))
        button.on_click(lambda _, state=preset.state: go_to(state))
        buttons.append(button)
    reset = widgets.Button(description="Reset", layout=widgets.Layout(width="auto"))
    reset.on_click(lambda _: go_to({}))
    return widgets.HBox([*buttons, reset], layout=widgets.Layout(flex_flow="row wrap", max_width="760px"))


def _prediction(explorable: Explorable, go_to: StateSetter) -> list[widgets.Widget]:
    """Return the question with its input; the button moves to the state in question and compares the guess with it."""
    prediction = explorable.prediction
    if prediction is None:
        return []
    guess = _guess(prediction)
    button = widgets.Button(
        description="That is my guess", layout=widgets.Layout(width="auto", align_self="flex-start")
    )
    verdict = widgets.HTML(layout=WIDE)

    def compare(_: widgets.Button) -> None:
        truth = prediction.truth(explorable.model(**explorable.completed(prediction.state)))
        go_to(prediction.state)
        guessed, actual = _answer(prediction, guess.value), _about(prediction, truth) + _answer(prediction, truth)
        verdict.value = f"<b>You said: {guessed}. In this model: {actual}.</b>"

    button.on_click(compare)
    return [
        widgets.HTML(f"<b>Your guess first.</b> {_html(prediction.ask)}", layout=WIDE),
        guess,
        button,
        verdict,
    ]


def _guess(prediction: Prediction) -> widgets.DOMWidget:
    match prediction.answer:
        case OneOf(options):
            return widgets.RadioButtons(options=[(words, key) for key, words in options.items()], layout=WIDE)
        case Estimate(low, high, step, unit):
            middle = low + step * round((high - low) / 2 / step)
            return widgets.BoundedFloatText(middle, min=low, max=high, step=step, description=without_number(unit))


def _answer(prediction: Prediction, value: Any) -> str:  # noqa: ANN401  (a key or a number, as the prediction asks)
    """Return an answer in words."""
    match prediction.answer:
        case OneOf(options):
            return _html(options[value].rstrip("."))
        case Estimate(step=step, unit=unit):
            return _html(amount(format_to_step(value, step), unit))


def _about(prediction: Prediction, truth: Any) -> str:  # noqa: ANN401  (a key or a number, as the prediction asks)
    """Return "about" for a truth that is rounded to the scale of the estimate."""
    if not isinstance(prediction.answer, Estimate):
        return ""
    return "about " if float(format_to_step(truth, prediction.answer.step)) != truth else ""


def _update(figure: go.FigureWidget, drawn: Figure) -> None:
    """Move the marks to a new state, in one message to the browser."""
    with figure.batch_update():
        for trace, new in zip(figure.data, drawn["data"], strict=True):
            trace.update({key: new[key] for key in ("x", "y", "text") if key in new})


def _html(words: str) -> str:
    """Return plain text as HTML."""
    return words.replace("&", "&amp;").replace("<", "&lt;")
