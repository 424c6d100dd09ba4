"""The browser that prints: the named one and no other, or the first that starts."""

import pytest
from playwright.sync_api import Error

from coursebook.export.browser import VARIABLE, launch_browser
from coursebook.problems import CourseError


class Chromium:
    """Stands in for Playwright: records the options of each attempt, and starts one of them.

    Parameters
    ----------
    starts : dict
        The options that start.
    """

    def __init__(self, starts):
        self.chromium = self
        self.starts = starts
        self.tried = []

    def launch(self, *, args, **options):
        """Record the options, and start or fail."""
        self.tried.append(options)
        if options != self.starts:
            raise Error("it does not start")
        return f"a browser with {len(args)} flags"


@pytest.fixture(autouse=True)
def search_path(monkeypatch, tmp_path):
    """A search path with Debian's Chromium on it, and no named browser."""
    command = tmp_path / "chromium"
    command.write_text("#!/bin/sh\n", encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    return tmp_path


def test_named_browser_is_used_or_nothing(monkeypatch):
    """A wrong path is an error with a remedy, never another browser."""
    monkeypatch.setenv(VARIABLE, "/absent")
    playwright = Chromium(starts={})

    with pytest.raises(CourseError, match="does not start"):
        launch_browser(playwright)

    assert playwright.tried == [{"executable_path": "/absent"}]


@pytest.mark.parametrize("starts", [{"channel": "chrome"}, {"channel": "msedge"}, {}])
def test_first_browser_that_starts_is_used(search_path, starts):
    """Chromium on the search path, Chrome, Edge, and last the one that Playwright has downloaded."""
    playwright = Chromium(starts)
    order = [{"executable_path": str(search_path / "chromium")}, {"channel": "chrome"}, {"channel": "msedge"}, {}]

    assert launch_browser(playwright).startswith("a browser")
    assert playwright.tried == order[: order.index(starts) + 1]
