"""A plotly figure as a widget that opens with its chart, and moves to a new state in one message."""

from typing import Any

import plotly.graph_objects as go
from traitlets import default

from coursebook.chart import Figure
from coursebook.chart.figure import in_vocabulary
from coursebook.chart.marks import Trace

#: What changes in a mark of the chart vocabulary from state to state.
_MOVING = ("x", "y", "text")
#: What changes in an axis: it grows if a number lies outside it.
_GROWING = ("range", "tickvals", "ticktext")


def plotly_widget(figure: Figure, name: str) -> go.FigureWidget:
    """Return a figure as plotly's widget whose first message to the notebook already holds the chart.

    Plotly's own opens empty and sends the chart in a second message; a notebook that is slow to load plotly draws the
    first one only, and the chart stays empty.

    Parameters
    ----------
    figure : Figure
        The chart.
    name : str
        The name of the file under which its picture is saved.
    """
    drawn: Figure = go.Figure(figure).to_plotly_json()

    class Chart(go.FigureWidget):  # type: ignore[misc]  # plotly has no types
        @default("_widget_data")
        def _first_data(self) -> list[Trace]:
            return list(drawn["data"])

        @default("_widget_layout")
        def _first_layout(self) -> dict[str, Any]:
            return dict(drawn["layout"])

        @default("_config")
        def _first_config(self) -> dict[str, Any]:
            return {"displaylogo": False, "responsive": True, "toImageButtonOptions": {"filename": name, "scale": 2}}

    return Chart(figure)


def move(widget: go.FigureWidget, figure: Figure) -> None:
    """Move a widget to another state of its chart, in one message to the browser.

    Nothing needs to be dropped when a slider moves fast: the browser sends the next value of a control once the kernel
    is done with the last, and then the newest.
    """
    with widget.batch_update():
        for trace, new in zip(widget.data, figure["data"], strict=True):
            is_mark = in_vocabulary({"data": [new]})
            trace.update({key: new[key] for key in _MOVING if key in new} if is_mark else new)
        for name, axis in figure["layout"].items():
            if name.startswith(("xaxis", "yaxis")):
                _grow(widget.layout[name], axis)


def _grow(shown: Any, axis: dict[str, Any]) -> None:  # noqa: ANN401  (plotly has no types)
    """Change an axis only where it differs: what the reader has zoomed to stays."""
    meta = shown.to_plotly_json()
    if list(meta.get("range", ())) != list(axis.get("range", ())):
        shown.update({key: axis[key] for key in _GROWING if key in axis})
