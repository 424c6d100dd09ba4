"""What a sync would do: all is read, nothing is written, every problem is found at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from coursebook.chapters.at_work import interruption
from coursebook.chapters.changes import content
from coursebook.chapters.places import Chapter, chapters_of, find_document
from coursebook.chapters.planned import Notebooks, Planned, read_planned
from coursebook.chapters.record import Record, outputs_fingerprint, read_record
from coursebook.chapters.texts import document_cells, edit_problem, scaffold, shape_problem
from coursebook.contents import Entry, Group, updated_contents
from coursebook.document import Document, read_document
from coursebook.problems import CourseError, Problem

#: The table of contents, from the course's folder.
CONTENTS = Path("_toc.yml")
#: The quizzes, from there too.
QUIZZES = Path("book") / "quizzes"


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
    quizzes : dict of pathlib.Path to str
        Quizzes of new chapters, made from the document: file and text.
    """

    root: Path
    document: Path
    chapters: list[Chapter]
    notebooks: dict[str, Planned]
    contents_before: str | None
    contents: str
    record: Record
    quizzes: dict[Path, str] = field(default_factory=dict)


def plan_sync(root: Path, *, overwrite: bool = False, run_all: bool = False) -> Plan:
    """Plan to bring notebooks, contents and outputs in step with the document and the code.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    overwrite : bool, optional
        Give up edits by hand in cells that hold the document's text.
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
    plan = Plan(root, root, [], {}, None, "", Record())
    with noting(problems):
        plan.record = read_record(root)
    found = read_planned(root, problems)
    with noting(problems):
        plan.document = find_document(root)
        document = read_document(plan.document)
        plan.chapters = chapters_of(document)
        problems += _misplaced(plan, found)
        _begin(plan, document, found)
        problems += _fill(plan, found, overwrite)
    with noting(problems):
        _plan_contents(plan, found)
    if problems:
        raise CourseError(problems)
    plan.notebooks = {path: planned for path, planned in sorted(found.items()) if planned}
    for path, planned in plan.notebooks.items():
        given = outputs_fingerprint(planned.notebook)
        planned.is_stale = given != "" and not planned.is_new and (run_all or given != plan.record.outputs.get(path))
    return plan


@contextmanager
def noting(problems: list[Problem]) -> Iterator[None]:
    """Note the problems of what is done inside, and go on."""
    try:
        yield
    except CourseError as error:
        problems += error.problems


def _misplaced(plan: Plan, found: Notebooks) -> Iterator[Problem]:
    """Notebooks that hold text of the document but are no chapter's: their author decides."""
    places = {chapter.slug: chapter.notebook for chapter in plan.chapters}
    for path in sorted(_holding(found) - set(places.values())):
        place = places.get(PurePosixPath(path).stem)
        if place and place not in found:
            what = "The document has this chapter in another part."
            yield Problem(plan.root / path, what, f"Move it: git mv {path} {place}")
        else:
            what = f"No section of {plan.document.name} belongs to this notebook."
            remedy = (
                "Delete it, or bring its section back, or take away the tag “document” "
                "to keep it as a page of your own."
            )
            yield Problem(plan.root / path, what, remedy)


def _holding(found: Notebooks) -> set[str]:
    """Paths of notebooks that hold text of the document."""
    return {path for path, planned in found.items() if planned and document_cells(planned.notebook)}


def _begin(plan: Plan, document: Document, found: Notebooks) -> None:
    """Begin the chapters that are new, each with the quiz that its text gives."""
    from coursebook.generating import quiz_text  # noqa: PLC0415  (reads the whole document, which is rarely needed)

    elsewhere = {PurePosixPath(path).stem for path in _holding(found)}
    for chapter in plan.chapters:
        if chapter.notebook in found or chapter.slug in elsewhere:
            continue
        quiz = plan.root / QUIZZES / f"{chapter.slug}.yml"
        text = None if content(quiz) is not None else quiz_text(document, chapter.section)
        if text is not None:
            plan.quizzes[quiz] = text
        notebook = scaffold(chapter, has_quiz=text is not None or content(quiz) is not None)
        found[chapter.notebook] = Planned(None, notebook, ["The chapter is new."], is_new=True)


def _fill(plan: Plan, found: Notebooks, overwrite: bool) -> Iterator[Problem]:
    """Put the document's text into its chapters, unless that would destroy something."""
    recorded = {PurePosixPath(path).stem: text for path, text in plan.record.texts.items()}
    for chapter in plan.chapters:
        planned = found.get(chapter.notebook)
        if planned:
            yield from _fill_one(plan, chapter, planned, recorded.get(chapter.slug), overwrite)


def _fill_one(
    plan: Plan, chapter: Chapter, planned: Planned, recorded: str | None, overwrite: bool
) -> Iterator[Problem]:
    path = plan.root / chapter.notebook
    cells = document_cells(planned.notebook)
    problem = shape_problem(path, cells)
    if not problem and not overwrite:
        problem = edit_problem(path, cells[0], chapter, plan.document, recorded)
    if problem:
        yield problem
    elif cells[0].source != chapter.section.text:
        cells[0].source = chapter.section.text
        planned.why.append(f"The cell “{cells[0].id}” has an older text than the document.")


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
        entry = Entry(chapter.entry, chapter.section.heading)
        groups.setdefault(chapter.caption, []).append(entry)
    gone = [name.removesuffix(".ipynb") for name in plan.record.texts if name not in found]
    former = set(gone) - {chapter.entry for chapter in plan.chapters}
    parts = [Group(caption, tuple(entries)) for caption, entries in groups.items()]
    plan.contents = updated_contents(path, plan.contents_before, parts, former)
