"""Create a course from documents: read them, write the course's folder, and sync its chapters."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from coursebook.document import Document, markdown_of, read_document
from coursebook.document.slugs import slug_of
from coursebook.files.locks import acquired
from coursebook.identity import fresh_course_id
from coursebook.importers.assembly import AssembledCourse, assemble
from coursebook.importers.hidden_characters import hidden_character_notices
from coursebook.importers.myst.escaping import clean, escaped
from coursebook.importers.outline import Outline, outline_of
from coursebook.importers.pictures import FOLDER, Pictures
from coursebook.importers.reading import open_document
from coursebook.importers.scaffold import scaffold_files
from coursebook.limits.texts import line_problems, table_problems
from coursebook.limits.values import TEXT
from coursebook.problems import CourseError, Problem
from coursebook.sync import apply_plan, plan_sync
from coursebook.sync.writes.changes import Change, write_changes
from coursebook.sync.writes.journal import JOURNAL
from coursebook.sync.writes.transaction import roll_back
from coursebook.sync.writes.write_lock import LOCK, WORKSPACE

#: The longest title of a course. [characters]
MAX_TITLE = 150


@dataclass(frozen=True)
class NewCourse:
    """A course that was created.

    Parameters
    ----------
    document : pathlib.Path
        The course's text.
    n_chapters, n_terms, n_pictures : int
        How many it has; terms are chapters, too.
    notices : tuple of str
        Sentences that say what of the documents is missing from it, and why.
    """

    document: Path
    n_chapters: int
    n_terms: int
    n_pictures: int
    notices: tuple[str, ...]


def create_course(folder: Path, documents: Sequence[Path], title: str | None = None) -> NewCourse:
    """Create a course from documents.

    Parameters
    ----------
    folder : pathlib.Path
        The course's folder; it must be absent or empty.
    documents : sequence of pathlib.Path
        In the order of the course; they are not changed.
    title : str, optional
        The course's title; by default that of the document, or a name made from its file's.

    Raises
    ------
    CourseError
        If a document cannot be read, or the folder is not empty; then nothing is written.
    """
    _check_folder(folder)
    pictures = Pictures()
    with ExitStack() as opened:
        outlines, problems = [], []
        only_title = title if len(documents) == 1 else None
        for path in documents:
            try:
                document = opened.enter_context(open_document(path))
                pictures.notices += hidden_character_notices(document)
                outlines.append(outline_of(document, only_title))
            except CourseError as error:
                problems += error.problems
        if problems:
            raise CourseError(problems)
        course = assemble(outlines, _title(folder, outlines, title), pictures)
    _check_text(documents[0], course.document)
    path = _write(folder, documents, course, pictures)
    n_chapters, n_terms = len(course.document.everything), len(course.document.terms)
    return NewCourse(path, n_chapters, n_terms, len(pictures.files), tuple(dict.fromkeys(pictures.notices)))


def _check_folder(folder: Path) -> None:
    """Refuse a folder that is not empty, except for what an interrupted `new` has left there."""
    try:
        is_free = not folder.exists() or (folder / WORKSPACE).exists() or _is_empty(folder)
    except OSError:
        is_free = False
    if not is_free:
        what = "The folder is not empty."
        raise CourseError([Problem(folder, what, "Choose a new or an empty folder.")])


def _is_empty(folder: Path) -> bool:
    """Whether a folder has nothing in it but a lock and an empty journal."""
    own = folder / LOCK.parent
    inside = [path for path in folder.iterdir() if path != own]
    inside += [path for path in own.iterdir() if path.name not in (LOCK.name, JOURNAL.name)] if own.is_dir() else []
    return not inside


def _title(folder: Path, outlines: list[Outline], title: str | None) -> str:
    only = outlines[0] if len(outlines) == 1 else None
    name = " ".join(clean(title or (only.title if only else "")).split())
    if not name:
        stem = only.document.path.stem if only else folder.resolve().name
        name = " ".join(clean(stem).replace("-", " ").replace("_", " ").split()) or "Course"
        name = name[:1].upper() + name[1:]
    return name if len(name) <= MAX_TITLE else name[: MAX_TITLE - 1].rstrip() + "…"


def _check_text(path: Path, document: Document) -> None:
    """Refuse a document without text; read what will be written in the way that the next command does."""
    if not document.everything:
        what = "The document has no text."
        raise CourseError(
            [Problem(path, what, "Choose a document with text; run text recognition (OCR) on a scanned one first.")]
        )
    text = markdown_of(document)
    TEXT.enforce(path, "The course's document has", len(text.encode()))
    with tempfile.TemporaryDirectory(prefix="coursebook-") as folder:
        file = Path(folder) / "document.md"
        file.write_text(text, encoding="utf-8")
        try:
            read_document(file)
        except CourseError as error:  # the line numbers are those of our text, not of the author's
            raise CourseError(_without_lines(path, error.problems)) from error
    lines = text.split("\n")
    if problems := [*line_problems(path, lines), *table_problems(path, lines)]:
        raise CourseError(_without_lines(path, problems))


def _without_lines(path: Path, problems: list[Problem]) -> list[Problem]:
    return [replace(problem, file=path, line=None, column=None) for problem in problems]


def _write(folder: Path, documents: Sequence[Path], course: AssembledCourse, pictures: Pictures) -> Path:
    """Make the whole course in a workspace, then move all of its files to their places, or none."""
    name = slug_of(course.document.title) or "course"
    files = {name: text.encode() for name, text in _other_files(documents, course, name).items()}
    files[f"documents/{name}.md"] = markdown_of(course.document).encode()
    files |= {f"book/{FOLDER}/{picture}": data for picture, data in pictures.files.items()}
    try:
        with _workspace(folder) as root:
            write_changes([Change(root / file, None, data, "The course is new.") for file, data in files.items()], root)
            apply_plan(plan_sync(root))
            write_changes(list(_moves(root, folder)), folder)
    except OSError as error:
        what = f"The course cannot be written ({error.strerror or error})."
        raise CourseError([Problem(folder, what, "Check the permissions and the free space on the disk.")]) from error
    return folder / "documents" / f"{name}.md"


@contextmanager
def _workspace(folder: Path) -> Iterator[Path]:
    """Create a workspace in the course's folder, and remove it afterwards.

    The folder may be the current one, so it is never replaced. What an interrupted `new` left in it is undone first.
    """
    is_made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    lock = acquired(folder / LOCK, folder)
    root = folder / WORKSPACE
    try:
        if root.exists():
            roll_back(folder)
            shutil.rmtree(root)
        _check_folder(folder)
        root.mkdir()
        yield root
    finally:
        shutil.rmtree(root, ignore_errors=True)
        lock.release()
        with suppress(OSError):  # another command may be using it by now
            (folder / LOCK).unlink()
        for emptied in (JOURNAL, JOURNAL.parent, *([Path()] if is_made else [])):
            with suppress(OSError):
                (folder / emptied).rmdir()


def _moves(root: Path, folder: Path) -> Iterator[Change]:
    """Yield the changes that move a finished course from its workspace to its folder."""
    for file in sorted(path for path in root.rglob("*") if path.is_file()):
        place = file.relative_to(root)
        if place.parts[0] not in (JOURNAL.parts[0], "_build"):
            yield Change(folder / place, None, file.read_bytes(), "The course is new.")


def _other_files(documents: Sequence[Path], course: AssembledCourse, name: str) -> dict[str, str]:
    document = course.document
    first = document.parts[0].chapters[0]
    heading = next(section.heading for section in document.everything if section.slug == first)
    n_chapters = len(document.everything) - len(document.terms)
    return scaffold_files(
        title=document.title,
        course_id=fresh_course_id(document.title),
        heading=escaped(document.title),
        author="the authors of " + document.title,
        year=datetime.now(UTC).year,
        name=name,
        sources=", ".join(f"`{clean(path.name).replace('`', '')}`" for path in documents),
        lead=_lead(n_chapters, len(document.terms)),
        first={"page": f"{document.parts[0].folder}/{first}", "heading": heading},
        terms=course.glossary,
    )


def _lead(n_chapters: int, n_terms: int) -> str:
    chapters = "One chapter" if n_chapters == 1 else f"{n_chapters} chapters"
    words = {0: "", 1: " and one word of its own"}.get(n_terms, f" and {n_terms} words of its own")
    return (
        f"{chapters}{words}: read, try, and answer questions on the way.\n"
        "Nothing that you do on these pages leaves this browser."
    )
