"""An author's own HTML, sanitised: harmless elements are kept, what acts or asks elsewhere is dropped and named.

nh3 does the work; it parses as browsers do. What it dropped is found by comparing what was there before and after.
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
#: How deep its elements may be nested: parsers, those of browsers too, take time that grows with the square. [elements]
MAX_DEPTH = 200

_ELEMENTS = rules.PROSE | rules.DRAWING | rules.COURSE.keys()
_VOID = re.compile(r'<(br|hr|img|wbr|col|source|track)((?: [^\s"<>=]+="[^"]*")*)>')
_NAMES = "area base br col dd dt embed hr img input li link meta option p param source td th tr track wbr"
#: Elements that have no content, or end by themselves where the next begins.
_FLAT = frozenset(_NAMES.split())
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
#: The style that pandas puts before each table. The page has its own, and nobody wrote this by hand.
_PANDAS = re.compile(r"<style scoped>\s*\.dataframe [^<]*</style>")


@dataclass(frozen=True)
class Sanitised:
    """Harmless HTML.

    Parameters
    ----------
    html : str
        Balanced elements, closed as XML wants it.
    dropped : tuple of str
        What was taken out, in words: ``<script>``, or ``onclick of <p>``.
    """

    html: str
    dropped: tuple[str, ...] = ()


def sanitised(html: str) -> Sanitised:
    """Keep what is harmless of a piece of HTML.

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
        attribute_filter=_harmless,
        generic_attribute_prefixes={"aria-"},
        url_schemes=set(rules.SCHEMES) | {"data"},
        link_rel=None,
    )
    lost = parts(html) - parts(clean)
    return Sanitised(_VOID.sub(r"<\1\2 />", clean), tuple(_named(lost)))


def _depth(html: str) -> int:
    """Estimate how deep elements are nested, at least as deep as they are."""
    open_ones: Counter[str] = Counter()
    depth = deepest = 0
    for end, tag in _TAG.findall(html):
        name = tag.lower()
        if end and open_ones[name]:
            open_ones[name] -= 1
            depth -= 1
        elif not end and name not in _FLAT:
            open_ones[name] += 1
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def parts(html: str) -> Counter[tuple[str, str]]:
    """Count the elements of some HTML, each as ``(name, "")``, and their attributes, each as ``(name, attribute)``."""
    counted: Counter[tuple[str, str]] = Counter()
    for node in _elements(html):
        counted[node.tag or "", ""] += 1
        for name, value in node.attributes.items():
            if not (name == "style" and rules.is_size(value or "")):
                counted[node.tag or "", name] += 1
    return counted


def has_in_attribute(html: str, word: str) -> bool:
    """Tell whether a word is in an attribute, where nothing else can be put in its place."""
    return any(word in (value or "") for node in _elements(html) for value in node.attributes.values())


def _elements(html: str) -> Iterator[LexborNode]:
    root = LexborHTMLParser(html, is_fragment=True).root
    yield from (node for node in root.traverse() if node.is_element_node) if root else ()


def _harmless(element: str, name: str, value: str) -> str | None:
    """Keep an attribute, or drop it for its value."""
    del element
    if name in rules.LINKS:
        return value if rules.is_link(value) else None
    if name in rules.SOURCES:
        return value if rules.are_local(name, value) else None
    return None if rules.asks_elsewhere(value) else value


def _named(lost: Counter[tuple[str, str]]) -> list[str]:
    elements = {element for element, attribute in lost if not attribute}
    return [
        f"`{attribute}` of `<{element}>`" if attribute else f"`<{element}>`"
        for element, attribute in lost
        if not attribute or element not in elements
    ]
