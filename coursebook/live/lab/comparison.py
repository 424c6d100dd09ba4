"""A course's model beside changed ones: one state, one figure, a sentence for each."""

import sys
from collections.abc import Mapping
from functools import cached_property
from html import escape
from typing import Any

from coursebook.chart import Figure
from coursebook.explorable.controls import Value
from coursebook.explorable.definition import Explorable, State
from coursebook.explorable.output_mode import is_frozen
from coursebook.live.lab.joint_figure import is_overlaid, joint_figure, without_marks
from coursebook.live.lab.versions import Change, Shown, Version, controls_of, versions_of


def compare(explorable: Explorable, /, *changes: Change, **named: Change) -> "Comparison":
    """Show the course's model beside changed ones, in a notebook with a kernel.

    Parameters
    ----------
    explorable : Explorable
        The course's explorable.
    *changes : callable or Explorable
        A function in place of its model, which is called with the values of the controls and returns what the model
        returns; or another explorable, made by `dataclasses.replace`. A function's name is its name in the figure:
        `nobody_learns` is shown as "nobody learns".
    **named : callable or Explorable
        The same, with the keyword as the name.

    Returns
    -------
    Comparison
        Jupyter shows it as sentences, controls and a button that draws the figure.

    Raises
    ------
    TypeError
        If a change is neither a function nor an explorable.

    Examples
    --------
    >>> def no_moon(hour, moon):
    ...     return simulate(hour, moon=False)
    >>> compare(tides, no_moon)  # doctest: +SKIP
    >>> compare(tides, far_away=replace(tides, model=simulate_far_away))  # doctest: +SKIP
    """
    return Comparison(versions_of(explorable, changes, named))


