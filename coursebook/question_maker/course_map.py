"""A map of a document as an explorable: which parts of it are linked, and by how many sentences."""

import math
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from coursebook.chart import Axis, chart, dots, links, note
from coursebook.chart.marks import Trace
from coursebook.document import read_document
from coursebook.explorable import Choice, Explorable, OneOf, Prediction, Preset, Slider
from coursebook.explorable.controls import Value
from coursebook.question_maker.chapter_links import SECTION, TERM, WORD, LinkGraph, Node, link_graph
from coursebook.question_maker.corpus import Corpus

#: Links that are drawn: as many names as fit below each other on a phone.
MAX_DRAWN = 9
#: Links that the sentence names: direct ones, and indirect ones, which need a second name each.
MAX_NAMED, MAX_NAMED_INDIRECT = 5, 3
#: The longest name, in the picture and in the list to choose from. [characters]
MAX_NAME, MAX_OPTION = 27, 70
#: The largest end of the slider. [sentences]
MAX_SENTENCES = 6
#: The position of the centre, and how far from it the others are, on axes from 0 to 1 and from -1 to 1.
CENTRE, RADIUS = 0.035, 0.23
#: How many answers the prediction offers.
MIN_ANSWERS, MAX_ANSWERS = 3, 4
#: Values of the control `far`: links to the centre itself, and links through something else.
DIRECT, INDIRECT = "straight", "by-way"
#: Each kind of node, with its name in the legend and its role.
KINDS = {SECTION: ("Sections", "subject"), TERM: ("Terms", "compare"), WORD: ("Words", "third")}


@dataclass(frozen=True)
class Neighbourhood:
    """The nodes that are linked to one section, term or word.

    Parameters
    ----------
    centre : Node
        The node in the middle.
    neighbours : tuple of Node
        The nodes with a strong enough link to it, the strongest link first.
    counts : tuple of int
        The strength of each link [sentences].
    via : tuple of Node
        For indirect links, the node that each leads through; empty for direct links.
    minimum : int
        The weakest link that counts [sentences].
    kinds : frozenset of str
        The kinds of all nodes of the map.
    """

    centre: Node
    neighbours: tuple[Node, ...]
    counts: tuple[int, ...]
    via: tuple[Node, ...]
    minimum: int
    kinds: frozenset[str]


def course_map(document_path: Path) -> Explorable:
    """Make the map of a course's document.

    Parameters
    ----------
    document_path : pathlib.Path
        The document. A module that calls this names the file in its constant ``READS`` too, as a path from the course's
        folder, so that the map is frozen again when the text changes.

    Returns
    -------
    Explorable
        At most 36 nodes to put in the middle; each state shows at most nine links.

    Examples
    --------
    A whole module ``widgets/course_map.py``::

        from pathlib import Path

        from coursebook.question_maker import course_map as map_of

        READS = ["documents/tomatoes.md"]
        course_map = map_of(Path(__file__).parents[1] / READS[0])
    """
    document = read_document(document_path)
    return _explorable(link_graph(Corpus(document), document.title))


def _explorable(graph: LinkGraph) -> Explorable:
    start = _most_linked_chapter(graph) or graph.topics[0]
    counts = {count for key in graph.nodes for count in graph.direct_links(key).values()}
    most = max(min(max(counts), MAX_SENTENCES), min(counts) + 1)  # the slider always makes a difference
    return Explorable(
        slug="course-map",
        title="How it hangs together",
        question="Which parts of the text are about the same thing?",
        controls=[
            Choice("middle", "In the middle", _options(graph), default=start),
            *([_FAR] if any(map(graph.indirect_links, graph.nodes)) else []),
            Slider("least", "Sentences that make a tie", 1, most, 1, 1, unit="or more"),
        ],
        model=partial(_neighbourhood, graph),
        figure=_draw,
        narrate=_narrate,
        presets=_presets(graph),
        prediction=_prediction(graph),
    )


_FAR = Choice("far", "Ties", {DIRECT: "straight", INDIRECT: "by way of something else"}, default=DIRECT)


def _options(graph: LinkGraph) -> dict[Value, str]:
    return {key: _shortened(node.name, MAX_OPTION) for key, node in graph.nodes.items()}


def _neighbourhood(graph: LinkGraph, middle: str, least: int, far: str = DIRECT) -> Neighbourhood:
    """Return the nodes that at least `least` sentences link to the middle."""
    all_links = graph.indirect_links(middle) if far == INDIRECT else graph.direct_links(middle)
    strong = {key: count for key, count in all_links.items() if count >= least}
    via = tuple(graph.nodes[graph.strongest_intermediate(middle, key)] for key in strong) if far == INDIRECT else ()
    kinds = frozenset(node.kind for node in graph.nodes.values())
    nodes = tuple(graph.nodes[key] for key in strong)
    return Neighbourhood(graph.nodes[middle], nodes, tuple(strong.values()), via, least, kinds)


