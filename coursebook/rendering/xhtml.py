"""HTML of ours made into XHTML, as EPUB wants it: XML with its namespaces, nothing that runs, every name a number."""

import re
from html.entities import name2codepoint
from xml.etree import ElementTree as ET

#: Entities that XML has of itself.
OF_XML = {"amp", "lt", "gt", "quot", "apos"}
#: Roles that docutils gives to a bibliography: deprecated, or at odds with what stands inside.
OUTDATED_ROLES = (' role="doc-biblioentry"', ' role="doc-backlink"', ' role="list"')

_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
_ENTITY = re.compile(r"&(\w+);")
_BARE_SVG = re.compile(r"<svg(?![^>]*\bxmlns=)")


def as_xhtml(html: str) -> str:
    """Make a fragment of HTML into one of XHTML.

    Parameters
    ----------
    html : str
        As docutils and our templates write it: elements closed, attributes quoted.

    Returns
    -------
    str
        Without scripts.

    Raises
    ------
    ValueError
        If it is no XML, which words of an author's own HTML may not be.
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
    """Take out the roles that checkers refuse."""
    for role in OUTDATED_ROLES:
        html = html.replace(role, "")
    return html


def _as_number(match: re.Match[str]) -> str:
    name = match[1]
    return match[0] if name in OF_XML or name not in name2codepoint else f"&#{name2codepoint[name]};"
