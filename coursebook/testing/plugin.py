"""The pytest plugin: `coursebook = true` in a course's pytest settings, and `pytest` proves the course.

pytest loads this module in every project of the same environment; so it imports nothing until it is switched on.
"""

import os
import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from coursebook.problems import CourseError

if TYPE_CHECKING:
    from coursebook.checks.course import Course
    from coursebook.testing.engines import Engine
    from coursebook.testing.site_under_test import Addresses

#: Random states of each explorable that are compared in each engine.
N_STATES = 20
_ENGINES = "chromium firefox webkit"
#: Folders of a course in which nothing is tested.
_NOT_TESTED = ("_build", ".coursebook")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Define the settings and options."""
    parser.addini("coursebook", "prove the course in this folder", type="bool", default=False)
    parser.addini(
        "coursebook_engines", "the browser engines that it is proved in", type="args", default=_ENGINES.split()
    )
    parser.addini("coursebook_states", "random states of each explorable, per engine", default=str(N_STATES))
    group = parser.getgroup("coursebook", "the proof of a course")
    group.addoption("--engines", help=f"browser engines, separated by commas (all: {_ENGINES.replace(' ', ',')})")
    group.addoption("--states", type=int, help=f"random states of each explorable, per engine (usually {N_STATES})")
    group.addoption(
        "--require-engines",
        action="store_true",
        help="a missing engine is a failure, not a skip; so it is wherever the variable CI is set",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Switch the proof on where the course asks for it."""
    if config.getini("coursebook"):
        config.pluginmanager.register(Proof(config), "coursebook-proof")


class Proof:
    """What the tests of a course share, and how they are collected.

    Parameters
    ----------
    config : pytest.Config
        The run.
    """

    def __init__(self, config: pytest.Config) -> None:
        from coursebook.testing.engines.pool import EnginePool  # noqa: PLC0415
        from coursebook.testing.environment import prepare_environment  # noqa: PLC0415
        from coursebook.testing.record import Record  # noqa: PLC0415

        self.root = config.rootpath
        chosen = config.getoption("engines")
        self.engine_names: list[str] = chosen.split(",") if chosen else list(config.getini("coursebook_engines"))
        if unknown := [name for name in self.engine_names if name not in _ENGINES.split()]:
            raise pytest.UsageError(f"--engines: no engine is called {', '.join(unknown)}; there are {_ENGINES}.")
        self.n_states: int = config.getoption("states") or int(config.getini("coursebook_states"))
        self.requires_engines: bool = config.getoption("require_engines") or bool(os.environ.get("CI"))
        self.engines = EnginePool()
        self._record = Record(self.root, self.engine_names)
        self._worker: dict[str, Any] | None = getattr(config, "workerinput", None)
        self._run = self._worker["testrunuid"] if self._worker else uuid.uuid4().hex
        self._open = ExitStack()
        self._site_failure: CourseError | None = None
        config.option.nbval = True
        config.option.nbval_kernel_name = "python3"
        prepare_environment(self.root)

    @cached_property
    def course(self) -> "Course":
        """The course, as the checks see it."""
        from coursebook.checks.course import Course  # noqa: PLC0415

        return Course(self.root)

    @cached_property
    def _sites(self) -> "tuple[Addresses, Addresses]":
        from coursebook.testing.site_under_test import site_addresses  # noqa: PLC0415

        return self._open.enter_context(site_addresses(self.root, self._run))

    def require_site(self) -> None:
        """Build the site and serve it, if that is not done.

        Raises
        ------
        CourseError
            If it cannot be built.
        """
        if self._site_failure:
            raise self._site_failure
        try:
            assert self._sites
        except CourseError as error:
            self._site_failure = error
            raise

    def addresses(self, engine: "Engine") -> "Addresses":
        """Return the addresses of the site for an engine: with pages that note their errors if it does not tell.

        Skips the test if there is no site: that is the failure of another.
        """
        try:
            self.require_site()
        except CourseError:
            pytest.skip("The site was not built; see the test `_config.yml::site`.")
        plain, recorded = self._sites
        return recorded if engine.needs_recorder else plain

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave out what was built, and what Jupyter has put aside."""
        parts = collection_path.relative_to(self.root).parts if collection_path.is_relative_to(self.root) else ()
        return True if parts[:1] and (parts[0] in _NOT_TESTED or ".ipynb_checkpoints" in parts) else None

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        """Make tests of a course's files."""
        from coursebook.testing.collecting import CourseFile, ModelFile, PageFile  # noqa: PLC0415

        if not file_path.is_relative_to(self.root):
            return None
        parts = file_path.relative_to(self.root).parts
        if parts == ("_config.yml",):
            return CourseFile.from_parent(parent, path=file_path)
        if parts[0] == "widgets" and file_path.suffix == ".py":
            return ModelFile.from_parent(parent, path=file_path)
        if parts[0] == "book" and file_path.suffix in (".md", ".ipynb"):
            return PageFile.from_parent(parent, path=file_path)
        return None

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        """Have nbval compare the outputs of every cell."""
        from coursebook.testing.notebooks import compare_outputs  # noqa: PLC0415

        compare_outputs(item)

    @pytest.hookimpl(wrapper=True)
    def pytest_sessionfinish(self) -> Iterator[None]:
        """End browsers and servers, before pytest looks for what was left open."""
        self.engines.close()
        self._open.close()
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what a test says."""
        self._record.add(report)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what was proved, and write it down."""
        if self._worker is None:
            for line in self._record.lines():
                terminalreporter.write_line(line)
            self._record.write()
