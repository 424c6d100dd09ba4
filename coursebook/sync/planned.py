"""Notebooks as they are and as they will be."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from nbformat import NotebookNode

from coursebook.notebooks import (
    normalisation_problems,
    normalised,
    notebook_bytes,
    notebook_of,
    notebook_paths,
    read_notebook,
)
from coursebook.problems import CourseError, Problem
from coursebook.sync.changes import content


@dataclass
class Planned:
    """A notebook in a plan.

    Parameters
    ----------
    before : bytes or None
        Its file as it is; None if there is none yet.
    notebook : NotebookNode
        What it will hold (but for outputs, if it is to be run).
    why : list of str
        What changes, as sentences.
    is_stale : bool
        Whether its outputs may differ from those that its code gives.
    moved_from : str or None
        Where it is now, from the course's folder, if that is another place.
    is_made : bool
        Whether sync makes or changes its code, with the outputs that this gives.
    as_found : NotebookNode or None
        What its file holds, if that is in the committed form.
    """

    before: bytes | None
    notebook: NotebookNode
    why: list[str] = field(default_factory=list)
    is_stale: bool = False
    moved_from: str | None = None
    is_made: bool = False
    as_found: NotebookNode | None = None

    def after(self) -> bytes:
        """Write the notebook; what is as it was found is not written again, which takes far longer than to compare."""
        if self.before is not None and self.notebook == self.as_found:
            return self.before
        return notebook_bytes(self.notebook)


#: Notebooks by their path from the root; None for a file that cannot be read.
Notebooks: TypeAlias = dict[str, Planned | None]

#: What was found to be in the committed form: a preview reads all notebooks for each change, of which one is new.
_sound: dict[Path, tuple[bytes, NotebookNode]] = {}


def read_planned(root: Path, problems: list[Problem]) -> Notebooks:
    """Read all notebooks of a book and bring them into the committed form; note what is wrong."""
    found: Notebooks = {}
    for path in notebook_paths(root):
        name = path.relative_to(root).as_posix()
        try:
            found[name] = _planned(path)
            problems += normalisation_problems(path, found[name].notebook)
        except CourseError as error:
            found[name] = None
            problems += error.problems
    return found


def _planned(path: Path) -> Planned:
    data = content(path) or b""
    known, as_found = _sound.get(path, (None, None))
    if known == data:
        return Planned(data, notebook_of(data), as_found=as_found)
    notebook = read_notebook(path, data)
    planned = Planned(data, normalised(notebook))
    if notebook_bytes(planned.notebook) != data:
        planned.why.append("The notebook is not in the form that is committed.")
    else:
        planned.as_found = notebook_of(data)
        _sound[path] = data, planned.as_found
    return planned
