"""Find a Chromium to test in: named, installed, Playwright's own, or Debian's; or say what to do.

``python -m tests.browser.chromium`` finds it, shows where it is, and installs it if need be.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
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
    "The browser tests need Chrome, Chromium or Edge, and found none that starts. Install one of "
    f"them, or run `python -m playwright install chromium`, or set {VARIABLE} to the path of one."
)


class NoBrowserError(RuntimeError):
    """No browser is there and none can be had; says what to do."""


@cache
def find_chromium() -> Path:
    """Find a browser, installing one where that is possible.

    Returns
    -------
    pathlib.Path
        A program that starts.

    Raises
    ------
    NoBrowserError
        If there is none, the one that was named does not start, or nothing can drive it.
    """
    _demand_driver()
    if named := os.environ.get(VARIABLE):
        if starts(Path(named)):
            return Path(named)
        raise NoBrowserError(f"{VARIABLE} is {named!r}, which does not start: name one that does, or unset it.")
    for find in (installed, playwrights_own, downloaded, from_debian):
        for browser in find():
            if starts(browser):
                return browser
    raise NoBrowserError(REMEDY)


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


def downloaded() -> Iterator[Path]:
    """Playwright's browser, downloaded now; with its system libraries where we may install them."""
    _say("No browser is installed: trying Playwright's own download (once, about 170 MB) ...")
    libraries = ["--with-deps"] if _has_apt() else []
    command = [sys.executable, "-m", "playwright", "install", *libraries, "chromium"]
    if _succeeds(command):
        yield from playwrights_own()


def from_debian() -> Iterator[Path]:
    """Debian's or Ubuntu's package, where we are root."""
    if not _has_apt():
        return
    _say("That cannot be had: installing the package chromium (once, a minute or two) ...")
    for package in ("chromium", "chromium-browser"):
        if _install(package):
            yield from installed()


def _demand_driver() -> None:
    """See that Playwright's driver runs; a minimal Debian lacks the one library that it needs."""
    version = [sys.executable, "-m", "playwright", "--version"]
    if _succeeds(version):
        return
    if _has_apt():
        _say("Installing the package libatomic1, on which it stands ...")
        if _install("libatomic1") and _succeeds(version):
            return
    raise NoBrowserError("Playwright cannot run here, for the reason above; mend that first.")


def _has_apt() -> bool:
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def _install(package: str) -> bool:
    update = ["apt-get", "update", "-q"]
    return _succeeds(update) and _succeeds(["apt-get", "install", "-y", "-q", package])


def _succeeds(command: list[str]) -> bool:
    """Run a command and keep its words for when it fails."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    finished = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if finished.returncode:
        words = (finished.stdout + finished.stderr).splitlines()
        _say("\n  ".join([f"`{' '.join(command)}` failed:", *words[-4:]]))
    return finished.returncode == 0


def _say(words: str) -> None:
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    try:
        _say(f"Browser: {find_chromium()}")
    except NoBrowserError as error:
        sys.exit(str(error))
