r"""A cry for help before many readers: each would help if nobody else did, and so each leaves it to the others.

``N`` readers of a post all gain ``b`` if somebody replies, and a reply costs the one who writes it ``c < b``. In the
even equilibrium of this volunteer's dilemma a reader is indifferent between replying and waiting,

.. math::

    b - c = b\,(1 - q^{N-1}) \;\Rightarrow\; q = (c/b)^{1/(N-1)}, \qquad P(\text{nobody}) = q^N = (c/b)^{N/(N-1)}

where ``q`` is the chance that one reader stays silent. Silence grows with the audience, towards ``c/b``, and the
replies that come stay near ``ln(b/c)`` in number. With one reader, asked by name, there is nobody to leave it to.
Readers do not see each other's replies, are all alike, and know how many they are.

References
----------
Diekmann (1985), volunteer's dilemma. Darley and Latané (1968), *Journal of Personality and Social Psychology* 8,
377-383: 85 % of those who thought themselves alone reported an emergency, 31 % of those who thought four others heard.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coursebook.amounts import agreeing
from coursebook.chart import Axis, Figure, chart, note, people
from coursebook.explorable import Again, Choice, Explorable, OneOf, Prediction, Preset, Slider, Toggle

#: Posts in the picture, one a row.
POSTS = 10
#: The largest audience in the picture, with the fewest readers that can leave it to each other. [readers]
MOST_READERS = 40
PAIR = 2
#: The seed before that of the first world; chosen so that the six worlds come near the exact chances between them.
SEEDS_FROM = 206
#: Groups of readers, with their roles; those who are not there are drawn as nothing.
REPLIES, SILENT, LONELY, ABSENT = "Replies", "Waits for others", "Everyone waits", "Not there"


@dataclass(frozen=True)
class Asking:
    """Ten posts, and who replies to them.

    Parameters
    ----------
    replies : numpy.ndarray
        Who replies to which post, of `bool`, shape ``(10, readers)``.
    readers : int
        Audience of each post [readers].
    named : bool
        Whether one reader is asked by name.
    each, pair_each : float
        Chance that a given reader replies; the same with two readers [-].
    nobody, pair_nobody : float
        Chance that nobody does; the same with two readers [-].
    """

    replies: NDArray[np.bool_]
    readers: int
    named: bool
    each: float
    pair_each: float
    nobody: float
    pair_nobody: float


def simulate(readers: int, effort: float, named: bool, world: int) -> Asking:
    """Let the readers of ten posts decide, each by their own chance.

    Parameters
    ----------
    readers : int
        Audience of each post, 1 to `MOST_READERS` [readers].
    effort : float
        Cost of a reply against the gain of having one, ``c/b``, from 0 to below 100 [%].
    named : bool
        Whether the post asks one of them by name.
    world : int
        Which random run, from 1.

    Returns
    -------
    Asking
        Who replies, and the exact chances.

    Raises
    ------
    ValueError
        If an argument lies outside its range.
    """
    if readers > MOST_READERS:
        raise ValueError(f"readers is {readers}; the picture holds 1 to {MOST_READERS} of them.")
    cost = effort / 100
    each = each_replies(readers, cost)
    luck = np.random.default_rng(SEEDS_FROM + world).random((POSTS, MOST_READERS))[:, :readers]
    asked = np.broadcast_to(np.arange(readers) == 0, luck.shape)
    return Asking(
        replies=asked if named else luck < each,
        readers=readers,
        named=named,
        each=each,
        pair_each=each_replies(PAIR, cost),
        nobody=nobody_replies(1 if named else readers, cost),
        pair_nobody=nobody_replies(PAIR, cost),
    )


def each_replies(readers: int, cost: float) -> float:
    """Return the chance that a given reader replies, ``1 - (c/b)^(1/(N-1))`` [-]; a single reader does so for sure.

    Parameters
    ----------
    readers : int
        ``N``, 1 or more [readers].
    cost : float
        ``c/b``, from 0 to below 1 [-]; where a reply costs nothing, everyone replies.

    Raises
    ------
    ValueError
        If there is no reader, or replying costs as much as it gains.
    """
    if readers < 1:
        raise ValueError(f"readers is {readers}; a post has at least 1.")
    if not 0 <= cost < 1:
        raise ValueError(f"cost is {cost} of the gain; it lies from 0 to below 1 [-].")
    return 1.0 if readers == 1 else 1 - cost ** (1 / (readers - 1))


def nobody_replies(readers: int, cost: float) -> float:
    """Return the chance that a post stays without any reply, ``(c/b)^(N/(N-1))`` [-]; with one reader, 0."""
    return (1 - each_replies(readers, cost)) ** readers


def replies_expected(readers: int, cost: float) -> float:
    """Return the replies that a post gets on average, ``N (1 - q)``; for large audiences ``ln(b/c)`` [replies]."""
    return readers * each_replies(readers, cost)


def somebody_helps(chance: float, helpers: int) -> float:
    """Return the chance that at least one of some independent helpers helps, ``1 - (1 - p)^n`` [-].

    One person's chance and the chance of the one in need are two things: 31 % each is 84 % among five.
    """
    return 1 - (1 - chance) ** helpers


def unanswered(readers: int, cost: float) -> float:
    """Return how many of 100 posts stay without a reply [posts]."""
    return 100 * nobody_replies(readers, cost)


def cases_helped(chance: float, helpers: int) -> float:
    """Return in how many of 100 cases at least one of some independent helpers helps [cases]."""
    return 100 * somebody_helps(chance, helpers)


def crowd_answers(asking: Asking, readers: int, silence: float) -> bool:
    """Return whether, with no fewer readers and nobody asked by name, a smaller share of posts stays unanswered."""
    return asking.readers >= readers and not asking.named and asking.nobody < silence


def one_is_asked(asking: Asking) -> bool:
    """Return whether each post asks one reader by name."""
    return asking.named


def draw(asking: Asking) -> Figure:
    """Draw each post as a row of its readers; a row without any reply is marked."""
    answered = [bool(replies.any()) for replies in asking.replies]
    who = [
        _group(place, asking.replies[post], answered[post]) for post in range(POSTS) for place in range(MOST_READERS)
    ]
    groups = {REPLIES: "subject", SILENT: "quiet", LONELY: "compare", ABSENT: "quiet"}
    return chart(
        "Ten posts, one a row, and who of their readers replies",
        Axis("Readers", -5, MOST_READERS, hidden=True),
        Axis("Posts", -POSTS, 1.3, hidden=True),
        [
            *people(groups, who, columns=MOST_READERS)[:-1],
            note("each row is a post, each dot one of its readers", -0.6, 0.9, anchor="middle right"),
            *(note("none", -0.6, -post, anchor="middle left", show=not answered[post]) for post in range(POSTS)),
        ],
    )


def describe(asking: Asking) -> str:
    """Describe how often nobody replies, and how many do."""
    if asking.named:
        return "The reader who is asked by name has nobody to leave it to, and replies. No post stays unanswered."
    nobody = f"{100 * asking.nobody:.0f}"
    silence = f"Of 100 posts with {asking.readers} readers, {nobody} {agreeing(nobody, 'gets|get')} no reply"
    mean = f"A post gets {asking.readers * asking.each:.1f} replies on average"
    if asking.readers == PAIR:
        return f"{silence}. {mean}."
    pair = f"of 100 with {PAIR} readers, {100 * asking.pair_nobody:.0f}"
    return f"{silence}; {pair}. {mean}; with {PAIR} readers, {PAIR * asking.pair_each:.1f}."


def growth(asking: Asking) -> str:
    """Return how many replies there are, set against a pair's: about the "same", near "five" or near "twenty" times."""
    times = asking.readers * asking.each / (PAIR * asking.pair_each)
    return next((words for bound, words in {2: "same", 10: "five"}.items() if times < bound), "twenty")


