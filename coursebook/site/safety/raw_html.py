"""Raw HTML in pages and in outputs of cells: sanitised, unless the course says that its author's may stand.

In ``_config.yml``, ``sphinx: config: course_raw_html: true`` lets an author's own HTML through as it is.
"""

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar
from uuid import uuid4

from docutils import nodes
from docutils.parsers.rst.directives.misc import Raw
from docutils.parsers.rst.directives.tables import CSVTable
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

from coursebook.site.safety import rules
from coursebook.site.safety.sanitising import Sanitised, has_in_attribute, parts, sanitised

#: What the metadata of a page say of one that has an author's own HTML in it.
OWN_HTML = "course_own_html"
#: The attribute of a node whose HTML is safe. No directive or role lets an author set it.
SAFE = "course_safe"
#: How often it is tried to sanitise pieces together of which some swallow what stands between.
MOST_TRIES = 20

_REMEDY = (
    "Take it out, or, if you trust all HTML of this course, let it through by `course_raw_html: true` "
    "under `sphinx: config:` in `_config.yml`."
)
_log = logging.getLogger(__name__)


def safe_html(html: str) -> nodes.raw:
    """Make a node of HTML that needs no sanitising: it was sanitised, or comes from an escaping template of ours."""
    return nodes.raw("", html, format="html", **{SAFE: True})


class SanitiseText(SphinxTransform):
    """Sanitise what a page's own text holds, before titles are taken from it for other pages."""

    default_priority = 870  # `doctree-read`, at which titles are taken, comes at 880

    def apply(self, **_: object) -> None:
        """Go through the page; outputs of cells wait until one of their forms is chosen."""
        if self.config.course_raw_html:
            if any(_is_raw(node) for node in self.document.findall(nodes.raw)):
                self.env.metadata[self.env.docname][OWN_HTML] = "true"
            return
        sanitise(self.document, outputs=False)
        _refuse_addresses(self.document, remote_pictures="img-src" in self.config.course_policy)


class SanitiseOutputs(SphinxPostTransform):
    """Sanitise the outputs of cells, once MyST-NB has chosen their form and before our own elements are filled."""

    default_priority = 450

    def run(self, **_: object) -> None:
        """Go through the page."""
        if not self.config.course_raw_html:
            sanitise(self.document)


class LocalRaw(Raw):
    """The directive ``raw``, which fetches nothing."""

    def run(self) -> list[nodes.Node]:
        """Refuse an address."""
        _refuse_url(self)
        return super().run()


class LocalCSVTable(CSVTable):
    """The directive ``csv-table``, which fetches nothing."""

    option_spec: ClassVar = CSVTable.option_spec

    def run(self) -> list[nodes.Node]:
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
    """Sanitise all raw HTML of a page, with a warning for each place where something is dropped.

    Parameters
    ----------
    document : docutils.nodes.document
        The page, which is changed.
    outputs : bool, optional
        Whether outputs of cells that wait for a choice among their forms are sanitised, too.
    """
    found = [node for node in document.findall(nodes.raw) if _is_raw(node) and (outputs or not _waits(node))]
    for parent in {id(node.parent): node.parent for node in found}.values():
        _sanitise_children(parent)


def _sanitise_children(parent: nodes.Element) -> None:
    """Sanitise the pieces of HTML within one element together: a start tag and its end are pieces of their own."""
    for piece in [child for child in parent.children if _is_raw(child) and child["classes"]]:
        piece.replace_self(_alone(piece))  # it gets an element of its own
    mark = uuid4().hex
    between = list(_runs(parent.children))
    slots = [f"[{mark}-{number}]" for number in range(len(between))]  # words that nobody can have written
    for _ in range(MOST_TRIES):
        sequence = list(_sequence(parent.children, iter(slots)))
        pieces = [one for one in sequence if isinstance(one, nodes.raw)]
        if not pieces:
            return
        whole = sanitised("".join(one if isinstance(one, str) else one.astext() for one in sequence))
        kept = _split(whole.html, mark, len(slots))
        if kept is not None:
            _warn_of(pieces, whole)
            _put(parent, kept, between, pieces[0])
            return
        culprit = _swallowing(sequence, whole.html)
        clean = sanitised(culprit.astext())
        _warn(culprit, clean.dropped)
        culprit.children = []
        culprit.append(nodes.Text(clean.html))
    alone = [_alone(child) if _is_raw(child) else child for child in parent.children]
    parent.children = []
    parent.extend(alone)


