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

from coursebook.notebooks import is_notebook_only
from coursebook.sync.formats import kept_bytes, read_kept, texts

#: Where it is, from the course's folder.
RECORD = Path("documents/synced.json")

#: The version of its format; the first had no number. Sync reads both, and writes this one.
FORMAT = 2

_ABOUT = "What `coursebook sync` wrote last. Commit this file, and leave it to sync."


@dataclass(frozen=True)
class SyncedChapter:
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


@dataclass(frozen=True)
class Record:
    """All that sync wrote.

    Parameters
    ----------
    chapters : dict of str to SyncedChapter
        By slug.
    outputs : dict of str to str
        Notebook to the fingerprint of its code and the outputs that it gave.
    """

    chapters: dict[str, SyncedChapter] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)


def read_record(root: Path) -> Record:
    """Read the record; an empty one if there is none.

    Raises
    ------
    CourseError
        If the file holds something else, or was written by a newer version of coursebook.
    """
    what = "The record of the last sync cannot be read."
    remedy = "Delete it and run `coursebook sync`: it is made again."
    return read_kept(root / RECORD, FORMAT, _parsed, what, remedy) or Record()


def record_bytes(record: Record) -> bytes:
    """Write a record, one line of text per line."""
    chapters = {
        slug: {"heading": one.heading, "notebook": one.notebook, "text": one.text.split("\n")}
        for slug, one in record.chapters.items()
    }
    return kept_bytes(FORMAT, _ABOUT, chapters=chapters, outputs=dict(record.outputs))


def outputs_fingerprint(notebook: NotebookNode) -> str:
    """Return a hash of the code and outputs that a notebook's page depends on; empty if it has no code."""
    code = [
        (cell.source, cell.outputs)
        for cell in notebook.cells
        if cell.cell_type == "code" and not is_notebook_only(cell)
    ]
    return hashlib.sha256(json.dumps(code, sort_keys=True).encode()).hexdigest()[:16] if code else ""


def _parsed(held: Any) -> Record:  # noqa: ANN401  (JSON can be anything)
    chapters = held.get("chapters", {})  # older records have fingerprints of the texts only
    return Record({slug: _chapter(one) for slug, one in chapters.items()}, texts(held["outputs"]))


def _chapter(held: Any) -> SyncedChapter:  # noqa: ANN401  (JSON can be anything)
    lines = texts(dict(enumerate(held["text"])))
    names = texts({"heading": held["heading"], "notebook": held["notebook"]})
    return SyncedChapter(names["heading"], "\n".join(lines.values()), names["notebook"])
