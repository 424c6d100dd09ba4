"""A Chromium to test in: an installed one, or Playwright's own, or Debian's, installed now; or what to do.

``python -m tests.browser.chromium`` finds it, shows where it is, and installs it if need be.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from playwright.sync_api import sync_playwright

from coursebook.export.browser import REMEDY, VARIABLE, flags

__all__ = ["VARIABLE", "NoBrowserError", "find_chromium", "flags"]


#: What a browser is called on the search path.
COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")


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
    raise NoBrowserError(f"The browser tests found no browser that starts. {REMEDY}")


def starts(browser: Path) -> bool:
    """Return whether a program exists and runs; Ubuntu's `chromium-browser` may only ask to install a package."""
    try:
        return subprocess.run([browser, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def installed() -> Iterator[Path]:
    """Browsers on the search path."""
    yield from (Path(found) for command in COMMANDS if (found := shutil.which(command)))


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
        _say("Installing the package libatomic1, which it needs ...")
        if _install("libatomic1") and _succeeds(version):
            return
    raise NoBrowserError("Playwright cannot run here, for the reason above; fix that first.")


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
