"""The pytest plugin: `coursebook = true` in a course's pytest settings, and `pytest` proves the course.

pytest loads this module in every project of the same environment; so it imports nothing until it is switched on.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

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
    """Collects the tests of a course, and notes what they prove.

    Parameters
    ----------
    config : pytest.Config
        The run.
    """

    def __init__(self, config: pytest.Config) -> None:
        from coursebook.testing.environment import prepare_environment  # noqa: PLC0415
        from coursebook.testing.record import Record  # noqa: PLC0415
        from coursebook.testing.run import RUN, Run  # noqa: PLC0415

        self._run = config.stash[RUN] = Run(config)
        self._root = self._run.root
        self._record = Record(self._root, self._run.engine_names)
        config.option.nbval = True
        config.option.nbval_kernel_name = "python3"
        prepare_environment(self._root)

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave out what was built, and what Jupyter has put aside."""
        parts = self._parts(collection_path)
        return True if parts and (parts[0] in _NOT_TESTED or ".ipynb_checkpoints" in parts) else None

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        """Make tests of a course's files."""
        from coursebook.testing.collecting import CourseFile, ModelFile, PageFile  # noqa: PLC0415

        parts = self._parts(file_path)
        if parts == ("_config.yml",):
            return CourseFile.from_parent(parent, path=file_path)
        if parts[:1] == ("widgets",) and file_path.suffix == ".py":
            return ModelFile.from_parent(parent, path=file_path)
        if parts[:1] == ("book",) and file_path.suffix in (".md", ".ipynb"):
            return PageFile.from_parent(parent, path=file_path)
        return None

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        """Have nbval compare the outputs of every cell."""
        from coursebook.testing.notebooks import compare_outputs  # noqa: PLC0415

        compare_outputs(item)

    @pytest.hookimpl(wrapper=True)
    def pytest_sessionfinish(self) -> Iterator[None]:
        """End browsers and servers, before pytest looks for what was left open."""
        self._run.close()
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what a test says."""
        self._record.add(report)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what was proved, and write it down."""
        if not self._run.is_worker:
            for line in self._record.lines():
                terminalreporter.write_line(line)
            self._record.write()

    def _parts(self, path: Path) -> tuple[str, ...]:
        """Return the parts of a path below the course's folder; none if it lies elsewhere."""
        return path.relative_to(self._root).parts if path.is_relative_to(self._root) else ()
