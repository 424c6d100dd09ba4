"""Where a browser is that can print and be tested in: named, installed, or Playwright's own."""

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

#: Environment variable with the path of the browser to take.
VARIABLE = "COURSEBOOK_BROWSER"

#: What an installed browser is called on the search path.
COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
#: Where macOS keeps them.
MAC_APPS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
#: Where Windows keeps them, under its folders of programs.
WINDOWS_PROGRAMS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

#: The browser asks nobody but the site: no updates, no accounts, no names of other machines.
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


def find_browser() -> Path | None:
    """Find a browser that starts: the one that is named, and no other, if one is."""
    if named := os.environ.get(VARIABLE):
        return Path(named) if starts(Path(named)) else None
    for find in (installed, playwrights_own):
        for browser in find():
            if starts(browser):
                return browser
    return None


def flags() -> list[str]:
    """What to start the browser with; root has to do without its sandbox."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, "--no-sandbox"] if is_root else [*FLAGS]


def starts(browser: Path) -> bool:
    """Tell whether a program is there and answers.

    Ubuntu's `chromium-browser`, for one, is a stand-in that only asks to install another package.
    """
    if not browser.is_file():
        return False
    if platform.system() == "Windows":
        return True  # asked for its version, a browser there opens a window instead
    try:
        asked = subprocess.run([browser, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def installed() -> Iterator[Path]:
    """Browsers that the system has."""
    yield from (Path(found) for command in COMMANDS if (found := shutil.which(command)))
    if platform.system() == "Darwin":
        homes = (Path("/Applications"), Path.home() / "Applications")
        yield from (home / app for home in homes for app in MAC_APPS)
    if platform.system() == "Windows":
        homes = tuple(Path(folder) for name in WINDOWS_FOLDERS if (folder := os.environ.get(name)))
        yield from (home / program for home in homes for program in WINDOWS_PROGRAMS)


def playwrights_own() -> Iterator[Path]:
    """The browser that Playwright has downloaded before, if it has."""
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)
