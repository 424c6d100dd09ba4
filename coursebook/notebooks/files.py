"""Notebooks as files: find them, read their bytes, write their bytes."""

import json
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import nbjson
from nbformat.validator import iter_validate

from coursebook.problems import CourseError, Problem

#: The form in which notebooks are stored: 4.5 is the first whose cells have ids.
FORMAT, MINOR = 4, 5

_REOPEN = "Open it in JupyterLab and save it, or take its last version from git."


def notebook_paths(root: Path) -> list[Path]:
    """Find every notebook under ``root/book``, in the order of their names.

    Hidden folders (such as JupyterLab's checkpoints) and built ones hold copies, which do not
    count.
    """
    book = root / "book"
    found = (path for path in book.rglob("*.ipynb") if path.is_file())
    return sorted(path for path in found if not _is_copy(path.relative_to(book)))


def _is_copy(path: Path) -> bool:
    return any(name.startswith((".", "_build")) for name in path.parts)


def read_notebook(path: Path, data: bytes) -> NotebookNode:
    """Read a notebook's bytes.

    Older minor formats come out as 4.5; cells without an id get an empty one.

    Raises
    ------
    CourseError
        If they are no notebook of format 4.
    """
    raw = _parse(path, data)
    if not isinstance(raw, dict) or raw.get("nbformat") != FORMAT:
        what = f"The file is no notebook of format {FORMAT}."
        raise CourseError([Problem(path, what, _REOPEN)])
    _raise_minor(raw)
    problems = _misshapen(path, raw)
    if problems:
        raise CourseError(problems)
    return nbjson.to_notebook(raw)


def notebook_of(data: bytes) -> NotebookNode:
    """Read the bytes of a notebook that is known to be sound, which takes a tenth of the time."""
    return nbjson.to_notebook(json.loads(data))


def notebook_bytes(notebook: NotebookNode) -> bytes:
    """Write a notebook as Jupyter does, with one space of indentation and a newline at the end."""
    return (nbjson.writes(notebook) + "\n").encode()


def _parse(path: Path, data: bytes) -> Any:  # noqa: ANN401  (JSON can be anything)
    try:
        text = data.decode("utf-8-sig")
        raw = json.loads(text)
        if "\\ud" in text.lower():
            json.dumps(raw, ensure_ascii=False).encode()  # half of a character could not be written
    except json.JSONDecodeError as error:
        what = f"The notebook is no JSON: {error.msg}."
        is_conflict = b"<<<<<<<" in data and b">>>>>>>" in data
        remedy = "Settle the git conflict in it." if is_conflict else _REOPEN
        raise CourseError([Problem(path, what, remedy, error.lineno, error.colno)]) from error
    except (UnicodeError, RecursionError) as error:
        what = "The notebook is no JSON that can be read."
        raise CourseError([Problem(path, what, _REOPEN)]) from error
    return raw


def _raise_minor(raw: dict[str, Any]) -> None:
    """Bring an older minor format up to date: all that its cells lack are ids."""
    if raw.get("nbformat_minor") in range(MINOR):
        raw["nbformat_minor"] = MINOR
    cells = raw.get("cells")
    for number, cell in enumerate(cells if isinstance(cells, list) else []):
        if isinstance(cell, dict):
            cell.setdefault("id", f"{number:08x}")


def _misshapen(path: Path, raw: dict[str, Any]) -> list[Problem]:
    """Say where a notebook breaks the schema, counting cells from 1 as a reader does."""
    try:
        errors = list(iter_validate(raw, version=FORMAT, version_minor=MINOR))
    except TypeError:  # the library stumbles over a cell whose type is no text
        return [Problem(path, "The notebook breaks the format of Jupyter.", _REOPEN)]
    problems = []
    for error in errors:
        steps = [step + 1 if isinstance(step, int) else step for step in error.path]
        where = " ".join(map(str, steps)) or "the top"
        what = f"The notebook breaks the format of Jupyter at “{where}”: {error.message[:200]}."
        problems.append(Problem(path, what, _REOPEN, trail=tuple(error.path)))
    return problems
