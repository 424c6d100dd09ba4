"""The pages of a book in the order in which they are read, with the part that each is in."""

from collections.abc import Iterator
from dataclasses import dataclass

from sphinx import addnodes
from sphinx.environment import BuildEnvironment


@dataclass(frozen=True)
class Page:
    """One page.

    Parameters
    ----------
    name : str
        Its name, without an ending.
    title : str
        Its heading.
    short : str
        What the table of contents calls it.
    part : str
        The part that it is in; empty outside of all.
    """

    name: str
    title: str
    short: str
    part: str


def pages(env: BuildEnvironment) -> list[Page]:
    """List the pages from the root on, each once."""
    root = env.config.root_doc
    found = {root: Page(root, env.titles[root].astext(), env.titles[root].astext(), "")}
    for page in _under(env, root, ""):
        found.setdefault(page.name, page)
    return list(found.values())


def _under(env: BuildEnvironment, name: str, part: str) -> Iterator[Page]:
    for tree in env.get_doctree(name).findall(addnodes.toctree):
        here = tree.get("caption") or part
        for short, entry in tree["entries"]:
            if entry in env.titles:
                title = env.titles[entry].astext()
                yield Page(entry, title, short or title, here)
                yield from _under(env, entry, here)
