"""Fixtures for tests in a real browser: the built site, its addresses, and watched pages."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from coursebook.site.build import SITE
from coursebook.testing.run import RUN
from coursebook.testing.serving import serve
from tests.browser.chromium import find_test_browser, flags
from tests.browser.turns import turn
from tests.browser.watching import PATIENCE, Watch, watched_context

expect.set_options(timeout=PATIENCE)  # otherwise 5 s, which a busy machine needs at times

#: Where processes of one run of tests agree on whose turn it is, under the course's folder.
TURNS = Path(".coursebook") / "turns"


@pytest.fixture(scope="session")
def site(root: Path, request: pytest.FixtureRequest) -> Path:
    """The folder of the site, built once per run however many processes test it."""
    request.config.stash[RUN].require_site()
    return root / SITE


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The site's address when it is served, ending in a slash."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def site_file_url(site: Path) -> str:
    """The site's address when it is opened from the disk, ending in a slash."""
    return site.resolve().as_uri() + "/"


@pytest.fixture(scope="module")
def browser(root: Path) -> Iterator[Browser]:
    """A browser for one file of tests.

    Not for longer: while Playwright runs, this thread has its event loop, and notebooks, which
    need one of their own, would fail.
    """
    with turn(root / TURNS / "browser.lock"):
        executable = find_test_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=flags())
        yield browser
        browser.close()


@pytest.fixture
def viewport() -> dict[str, int]:
    """The size of the window [CSS px]; parametrise a test with `viewport` for others."""
    return {"width": 1280, "height": 800}


@pytest.fixture
def colour_scheme() -> str:
    """What the reader's system asks for; parametrise a test with `colour_scheme` for "dark"."""
    return "light"


@pytest.fixture
def open_page(
    browser: Browser, viewport: dict[str, int], colour_scheme: str, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """Open pages, each for a reader of its own: a fresh context, with Playwright's options for it.

    When the test ends, it fails if a page erred in its console or asked a third party.
    """
    contexts = []
    watch = Watch()

    def open_one(**options: Any) -> Page:
        usual = {"viewport": viewport, "color_scheme": colour_scheme}
        context = watched_context(browser, watch, **(usual | options))
        contexts.append(context)
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()
    if "expects_console_errors" in request.keywords:
        watch.errors.clear()
    if complaint := watch.complaint():
        pytest.fail(complaint, pytrace=False)


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """A fresh page in a window of size `viewport` and in the `colour_scheme`."""
    return open_page()


@pytest.fixture
def offline_page(open_page: Callable[..., Page]) -> Page:
    """A fresh page with the network switched off, for the site on the disk (`site_file_url`)."""
    return open_page(offline=True)
