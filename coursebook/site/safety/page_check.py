"""One finished page, read as a browser reads it, and all in it that no page of ours has.

Inside the article nothing may run, be sent, be framed or be asked of others. Around it are the theme's scripts, which
are files of their own, and one policy.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from coursebook.site.safety import rules

#: Classes of the forms that the page's own script handles; they send nothing.
FORMS = {"course-predict", "course-question"}
#: Where the theme's form leads: to the page of results.
SEARCH = re.compile(r"#|([\w.-]+/)*search\.html")
_RELATIONS = "apple-touch-icon author canonical copyright icon index manifest next preload prev search shortcut"
#: What a link in the head may be.
RELATIONS = frozenset([*_RELATIONS.split(), "stylesheet"])
#: Elements of an article, itself among them.
ARTICLE = rules.ARTICLE | {"article"}
#: Elements whose address is fetched, unless it only says which page this is.
FETCHING = {"image", "link", "use"}
NAMING = {"author", "canonical"}
#: Names with a colon that do nothing.
HARMLESS_NAMES = {"xml:lang", "xml:space", "xmlns:xlink"}
#: Holds what a script of ours shows later, such as the pictures that only paper has.
TEMPLATE = "template"
#: What a page without scripts may show instead.
NOSCRIPT = {"a", "link", "p"}


@dataclass(frozen=True)
class Finding:
    """Something in a page that may not be there.

    Parameters
    ----------
    what : str
        What it is, as the subject of a sentence.
    element : str
        The name of its element.
    attribute, value : str
        Its attribute, if it is one.
    owner : tuple of str
        What it is in: ``("question", id)``, ``("quiz", slug)`` or ``("explorable", slug)``; empty in running text.
    """

    what: str
    element: str
    attribute: str = ""
    value: str = ""
    owner: tuple[str, ...] = ()


@dataclass(frozen=True)
class Seen:
    """What was seen on a page.

    Parameters
    ----------
    findings : tuple of Finding
        What may not be there.
    scripts : tuple of str
        Addresses of the scripts around the article, relative to the page; whether they are known is not decided here.
    """

    findings: tuple[Finding, ...]
    scripts: tuple[str, ...]


def look(html: str, *, whole: bool = True, article: bool = True, remote_pictures: bool = False) -> Seen:
    """Read a page.

    Parameters
    ----------
    html : str
        The page, or what is in its article.
    whole : bool, optional
        Whether it is a page; else all of it is held to be in the article.
    article : bool, optional
        Whether what is in the article is judged; not so in a page that holds an author's own HTML with leave.
    remote_pictures : bool, optional
        Whether the course allows pictures of others by its `course_policy`.
    """
    tree = LexborHTMLParser(html, is_fragment=not whole, scripting=True)
    inside = {node.mem_id for part in tree.css("article") for node in part.traverse()}
    findings = list(_policy_findings(tree)) if whole else []
    scripts: list[str] = []
    for node in tree.root.traverse() if tree.root else ():
        is_inside = not whole or node.mem_id in inside
        if node.is_element_node and (article or not is_inside):
            findings += _element_findings(node, is_inside, scripts)
            findings += _attribute_findings(node, is_inside, remote_pictures)
            findings += _template_findings(node, remote_pictures)
    return Seen(tuple(findings), tuple(scripts))


def _policy_findings(tree: LexborHTMLParser) -> Iterator[Finding]:
    if len(tree.css('head > meta[http-equiv="Content-Security-Policy"]')) != 1:
        yield Finding("a page that has not one policy", "meta", "http-equiv")


def _element_findings(node: LexborNode, is_inside: bool, scripts: list[str]) -> Iterator[Finding]:
    """Find an element that has no place where it is; note the scripts that are files."""
    tag = node.tag or ""
    if tag == "script":
        if not _is_data(node):
            source = node.attributes.get("src")
            if is_inside or not source or node.text(deep=True).strip():
                yield _finding(node)
            else:
                scripts.append(source)
    elif tag == TEMPLATE:
        if not _is_plain_template(node):
            yield _finding(node)
    elif tag not in (ARTICLE if is_inside else rules.PAGE) or (tag in _NEEDS and not _NEEDS[tag](node, is_inside)):
        yield _finding(node)


def _template_findings(node: LexborNode, remote_pictures: bool) -> Iterator[Finding]:
    """Find what waits in a template, which no tree of the page shows, as if it stood in the article."""
    if _is_plain_template(node):
        waiting = (node.html or "").partition(">")[2].removesuffix(f"</{TEMPLATE}>")
        for finding in look(waiting, whole=False, remote_pictures=remote_pictures).findings:
            yield replace(finding, owner=finding.owner or _owner(node))


def _is_plain_template(node: LexborNode) -> bool:
    """Tell whether a template has only names for our scripts, so that what waits in it begins at the first ``>``."""
    names = node.attributes.items() if node.tag == TEMPLATE else [("", ">")]
    return all(name.startswith("data-course") and ">" not in (value or "") for name, value in names)


def _is_data(node: LexborNode) -> bool:
    """Tell whether a script is only the data of a plotly figure."""
    attributes = node.attributes
    kind = attributes.get("type") or ""
    return kind == "application/json" and "src" not in attributes and _within(node) == "course-plotly"


def _is_our_form(node: LexborNode, is_inside: bool) -> bool:
    """Tell whether a form sends nothing, or is the theme's search."""
    attributes = node.attributes
    if FORMS & set((attributes.get("class") or "").split()):
        return "action" not in attributes
    return not is_inside and bool(SEARCH.fullmatch(attributes.get("action") or "#"))


