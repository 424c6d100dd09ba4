"""Begin a course: read documents, write a folder with all that a course has, bring its chapters in step."""

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
from coursebook.importers.assembling import Assembled, assembled
from coursebook.importers.hidden_characters import hidden_notices
from coursebook.importers.myst.escaping import clean, escaped
from coursebook.importers.pictures import FOLDER, Pictures
from coursebook.importers.reading import taken
from coursebook.importers.scaffold import surroundings
from coursebook.importers.sections import Sectioned, sectioned
from coursebook.limits.stated import TEXT
from coursebook.limits.texts import line_problems, table_problems
from coursebook.problems import CourseError, Problem
from coursebook.sync import apply_plan, plan_sync
from coursebook.sync.writes.changes import Change, write_changes
from coursebook.sync.writes.journal import JOURNAL
from coursebook.sync.writes.transaction import roll_back
from coursebook.sync.writes.write_lock import LOCK, WORKSPACE

#: The longest title of a course. [characters]
MAX_TITLE = 150


@dataclass(frozen=True)
class Begun:
    """What there is after a course has begun.

    Parameters
    ----------
    document : pathlib.Path
        The course's text.
    n_chapters, n_terms, n_pictures : int
        How many it has; terms are chapters, too.
    notices : tuple of str
        What of the documents is not in it, and why, as sentences.
    """

    document: Path
    n_chapters: int
    n_terms: int
    n_pictures: int
    notices: tuple[str, ...]


def begin_course(folder: Path, documents: Sequence[Path], title: str | None = None) -> Begun:
    """Make a course from documents.

    Parameters
    ----------
    folder : pathlib.Path
        Where; it must be absent or empty.
    documents : sequence of pathlib.Path
        In the order of the course; they stay as they are.
    title : str, optional
        What the course is called; else the document says it, or its name does.

    Raises
    ------
    CourseError
        If a document cannot be read, or the folder has something in it. Then nothing is written.
    """
    _check_folder(folder)
    pictures = Pictures()
    with ExitStack() as reading:
        read, problems = [], []
        said = title if len(documents) == 1 else None
        for path in documents:
            try:
                document = reading.enter_context(taken(path))
                pictures.notices += hidden_notices(document)
                read.append(sectioned(document, said))
            except CourseError as error:
                problems += error.problems
        if problems:
            raise CourseError(problems)
        made = assembled(read, _title(folder, read, title), pictures)
    _check_text(documents[0], made.document)
    path = _write(folder, documents, made, pictures)
    n_chapters, n_terms = len(made.document.everything), len(made.document.terms)
    return Begun(path, n_chapters, n_terms, len(pictures.files), tuple(dict.fromkeys(pictures.notices)))


def _check_folder(folder: Path) -> None:
    """Refuse a folder with something in it, but for what a killed `new` has left behind."""
    try:
        is_free = not folder.exists() or (folder / WORKSPACE).exists() or _is_empty(folder)
    except OSError:
        is_free = False
    if not is_free:
        what = "There is something here already."
        raise CourseError([Problem(folder, what, "Name a folder that is empty or not there yet.")])


def _is_empty(folder: Path) -> bool:
    """Whether there is nothing in a folder but a lock and a place for a journal."""
    own = folder / LOCK.parent
    inside = [path for path in folder.iterdir() if path != own]
    inside += [path for path in own.iterdir() if path.name not in (LOCK.name, JOURNAL.name)] if own.is_dir() else []
    return not inside


def _title(folder: Path, read: list[Sectioned], title: str | None) -> str:
    first = read[0]
    said = title or (first.title if len(read) == 1 else "")
    said = " ".join(clean(said).split())
    if not said:
        stem = first.taken.path.stem if len(read) == 1 else folder.resolve().name
        said = " ".join(clean(stem).replace("-", " ").replace("_", " ").split()) or "Course"
        said = said[:1].upper() + said[1:]
    return said if len(said) <= MAX_TITLE else said[: MAX_TITLE - 1].rstrip() + "…"


