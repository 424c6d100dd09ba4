"""An explorable in a kernel: moving a widget shows what the model gives."""

from pathlib import Path

import comm
import ipywidgets as widgets
import plotly.graph_objects as go
import pytest

from coursebook.explorable.catalogue import explorables
from coursebook.live.widgets import live

ENTRIES = explorables(Path(__file__).parents[3])


#: Those that ask for a guess.
ASKING = [slug for slug, entry in ENTRIES.items() if entry.explorable.prediction]


@pytest.fixture(params=ENTRIES)
def shown(request):
    """An explorable and its widgets."""
    explorable = ENTRIES[request.param].explorable
    return explorable, live(explorable)


def figure(box: widgets.VBox) -> go.FigureWidget:
    """The chart among the widgets."""
    return next(child for child in box.children if isinstance(child, go.FigureWidget))


def words(box: widgets.VBox) -> list[str]:
    """All that is written."""
    return [child.value for child in box.children if isinstance(child, widgets.HTML)]


def buttons(box: widgets.VBox) -> dict[str, widgets.Button]:
    """Every button by its words."""
    found = [*box.children, *(inner for child in box.children for inner in getattr(child, "children", ()))]
    return {one.description: one for one in found if isinstance(one, widgets.Button)}


def assert_shows(box: widgets.VBox, explorable, state) -> None:
    """Chart and sentence are those of this state."""
    result = explorable.model(**state)
    assert explorable.narrate(result).replace("<", "&lt;") in words(box)
    for trace, wanted in zip(figure(box).data, explorable.figure(result)["data"], strict=True):
        assert [y for y in trace.y if y is not None] == pytest.approx([y for y in wanted["y"] if y is not None])


def test_the_first_message_holds_the_chart(monkeypatch):
    """A notebook that is slow to load plotly draws what the first message said, and nothing that came after."""
    opened = []
    create = comm.create_comm

    def recorded(*given, **named):
        opened.append(named["data"]["state"])
        return create(*given, **named)

    monkeypatch.setattr(comm, "create_comm", recorded)
    explorable = next(iter(ENTRIES.values())).explorable

    live(explorable)

    chart = next(state for state in opened if "_widget_data" in state)
    wanted = explorable.figure(explorable.model(**explorable.default_state))
    assert [trace["type"] for trace in chart["_widget_data"]] == [trace["type"] for trace in wanted["data"]]
    assert chart["_widget_layout"]["xaxis"]["range"] == list(wanted["layout"]["xaxis"]["range"])


def test_each_control_moves_chart_and_sentence(shown):
    """Set to its last value, one after the other."""
    explorable, box = shown
    state = explorable.default_state

    for control in explorable.controls:
        box.inputs[control.name].value = control.values[-1]
        state[control.name] = control.values[-1]
        assert_shows(box, explorable, state)


def test_presets_and_reset(shown):
    """A preset goes to its state, reset to the start."""
    explorable, box = shown

    for preset in explorable.presets:
        buttons(box)[preset.title].click()
        assert_shows(box, explorable, explorable.completed(preset.state))
    buttons(box)["Reset"].click()

    assert {name: one.value for name, one in box.inputs.items()} == explorable.default_state


@pytest.mark.parametrize("shown", ASKING, indirect=True)
def test_guess_meets_the_model(shown):
    """The verdict holds the truth, and the explorable goes to the state that was asked about."""
    explorable, box = shown

    buttons(box)["That is my guess"].click()

    state = explorable.completed(explorable.prediction.state)
    assert any("In this model" in one for one in words(box))
    assert {name: one.value for name, one in box.inputs.items()} == state