class Comparison:
    """Versions of a model in the same state.

    Parameters
    ----------
    versions : list of Version
        The course's, then the changed ones.

    Examples
    --------
    >>> comparison = compare(tides, no_moon)  # doctest: +SKIP
    >>> comparison.state = {"hour": 3}  # doctest: +SKIP
    >>> comparison.sentences["no moon"]  # doctest: +SKIP
    'The water is 1.2 m high.'
    >>> comparison.figure.write_html("tides.html")  # doctest: +SKIP
    """

    def __init__(self, versions: list[Version]) -> None:
        self._versions = versions
        self._controls = controls_of(versions)
        self._state: State = {control.name: control.default for control in self._controls}

    @property
    def state(self) -> State:
        """The value of each control, by name. Set some or all of them; figure, sentences and controls follow."""
        return dict(self._state)

    @state.setter
    def state(self, state: Mapping[str, Value]) -> None:
        self._check(state)
        self._move({**self._state, **state})
        if "_inputs" in self.__dict__:
            self._inputs.show(self._state)

    @property
    def sentences(self) -> dict[str, str]:
        """What each version's sentence says in this state, by the version's name; if it fails, why."""
        return {version.name: shown.words for version, shown in zip(self._versions, self._shown(), strict=True)}

    @cached_property
    def figure(self) -> Any:  # noqa: ANN401  (plotly has no types)
        """The figure, a `plotly.graph_objects.FigureWidget` that follows the controls."""
        from coursebook.live.lab.plotly_widget import plotly_widget  # noqa: PLC0415  (only where it is shown)

        return plotly_widget(self._drawn(self._shown()), self._versions[0].explorable.slug)

    @cached_property
    def widget(self) -> Any:  # noqa: ANN401  (ipywidgets has no types)
        """Figure, sentences and controls as one ipywidget.

        Until plotly is loaded, which takes some seconds and 60 MB, a button that loads it is in the figure's place: a
        chapter that is run as a whole should not wait for a figure that nobody looks at yet.
        """
        import ipywidgets  # noqa: PLC0415  (only where it is shown)

        shown = self._shown()
        self._drawn(shown)  # figures that cannot be compared fail here, in the cell; a button shows no error
        self._write_sentences(shown)
        first = self.figure if _PLOTLY_WIDGET in sys.modules else self._button
        layout = ipywidgets.Layout(width="100%", max_width="1100px")
        return ipywidgets.VBox([first, self._words, self._inputs], layout=layout)

    def __repr__(self) -> str:
        slug = self._versions[0].explorable.slug
        return "\n".join([f"Comparison of {slug!r}", *(f"{name}: {words}" for name, words in self.sentences.items())])

    def _repr_mimebundle_(self, **formats: Any) -> Any:  # noqa: ANN401  (Jupyter's protocol)
        if is_frozen():
            for version in self._versions:
                version.run(self._state)  # a test or a build has nobody who reads what went wrong: it fails
            return {"text/plain": repr(self)}
        return self.widget._repr_mimebundle_(**formats)

    def _display_(self) -> Any:  # noqa: ANN401  (plotly has no types)
        """Return what marimo shows, which has no ipywidgets: the figure in the present state."""
        import plotly.graph_objects as go  # noqa: PLC0415  (only where it is shown)

        return go.Figure(self._drawn(self._shown()))

    @cached_property
    def _button(self) -> Any:  # noqa: ANN401  (ipywidgets has no types)
        import ipywidgets  # noqa: PLC0415  (only where it is shown)

        names = " and ".join(version.name for version in self._versions[1:])
        button = ipywidgets.Button(
            description="Draw the figure",
            tooltip=f"The course's model beside {names}",
            button_style="primary",
            layout=ipywidgets.Layout(width="auto", min_height="44px", align_self="flex-start"),
        )
        button.on_click(self._draw)
        return button

    def _draw(self, button: Any) -> None:  # noqa: ANN401  (ipywidgets has no types)
        """Put the figure in the place of its button."""
        button.description, button.disabled = "Drawing …", True
        self.widget.children = [self.figure, *self.widget.children[1:]]

    @cached_property
    def _words(self) -> Any:  # noqa: ANN401  (ipywidgets has no types)
        import ipywidgets  # noqa: PLC0415  (only where it is shown)

        return ipywidgets.HTML(layout=ipywidgets.Layout(width="100%"))

    @cached_property
    def _inputs(self) -> Any:  # noqa: ANN401  (a widget class that exists only where ipywidgets is imported)
        from coursebook.live.lab.inputs import Inputs  # noqa: PLC0415  (only where it is shown)

        return Inputs(self._controls, self._versions[0].explorable.presets, self._state, self._move)

    @cached_property
    def _at_first(self) -> list[Figure]:
        """The versions' charts in the default state, which have the marks of all states; the course's for a failure."""
        state: State = {control.name: control.default for control in self._controls}
        figures = [version.try_run(state).figure for version in self._versions]
        shown = [figure for figure in figures if figure is not None]
        if not shown:
            raise ValueError("No model works in the state at the start: " + self._versions[0].try_run(state).words)
        return [shown[0] if figure is None else figure for figure in figures]

    @cached_property
    def _is_overlaid(self) -> bool:
        return is_overlaid(self._at_first)

    def _move(self, state: State) -> None:
        """Show another state in what is displayed; the controls show it already."""
        self._state = {control.name: state[control.name] for control in self._controls}
        is_displayed = {"figure", "_words"} & self.__dict__.keys()
        if not is_displayed:
            return
        shown = self._shown()
        if "figure" in self.__dict__:
            from coursebook.live.lab.plotly_widget import move  # noqa: PLC0415  (only where it is shown)

            move(self.figure, self._drawn(shown))
        self._write_sentences(shown)

    def _shown(self) -> list[Shown]:
        shown = [version.try_run(self._state) for version in self._versions]
        return [
            one if one.figure is None or len(one.figure["data"]) == len(first["data"]) else Shown(None, _OTHER_MARKS)
            for one, first in zip(shown, self._at_first, strict=True)
        ]

    def _drawn(self, shown: list[Shown]) -> Figure:
        figures = [
            without_marks(first) if one.figure is None else one.figure
            for one, first in zip(shown, self._at_first, strict=True)
        ]
        return joint_figure([version.name for version in self._versions], figures, overlaid=self._is_overlaid)

    def _write_sentences(self, shown: list[Shown]) -> None:
        paragraphs = [
            f"<p><b>{escape(version.name)}:</b> {escape(one.words)}</p>"
            for version, one in zip(self._versions, shown, strict=True)
        ]
        self._words.value = "".join(paragraphs)

    def _check(self, state: Mapping[str, Value]) -> None:
        values = {control.name: control.values for control in self._controls}
        for name, value in state.items():
            if name not in values:
                raise ValueError(f"There is no control {name!r}; the controls are {', '.join(values)}.")
            if value not in values[name]:
                raise ValueError(f"{name} is {value!r}; it is one of {', '.join(map(repr, values[name]))}.")


#: The module that loads plotly.
_PLOTLY_WIDGET = "coursebook.live.lab.plotly_widget"

_OTHER_MARKS = (
    "This model cannot be shown here: its figure has more or fewer marks than at the start. Draw the same marks "
    "in every state, and hide those that are not needed."
)
