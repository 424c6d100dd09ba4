"""The rare match: exact chances and crowds, limits, and what the sentence counts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.quiz import load_quiz
from widgets.support import (
    describe,
    draw,
    found_by_100,
    friends_suffice,
    match_chance,
    net_decides,
    people_needed,
    simulate,
    support,
)


@pytest.mark.parametrize(
    ("prevalence", "reached", "chance"), [(0.01, 150, 0.7785), (1e-4, 150, 0.0149), (1e-4, 30_000, 0.9502)]
)
def test_chance_is_exact(prevalence, reached, chance):
    """``1 - (1 - pi)^n``."""
    assert match_chance(prevalence, reached) == pytest.approx(chance, abs=5e-5)
    assert found_by_100(prevalence, reached) == pytest.approx(100 * chance, abs=5e-3)


@pytest.mark.parametrize(("prevalence", "people"), [(0.01, 299), (1e-3, 2_995), (1e-4, 29_956), (1e-5, 299_572)])
def test_people_needed_are_exact(prevalence, people):
    """The least crowd with a match in 95 of 100 cases; one fewer is not enough."""
    assert people_needed(prevalence) == people
    assert match_chance(prevalence, people) >= 0.95 > match_chance(prevalence, people - 1)


@given(st.floats(0, 1), st.integers(0, 1000))
def test_chance_is_a_chance_and_grows(prevalence, reached):
    """From 0 for nobody, and never less for one more."""
    assert match_chance(prevalence, 0) == 0
    assert 0 <= match_chance(prevalence, reached) <= match_chance(prevalence, reached + 1) <= 1


def test_net_adds_most_in_between():
    """Nothing to a common trouble, most to a rare one, little to the rarest."""
    assert simulate(0.4).added < 0.1
    assert simulate(4).added == pytest.approx(93.5, abs=0.1)
    assert simulate(8).added < 0.1


def test_quiz_keeps_the_order_of_what_the_net_adds():
    """0, 3, 22 and 94 of 100, least first, for one person in ten to the power of each."""
    root = Path(__file__).parents[2]
    quiz = load_quiz(root / "book" / "quizzes" / "support.yml", root)
    question = next(one for one in quiz.questions if one.id == "support-when")
    rarity = {"common": 1, "hundred": 2, "rare": 4, "million": 6}

    added = [round(simulate(rarity[item.id]).added) for item in question.items]

    assert added == [0, 3, 22, 94]


def test_challenges():
    """A rare trouble needs the net, a common one does not."""
    assert net_decides(simulate(4))
    assert not net_decides(simulate(2))
    assert friends_suffice(simulate(1))
    assert not friends_suffice(simulate(2))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: simulate(-1), "rarity is -1"),
        (lambda: simulate(1, friends=-1), "friends is -1"),
        (lambda: match_chance(2, 1), "prevalence is 2"),
        (lambda: people_needed(0), "prevalence is 0"),
    ],
    ids=["rarity", "friends", "prevalence", "nobody has it"],
)
def test_bad_values_are_refused(call, words):
    """By name, with the range."""
    with pytest.raises(ValueError, match=words):
        call()


@pytest.mark.parametrize(
    ("rarity", "sentence"),
    [
        (2, "One person in 100 has your trouble. Of 100 like you, 78 find another among 150 friends, and 100 among"),
        (4, "One person in 10,000 has your trouble. Of 100 like you, 1 finds another among 150 friends, and 95 among"),
        (5.8, "One person in 630,000 has your trouble. Of 100 like you, nobody finds another among 150 friends, and 5"),
    ],
)
def test_sentence_counts_both(rarity, sentence):
    """In grammar for none, one and many."""
    assert describe(simulate(rarity)).startswith(sentence)


def test_picture_keeps_the_net_above_friends():
    """The band lies between the two curves, and the dots on them."""
    band, far, near, _, on_far, on_near, _ = draw(simulate(4))["data"]

    assert all(one >= other for one, other in zip(far["y"], near["y"], strict=True))
    assert len(band["y"]) == 2 * len(far["y"])
    assert (on_far["y"], on_near["y"]) == ([pytest.approx(95.02, abs=0.01)], [pytest.approx(1.49, abs=0.01)])


def test_prediction_is_seventy_eight():
    """Friends do more for a common trouble than most expect."""
    assert support.prediction.truth(simulate(**support.completed(support.prediction.state))) == 78
