"""Finds notebooks, and converts them from and to the bytes of their files."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import nbjson
from nbformat.validator import iter_validate

from coursebook.problems import CourseError, Problem

#: The format in which notebooks are stored: 4.5 is the first with cell ids.
FORMAT, MINOR = 4, 5

_REOPEN = "Open it in JupyterLab and save it, or restore its last version from git."


def notebook_paths(root: Path) -> list[Path]:
    """Find every notebook under ``root/book``, in the order of their names.

    Hidden folders, such as JupyterLab's checkpoints, and build folders contain copies, which are skipped.
    """
    book = root / "book"
    found = (path for path in book.rglob("*.ipynb") if path.is_file())
    return sorted(path for path in found if not _is_copy(path.relative_to(book)))


def _is_copy(path: Path) -> bool:
    return any(name.startswith((".", "_build")) for name in path.parts)


def read_notebook(path: Path, data: bytes) -> NotebookNode:
    """Read a notebook's bytes.

    Older minor formats are converted to 4.5; cells without an id get a generated one.

    Raises
    ------
    CourseError
        If they are not a notebook of format 4.
    """
    raw = _parse(path, data)
    if not isinstance(raw, dict) or raw.get("nbformat") != FORMAT:
        what = f"The file is not a notebook of format {FORMAT}."
        raise CourseError([Problem(path, what, _REOPEN)])
    _raise_minor(raw)
    problems = _schema_problems(path, raw)
    if problems:
        raise CourseError(problems)
    return to_notebook(raw)


def notebook_of(data: bytes) -> NotebookNode:
    """Read the bytes of a notebook that is known to be valid, in a tenth of the time."""
    return to_notebook(json.loads(data))


def notebook_bytes(notebook: NotebookNode) -> bytes:
    """Write a notebook as Jupyter does, with one space of indentation and a newline at the end."""
    text: str = nbjson.writes(notebook)  # type: ignore[no-untyped-call]  # nbformat has few types
    return (text + "\n").encode()


def node(values: Mapping[str, Any]) -> NotebookNode:
    """Return a node of a notebook with these values."""
    return NotebookNode(values)  # type: ignore[no-untyped-call]  # nbformat has few types


def to_notebook(raw: dict[str, Any]) -> NotebookNode:
    """Convert the parsed JSON of a valid notebook."""
    notebook: NotebookNode = nbjson.to_notebook(raw)  # type: ignore[no-untyped-call]  # nbformat has few types
    return notebook


def _parse(path: Path, data: bytes) -> Any:  # noqa: ANN401  (JSON can be anything)
    try:
        text = data.decode("utf-8-sig")
        raw = json.loads(text)
        if "\\ud" in text.lower():
            json.dumps(raw, ensure_ascii=False).encode()  # raises an error for half of a surrogate pair
    except json.JSONDecodeError as error:
        what = f"The notebook is not valid JSON: {error.msg}."
        is_conflict = b"<<<<<<<" in data and b">>>>>>>" in data
        remedy = "Resolve the git conflict in it." if is_conflict else _REOPEN
        raise CourseError([Problem(path, what, remedy, error.lineno, error.colno)]) from error
    except (UnicodeError, RecursionError) as error:
        what = "The notebook is not JSON that can be read."
        raise CourseError([Problem(path, what, _REOPEN)]) from error
    return raw


def _raise_minor(raw: dict[str, Any]) -> None:
    """Upgrade an older minor format: its cells lack only ids."""
    if raw.get("nbformat_minor") in range(MINOR):
        raw["nbformat_minor"] = MINOR
    cells = raw.get("cells")
    for number, cell in enumerate(cells if isinstance(cells, list) else []):
        if isinstance(cell, dict):
            cell.setdefault("id", f"{number:08x}")


def _schema_problems(path: Path, raw: dict[str, Any]) -> list[Problem]:
    """Find where a notebook violates the schema; cells are counted from 1, as readers do."""
    try:
        errors = list(iter_validate(raw, version=FORMAT, version_minor=MINOR))  # type: ignore[no-untyped-call]  # few types
    except TypeError:  # the library fails on a cell whose type is not a string
        return [Problem(path, "The notebook violates the Jupyter format.", _REOPEN)]
    problems = []
    for error in errors:
        steps = [step + 1 if isinstance(step, int) else step for step in error.path]
        where = " ".join(map(str, steps)) or "the top"
        what = f"The notebook violates the Jupyter format at “{where}”: {error.message[:200]}."
        problems.append(Problem(path, what, _REOPEN, trail=tuple(error.path)))
    return problems
