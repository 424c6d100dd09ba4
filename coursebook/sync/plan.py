"""What a sync would do: it reads everything, writes nothing, and reports all problems at once.

`_in_step` matches the chapters of the document with those of the last sync. `_arranged` calls the stages that move and
merge notebooks and quizzes, one after the other; each returns the course's files as they are planned after it.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from coursebook.document import words_of
from coursebook.limits import require_within_limits
from coursebook.problems import CourseError, Problem
from coursebook.sync.chapters import Chapter, chapters_of, find_document
from coursebook.sync.conflicts import Conflict, ConflictPolicy, merge_into_document
from coursebook.sync.document_file import DocumentFile, DocumentUpdate, read_document_file, update_document
from coursebook.sync.previous import Previous, previous_chapters
from coursebook.sync.record import Record, outputs_fingerprint, read_record
from coursebook.sync.redirects import MOVED, has_present_format, read_redirects, redirected, redirects_bytes
from coursebook.sync.stages import (
    Notebooks,
    PlannedNotebook,
    Tree,
    fill,
    fix_links,
    merge,
    move,
    overwrite,
    read_notebooks,
    rename_quizzes,
    restore,
    scaffold_new,
    store,
    write_words,
)
from coursebook.sync.toc import Entry, Group, updated_contents
from coursebook.sync.writes.changes import Change, content
from coursebook.sync.writes.write_lock import interruption

#: The table of contents, from the course's folder.
CONTENTS = Path("_toc.yml")


@dataclass(frozen=True)
class Plan:
    """All that a sync would do.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    document : pathlib.Path
        Its source text.
    chapters : tuple of Chapter
        In reading order.
    notebooks : dict of str to PlannedNotebook
        Every notebook of the book, by its path from the root.
    changes : tuple of Change
        What happens to other files: the document, quizzes, pages, what goes to the attic.
    contents : Change
        What happens to the table of contents.
    outputs : mapping of str to str
        Present path of a notebook to the fingerprint of the code and outputs that it had when it last ran.
    """

    root: Path
    document: Path
    chapters: tuple[Chapter, ...]
    notebooks: dict[str, PlannedNotebook]
    changes: tuple[Change, ...]
    contents: Change
    outputs: Mapping[str, str]


def plan_sync(
    root: Path,
    *,
    take: Literal["document", "notebook"] | None = None,
    chapters: Collection[str] = (),
    run_all: bool = False,
) -> Plan:
    """Plan to update notebooks, table of contents and outputs from the document and the code.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    take : str, optional
        Where a chapter's text was edited by hand: ``document`` discards the edits, ``notebook`` merges them into the
        document.
    chapters : collection of str, optional
        Slugs of the chapters to which `take` applies; all if left out.
    run_all : bool, optional
        Run all notebooks with code, not only those whose outputs may be old.

    Raises
    ------
    CourseError
        With all problems of the record, the notebooks, the document and the table of contents.
    """
    problems = interruption(root)
    if problems:
        raise CourseError(problems)
    require_within_limits(root)
    record, tree = _read(root, problems)
    present: list[Chapter] = []
    with _collecting(problems):
        policy = ConflictPolicy(take, frozenset(chapters))
        tree, present = _in_step(tree, record, policy, problems)
    with _collecting(problems):
        contents = _contents(root, present, record, tree.notebooks)
    if problems:
        raise CourseError(problems)
    notebooks = {
        path: _with_staleness(planned, path, tree.outputs, run_all=run_all)
        for path, planned in sorted(tree.notebooks.items())
        if planned
    }
    changes = tuple(tree.changes.values())
    return Plan(root, find_document(root), tuple(present), notebooks, changes, contents, tree.outputs)


@contextmanager
def _collecting(problems: list[Problem]) -> Iterator[None]:
    """Collect the problems of what is done inside, and go on."""
    try:
        yield
    except CourseError as error:
        problems += error.problems


def _read(root: Path, problems: list[Problem]) -> tuple[Record, Tree]:
    """Read the record and the notebooks, and collect what is wrong with them."""
    record = Record()
    with _collecting(problems):
        record = read_record(root)
    notebooks, unreadable = read_notebooks(root)
    problems += unreadable
    return record, Tree(root, notebooks, record.outputs, {})


def _in_step(tree: Tree, record: Record, policy: ConflictPolicy, problems: list[Problem]) -> tuple[Tree, list[Chapter]]:
    """Bring the files in step with the document; return them with its chapters, and collect problems."""
    file = read_document_file(find_document(tree.root))
    readable = {path: planned.notebook for path, planned in tree.notebooks.items() if planned}
    previous = previous_chapters(record, readable)
    update = update_document(file, previous.chapters)
    tree = replace(tree, continued=update.match.continued)
    problems += _strays(tree.root, file, update, previous)
    problems += _unknown_chapters(file, update, policy)
    if not problems:
        tree = _arranged(tree, update)
    tree, update = _filled(tree, file, update, policy)
    problems += tree.problems
    return _with_document(tree, file, update), chapters_of(update.document)


def _arranged(tree: Tree, update: DocumentUpdate) -> Tree:
    """Bring notebooks and quizzes to their places."""
    chapters, match = chapters_of(update.document), update.match
    tree = store(tree, match)
    tree = move(tree, chapters, match)
    tree = rename_quizzes(tree, match)
    tree = restore(tree, chapters)
    tree = scaffold_new(tree, update.document, match)
    tree = merge(tree, chapters, match)
    tree = fix_links(tree)
    tree = write_words(tree)
    return _with_redirects(tree, chapters)


def _filled(
    tree: Tree, file: DocumentFile, update: DocumentUpdate, policy: ConflictPolicy
) -> tuple[Tree, DocumentUpdate]:
    """Write the document's text into the notebooks; settle conflicts as their author says."""
    filled = fill(tree, chapters_of(update.document), file.path)
    settled = [problem for problem in filled.problems if isinstance(problem, Conflict) and policy.settles(problem)]
    tree = replace(filled, problems=tuple(problem for problem in filled.problems if problem not in settled))
    if policy.take == "notebook" and settled:
        document, data = merge_into_document(file.path, update.data, settled)
        notes = [f"The words of “{one.chapter}” are those of its notebook now." for one in settled]
        update = replace(update, document=document, data=data, why=(*update.why, *notes))
    slugs = {conflict.chapter for conflict in settled}
    return overwrite(tree, chapters_of(update.document), slugs), update


