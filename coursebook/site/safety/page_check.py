"""Parses a finished page as a browser does, and finds everything in it that our own pages never contain.

The article must not run code, send data, frame pages or load anything from other sites. Around it there are the theme's
scripts, each in a file of its own, and one policy.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from coursebook.site.safety import rules

#: Classes of the forms that the page's own script handles; they send nothing.
SCRIPTED_FORMS = {"course-predict", "course-question"}
#: The action of the theme's search form: the page of results.
SEARCH_PAGE = re.compile(r"#|([\w.-]+/)*search\.html")
_RELATIONS = "apple-touch-icon author canonical copyright icon index manifest next preload prev search shortcut"
#: Allowed values of `rel` in the head.
RELATIONS = frozenset([*_RELATIONS.split(), "stylesheet"])
#: Elements of an article, including itself.
ARTICLE = rules.ARTICLE | {"article"}
#: Elements whose `href` is loaded.
FETCHING = {"image", "link", "use"}
#: Values of `rel` whose address is not loaded: it only identifies the page.
IDENTIFYING = {"author", "canonical"}
#: Harmless attributes with a colon in their name.
HARMLESS_NAMES = {"xml:lang", "xml:space", "xmlns:xlink"}
#: Contains what our own scripts show later, such as pictures that are only printed.
TEMPLATE = "template"
#: Elements that a page may show to browsers without scripts.
NOSCRIPT = {"a", "link", "p"}


@dataclass(frozen=True)
class Finding:
    """Something that must not be in a page.

    Parameters
    ----------
    what : str
        A description that can be the subject of a sentence.
    element : str
        The name of its element.
    attribute, value : str
        The attribute and its value, if the finding is an attribute.
    owner : tuple of str
        The part that contains it: ``("question", id)``, ``("quiz", slug)`` or ``("explorable", slug)``; empty in
        running text.
    """

    what: str
    element: str
    attribute: str = ""
    value: str = ""
    owner: tuple[str, ...] = ()


@dataclass(frozen=True)
class PageReport:
    """The result of checking a page.

    Parameters
    ----------
    findings : tuple of Finding
        What must not be there.
    scripts : tuple of str
        Addresses of the scripts outside the article, relative to the page; they are not judged here.
    """

    findings: tuple[Finding, ...]
    scripts: tuple[str, ...]


def check_html(html: str, *, whole: bool = True, article: bool = True, remote_pictures: bool = False) -> PageReport:
    """Check a page.

    Parameters
    ----------
    html : str
        The page, or the content of its article.
    whole : bool, optional
        Whether this is a whole page; otherwise all of it counts as inside the article.
    article : bool, optional
        Whether to check the article; not if the course allows its author's own HTML there.
    remote_pictures : bool, optional
        Whether the course's `course_policy` allows pictures from other sites.
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
    return PageReport(tuple(findings), tuple(scripts))


def _policy_findings(tree: LexborHTMLParser) -> Iterator[Finding]:
    if len(tree.css('head > meta[http-equiv="Content-Security-Policy"]')) != 1:
        yield Finding("no policy, or more than one", "meta", "http-equiv")


def _element_findings(node: LexborNode, is_inside: bool, scripts: list[str]) -> Iterator[Finding]:
    """Find an element that is not allowed where it is; collect the addresses of scripts."""
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
    """Check the content of a template, which is not in the page's tree, as if it were in the article."""
    if _is_plain_template(node):
        content = (node.html or "").partition(">")[2].removesuffix(f"</{TEMPLATE}>")
        for finding in check_html(content, whole=False, remote_pictures=remote_pictures).findings:
            yield replace(finding, owner=finding.owner or _owner(node))


def _is_plain_template(node: LexborNode) -> bool:
    """Return whether a template has only attributes for our scripts: then its content begins after the first ``>``."""
    names = node.attributes.items() if node.tag == TEMPLATE else [("", ">")]
    return all(name.startswith("data-course") and ">" not in (value or "") for name, value in names)


def _is_data(node: LexborNode) -> bool:
    """Return whether a script is only the data of a plotly figure."""
    attributes = node.attributes
    kind = attributes.get("type") or ""
    return kind == "application/json" and "src" not in attributes and _within(node) == "course-plotly"


def _is_our_form(node: LexborNode, is_inside: bool) -> bool:
    """Return whether a form sends nothing, or is the theme's search."""
    attributes = node.attributes
    if SCRIPTED_FORMS & set((attributes.get("class") or "").split()):
        return "action" not in attributes
    return not is_inside and bool(SEARCH_PAGE.fullmatch(attributes.get("action") or "#"))


def _is_harmless_meta(node: LexborNode, is_inside: bool) -> bool:
    kind = node.attributes.get("http-equiv")
    is_policy = (kind or "").lower() == "content-security-policy" and _within(node) == "head"
    return not is_inside and (kind is None or is_policy)


def _is_harmless_link(node: LexborNode, is_inside: bool) -> bool:
    relations = set((node.attributes.get("rel") or "").lower().split())
    return not is_inside and bool(relations) and relations <= RELATIONS


def _is_harmless_noscript(node: LexborNode, is_inside: bool) -> bool:
    """Return whether `noscript` has only text and style sheets; a parser with scripts takes its content for text."""
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
    """Find attributes that run code, send data, or load from other sites."""
    for name, text in node.attributes.items():
        value = text or ""
        if name in rules.LINKS or name in rules.SOURCES:
            harmful = not _is_safe_address(node, name, value, remote_pictures)
        elif name in rules.FORBIDDEN:  # two were judged with their elements already
            harmful = is_inside or (node.tag, name) not in {("form", "action"), ("meta", "http-equiv")}
        elif name == "style":
            harmful = not rules.is_safe_style(value)
        else:
            harmful = (
                name.startswith("on") or (":" in name and name not in HARMLESS_NAMES) or _loads_remote(name, value)
            )
        if harmful:
            yield _finding(node, name, value)


def _is_safe_address(node: LexborNode, name: str, value: str, remote_pictures: bool) -> bool:
    if node.tag in FETCHING and name in rules.LINKS:
        return rules.is_local(value) or (node.attributes.get("rel") in IDENTIFYING and rules.is_link(value))
    if name in rules.LINKS or (remote_pictures and node.tag == "img"):
        return rules.is_link(value)
    return rules.all_local(name, value)


def _loads_remote(name: str, value: str) -> bool:
    """Return whether a presentation attribute of a drawing loads from another site."""
    return "(" in value and name.lower() in rules.PRESENTATION and rules.loads_remote(value)


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
