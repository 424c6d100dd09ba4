"""A cache of the outputs of frozen runs, in a git-ignored folder of the course; valid until code or models change."""

import hashlib
import json
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from coursebook.files.atomic_write import write_atomically
from coursebook.notebooks.files import to_notebook
from coursebook.notebooks.normalising import is_notebook_only

#: Where runs are cached, below the course's folder.
RUNS = Path(".coursebook") / "outputs"
#: The version of the file format; other versions are ignored.
FORMAT = 1
#: Folders of a course that its cells may use.
_SOURCES = ("widgets", "documents", "book/quizzes")
_GENERATOR = Path(__file__).parents[1]


@dataclass(frozen=True)
class CellRun:
    """The result of running a code cell.

    Parameters
    ----------
    outputs : list of NotebookNode
        Empty if it failed.
    failure : str
        Why it failed, such as ``raises NameError: …``; empty if it did not.
    """

    outputs: list[NotebookNode] = field(default_factory=list)
    failure: str = ""


def sources_hash(root: Path) -> str:
    """Hash everything that cells may use: the course's models, documents and quizzes, the generator and Python."""
    folders = [_folder_hash(root / name) for name in _SOURCES]
    return hashlib.sha256(f"{FORMAT} {platform.python_version()} {_generator_hash()} {folders}".encode()).hexdigest()


def load_run(root: Path, name: str, notebook: NotebookNode, sources: str) -> list[CellRun] | None:
    """Load the cached run of a notebook's code cells.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    name : str
        The notebook's path from there.
    notebook : NotebookNode
        The notebook with its code.
    sources : str
        The current `sources_hash`.

    Returns
    -------
    list of CellRun or None
        One for each code cell, in order; None if no run of this code is cached.
    """
    try:
        cached = json.loads(_file(root, name).read_text("utf-8"))
        if cached["key"] != _key(notebook, sources):
            return None
        return [CellRun(_nodes(one["outputs"]), one["failure"]) for one in cached["cells"]]
    except (OSError, ValueError, LookupError, TypeError):
        return None


def store_run(root: Path, name: str, notebook: NotebookNode, sources: str, run: list[CellRun]) -> None:
    """Store a run in place of the notebook's previous one."""
    record = {"key": _key(notebook, sources), "cells": [asdict(one) for one in run]}
    with suppress(OSError):  # then the notebook is run again next time
        write_atomically(_file(root, name), json.dumps(record, ensure_ascii=False).encode())


def _file(root: Path, name: str) -> Path:
    return root / RUNS / f"{hashlib.sha256(name.encode()).hexdigest()[:16]}.json"


def _key(notebook: NotebookNode, sources: str) -> str:
    code = [
        ("" if is_notebook_only(cell) else cell.source, cell.metadata.get("tags", []))
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]
    return hashlib.sha256(json.dumps([sources, code]).encode()).hexdigest()


@lru_cache
def _generator_hash() -> str:
    return _folder_hash(_GENERATOR)


def _folder_hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        digest.update(f"{file.relative_to(folder)}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _nodes(outputs: list[Any]) -> list[NotebookNode]:
    """Convert outputs as nbformat does when it reads a notebook."""
    cell = {"cell_type": "code", "metadata": {}, "source": "", "outputs": outputs}
    notebook = to_notebook({"metadata": {}, "nbformat": 4, "nbformat_minor": 5, "cells": [cell]})
    found: list[NotebookNode] = notebook.cells[0].outputs
    return found
