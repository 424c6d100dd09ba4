"""What `coursebook sync` wrote last: how it distinguishes an edit by hand from a change to the document.

The record is a file beside the document, committed with it. It holds each chapter's heading and text as they were, line
by line, so that branches merge as those of the document do. It can be deleted: the next sync makes it again from all
chapters whose text is the document's, and asks about the others.
"""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from coursebook.problems import CourseError, Problem
from coursebook.sync.changes import content
from coursebook.sync.formats import check_format

#: Where it is, from the course's folder.
RECORD = Path("documents/synced.json")

#: The version of its format; the first had no number. Sync reads both, and writes this one.
FORMAT = 2

_ABOUT = "What `coursebook sync` wrote last. Commit this file, and leave it to sync."


@dataclass(frozen=True)
class Synced:
    """A chapter as sync wrote it.

    Parameters
    ----------
    heading, text : str
        As the document had them.
    notebook : str
        From the course's folder.
    """

    heading: str
    text: str
    notebook: str


@dataclass
class Record:
    """All that sync wrote.

    Parameters
    ----------
    chapters : dict of str to Synced
        By slug.
    outputs : dict of str to str
        Notebook to the fingerprint of its code and the outputs that it gave.
    """

    chapters: dict[str, Synced] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)


def read_record(root: Path) -> Record:
    """Read the record; an empty one if there is none.

    Raises
    ------
    CourseError
        If the file holds something else, or was written by a newer version of coursebook.
    """
    path = root / RECORD
    data = content(path)
    if data is None:
        return Record()
    try:
        raw = json.loads(data)
        check_format(path, raw, FORMAT)
        chapters = raw.get("chapters", {})  # older records have fingerprints of the texts only
        return Record({slug: _synced(one) for slug, one in chapters.items()}, _texts(raw["outputs"]))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        what = "The record of the last sync cannot be read."
        remedy = "Delete it and run `coursebook sync`: it is made again."
        line = getattr(error, "lineno", None)
        raise CourseError([Problem(path, what, remedy, line)]) from error


def record_bytes(record: Record) -> bytes:
    """Write a record, one line of text per line."""
    chapters = {
        slug: {"heading": one.heading, "notebook": one.notebook, "text": one.text.split("\n")}
        for slug, one in record.chapters.items()
    }
    held = {"about": _ABOUT, "format": FORMAT, "chapters": chapters, "outputs": record.outputs}
    return (json.dumps(held, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def fingerprint(text: str) -> str:
    """Name a text by its content."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def outputs_fingerprint(notebook: NotebookNode) -> str:
    """Name a notebook's code and outputs by their content; empty if it has no code."""
    code = [(cell.source, cell.outputs) for cell in notebook.cells if cell.cell_type == "code"]
    return fingerprint(json.dumps(code, sort_keys=True)) if code else ""


def _synced(raw: Any) -> Synced:  # noqa: ANN401  (JSON can be anything)
    texts = _texts({"heading": raw["heading"], "notebook": raw["notebook"], **dict(enumerate(raw["text"]))})
    return Synced(texts.pop("heading"), notebook=texts.pop("notebook"), text="\n".join(texts.values()))


def _texts(raw: Any) -> dict[Any, str]:  # noqa: ANN401
    if not all(isinstance(value, str) for value in raw.values()):
        raise TypeError(raw)
    return dict(raw)
