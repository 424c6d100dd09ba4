"""What a sync would do: all is read, nothing is written, every problem is found at once."""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from coursebook.document import words_of
from coursebook.limits import require_within_limits
from coursebook.problems import CourseError, Problem
from coursebook.question_maker import quiz_text
from coursebook.sync.at_work import interruption
from coursebook.sync.attic import ATTIC
from coursebook.sync.changes import Change, content
from coursebook.sync.filling import Filling, Wishes
from coursebook.sync.following import Followed, follow
from coursebook.sync.former_places import (
    MOVED,
    former_places_bytes,
    has_present_form,
    led_on,
    read_former_places,
)
from coursebook.sync.formers import formers_of
from coursebook.sync.manuscript import Manuscript, read_manuscript
from coursebook.sync.places import Chapter, chapters_of, find_document
from coursebook.sync.planned import Notebooks, Planned, read_planned
from coursebook.sync.rearranging import QUIZZES, Rearranging, strays
from coursebook.sync.record import Record, outputs_fingerprint, read_record
from coursebook.sync.scaffolding import scaffold
from coursebook.sync.splitting import split_note
from coursebook.sync.toc import Entry, Group, updated_contents

#: The table of contents, from the course's folder.
CONTENTS = Path("_toc.yml")
#: The id of a question, as it is usually written.
_ID = re.compile(rb"""\bid: *["']?([a-z0-9-]+)""")


@dataclass
class Plan:
    """All that a sync would do.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    document : pathlib.Path
        Its source text.
    chapters : list of Chapter
        In reading order.
    notebooks : dict of str to Planned
        Every notebook of the book, by its path from the root.
    contents_before, contents : str or None, str
        The table of contents as it is and as it will be.
    record : Record
        As it is; what it will be depends on the outputs.
    others : list of Change
        What happens to other files: the document, quizzes, what goes to the attic.
    """

    root: Path
    document: Path
    chapters: list[Chapter]
    notebooks: dict[str, Planned]
    contents_before: str | None
    contents: str
    record: Record
    others: list[Change] = field(default_factory=list)

    @property
    def arriving(self) -> set[str]:
        """Slugs of quizzes that are not where notebooks look for them, before all is written."""
        folder = self.root / QUIZZES
        files = (one.path for one in self.others if one.after is not None and (one.moved_from or one.before is None))
        return {file.stem for file in files if file.parent == folder}


def plan_sync(
    root: Path,
    *,
    take: Literal["document", "notebook"] | None = None,
    chapters: Collection[str] = (),
    run_all: bool = False,
) -> Plan:
    """Plan to bring notebooks, contents and outputs in step with the document and the code.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    take : str, optional
        Where a chapter's text was edited by hand: ``document`` gives the edits up, ``notebook`` writes them into the
        document, beside what changed there.
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
    wishes = Wishes(take, frozenset(chapters))
    plan = Plan(root, root, [], {}, None, "", Record())
    with noting(problems):
        plan.record = read_record(root)
    found = read_planned(root, problems)
    is_read = not problems
    with noting(problems):
        plan.document = find_document(root)
        _plan_chapters(plan, found, wishes, problems, is_read=is_read)
    with noting(problems):
        _plan_contents(plan, found)
    if problems:
        raise CourseError(problems)
    plan.notebooks = {path: planned for path, planned in sorted(found.items()) if planned}
    for path, planned in plan.notebooks.items():
        given = outputs_fingerprint(planned.notebook)
        is_known = planned.is_made or given == plan.record.outputs.get(planned.moved_from or path)
        planned.is_stale = given != "" and (run_all or not is_known)
    return plan


@contextmanager
def noting(problems: list[Problem]) -> Iterator[None]:
    """Note the problems of what is done inside, and go on."""
    try:
        yield
    except CourseError as error:
        problems += error.problems


def _plan_chapters(plan: Plan, found: Notebooks, wishes: Wishes, problems: list[Problem], *, is_read: bool) -> None:
    """Recognise the chapters, bring notebooks to their places, and fill them with the document's text."""
    formers, seconds = formers_of(plan.record, found)
    manuscript = read_manuscript(plan.document)
    followed = follow(manuscript, formers)
    plan.chapters = chapters_of(followed.document)
    problems += strays(plan.root, plan.document, followed.recognition, seconds)
    problems += _unknown_chapters(plan, wishes)
    arranging = Rearranging(plan.root, found, plan.chapters, followed.recognition, plan.record.outputs)
    if is_read and not problems:
        arranging.clear()
        arranging.move()
        known = followed.recognition.heirs | arranging.take_back()
        _begin(plan, found, followed, arranging)
        arranging.merge()
        arranging.mend()
        plan.others += arranging.changes
        problems += arranging.problems
        _plan_former_places(plan, arranging.moved)
    else:
        known = followed.recognition.heirs
    filling = Filling(plan.root, plan.document, found, followed)
    problems += filling.fill(known, wishes)
    plan.chapters = chapters_of(followed.document)
    _plan_document(plan, manuscript, followed)


