"""A course small enough to read in a test: an introduction, two sections, one term."""

import json
from pathlib import Path

from coursebook.problems import CourseError, Problem
from coursebook.sync import apply_plan, plan_sync

DOCUMENT = """\
---
title: Growing tomatoes
parts:
  - caption: Start
    folder: start
    chapters: [introduction]
  - caption: In the garden
    folder: garden
    chapters: [watering, pruning]
  - caption: Words
    folder: words
    chapters: [blossom-end-rot]
---

Tomatoes are easy.
They want sun.

## Watering by weight {#watering}

Lift the pot.

A light pot is dry.

## Pruning

Pinch out side shoots.

## Important terms

### Blossom-end rot

A brown patch.
"""

WATERING = Path("book/garden/watering.ipynb")


def make_course(root: Path, document: str = DOCUMENT) -> Path:
    """Write a course that was never synced."""
    (root / "documents").mkdir(parents=True)
    write_document(root, document)
    return root


def make_synced_course(root: Path) -> Path:
    """Write a course that is in step."""
    make_course(root)
    apply_plan(plan_sync(root))
    return root


def write_document(root: Path, text: str) -> None:
    (root / "documents" / "tomatoes.md").write_text(text, encoding="utf-8")


def cells(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def source(path: Path, cell_id: str) -> str:
    return next("".join(cell["source"]) for cell in cells(path) if cell["id"] == cell_id)


def edit(path: Path, cell_id: str, text: str) -> None:
    """Replace the source of a cell, as an author does in JupyterLab."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    next(cell for cell in notebook["cells"] if cell["id"] == cell_id)["source"] = text
    path.write_text(json.dumps(notebook), encoding="utf-8")


def add_code(path: Path, code: str, cell_id: str = "explore", **fields: object) -> None:
    """Add a code cell that was never run."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cell = {"cell_type": "code", "id": cell_id, "source": code, "metadata": {}, "outputs": []}
    notebook["cells"].append(cell | {"execution_count": None} | fields)
    path.write_text(json.dumps(notebook), encoding="utf-8")


def snapshot(root: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its content and its time of writing."""
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return {str(file): (file.read_bytes(), file.stat().st_mtime_ns) for file in files}


def problems_of(root: Path, **options: bool) -> list[Problem]:
    """What a plan is refused for."""
    try:
        plan_sync(root, **options)
    except CourseError as error:
        return error.problems
    return []