def _is_harmless_meta(node: LexborNode, is_inside: bool) -> bool:
    kind = node.attributes.get("http-equiv")
    is_policy = (kind or "").lower() == "content-security-policy" and _within(node) == "head"
    return not is_inside and (kind is None or is_policy)


def _is_harmless_link(node: LexborNode, is_inside: bool) -> bool:
    relations = set((node.attributes.get("rel") or "").lower().split())
    return not is_inside and bool(relations) and relations <= RELATIONS


def _is_harmless_noscript(node: LexborNode, is_inside: bool) -> bool:
    """Tell whether what shows without scripts is words and a style sheet; with scripts, it is text to the parser."""
    hidden = LexborHTMLParser(node.text(deep=True), is_fragment=True).root
    elements = [one for one in hidden.traverse() if one.is_element_node] if hidden else []
    harmful = any(one.tag not in NOSCRIPT or any(_attribute_findings(one, True, False)) for one in elements)
    return not is_inside and not harmful


_NEEDS = {
    "form": _is_our_form,
    "link": _is_harmless_link,
    "meta": _is_harmless_meta,
    "noscript": _is_harmless_noscript,
}


def _attribute_findings(node: LexborNode, is_inside: bool, remote_pictures: bool) -> Iterator[Finding]:
    """Find attributes that run, send, load or ask."""
    for name, text in node.attributes.items():
        value = text or ""
        if name in rules.LINKS or name in rules.SOURCES:
            harmful = not _leads_well(node, name, value, remote_pictures)
        elif name in rules.FORBIDDEN:  # but for two, by which the elements themselves were judged
            harmful = is_inside or (node.tag, name) not in {("form", "action"), ("meta", "http-equiv")}
        elif name == "style":
            harmful = not rules.is_size(value)
        else:
            harmful = name.startswith("on") or (":" in name and name not in HARMLESS_NAMES) or _asks(name, value)
        if harmful:
            yield _finding(node, name, value)


def _leads_well(node: LexborNode, name: str, value: str, remote_pictures: bool) -> bool:
    if node.tag in FETCHING and name in rules.LINKS:
        return rules.is_local(value) or (node.attributes.get("rel") in NAMING and rules.is_link(value))
    if name in rules.LINKS or (remote_pictures and node.tag == "img"):
        return rules.is_link(value)
    return rules.are_local(name, value)


def _asks(name: str, value: str) -> bool:
    """Tell whether an attribute is the look of a drawing that is fetched elsewhere."""
    return "(" in value and name.lower() in rules.LOOKS and rules.asks_elsewhere(value)


def _within(node: LexborNode) -> str:
    return (node.parent.tag or "") if node.parent is not None else ""


def _finding(node: LexborNode, attribute: str = "", value: str = "") -> Finding:
    tag = node.tag or ""
    what = f'`{attribute}="{value[:60]}"` of `<{tag}>`' if attribute else f"`<{tag}>`"
    return Finding(what, tag, attribute, value, _owner(node))


def _owner(node: LexborNode | None) -> tuple[str, ...]:
    """Find the question, quiz or explorable around a node."""
    while node is not None and node.is_element_node:
        for kind in ("question", "quiz", "explorable"):
            if name := node.attributes.get(f"data-{kind}"):
                return (kind, name)
        node = node.parent
    return ()
