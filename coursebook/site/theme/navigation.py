"""The list of chapters beside each page: all chapters in a usual book, those around the page in a very long one.

The theme builds its list from the whole book for each page, so a book twice as long takes four times as long to build,
and each of its pages contains the whole list. Here the cost of a page does not depend on the length of the book.
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

#: The longest book that is listed as a whole. [pages]
MAX_FULL_LIST = 150
#: In longer books, how many pages of the same part are listed before and after the page.
CONTEXT = 20

_CAPTION = Markup('<p aria-level="2" class="caption" role="heading"><span class="caption-text">{}</span></p>\n')
_LIST = Markup('<ul class="{}nav bd-sidenav">\n{}</ul>\n')
_ENTRY = Markup('<li class="toctree-l{}{}"><a class="{}reference internal" href="{}">{}</a>{}</li>\n')
_MORE_LINK = Markup('<li class="toctree-l1"><a class="reference internal" href="{}">… {}</a></li>\n')


@dataclass(frozen=True)
class NavigationPart:
    """A group of pages, as pairs of name and title, with a caption that may be empty."""

    caption: str
    entries: tuple[tuple[str, str], ...]


def setup(app: Sphinx) -> None:
    """Provide the list to the template of the sidebar; the parts are computed once for all pages."""
    app.connect("env-updated", _clear_cache)
    app.connect("html-page-context", _add_to_context, priority=400)


def parts(env: BuildEnvironment) -> tuple[NavigationPart, ...]:
    """Return the parts of a book in reading order."""
    cached: tuple[NavigationPart, ...] | None = getattr(env, "course_navigation", None)
    if cached is None:
        cached = env.course_navigation = tuple(_parts(env))  # type: ignore[attr-defined]  # our attribute
    return cached


def navigation_html(app: Sphinx, page: str) -> Markup:
    """Render the list for a page.

    Parameters
    ----------
    app : Sphinx
        The application, which resolves links between pages.
    page : str
        The page; it need not be in the list, for example the page of search results.
    """
    book = parts(app.env)
    path = _path(app.env, page)
    is_whole = sum(len(part.entries) for part in book) <= MAX_FULL_LIST
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


def _listed(app: Sphinx, page: str, part: NavigationPart, here: int | None, path: Sequence[str]) -> Markup:
    """List a part, or the pages of it around the index `here`."""
    low, high = (0, len(part.entries)) if here is None else (max(0, here - CONTEXT), here + CONTEXT + 1)
    html = Markup("").join(_entry(app, page, entry, path, 1) for entry in part.entries[low:high])
    if low > 0:
        html = _more_link(app, page, part.entries[low - 1], low) + html
    if high < len(part.entries):
        html += _more_link(app, page, part.entries[high], len(part.entries) - high)
    return html


def _first(app: Sphinx, page: str, part: NavigationPart) -> Markup:
    """List the first page of a part that does not contain the page."""
    return Markup("").join(_entry(app, page, entry, (), 1) for entry in part.entries[:1]) + (
        _more_link(app, page, part.entries[1], len(part.entries) - 1) if len(part.entries) > 1 else Markup("")
    )


def _more_link(app: Sphinx, page: str, entry: tuple[str, str], count: int) -> Markup:
    words = "1 more" if count == 1 else f"{count:,} more"
    return _MORE_LINK.format(app.builder.get_relative_uri(page, entry[0]), words)


def _entry(app: Sphinx, page: str, entry: tuple[str, str], path: Sequence[str], level: int) -> Markup:
    """Render an entry, with the pages below it if it leads to the page."""
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


def _parts(env: BuildEnvironment) -> Iterator[NavigationPart]:
    for tree in env.get_doctree(env.config.root_doc).findall(addnodes.toctree):
        entries = tuple((name, words or _title(env, name)) for words, name in tree["entries"] if name in env.titles)
        if entries:
            yield NavigationPart(tree.get("caption") or "", entries)


def _path(env: BuildEnvironment, page: str) -> list[str]:
    """Return the pages from a page up to the root."""
    above = _parents(env)
    path = [page]
    while (parent := above.get(path[-1])) and parent not in path:
        path.append(parent)
    return path


def _parents(env: BuildEnvironment) -> dict[str, str]:
    cached: dict[str, str] | None = getattr(env, "course_parents", None)
    if cached is None:
        cached = {child: page for page, children in env.toctree_includes.items() for child in children}
        env.course_parents = cached  # type: ignore[attr-defined]  # our attribute
    return cached


def _title(env: BuildEnvironment, name: str) -> str:
    return env.titles[name].astext() if name in env.titles else name


def _clear_cache(_: Sphinx, env: Any) -> list[str]:  # noqa: ANN401  (Sphinx's environment with our attributes)
    env.course_navigation = env.course_parents = None
    return []


def _add_to_context(app: Sphinx, page: str, _: str, context: dict[str, Any], __: nodes.document | None) -> None:
    context["course_navigation"] = cache(lambda: navigation_html(app, page))  # the theme asks twice
