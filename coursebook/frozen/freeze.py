"""An explorable as data: its first figure, and everything in it that varies over the lattice, packed.

The page's script replays a ``Frozen``. Numbers on an axis are quantised to the range of the axis, other numbers to the
range of their values; sentences and words are exact.
"""

import gc
import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from coursebook.chart.longest_text import longest_texts, outlier
from coursebook.explorable.catalogue import Catalogued
from coursebook.explorable.controls import Choice, Control, Slider
from coursebook.explorable.definition import Estimate, Explorable
from coursebook.frozen.lattice import Run, run_lattice
from coursebook.frozen.packing import PackedNumbers, PackedWords, pack_numbers, pack_words
from coursebook.problems import CourseError, Problem

#: The version of the packed format.
FORMAT = 1
#: The largest gzipped size of one explorable, for the sake of slow connections. [bytes]
MOST_BYTES = 100_000
#: The axis for each key of a trace that holds numbers along an axis.
ON_AXIS = {"x": "xaxis", "y": "yaxis"}


@dataclass(frozen=True)
class Frozen:
    """An explorable without Python.

    Parameters
    ----------
    slug : str
        The explorable's slug.
    states : int
        The number of its states.
    script : str
        A script that hands the data to the page's element.
    gzipped : int
        The size of the script when compressed. [bytes]
    longest : list of str
        The sentences that take up the most room, at one width or another.
    outlier : str
        A sentence that takes up far more room on a phone than almost all others; empty if there is none.
    """

    slug: str
    states: int
    script: str
    gzipped: int
    longest: list[str]
    outlier: str


def freeze(entry: Catalogued) -> Frozen:
    """Run all states of an explorable and pack everything that varies between them.

    Raises
    ------
    CourseError
        If a state fails, a number lies outside its axis, or the result is too large.
    """
    with _garbage_collection_paused():
        runs = run_lattice(entry)
    varying = [{"path": path, **asdict(packed)} for path, packed in _varying(entry, runs)]
    data = {
        "format": FORMAT,
        "controls": [control_data(control) for control in entry.explorable.controls],
        "figure": runs[0].figure,
        "varying": varying,
        "sentences": asdict(pack_words([(run.sentence,) for run in runs])),
        "prediction": prediction_data(entry.explorable),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    script = f'customElements.get("course-explorable").receive({json.dumps(entry.slug)},{text});\n'
    gzipped = len(gzip.compress(script.encode(), mtime=0))
    if gzipped > MOST_BYTES:
        raise CourseError([_too_large(entry, gzipped, varying)])
    sentences = [run.sentence for run in runs]
    return Frozen(entry.slug, len(runs), script, gzipped, longest_texts(sentences), outlier(sentences))


@contextmanager
def _garbage_collection_paused() -> Iterator[None]:
    """Pause garbage collection: everything allocated here stays alive, and scanning it took a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def control_data(control: Control) -> dict[str, Any]:
    """Return what the page needs to know about a control: its name, its values and the words for them."""
    known: dict[str, Any] = {"name": control.name, "values": list(control.values), "default": control.default}
    if isinstance(control, Choice):
        return known | {"words": list(control.options.values())}
    return known | ({"unit": control.unit} if isinstance(control, Slider) else {})


def prediction_data(explorable: Explorable) -> dict[str, Any] | None:
    """Return the truth of the prediction, computed from the model, and the state that shows it."""
    prediction = explorable.prediction
    if prediction is None:
        return None
    state = explorable.completed(prediction.state)
    truth = prediction.truth(explorable.model(**state))
    unit = prediction.answer.unit if isinstance(prediction.answer, Estimate) else ""
    return {"state": state, "truth": truth, "unit": unit}


def _varying(entry: Catalogued, runs: list[Run]) -> Iterator[tuple[str, PackedNumbers | PackedWords]]:
    """Pack each list in the traces that varies between states."""
    layout = runs[0].figure["layout"]
    for number, traces in enumerate(zip(*(run.figure["data"] for run in runs), strict=True)):
        trace = traces[0]
        for key, first in trace.items():
            rows = [one[key] for one in traces]
            if rows.count(first) == len(rows):
                continue
            path = f"data.{number}.{key}"
            if not isinstance(first, list):
                raise CourseError([_cannot_vary(entry, path, trace)])
            if key == "text":
                yield path, pack_words(rows)
                continue
            low, high = layout.get(ON_AXIS.get(key), {}).get("range") or _range(rows)
            try:
                yield path, pack_numbers(rows, low, high)
            except ValueError as error:
                raise CourseError([_off_axis(entry, trace, key, str(error))]) from None


def _range(rows: list[list[float]]) -> tuple[float, float]:
    numbers = [number for row in rows for number in row if number is not None]
    return min(numbers), max(numbers)


def _cannot_vary(entry: Catalogued, path: str, trace: dict[str, Any]) -> Problem:
    what = f"{entry.attribute} changes {path} of the mark {trace.get('name')!r} from state to state."
    return Problem(
        entry.file,
        what,
        "Only positions, heights and texts of marks may vary; draw a second mark instead.",
        entry.line,
    )


def _off_axis(entry: Catalogued, trace: dict[str, Any], key: str, error: str) -> Problem:
    what = f"{entry.attribute} draws {trace.get('name')!r} off its {key} axis: {error}."
    return Problem(entry.file, what, f"Widen the {key} axis, or narrow a control.", entry.line)


def _too_large(entry: Catalogued, gzipped: int, varying: list[dict[str, Any]]) -> Problem:
    counts = {control.name: len(control.values) for control in entry.explorable.controls}
    control = max(counts, key=counts.__getitem__)
    heaviest = max(varying, key=lambda one: len(gzip.compress(one["text"].encode())))
    size = f"{entry.attribute} freezes to {gzipped:,} bytes gzipped; the limit is {MOST_BYTES:,}."
    what = f"{size} {heaviest['path']} is the largest part."
    return Problem(
        entry.file,
        what,
        f"Give {control!r} fewer values (it has {counts[control]}), or draw fewer points.",
        entry.line,
    )
