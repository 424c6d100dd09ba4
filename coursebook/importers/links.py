"""Where the links of a document lead in the course: to a chapter, to another site, or nowhere."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import unquote

#: Addresses of other sites that readers may be sent to.
_EXTERNAL = re.compile(r"(?:https?://|mailto:)[^\s<>]+$", re.IGNORECASE)
_ANY_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def link_resolver(page: str, anchors: Mapping[str, str], documents: Mapping[str, str]) -> Callable[[str], str | None]:
    """Return a function that maps the address of a link to its address in the course; None for a dead link.

    Parameters
    ----------
    page : str
        The page with the links, such as ``garden/watering``.
    anchors : mapping of str to str
        Anchors in the document, and the pages that they are on.
    documents : mapping of str to str
        Names of the files that the course is made from, and their first pages.
    """

    def resolve(url: str) -> str | None:
        if _EXTERNAL.match(url.strip()):
            return url.strip()
        if _ANY_SCHEME.match(url.strip()):
            return None
        path, _, anchor = unquote(url.strip()).partition("#")
        target = anchors.get(anchor) if anchor and not path else documents.get(Path(path).name) if path else None
        return f"../{target}.ipynb" if target and target != page else None

    return resolve
