"""Pages of notebooks get the outputs that their code stands for, whatever a kernel has left in the file.

Where a file differs from what `coursebook sync` wrote, one line says so; it fails no build, so that a class can go on.
"""

from pathlib import Path

from nbformat.v4 import nbjson
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util import logging

from coursebook.explorable.output_mode import freeze_environment
from coursebook.notebooks import located
from coursebook.problems import CourseError, Problem
from coursebook.site import data
from coursebook.sync.page_outputs import PageNotebook, page_notebooks

_log = logging.getLogger(__name__)


def setup(app: Sphinx) -> None:
    """Look at all notebooks before a build reads any, and hand each to its reader with the outputs of its page."""
    freeze_environment()  # also for `jupyter-book build`, which knows nothing of the two lives
    app.connect("env-get-outdated", _look_at_all)
    app.connect("source-read", _replace)
    app.connect("build-finished", _forgive)


def page_warning(app: Sphinx, name: str) -> Problem | None:
    """Say whether a page shows other outputs than its notebook's file holds; None if not, or if it is no notebook."""
    try:
        page = _page(app, name)
    except CourseError:
        return None  # reading it says why
    return page.warning(_file(app, name)) if page else None


def _look_at_all(app: Sphinx, env: BuildEnvironment, *_: object) -> list[str]:
    """Run what has to be run, all at once; pages whose files differ are read again, since models may have changed."""
    names = {f"{name}.ipynb": name for name in env.found_docs if _is_notebook(app, name)}
    try:
        pages = page_notebooks(data.of(app).root, sorted(names))
    except CourseError as error:
        if app.config.course_goes_on:
            return []  # reading each page will say it again
        raise _failure(error.problems) from error
    differing = {names[path]: page for path, page in pages.items() if page.differs}
    problems = [problem for page in pages.values() for problem in page.problems]
    if not app.config.course_goes_on:
        _warn(app, [warning for name, page in differing.items() if (warning := page.warning(name))])
        if problems:
            raise _failure(problems)
    return list(differing)


def _replace(app: Sphinx, name: str, source: list[str]) -> None:
    """Hand on what the page shows in the place of what the file holds."""
    page = _page(app, name)
    if page and page.problems:
        raise CourseError(located(page.problems))
    if page and page.differs:
        source[0] = nbjson.writes(page.notebook)


def _page(app: Sphinx, name: str) -> PageNotebook | None:
    path = f"{name}.ipynb"
    return page_notebooks(data.of(app).root, [path])[path] if _is_notebook(app, name) else None


def _is_notebook(app: Sphinx, name: str) -> bool:
    """Tell whether a page is a notebook with stored outputs; MyST-NB may be set to run notebooks itself."""
    return app.config.nb_execution_mode == "off" and name.startswith("book/") and _file(app, name).is_file()


def _file(app: Sphinx, name: str) -> Path:
    return Path(app.srcdir) / f"{name}.ipynb"


def _warn(app: Sphinx, warnings: list[Problem]) -> None:
    """Warn in such a way that a build with warnings as errors goes on."""
    app.course_forgiven = len(warnings)  # type: ignore[attr-defined]
    with logging.skip_warningiserror():
        for warning in warnings:
            _log.warning(f"{warning.what} {warning.remedy}", location=warning.file, type="course", subtype="outputs")


def _forgive(app: Sphinx, _: Exception | None) -> None:
    """Take these warnings from Sphinx's count, by which it decides at its end whether a strict build has failed."""
    app._warncount -= min(app._warncount, getattr(app, "course_forgiven", 0))


def _failure(problems: list[Problem]) -> ExtensionError:
    text = "\n\n".join(map(str, located(problems)))
    return ExtensionError(f"{len(problems)} mistake(s) in the notebooks:\n\n{text}\n")
