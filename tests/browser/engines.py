"""``python -m tests.browser.engines`` installs the browser engines that the course is proved in, if they are missing.

Playwright's own, where they can be downloaded; else the packages of Debian.
"""

import sys

from coursebook.testing.engines import ENGINES, EngineMissingError, start_engine
from tests.browser.chromium import PLAYWRIGHT, install, say, succeeds, with_libraries

#: The packages of Debian that have an engine and what drives it.
PACKAGES = {"chromium": ["chromium"], "firefox": ["firefox-esr"], "webkit": ["webkit2gtk-driver", "xvfb"]}


def require(name: str) -> str:
    """See that an engine starts, and return its version.

    Raises
    ------
    EngineMissingError
        If it can neither be started nor installed.
    """
    try:
        return version_of(name)
    except EngineMissingError:
        say(f"Installing {name} (once, a minute or two) ...")
    if not succeeds([*PLAYWRIGHT, "install", *with_libraries(), name]):
        for package in PACKAGES[name]:
            install(package)
    return version_of(name)


def version_of(name: str) -> str:
    """Start an engine, and return its version."""
    engine = start_engine(name)
    engine.close()
    return engine.version


if __name__ == "__main__":
    for engine in ENGINES:
        try:
            say(f"Browser engine: {engine} {require(engine)}")
        except EngineMissingError as error:
            sys.exit(str(error))
