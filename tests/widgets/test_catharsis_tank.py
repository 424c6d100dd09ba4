"""Two ideas of what a post does: a tank that empties, and heat that settles, halves and is stirred."""

from itertools import product

import numpy as np
import pytest

from widgets.catharsis_tank import (
    LAST_DAY,
    SCHEDULES,
    START,
    TOP,
    catharsis_tank,
    days_to_halve,
    describe,
    draw,
    goes_over_it,
    helps_both,
    settles_at,
    simulate,
    where_it_ends,
)

CORNERS = [
    dict(zip((control.name for control in catharsis_tank.controls), values, strict=True))
    for values in product(*((one.values[0], one.values[-1]) for one in catharsis_tank.controls))
]


@pytest.mark.parametrize(("each", "cooling", "level"), [(1, 20, 5), (1, 25, 4), (1.5, 10, 15)])
def test_where_the_heat_settles(each, cooling, level):
    """At rho / d: what is stirred up equals what is lost."""
    assert settles_at(each, cooling) == pytest.approx(level)


@pytest.mark.parametrize(("each", "cooling"), [(1, 20), (1.5, 10), (0.25, 40)])
def test_heat_nears_where_it_settles(each, cooling):
    """E_t - rho / d shrinks by the same share every day."""
    heat = simulate("daily", "again", each, cooling).heat
    level = settles_at(each, cooling)

    np.testing.assert_allclose(heat - level, (START - level) * (1 - cooling / 100) ** np.arange(LAST_DAY + 1))


def test_heat_at_its_level_stays():
    """1 point a day and 10 % of 10 points: nothing changes."""
    assert simulate("daily", "again", 1, 10).heat == pytest.approx(START)


@pytest.mark.parametrize(("cooling", "days"), [(50, 1), (20, 3.1063), (10, 6.5788)])
def test_days_to_halve(cooling, days):
    """In ln 2 / -ln(1 - d) days half is left."""
    assert days_to_halve(cooling) == pytest.approx(days, abs=5e-5)
    assert (1 - cooling / 100) ** days_to_halve(cooling) == pytest.approx(0.5)


def test_a_tank_that_nobody_touches_keeps_what_it_has():
    """Without a post the tank stays full, and the heat falls to START (1 - d)^14."""
    ideas = simulate("never", "again", 1, 20)

    assert (ideas.tank == START).all()
    assert ideas.heat == pytest.approx(ideas.heat_alone)
    assert ideas.heat[-1] == pytest.approx(0.43980, abs=5e-6)


@pytest.mark.parametrize("posts", SCHEDULES, ids=list(SCHEDULES))
def test_a_tank_loses_what_is_let_out(posts):
    """What is in it and what has been let out make 10, while it is not empty."""
    ideas = simulate(posts, "again", 0.5, 20)

    assert ideas.tank + 0.5 * np.cumsum(ideas.posted) == pytest.approx(START)


@pytest.mark.parametrize("posts", SCHEDULES, ids=list(SCHEDULES))
def test_ideas_disagree_about_going_over_it(posts):
    """Each post takes the tank below its line, and lifts the heat above its own, on every day that follows."""
    ideas = simulate(posts, "again", 1, 20)
    after = np.cumsum(ideas.posted) > 0

    assert (ideas.tank[after] < ideas.tank_alone[after]).all()
    assert (ideas.heat[after] > ideas.heat_alone[after]).all()


def test_quiet_days_tell_them_apart():
    """After four posts the tank stays as it is and the heat falls by a fifth a day."""
    ideas = simulate("four", "again", 1, 20)

    assert (ideas.tank[4:] == 6).all()
    assert ideas.heat[5:] / ideas.heat[4:-1] == pytest.approx(0.8)


def test_posts_that_look_for_help_help_under_both():
    """Both go down, and neither below 0; going over it helps only a tank."""
    kind = simulate("daily", "help", 1, 10)

    assert helps_both(kind, points=1)
    assert kind.heat[-1] == kind.tank[-1] == 0
    assert not goes_over_it(kind)
    assert not helps_both(simulate("daily", "again", 1, 10), points=1)
    assert goes_over_it(simulate("daily", "again", 1, 10))
    assert not goes_over_it(simulate("never", "again", 1, 10))


@pytest.mark.parametrize(
    ("posts", "each", "cooling", "end"),
    [("daily", 1, 20, "held"), ("never", 1, 20, "gone"), ("daily", 1.5, 10, "higher")],
)
def test_three_ends(posts, each, cooling, end):
    """Nearly gone, held up, or higher than at first."""
    assert where_it_ends(simulate(posts, "again", each, cooling)) == end


def test_prediction_is_about_the_surprise():
    """A little each day is enough to hold it up."""
    prediction = catharsis_tank.prediction

    assert prediction.truth(simulate(**prediction.state)) == "held"


@pytest.mark.parametrize("state", CORNERS, ids=str)
def test_every_bar_is_in_the_picture(state):
    """Nothing is below 0 or higher than the picture."""
    ideas = simulate(**state)
    heights = [height for trace in draw(ideas)["data"] if trace["meta"]["mark"] == "bars" for height in trace["y"]]

    assert 0 <= min(heights) <= max(heights) < TOP - 1


def test_sentences_compare():
    """Each says where it would be without the posts."""
    assert "a tank is at 0.0 after two weeks, and without at 10" in describe(simulate("daily", "again", 1, 20))
    assert "Something hot is at 5.2, and without at 0.4" in describe(simulate("daily", "again", 1, 20))
    assert "Nobody posts" in describe(simulate("never", "again", 1, 20))


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (("hourly", "again", 1, 20), "posts is 'hourly'"),
        (("daily", "shout", 1, 20), "about is 'shout'"),
        (("daily", "again", -1, 20), "each is -1 points"),
        (("daily", "again", 1, 100), "cooling is 100 %; it lies between 0 and 100 % a day"),
    ],
    ids=["posts", "about", "each", "cooling"],
)
def test_bad_values_are_refused(state, words):
    """A value outside its range is named, with its range."""
    with pytest.raises(ValueError, match=words):
        simulate(*state)
