"""*Change the model*: each chapter lets the reader try one idea, in two cells that are for the notebook alone."""

import ast
import re
from pathlib import Path

import nbformat
import pytest

from coursebook.document import read_document
from coursebook.explorable.catalogue import explorables
from coursebook.live.lab import Comparison
from coursebook.notebooks.normalising import NOTEBOOK_ONLY
from coursebook.sync import chapters_of, find_document

ROOT = Path(__file__).parent.parent
CHAPTERS = {chapter.slug: chapter.notebook for chapter in chapters_of(read_document(find_document(ROOT)))}


@pytest.fixture(autouse=True)
def models():
    """The models of this course, whichever course's another test has imported."""
    explorables(ROOT)


def cells(slug):
    """A chapter's cells."""
    return nbformat.read(ROOT / CHAPTERS[slug], as_version=4).cells


def own_cells(slug):
    """Those for the notebook alone."""
    return [cell for cell in cells(slug) if cell.metadata.get("tags") == [NOTEBOOK_ONLY]]


def value_of(source: str) -> Comparison:
    """Run a cell, and return the value of its last line."""
    *lines, last = ast.parse(source).body
    names = {}
    exec(compile(ast.Module(lines, []), "cell", "exec"), names)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)


@pytest.mark.parametrize("slug", CHAPTERS)
def test_chapter_has_the_two_cells_after_its_quiz(slug):
    """A heading with a question and what to look for, then short code without an output; the discussion follows."""
    words, code = own_cells(slug)
    tags = [(cell.metadata.get("tags") or [""])[0] for cell in cells(slug)]
    at = tags.index(NOTEBOOK_ONLY)

    assert words.source.startswith("## Change the model\n\nWhat if ")
    assert re.search(r"(?i)\b(look|compare|count|raise|let|go through|only then|add|make)\b", words.source)
    assert code.outputs == []
    assert len([line for line in code.source.split("\n") if line]) <= 6
    assert [tags[at - 1], tags[at + 2]] == ["check", "discuss"]


@pytest.mark.parametrize("slug", CHAPTERS)
def test_both_models_run_and_say_different_things(slug):
    """The question is answered rather than raised, in each state that the chapter's presets name."""
    comparison = value_of(own_cells(slug)[1].source)
    shown = comparison._repr_mimebundle_()["text/plain"]
    sentences = comparison.sentences

    assert len(set(sentences.values())) == len(sentences) == 2
    assert all(f"\n{name}: {words}" in shown for name, words in sentences.items())
    for preset in comparison._versions[0].explorable.presets:
        comparison.state = comparison._versions[0].explorable.completed(preset.state)
        assert "cannot be shown" not in comparison.sentences[list(sentences)[1]], preset.title
