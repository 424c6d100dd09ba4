"""Sanitises raw HTML in pages and in outputs of cells, unless the course trusts it.

In ``_config.yml``, ``sphinx: config: course_raw_html: true`` keeps an author's own HTML as it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, TypeGuard
from uuid import uuid4

from docutils import nodes
from docutils.parsers.rst.directives.misc import Raw
from docutils.parsers.rst.directives.tables import CSVTable
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

from coursebook.site.safety import rules
from coursebook.site.safety.sanitising import Sanitised, count_parts, has_in_attribute, sanitised

#: The key in the metadata of a page that contains an author's own HTML.
OWN_HTML = "course_own_html"
#: The attribute of a node whose HTML is safe. No directive or role can set it.
SAFE = "course_safe"
#: How often to retry when one piece swallows what follows it, so that the pieces cannot be sanitised together.
MOST_TRIES = 20

_REMEDY = (
    "Remove it or, if you trust all HTML of this course, set `course_raw_html: true` "
    "under `sphinx: config:` in `_config.yml`."
)
_log = logging.getLogger(__name__)


def safe_html(html: str) -> nodes.raw:
    """Create a node of HTML that is safe: it was sanitised, or comes from our own template, which escapes."""
    return nodes.raw("", html, format="html", **{SAFE: True})


class SanitiseText(SphinxTransform):
    """Sanitises a page's own text, before other pages get its titles."""

    default_priority = 870  # before `doctree-read`, 880, when titles are collected

    def apply(self, **_: object) -> None:
        """Sanitise the page, except outputs of cells: MyST-NB has not chosen their format yet."""
        if self.config.course_raw_html:
            if any(_is_unsafe(node) for node in self.document.findall(nodes.raw)):
                self.env.metadata[self.env.docname][OWN_HTML] = "true"
            return
        sanitise(self.document, outputs=False)
        _refuse_addresses(self.document, remote_pictures="img-src" in self.config.course_policy)


class SanitiseOutputs(SphinxPostTransform):
    """Sanitises the outputs of cells, after MyST-NB has chosen their format and before placeholders are replaced."""

    default_priority = 450

    def run(self, **_: object) -> None:
        """Sanitise the page."""
        if not self.config.course_raw_html:
            sanitise(self.document)


class LocalRaw(Raw):
    """The directive ``raw``, without loading from addresses."""

    def run(self) -> Sequence[nodes.Node]:
        """Refuse an address."""
        _refuse_url(self)
        return super().run()


class LocalCSVTable(CSVTable):
    """The directive ``csv-table``, without loading from addresses."""

    option_spec: ClassVar = CSVTable.option_spec

    def run(self) -> Sequence[nodes.table | nodes.system_message]:
        """Refuse an address."""
        _refuse_url(self)
        return super().run()


def setup(app: Sphinx) -> None:
    """Sanitise pages as they are read, and outputs as they are written."""
    app.add_config_value("course_raw_html", False, "env", types=[bool])
    app.add_transform(SanitiseText)
    app.add_post_transform(SanitiseOutputs)
    app.add_directive("raw", LocalRaw, override=True)
    app.add_directive("csv-table", LocalCSVTable, override=True)


def sanitise(document: nodes.document, *, outputs: bool = True) -> None:
    """Sanitise all raw HTML of a page, with a warning wherever something is dropped.

    Parameters
    ----------
    document : docutils.nodes.document
        The page; changed in place.
    outputs : bool, optional
        Whether to sanitise outputs of cells whose format is not chosen yet, too.
    """
    found = [
        node for node in document.findall(nodes.raw) if _is_unsafe(node) and (outputs or not _is_alternative(node))
    ]
    for parent in {id(node.parent): node.parent for node in found}.values():
        _sanitise_children(parent)


def _sanitise_children(parent: nodes.Element) -> None:
    """Sanitise the pieces of HTML within one element together: a start tag and its end tag are separate pieces."""
    for piece in [child for child in parent.children if _is_unsafe(child) and child["classes"]]:
        piece.replace_self(_sanitised_alone(piece))  # the writer wraps it in an element of its own
    mark = uuid4().hex
    between = list(_runs(parent.children))
    slots = [f"[{mark}-{number}]" for number in range(len(between))]  # text that nobody can have written
    for _ in range(MOST_TRIES):
        sequence = list(_sequence(parent.children, iter(slots)))
        pieces = [one for one in sequence if isinstance(one, nodes.raw)]
        if not pieces:
            return
        whole = sanitised("".join(one if isinstance(one, str) else one.astext() for one in sequence))
        kept = _split(whole.html, mark, len(slots))
        if kept is not None:
            _warn_by_piece(pieces, whole)
            _replace_children(parent, kept, between, pieces[0])
            return
        culprit = _swallowing(sequence, whole.html)
        clean = sanitised(culprit.astext())
        _warn(culprit, clean.dropped)
        culprit.children = []
        culprit.append(nodes.Text(clean.html))
    alone = [_sanitised_alone(child) if _is_unsafe(child) else child for child in parent.children]
    parent.children = []
    parent.extend(alone)


