"""The lab: the course's model and a changed one in one figure, with controls that say all of their words."""

import sys
from dataclasses import replace
from functools import partial
from html import unescape
from pathlib import Path

import comm
import ipywidgets as widgets
import pytest

from coursebook import compare
from coursebook.explorable.catalogue import explorables
from coursebook.explorable.controls import Slider
from coursebook.live.lab.joint_figure import is_overlaid, joint_figure

ENTRIES = {slug: entry.explorable for slug, entry in explorables(Path(__file__).parents[3]).items()}


@pytest.fixture(params=ENTRIES)
def explorable(request):
    """Each explorable of the course."""
    return ENTRIES[request.param]


@pytest.fixture
def live(monkeypatch):
    """A notebook with a kernel."""
    monkeypatch.delenv("COURSEBOOK_OUTPUT")


def halves(comparison):
    """The x and y of the course's marks, and of the changed ones."""
    drawn = comparison._drawn(comparison._shown())  # what the figure shows, without a widget, which takes long to make
    marks = [(trace["x"], trace["y"]) for trace in drawn["data"]]
    middle = len(marks) // 2
    return marks[:middle], marks[middle:]


def other_state(explorable):
    """A state in which the picture is not the one at the start."""
    start = explorable.figure(explorable.model(**explorable.default_state))
    states = ({**explorable.default_state, **preset.state} for preset in explorable.presets)
    return next(state for state in states if explorable.figure(explorable.model(**state))["data"] != start["data"])


def connection_with(model):
    """The lab for an explorable whose figure is drawn side by side."""
    return compare(ENTRIES["connection"], mine=model)


def fails_for_many_likes(likes, schedule, learning):
    """A model of a reader that holds a mistake."""
    if likes > 50:
        raise ValueError("likes is too many likes; it is at most 50.")
    return ENTRIES["connection"].model(likes, schedule, learning)


def test_a_model_beside_itself_is_drawn_twice(explorable):
    """The same state gives the same numbers, in the start state and in another; words are not written over others."""
    comparison = compare(explorable, explorable.model)
    for state in (explorable.default_state, other_state(explorable)):
        comparison.state = state
        course, mine = halves(comparison)
        is_hidden = [set(y) == {None} for _, y in mine]

        assert [one for one, hidden in zip(mine, is_hidden, strict=True) if not hidden] == [
            one for one, hidden in zip(course, is_hidden, strict=True) if not hidden
        ]
        assert len(set(comparison.sentences.values())) == 1


def test_a_changed_model_is_drawn_as_it_is(explorable):
    """Whatever the controls say, a model that stays in one state shows that state; the course's follows them."""
    state = other_state(explorable)
    comparison = compare(explorable, stays=lambda **_: explorable.model(**state))
    course, mine = halves(comparison)
    assert mine != course

    comparison.state = state
    assert comparison.sentences["stays"] == comparison.sentences["the course's model"]


def test_each_version_has_its_name_in_the_figure(explorable):
    """In a group of the legend where they are drawn over each other, as a title where they are side by side."""
    comparison = compare(explorable, a_change=explorable.model)
    figure = comparison._drawn(comparison._shown())
    titles = {note["text"] for note in figure["layout"].get("annotations", ())}
    groups = {trace.get("legendgrouptitle", {}).get("text") for trace in figure["data"] if trace["showlegend"]}

    assert titles == {"<b>the course's model</b>", "<b>a change</b>"} or groups == {"the course's model", "a change"}


def test_axes_of_two_pictures_are_the_same_and_zoom_together():
    """Only then can lengths be compared by eye."""
    layout = connection_with(ENTRIES["connection"].model).figure.layout

    assert (layout.xaxis.range, layout.yaxis.range) == (layout.xaxis2.range, layout.yaxis2.range)
    assert (layout.xaxis2.matches, layout.yaxis2.matches) == ("x", "y")
    assert layout.xaxis.domain[1] < layout.xaxis2.domain[0]
    assert layout.yaxis.fixedrange is False


def test_an_axis_grows_for_a_number_outside_it_and_shrinks_again():
    """The fixed axis of the page reaches to 180; three times as many likes go further."""
    comparison = connection_with(lambda likes, schedule, learning: ENTRIES["connection"].model(200, schedule, learning))
    assert comparison.figure.layout.yaxis.range[1] > 200

    mild = connection_with(lambda **state: ENTRIES["connection"].model(**state | {"likes": 10 * state["likes"]}))
    mild.state = {"likes": 10}
    assert mild.figure.layout.yaxis.range == (-80, 180)