def _check_text(path: Path, document: Document) -> None:
    """Refuse a document without text; read what will be written, as the next command will."""
    if not document.everything:
        what = "The document has no text."
        raise CourseError([Problem(path, what, "Choose one that has; of a scanned one, make a text first.")])
    text = markdown_of(document)
    TEXT.refuse(path, "The course's document has", len(text.encode()))
    with tempfile.TemporaryDirectory(prefix="coursebook-") as folder:
        written = Path(folder) / "document.md"
        written.write_text(text, encoding="utf-8")
        try:
            read_document(written)
        except CourseError as error:  # the lines are those of our text, not of the author's
            raise CourseError(_without_lines(path, error.problems)) from error
    lines = text.split("\n")
    if problems := [*line_problems(path, lines), *table_problems(path, lines)]:
        raise CourseError(_without_lines(path, problems))


def _without_lines(path: Path, problems: list[Problem]) -> list[Problem]:
    return [replace(problem, file=path, line=None, column=None) for problem in problems]


def _write(folder: Path, documents: Sequence[Path], made: Assembled, pictures: Pictures) -> Path:
    """Make the whole course in a workspace, then put its files in their places: all of them, or none."""
    name = slug_of(made.document.title) or "course"
    files = {name: text.encode() for name, text in _surroundings(documents, made, name).items()}
    files[f"documents/{name}.md"] = markdown_of(made.document).encode()
    files |= {f"book/{FOLDER}/{picture}": data for picture, data in pictures.files.items()}
    try:
        with _workspace(folder) as root:
            write_changes([Change(root / file, None, data, "The course begins.") for file, data in files.items()], root)
            apply_plan(plan_sync(root))
            write_changes(list(_moves(root, folder)), folder)
    except OSError as error:
        what = f"The course cannot be written ({error.strerror or error})."
        raise CourseError([Problem(folder, what, "Check the permissions and the room on the disk.")]) from error
    return folder / "documents" / f"{name}.md"


@contextmanager
def _workspace(folder: Path) -> Iterator[Path]:
    """Make a place in the course's folder for making it, and remove it afterwards, with all that is not the course.

    The folder itself may be the present one, so it is never replaced. What a killed `new` left in it is taken back.
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
        with suppress(OSError):  # if another command is at work here now, it goes on
            (folder / LOCK).unlink()
        for emptied in (JOURNAL, JOURNAL.parent, *([Path()] if is_made else [])):
            with suppress(OSError):
                (folder / emptied).rmdir()


def _moves(root: Path, folder: Path) -> Iterator[Change]:
    """What brings a finished course from its workspace to its folder."""
    for file in sorted(path for path in root.rglob("*") if path.is_file()):
        place = file.relative_to(root)
        if place.parts[0] not in (JOURNAL.parts[0], "_build"):
            yield Change(folder / place, None, file.read_bytes(), "The course begins.")


def _surroundings(documents: Sequence[Path], made: Assembled, name: str) -> dict[str, str]:
    document = made.document
    first = document.parts[0].chapters[0]
    heading = next(section.heading for section in document.everything if section.slug == first)
    n_chapters = len(document.everything) - len(document.terms)
    return surroundings(
        title=document.title,
        course_id=fresh_course_id(document.title),
        heading=escaped(document.title),
        author="the authors of " + document.title,
        year=datetime.now(UTC).year,
        name=name,
        sources=", ".join(f"`{clean(path.name).replace('`', '')}`" for path in documents),
        lead=_lead(n_chapters, len(document.terms)),
        first={"page": f"{document.parts[0].folder}/{first}", "heading": heading},
        terms=made.meanings,
    )


def _lead(n_chapters: int, n_terms: int) -> str:
    chapters = "One chapter" if n_chapters == 1 else f"{n_chapters} chapters"
    words = {0: "", 1: " and one word of its own"}.get(n_terms, f" and {n_terms} words of its own")
    return (
        f"{chapters}{words}: read, try, and answer questions on the way.\n"
        "Nothing that you do on these pages leaves this browser."
    )
