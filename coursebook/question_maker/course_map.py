"""A map of a document: what is tied to what, and by how many sentences, as an explorable."""

import math
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from coursebook.chart import Axis, chart, dots, links, note
from coursebook.chart.marks import Trace
from coursebook.document import read_document
from coursebook.explorable import Choice, Explorable, OneOf, Prediction, Preset, Slider
from coursebook.question_maker.reading import Reading
from coursebook.question_maker.ties import SECTION, TERM, WORD, Node, Ties, ties_of

#: Ties that are drawn: as many names as fit under each other on a phone.
MOST_DRAWN = 9
#: Ties that the sentence names: straight ones, and those that need another name each.
MOST_NAMED, MOST_NAMED_BY_WAY = 5, 3
#: Names are cut after so many letters, in the picture and in the list to choose from.
LONGEST_NAME, LONGEST_OPTION = 27, 70
#: The slider ends there at the latest. [sentences]
MOST_SENTENCES = 6
#: Where the middle stands, and how far out the others do, on axes from 0 to 1 and from -1 to 1.
MIDDLE, REACH = 0.035, 0.23
#: Answers of the prediction.
FEWEST_ANSWERS, MOST_ANSWERS = 3, 4
#: Ties to the middle itself, and ties that lead through something else.
STRAIGHT, BY_WAY = "straight", "by-way"
#: Each kind of thing, in the legend's words, with its role.
KINDS = {SECTION: ("Sections", "subject"), TERM: ("Terms", "compare"), WORD: ("Words", "third")}


@dataclass(frozen=True)
class Surroundings:
    """What is tied to one section, term or word.

    Parameters
    ----------
    middle : Node
        What stands in the middle.
    tied : tuple of Node
        What is tied to it strongly enough, the strongest first.
    sentences : tuple of int
        How many sentences tie each [sentences].
    between : tuple of Node
        By way of what each is tied most strongly; empty if they are tied to the middle itself.
    least : int
        How many it takes at least [sentences].
    kinds : frozenset of str
        What the whole map holds.
    """

    middle: Node
    tied: tuple[Node, ...]
    sentences: tuple[int, ...]
    between: tuple[Node, ...]
    least: int
    kinds: frozenset[str]


def course_map(document_path: Path) -> Explorable:
    """Make the map of a course's document.

    Parameters
    ----------
    document_path : pathlib.Path
        The document. A module that calls this names the file in its constant ``READS`` too, as a path from the course's
        folder, so that the map is frozen anew when the text changes.

    Returns
    -------
    Explorable
        At most 36 things to put in the middle; each state shows at most nine ties.

    Examples
    --------
    A whole module ``widgets/course_map.py``::

        from pathlib import Path

        from coursebook.question_maker import course_map as map_of

        READS = ["documents/tomatoes.md"]
        course_map = map_of(Path(__file__).parents[1] / READS[0])
    """
    document = read_document(document_path)
    return _explorable(ties_of(Reading(document), document.title))


def _explorable(ties: Ties) -> Explorable:
    start = _richest(ties) or ties.ideas[0]
    counts = {count for key in ties.nodes for count in ties.straight(key).values()}
    most = max(min(max(counts), MOST_SENTENCES), min(counts) + 1)  # so that it always makes a difference
    return Explorable(
        slug="course-map",
        title="How it hangs together",
        question="Which parts of the text are about the same thing?",
        controls=[
            Choice("middle", "In the middle", _options(ties), default=start),
            *([_FAR] if any(map(ties.by_way, ties.nodes)) else []),
            Slider("least", "Sentences that make a tie", 1, most, 1, 1, unit="or more"),
        ],
        model=partial(_surroundings, ties),
        figure=_draw,
        narrate=_describe,
        presets=_presets(ties),
        prediction=_prediction(ties),
    )


_FAR = Choice("far", "Ties", {STRAIGHT: "straight", BY_WAY: "by way of something else"}, default=STRAIGHT)


def _options(ties: Ties) -> dict[str, str]:
    return {key: _cut(node.name, LONGEST_OPTION) for key, node in ties.nodes.items()}


def _surroundings(ties: Ties, middle: str, least: int, far: str = STRAIGHT) -> Surroundings:
    """Find what is tied to the middle by `least` sentences or more."""
    ways = ties.by_way(middle) if far == BY_WAY else ties.straight(middle)
    tied = {key: count for key, count in ways.items() if count >= least}
    between = tuple(ties.nodes[ties.between(middle, key)] for key in tied) if far == BY_WAY else ()
    kinds = frozenset(node.kind for node in ties.nodes.values())
    nodes = tuple(ties.nodes[key] for key in tied)
    return Surroundings(ties.nodes[middle], nodes, tuple(tied.values()), between, least, kinds)


