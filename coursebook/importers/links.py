"""Links of a document: those within it lead to chapters, those to other sites stay, dead ones become words."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

#: Addresses that a reader may be led to.
_ABROAD = re.compile(r"(?:https?://|mailto:)[^\s<>]+$", re.IGNORECASE)
_ANYTHING = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def leading(page: str, anchors: dict[str, str], documents: dict[str, str]) -> Callable[[str], str | None]:
    """Make what tells where a link on a page leads.

    Parameters
    ----------
    page : str
        The page, as in ``garden/watering``.
    anchors : dict of str to str
        Names of places in the document to their pages.
    documents : dict of str to str
        Names of the files that make the course to their first pages.
    """

    def lead(url: str) -> str | None:
        if _ABROAD.match(url.strip()):
            return url.strip()
        if _ANYTHING.match(url.strip()):
            return None
        path, _, anchor = unquote(url.strip()).partition("#")
        to = anchors.get(anchor) if anchor and not path else documents.get(Path(path).name) if path else None
        return f"../{to}.ipynb" if to and to != page else None

    return lead