def _draw(neighbourhood: Neighbourhood) -> dict[str, Any]:
    """Draw the centre at the left, and its neighbours in a half circle, each with its name."""
    drawn = neighbourhood.neighbours[:MAX_DRAWN]
    positions = [_position(number, len(drawn)) for number in range(len(drawn))]
    hidden = [(CENTRE, 0.0)] * (MAX_DRAWN - len(drawn))
    all_positions = [(CENTRE, 0.0), *positions, *hidden]
    nodes = [neighbourhood.centre, *drawn, *[None] * len(hidden)]
    words = [
        f"{_shortened(node.name, MAX_NAME)} · {count}" for node, count in zip(drawn, neighbourhood.counts, strict=False)
    ]
    return chart(
        "What is tied to the middle, and by how many sentences",
        Axis("Across", 0, 1, hidden=True),
        Axis("Down", -1.12, 1.42, hidden=True),
        [
            links("Ties", [(CENTRE, 0.0)] * MAX_DRAWN, all_positions[1:]),
            dots("In the middle", [CENTRE], [0.0], role="quiet", size=20, legend=False),
            *(_dots(kind, all_positions, nodes, neighbourhood.kinds) for kind in KINDS),
            note(_shortened(neighbourhood.centre.name, MAX_NAME + 6), 0.0, 1.3, anchor="middle right"),
            *(
                note(text, x + 0.02, y, anchor="middle right", show=bool(text))
                for text, (x, y) in zip([*words, *[""] * len(hidden)], all_positions[1:], strict=True)
            ),
        ],
    )


def _dots(kind: str, positions: list[tuple[float, float]], nodes: list[Node | None], kinds: frozenset[str]) -> Trace:
    name, role = KINDS[kind]
    across, down = zip(*positions, strict=True)
    show = [node is not None and node.kind == kind for node in nodes]
    return dots(name, across, down, show=show, role=role, size=9, legend=kind in kinds)


def _position(number: int, count: int) -> tuple[float, float]:
    """Return the position of one of some nodes on half an ellipse, evenly spaced from top to bottom."""
    spread = min(1.0, 0.25 * (count - 1))
    down = 0.0 if count == 1 else spread * (1 - 2 * number / (count - 1))
    return round(CENTRE + RADIUS * math.sqrt(1 - 0.8 * down**2), 4), round(down, 4)


def _narrate(neighbourhood: Neighbourhood) -> str:
    """Say which nodes are linked to the centre, and by how many sentences."""
    name = neighbourhood.centre.name
    if not neighbourhood.neighbours:
        return f"Nothing is tied to {name} in this way by {_sentence_count(neighbourhood.minimum)} or more."
    most = MAX_NAMED_INDIRECT if neighbourhood.via else MAX_NAMED
    named = [
        f"{node.name} by {_sentence_count(count) if number == 0 else count}"
        for number, (node, count) in enumerate(zip(neighbourhood.neighbours[:most], neighbourhood.counts, strict=False))
    ]
    if neighbourhood.via:
        named = [f"{words} ({node.name})" for words, node in zip(named, neighbourhood.via, strict=False)]
    if more := len(neighbourhood.neighbours) - len(named):
        named.append(f"{more} more")
    all_named = ", ".join(named[:-1]) + (" and " if named[:-1] else "") + named[-1]
    way = ", by way of what stands in brackets" if neighbourhood.via else ""
    return f"Tied to {name}{way}: {all_named}."


def _sentence_count(count: int) -> str:
    return f"{count} sentence" if count == 1 else f"{count} sentences"


def _most_linked_chapter(graph: LinkGraph) -> str:
    """Return the chapter with the most links to topics; empty if every chapter is a topic itself."""
    chapters = [key for key in graph.nodes if key not in graph.topics]
    return max(
        chapters, key=lambda key: (len(graph.direct_links(key)), sum(graph.direct_links(key).values())), default=""
    )


def _presets(graph: LinkGraph) -> list[Preset]:
    """Return notable states: the topic in most chapters, the chapter with most topics, the strongest link."""
    widest = graph.topics[0]
    richest = _most_linked_chapter(graph)
    strongest = max(graph.topics, key=lambda key: max(graph.direct_links(key).values(), default=0))
    most = max(graph.direct_links(strongest).values(), default=1)
    presets = [
        Preset("In most places", "No other thing is spoken of in more parts of the text.", middle=widest, least=1)
    ]
    if richest:
        story = "No other part of the text is tied to more of the rest."
        presets.append(Preset("Tied to most", story, middle=richest, least=1))
        if graph.indirect_links(richest):
            story = "What it has in common with others, without naming them."
            presets.append(Preset("One step on", story, middle=richest, least=1, far=INDIRECT))
    if most > 1:
        story = "No two things are tied by more sentences."
        presets.append(Preset("The strongest tie", story, middle=strongest, least=min(most, MAX_SENTENCES)))
    return presets


def _prediction(graph: LinkGraph) -> Prediction | None:
    """Ask which topic is in the most chapters, among some that are in fewer."""
    widest = graph.topics[0]
    fewer = [key for key in graph.topics if graph.chapter_counts[key] < graph.chapter_counts[widest]]
    offered = [widest, *fewer[: MAX_ANSWERS - 1]]
    if len(offered) < MIN_ANSWERS:
        return None
    kind = "terms" if all(graph.nodes[key].kind == TERM for key in offered) else "words"
    return Prediction(
        f"Which of these {kind} is spoken of in the most parts of the text?",
        OneOf({key: _shortened(graph.nodes[key].name, MAX_OPTION) for key in sorted(offered)}),
        truth=lambda _: widest,
        state={"middle": widest, "least": 1},
    )


def _shortened(name: str, longest: int) -> str:
    """Cut a long name, between words if possible."""
    if len(name) <= longest:
        return name
    cut = name[: longest - 1]
    words = cut.rpartition(" ")[0]
    return (words if len(words) > longest / 2 else cut).rstrip(" ,;:–—-") + ("…”" if name.endswith("”") else "…")
