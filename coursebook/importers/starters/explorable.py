"""Create an explorable: a module with a small model that works, its test, and its cell in a chapter."""

import re
from pathlib import Path

from coursebook.document.slugs import MAX_SLUG, RULE, is_slug
from coursebook.explorable.catalogue import PACKAGE
from coursebook.importers.starters.chapter import chapter_of, with_cells
from coursebook.importers.starters.rendering import rendered
from coursebook.problems import CourseError, Problem
from coursebook.sync.writes.changes import Change, content, write_changes

#: Names that Python or the generator uses.
RESERVED = frozenset({"init", "coursebook"})
_IMPORT = re.compile(rf"^from {PACKAGE}\.\w+ import ", re.MULTILINE)


def start_explorable(root: Path, slug: str, chapter: str | None = None) -> list[Path]:
    """Write an explorable for its author to change.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    slug : str
        Its slug: words joined by hyphens.
    chapter : str, optional
        The slug of the chapter that shows it; by default the chapter with the same slug, if there is one.

    Returns
    -------
    list of pathlib.Path
        The files that were written.

    Raises
    ------
    CourseError
        If the slug is not valid or already used, or the chapter does not exist; then nothing is written.
    """
    module = slug.replace("-", "_")
    file = root / PACKAGE / f"{module}.py"
    if not is_slug(slug) or not module.isidentifier() or module in RESERVED:
        what = f"“{slug[:MAX_SLUG]}” is not a valid name for an explorable."
        raise CourseError([Problem(file, what, f"Use {RULE}, and begin with a letter.")])
    if content(file) is not None:
        raise CourseError(
            [Problem(file, "An explorable with this name exists already.", "Edit it, or choose another name.")]
        )
    words = {"slug": slug, "name": module, "module": module, "title": slug.replace("-", " ").capitalize()}
    changes = [Change(file, None, rendered("explorable.py", words), "A new explorable.")]
    changes += _exported(root, module)
    test = root / "tests" / PACKAGE / f"test_{module}.py"
    if test.parent.is_dir() and content(test) is None:
        changes.append(Change(test, None, rendered("test_explorable.py", words), "Its test."))
    if notebook := chapter_of(root, chapter or slug, needed=chapter is not None):
        code = f"from {PACKAGE} import {module}\n\n{module}"
        changes.append(with_cells(notebook, [("explore", code, ["explore", "remove-input"])]))
    write_changes(changes, root)
    return [change.path for change in changes]


def _exported(root: Path, module: str) -> list[Change]:
    """Export the explorable from the package: a lazy one finds it; another imports it, in alphabetical order."""
    file = root / PACKAGE / "__init__.py"
    before = content(file)
    if before is None:
        return [Change(file, None, rendered("widgets.py", {}), "A new package of explorables.")]
    if b"lazy_package(" in before:
        return []
    new = f"from {PACKAGE}.{module} import {module}"
    lines = before.decode().rstrip("\n").split("\n")
    places = [place for place, line in enumerate(lines) if _IMPORT.match(line) and line > new]
    last = max((place + 1 for place, line in enumerate(lines) if _IMPORT.match(line)), default=len(lines))
    lines.insert(places[0] if places else last, new)
    return [Change(file, before, ("\n".join(lines) + "\n").encode(), "The package exports it.")]
