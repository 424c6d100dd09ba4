"""Where pages used to be, so that old links still work: ``documents/moved.json``.

Sync adds an entry when a chapter moves or is merged with another; the build puts a redirect at each old place. Authors
may edit the file: without its entry, an old link no longer works.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from coursebook.sync.formats import kept_bytes, read_kept, texts

#: Where it is, from the course's folder.
MOVED = Path("documents/moved.json")

#: The version of its format; the first had no number. Sync reads both, and writes this one.
FORMAT = 2

_ABOUT = "Where chapters stood before, and where they are now: the site leads old links on. Commit this file."


def read_redirects(root: Path) -> dict[str, str]:
    """Return the present path of each page by each former one, both from the course's folder and without an ending.

    Raises
    ------
    CourseError
        If the file holds something else, or was written by a newer version of coursebook.
    """

    def parse(held: Any) -> dict[str, str]:  # noqa: ANN401  (JSON can be anything)
        return texts(dict(held["pages"]))

    what = "The list of former places cannot be read."
    remedy = "Fix it, or restore its last version from git; without it, links to former places stop working."
    return read_kept(root / MOVED, FORMAT, parse, what, remedy) or {}


def redirects_bytes(pages: Mapping[str, str]) -> bytes:
    """Write the file."""
    return kept_bytes(FORMAT, _ABOUT, pages=dict(pages))


def has_present_format(data: bytes) -> bool:
    """Tell whether a file that can be read has the present format, not an older one."""
    return bool(json.loads(data).get("format") == FORMAT)


def redirected(pages: Mapping[str, str], moved: Mapping[str, str], present: set[str]) -> dict[str, str]:
    """Add moves to the redirects: those to a page that moves now lead to its new path, and none starts at a page.

    Parameters
    ----------
    pages : mapping of str to str
        Former to present path, as known.
    moved : mapping of str to str
        What moves now.
    present : set of str
        All chapters, as they will be.
    """
    onward = {former: moved.get(place, place) for former, place in pages.items()} | dict(moved)
    return {former: place for former, place in onward.items() if former not in present and place != former}
