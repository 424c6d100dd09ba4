"""The files that an author edits: which are watched, and what must be rebuilt when one changes."""

import re
import statistics
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from watchfiles import Change, DefaultFilter

from coursebook.document import read_document
from coursebook.explorable.catalogue import PACKAGE
from coursebook.problems import CourseError
from coursebook.sync import chapters_of, find_document

#: Folders and files from which the site is built, in the course's folder.
WATCHED = ("documents", "book", PACKAGE, "_config.yml", "_toc.yml")
#: The generator itself, so that its developers see changed styles and scripts at once.
GENERATOR = Path(__file__).parents[2]
#: A file counts as edited if it is newer than the median file by more than this. [s]
EDITED_AFTER = 60


@dataclass(frozen=True)
class Rebuild:
    """What must be rebuilt after a set of files has changed."""

    settings: bool = False
    generator: bool = False
    text: bool = False
    models: tuple[Path, ...] = ()
    quizzes: tuple[Path, ...] = ()


def rebuild_for(root: Path, changed: Iterable[Path], data_files: Collection[Path] = ()) -> Rebuild:
    """Determine what must be rebuilt.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course, resolved.
    changed : iterable of pathlib.Path
        Resolved paths.
    data_files : collection of pathlib.Path, optional
        Files outside the models' folder that models read.
    """
    changed = sorted(changed)
    return Rebuild(
        settings=any(path in (root / "_config.yml", root / "_toc.yml") for path in changed),
        generator=any(path.is_relative_to(GENERATOR) and path.suffix == ".py" for path in changed),
        text=any(path.is_relative_to(root / "documents") or path.suffix == ".ipynb" for path in changed),
        models=tuple(path for path in changed if path.is_relative_to(root / PACKAGE) or path in data_files),
        quizzes=tuple(path for path in changed if path.parent == root / "book" / "quizzes" and path.suffix == ".yml"),
    )


def may_use(quiz: Path, modules: Collection[str]) -> bool:
    """Return whether a quiz may compute with one of these modules: it names one, or belongs to its chapter."""
    if any(module.replace("_", "-").startswith(quiz.stem) for module in modules):
        return True
    text = quiz.read_text("utf-8", errors="replace")
    return any(re.search(rf"\b{module}\.\w|explorable: *{module.replace('_', '-')}", text) for module in modules)


def watched_paths(root: Path) -> list[Path]:
    """Return the watched paths that exist."""
    return [root / name for name in WATCHED if (root / name).exists()] + [GENERATOR]


class SourceFilter(DefaultFilter):
    """Ignores caches, checkpoints and drafts of files that are being written."""

    def __call__(self, change: Change, path: str) -> bool:
        """Return whether a change matters."""
        name = Path(path).name
        return super().__call__(change, path) and not name.startswith(".") and ".ipynb_checkpoints" not in path


def edited_page(root: Path, pages: Iterable[str]) -> str | None:
    """Return the page whose source was edited last, if one is clearly newer.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    pages : iterable of str
        The names of pages in Sphinx.

    Returns
    -------
    str or None
        None if all files are about equally old, as in a fresh clone.
    """
    times = {page: max(times, default=0.0) for page, times in ((page, list(_times(root, page))) for page in pages)}
    if not times:
        return None
    page, newest = max(times.items(), key=lambda entry: entry[1])
    return page if newest - statistics.median(times.values()) > EDITED_AFTER else None


def _times(root: Path, page: str) -> Iterator[float]:
    """Yield when the files of a page were saved: the page itself, and the quiz of the same name."""
    quiz = root / "book" / "quizzes" / f"{page.rpartition('/')[2]}.yml"
    for file in (root / f"{page}.ipynb", root / f"{page}.md", quiz):
        if file.exists():
            yield file.stat().st_mtime


def pages_of_document(root: Path) -> list[str]:
    """Return the names of the document's pages; none if it cannot be read."""
    try:
        return [chapter.entry for chapter in chapters_of(read_document(find_document(root)))]
    except CourseError:
        return []


def modified_ns(path: Path) -> int:
    """Return when a file was modified [ns]; 0 if it does not exist."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
