"""The tests of a course, as pytest collects them: of its files, its models, and its pages in browsers."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from coursebook.explorable.catalogue import explorables
from coursebook.notebooks import read_notebook
from coursebook.notebooks.placeholders import find_placeholders
from coursebook.problems import CourseError, Problem
from coursebook.sync.listing import displayed_slugs, listing
from coursebook.testing.engines import EngineMissingError
from coursebook.testing.models import model_faults
from coursebook.testing.run import RUN, Run
from coursebook.testing.visits import VISIT_KINDS, Content, Visit, VisitKind

#: The key of what a report says about its test, among pytest's own.
KEY = "coursebook"
#: An element of a page that shows every explorable of the chapters.
_PLAYGROUND = "<course-playground>"


class FoundFaults(Exception):  # noqa: N818  (not an error of the program)
    """What is wrong with a course, a sentence each."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


class CourseItem(pytest.Item):
    """A test of a course, whose failure is told in sentences instead of a traceback."""

    kind: str
    engine_name = ""

    def note(self, **details: Any) -> None:  # noqa: ANN401  (JSON)
        """Tell the report of this test what was looked at."""
        self.user_properties.append((KEY, {"kind": self.kind, "engine": self.engine_name, **details}))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401
        """Return the sentences."""
        if isinstance(excinfo.value, FoundFaults | CourseError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[os.PathLike[str], int | None, str]:
        """Return where the test comes from, and its name."""
        return self.path, None, self.nodeid.partition("::")[2]


def _run(node: pytest.Item | pytest.Collector) -> Run:
    return node.config.stash[RUN]


class _File(pytest.File):
    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401
        """Return the sentences of a file that cannot be read."""
        return str(excinfo.value) if isinstance(excinfo.value, CourseError) else super().repr_failure(excinfo)


class CourseFile(_File):
    """``_config.yml``, which stands for the course: all checks of `coursebook check`, and whether its site is built."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield a test per check."""
        from coursebook.checks import CHECKS  # noqa: PLC0415  (slow to import)

        for check in CHECKS:
            module = check.__module__.rpartition(".")[2]
            yield CheckItem.from_parent(self, name="quizzes" if module == "checks" else module, check=check)
        yield SiteItem.from_parent(self, name="site")


class CheckItem(CourseItem):
    """One of the checks of `coursebook check`."""

    kind = "contract"

    def __init__(self, *, check: Any, **given: Any) -> None:  # noqa: ANN401  (pytest's)
        super().__init__(**given)
        self._check = check

    def runtest(self) -> None:
        """Fail if it finds mistakes; warnings are matters of style."""
        from coursebook.notebooks import with_positions  # noqa: PLC0415

        self.note()
        problems: Iterable[Problem] = self._check(_run(self).course)
        if mistakes := [problem for problem in with_positions(list(problems)) if not problem.is_warning]:
            raise CourseError(mistakes)


class SiteItem(CourseItem):
    """Whether the site can be built, with warnings as errors."""

    kind = "site"

    def runtest(self) -> None:
        """Build it, if this run has not."""
        self.note()
        _run(self).require_site()


class ModelFile(_File):
    """A module of models."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield a test per explorable that it defines."""
        known = explorables(_run(self).root)
        for slug, entry in known.items():
            if entry.file.resolve() == self.path.resolve():
                yield ModelItem.from_parent(self, name=slug)


class ModelItem(CourseItem):
    """Every state of an explorable."""

    kind = "models"

    def runtest(self) -> None:
        """Run the model in all of them."""
        entry = explorables(_run(self).root)[self.name]
        faults, n_states = model_faults(entry)
        self.note(states=n_states)
        if faults:
            raise FoundFaults(faults)


class PageFile(_File):
    """A page of the book, or a chapter's notebook."""

    def collect(self) -> Iterator[pytest.Collector]:
        """Yield an engine for each that the course is proved in."""
        content = _content(_run(self).root, self.path)
        for name in _run(self).engine_names:
            yield EngineNode.from_parent(self, name=name, content=content)


class EngineNode(pytest.Collector):
    """A page in one engine."""

    def __init__(self, *, content: Content, **given: Any) -> None:  # noqa: ANN401  (pytest's)
        super().__init__(**given)
        self._content = content

    def collect(self) -> Iterator[pytest.Collector]:
        """Yield the ways in which the page is visited."""
        for kind in VISIT_KINDS:
            yield VisitNode.from_parent(self, name=kind.name, kind=kind, content=self._content, engine=self.name)


class VisitNode(pytest.Collector):
    """A visit of a page, which stays open for all of its tests."""

    def __init__(self, *, kind: VisitKind, content: Content, engine: str, **given: Any) -> None:  # noqa: ANN401
        super().__init__(**given)
        self.kind, self._content, self.engine_name = kind, content, engine
        self._visit: Visit | None = None

    def collect(self) -> Iterator[pytest.Item]:
        """Yield a test per step."""
        for name, step in self.kind.steps.items():
            is_for_this = step.is_for_each_engine or self.engine_name == _run(self).engine_names[0]
            if is_for_this and step.applies(self._content):
                yield StepItem.from_parent(self, name=name)

    def visit(self) -> Visit:
        """Return the visit, begun now if it was not.

        Raises
        ------
        EngineMissingError
            If its browser is not here.
        """
        if self._visit is None:
            run = _run(self)
            engine = run.engines.engine(self.engine_name)
            addresses = run.addresses(engine)
            self._visit = Visit(run.root, self._content, engine, addresses, run.n_states, self.kind)
        return self._visit

    def teardown(self) -> None:
        """Close the page."""
        if self._visit is not None:
            self._visit.close()
            self._visit = None


class StepItem(CourseItem):
    """A step of a visit."""

    parent: VisitNode

    @property
    def kind(self) -> str:  # type: ignore[override]
        """The step's name."""
        return self.name

    @property
    def engine_name(self) -> str:  # type: ignore[override]
        """The engine's name."""
        return self.parent.engine_name

    def runtest(self) -> None:
        """Take the step; a missing engine is a failure where the course must be proved in it, and else a skip."""
        try:
            visit = self.parent.visit()
        except EngineMissingError as error:
            self.note(missing=str(error))
            if _run(self).requires_engines:
                raise FoundFaults([str(error)]) from error
            pytest.skip(str(error))
        before = dict(visit.counts)
        faults = visit.faults(self.name)
        counts = {what: number - before.get(what, 0) for what, number in visit.counts.items()}
        page = self.path.relative_to(visit.root).as_posix()
        self.note(version=visit.engine.version, page=page, **counts)
        if faults:
            raise FoundFaults([f"{self.path.name} in {self.engine_name}: {fault}" for fault in faults])


def page_files(root: Path) -> list[Path]:
    """Return the files of a course that are pages of its book."""
    files = (file for ending in ("*.md", "*.ipynb") for file in (root / "book").rglob(ending))
    return [file for file in files if ".ipynb_checkpoints" not in file.parts]


def _content(root: Path, file: Path) -> Content:
    """Read from a page's file what it should show."""
    page = file.relative_to(root).with_suffix(".html").as_posix()
    is_playground, quizzes = False, []
    if file.suffix == ".ipynb":
        notebook = read_notebook(file, file.read_bytes())
        texts = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
        found = [one for text in texts for one in find_placeholders(text)]
        slugs = displayed_slugs(notebook, "explorable")
        asked = dict.fromkeys(slugs, True) | _asked(found)
        quizzes = displayed_slugs(notebook, "quiz")
    else:
        text = file.read_text(encoding="utf-8")
        found = find_placeholders(text)
        asked = _asked(found)
        is_playground = _PLAYGROUND in text
        if is_playground:
            asked |= {one["slug"]: False for chapter in listing(root) for one in chapter["explorables"]}
    quizzes = [*quizzes, *(one.slug for one in found if one.kind == "quiz")]
    known = explorables(root)
    asked = {slug: asks and known[slug].explorable.prediction is not None for slug, asks in asked.items()}
    return Content(page, asked, tuple(quizzes), is_playground)


def _asked(found: Iterable[Any]) -> dict[str, bool]:
    explorables_found = (one for one in found if one.kind == "explorable")
    return {one.slug: one.attributes.get("data-prediction") != "none" for one in explorables_found}
