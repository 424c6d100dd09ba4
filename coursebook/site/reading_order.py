"""The pages of a book in reading order, each with its part."""

from collections.abc import Iterator
from dataclasses import dataclass

from sphinx import addnodes
from sphinx.environment import BuildEnvironment


@dataclass(frozen=True)
class PageEntry:
    """A page in the table of contents.

    Parameters
    ----------
    name : str
        Its name, without a suffix.
    title : str
        Its heading.
    short : str
        Its title in the table of contents.
    part : str
        The part that contains it; empty outside all parts.
    """

    name: str
    title: str
    short: str
    part: str


def reading_order(env: BuildEnvironment) -> list[PageEntry]:
    """Return the pages from the root on, each once."""
    root = env.config.root_doc
    found = {root: PageEntry(root, env.titles[root].astext(), env.titles[root].astext(), "")}
    for page in _under(env, root, ""):
        found.setdefault(page.name, page)
    return list(found.values())


def _under(env: BuildEnvironment, name: str, part: str) -> Iterator[PageEntry]:
    for tree in env.get_doctree(name).findall(addnodes.toctree):
        caption = tree.get("caption") or part
        for short, entry in tree["entries"]:
            if entry in env.titles:
                title = env.titles[entry].astext()
                yield PageEntry(entry, title, short or title, caption)
                yield from _under(env, entry, caption)
