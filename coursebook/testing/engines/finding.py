"""Which browser is started for an engine: Playwright's own, if it was downloaded, else the system's."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from coursebook.export.browser import VARIABLE
from coursebook.testing.engines.engine import Engine, EngineMissingError
from coursebook.testing.engines.playwright_engine import PlaywrightEngine

#: What Chromium is called on the search path; its headless shell needs a third of the processor's time.
CHROMIUM = (
    "chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)
_DEBIAN = {
    "chromium": "chromium-headless-shell",
    "firefox": "firefox-esr",
    "webkit": "webkit2gtk-driver and xvfb",
}


def start_engine(name: str) -> Engine:
    """Start a browser.

    Parameters
    ----------
    name : {"chromium", "firefox", "webkit"}
        The engine.

    Raises
    ------
    EngineMissingError
        If it is not installed, or does not start; the message says how it can be had.
    """
    remedy = f"Install it: `python -m playwright install {name}`; or, on Debian, the package {_DEBIAN[name]}."
    try:
        return _STARTERS[name](remedy)
    except EngineMissingError as error:
        raise EngineMissingError(f"{name}: {error}") from error


def _chromium(remedy: str) -> Engine:
    if named := os.environ.get(VARIABLE):
        return PlaywrightEngine("chromium", Path(named))
    if downloaded := _downloaded("chromium"):
        return PlaywrightEngine("chromium", downloaded)
    for command in CHROMIUM:
        if found := shutil.which(command):
            return PlaywrightEngine("chromium", Path(found))
    raise EngineMissingError(f"no Chromium, Chrome or Edge is installed. {remedy}")


def _firefox(remedy: str) -> Engine:
    from coursebook.testing.engines.firefox_bidi import FirefoxBidi, installed_firefox  # noqa: PLC0415  (if used)

    if downloaded := _downloaded("firefox"):
        return PlaywrightEngine("firefox", downloaded)
    if found := installed_firefox():
        return FirefoxBidi(found)
    raise EngineMissingError(f"no Firefox is installed. {remedy}")


def _webkit(remedy: str) -> Engine:
    from coursebook.testing.engines.webkitgtk import WebKitGtk, installed_webkit  # noqa: PLC0415  (if used)

    if downloaded := _downloaded("webkit"):
        return PlaywrightEngine("webkit", downloaded)
    if found := installed_webkit():
        return WebKitGtk(*found)
    raise EngineMissingError(f"no WebKit that can be driven is installed. {remedy}")


def _downloaded(name: str) -> Path | None:
    """Return the browser that Playwright has downloaded, if it has."""
    with sync_playwright() as playwright:
        program = Path(getattr(playwright, name).executable_path)
    return program if program.exists() else None


_STARTERS: dict[str, Callable[[str], Engine]] = {"chromium": _chromium, "firefox": _firefox, "webkit": _webkit}
#: The engines, in the order in which a course is proved.
ENGINES = tuple(_STARTERS)
