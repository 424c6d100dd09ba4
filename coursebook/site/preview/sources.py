"""What an author's files mean for the site: which are watched, and what has to be done when one changes."""

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

#: Folders and files that make the site, in the course's folder.
WATCHED = ("documents", "book", PACKAGE, "_config.yml", "_toc.yml")
#: The generator itself; whoever works on it sees its styles and scripts at once.
GENERATOR = Path(__file__).parents[2]
#: A file was edited if it is younger than most others by more than this. [s]
YOUNGER = 60


@dataclass(frozen=True)
class Work:
    """What a set of changed files asks for."""

    settings: bool = False
    generator: bool = False
    text: bool = False
    models: tuple[Path, ...] = ()
    quizzes: tuple[Path, ...] = ()


def work_of(root: Path, changed: Iterable[Path], computed_with: Collection[Path] = ()) -> Work:
    """Sort changed files by what they ask for.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course, resolved.
    changed : iterable of pathlib.Path
        Resolved paths.
    computed_with : collection of pathlib.Path, optional
        Files that models read, beside those in their own folder.
    """
    changed = sorted(changed)
    return Work(
        settings=any(path in (root / "_config.yml", root / "_toc.yml") for path in changed),
        generator=any(path.is_relative_to(GENERATOR) and path.suffix == ".py" for path in changed),
        text=any(path.is_relative_to(root / "documents") or path.suffix == ".ipynb" for path in changed),
        models=tuple(path for path in changed if path.is_relative_to(root / PACKAGE) or path in computed_with),
        quizzes=tuple(path for path in changed if path.parent == root / "book" / "quizzes" and path.suffix == ".yml"),
    )


def computes_with(quiz: Path, modules: Collection[str]) -> bool:
    """Return whether a quiz may compute with one of these modules: it names a function of it, or is its chapter's."""
    if any(module.replace("_", "-").startswith(quiz.stem) for module in modules):
        return True
    text = quiz.read_text("utf-8", errors="replace")
    return any(re.search(rf"\b{module}\.\w|explorable: *{module.replace('_', '-')}", text) for module in modules)


def watched(root: Path) -> list[Path]:
    """Give what is watched and is there."""
    return [root / name for name in WATCHED if (root / name).exists()] + [GENERATOR]


class Sources(DefaultFilter):
    """What an author writes: no caches, no checkpoints, no drafts of files that are being written."""

    def __call__(self, change: Change, path: str) -> bool:
        """Tell whether a change matters."""
        name = Path(path).name
        return super().__call__(change, path) and not name.startswith(".") and ".ipynb_checkpoints" not in path


def edited_page(root: Path, pages: Iterable[str]) -> str | None:
    """Find the page whose source was edited last, if one stands out.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    pages : iterable of str
        Names of pages, as Sphinx has them.

    Returns
    -------
    str or None
        None if all files are of one age, as in a fresh clone.
    """
    times = {page: max(times, default=0.0) for page, times in ((page, list(_times(root, page))) for page in pages)}
    if not times:
        return None
    page, newest = max(times.items(), key=lambda entry: entry[1])
    return page if newest - statistics.median(times.values()) > YOUNGER else None


def _times(root: Path, page: str) -> Iterator[float]:
    """When the files of a page were saved: the page itself, and the quiz that bears its name."""
    quiz = root / "book" / "quizzes" / f"{page.rpartition('/')[2]}.yml"
    for file in (root / f"{page}.ipynb", root / f"{page}.md", quiz):
        if file.exists():
            yield file.stat().st_mtime


def pages_of_document(root: Path) -> list[str]:
    """Names of the pages that the document makes; none if it cannot be read."""
    try:
        return [chapter.entry for chapter in chapters_of(read_document(find_document(root)))]
    except CourseError:
        return []


def time_of(path: Path) -> int:
    """Return when a file was written [ns]; 0 if it is not there."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
