"""An explorable in a kernel: ipywidgets controls that drive a plotly `FigureWidget` through the model itself.

The controls act at once, also while a prediction is open: whoever runs a class asks for the guesses aloud.
"""

from collections.abc import Callable

import ipywidgets as widgets
import plotly.graph_objects as go
from traitlets import default

from coursebook.amounts import amount, as_on_scale, without_number
from coursebook.explorable.controls import Again, Choice, Control, Slider, Toggle
from coursebook.explorable.definition import Estimate, Explorable, OneOf, Prediction, State
from coursebook.live import live_registry as stage

#: Widths that suit a notebook's output area and a projector.
WIDE = widgets.Layout(width="100%", max_width="760px")
_LABEL = {"description_width": "210px"}
_CONTROL = widgets.Layout(width="100%", max_width="560px")


class LiveExplorable(widgets.VBox):
    """The widgets of an explorable, one below the other.

    Parameters
    ----------
    slug : str
        The explorable's slug.
    inputs : dict of str to ipywidgets.Widget
        Each control's name with the widget that holds its value.
    parts : list of ipywidgets.Widget
        What is shown, from top to bottom.
    """

    def __init__(self, slug: str, inputs: dict[str, widgets.DOMWidget], parts: list[widgets.Widget]) -> None:
        self.slug = slug
        self.inputs = inputs
        super().__init__(parts, layout=WIDE)
        stage.enter(slug, inputs)

    def close(self) -> None:
        """Close the widgets; quizzes follow them no more."""
        stage.leave(self.slug, self.inputs)
        super().close()


def live(explorable: Explorable) -> LiveExplorable:
    """Build the widgets of an explorable, in its default state.

    Parameters
    ----------
    explorable : Explorable
        The definition; its model is called for every state that is shown.

    Returns
    -------
    LiveExplorable
        Question, prediction, chart, sentence, controls, presets. `inputs` maps each control's name to its widget.
    """
    inputs = {control.name: _input(control) for control in explorable.controls}
    figure = _chart(explorable.figure(explorable.model(**explorable.default_state)))
    sentence = widgets.HTML(layout=WIDE)

    def show(*_: object) -> None:
        result = explorable.model(**{name: one.value for name, one in inputs.items()})
        _update(figure, explorable.figure(result))
        sentence.value = _text(explorable.narrate(result))

    for one in inputs.values():
        one.observe(show, names="value")
    show()
    go_to = _mover(explorable, inputs)
    parts = [
        widgets.HTML(f"<b>{_text(explorable.title)}</b><br>{_text(explorable.question)}", layout=WIDE),
        *_prediction(explorable, go_to),
        figure,
        sentence,
        *(_row(control, inputs) for control in explorable.controls),
        _presets(explorable, go_to),
    ]
    if explorable.toy:
        parts.append(widgets.HTML("<small>A teaching model: nobody has fitted it to people.</small>"))
    return LiveExplorable(explorable.slug, inputs, parts)


def _chart(figure: dict) -> go.FigureWidget:
    """Return a figure as plotly's widget whose first message to the notebook already holds the chart.

    Plotly's own opens empty and sends the chart in a second message; a notebook that is slow to load plotly draws the
    first one only, and the chart stays empty.
    """
    drawn = go.Figure(figure).to_plotly_json()

    class Chart(go.FigureWidget):
        @default("_widget_data")
        def _first_data(self) -> list[dict]:
            return drawn["data"]

        @default("_widget_layout")
        def _first_layout(self) -> dict:
            return drawn["layout"]

    return Chart(figure)


def _input(control: Control) -> widgets.DOMWidget:
    look = {"description": control.label, "style": _LABEL, "layout": _CONTROL}
    match control:
        case Slider() if all(isinstance(value, int) for value in control.values):
            return widgets.IntSlider(control.default, control.low, control.high, control.step, **look)
        case Slider():
            digits = max(len(str(value).partition(".")[2]) for value in control.values)
            return widgets.SelectionSlider(
                options=[(f"{value:.{digits}f}", value) for value in control.values],
                value=control.default,
                **look,
            )
        case Choice():
            return widgets.Dropdown(
                options=[(words, key) for key, words in control.options.items()],
                value=control.default,
                **look,
            )
        case Toggle():
            return widgets.Checkbox(control.default, description=control.label, indent=False, layout=_CONTROL)
        case Again():
            return widgets.Dropdown(options=control.values, value=control.default, **look)


def _row(control: Control, inputs: dict[str, widgets.DOMWidget]) -> widgets.Widget:
    """A control, with a button for the next run if it counts runs of chance."""
    one = inputs[control.name]
    if not isinstance(control, Again):
        return one
    button = widgets.Button(description="Again")
    button.on_click(lambda _: setattr(one, "value", one.value % control.runs + 1))
    return widgets.HBox([one, button])


def _mover(explorable: Explorable, inputs: dict[str, widgets.DOMWidget]) -> Callable[[State], None]:
    def go_to(state: State) -> None:
        for name, value in explorable.completed(state).items():
            inputs[name].value = value

    return go_to


def _presets(explorable: Explorable, go_to: Callable[[State], None]) -> widgets.HBox:
    buttons = []
    for preset in explorable.presets:
        button = widgets.Button(description=preset.title, tooltip=preset.story, layout=widgets.Layout(width="auto"))
        button.on_click(lambda _, state=preset.state: go_to(state))
        buttons.append(button)
    reset = widgets.Button(description="Reset", layout=widgets.Layout(width="auto"))
    reset.on_click(lambda _: go_to({}))
    return widgets.HBox([*buttons, reset], layout=widgets.Layout(flex_flow="row wrap", max_width="760px"))


def _prediction(explorable: Explorable, go_to: Callable[[State], None]) -> list[widgets.Widget]:
    """The question and its guess; committing goes to the state asked about and says what happens there."""
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
        go_to(dict(prediction.state))
        said, is_so = _said(prediction, guess.value), _about(prediction, truth) + _said(prediction, truth)
        verdict.value = f"<b>You said: {said}. In this model: {is_so}.</b>"

    button.on_click(compare)
    return [
        widgets.HTML(f"<b>Your guess first.</b> {_text(prediction.ask)}", layout=WIDE),
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


def _said(prediction: Prediction, value: object) -> str:
    match prediction.answer:
        case OneOf(options):
            return _text(options[value].rstrip("."))
        case Estimate(step=step, unit=unit):
            return _text(amount(as_on_scale(value, step), unit))


def _about(prediction: Prediction, truth: object) -> str:
    """Say that a truth lies between two stops of the scale, on which it is shown rounded."""
    is_rounded = isinstance(prediction.answer, Estimate) and float(as_on_scale(truth, prediction.answer.step)) != truth
    return "about " if is_rounded else ""


def _update(figure: go.FigureWidget, drawn: dict) -> None:
    """Move the marks to a new state in one message to the browser."""
    with figure.batch_update():
        for trace, new in zip(figure.data, drawn["data"], strict=True):
            trace.update({key: new[key] for key in ("x", "y", "text") if key in new})


def _text(words: str) -> str:
    """Write plain words as HTML."""
    return words.replace("&", "&amp;").replace("<", "&lt;")
