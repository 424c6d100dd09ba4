"""Terms of the glossary in running text: the first use on each page shows its meaning, on hover, on focus, on a tap.

The words are a link to the glossary, so that they lead somewhere without a script. `web/terms/meanings.js` makes them a
button that shows the meaning in place, with that link inside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docutils import nodes
from markupsafe import Markup
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebook.site.paper.builder import on_paper
from coursebook.site.safety.raw_html import safe_html

#: Inside these, words are left as they are.
PASSED_OVER = (
    nodes.title,
    nodes.reference,
    nodes.literal,
    nodes.FixedTextElement,
    nodes.raw,
    nodes.citation,
    addnodes.toctree,
)

_TERM = Markup(
    '<span class="course-term"><a class="course-term-words" href="{address}" aria-describedby="{name}">{words}</a>'
    '<span class="course-term-meaning"><span id="{name}">{meaning}</span> '
    '<a class="course-term-more" href="{address}">{glossary}</a></span></span>'
)


@dataclass(frozen=True)
class Term:
    """An entry of the glossary.

    Parameters
    ----------
    words : str
        The term, as the glossary writes it.
    meaning : str
        The first sentences of its entry, up to the link to its chapter.
    document, anchor : str
        The page of the glossary, and the place on it.
    about : tuple of str
        The pages that the entry links to, on which the term needs no explaining.
    """

    words: str
    meaning: str
    document: str
    anchor: str
    about: tuple[str, ...]


class ShowMeanings(SphinxPostTransform):
    """Give the first use of each term its meaning."""

    default_priority = 900
    formats = ("html",)

    def run(self, **_: object) -> None:
        """Go through the page in reading order; in a book nothing shows on hover."""
        pattern, terms = _lexicon(self.env)
        if on_paper(self.app) or not terms:
            return
        name = self.env.docname
        left = {plain: term for plain, term in terms.items() if name != term.document and name not in term.about}
        for text in list(self.document.findall(nodes.Text)):
            if left and not _passed_over(text):
                self._show(text, pattern, left)

    def _show(self, text: nodes.Text, pattern: re.Pattern[str], left: dict[str, Term]) -> None:
        """Give the terms of a text their meanings, but for those that the page has shown already."""
        words, done = text.astext(), 0
        pieces: list[nodes.Node] = []
        for match in pattern.finditer(words):
            term = left.pop(_plain(match["term"]), None)
            if term:
                pieces += [nodes.Text(words[done : match.start()]), self._shown(term, match[0])]
                done = match.end()
        if pieces:
            text.parent.replace(text, [*pieces, nodes.Text(words[done:])])

    def _shown(self, term: Term, words: str) -> nodes.Element:
        address = self.app.builder.get_relative_uri(self.env.docname, term.document)
        name = f"meaning-{term.anchor}"
        glossary = self.env.titles[term.document].astext()
        address = f"{address}#{term.anchor}"
        html = _TERM.format(address=address, name=name, words=words, meaning=term.meaning, glossary=glossary)
        return safe_html(html)


def setup(app: Sphinx) -> None:
    """Gather the terms as pages are read; when they change, every page is written anew."""
    app.add_post_transform(ShowMeanings)
    app.connect("doctree-read", _gather)
    app.connect("env-purge-doc", lambda _, env, name: _kept(env).pop(name, None))
    app.connect("env-merge-info", _merge)
    app.connect("env-updated", _pages_to_write)


def _gather(app: Sphinx, doctree: nodes.document) -> None:
    name = app.env.docname
    terms = [_term(item, name) for glossary in doctree.findall(addnodes.glossary) for item in _items(glossary)]
    if terms:
        _kept(app.env)[name] = terms


def _items(glossary: addnodes.glossary) -> Iterator[nodes.definition_list_item]:
    return glossary.findall(nodes.definition_list_item)


def _term(item: nodes.definition_list_item, name: str) -> Term:
    term = next(item.findall(nodes.term))
    words = next(term.findall(nodes.Text)).astext()
    links = [link["reftarget"] for link in item.findall(addnodes.pending_xref) if link.get("reftype") == "doc"]
    paragraph = next(item.findall(nodes.paragraph))
    said = [child.astext() for child in paragraph.children if not isinstance(child, addnodes.pending_xref)]
    folder = name.rpartition("/")[0]
    about = tuple(f"{folder}/{link}".lstrip("/") if not link.startswith("/") else link[1:] for link in links)
    return Term(words, " ".join("".join(said).split()), name, term["ids"][0], about)


def _merge(_: Sphinx, env: BuildEnvironment, names: set[str], other: BuildEnvironment) -> None:
    _kept(env).update({name: terms for name, terms in _kept(other).items() if name in names})


def _pages_to_write(_: Sphinx, env: Any) -> list[str]:  # noqa: ANN401  (Sphinx's own type, with a place of ours)
    env.course_lexicon = None
    written = getattr(env, "course_terms_written", None)
    env.course_terms_written = dict(_kept(env))
    return sorted(env.found_docs) if written != env.course_terms_written else []


def _kept(env: Any) -> dict[str, list[Term]]:  # noqa: ANN401  (Sphinx's own type, with a place of ours)
    if not hasattr(env, "course_terms"):
        env.course_terms = {}
    return env.course_terms


def _terms(env: BuildEnvironment) -> Iterator[Term]:
    for name in sorted(_kept(env)):
        yield from _kept(env)[name]


def _passed_over(text: nodes.Node) -> bool:
    owner = text.parent
    while owner is not None:
        if isinstance(owner, PASSED_OVER):
            return True
        owner = owner.parent
    return False


def _lexicon(env: BuildEnvironment) -> tuple[re.Pattern[str], dict[str, Term]]:
    """Give all terms by their plain words, and what matches any of them; made once for all pages."""
    known = getattr(env, "course_lexicon", None)
    if known is None:
        terms = {_plain(term.words): term for term in _terms(env)}
        known = env.course_lexicon = (_pattern(terms), terms)  # type: ignore[attr-defined]
    return known


def _pattern(terms: dict[str, Term]) -> re.Pattern[str]:
    """Match any term as whole words, longest first, however its case and spaces are, and its plural in s."""
    longest_first = sorted(terms, key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, term.split())) for term in longest_first)
    return re.compile(rf"\b(?P<term>{words})s?\b", re.IGNORECASE)


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
