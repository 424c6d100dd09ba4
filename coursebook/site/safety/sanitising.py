"""Sanitises an author's own HTML: what runs code or loads from other sites is dropped and named; the rest is kept.

nh3 does the work; it parses as browsers do. A comparison of the input with the output shows what it dropped.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import nh3
from selectolax.lexbor import LexborHTMLParser, LexborNode

from coursebook.site.safety import rules

#: The longest piece of HTML. [characters]
MAX_LENGTH = 5_000_000
#: How deep its elements may be nested: the time of parsers, in browsers too, grows with the square. [elements]
MAX_DEPTH = 200

_ELEMENTS = rules.PROSE | rules.DRAWING | rules.COURSE.keys()
_VOID = re.compile(r'<(br|hr|img|wbr|col|source|track)((?: [^\s"<>=]+="[^"]*")*)>')
_NAMES = "area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr"
#: Elements without content, and those that end where the next begins.
_WITHOUT_DEPTH = frozenset(_NAMES.split())
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
#: The style that pandas writes before each table. The page has its own, and no author wrote this one.
_PANDAS = re.compile(r"<style scoped>\s*\.dataframe [^<]*</style>")


@dataclass(frozen=True)
class Sanitised:
    """The result of sanitising.

    Parameters
    ----------
    html : str
        Balanced elements, closed as XML requires.
    dropped : tuple of str
        What was removed, such as ``<script>`` or ``onclick of <p>``.
    """

    html: str
    dropped: tuple[str, ...] = ()


def sanitised(html: str) -> Sanitised:
    """Keep the harmless part of a piece of HTML.

    Parameters
    ----------
    html : str
        Anything.

    Returns
    -------
    Sanitised
        Its harmless part, and what was dropped.
    """
    if len(html) > MAX_LENGTH:
        return Sanitised("", (f"{len(html):,} characters (the limit is {MAX_LENGTH:,})",))
    if _depth(html) > MAX_DEPTH:
        return Sanitised("", (f"elements nested more than {MAX_DEPTH} deep, the limit",))
    html = _PANDAS.sub("", html)
    clean = nh3.clean(
        html,
        tags=set(_ELEMENTS),
        attributes=rules.ATTRIBUTES,
        attribute_filter=_filter_attribute,
        generic_attribute_prefixes={"aria-"},
        url_schemes=set(rules.SCHEMES) | {"data"},
        link_rel=None,
    )
    lost = count_parts(html) - count_parts(clean)
    return Sanitised(_VOID.sub(r"<\1\2 />", clean), tuple(_descriptions(lost)))


def _depth(html: str) -> int:
    """Estimate how deep elements are nested; never too low."""
    open_ones: Counter[str] = Counter()
    depth = deepest = 0
    for end, tag in _TAG.findall(html):
        name = tag.lower()
        if end and open_ones[name]:
            open_ones[name] -= 1
            depth -= 1
        elif not end and name not in _WITHOUT_DEPTH:
            open_ones[name] += 1
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def count_parts(html: str) -> Counter[tuple[str, str]]:
    """Count the elements of some HTML, each as ``(name, "")``, and their attributes, each as ``(name, attribute)``."""
    counted: Counter[tuple[str, str]] = Counter()
    for node in _elements(html):
        counted[node.tag or "", ""] += 1
        for name, value in node.attributes.items():
            if not (name == "style" and rules.is_safe_style(value or "")):
                counted[node.tag or "", name] += 1
    return counted


def has_in_attribute(html: str, word: str) -> bool:
    """Return whether a word is in an attribute, where it cannot be replaced by nodes."""
    return any(word in (value or "") for node in _elements(html) for value in node.attributes.values())


def _elements(html: str) -> Iterator[LexborNode]:
    root = LexborHTMLParser(html, is_fragment=True).root
    yield from (node for node in root.traverse() if node.is_element_node) if root else ()


def _filter_attribute(element: str, name: str, value: str) -> str | None:
    """Return the value of an attribute, or None to drop it."""
    del element
    if name in rules.LINKS:
        return value if rules.is_link(value) else None
    if name in rules.SOURCES:
        return value if rules.all_local(name, value) else None
    return None if rules.loads_remote(value) else value


def _descriptions(lost: Counter[tuple[str, str]]) -> list[str]:
    elements = {element for element, attribute in lost if not attribute}
    return [
        f"`{attribute}` of `<{element}>`" if attribute else f"`<{element}>`"
        for element, attribute in lost
        if not attribute or element not in elements
    ]
