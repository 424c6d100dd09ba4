"""The controls of the lab as ipywidgets: whole labels above them, values with their units, presets in a list."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from html import escape

import ipywidgets as widgets

from coursebook.amounts import amount, format_to_step
from coursebook.explorable.controls import Again, Choice, Control, Slider, Toggle, Value
from coursebook.explorable.definition import Preset, State

_WIDE = widgets.Layout(width="100%", max_width="560px")
_NATURAL = widgets.Layout(width="auto", max_width="100%")
#: The first words in the list of presets, while none is chosen; its number; and the preset that leads back.
_NONE_CHOSEN, _NONE, _START = "Choose one", 0, "As at the start"


class Inputs(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """A widget for each control, with its label.

    Parameters
    ----------
    controls : sequence of Slider, Choice, Toggle or Again
        The controls.
    presets : sequence of Preset
        States worth seeing.
    state : dict
        The values at first.
    moved : callable
        Called with the new state after the reader has moved a control or chosen a preset.
    """

    def __init__(
        self, controls: Sequence[Control], presets: Sequence[Preset], state: State, moved: Callable[[State], None]
    ) -> None:
        self._controls = {control.name: control for control in controls}
        self._start = {control.name: control.default for control in controls}
        self._moved = moved
        self._is_held = False
        self._presets = [Preset(_START), *(preset for preset in presets if self._fits(preset))]
        self.labels = {name: widgets.HTML(layout=_NATURAL) for name in self._controls}
        self.inputs = {name: _input(control) for name, control in self._controls.items()}
        self.presets = widgets.Dropdown(options=self._preset_options(), layout=_WIDE)
        self._story = widgets.HTML(layout=_NATURAL)
        self.show(state)
        for widget in self.inputs.values():
            widget.observe(self._read, names="value")
        self.presets.observe(self._go_to_preset, names="value")
        rows = [row for name in self._controls for row in self._rows(name)]
        super().__init__([widgets.HTML("States worth seeing"), self.presets, self._story, *rows])

    def show(self, state: State) -> None:
        """Set the widgets to a state, without calling `moved`."""
        with self._hold():
            for name, value in state.items():
                self.inputs[name].value = value
        self._write_labels()

    def _read(self, _: object) -> None:
        if not self._is_held:
            with self._hold():
                self.presets.value = _NONE
            self._story.value = ""
            self._write_labels()
            self._moved({name: widget.value for name, widget in self.inputs.items()})

    def _go_to_preset(self, _: object) -> None:
        if self.presets.value != _NONE and not self._is_held:
            preset = self._presets[self.presets.value - 1]
            self._story.value = escape(preset.story)
            state = {**self._start, **preset.state}
            self.show(state)
            self._moved(state)

    def _preset_options(self) -> list[tuple[str, int]]:
        titles = [_NONE_CHOSEN, *(preset.title for preset in self._presets)]
        return [(title, number) for number, title in enumerate(titles)]

    def _fits(self, preset: Preset) -> bool:
        return all(
            name in self._controls and value in self._controls[name].values for name, value in preset.state.items()
        )

    def _rows(self, name: str) -> list[widgets.Widget]:
        control, label, widget = self._controls[name], self.labels[name], self.inputs[name]
        if isinstance(control, Toggle):
            return [widgets.HBox([widget, label])]
        if isinstance(control, Again):
            button = widgets.Button(description="Again", layout=_NATURAL)
            button.on_click(lambda _: setattr(widget, "value", widget.value % control.runs + 1))
            return [label, widgets.HBox([widget, button])]
        return [label, widget]

    def _write_labels(self) -> None:
        for name, control in self._controls.items():
            self.labels[name].value = _label(control, self.inputs[name].value)

    @contextmanager
    def _hold(self) -> Iterator[None]:
        """Change widgets without reading them: several of them are one move."""
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False


def _input(control: Control) -> widgets.DOMWidget:
    named = {"tooltip": control.label}
    match control:
        case Slider():
            options = [(_value(control, value), value) for value in control.values]
            return widgets.SelectionSlider(options=options, value=control.default, readout=False, layout=_WIDE, **named)
        case Choice():
            options = [(words, key) for key, words in control.options.items()]
            return widgets.Dropdown(options=options, value=control.default, layout=_WIDE, **named)
        case Toggle():
            layout = widgets.Layout(width="auto")
            return widgets.Checkbox(control.default, description="", indent=False, layout=layout, **named)
        case Again():
            return widgets.Dropdown(options=control.values, value=control.default, layout=_NATURAL, **named)


def _label(control: Control, value: Value) -> str:
    """Return the whole label, with the value of a slider and its unit."""
    shown = f": <b>{escape(_value(control, value))}</b>" if isinstance(control, Slider) else ""
    return f"{escape(control.label)}{shown}"


def _value(control: Slider, value: Value) -> str:
    return amount(format_to_step(float(value), control.step), control.unit)
