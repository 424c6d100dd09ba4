"""What `coursebook sync` wrote last: how it knows an edit by hand from a change of the document.

The record is a file beside the document, committed with it. It holds fingerprints only, so it can
be deleted: the next sync makes it anew from all chapters whose text is the document's, and asks
about the others.
"""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from coursebook.chapters.changes import content
from coursebook.problems import CourseError, Problem

#: Where it is, from the course's folder.
RECORD = Path("documents/synced.json")

_ABOUT = "Fingerprints of what `coursebook sync` wrote last. Commit this file, and leave it to sync."


@dataclass
class Record:
    """Fingerprints.

    Parameters
    ----------
    texts : dict of str to str
        Notebook of a chapter to the fingerprint of its document text.
    outputs : dict of str to str
        Notebook to the fingerprint of its code and the outputs that it gave.
    """

    texts: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)


def read_record(root: Path) -> Record:
    """Read the record; an empty one if there is none.

    Raises
    ------
    CourseError
        If the file holds something else.
    """
    path = root / RECORD
    data = content(path)
    if data is None:
        return Record()
    try:
        raw = json.loads(data)
        return Record(_fingerprints(raw["texts"]), _fingerprints(raw["outputs"]))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        what = "The record of the last sync cannot be read."
        remedy = "Delete it and run `coursebook sync`: it is made anew."
        line = getattr(error, "lineno", None)
        raise CourseError([Problem(path, what, remedy, line)]) from error


def record_bytes(record: Record) -> bytes:
    """Write a record, one fingerprint per line, so that branches merge."""
    held = {"about": _ABOUT, "outputs": record.outputs, "texts": record.texts}
    return (json.dumps(held, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def fingerprint(text: str) -> str:
    """Name a text by its content."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def outputs_fingerprint(notebook: NotebookNode) -> str:
    """Name a notebook's code and outputs by their content; empty if it has no code."""
    code = [(cell.source, cell.outputs) for cell in notebook.cells if cell.cell_type == "code"]
    return fingerprint(json.dumps(code, sort_keys=True)) if code else ""


def _fingerprints(raw: Any) -> dict[str, str]:  # noqa: ANN401  (JSON can be anything)
    if not all(isinstance(value, str) for value in raw.values()):
        raise TypeError(raw)
    return dict(raw)
