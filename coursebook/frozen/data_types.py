"""The form of frozen data, as the page's scripts read it; `coursebook/web/types/frozen.d.ts` is generated from here.

A figure is one of plotly. Only what the scripts read of it is declared; the rest is passed on as it is.
"""

from typing import Literal, NotRequired

from typing_extensions import TypedDict  # which pydantic asks for before Python 3.12

Scalar = float | str | bool
#: A value for each control, by its name.
State = dict[str, Scalar]


class PackedNumbers(TypedDict):
    """Equally many numbers in every state, packed by `coursebook.frozen.packing`."""

    path: str
    low: float
    high: float
    length: int
    text: str


class PackedWords(TypedDict):
    """A list of strings for every state: its place in a table, as one character."""

    path: NotRequired[str]
    table: list[list[str]]
    text: str


class ControlData(TypedDict):
    """A control: its values, and words for them or their unit."""

    name: str
    values: list[Scalar]
    default: Scalar
    words: NotRequired[list[str]]
    unit: NotRequired[str]


class TraceMeta(TypedDict):
    """Which mark of the vocabulary a trace is."""

    mark: Literal["line", "steps", "band", "links", "bars", "dots", "people", "rule", "note"]


class Trace(TypedDict):
    """One mark of a chart."""

    name: str
    x: list[float | None]
    y: list[float | None]
    meta: TraceMeta
    hoverinfo: NotRequired[str]
    width: NotRequired[float]
    text: NotRequired[list[str]]
    textposition: NotRequired[str]


class Axis(TypedDict):
    """An axis of plotly's."""

    range: tuple[float, float]
    visible: NotRequired[bool]
    tickvals: NotRequired[list[float]]
    ticktext: NotRequired[list[str]]


class AxisReading(TypedDict):
    """How values along an axis are read out: its name, their unit and decimals, and whether they are powers of ten."""

    label: str
    unit: str
    digits: int
    tens: NotRequired[bool]


class LayoutMeta(TypedDict):
    """What the chart and its axes are called."""

    name: str
    x: AxisReading
    y: AxisReading


class Layout(TypedDict):
    """Everything about a chart but its marks."""

    xaxis: Axis
    yaxis: Axis
    meta: LayoutMeta
    font: NotRequired[dict[str, object]]


class Figure(TypedDict):
    """A chart."""

    data: list[Trace]
    layout: Layout


class PredictionData(TypedDict):
    """The state in which a prediction shows, and what happens there."""

    state: State
    truth: float | str
    unit: str


class FrozenData(TypedDict):
    """An explorable without Python: its first figure, and what varies from it in each state."""

    format: int
    controls: list[ControlData]
    figure: Figure
    varying: list[PackedNumbers | PackedWords]
    sentences: PackedWords
    prediction: PredictionData | None
