"""WebKit as Linux distributions package it: WebKitGTK's small browser, driven by its WebDriver."""

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import ActionChains, Remote
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from coursebook.testing.engines.addresses import is_foreign
from coursebook.testing.engines.engine import DESK, PATIENCE, EngineMissingError, PageError, ReaderOptions
from coursebook.testing.engines.recording import FOUND, FRAME, MISSING, REQUESTED

#: No window of this browser is narrower; a narrower page is shown in a frame. [CSS px]
NARROWEST = 450
_KEYS = {
    "Space": " ",
    "Tab": Keys.TAB,
    "Enter": Keys.ENTER,
    "End": Keys.END,
    "Home": Keys.HOME,
    "ArrowLeft": Keys.ARROW_LEFT,
    "ArrowUp": Keys.ARROW_UP,
    "ArrowRight": Keys.ARROW_RIGHT,
    "ArrowDown": Keys.ARROW_DOWN,
}
_RUN = """const done = arguments[arguments.length - 1];
(async () => JSON.stringify(await ({function})(...JSON.parse(arguments[0])) ?? null))()
  .then((value) => done({ value }), (error) => done({ error: String(error) }));"""
#: Whether a frame shows its page; first it is an empty one.
_IS_LOADED = "() => document.readyState === 'complete' && location.href !== 'about:blank'"
#: What the reader's system asks for, as GTK is told.
_GTK_SETTINGS = "[Settings]\ngtk-enable-animations={moves}\n"
_LIBRARIES = ("/usr/lib", "/usr/libexec", "/usr/local/lib")


class WebKitGtk:
    """WebKitGTK's small browser, on a screen that nobody sees.

    Parameters
    ----------
    driver : pathlib.Path
        The program WebKitWebDriver.
    browser : pathlib.Path
        The program MiniBrowser.

    Raises
    ------
    EngineMissingError
        If there is no screen, or the browser does not start.
    """

    name = "webkit"
    needs_recorder = True

    def __init__(self, driver: Path, browser: Path) -> None:
        self._driver, self._browser = driver, browser
        self._own = tempfile.TemporaryDirectory(prefix="coursebook-webkit-", ignore_cleanup_errors=True)
        self._screen = _Screen()
        self._services: list[Service] = []
        self._sessions: dict[tuple[bool, bool], Remote] = {}
        try:
            self.version: str = self._session(ReaderOptions()).capabilities["browserVersion"]
        except (WebDriverException, OSError) as error:
            self.close()
            raise EngineMissingError(f"{browser} does not start: {error}") from error

    @contextmanager
    def reader(self, options: ReaderOptions = DESK) -> Iterator["WebKitReader"]:
        """Show the window to a new reader; the last one's answers are forgotten."""
        reader = WebKitReader(self._session(options), options)
        try:
            yield reader
        finally:
            reader.forget()

    def close(self) -> None:
        """End the browsers."""
        for session in self._sessions.values():
            with suppress(WebDriverException, OSError):
                session.quit()
        for service in self._services:
            service.stop()
        self._screen.close()
        self._own.cleanup()

    def _session(self, options: ReaderOptions) -> Remote:
        """Return a browser whose system asks for this; each way of asking needs one of its own."""
        asked = (options.is_dark, options.is_still)
        if asked not in self._sessions:
            self._sessions[asked] = self._started(options)
        return self._sessions[asked]

    def _started(self, options: ReaderOptions) -> Remote:
        folder = Path(self._own.name) / f"{options.is_dark:d}{options.is_still:d}"
        settings = folder / "gtk-3.0" / "settings.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text(_GTK_SETTINGS.format(moves=int(not options.is_still)), encoding="utf-8")
        system = {"GTK_THEME": "Adwaita:dark" if options.is_dark else "Adwaita", "XDG_CONFIG_HOME": str(folder)}
        wanted = Options()
        wanted.binary_location = str(self._browser)
        wanted.add_argument("--automation")
        service = Service(str(self._driver), env=os.environ | self._screen.variables | system)
        service.start()
        self._services.append(service)
        connection = RemoteConnection(client_config=ClientConfig(service.service_url))
        session = Remote(connection, options=wanted)
        session.set_script_timeout(PATIENCE)
        session.set_page_load_timeout(PATIENCE)
        return session