def _unknown_chapters(plan: Plan, wishes: Wishes) -> Iterator[Problem]:
    present = {chapter.slug for chapter in plan.chapters}
    for slug in sorted(set(wishes.chapters) - present):
        close = get_close_matches(slug, present, n=1)
        remedy = f"Did you mean “{close[0]}”?" if close else "`coursebook list` names the chapters."
        yield Problem(plan.document, f"No chapter has the slug “{slug}”.", remedy)


def _begin(plan: Plan, found: Notebooks, followed: Followed, arranging: Rearranging) -> None:
    """Scaffold chapters that are new, each with the quiz that its text gives."""
    written = {change.path for change in arranging.changes if change.after is not None}
    left = {change.moved_from for change in arranging.changes}
    heirs = followed.recognition.heirs
    successors = {heirs[chapter.slug].slug: chapter for chapter in plan.chapters if chapter.slug in heirs}
    new = [chapter for chapter in plan.chapters if chapter.notebook not in found]
    ids = _question_ids(plan.root) if new else frozenset()
    for chapter in new:
        file = plan.root / QUIZZES / f"{chapter.slug}.yml"
        has_quiz = file in written or (file not in left and content(file) is not None)
        text = None if has_quiz else quiz_text(followed.document, chapter.section, ids)
        if text is not None:
            before = None if file in left else content(file)
            arranging.changes.append(
                Change(file, before, text.encode(), "Its questions were made from the chapter's text.")
            )
        why = ["The chapter is new.", *split_note(chapter, followed.recognition, successors, found)]
        notebook = scaffold(chapter, has_quiz=has_quiz or text is not None)
        found[chapter.notebook] = Planned(None, notebook, why, is_made=True)


def _question_ids(root: Path) -> frozenset[str]:
    """Collect the ids of all questions, which go with their chapters whatever these are called now."""
    files = [file for folder in (QUIZZES, ATTIC) for file in sorted((root / folder).rglob("*.yml"))]
    return frozenset(found[1].decode() for file in files for found in _ID.finditer(content(file) or b""))


def _plan_document(plan: Plan, manuscript: Manuscript, followed: Followed) -> None:
    if followed.data != manuscript.data:
        plan.others.append(Change(plan.document, manuscript.data, followed.data, " ".join(followed.why)))


def _plan_former_places(plan: Plan, moved: dict[str, str]) -> None:
    before = content(plan.root / MOVED)
    pages = read_former_places(plan.root)
    onward = led_on(pages, moved, {chapter.entry for chapter in plan.chapters})
    after = former_places_bytes(onward)
    if onward != pages:
        why = "Old links lead on: the site has a page at each former place."
        plan.others.append(Change(plan.root / MOVED, before, after, why))
    elif before is not None and not has_present_form(before):
        plan.others.append(Change(plan.root / MOVED, before, after, "The list of former places gets a format number."))


def _plan_contents(plan: Plan, found: Notebooks) -> None:
    path = plan.root / CONTENTS
    data = content(path)
    try:
        plan.contents_before = None if data is None else data.decode()
    except UnicodeDecodeError as error:
        what = "The table of contents is not UTF-8."
        raise CourseError([Problem(path, what, "Save it as UTF-8.")]) from error
    groups: dict[str, list[Entry]] = {}
    for chapter in plan.chapters:
        entry = Entry(chapter.entry, words_of(chapter.section.heading))
        groups.setdefault(chapter.caption, []).append(entry)
    gone = [one.notebook.removesuffix(".ipynb") for one in plan.record.chapters.values() if one.notebook not in found]
    former = set(gone) - {chapter.entry for chapter in plan.chapters}
    parts = [Group(caption, tuple(entries)) for caption, entries in groups.items()]
    plan.contents = updated_contents(path, plan.contents_before, parts, former)
