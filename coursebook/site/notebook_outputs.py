"""Puts on each notebook's page the outputs that its code produces, whatever outputs a kernel has left in the file.

A warning names each file that differs from what `coursebook sync` wrote. It does not fail the build, so that a class
can go on working.
"""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util import logging

from coursebook.explorable.output_mode import freeze_environment
from coursebook.notebooks import notebook_bytes, with_positions
from coursebook.problems import CourseError, Problem
from coursebook.site import data
from coursebook.sync.page_outputs import PageNotebook, page_notebooks

#: How MyST-NB numbers the lines of a notebook: 10,000 times the number of the cell, from 1, plus the line in it.
LINES_PER_CELL = 10_000

_log = logging.getLogger(__name__)


def setup(app: Sphinx) -> None:
    """Check all notebooks before a build reads any, and pass each to MyST-NB with the outputs of its page."""
    freeze_environment()  # also for `jupyter-book build`, which does not know the two output modes
    app.connect("env-get-outdated", _run_changed)
    app.connect("source-read", _replace_outputs)
    app.connect("build-finished", _exclude_from_count)


def page_warning(app: Sphinx, name: str) -> Problem | None:
    """Return a warning if a page shows other outputs than its notebook contains; None for any other page."""
    try:
        page = _page(app, name)
    except CourseError:
        return None  # reading the page reports why
    return page.warning(_file(app, name)) if page else None


def _run_changed(app: Sphinx, env: BuildEnvironment, *_: object) -> list[str]:
    """Run all notebooks that need it together; their pages are read again, because models may have changed."""
    names = {f"{name}.ipynb": name for name in env.found_docs if _is_notebook(app, name)}
    try:
        pages = page_notebooks(data.course_of(app).root, sorted(names))
    except CourseError as error:
        if app.config.course_is_preview:
            return []  # reading each page reports it again
        raise _failure(error.problems) from error
    differing = {names[path]: page for path, page in pages.items() if page.differs}
    problems = [problem for page in pages.values() for problem in page.problems]
    if not app.config.course_is_preview:
        _warn(app, [warning for name, page in differing.items() if (warning := page.warning(name))])
        if problems:
            raise _failure(problems)
    return list(differing)


def _replace_outputs(app: Sphinx, name: str, source: list[str]) -> None:
    """Replace the source of a page by the notebook that the page shows."""
    page = _page(app, name)
    if page and page.problems:
        raise CourseError(with_positions(page.problems))
    if page and page.differs:
        source[0] = notebook_bytes(page.notebook).decode()


def _page(app: Sphinx, name: str) -> PageNotebook | None:
    path = f"{name}.ipynb"
    return page_notebooks(data.course_of(app).root, [path])[path] if _is_notebook(app, name) else None


def _is_notebook(app: Sphinx, name: str) -> bool:
    """Return whether a page is a notebook with stored outputs; not if MyST-NB runs notebooks itself."""
    return app.config.nb_execution_mode == "off" and name.startswith("book/") and _file(app, name).is_file()


def _file(app: Sphinx, name: str) -> Path:
    return Path(app.srcdir) / f"{name}.ipynb"


def _warn(app: Sphinx, warnings: list[Problem]) -> None:
    """Warn without failing a build in which warnings are errors."""
    app.course_uncounted_warnings = len(warnings)  # type: ignore[attr-defined]  # our attribute
    with logging.skip_warningiserror():
        for warning in warnings:
            _log.warning(
                f"{warning.what} {warning.remedy}", location=str(warning.file), type="course", subtype="outputs"
            )


def _exclude_from_count(app: Sphinx, _: Exception | None) -> None:
    """Subtract these warnings from Sphinx's count, which decides whether a strict build has failed."""
    app._warncount -= min(app._warncount, getattr(app, "course_uncounted_warnings", 0))


def _failure(problems: list[Problem]) -> ExtensionError:
    text = "\n\n".join(map(str, with_positions(problems)))
    return ExtensionError(f"{len(problems)} problem(s) in the notebooks:\n\n{text}\n")
