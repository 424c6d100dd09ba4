"""Where pages stood before, so that old links still lead to them: ``documents/moved.json``.

It is written when a chapter moves or is merged with another, and read when the site is built, which puts a page that
leads on at every old place. It is the author's to edit: an entry that is deleted is a link that ends.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from coursebook.problems import CourseError, Problem
from coursebook.sync.changes import content
from coursebook.sync.formats import check_format

#: Where it is, from the course's folder.
MOVED = Path("documents/moved.json")

#: The version of its format; the first had no number. Sync reads both, and writes this one.
FORMAT = 2

_ABOUT = "Where chapters stood before, and where they are now: the site leads old links on. Commit this file."


def read_former_places(root: Path) -> dict[str, str]:
    """Return the present place of each former place of a page, both from the course's folder and without an ending.

    Raises
    ------
    CourseError
        If the file holds something else, or was written by a newer version of coursebook.
    """
    data = content(root / MOVED)
    if data is None:
        return {}
    try:
        held = json.loads(data)
        check_format(root / MOVED, held, FORMAT)
        pages = dict(held["pages"])
        if not all(isinstance(place, str) for place in pages.values()):
            raise TypeError(pages)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        what = "The list of former places cannot be read."
        remedy = "Fix it, or take its last version from git; without it, links to former places end."
        line = getattr(error, "lineno", None)
        raise CourseError([Problem(root / MOVED, what, remedy, line)]) from error
    return pages


def former_places_bytes(pages: Mapping[str, str]) -> bytes:
    """Write the file."""
    held = {"about": _ABOUT, "format": FORMAT, "pages": dict(pages)}
    return (json.dumps(held, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def has_present_form(data: bytes) -> bool:
    """Whether a file that can be read is in the present form, and not in an older one."""
    return json.loads(data).get("format") == FORMAT


def led_on(pages: Mapping[str, str], moved: Mapping[str, str], present: set[str]) -> dict[str, str]:
    """Take new moves in: what led to a place that moved now leads on, and no present page is a former one.

    Parameters
    ----------
    pages : mapping of str to str
        Former place to present place, as known.
    moved : mapping of str to str
        What moves now.
    present : set of str
        All chapters, as they will be.
    """
    onward = {former: moved.get(place, place) for former, place in pages.items()} | dict(moved)
    return {former: place for former, place in onward.items() if former not in present and place != former}
