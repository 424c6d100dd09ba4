"""A Chromium to test in: an installed one, or Playwright's own, or Debian's, installed now; or what to do.

Tests prefer its headless shell: the same engine without the windows around pages, which cost three times as much
processor time as the pages themselves (1.3 s to open a chapter, 0.45 s in the shell). Benchmarks use the whole browser,
which is what readers have.

``python -m tests.browser.chromium`` finds the one for tests, shows where it is, and installs it if need be.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from playwright.sync_api import sync_playwright

from coursebook.export.browser import REMEDY, VARIABLE, flags

__all__ = ["VARIABLE", "NoBrowserError", "find_chromium", "find_test_browser", "flags"]


#: What the headless shell is called on the search path.
SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
#: What a browser is called on the search path.
COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
PLAYWRIGHT = (sys.executable, "-m", "playwright")


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


@cache
def find_test_browser() -> Path:
    """Find the headless shell, or a whole browser where there is none; only `install_shell` installs a shell.

    Raises
    ------
    NoBrowserError
        If neither is there; as for `find_chromium`.
    """
    if not os.environ.get(VARIABLE):
        for shell in filter(starts, shells()):
            return shell
    return find_chromium()


def install_shell() -> None:
    """Install the headless shell if it can be had and nobody has named a browser: from Playwright, or from Debian."""
    _demand_driver()
    if os.environ.get(VARIABLE) or any(map(starts, shells())):
        return
    say("Installing Chromium's headless shell, in which the tests take half the time (once, about 100 MB) ...")
    if succeeds([*PLAYWRIGHT, "install", *with_libraries(), "--only-shell", "chromium"]) or not has_apt():
        return
    say("That cannot be had: installing the package chromium-headless-shell ...")
    install("chromium-headless-shell")


def starts(browser: Path) -> bool:
    """Return whether a program exists and runs; Ubuntu's `chromium-browser` may only ask to install a package."""
    try:
        return subprocess.run([browser, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def installed() -> Iterator[Path]:
    """Browsers on the search path."""
    yield from _on_path(COMMANDS)


def shells() -> Iterator[Path]:
    """Headless shells on the search path, then the one that Playwright has downloaded before."""
    yield from _on_path(SHELLS)
    plan = [*PLAYWRIGHT, "install", "--dry-run", "--only-shell", "chromium"]
    listed = subprocess.run(plan, capture_output=True, text=True, check=False).stdout
    for folder in re.findall(r"Install location: +(.*headless_shell.*)", listed):
        yield from sorted(Path(folder).glob("*/*headless[-_]shell*"))


def playwrights_own() -> Iterator[Path]:
    """The browser that Playwright has downloaded before, if it has."""
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def downloaded() -> Iterator[Path]:
    """Playwright's browser, downloaded now; with its system libraries where we may install them."""
    say("No browser is installed: trying Playwright's own download (once, about 170 MB) ...")
    if succeeds([*PLAYWRIGHT, "install", *with_libraries(), "chromium"]):
        yield from playwrights_own()


def from_debian() -> Iterator[Path]:
    """Debian's or Ubuntu's package, where we are root."""
    if not has_apt():
        return
    say("That cannot be had: installing the package chromium (once, a minute or two) ...")
    for package in ("chromium", "chromium-browser"):
        if install(package):
            yield from installed()


def _demand_driver() -> None:
    """See that Playwright's driver runs; a minimal Debian lacks the one library that it needs."""
    version = [*PLAYWRIGHT, "--version"]
    if succeeds(version):
        return
    if has_apt():
        say("Installing the package libatomic1, which it needs ...")
        if install("libatomic1") and succeeds(version):
            return
    raise NoBrowserError("Playwright cannot run here, for the reason above; fix that first.")


def _on_path(commands: tuple[str, ...]) -> Iterator[Path]:
    yield from (Path(found) for command in commands if (found := shutil.which(command)))


def with_libraries() -> list[str]:
    return ["--with-deps"] if has_apt() else []


def has_apt() -> bool:
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def install(package: str) -> bool:
    update = ["apt-get", "update", "-q"]
    return succeeds(update) and succeeds(["apt-get", "install", "-y", "-q", package])


def succeeds(command: list[str]) -> bool:
    """Run a command and keep its words for when it fails."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    finished = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if finished.returncode:
        words = (finished.stdout + finished.stderr).splitlines()
        say("\n  ".join([f"`{' '.join(command)}` failed:", *words[-4:]]))
    return finished.returncode == 0


def say(words: str) -> None:
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    try:
        install_shell()
        say(f"Browser: {find_test_browser()}")
    except NoBrowserError as error:
        sys.exit(str(error))
