r"""Replies and coming back: answering newcomers is a small lever, if it is one at all.

Of newcomers to a group, 56 % wrote again if somebody had replied to their first post, and 44 % if nobody had. With a
share ``r`` that gets a reply, and a share ``c`` of this gap that is the reply's own doing, the chance to write again is

.. math::

    s(r) = s_0 + 0.12\,c\,(r - r_0), \qquad s_0 = 0.44 + 0.12\,r_0, \quad r_0 = 0.61

If it were the same after every post, a newcomer would write ``1 / (1 - s)`` posts on average.

The two shares are measured, for first posts and without assigning anybody; ``c`` is not known, and that later posts go
like first ones is an assumption.

References
----------
Joyce and Kraut (2006), Predicting continued participation in newsgroups, *Journal of Computer-Mediated Communication*
11(3).
"""

from dataclasses import dataclass

import numpy as np

from coursebook.amounts import agreeing, count
from coursebook.chart import Axis, Figure, bars, chart, dots
from coursebook.explorable import Choice, Estimate, Explorable, Prediction, Preset, Slider

#: Chance to write again with and without a reply, and share of newcomers with one, of 2,777; Joyce and Kraut. [-]
ANSWERED, UNANSWERED, REPLIED = 0.56, 0.44, 0.61
#: Newcomers whom the picture follows, and posts that it counts. [people], [posts]
NEWCOMERS, POSTS = 100, 6


@dataclass(frozen=True)
class Group:
    """What becomes of newcomers.

    Parameters
    ----------
    replies : float
        Newcomers who get a reply [%].
    cause : float
        Share of the gap that is the reply's own doing [-].
    stay : float
        Chance to write again [-].
    """

    replies: float
    cause: float
    stay: float

    @property
    def back(self) -> float:
        """Of 100 newcomers, those who write a second time [people]."""
        return NEWCOMERS * self.stay

    @property
    def posts(self) -> float:
        """Posts that 100 newcomers write in all, if every post goes like the first [posts]."""
        return NEWCOMERS * posts_each(self.stay)


def simulate(replies: float, cause: float = 1.0) -> Group:
    """Follow a hundred newcomers.

    Parameters
    ----------
    replies : float
        Newcomers who get a reply, 0 to 100 [%].
    cause : float, optional
        Share of the gap between answered and unanswered that is the reply's own doing, 0 to 1 [-].

    Returns
    -------
    Group
        With the chance that they write again.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    return Group(replies, cause, stay_chance(replies / 100, cause))


def stay_chance(replied: float, cause: float = 1.0) -> float:
    """Return the chance that a newcomer writes again, where this share of them gets a reply [-]."""
    if not 0 <= replied <= 1:
        raise ValueError(f"The share with a reply is {replied}; it lies from 0 to 1 [-].")
    if not 0 <= cause <= 1:
        raise ValueError(f"cause is {cause}; it lies from 0 to 1 [-].")
    gap = ANSWERED - UNANSWERED
    return UNANSWERED + gap * REPLIED + cause * gap * (replied - REPLIED)


def back_of_100(replied: float, cause: float = 1.0) -> float:
    """Return how many of 100 newcomers write a second time [people]."""
    return 100 * stay_chance(replied, cause)


def posts_each(stay: float) -> float:
    """Return the posts of a newcomer on average, ``1 / (1 - s)``, if every post goes like the first [posts]."""
    if not 0 <= stay < 1:
        raise ValueError(f"stay is {stay}; it lies from 0 to below 1 [-].")
    return 1 / (1 - stay)


def relative_gain() -> float:
    """Return by how much likelier an answered newcomer is to write again than an unanswered one [%]."""
    return 100 * (ANSWERED / UNANSWERED - 1)


def replies_in_vain(group: Group) -> bool:
    """Return whether everybody gets a reply, and no more come back than before."""
    return group.replies == 100 and group.stay <= stay_chance(REPLIED)


def draw(group: Group) -> Figure:
    """Draw who still writes, post by post, beside who did with as many replies as were counted."""
    post = np.arange(1, POSTS + 1)
    before = NEWCOMERS * stay_chance(REPLIED) ** (post - 1)
    return chart(
        "Of a hundred newcomers, who still writes",
        Axis("Post", 0.4, POSTS + 0.6, ticks={1: "first", **{n: str(n) for n in range(2, POSTS + 1)}}, digits=0),
        Axis("Newcomers who write it", 0, 105, digits=0),
        [
            bars("Newcomers", post, NEWCOMERS * group.stay ** (post - 1), width=0.6),
            dots("As counted, with 61 of 100 answered", post, before, role="compare", size=10),
        ],
    )


def describe(group: Group) -> str:
    """Describe how many come back, and what that adds up to."""
    get, write = agreeing(group.replies, "gets|get"), agreeing(f"{group.back:.0f}", "writes|write")
    now = f"If {group.replies:g} of 100 newcomers {get} a reply, {group.back:.0f} {write} a second time"
    all_ = f"If that went on, the hundred would write {count(group.posts, 'post|posts')} in all"
    if group.stay == stay_chance(REPLIED):
        return f"{now}, as counted. {all_}."
    return f"{now}; as counted it was {back_of_100(REPLIED):.0f}. {all_}, in place of {_counted():.0f}."


support_return = Explorable(
    slug="support-return",
    title="A reply to a newcomer",
    question="How many newcomers come back if all of them get a reply?",
    controls=[
        Slider("replies", "Newcomers who get a reply", 0, 100, step=1, default=100, unit="of 100"),
        Choice(
            "cause",
            "Of the gap, the reply's own doing is",
            {1: "all of it", 0.5: "half of it", 0: "none of it"},
            default=1,
        ),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("As counted", "61 of 100 newcomers got a reply, and about half wrote again.", replies=61),
        Preset("Nobody answers", "Even then 44 of 100 write a second time.", replies=0),
        Preset("Everybody answered", "Five more of a hundred come back. It adds up, slowly.", replies=100),
        Preset("If it is half the cause", "The same replies, and half of the gain.", replies=100, cause=0.5),
        Preset(
            "If it is not the cause", "Those who get replies may be those who would stay anyway.", replies=100, cause=0
        ),
    ],
    prediction=Prediction(
        "In six newsgroups 61 of 100 newcomers got a reply to their first post, and 51 of 100 wrote a second one. "
        "Suppose that every newcomer got a reply, and that it is the reply that counts. "
        "How many of 100 would write a second post?",
        Estimate(0, NEWCOMERS, 1, "person|people"),
        truth=lambda group: round(group.back),
        state={"replies": 100, "cause": 1},
    ),
    toy=True,
)


def _counted() -> float:
    return NEWCOMERS * posts_each(stay_chance(REPLIED))
