"""Outputs of frozen runs, kept in a git-ignored folder of the course until code, models or generator change."""

import hashlib
import json
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import nbjson

from coursebook.files.atomic_write import write_atomically

#: Where runs are kept, from the course's folder.
RUNS = Path(".coursebook") / "outputs"
#: Version of their form; one of another version is not read.
FORMAT = 1
#: Folders of a course that its cells may compute with.
_SOURCES = ("widgets", "documents", "book/quizzes")
_GENERATOR = Path(__file__).parents[1]


@dataclass(frozen=True)
class CellRun:
    """What came of running a code cell.

    Parameters
    ----------
    outputs : list of NotebookNode
        Empty if it failed.
    failure : str
        What happened instead, such as ``raises NameError: …``; empty if nothing did.
    """

    outputs: list[NotebookNode] = field(default_factory=list)
    failure: str = ""


def sources_hash(root: Path) -> str:
    """Name all that cells may compute with: the course's models, documents and quizzes, generator and Python."""
    folders = [_folder_hash(root / name) for name in _SOURCES]
    return hashlib.sha256(f"{FORMAT} {platform.python_version()} {_generator_hash()} {folders}".encode()).hexdigest()


def read_run(root: Path, name: str, notebook: NotebookNode, sources: str) -> list[CellRun] | None:
    """Read the run of a notebook's code cells.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    name : str
        The notebook's path from there.
    notebook : NotebookNode
        With the code that was run.
    sources : str
        What `sources_hash` says now.

    Returns
    -------
    list of CellRun or None
        One for each code cell, in their order; None if no run of this code is kept.
    """
    try:
        kept = json.loads(_file(root, name).read_text("utf-8"))
        if kept["key"] != _key(notebook, sources):
            return None
        return [CellRun(_nodes(one["outputs"]), one["failure"]) for one in kept["cells"]]
    except (OSError, ValueError, LookupError, TypeError):
        return None


def write_run(root: Path, name: str, notebook: NotebookNode, sources: str, run: list[CellRun]) -> None:
    """Keep a run, in the place of the notebook's last one."""
    kept = {"key": _key(notebook, sources), "cells": [asdict(one) for one in run]}
    with suppress(OSError):  # without it the notebook is run again next time
        write_atomically(_file(root, name), json.dumps(kept, ensure_ascii=False).encode())


def _file(root: Path, name: str) -> Path:
    return root / RUNS / f"{hashlib.sha256(name.encode()).hexdigest()[:16]}.json"


def _key(notebook: NotebookNode, sources: str) -> str:
    code = [(cell.source, cell.metadata.get("tags", [])) for cell in notebook.cells if cell.cell_type == "code"]
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
    """Read outputs as those of a notebook are read."""
    cell = {"cell_type": "code", "metadata": {}, "source": "", "outputs": outputs}
    return nbjson.to_notebook({"metadata": {}, "nbformat": 4, "nbformat_minor": 5, "cells": [cell]}).cells[0].outputs
