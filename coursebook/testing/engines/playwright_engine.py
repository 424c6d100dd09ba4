"""Chromium, and the Firefox and WebKit that Playwright downloads."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    Request,
    Response,
    sync_playwright,
)

from coursebook.export.browser import flags
from coursebook.testing.engines.addresses import is_foreign
from coursebook.testing.engines.engine import DESK, PATIENCE, EngineMissingError, PageError, ReaderOptions

_T = TypeVar("_T")
#: Runs a function of JSON, and gives back JSON: one text crosses to Python much faster than thousands of values.
_RUN = "async ([values]) => JSON.stringify(await ({function})(...JSON.parse(values)) ?? null)"
#: The name of the space bar; all other keys bear the same names here and there.
_KEYS = {"Space": " "}


class PlaywrightEngine:
    """A browser that Playwright drives, in a thread of its own.

    Playwright keeps an event loop in the thread that uses it, and notebooks, which the same process tests, need theirs.

    Parameters
    ----------
    name : str
        ``chromium``, ``firefox`` or ``webkit``.
    executable : pathlib.Path, optional
        The browser's program; without it, the one that Playwright has downloaded.

    Raises
    ------
    EngineMissingError
        If it does not start.
    """

    needs_recorder = False

    def __init__(self, name: str, executable: Path | None = None) -> None:
        self.name = name
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        try:
            self._do(lambda: self._start(executable))
        except Error as error:
            self.close()
            raise EngineMissingError(str(error).split("\n", 1)[0]) from error

    @contextmanager
    def reader(self, options: ReaderOptions = DESK) -> Iterator["PlaywrightReader"]:
        """Open a window for a new reader."""
        reader = self._do(lambda: PlaywrightReader(self._context(options), self._do))
        try:
            yield reader
        finally:
            self._do(reader.close)

    def close(self) -> None:
        """End the browser."""
        if hasattr(self, "_playwright"):
            self._do(self._playwright.stop)
        self._thread.shutdown()

    def _start(self, executable: Path | None) -> None:
        self._playwright: Playwright = sync_playwright().start()
        kind = getattr(self._playwright, self.name)
        given = {"args": flags()} if self.name == "chromium" else {}
        self._browser = kind.launch(executable_path=executable, **given)
        self.version: str = self._browser.version

    def _context(self, options: ReaderOptions) -> BrowserContext:
        context: BrowserContext = self._browser.new_context(
            viewport={"width": options.width, "height": options.height},
            color_scheme="dark" if options.is_dark else "light",
            reduced_motion="reduce" if options.is_still else "no-preference",
            service_workers="block",
        )
        context.set_default_timeout(PATIENCE * 1000)
        return context

    def _do(self, work: Callable[[], _T]) -> _T:
        return self._thread.submit(work).result()


class PlaywrightReader:
    """A page of a browser that Playwright drives.

    Parameters
    ----------
    context : playwright.sync_api.BrowserContext
        A context for this reader alone.
    do : callable
        Calls a function in the browser's thread.
    """

    def __init__(self, context: BrowserContext, do: Callable[[Callable[[], Any]], Any]) -> None:
        self._context, self._do = context, do
        self._errors: list[str] = []
        self._foreign: list[str] = []
        context.on("console", self._hear_console)
        context.on("weberror", lambda error: self._errors.append(str(error.error)))
        context.on("request", self._hear_request)
        context.on("response", self._hear_response)
        self._page: Page = context.new_page()

    def visit(self, address: str) -> None:
        """Open an address."""
        self._do(lambda: self._page.goto(address, wait_until="load"))

    def reload(self) -> None:
        """Load the page again."""
        self._do(lambda: self._page.reload(wait_until="load"))

    def run(self, function: str, *values: Any) -> Any:  # noqa: ANN401  (JSON)
        """Call a JavaScript function in the page."""
        script, given = _RUN.replace("{function}", function), [json.dumps(values)]
        try:
            return json.loads(self._do(lambda: self._page.evaluate(script, given)))
        except Error as error:
            raise PageError(error.message) from error

    def press(self, *keys: str) -> None:
        """Press keys on what has the focus."""

        def press_all() -> None:
            for key in keys:
                self._page.keyboard.press(_KEYS.get(key, key))

        self._do(press_all)

    def errors(self) -> list[str]:
        """Return and forget what the page did wrong."""
        return list(self._do(lambda: self._taken(self._errors)))

    def foreign(self) -> list[str]:
        """Return and forget the addresses outside the site."""
        return list(self._do(lambda: self._taken(self._foreign)))

    def close(self) -> None:
        """Close the window."""
        self._context.close()

    def _taken(self, found: list[str]) -> list[str]:
        self._page.evaluate("0")  # what happened before this reply has arrived with it
        taken, found[:] = found[:], []
        return taken

    def _hear_console(self, message: ConsoleMessage) -> None:
        is_told = "the server responded with a status" in message.text  # by the response itself
        if message.type == "error" and not is_told:
            place = message.location
            self._errors.append(f"{message.text} ({place['url']}:{place['lineNumber']})")

    def _hear_request(self, request: Request) -> None:
        if is_foreign(request.url):
            self._foreign.append(request.url)

    def _hear_response(self, response: Response) -> None:
        if response.status >= 400:
            self._errors.append(f"{response.status} for {response.url}")
