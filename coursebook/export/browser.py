"""Starts a browser that can print: the one that is named, Debian's Chromium, Chrome, Edge, or Playwright's own."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from typing import TypedDict

from playwright.sync_api import Browser, Error, Playwright

from coursebook.problems import CourseError, Problem

#: Environment variable with the path of the browser to use.
VARIABLE = "COURSEBOOK_BROWSER"
#: The names of Chromium on the search path; Playwright does not look for it there.
COMMANDS = ("chromium", "chromium-browser")
#: Browsers that Playwright finds on every system.
CHANNELS = ("chrome", "msedge")

#: The browser contacts nothing but the site: no updates, no accounts, no other hosts.
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)

REMEDY = (
    "Install Chrome, Chromium or Edge, or run `python -m playwright install chromium`, "
    f"or set {VARIABLE} to the path of one."
)


class LaunchOptions(TypedDict, total=False):
    """The options of Playwright that select a browser; without any it is Playwright's own."""

    executable_path: str
    channel: str


def launch_browser(playwright: Playwright) -> Browser:
    """Start the first browser that starts; if one is named, no other.

    Raises
    ------
    CourseError
        If none starts.
    """
    for options in _candidates():
        with suppress(Error):
            return playwright.chromium.launch(**options, args=flags())
    what = "A PDF is printed by Chrome, Chromium or Edge, but none of them was found, or it does not start."
    raise CourseError([Problem(VARIABLE, what, REMEDY)])


def flags() -> list[str]:
    """Return the command-line flags of the browser; root must do without its sandbox."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, "--no-sandbox"] if is_root else [*FLAGS]


def _candidates() -> Iterator[LaunchOptions]:
    if named := os.environ.get(VARIABLE):
        yield {"executable_path": named}
        return
    for command in COMMANDS:
        if path := shutil.which(command):
            yield {"executable_path": path}
    for channel in CHANNELS:
        yield {"channel": channel}
    yield {}
