"""The outputs that a page shows for a notebook: those that `coursebook sync` would store.

A class that runs a chapter and saves it stores live widgets, counts and messages, which are dead or private in a page.
So if a file differs from what sync wrote last, its code runs frozen, in a kernel, and the page shows the result. The
file stays as it is. Results are kept under the course's folder until the code or the models change.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import nbjson

from coursebook.notebooks import normalised, notebook_of, read_notebook
from coursebook.notebooks.outputs import has_widget, without_widgets
from coursebook.notebooks.run_cache import CellRun, load_run, sources_hash, store_run
from coursebook.problems import CourseError, Problem
from coursebook.sync.record import outputs_fingerprint, read_record
from coursebook.sync.writes.changes import content

#: What to do about a notebook that was saved with a kernel's outputs.
REMEDY = "`coursebook sync` tidies it."


@dataclass
class PageNotebook:
    """A notebook as its page shows it.

    Parameters
    ----------
    data : bytes
        The file.
    changed : NotebookNode or None
        What the page shows, in the form that is committed, unless that is what the file holds.
    differs : bool
        Whether the file holds other outputs than the page, counts or the state of widgets.
    notes : list of str
        Sentences on cells that could not be run.
    problems : list of Problem
        Cells whose place in the page would be empty.
    """

    data: bytes
    changed: NotebookNode | None = None
    differs: bool = False
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def notebook(self) -> NotebookNode:
        """The notebook with the outputs of its page."""
        return notebook_of(self.data) if self.changed is None else self.changed

    def warning(self, file: Path | str) -> Problem | None:
        """Warn the person who builds, on one line; return None if the file is as sync left it."""
        what = "The notebook was saved with other outputs than its page has, which shows what the code stands for."
        return Problem(file, " ".join([what, *self.notes]), REMEDY, is_warning=True) if self.differs else None


@dataclass(frozen=True)
class _Inputs:
    """All that determines a page's outputs."""

    data: bytes
    recorded: str | None
    sources: str | None


#: What pages show, by file: a preview asks after each change, of which one is new.
_known: dict[Path, tuple[_Inputs, PageNotebook]] = {}


def page_notebooks(root: Path, names: Collection[str]) -> dict[str, PageNotebook]:
    """Read notebooks with the outputs that their pages show, running those that differ from what sync wrote.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    names : collection of str
        Paths from `root`.

    Returns
    -------
    dict of str to PageNotebook
        By path from `root`.

    Raises
    ------
    CourseError
        With every file that is not a notebook, such as one with the marks of a merge conflict.
    """
    recorded = _recorded(root)
    inputs = {name: _Inputs(content(root / name) or b"", recorded.get(name), None) for name in names}
    unfixed = [name for name, given in inputs.items() if not _is_fixed(root / name, given)]
    if unfixed:
        sources = sources_hash(root)
        inputs |= {name: replace(inputs[name], sources=sources) for name in unfixed}
        new = [name for name in unfixed if _known.get(root / name, (None,))[0] != inputs[name]]
        pages = _as_run(root, {name: inputs[name] for name in new})
        _known.update({root / name: (inputs[name], page) for name, page in pages.items()})
    return {name: _known[root / name][1] for name in names}


def _is_fixed(path: Path, given: _Inputs) -> bool:
    """Tell whether a file is as sync wrote it; then its page shows what it holds."""
    if _known.get(path, (None,))[0] == given:
        return True
    if not _is_as_synced(given):
        return False
    _known[path] = given, PageNotebook(given.data)
    return True


def _recorded(root: Path) -> dict[str, str]:
    try:
        return read_record(root).outputs
    except CourseError:
        return {}  # a record that cannot be read proves nothing


def _is_as_synced(given: _Inputs) -> bool:
    """Tell whether the code and outputs of a file are those of the record."""
    try:
        raw = json.loads(given.data)
        if _holds_traces(raw):
            return False
        code = [cell for cell in raw["cells"] if cell["cell_type"] == "code"]
        notebook = nbjson.to_notebook({**raw, "cells": code})  # type: ignore[no-untyped-call]  # nbformat has no types
        return outputs_fingerprint(notebook) == (given.recorded or "")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return False  # the reader of notebooks says what is wrong


def _holds_traces(raw: dict[str, Any]) -> bool:
    """Tell whether a kernel has left more in a file than outputs: counts, or the state of widgets."""
    code = [cell for cell in raw["cells"] if cell["cell_type"] == "code"]
    counted = [*code, *(output for cell in code for output in cell.get("outputs", []))]
    return "widgets" in raw["metadata"] or any(one.get("execution_count") is not None for one in counted)


def _as_run(root: Path, inputs: dict[str, _Inputs]) -> dict[str, PageNotebook]:
    """Read notebooks that differ from what sync wrote, with the outputs of a kept or a new frozen run."""
    pages = _read(root, inputs)
    unsure = {name: page for name, page in pages.items() if _needs_a_run(page, inputs[name])}
    runs = {name: load_run(root, name, page.notebook, inputs[name].sources or "") for name, page in unsure.items()}
    missing = {root / name: pages[name].notebook for name, run in runs.items() if run is None}
    if missing:
        from coursebook.notebooks.running import try_notebooks  # noqa: PLC0415  (takes half a second)

        for path, new in try_notebooks(missing, root).items():
            name = path.relative_to(root).as_posix()
            runs[name] = new
            store_run(root, name, pages[name].notebook, inputs[name].sources or "", new)
    for name, run in runs.items():
        _put_in(pages[name], root / name, run or [])
    return pages


def _read(root: Path, inputs: dict[str, _Inputs]) -> dict[str, PageNotebook]:
    problems: list[Problem] = []
    pages = {}
    for name, given in inputs.items():
        try:
            notebook = normalised(read_notebook(root / name, given.data))
        except CourseError as error:
            problems += error.problems
            continue
        differs = _holds_traces(json.loads(given.data.decode("utf-8-sig")))
        pages[name] = PageNotebook(given.data, notebook, differs)
    if problems:
        raise CourseError(problems)
    return pages


def _needs_a_run(page: PageNotebook, given: _Inputs) -> bool:
    """Tell whether a notebook without its counts still differs from what sync wrote."""
    return outputs_fingerprint(page.notebook) not in ("", given.recorded)


def _put_in(page: PageNotebook, path: Path, run: list[CellRun]) -> None:
    """Put the outputs of a run into their cells; a cell that failed keeps those of its own that a page can show."""
    code = [(number, cell) for number, cell in enumerate(page.notebook.cells) if cell.cell_type == "code"]
    for (number, cell), one in zip(code, run, strict=True):
        if one.failure:
            page.notes.append(f"The cell “{cell.id}” {one.failure}.")
            if any(map(has_widget, cell.outputs)):
                page.problems.append(_unknown_output(path, number, cell.id, one.failure))
        outputs = without_widgets(cell.outputs if one.failure else one.outputs)
        page.differs = page.differs or outputs != cell.outputs
        cell.outputs = outputs


def _unknown_output(path: Path, number: int, name: str, failure: str) -> Problem:
    what = f"The cell “{name}” {failure}, so its output on the page is unknown."
    remedy = "Correct it, or restore the notebook's last version from git."
    return Problem(path, what, remedy, trail=("cells", number, "source"))