def test_marks_over_each_other_differ_without_colour():
    """Each line of a changed model has a dash that no line of the course's has; bars stand beside each other."""
    loop, bars = ENTRIES["validation-loop"], ENTRIES["trauma-capitalization"]
    lines = [trace for trace in compare(loop, loop.model).figure.data if trace.meta["mark"] == "line"]
    first, second = [trace for trace in compare(bars, bars.model).figure.data if trace.type == "bar"][::2]

    assert len({(trace.line.dash, trace.line.color) for trace in lines}) == len(lines) == 4
    assert len({trace.line.dash for trace in lines}) == 4
    assert first.offset + first.width == pytest.approx(second.offset)


def test_three_versions_of_two_roles_are_not_drawn_over_each_other():
    """Six colours would be too many."""
    loop = ENTRIES["validation-loop"]
    figure = loop.figure(loop.model(**loop.default_state))

    assert is_overlaid([figure] * 2)
    assert not is_overlaid([figure] * 3)
    rows = joint_figure("abc", [figure] * 3, overlaid=False)["layout"]
    assert rows["yaxis3"]["domain"][1] < rows["yaxis"]["domain"][0]


def test_a_figure_without_axes_is_refused_in_words():
    """It could not be put beside another."""
    with pytest.raises(ValueError, match="Only figures on two axes can be compared; this one has a pie"):
        joint_figure("ab", [{"data": [{"type": "pie"}], "layout": {}}] * 2, overlaid=False)


def test_functions_and_explorables_have_names():
    """A function's own, a keyword, or a general one; a name is never used twice."""

    def nobody_learns(likes, schedule, learning):
        return ENTRIES["connection"].model(likes, schedule, 0)

    connection = ENTRIES["connection"]
    another = replace(connection, model=nobody_learns)
    named = compare(connection, nobody_learns, partial(connection.model), nobody_learns, other=another)

    assert list(named.sentences) == [
        "the course's model",
        "nobody learns",
        "the changed model",
        "nobody learns 2",
        "other",
    ]
    assert named.sentences["other"] == named.sentences["nobody learns"]
    with pytest.raises(TypeError, match="is called with likes, schedule, learning"):
        compare(connection, 5)


def test_a_changed_explorable_may_have_other_controls():
    """Its control replaces the course's of that name; presets that do not fit it are left out."""
    connection = ENTRIES["connection"]
    few = Slider("likes", "Likes", 0, 20, step=10, default=20)
    other = replace(connection, controls=[few, *connection.controls[1:]], presets=[], prediction=None)
    comparison = compare(connection, other)

    assert comparison.state["likes"] == 20
    offered = [title for title, _ in comparison._inputs.presets.options]
    assert "Too few" in offered
    assert "Fifty, every time" not in offered


def test_state_is_set_in_part_and_checked():
    """What is left out stays; a name or a value that does not exist is named."""
    comparison = connection_with(ENTRIES["connection"].model)
    comparison.state = {"likes": 80}

    assert comparison.state == {"likes": 80, "schedule": "steady", "learning": 0.2}
    with pytest.raises(ValueError, match="no control 'like'; the controls are likes, schedule, learning"):
        comparison.state = {"like": 80}
    with pytest.raises(ValueError, match="likes is 81; it is one of 0, 10"):
        comparison.state = {"likes": 81}


def test_labels_are_whole(explorable):
    """Each is above its control with value and unit, in a box without a fixed width; no widget has a label inside."""
    inputs = compare(explorable, explorable.model)._inputs
    for control in explorable.controls:
        label = inputs.labels[control.name]
        assert control.label in unescape(label.value)
        assert label.layout.width == "auto"
        assert inputs.inputs[control.name].description == ""
    assert {preset.title for preset in explorable.presets} <= {title for title, _ in inputs.presets.options}


def test_a_slider_shows_its_unit():
    """One like, fifty likes."""
    comparison = connection_with(ENTRIES["connection"].model)

    assert comparison._inputs.labels["likes"].value == "Likes of the first post: <b>50 likes</b>"


def test_the_first_message_holds_the_chart(live, monkeypatch):
    """A notebook that is slow to load plotly draws what the first message said, and nothing that came after."""
    opened = []
    create = comm.create_comm

    def recorded(*given, **named):
        opened.append(named["data"]["state"])
        return create(*given, **named)

    monkeypatch.setattr(comm, "create_comm", recorded)
    figure = connection_with(ENTRIES["connection"].model).figure
    (state,) = [state for state in opened if "_widget_data" in state]

    assert len(state["_widget_data"]) == len(figure.data)
    assert state["_widget_layout"]["yaxis"]["title"]["text"] == "Likes, and points of mood"


def test_the_figure_waits_for_its_button(live, monkeypatch):
    """Plotly is loaded when the button is pressed; once it is, the next lab is drawn at once."""
    monkeypatch.delitem(sys.modules, "coursebook.live.lab.plotly_widget", raising=False)
    comparison = connection_with(ENTRIES["connection"].model)
    button, words, inputs = comparison.widget.children
    inputs.inputs["likes"].value = 20

    assert button.description == "Draw the figure"
    assert words.value.count("mood stays as usual.") == 2
    assert "coursebook.live.lab.plotly_widget" not in sys.modules
    button.click()
    assert comparison.widget.children == (comparison.figure, words, inputs)
    assert set(comparison.figure.data[-1].y) == {0.0}
    again = connection_with(ENTRIES["connection"].model)
    assert again.widget.children[0] is again.figure


