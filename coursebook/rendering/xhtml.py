"""Our HTML as XHTML for EPUB: namespaces declared, scripts removed, entities as numbers."""

import re
from html.entities import name2codepoint
from xml.etree import ElementTree as ET

#: Entities that XML predefines.
XML_ENTITIES = {"amp", "lt", "gt", "quot", "apos"}
#: Roles that docutils gives to a bibliography: deprecated, or wrong for the elements inside.
OUTDATED_ROLES = (' role="doc-biblioentry"', ' role="doc-backlink"', ' role="list"')

_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
_ENTITY = re.compile(r"&(\w+);")
_BARE_SVG = re.compile(r"<svg(?![^>]*\bxmlns=)")


def as_xhtml(html: str) -> str:
    """Convert a fragment of HTML to XHTML.

    Parameters
    ----------
    html : str
        As docutils and our templates write it: elements closed, attributes quoted.

    Returns
    -------
    str
        The fragment without scripts.

    Raises
    ------
    ValueError
        If it is not XML, as HTML that an author wrote may not be.
    """
    html = without_outdated_roles(_SCRIPT.sub("", html))
    html = _ENTITY.sub(_as_number, html)
    html = _BARE_SVG.sub('<svg xmlns="http://www.w3.org/2000/svg"', html)
    try:
        ET.fromstring(f"<body>{html}</body>")
    except ET.ParseError as error:
        line, column = error.position
        near = html.splitlines()[line - 1][max(0, column - 60) : column + 20]
        raise ValueError(f"{error.msg.partition(':')[0]}, near “{near}”") from None
    return html


def without_outdated_roles(html: str) -> str:
    """Remove roles that validators reject."""
    for role in OUTDATED_ROLES:
        html = html.replace(role, "")
    return html


def _as_number(match: re.Match[str]) -> str:
    name = match[1]
    return match[0] if name in XML_ENTITIES or name not in name2codepoint else f"&#{name2codepoint[name]};"
