"""The list of a course's chapters with their notebooks, pages, explorables and quizzes, for programs."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbformat import NotebookNode

from coursebook.document import read_document, words_of
from coursebook.limits import require_within_limits
from coursebook.notebooks.placeholders import find_placeholders
from coursebook.problems import CourseError, Problem
from coursebook.sync.chapters import Chapter, chapters_of, find_document
from coursebook.sync.page_outputs import page_notebooks
from coursebook.sync.stages import markdown_of, page_title

if TYPE_CHECKING:
    from coursebook.explorable.catalogue import Catalogued


def listing(root: Path) -> list[dict[str, Any]]:
    """List the chapters in reading order, as values that JSON knows.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.

    Returns
    -------
    list of dict
        With ``slug``, ``part``, ``title`` (of the page), ``notebook`` (from the root), ``page``
        (from the site's folder), ``explorables`` (each with ``slug``, ``title``, ``module``,
        ``attribute`` and ``controls``, and these with ``name``, ``label``, ``values`` and
        ``default``) and ``quiz`` (a slug, or None).

    Raises
    ------
    CourseError
        If the document, a notebook or a model cannot be read.
    """
    from coursebook.explorable.catalogue import explorables  # noqa: PLC0415  (models take a second to import)

    require_within_limits(root)

    known = explorables(root)
    chapters = chapters_of(read_document(find_document(root)))
    _require_notebooks(root, chapters)
    pages = page_notebooks(root, [chapter.notebook for chapter in chapters])
    return [_listed(chapter, pages[chapter.notebook].notebook, known) for chapter in chapters]


def displayed_slugs(notebook: NotebookNode, kind: str) -> list[str]:
    """Return the slugs of what a notebook's stored outputs display, in order.

    Parameters
    ----------
    notebook : NotebookNode
        With the outputs that its page shows.
    kind : str
        ``explorable`` or ``quiz``.
    """
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", []))
    pages = (output.get("data", {}).get("text/html", "") for output in outputs)
    return list(dict.fromkeys(one.slug for page in pages for one in find_placeholders(page) if one.kind == kind))


def _require_notebooks(root: Path, chapters: list[Chapter]) -> None:
    files = [root / chapter.notebook for chapter in chapters]
    what = "The chapter has no notebook yet."
    missing = [Problem(file, what, "Run `coursebook sync`.") for file in files if not file.exists()]
    if missing:
        raise CourseError(missing)


def _listed(chapter: Chapter, notebook: NotebookNode, known: dict[str, "Catalogued"]) -> dict[str, Any]:
    entries = [known[slug] for slug in displayed_slugs(notebook, "explorable") if slug in known]
    return {
        "slug": chapter.slug,
        "part": chapter.caption,
        "title": page_title(markdown_of(notebook)) or words_of(chapter.section.heading),
        "notebook": chapter.notebook,
        "page": chapter.page,
        "explorables": [_explorable(entry) for entry in entries],
        "quiz": next(iter(displayed_slugs(notebook, "quiz")), None),
    }


def _explorable(entry: "Catalogued") -> dict[str, Any]:
    return {
        "slug": entry.slug,
        "title": entry.explorable.title,
        "module": entry.module,
        "attribute": entry.attribute,
        "controls": [
            {
                "name": control.name,
                "label": control.label,
                "values": list(control.values),
                "default": control.default,
            }
            for control in entry.explorable.controls
        ],
    }
