"""The attic: the notebook and the quiz of a deleted section are kept there, outside the book, in case it comes back.

``attic/003-pruning/`` holds ``pruning.ipynb`` and ``pruning.yml``. Nothing builds or runs them; they are committed with
the course. A chapter that comes back under its slug gets the newest files of that name.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from coursebook.notebooks import read_notebook
from coursebook.sync.chapters import Chapter
from coursebook.sync.match import Match
from coursebook.sync.previous import PreviousChapter
from coursebook.sync.stages.quizzes import quiz_file, quizzes_in
from coursebook.sync.stages.tree import PlannedNotebook, Tree
from coursebook.sync.text_cells import document_cells
from coursebook.sync.writes.changes import Change, content

#: The folder, from the course's.
ATTIC = Path("attic")

_NUMBERED = re.compile(r"(\d+)-(.+)")


def store(tree: Tree, match: Match) -> Tree:
    """Move the files of deleted chapters into the attic; merged chapters stay until their cells are taken over."""
    number = max((number for number, _ in _newest(tree.root).values()), default=0)
    for chapter in match.removed:
        is_ours = chapter.is_recorded and chapter.slug not in match.merged  # of others, the author is asked
        if is_ours and chapter.notebook and tree.notebooks.get(chapter.notebook):
            number += 1
            folder = tree.root / ATTIC / f"{number:03}-{chapter.slug}"
            tree = _stored(tree, chapter, chapter.notebook, folder)
    return tree


def restore(tree: Tree, chapters: Iterable[Chapter]) -> Tree:
    """Move chapters whose sections are in the document again back from the attic."""
    newest = _newest(tree.root)
    for chapter in chapters:
        previous = tree.continued.get(chapter.slug)
        has_notebook = chapter.notebook in tree.notebooks or (previous and previous.notebook)
        if not has_notebook and chapter.slug in newest:
            tree = _restored(tree, chapter, newest[chapter.slug][1])
    return tree


def _newest(root: Path) -> dict[str, tuple[int, Path]]:
    """Return the number and the folder of the newest chapter of each slug."""
    numbered = ((_NUMBERED.fullmatch(folder.name), folder) for folder in (root / ATTIC).glob("*-*"))
    found = [(int(name[1]), name[2], folder) for name, folder in numbered if name and folder.is_dir()]
    return {slug: (number, folder) for number, slug, folder in sorted(found)}


def _stored(tree: Tree, chapter: PreviousChapter, notebook: str, folder: Path) -> Tree:
    others = (planned for path, planned in tree.notebooks.items() if planned and path != notebook)
    is_shown = any(chapter.slug in quizzes_in(planned.notebook) for planned in others)
    why = f"Its section is no longer in the document: it is kept here, and comes back with a section “{chapter.slug}”."
    files = [tree.root / notebook, *([] if is_shown else [quiz_file(tree.root, chapter.slug)])]
    tree = tree.with_changes(
        *(
            Change(folder / file.name, data, data, why, moved_from=file)
            for file in files
            if (data := tree.data(file)) is not None
        )
    ).without_notebook(notebook)
    if notebook not in tree.outputs:
        return tree
    place = (folder / Path(notebook).name).relative_to(tree.root).as_posix()
    return replace(tree, outputs={**tree.outputs, place: tree.outputs[notebook]})


def _restored(tree: Tree, chapter: Chapter, folder: Path) -> Tree:
    file, quiz = folder / f"{chapter.slug}.ipynb", folder / f"{chapter.slug}.yml"
    data = content(file)
    if data is None:
        return tree
    notebook = read_notebook(file, data)
    why = "Its section is in the document again: it comes back."
    planned = PlannedNotebook(data, notebook, (why,), file.relative_to(tree.root).as_posix())
    cells = document_cells(notebook)
    text = cells[0].source if cells else ""
    previous = PreviousChapter(chapter.slug, "", text, chapter.notebook)
    tree = replace(tree, continued={**tree.continued, chapter.slug: previous})
    tree = tree.with_notebooks({chapter.notebook: planned})
    questions, place = content(quiz), quiz_file(tree.root, chapter.slug)
    if questions is None or tree.data(place) is not None:
        return tree
    why = "The quiz comes back with its chapter."
    return tree.with_changes(Change(place, questions, questions, why, moved_from=quiz))
