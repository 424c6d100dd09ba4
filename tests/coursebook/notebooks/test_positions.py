"""The parts of a notebook are found at their places in its file, however the file is written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursebook.notebooks import NotebookPositions, with_positions
from coursebook.problems import Problem

#: Words that look like parts of a notebook, and signs that JSON writes in several ways.
WORDS = st.text(st.sampled_from('ab"\\{}[]:,\n\té😀source'), max_size=12)


@given(
    st.lists(WORDS, min_size=1, max_size=5),
    st.sampled_from([None, 1]),
    st.booleans(),
    st.booleans(),
    st.data(),
)
def test_a_character_is_found_in_the_file(sources, indent, in_ascii, in_lines, data):
    """The file has, at the place that is named, that very character as JSON writes it."""
    written = [source.splitlines(keepends=True) if in_lines else source for source in sources]
    cells = [{"cell_type": "markdown", "id": "source", "metadata": {}, "source": one} for one in written]
    text = json.dumps({"cells": cells, "nbformat": 4}, indent=indent, ensure_ascii=in_ascii)
    number = data.draw(st.integers(0, len(sources) - 1))
    lines = sources[number].split("\n")
    row = data.draw(st.integers(0, len(lines) - 1))
    if not lines[row]:
        return
    character = data.draw(st.integers(0, len(lines[row]) - 1))

    line, column = NotebookPositions(text).of_character(number, row, character)
    sign = json.dumps(lines[row][character], ensure_ascii=in_ascii)[1:-1]

    assert text.split("\n")[line - 1][column - 1 :].startswith(sign)


@given(st.recursive(st.integers() | WORDS, lambda part: st.lists(part) | st.dictionaries(st.text("abc"), part)))
def test_every_part_is_found(tree):
    """A trail of keys and places leads to where that part is written."""
    text = json.dumps({"top": tree}, indent=1, ensure_ascii=False)
    places = NotebookPositions(text)

    for trail, part in parts(tree, ("top",)):
        line, column = places.of(trail)
        rest = "\n".join(text.split("\n")[line - 1 :])[column - 1 :]
        assert json.JSONDecoder().raw_decode(rest)[0] == part


def parts(tree, trail):
    """Every part of a tree, with its trail."""
    yield trail, tree
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, part in inner:
        yield from parts(part, (*trail, key))


@pytest.mark.parametrize(
    ("trail", "line"), [(("cells", 0, "source"), 5), (("cells", 0, "metadata", "tags", 3), 4), (("absent",), 1)]
)
def test_a_problem_gets_the_line_of_its_part(tmp_path, trail, line):
    """A part that does not exist gets the line of the nearest owner that does."""
    file = tmp_path / "a.ipynb"
    file.write_text('{\n "cells": [\n  {\n   "metadata": {},\n   "source": "x"\n  }\n ]\n}\n', "utf-8")

    assert with_positions([Problem(file, "Bad.", "Fix it.", trail=trail)])[0].line == line


def test_a_problem_with_a_line_keeps_it(tmp_path):
    """And one of a file that is gone has none."""
    known = Problem(tmp_path / "a.ipynb", "Bad.", "Fix it.", 7, trail=("cells",))
    gone = Problem(tmp_path / "a.ipynb", "Bad.", "Fix it.", trail=("cells",))

    assert with_positions([known, gone]) == [known, gone]