def _draw(around: Surroundings) -> dict[str, Any]:
    """Draw the middle at the left, and what is tied to it in half a circle, each with its name."""
    drawn = around.tied[:MOST_DRAWN]
    places = [_place(number, len(drawn)) for number in range(len(drawn))]
    hidden = [(MIDDLE, 0.0)] * (MOST_DRAWN - len(drawn))
    all_places = [(MIDDLE, 0.0), *places, *hidden]
    there = [around.middle, *drawn, *[None] * len(hidden)]
    words = [f"{_cut(node.name, LONGEST_NAME)} · {count}" for node, count in zip(drawn, around.sentences, strict=False)]
    return chart(
        "What is tied to the middle, and by how many sentences",
        Axis("Across", 0, 1, hidden=True),
        Axis("Down", -1.12, 1.42, hidden=True),
        [
            links("Ties", [(MIDDLE, 0.0)] * MOST_DRAWN, all_places[1:]),
            dots("In the middle", [MIDDLE], [0.0], role="quiet", size=20, legend=False),
            *(_dots(kind, all_places, there, around.kinds) for kind in KINDS),
            note(_cut(around.middle.name, LONGEST_NAME + 6), 0.0, 1.3, anchor="middle right"),
            *(
                note(text, x + 0.02, y, anchor="middle right", show=bool(text))
                for text, (x, y) in zip([*words, *[""] * len(hidden)], all_places[1:], strict=True)
            ),
        ],
    )


def _dots(kind: str, places: list[tuple[float, float]], nodes: list[Node | None], kinds: frozenset[str]) -> Trace:
    name, role = KINDS[kind]
    across, down = zip(*places, strict=True)
    show = [node is not None and node.kind == kind for node in nodes]
    return dots(name, across, down, show=show, role=role, size=9, legend=kind in kinds)


def _place(number: int, count: int) -> tuple[float, float]:
    """Give the place of one of some things on half an ellipse, evenly spaced from top to bottom."""
    spread = min(1.0, 0.25 * (count - 1))
    down = 0.0 if count == 1 else spread * (1 - 2 * number / (count - 1))
    return round(MIDDLE + REACH * math.sqrt(1 - 0.8 * down**2), 4), round(down, 4)


def _describe(around: Surroundings) -> str:
    """Say what is tied to the middle, and by how many sentences."""
    name = around.middle.name
    if not around.tied:
        return f"Nothing is tied to {name} in this way by {_counted(around.least)} or more."
    most = MOST_NAMED_BY_WAY if around.between else MOST_NAMED
    named = [
        f"{node.name} by {_counted(count) if number == 0 else count}"
        for number, (node, count) in enumerate(zip(around.tied[:most], around.sentences, strict=False))
    ]
    if around.between:
        named = [f"{words} ({node.name})" for words, node in zip(named, around.between, strict=False)]
    if more := len(around.tied) - len(named):
        named.append(f"{more} more")
    listed = ", ".join(named[:-1]) + (" and " if named[:-1] else "") + named[-1]
    way = ", by way of what stands in brackets" if around.between else ""
    return f"Tied to {name}{way}: {listed}."


def _counted(count: int) -> str:
    return f"{count} sentence" if count == 1 else f"{count} sentences"


def _richest(ties: Ties) -> str:
    """Give the chapter that is tied to most ideas; empty if every chapter is an idea itself."""
    chapters = [key for key in ties.nodes if key not in ties.ideas]
    return max(chapters, key=lambda key: (len(ties.straight(key)), sum(ties.straight(key).values())), default="")


def _presets(ties: Ties) -> list[Preset]:
    """Give the most telling states: the idea in most chapters, the chapter with most ideas, the strongest tie."""
    widest = ties.ideas[0]
    richest = _richest(ties)
    strongest = max(ties.ideas, key=lambda key: max(ties.straight(key).values(), default=0))
    most = max(ties.straight(strongest).values(), default=1)
    presets = [
        Preset("In most places", "No other thing is spoken of in more parts of the text.", middle=widest, least=1)
    ]
    if richest:
        story = "No other part of the text is tied to more of the rest."
        presets.append(Preset("Tied to most", story, middle=richest, least=1))
        if ties.by_way(richest):
            story = "What it has in common with others, without naming them."
            presets.append(Preset("One step on", story, middle=richest, least=1, far=BY_WAY))
    if most > 1:
        story = "No two things are tied by more sentences."
        presets.append(Preset("The strongest tie", story, middle=strongest, least=min(most, MOST_SENTENCES)))
    return presets


def _prediction(ties: Ties) -> Prediction | None:
    """Ask which idea is spoken of in the most chapters, among some that are in fewer."""
    widest = ties.ideas[0]
    fewer = [key for key in ties.ideas if ties.parts[key] < ties.parts[widest]]
    offered = [widest, *fewer[: MOST_ANSWERS - 1]]
    if len(offered) < FEWEST_ANSWERS:
        return None
    kind = "terms" if all(ties.nodes[key].kind == TERM for key in offered) else "words"
    return Prediction(
        f"Which of these {kind} is spoken of in the most parts of the text?",
        OneOf({key: _cut(ties.nodes[key].name, LONGEST_OPTION) for key in sorted(offered)}),
        truth=lambda _: widest,
        state={"middle": widest, "least": 1},
    )


def _cut(name: str, longest: int) -> str:
    """Shorten a name at a word."""
    if len(name) <= longest:
        return name
    cut = name[: longest - 1]
    words = cut.rpartition(" ")[0]
    return (words if len(words) > longest / 2 else cut).rstrip(" ,;:–—-") + ("…”" if name.endswith("”") else "…")
