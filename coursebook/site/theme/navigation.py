"""The list of chapters beside each page: all of them in a usual book, the surroundings of the page in a very long one.

The theme makes its list anew from the whole book for each page, so that a book twice as long takes four times as long
to build, and each of its pages carries the whole list. Here a page costs the same in a book of any length.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from docutils import nodes
from markupsafe import Markup
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

#: Books of at most so many pages are listed as a whole.
WHOLE = 150
#: In longer ones, so many pages are listed before and after the present one, of its own part.
AROUND = 20

_CAPTION = Markup('<p aria-level="2" class="caption" role="heading"><span class="caption-text">{}</span></p>\n')
_LIST = Markup('<ul class="{}nav bd-sidenav">\n{}</ul>\n')
_ENTRY = Markup('<li class="toctree-l{}{}"><a class="{}reference internal" href="{}">{}</a>{}</li>\n')
_FURTHER = Markup('<li class="toctree-l1"><a class="reference internal" href="{}">… {}</a></li>\n')


@dataclass(frozen=True)
class Part:
    """A group of pages with a caption, which may be empty; pages with their titles."""

    caption: str
    entries: tuple[tuple[str, str], ...]


def setup(app: Sphinx) -> None:
    """Offer the list to the template of the sidebar; the parts are found once for all pages."""
    app.connect("env-updated", _forget)
    app.connect("html-page-context", _offer, priority=400)


def parts(env: BuildEnvironment) -> tuple[Part, ...]:
    """List the parts of a book in reading order."""
    known = getattr(env, "course_navigation", None)
    if known is None:
        known = env.course_navigation = tuple(_parts(env))  # type: ignore[attr-defined]
    return known


def navigation_html(app: Sphinx, page: str) -> Markup:
    """Write the list as it stands beside a page.

    Parameters
    ----------
    app : Sphinx
        The application; it knows the way from page to page.
    page : str
        The page, which may be one that is in no list, such as that of search results.
    """
    book = parts(app.env)
    path = _path(app.env, page)
    is_whole = sum(len(part.entries) for part in book) <= WHOLE
    html = Markup("")
    for part in book:
        here = next((place for place, (name, _) in enumerate(part.entries) if name in path), None)
        if is_whole:
            listed = _listed(app, page, part, None, path)
        else:
            listed = _first(app, page, part) if here is None else _listed(app, page, part, here, path)
        html += _CAPTION.format(part.caption) if part.caption else Markup("")
        html += _LIST.format("" if here is None else "current ", listed)
    return html


def _listed(app: Sphinx, page: str, part: Part, here: int | None, path: Sequence[str]) -> Markup:
    """List a part, or what of it lies around a place."""
    low, high = (0, len(part.entries)) if here is None else (max(0, here - AROUND), here + AROUND + 1)
    html = Markup("").join(_entry(app, page, entry, path, 1) for entry in part.entries[low:high])
    if low > 0:
        html = _further(app, page, part.entries[low - 1], low) + html
    if high < len(part.entries):
        html += _further(app, page, part.entries[high], len(part.entries) - high)
    return html


def _first(app: Sphinx, page: str, part: Part) -> Markup:
    """List the beginning of a part that is not the page's."""
    return Markup("").join(_entry(app, page, entry, (), 1) for entry in part.entries[:1]) + (
        _further(app, page, part.entries[1], len(part.entries) - 1) if len(part.entries) > 1 else Markup("")
    )


def _further(app: Sphinx, page: str, entry: tuple[str, str], count: int) -> Markup:
    words = "1 more" if count == 1 else f"{count:,} more"
    return _FURTHER.format(app.builder.get_relative_uri(page, entry[0]), words)


def _entry(app: Sphinx, page: str, entry: tuple[str, str], path: Sequence[str], level: int) -> Markup:
    """Write an entry; of those that lead to the page, also the pages below."""
    name, title = entry
    below = Markup("")
    if name in path:
        inside = [(child, _title(app.env, child)) for child in app.env.toctree_includes.get(name, ())]
        if inside:
            below = Markup("<ul>\n{}</ul>").format(
                Markup("").join(_entry(app, page, child, path, level + 1) for child in inside)
            )
    address = "#" if name == page else app.builder.get_relative_uri(page, name)
    return _ENTRY.format(
        level, " current active" if name in path else "", "current " if name == page else "", address, title, below
    )


def _parts(env: BuildEnvironment) -> Iterator[Part]:
    for tree in env.get_doctree(env.config.root_doc).findall(addnodes.toctree):
        entries = tuple((name, words or _title(env, name)) for words, name in tree["entries"] if name in env.titles)
        if entries:
            yield Part(tree.get("caption") or "", entries)


def _path(env: BuildEnvironment, page: str) -> list[str]:
    """Give the pages that lead to a page, itself included."""
    above = _parents(env)
    path = [page]
    while (parent := above.get(path[-1])) and parent not in path:
        path.append(parent)
    return path


def _parents(env: BuildEnvironment) -> dict[str, str]:
    known = getattr(env, "course_parents", None)
    if known is None:
        known = {child: page for page, children in env.toctree_includes.items() for child in children}
        env.course_parents = known  # type: ignore[attr-defined]
    return known


def _title(env: BuildEnvironment, name: str) -> str:
    return env.titles[name].astext() if name in env.titles else name


def _forget(_: Sphinx, env: Any) -> list[str]:  # noqa: ANN401  (Sphinx's own type, with places of ours)
    env.course_navigation = env.course_parents = None
    return []


def _offer(app: Sphinx, page: str, _: str, context: dict[str, Any], __: nodes.document | None) -> None:
    context["course_navigation"] = cache(lambda: navigation_html(app, page))  # the theme asks twice
