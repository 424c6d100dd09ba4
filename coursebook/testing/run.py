"""What all tests of one run share: the course, its site and the browsers."""

import os
import uuid
from contextlib import ExitStack
from functools import cached_property

import pytest

from coursebook.checks.course import Course
from coursebook.problems import CourseError
from coursebook.testing.engines import ENGINES, Engine
from coursebook.testing.engines.pool import EnginePool
from coursebook.testing.site_under_test import Addresses, site_addresses


class Run:
    """A run of pytest in the folder of a course, or one of its processes.

    Parameters
    ----------
    config : pytest.Config
        Its settings and options.

    Raises
    ------
    pytest.UsageError
        If an engine is asked for that does not exist.
    """

    def __init__(self, config: pytest.Config) -> None:
        self.root = config.rootpath
        chosen = config.getoption("engines")
        self.engine_names: list[str] = chosen.split(",") if chosen else list(config.getini("coursebook_engines"))
        if unknown := [name for name in self.engine_names if name not in ENGINES]:
            raise pytest.UsageError(f"no engine is called {', '.join(unknown)}; there are {', '.join(ENGINES)}.")
        self.n_states: int = config.getoption("states") or int(config.getini("coursebook_states"))
        self.requires_engines: bool = config.getoption("require_engines") or bool(os.environ.get("CI"))
        self.engines = EnginePool()
        worker = getattr(config, "workerinput", None)  # of pytest-xdist
        self.is_worker = worker is not None
        self._name: str = worker["testrunuid"] if worker else uuid.uuid4().hex
        self._open = ExitStack()
        self._site_failure: CourseError | None = None

    @cached_property
    def course(self) -> Course:
        """The course, as the checks see it."""
        return Course(self.root)

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

    def addresses(self, engine: Engine) -> Addresses:
        """Return the addresses of the site for an engine: with pages that note their errors if it does not tell.

        Skips the test if there is no site: that is the failure of another.
        """
        try:
            self.require_site()
        except CourseError:
            pytest.skip("The site was not built; see the test `_config.yml::site`.")
        plain, recorded = self._sites
        return recorded if engine.needs_recorder else plain

    def close(self) -> None:
        """End browsers and servers."""
        self.engines.close()
        self._open.close()

    @cached_property
    def _sites(self) -> tuple[Addresses, Addresses]:
        return self._open.enter_context(site_addresses(self.root, self._name))


#: Where pytest keeps it.
RUN = pytest.StashKey[Run]()
