"""The files of a course as they will be: the value that each stage of a plan takes and returns."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
from coursebook.sync.previous import PreviousChapter
from coursebook.sync.record import outputs_fingerprint
from coursebook.sync.writes.changes import Change, content


@dataclass(frozen=True)
class PlannedNotebook:
    """A notebook as it is and as it will be.

    Parameters
    ----------
    before : bytes or None
        Its file as it is; None if there is none yet.
    notebook : NotebookNode
        What it will hold, except for new outputs if it has to run. Change a copy, which `draft` returns.
    why : tuple of str
        What changes, as sentences.
    moved_from : str or None
        Its present path from the course's folder, if it moves.
    has_known_outputs : bool
        Whether sync made or changed its code, and knows the outputs that this code gives.
    is_stale : bool
        Whether it has to run, since its outputs may differ from those that its code gives.
    as_read : NotebookNode or None
        What its file holds, if that is in the committed form.
    """

    before: bytes | None
    notebook: NotebookNode
    why: tuple[str, ...] = ()
    moved_from: str | None = None
    has_known_outputs: bool = False
    is_stale: bool = False
    as_read: NotebookNode | None = None

    def after(self) -> bytes:
        """Return the file's future content; comparing is much faster than writing an unchanged notebook again."""
        if self.before is not None and self.notebook == self.as_read:
            return self.before
        return notebook_bytes(self.notebook)

    def draft(self) -> NotebookNode:
        """Return a copy of the notebook, to be changed."""
        return copy.deepcopy(self.notebook)

    def changed(self, why: str, notebook: NotebookNode | None = None) -> "PlannedNotebook":
        """Return this plan with another reason, and perhaps another notebook."""
        return replace(self, why=(*self.why, why), notebook=self.notebook if notebook is None else notebook)


#: Notebooks by their path from the course's folder; None for a file that cannot be read.
Notebooks: TypeAlias = Mapping[str, PlannedNotebook | None]


@dataclass(frozen=True)
class Tree:
    """The files of a course as they are planned so far.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    notebooks : mapping of str to PlannedNotebook or None
        All notebooks of the book, by the paths that they will have.
    outputs : mapping of str to str
        Present path of a notebook to the fingerprint of the code and outputs that it had when it last ran.
    continued : mapping of str to PreviousChapter
        Slug of a chapter to the previous chapter that it continues.
    changes : mapping of pathlib.Path to Change
        What happens to other files, by the file that is written.
    moved : mapping of str to str
        Previous to future path of each page that moves, both from the course's folder and without an ending.
    problems : tuple of Problem
        What stops the plan.
    """

    root: Path
    notebooks: Notebooks
    outputs: Mapping[str, str]
    continued: Mapping[str, PreviousChapter]
    changes: Mapping[Path, Change] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def data(self, path: Path) -> bytes | None:
        """Return what a file will hold; None if there will be none."""
        if path in self.changes:
            return self.changes[path].after
        return None if self._is_left(path) else content(path)

    def has_current_outputs(self, path: str) -> bool:
        """Tell whether the outputs of a notebook are, as far as sync knows, those that its code gives."""
        planned = self.notebooks[path]
        if planned is None:
            return False
        given = outputs_fingerprint(planned.notebook)
        return planned.has_known_outputs or given in ("", self.outputs.get(planned.moved_from or path))

    def with_notebooks(self, notebooks: Notebooks) -> "Tree":
        """Return the tree with some notebooks added or replaced."""
        return replace(self, notebooks={**self.notebooks, **notebooks})

    def without_notebook(self, path: str) -> "Tree":
        """Return the tree without a notebook."""
        return replace(self, notebooks={name: held for name, held in self.notebooks.items() if name != path})

    def with_changes(self, *changes: Change) -> "Tree":
        """Return the tree with changes to files that had none."""
        return replace(self, changes={**self.changes, **{change.path: change for change in changes}})

    def writing(self, path: Path, data: bytes | None, why: str) -> "Tree":
        """Return the tree with other content in a file, whether or not it has a change already."""
        if path in self.changes:
            change = self.changes[path]
            return self.with_changes(replace(change, after=data, why=f"{change.why} {why}"))
        before = None if self._is_left(path) else content(path)
        return self.with_changes(Change(path, before, data, why))

    def with_problem(self, problem: Problem) -> "Tree":
        """Return the tree with another problem."""
        return replace(self, problems=(*self.problems, problem))

    def _is_left(self, path: Path) -> bool:
        return any(one.moved_from is not None and one.moved_from == path for one in self.changes.values())


#: Files in the committed form, as they were read: a preview reads all notebooks after each change, of which one is new.
_read: dict[Path, tuple[bytes, NotebookNode]] = {}


def read_notebooks(root: Path) -> tuple[Notebooks, list[Problem]]:
    """Read all notebooks of a book, bring them into the committed form, and find what is wrong with them."""
    notebooks: dict[str, PlannedNotebook | None] = {}
    problems: list[Problem] = []
    for path in notebook_paths(root):
        name = path.relative_to(root).as_posix()
        try:
            planned = notebooks[name] = _planned(path)
            problems += normalisation_problems(path, planned.notebook)
        except CourseError as error:
            notebooks[name] = None
            problems += error.problems
    return notebooks, problems


def _planned(path: Path) -> PlannedNotebook:
    data = content(path) or b""
    known, as_read = _read.get(path, (None, None))
    if known == data:
        return PlannedNotebook(data, notebook_of(data), as_read=as_read)
    notebook = normalised(read_notebook(path, data))
    if notebook_bytes(notebook) != data:
        return PlannedNotebook(data, notebook, ("The notebook is not in the form that is committed.",))
    as_read = notebook_of(data)
    _read[path] = data, as_read
    return PlannedNotebook(data, notebook, as_read=as_read)
