"""The contract of the course: each section and term of the document has a complete chapter; failures name its file."""

import re
from itertools import chain
from pathlib import Path

import nbformat
import pytest

from coursebook.document import read_document
from coursebook.explorable.catalogue import explorables
from coursebook.quiz import load_quiz
from coursebook.sync import chapters_of, find_document
from coursebook.sync.listing import listing

ROOT = Path(__file__).parent.parent
DOCUMENT = read_document(find_document(ROOT))
CHAPTERS = {chapter.slug: chapter for chapter in chapters_of(DOCUMENT)}
LISTED = {chapter["slug"]: chapter for chapter in listing(ROOT)}
QUIZZES = {
    slug: load_quiz(ROOT / f"book/quizzes/{slug}.yml", ROOT)
    for slug in CHAPTERS
    if (ROOT / f"book/quizzes/{slug}.yml").exists()
}
#: The parts of a chapter, in reading order.
ANATOMY = ["objectives", "document", "predict", "explore", "explain", "evidence", "check", "discuss", "reading"]
VERDICTS = ("Holds", "Partly", "Not shown")


def cells(slug: str) -> dict[str, str]:
    """Return the text of a chapter's cells by tag; cells with the same tag are joined."""
    notebook = nbformat.read(ROOT / CHAPTERS[slug].notebook, as_version=4)
    found: dict[str, str] = {}
    for cell in notebook.cells:
        for tag in cell.metadata.get("tags", []):
            found[tag] = found.get(tag, "") + "\n" + cell.source
    return found


def test_document_is_the_whole_article():
    """It has one introduction, ten sections and ten terms."""
    assert len(CHAPTERS) == 21
    assert len(DOCUMENT.terms) == 10


@pytest.mark.parametrize("slug", CHAPTERS)
def test_chapter_has_its_anatomy(slug):
    """Every part of a chapter is in its notebook, in order."""
    chapter = CHAPTERS[slug]
    order = [tag for tag in cells(slug) if tag in ANATOMY]

    assert order == ANATOMY, f"{chapter.notebook} has {order}"


@pytest.mark.parametrize("slug", CHAPTERS)
def test_chapter_states_what_the_reader_will_be_able_to_do(slug):
    """It has three objectives, each with a verb in italics, and says how long it takes."""
    words = cells(slug).get("objectives", "")

    assert len(re.findall(r"^- \*[^*]+\*", words, re.MULTILINE)) >= 3, f"{CHAPTERS[slug].notebook}: {words!r}"
    assert re.search(r"\d+ minutes", words), f"{CHAPTERS[slug].notebook} does not say how long it takes"


@pytest.mark.parametrize("slug", CHAPTERS)
def test_chapter_shows_an_explorable(slug):
    """It shows at least one, with two to five controls, three or more presets, and a prediction."""
    shown = [one["slug"] for one in LISTED[slug]["explorables"]]
    known = explorables(ROOT)

    assert shown, f"{CHAPTERS[slug].notebook} shows no explorable"
    assert shown[0] == slug, f"{CHAPTERS[slug].notebook} begins with {shown[0]!r} instead of its own"
    for name in shown:
        explorable = known[name].explorable
        assert 2 <= len(explorable.controls) <= 5, f"{known[name].module}: {len(explorable.controls)} controls"
        assert len(explorable.presets) >= 3, f"{known[name].module}: {len(explorable.presets)} presets"
        assert explorable.prediction is not None, f"{known[name].module}: {name!r} has no prediction"


@pytest.mark.parametrize("slug", CHAPTERS)
def test_chapter_weighs_its_claims(slug):
    """It has a table of at least three claims, each with a verdict, and cites at least one study."""
    words = cells(slug).get("evidence", "")
    rows = re.findall(r"^\| ([^|\n]+) \| ([^|\n]+) \|", words, re.MULTILINE)[2:]

    assert len(rows) >= 3, f"{CHAPTERS[slug].notebook}: {len(rows)} claims"
    for claim, verdict in rows:
        found = verdict.replace("*", "").startswith(VERDICTS)
        assert found, f"{CHAPTERS[slug].notebook}: {claim!r} has the verdict {verdict!r}"
    assert "](../references.bib#" in words, f"{CHAPTERS[slug].notebook} cites no study"


@pytest.mark.parametrize("slug", CHAPTERS)
def test_chapter_asks_questions(slug):
    """It has five questions, of three types, or more; one is a challenge, and one looks back at an earlier chapter."""
    name = f"book/quizzes/{slug}.yml"
    assert LISTED[slug]["quiz"] == slug, f"{CHAPTERS[slug].notebook} shows the quiz {LISTED[slug]['quiz']!r}"
    assert slug in QUIZZES, f"{name} is missing"
    questions = QUIZZES[slug].questions
    types = [question.type for question in questions]

    assert len(questions) >= 5, f"{name}: {len(questions)} questions"
    assert len(set(types)) >= 3, f"{name}: only {sorted(set(types))}"
    assert "challenge" in types, f"{name} has no challenge"
    earlier = [question.id for question in questions if "From an earlier chapter" in question.ask]
    assert earlier or slug == next(iter(CHAPTERS)), f"{name} looks back at no earlier chapter"


def test_questions_are_many_and_no_two_are_alike():
    """There are at least 130, and no two have the same words."""
    asked = [question.ask for quiz in QUIZZES.values() for question in quiz.questions]
    alike = {words for words in asked if asked.count(words) > 1}

    assert len(asked) >= 130
    assert alike == set()


def test_every_explorable_of_the_widgets_is_shown_in_a_chapter():
    """None is unused, and none is shown in two chapters."""
    shown = list(chain.from_iterable((one["slug"] for one in chapter["explorables"]) for chapter in LISTED.values()))

    assert sorted(shown) == sorted(explorables(ROOT))
    assert len(set(shown)) == len(shown)