def test_a_figure_that_cannot_be_compared_is_refused_before_its_button_is_there(live, monkeypatch):
    """In the cell, where its author reads it; the error of a button is shown nowhere."""
    monkeypatch.delitem(sys.modules, "coursebook.live.lab.plotly_widget", raising=False)
    pie = replace(ENTRIES["connection"], figure=lambda path: {"data": [{"type": "pie"}], "layout": {}})

    with pytest.raises(ValueError, match="Only figures on two axes can be compared; this one has a pie"):
        compare(pie, pie).widget  # noqa: B018  (a property that shows it)


def test_moving_a_control_moves_figure_and_sentences(live):
    """As the reader moves a slider."""
    comparison = connection_with(fails_for_many_likes)
    figure = comparison.figure
    _, words, inputs = comparison.widget.children
    inputs.inputs["likes"].value = 20

    assert comparison.state["likes"] == 20
    assert set(figure.data[-1].y) == {0.0}
    assert words.value.count("Nothing surprises, and mood stays as usual.") == 2


def test_a_preset_is_one_move_and_tells_its_story(live):
    """It sets several controls, and the figure moves once; moving one of them puts the story away."""
    comparison = connection_with(ENTRIES["connection"].model)
    inputs = comparison.widget.children[2]
    moves = []
    comparison.figure.observe(moves.append, names=["_py2js_update", "_py2js_restyle", "_py2js_relayout"])
    title = "Back to the old twenty"
    inputs.presets.value = next(number for words, number in inputs.presets.options if words == title)

    assert comparison.state["schedule"] == inputs.inputs["schedule"].value == "falls"
    assert inputs._story.value == "What was usual at the start now hurts."
    assert [change["name"] for change in moves if change["new"]] == ["_py2js_update"]
    inputs.inputs["likes"].value = 0
    assert (inputs.presets.label, inputs._story.value) == ("Choose one", "")


def test_mistakes_in_a_model_are_said_in_words_and_it_goes_on(live):
    """Its marks disappear, the course's stay; in the next state it is there again."""
    comparison = connection_with(fails_for_many_likes)
    words = comparison.widget.children[1]
    comparison.state = {"likes": 80}
    course, mine = halves(comparison)

    assert "This model cannot be shown here: likes is too many likes; it is at most 50." in words.value
    assert all(set(y) == {None} for _, y in mine)
    assert any(set(y) != {None} for _, y in course)
    comparison.state = {"likes": 40}
    assert halves(comparison)[0] == halves(comparison)[1]


@pytest.mark.parametrize(
    ("model", "words"),
    [
        (
            lambda likes: None,
            "called with likes, schedule, learning, which does not fit its arguments: got an unexpected",
        ),
        (lambda **_: None, "AttributeError: 'NoneType' object has no attribute 'expected'."),
        (lambda **_: 1 / 0, "ZeroDivisionError: division by zero."),
    ],
    ids=["arguments", "nothing returned", "division"],
)
def test_every_mistake_has_words(model, words):
    """Even in the state at the start."""
    assert words in connection_with(model).sentences["mine"]


def test_figures_with_other_marks_than_at_first_are_named():
    """A plotly figure moves only marks that it has."""
    connection = ENTRIES["connection"]

    def draw(path):
        figure = connection.figure(path)
        return figure | {"data": figure["data"][: 3 if path.likes[0] > 50 else None]}

    comparison = compare(connection, mine=replace(connection, figure=draw))
    comparison.state = {"likes": 80}

    assert "more or fewer marks than at the start" in comparison.sentences["mine"]
    assert comparison.figure is not None


def test_frozen_output_is_words_and_mistakes_are_raised():
    """A test that runs a notebook needs no widgets, and must notice what went wrong."""
    shown = connection_with(ENTRIES["connection"].model)._repr_mimebundle_()
    connection = ENTRIES["connection"]
    sentence = connection.narrate(connection.model(**connection.default_state))

    assert shown == {"text/plain": f"Comparison of 'connection'\nthe course's model: {sentence}\nmine: {sentence}"}
    with pytest.raises(ZeroDivisionError):
        connection_with(lambda **_: 1 / 0)._repr_mimebundle_()


def test_live_output_is_a_widget(live):
    """For JupyterLab and Notebook; marimo, which has no ipywidgets, gets the figure."""
    comparison = connection_with(ENTRIES["connection"].model)

    assert "application/vnd.jupyter.widget-view+json" in comparison._repr_mimebundle_()
    assert isinstance(comparison.widget, widgets.VBox)
    assert len(comparison._display_().data) == len(comparison.figure.data)
