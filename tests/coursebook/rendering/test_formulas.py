"""Formulas as MathML: the same as the library writes for sound ones, and never HTML."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin
from selectolax.lexbor import LexborHTMLParser

from coursebook.limits.formulas import ATTRIBUTES, ELEMENTS, MAX_LENGTH, FormulaError
from coursebook.rendering.formulas import mathml
from tests.coursebook.hostile import formulas

ROOT = Path(__file__).parents[3]
_READER = MarkdownIt("commonmark").use(dollarmath_plugin)


def texts():
    """Everything in which this project writes formulas."""
    for folder in ("book", "guide", "documents"):
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix == ".md":
                yield file.read_text("utf-8")
            elif file.suffix == ".ipynb":
                cells = json.loads(file.read_text("utf-8"))["cells"]
                yield from ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
            elif file.suffix == ".yml":
                yield from file.read_text("utf-8").splitlines()


def written_formulas():
    """Every formula of those texts, and of the models' docstrings."""
    for text in texts():
        for token in _READER.parse(text):
            for one in [token, *(token.children or [])]:
                if one.type.startswith("math"):
                    yield one.content
    for file in (ROOT / "widgets").glob("*.py"):
        yield from re.findall(r":math:`([^`]+)`", file.read_text("utf-8"))


def test_every_formula_of_the_project_is_written_as_before():
    """Byte for byte as latex2mathml's own writer does, which is right for everything except attacks."""
    found = set(written_formulas())

    assert len(found) > 100
    assert [tex for tex in found if mathml(tex) != convert(tex)] == []
    assert [tex for tex in found if mathml(tex, block=True) != convert(tex, display="block")] == []


@settings(max_examples=300)
@given(formulas())
def test_no_formula_is_html(tex):
    """A browser finds nothing but elements of MathML with attributes of their looks; XML finds it well-formed."""
    try:
        written = mathml(tex)
    except FormulaError:
        return
    nodes = [node for node in LexborHTMLParser(written, is_fragment=True).root.traverse() if node.is_element_node]

    assert ET.fromstring(written).tag.endswith("math")
    assert {node.tag for node in nodes} <= ELEMENTS
    assert {name for node in nodes for name in node.attributes} <= ATTRIBUTES


def test_words_of_a_formula_are_words():
    """They are there, as they were written."""
    tree = LexborHTMLParser(mathml(r'\text{<meta http-equiv="refresh">}'), is_fragment=True)

    assert tree.css("meta") == []
    assert tree.css_first("mtext").text() == '<meta\u00a0http-equiv="refresh">'


def test_an_address_a_style_and_a_class_are_left_out():
    """A formula says how it looks in attributes of MathML alone."""
    written = mathml(r"\href{javascript:a()}{x} \style{color:red}{y} \class{z}{z} \textcolor{red}{w}")

    assert [name for name in ("href", "style=", "class", "javascript") if name in written] == []
    assert 'mathcolor="red"' in written


def test_a_reference_to_no_character_stays_words():
    """A reference to what XML does not allow would spoil a page of a book."""
    assert "&amp;#x0;" in mathml(r"\text{&#x0;}")
    assert "&#x3C;" in mathml(r"\unicode{x3C}")


@pytest.mark.parametrize(
    ("tex", "why"),
    [
        (r"\frac{1}{2", "not balanced"),
        (r"a}b", "not balanced"),
        (r"\text{a {b} c}", "not balanced"),
        (r"\begin{matrix} 1", "not balanced"),
        (r"\begin{matrix} 1 \end{cases}", "not balanced"),
        (r"\left( a", "extra left or missing right"),
        (r"x^", "missing super script"),
        (r"\nothing x", r"`\nothing` is not known"),
        ("a & b", "outside of a table"),
        ("", "empty"),
        ("a\x00b", "control character"),
        (r"\def\a#1{#1#1} \a{x}", "with arguments"),
    ],
)
def test_a_formula_that_cannot_be_drawn_is_refused_with_its_reason(tex, why):
    """None is drawn by half."""
    with pytest.raises(FormulaError, match=re.escape(why)):
        mathml(tex)


@pytest.mark.parametrize(
    ("tex", "limit"),
    [
        ("x" * (MAX_LENGTH + 1), "5,000"),
        ("{" * 300 + "x" + "}" * 300, "100 deep"),
        (r"\sqrt" * 900 + "x", "100 deep"),
        (r"\sideset{}{}{" * 60 + "x" + "}" * 60, "5,000 groups"),
        (r"\def\b{{\b}{\b}}\b", "200 times"),
        (r"\def\b{\b\b}\b", "100 deep"),
    ],
    ids=["long", "braces", "roots", "doubling", "own command", "own command, flat"],
)
def test_limits_end_a_formula_that_grows(tex, limit):
    """Each doubles or nests without end; the message says at which limit it stopped."""
    with pytest.raises(FormulaError, match=limit):
        mathml(tex)


def test_aligned_lines_and_labels_are_drawn():
    """The library knows neither; a label is not seen, and the sign of a column is not drawn."""
    written = mathml(r"\begin{aligned} a &= b \\ &= c \end{aligned} \label{one}")

    assert written.count("<mtr>") == 2
    assert "&amp;" not in written