def _sequence(children: Iterable[nodes.Node], slots: Iterator[str]) -> Iterator[nodes.raw | str]:
    """Give the pieces of HTML, and a slot for each run of what stands between them."""
    within = False
    for child in children:
        if _is_raw(child):
            yield child
        elif not within:
            yield next(slots)
        within = not _is_raw(child)


def _swallowing(sequence: list[nodes.raw | str], html: str) -> nodes.raw:
    """Find the piece that swallows what follows it, as `<svg>` swallows text."""
    before: list[nodes.raw] = []
    for one in sequence:
        if isinstance(one, nodes.raw):
            before.append(one)
        elif one not in html and before:
            return before[-1]
    return before[-1]


def _put(parent: nodes.Element, kept: list[str], between: list[list[nodes.Node]], piece: nodes.raw) -> None:
    """Replace the children of an element by harmless HTML with what stands between."""
    new: list[nodes.Node] = []
    for html, run in zip(kept, [*between, []], strict=True):
        new += [*([_safe(html, piece)] if html else []), *run]
    parent.children = []
    parent.extend(new)


def _runs(children: Iterable[nodes.Node]) -> Iterator[list[nodes.Node]]:
    """Group what stands between pieces of HTML."""
    run: list[nodes.Node] = []
    for child in children:
        if not _is_raw(child):
            run.append(child)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _split(html: str, mark: str, count: int) -> list[str] | None:
    """Cut sanitised HTML at its slots; None unless each is there once, in order, and as words."""
    pieces = re.split(rf"\[{mark}-(\d+)\]", html)
    whole = pieces[1::2] == [str(number) for number in range(count)]
    return pieces[::2] if whole and not has_in_attribute(html, mark) else None


def _warn_of(pieces: list[nodes.Element], whole: Sanitised) -> None:
    """Warn at each piece that holds something of what was dropped; an end without a beginning is in none."""
    left = set(whole.dropped)
    for piece in pieces:
        names = {
            f"`{attribute}` of `<{tag}>`" if attribute else f"`<{tag}>`" for tag, attribute in parts(piece.astext())
        }
        here = [name for name in whole.dropped if name in names]
        left -= set(here)
        _warn(piece, here)
    _warn(pieces[0], [name for name in whole.dropped if name in left])


def _alone(piece: nodes.raw) -> nodes.raw:
    """Sanitise a piece by itself."""
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
        what = "HTML that is not kept: %s. %s"
        _log.warning(what, named, _REMEDY, location=placed(piece), type="course", subtype="raw_html")


def placed(node: nodes.Node) -> nodes.Node:
    """Give the nearest element around a node whose line is known."""
    around: nodes.Node | None = node
    while around is not None and around.line is None:
        around = around.parent
    return node if around is None else around


def _is_raw(node: nodes.Node) -> bool:
    """Tell whether a node is HTML that nobody has sanitised yet."""
    return isinstance(node, nodes.raw) and not node.get(SAFE) and "html" in node.get("format", "").split()


def _waits(node: nodes.Node) -> bool:
    """Tell whether a node is a form of an output, of which another may be chosen."""
    around = node.parent
    while around is not None:
        if getattr(around, "attributes", {}).get("nb_element") == "mime_bundle":
            return True
        around = around.parent
    return False


def _refuse_addresses(document: nodes.document, *, remote_pictures: bool) -> None:
    """Make words of links that would run something, and of pictures that would be fetched elsewhere."""
    for link in [node for node in document.findall(nodes.reference) if not rules.is_link(node.get("refuri", ""))]:
        what = "The link to %s is not kept: it may run something. Link to a page, a file or a mail address."
        _log.warning(what, link["refuri"][:60], location=placed(link), type="course")
        link.replace_self(link.children)
    for meta in [node for node in document.findall(nodes.meta) if "http-equiv" in node]:
        what = "`%s` as `http-equiv` is not kept: it would act on the whole page. Take it out."
        _log.warning(what, meta["http-equiv"], location=placed(meta), type="course")
        meta.parent.remove(meta)
    for image in [node for node in document.findall(nodes.image) if not rules.is_local(node.get("uri", ""))]:
        if not (remote_pictures and rules.is_link(image["uri"])):
            what = "The picture %s is not shown: the page would ask others for it. Put it into the course."
            _log.warning(what, image["uri"][:60], location=placed(image), type="course")
            image.replace_self(nodes.inline("", image.get("alt", "")))


def _refuse_url(directive: Raw | CSVTable) -> None:
    if "url" in directive.options:
        raise directive.error(
            f'"{directive.name}" fetches nothing: save the file in the course, and name it in `file`.'
        )
