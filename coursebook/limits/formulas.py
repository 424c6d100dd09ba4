"""Formulas in TeX, parsed into a tree of MathML within limits of time, memory and depth.

latex2mathml draws only a part of what it does not understand, and a formula can keep it busy for minutes. Here such a
formula is refused, with the reason as a sentence. `coursebook.rendering.formulas` writes the tree as text.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree as ET

from latex2mathml.converter import Converter
from latex2mathml.exceptions import NoAvailableTokensError
from latex2mathml.tokenizer import tokenize

#: The longest formula. [characters]
MAX_LENGTH = 5_000
#: How deep the elements of a formula may be nested; browsers stop at 512 for a whole page. [elements]
MAX_DEPTH = 100
#: How many groups a formula may be made of, which bounds the time that it takes. [groups]
MAX_GROUPS = 5_000
#: How often a formula may use commands that it defines itself. [uses]
MAX_EXPANSIONS = 200
#: How much of a formula a message shows. [characters]
LONGEST_SHOWN = 60

_ELEMENTS = """
    math menclose mfrac mi mn mo mover mpadded mphantom mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd
    mtext mtr munder munderover
"""
_ATTRIBUTES = """
    accent columnalign columnlines columnspacing depth display displaystyle fence form height largeop linebreak
    linethickness lspace mathbackground mathcolor mathvariant maxsize minsize movablelimits notation rowlines rowspacing
    rspace scriptlevel separator stretchy voffset width xmlns
"""
#: The elements of MathML that the library writes.
ELEMENTS = frozenset(_ELEMENTS.split())
#: Attributes that say how a formula looks. There are neither addresses nor styles nor classes among them.
ATTRIBUTES = frozenset(_ATTRIBUTES.split())

_NAMESPACE = "http://www.w3.org/1998/Math/MathML"
_VALUE = re.compile(r"[-+#.%\w ]*")
#: Characters that XML does not allow.
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = re.compile(r"\\[^A-Za-z]|(?<!\\)%[^\n]*")
_LABEL = re.compile(r"\\label\s*\{[^{}]*\}")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class FormulaError(ValueError):
    """A formula that cannot be drawn; its text says why, as a sentence."""


@lru_cache(maxsize=2_000)
def parse_formula(tex: str, *, block: bool = False) -> ET.Element:
    r"""Parse a formula.

    Parameters
    ----------
    tex : str
        The formula, without dollars.
    block : bool, optional
        Whether it is displayed on lines of its own.

    Returns
    -------
    xml.etree.ElementTree.Element
        A `<math>` element, kept for the next call: read it, do not change it. The library writes characters as
        references (``&#x0003D;``) into its texts.

    Raises
    ------
    FormulaError
        If it cannot be read, is not balanced, uses an unknown command, or exceeds a limit.
    """
    _check_text(tex)
    tex = _LABEL.sub("", tex).replace("{aligned}", "{split}")  # labels are not seen; the library lacks `aligned`
    try:
        tree: ET.Element = _BoundedConverter(display="block" if block else "inline").convert_to_element(tex)
    except FormulaError:
        raise
    except RecursionError:
        raise FormulaError(_too_deep()) from None
    except NoAvailableTokensError:
        raise FormulaError("It is empty, or an argument of a command is missing.") from None
    except Exception as error:  # the library raises errors of its own, and IndexError and the like
        raise FormulaError(f"It is not TeX that can be drawn{_reason(error)}.") from error
    _check_tree(tree)
    return tree


def shortened(tex: str) -> str:
    """Write a formula for a message: on one line, with its dollars, cut where it is long."""
    words = " ".join(tex.split())
    return f"${words}$" if len(words) <= LONGEST_SHOWN else f"${words[:LONGEST_SHOWN]}…$"


class _BoundedConverter(Converter):
    """The library's converter, within limits of time and memory."""

    def __init__(self, display: str) -> None:
        super().__init__(_NAMESPACE, display)
        self.macros = _Macros()
        self._groups = 0

    def _convert_group(self, nodes: Iterable[Any], *arguments: Any) -> None:  # noqa: ANN401  (the library's signature)
        self._groups += 1
        if self._groups > MAX_GROUPS:
            raise FormulaError(f"It is made of more than {MAX_GROUPS:,} groups, the limit.")
        super()._convert_group(nodes, *arguments)


class _Macros(dict[str, tuple[list[str], int]]):
    """The commands that a formula defines: without arguments, which could double, and with a limited number of uses."""

    _uses = 0

    def __setitem__(self, name: str, macro: tuple[list[str], int]) -> None:
        if macro[1]:
            raise FormulaError(f"It defines {name} with arguments. Write out its definition.")
        super().__setitem__(name, macro)

    def __getitem__(self, name: str) -> tuple[list[str], int]:
        self._uses += 1
        if self._uses > MAX_EXPANSIONS:
            raise FormulaError(f"It uses its own commands more than {MAX_EXPANSIONS} times, the limit.")
        return super().__getitem__(name)


def _check_text(tex: str) -> None:
    """Refuse what the library would not notice, and draw in part."""
    if len(tex) > MAX_LENGTH:
        raise FormulaError(f"It has {len(tex):,} characters; the limit is {MAX_LENGTH:,}.")
    if NOT_XML.search(tex):
        raise FormulaError("It holds a control character.")
    braces = [sign for sign in _ESCAPED.sub("", tex) if sign in "{}"]
    _check_pairs(braces)
    _check_pairs(list(tokenize(tex)))


def _check_pairs(tokens: list[str]) -> None:
    """Refuse braces and environments without an end or a beginning."""
    open_ones: list[str] = []
    for token in tokens:
        if token == "{" or token.startswith(r"\begin{"):
            open_ones.append(token)
        elif token == "}" or token.startswith(r"\end{"):
            begun = "{" if token == "}" else token.replace(r"\end", r"\begin", 1)
            if not open_ones or open_ones.pop() != begun:
                raise FormulaError(f"It is not balanced: `{token}` has no beginning.")
    if open_ones:
        raise FormulaError(f"It is not balanced: `{open_ones[-1]}` has no end.")


def _check_tree(tree: ET.Element) -> None:
    """Refuse a tree that is too deep or not a formula, and drop attributes that do not affect its appearance."""
    level = [tree]
    for _ in range(MAX_DEPTH):
        for element in level:
            _check_element(element)
        level = [child for element in level for child in element]
    if level:
        raise FormulaError(_too_deep())


def _check_element(element: ET.Element) -> None:
    text = element.text or ""
    if element.tag not in ELEMENTS:
        raise FormulaError(f"It holds `{element.tag}`, which is not an element of a formula.")
    if text == "&":
        raise FormulaError("A `&` is outside of a table. Write `\\&` for the sign.")
    if element.tag == "mi" and len(text) > 1 and text.startswith("\\"):
        raise FormulaError(f"The command `{text}` is not known.")
    for name, value in list(element.items()):
        if name != "xmlns" and not (name in ATTRIBUTES and _VALUE.fullmatch(value)):
            del element.attrib[name]


def _reason(error: Exception) -> str:
    """Write the name of one of the library's errors as words."""
    if not type(error).__module__.startswith("latex2mathml"):
        return ""
    return ": " + _CAMEL.sub(" ", type(error).__name__.removesuffix("Error")).lower()


def _too_deep() -> str:
    return f"Its parts are nested more than {MAX_DEPTH} deep, the limit."