def _strays(root: Path, file: DocumentFile, update: DocumentUpdate, previous: Previous) -> list[Problem]:
    """Name notebooks with text of the document that sync did not make: their author decides."""
    unknown = [one.notebook for one in update.match.removed if not one.is_recorded and one.notebook]
    what = f"No section of {file.path.name} belongs to this notebook."
    remedy = "Delete it, or bring its section back, or remove the tag “document” to keep it as a page of your own."
    return [Problem(root / path, what, remedy) for path in sorted([*unknown, *previous.duplicates])]


def _unknown_chapters(file: DocumentFile, update: DocumentUpdate, policy: ConflictPolicy) -> Iterator[Problem]:
    slugs = {chapter.slug for chapter in chapters_of(update.document)}
    for slug in sorted(set(policy.chapters) - slugs):
        close = get_close_matches(slug, slugs, n=1)
        remedy = f"Did you mean “{close[0]}”?" if close else "`coursebook list` names the chapters."
        yield Problem(file.path, f"No chapter has the slug “{slug}”.", remedy)


def _with_document(tree: Tree, file: DocumentFile, update: DocumentUpdate) -> Tree:
    if update.data == file.data:
        return tree
    return tree.with_changes(Change(file.path, file.data, update.data, " ".join(update.why)))


def _with_redirects(tree: Tree, chapters: list[Chapter]) -> Tree:
    """Add redirects from where pages were before this sync."""
    path = tree.root / MOVED
    before, pages = content(path), read_redirects(tree.root)
    onward = redirected(pages, tree.moved, {chapter.entry for chapter in chapters})
    if onward != pages:
        return tree.writing(
            path, redirects_bytes(onward), "Old links lead on: the site has a page at each former place."
        )
    if before is not None and not has_present_format(before):
        return tree.writing(path, redirects_bytes(onward), "The list of former places gets a format number.")
    return tree


def _contents(root: Path, chapters: list[Chapter], record: Record, notebooks: Notebooks) -> Change:
    """Plan the table of contents."""
    path = root / CONTENTS
    data = content(path)
    try:
        before = None if data is None else data.decode()
    except UnicodeDecodeError as error:
        what = "The table of contents is not UTF-8."
        raise CourseError([Problem(path, what, "Save it as UTF-8.")]) from error
    entries: dict[str, list[Entry]] = {}
    for chapter in chapters:
        entry = Entry(chapter.entry, words_of(chapter.section.heading))
        entries.setdefault(chapter.caption, []).append(entry)
    gone = {one.notebook.removesuffix(".ipynb") for one in record.chapters.values() if one.notebook not in notebooks}
    groups = [Group(caption, tuple(of)) for caption, of in entries.items()]
    after = updated_contents(path, before, groups, gone - {chapter.entry for chapter in chapters})
    return Change(path, data, after.encode(), "The table of contents is out of step with the document.")


def _with_staleness(
    planned: PlannedNotebook, path: str, outputs: Mapping[str, str], *, run_all: bool
) -> PlannedNotebook:
    """Tell whether a notebook has to run: its code and outputs are not those that sync knows."""
    given = outputs_fingerprint(planned.notebook)
    is_known = planned.has_known_outputs or given == outputs.get(planned.moved_from or path)
    return replace(planned, is_stale=given != "" and (run_all or not is_known))