class WebKitReader:
    """A window of WebKitGTK's small browser.

    It has no log that could be read: pages have to be those of a recorded site, in which a script notes errors.

    Parameters
    ----------
    session : selenium.webdriver.Remote
        The browser.
    options : ReaderOptions
        The window.
    """

    def __init__(self, session: Remote, options: ReaderOptions) -> None:
        self._session, self._options = session, options
        self._errors: list[str] = []
        self._foreign: list[str] = []
        self._is_framed = options.width < NARROWEST
        session.set_window_size(max(options.width, NARROWEST), options.height)

    def visit(self, address: str) -> None:
        """Open an address."""
        self._take()
        self._get(address)

    def reload(self) -> None:
        """Load the page again."""
        address = self.run("() => location.href")
        self._take()
        self._get(address)

    def run(self, function: str, *values: Any) -> Any:  # noqa: ANN401  (JSON)
        """Call a JavaScript function in the page."""
        try:
            found = self._session.execute_async_script(_RUN.replace("{function}", function), json.dumps(values))
        except WebDriverException as error:
            raise PageError(error.msg or str(error)) from error
        if "error" in found:
            raise PageError(found["error"])
        return json.loads(found["value"])

    def press(self, *keys: str) -> None:
        """Press keys on what has the focus."""
        for key in keys:
            ActionChains(self._session, duration=0).send_keys(_KEYS.get(key, key)).perform()

    def errors(self) -> list[str]:
        """Return and forget what the page did wrong."""
        self._take()
        taken, self._errors = self._errors, []
        return taken

    def foreign(self) -> list[str]:
        """Return and forget the addresses outside the site."""
        self._take()
        taken, self._foreign = self._foreign, []
        return taken

    def forget(self) -> None:
        """Erase what the pages have stored."""
        with suppress(PageError, WebDriverException):
            self.run("() => { localStorage.clear(); sessionStorage.clear(); }")
        self._session.get("about:blank")

    def _get(self, address: str) -> None:
        self._session.switch_to.default_content()
        self._session.get("about:blank")  # an address that differs in its fragment alone would load nothing
        if not self._is_framed:
            self._session.get(address)
            return
        parts = urlsplit(address)
        size = f"{self._options.width}x{self._options.height}"
        self._session.get(f"{parts.scheme}://{parts.netloc}/{FRAME}?{size}#{address}")
        self._session.switch_to.frame(0)
        deadline = time.monotonic() + PATIENCE
        while not self.run(_IS_LOADED):
            if time.monotonic() > deadline:
                raise PageError(f"{address} was not loaded in {PATIENCE} s")
            time.sleep(0.05)

    def _take(self) -> None:
        """Read what was noted in the page that is about to be left."""
        with suppress(PageError):
            found = self.run(FOUND)
            missing = [words.removeprefix(MISSING) for words in found if words.startswith(MISSING)]
            refused = [address for address in missing if is_foreign(address)]
            self._foreign += [*refused, *filter(is_foreign, self.run(REQUESTED))]
            self._errors += [words for words in found if words.removeprefix(MISSING) not in refused]


class _Screen:
    """A screen of its own, where none is to be seen."""

    def __init__(self) -> None:
        program = shutil.which("Xvfb")
        if program is None:
            raise EngineMissingError("Xvfb is missing: install the package xvfb.")
        command = [program, "-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._process.stdout is not None
        number = self._process.stdout.readline().strip()
        if not number:
            raise EngineMissingError(f"{program} does not start.")
        self.variables = {"DISPLAY": f":{number}"}

    def close(self) -> None:
        """Switch it off."""
        self._process.terminate()
        self._process.communicate(timeout=20)


def installed_webkit() -> tuple[Path, Path] | None:
    """Return WebKitGTK's WebDriver and small browser, if both are installed."""
    driver = shutil.which("WebKitWebDriver")
    browsers = [
        browser
        for folder in _LIBRARIES
        for pattern in ("webkit2gtk-4.*/MiniBrowser", "*/webkit2gtk-4.*/MiniBrowser", "*/webkitgtk-6.*/MiniBrowser")
        for browser in sorted(Path(folder).glob(pattern))
    ]
    return (Path(driver), browsers[0]) if driver and browsers else None
