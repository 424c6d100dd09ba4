"""The map of a document: what it links, by how many sentences, and that it freezes for any text."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from coursebook.chart.figure import in_vocabulary
from coursebook.document import read_document
from coursebook.document.model import Part, Section
from coursebook.explorable.catalogue import Catalogued, explorables
from coursebook.frozen.cache import cached_dependencies, freeze_all
from coursebook.frozen.freeze import MOST_BYTES, freeze
from coursebook.frozen.lattice import MOST_STATES
from coursebook.question_maker import course_map
from coursebook.question_maker.chapter_links import link_graph
from coursebook.question_maker.corpus import Corpus
from coursebook.question_maker.course_map import MAX_NAME, _explorable
from tests.coursebook.question_maker.texts import DOCUMENTS, GARDEN, document_of

ROOT = Path(__file__).parents[3]
OWN = next((ROOT / "documents").glob("*.md"))

MODULE = """\
from pathlib import Path

from coursebook.question_maker import course_map as map_of

READS = ["documents/text.md"]
course_map = map_of(Path(__file__).parents[1] / READS[0])
"""


def map_of(document):
    """The map of a document that was never written down."""
    return _explorable(link_graph(Corpus(document), document.title))


def frozen(explorable):
    """What the page gets of it; the lattice checks every state on the way."""
    return freeze(Catalogued(explorable, "a_map", "course_map", Path("course_map.py"), 1))


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course with nothing but a document and its map."""
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("documents", "widgets"):
        (tmp_path / name).mkdir()
    (tmp_path / "documents" / "text.md").write_text(GARDEN.read_text("utf-8"), encoding="utf-8")
    (tmp_path / "widgets" / "__init__.py").write_text("")
    (tmp_path / "widgets" / "course_map.py").write_text(MODULE)
    return tmp_path


def test_links_are_counted_by_hand():
    """Compost names leaf mould, soil crumb and frost pocket, each in one sentence; frost pocket is in two sections."""
    garden = course_map(GARDEN)

    compost = garden.model(middle="making-compost", least=1)
    pocket = garden.model(middle="frost-pocket", least=1)

    assert {node.name: count for node, count in zip(compost.neighbours, compost.counts, strict=True)} == {
        "Leaf mould": 1,
        "Frost pocket": 1,
        "Soil crumb": 1,
    }
    assert [node.key for node in pocket.neighbours] == ["sowing-in-rows", "making-compost"]
    assert garden.narrate(pocket) == "Tied to Frost pocket: Sowing in rows by 1 sentence and Making compost by 1."


def test_indirect_link_counts_the_sentences_on_both_sides():
    """Water and compost both name leaf mould, once each."""
    garden = course_map(GARDEN)

    around = garden.model(middle="watering-by-weight", least=1, far="by-way")

    found = {
        node.key: (count, by.key) for node, count, by in zip(around.neighbours, around.counts, around.via, strict=True)
    }
    assert found == {"pruning-tomatoes": (2, "root-ball"), "making-compost": (2, "leaf-mould")}


def test_weak_links_are_left_out():
    """With two sentences asked for, a link of one is gone, and the sentence says that nothing is left."""
    garden = course_map(GARDEN)

    around = garden.model(middle="making-compost", least=2)

    assert around.neighbours == ()
    assert garden.narrate(around) == "Nothing is tied to Making compost in this way by 2 sentences or more."


def test_text_whose_terms_nobody_names_is_linked_by_words():
    """The text of this course: nouns that a few chapters share, and no word of every chapter."""
    corpus = Corpus(read_document(OWN))
    graph = link_graph(corpus, "All")

    words = [graph.nodes[key].name for key in graph.topics]
    assert "“reactions”" in words
    assert all(len(graph.sentences[key]) >= 2 for key in graph.topics)
    assert max(graph.chapter_counts.values()) <= len(corpus.chapters) / 3


def test_prediction_is_true_and_not_given_away_by_the_start():
    """The right term is in more chapters than each other one, and is not in the middle at first."""
    garden = course_map(GARDEN)
    asked = garden.prediction

    truth = asked.truth(garden.model(**garden.completed(asked.state)))

    counts = link_graph(Corpus(read_document(GARDEN)), "").chapter_counts
    assert all(counts[truth] > counts[other] for other in asked.answer.options if other != truth)
    assert garden.default_state["middle"] != truth


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS)
def test_any_document_has_a_map(document):
    """Every state runs, draws the same marks, and every control changes something."""
    explorable = map_of(document)

    assert frozen(explorable).states == explorable.size
    assert in_vocabulary(explorable.figure(explorable.model(**explorable.default_state)))


@pytest.mark.parametrize("text", ["Hi.", "12 + 3.", "Tea.\n\nTea.", "The tea.\nThe tea."])
def test_text_of_next_to_nothing_has_a_map(text):
    """One section, and hardly a word."""
    assert frozen(map_of(document_of(("Only this", text)))).states >= 2


def test_map_of_a_long_text_is_bounded():
    """400 sections and 60 terms, all naming each other: few can be chosen, names are short, the page stays light."""
    names = [f"Term {'abcdefghij'[n // 10]}{'klmnopqrst'[n % 10]} with a name that is long" for n in range(60)]
    sections = [
        Section(
            f"s{n}",
            f"Section {n} with a heading of some length",
            tuple(f"Here {names[(n * k) % 60]}." for k in range(9)),
            n,
        )
        for n in range(400)
    ]
    terms = [Section(f"t{n}", name, (f"It is like {names[n - 1]}.",), n) for n, name in enumerate(names)]
    every = (*sections, *terms)
    document = type(document_of())(
        "Long", None, tuple(sections), tuple(terms), (Part("A", "a", tuple(s.slug for s in every)),)
    )

    explorable = map_of(document)
    result = frozen(explorable)

    assert explorable.size <= MOST_STATES / 5
    assert result.gzipped < MOST_BYTES / 2
    texts = [
        mark["text"][0]
        for mark in explorable.figure(explorable.model(**explorable.default_state))["data"]
        if "text" in mark
    ]
    assert max(map(len, texts)) <= MAX_NAME + 6


def test_changed_document_freezes_the_map_again(course):
    """The document is not a module, so the map's own module names it in READS."""
    reports = []
    freeze_all(course, explorables(course), report=lambda *args: reports.append(args))
    freeze_all(course, explorables(course), report=lambda *args: reports.append(args))
    assert len(reports) == 1

    with (course / "documents" / "text.md").open("a", encoding="utf-8") as text:
        text.write("It looks like a rake on wheels.\n")

    freeze_all(course, explorables(course), report=lambda *args: reports.append(args))
    assert len(reports) == 2
    (slug,) = explorables(course)
    assert cached_dependencies(course, slug).is_made  # the parts of the generator that make it count too


def test_map_knows_terms_in_other_forms(tmp_path):
    """“Side shoots” is the term side shoot."""
    text = tmp_path / "text.md"
    text.write_text(
        "## Pruning\n\nPinch all side shoots out.\n\n## Terms\n\n### Side shoot\n\nA second stem.\n", "utf-8"
    )

    explorable = course_map(text)

    assert "Side shoot by 1 sentence" in explorable.narrate(explorable.model(middle="pruning", least=1))
    assert json.dumps(explorable.figure(explorable.model(**explorable.default_state)))