empathy_seeking = Explorable(
    slug="empathy-seeking",
    title="Who answers?",
    question="Do more readers bring more replies?",
    controls=[
        Choice("readers", "Readers of each post", {n: str(n) for n in (2, 3, 5, 10, 20, MOST_READERS)}, default=5),
        Slider("effort", "Effort of a reply", 5, 60, step=5, default=20, unit="% of the good it does"),
        Toggle("named", "Each post asks one reader by name"),
        Again("world", "World", 6),
    ],
    model=simulate,
    figure=draw,
    narrate=describe,
    presets=[
        Preset("Two readers", "Nearly every post finds a reply.", readers=2),
        Preset("Forty readers", "Twenty times the audience, as many replies, and more rows with none.", readers=40),
        Preset("Replies are a burden", "A long answer is left to others more readily.", readers=40, effort=60),
        Preset("One tap is enough", "What costs little is mostly done, even in a crowd.", readers=40, effort=5),
        Preset("Ask one by name", "Forty readers, and one who knows that it is up to them.", readers=40, named=True),
    ],
    prediction=Prediction(
        "Posts with 2 readers get 1.6 replies on average. Now each post has 40 readers who would be just as glad to "
        "see it answered. How many replies does it get?",
        OneOf(
            {
                "twenty": "About 32: twenty times the readers.",
                "five": "About 8: not everybody looks closely.",
                "same": "Still about 1.6.",
            }
        ),
        truth=growth,
        state={"readers": 40, "effort": 20, "named": False},
    ),
)


def _group(place: int, replies: NDArray[np.bool_], answered: bool) -> str:
    if place >= replies.size:
        return ABSENT
    if replies[place]:
        return REPLIES
    return SILENT if answered else LONELY