def _sequence(children: Iterable[nodes.Node], slots: Iterator[str]) -> Iterator[nodes.raw | str]:
    """Yield the pieces of HTML, and a slot for each run of nodes between them."""
    within = False
    for child in children:
        if _is_unsafe(child):
            yield child
        elif not within:
            yield next(slots)
        within = not _is_unsafe(child)


def _swallowing(sequence: list[nodes.raw | str], html: str) -> nodes.raw:
    """Return the piece that swallows what follows it, as `<svg>` swallows text."""
    before: list[nodes.raw] = []
    for one in sequence:
        if isinstance(one, nodes.raw):
            before.append(one)
        elif one not in html and before:
            return before[-1]
    return before[-1]


def _replace_children(
    parent: nodes.Element, kept: list[str], between: list[list[nodes.Node]], piece: nodes.raw
) -> None:
    """Replace the children of an element by sanitised HTML and the nodes between its pieces."""
    new: list[nodes.Node] = []
    for html, run in zip(kept, [*between, []], strict=True):
        new += [*([_safe(html, piece)] if html else []), *run]
    parent.children = []
    parent.extend(new)


def _runs(children: Iterable[nodes.Node]) -> Iterator[list[nodes.Node]]:
    """Group the nodes between pieces of HTML."""
    run: list[nodes.Node] = []
    for child in children:
        if not _is_unsafe(child):
            run.append(child)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _split(html: str, mark: str, count: int) -> list[str] | None:
    """Split sanitised HTML at its slots; None unless each is there once, in order, and as text."""
    pieces = re.split(rf"\[{mark}-(\d+)\]", html)
    whole = pieces[1::2] == [str(number) for number in range(count)]
    return pieces[::2] if whole and not has_in_attribute(html, mark) else None


def _warn_by_piece(pieces: list[nodes.raw], whole: Sanitised) -> None:
    """Warn at each piece that contains something that was dropped, and at the first of what is in no piece."""
    left = set(whole.dropped)
    for piece in pieces:
        names = {
            f"`{attribute}` of `<{tag}>`" if attribute else f"`<{tag}>`"
            for tag, attribute in count_parts(piece.astext())
        }
        here = [name for name in whole.dropped if name in names]
        left -= set(here)
        _warn(piece, here)
    _warn(pieces[0], [name for name in whole.dropped if name in left])


def _sanitised_alone(piece: nodes.raw) -> nodes.raw:
    """Sanitise a piece separately."""
    clean = sanitised(piece.astext())
    _warn(piece, clean.dropped)
    return _safe(clean.html, piece)


def _safe(html: str, piece: nodes.Element) -> nodes.raw:
    safe = safe_html(html)
    safe["classes"] = list(piece["classes"])
    safe.source, safe.line = piece.source, piece.line
    return safe


def _warn(piece: nodes.Element, dropped: Iterable[str]) -> None:
    if named := ", ".join(dropped):
        what = "Unsafe HTML was removed: %s. %s"
        _log.warning(what, named, _REMEDY, location=nearest_with_line(piece), type="course", subtype="raw_html")


def nearest_with_line(node: nodes.Node) -> nodes.Node:
    """Return the nearest node, from this one outwards, whose line is known."""
    around: nodes.Node | None = node
    while around is not None and around.line is None:
        around = around.parent
    return node if around is None else around


def _is_unsafe(node: nodes.Node) -> TypeGuard[nodes.raw]:
    """Return whether a node is HTML that has not been sanitised."""
    return isinstance(node, nodes.raw) and not node.get(SAFE) and "html" in node.get("format", "").split()


def _is_alternative(node: nodes.Node) -> bool:
    """Return whether a node is one of several formats of an output."""
    around = node.parent
    while around is not None:
        if getattr(around, "attributes", {}).get("nb_element") == "mime_bundle":
            return True
        around = around.parent
    return False


def _refuse_addresses(document: nodes.document, *, remote_pictures: bool) -> None:
    """Replace links that would run code, and pictures that would be loaded from other sites, by their text."""
    for link in [node for node in document.findall(nodes.reference) if not rules.is_link(node.get("refuri", ""))]:
        what = "The link to %s was removed: it may run code. Link to a page, a file or a mail address."
        _log.warning(what, link["refuri"][:60], location=nearest_with_line(link), type="course")
        link.replace_self(link.children)
    for meta in [node for node in document.findall(nodes.meta) if "http-equiv" in node]:
        what = "`%s` as `http-equiv` was removed: it would affect the whole page. Remove it from the source."
        _log.warning(what, meta["http-equiv"], location=nearest_with_line(meta), type="course")
        meta.parent.remove(meta)
    for image in [node for node in document.findall(nodes.image) if not rules.is_local(node.get("uri", ""))]:
        if not (remote_pictures and rules.is_link(image["uri"])):
            what = "The picture %s is not shown: the page would load it from another site. Save it in the course."
            _log.warning(what, image["uri"][:60], location=nearest_with_line(image), type="course")
            image.replace_self(nodes.inline("", image.get("alt", "")))


def _refuse_url(directive: Raw | CSVTable) -> None:
    if "url" in directive.options:
        raise directive.error(
            f'"{directive.name}" does not load from addresses: save the file in the course, and name it in `file`.'
        )
