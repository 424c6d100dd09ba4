"""Glossary terms in running text: the first use on each page shows the definition on hover, focus or tap.

The words are a link to the glossary, which works without a script. `web/terms/meanings.js` turns it into a button that
shows the definition in place, with that link inside.
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

from coursebook.site.paper.builder import is_paper
from coursebook.site.safety.raw_html import safe_html

#: Nodes in which terms are not marked.
SKIPPED = (
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
        The term as written in the glossary.
    meaning : str
        The first sentences of its entry, up to the link to its chapter.
    document, anchor : str
        The page of the glossary, and the anchor on it.
    about : tuple of str
        The pages that the entry links to; on these the term is not marked.
    """

    words: str
    meaning: str
    document: str
    anchor: str
    about: tuple[str, ...]


class AddDefinitions(SphinxPostTransform):
    """Adds the definition of each term to its first use on a page."""

    default_priority = 900
    formats = ("html",)

    def run(self, **_: object) -> None:
        """Mark the terms of the page in reading order; on paper there is no hover."""
        pattern, terms = _lexicon(self.env)
        if is_paper(self.app) or not terms:
            return
        name = self.env.docname
        remaining = {plain: term for plain, term in terms.items() if name != term.document and name not in term.about}
        for text in list(self.document.findall(nodes.Text)):
            if remaining and not _is_skipped(text):
                self._mark(text, pattern, remaining)

    def _mark(self, text: nodes.Text, pattern: re.Pattern[str], remaining: dict[str, Term]) -> None:
        """Mark the terms of a text that have not been used on the page before."""
        words, done = text.astext(), 0
        pieces: list[nodes.Node] = []
        for match in pattern.finditer(words):
            term = remaining.pop(_normalised(match["term"]), None)
            if term:
                pieces += [nodes.Text(words[done : match.start()]), self._with_definition(term, match[0])]
                done = match.end()
        if pieces:
            text.parent.replace(text, [*pieces, nodes.Text(words[done:])])

    def _with_definition(self, term: Term, words: str) -> nodes.Element:
        address = self.app.builder.get_relative_uri(self.env.docname, term.document)
        name = f"meaning-{term.anchor}"
        glossary = self.env.titles[term.document].astext()
        address = f"{address}#{term.anchor}"
        html = _TERM.format(address=address, name=name, words=words, meaning=term.meaning, glossary=glossary)
        return safe_html(html)


def setup(app: Sphinx) -> None:
    """Collect the terms as pages are read; when they change, every page is written again."""
    app.add_post_transform(AddDefinitions)
    app.connect("doctree-read", _collect)
    app.connect("env-purge-doc", lambda _, env, name: _terms_by_page(env).pop(name, None))
    app.connect("env-merge-info", _merge)
    app.connect("env-updated", _pages_to_write)


def _collect(app: Sphinx, doctree: nodes.document) -> None:
    name = app.env.docname
    terms = [_term(item, name) for glossary in doctree.findall(addnodes.glossary) for item in _items(glossary)]
    if terms:
        _terms_by_page(app.env)[name] = terms


def _items(glossary: addnodes.glossary) -> Iterator[nodes.definition_list_item]:
    return glossary.findall(nodes.definition_list_item)


def _term(item: nodes.definition_list_item, name: str) -> Term:
    term = next(item.findall(nodes.term))
    words = next(term.findall(nodes.Text)).astext()
    links = [link["reftarget"] for link in item.findall(addnodes.pending_xref) if link.get("reftype") == "doc"]
    paragraph = next(item.findall(nodes.paragraph))
    texts = [child.astext() for child in paragraph.children if not isinstance(child, addnodes.pending_xref)]
    folder = name.rpartition("/")[0]
    about = tuple(f"{folder}/{link}".lstrip("/") if not link.startswith("/") else link[1:] for link in links)
    return Term(words, " ".join("".join(texts).split()), name, term["ids"][0], about)


def _merge(_: Sphinx, env: BuildEnvironment, names: set[str], other: BuildEnvironment) -> None:
    _terms_by_page(env).update({name: terms for name, terms in _terms_by_page(other).items() if name in names})


def _pages_to_write(_: Sphinx, env: Any) -> list[str]:  # noqa: ANN401  (Sphinx's environment with our attributes)
    env.course_lexicon = None
    before = getattr(env, "course_terms_written", None)
    env.course_terms_written = dict(_terms_by_page(env))
    return sorted(env.found_docs) if before != env.course_terms_written else []


def _terms_by_page(env: Any) -> dict[str, list[Term]]:  # noqa: ANN401  (Sphinx's environment with our attribute)
    terms: dict[str, list[Term]] = env.__dict__.setdefault("course_terms", {})
    return terms


def _terms(env: BuildEnvironment) -> Iterator[Term]:
    for name in sorted(_terms_by_page(env)):
        yield from _terms_by_page(env)[name]


def _is_skipped(text: nodes.Node) -> bool:
    owner = text.parent
    while owner is not None:
        if isinstance(owner, SKIPPED):
            return True
        owner = owner.parent
    return False


def _lexicon(env: BuildEnvironment) -> tuple[re.Pattern[str], dict[str, Term]]:
    """Return a pattern that matches any term, and the terms by their normalised words; cached for all pages."""
    lexicon: tuple[re.Pattern[str], dict[str, Term]] | None = getattr(env, "course_lexicon", None)
    if lexicon is None:
        terms = {_normalised(term.words): term for term in _terms(env)}
        lexicon = env.course_lexicon = (_pattern(terms), terms)  # type: ignore[attr-defined]  # our attribute
    return lexicon


def _pattern(terms: dict[str, Term]) -> re.Pattern[str]:
    """Match any term as whole words, longest first, ignoring case and spacing, with an optional plural s."""
    longest_first = sorted(terms, key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, term.split())) for term in longest_first)
    return re.compile(rf"\b(?P<term>{words})s?\b", re.IGNORECASE)


def _normalised(words: str) -> str:
    return " ".join(words.lower().split())
