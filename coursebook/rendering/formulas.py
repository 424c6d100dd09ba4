r"""Formulas in TeX as MathML: whatever a formula says, it is text of a formula and never HTML.

latex2mathml writes characters as references (``&#x0003D;``) into its tree and then unescapes the whole of it, which
turns ``\text{<b>}`` into an element. Here the tree is written by the standard library, which escapes all text, and
only references to characters are restored.
"""

import re
from xml.etree import ElementTree as ET

from markupsafe import Markup

from coursebook.limits.formulas import NOT_XML, parse_formula

_REFERENCE = re.compile(r"&amp;#x([0-9A-Fa-f]{1,6});")


def mathml(tex: str, *, block: bool = False) -> Markup:
    r"""Write a formula as MathML.

    Parameters
    ----------
    tex : str
        The formula, without dollars.
    block : bool, optional
        Whether it is displayed on lines of its own.

    Returns
    -------
    markupsafe.Markup
        A `<math>` element: HTML and well-formed XML.

    Raises
    ------
    coursebook.limits.formulas.FormulaError
        If it cannot be read, is not balanced, uses an unknown command, or exceeds a limit.

    Examples
    --------
    >>> "<script>" in mathml(r"\text{<script>}")
    False
    """
    return Markup(_REFERENCE.sub(_restore, ET.tostring(parse_formula(tex, block=block), encoding="unicode")))


def _restore(reference: re.Match[str]) -> str:
    """Restore a reference to a character, such as the library writes, if there is such a character."""
    number = int(reference[1], 16)
    return reference[0].replace("&amp;", "&") if number <= 0x10FFFF and not NOT_XML.match(chr(number)) else reference[0]
