"""Firefox as Linux distributions package it, by WebDriver BiDi, which every Firefox speaks.

Playwright drives only a Firefox of its own; where that cannot be downloaded, readers' own Firefox is tested.
"""

import itertools
import json
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import Any

from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

from coursebook.testing.engines.addresses import is_foreign
from coursebook.testing.engines.engine import DESK, PATIENCE, EngineMissingError, PageError, ReaderOptions
from coursebook.testing.engines.recording import FOUND, MISSING

#: How long the browser may take to start. [s]
STARTING = 60
_LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
#: What WebDriver calls keys that are not characters.
_KEYS = {
    "Space": " ",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "End": "\ue010",
    "Home": "\ue011",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
}
_EVENTS = ["log.entryAdded", "network.beforeRequestSent", "network.responseCompleted", "network.fetchError"]
#: Runs a function of JSON in the page, and gives back JSON.
_RUN = "async (values) => JSON.stringify(await ({function})(...JSON.parse(values)) ?? null)"
#: Settings of the browser that say what the reader's system asks for.
_PREFER = """(() => {{
  Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", {scheme});
  Services.prefs.setIntPref("ui.prefersReducedMotion", {still});
}})()"""
#: The browser contacts nobody, shows no page of its own, and writes nothing but its profile.
_SETTINGS = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.disable_open_during_load": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.offline-localhost": False,
    "services.settings.server": "",
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


class FirefoxBidi:
    """An installed Firefox.

    Parameters
    ----------
    executable : pathlib.Path
        Its program.

    Raises
    ------
    EngineMissingError
        If it does not start.
    """

    name = "firefox"
    needs_recorder = True

    def __init__(self, executable: Path) -> None:
        self._profile = tempfile.TemporaryDirectory(prefix="coursebook-firefox-", ignore_cleanup_errors=True)
        settings = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in _SETTINGS.items()]
        Path(self._profile.name, "user.js").write_text("\n".join(settings), encoding="utf-8")
        command = [str(executable), "--headless", "--no-remote", "--profile", self._profile.name]
        command += ["--remote-debugging-port", "0", "--remote-allow-system-access"]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self._rest = Thread(target=self._read_rest, daemon=True)
        try:
            self._session = _Session(self._address())
            self.version: str = self._session.send("session.new", capabilities={})["capabilities"]["browserVersion"]
            self._session.send("session.subscribe", events=_EVENTS)
            scope = {"moz:scope": "chrome"}
            (self._settings, *_) = self._session.send("browsingContext.getTree", **scope)["contexts"]
        except (WebSocketException, OSError, PageError) as error:
            self.close()
            raise EngineMissingError(f"{executable} does not start: {error}") from error

    @contextmanager
    def reader(self, options: ReaderOptions = DESK) -> Iterator["FirefoxReader"]:
        """Open a tab for a new reader, with an empty store."""
        words = _PREFER.format(scheme=0 if options.is_dark else 1, still=int(options.is_still))
        target = {"context": self._settings["context"]}
        self._session.send("script.evaluate", expression=words, target=target, awaitPromise=True)
        user = self._session.send("browser.createUserContext")["userContext"]
        try:
            yield FirefoxReader(self._session, user, options)
        finally:
            self._session.send("browser.removeUserContext", userContext=user)

    def close(self) -> None:
        """End the browser."""
        if hasattr(self, "_session"):
            with suppress(WebSocketException, OSError, PageError):
                self._session.send("browser.close")
            self._session.close()
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=20)
        self._process.kill()
        self._process.wait()
        self._rest.join()
        assert self._process.stderr is not None
        self._process.stderr.close()
        self._profile.cleanup()

    def _read_rest(self) -> None:
        """Read what the browser says later, or it would wait until somebody does."""
        assert self._process.stderr is not None
        for _ in self._process.stderr:
            pass

    def _address(self) -> str:
        """Read the address at which the browser listens."""
        assert self._process.stderr is not None
        said = self._process.stderr
        deadline = time.monotonic() + STARTING
        for line in said:
            if found := _LISTENING.search(line):
                self._rest.start()
                return f"{found[1]}/session"
            if time.monotonic() > deadline:
                break
        self._rest.start()
        raise OSError("it does not listen to WebDriver BiDi")


class FirefoxReader:
    """A tab of Firefox.

    Parameters
    ----------
    session : _Session
        The connection to the browser.
    user : str
        The reader's own container.
    options : ReaderOptions
        The window.
    """

    def __init__(self, session: "_Session", user: str, options: ReaderOptions) -> None:
        self._session = session
        self._missing: list[str] = []
        self._tab = session.send("browsingContext.create", type="tab", userContext=user)["context"]
        viewport = {"width": options.width, "height": options.height}
        session.send("browsingContext.setViewport", context=self._tab, viewport=viewport)

    def visit(self, address: str) -> None:
        """Open an address."""
        self._take()
        self._session.send("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def reload(self) -> None:
        """Load the page again."""
        self._take()
        self._session.send("browsingContext.reload", context=self._tab, wait="complete")

    def run(self, function: str, *values: Any) -> Any:  # noqa: ANN401  (JSON)
        """Call a JavaScript function in the page."""
        found = self._session.send(
            "script.callFunction",
            functionDeclaration=_RUN.replace("{function}", function),
            arguments=[{"type": "string", "value": json.dumps(values)}],
            target={"context": self._tab},
            awaitPromise=True,
            userActivation=True,
        )
        if found["type"] == "exception":
            raise PageError(found["exceptionDetails"]["text"])
        return json.loads(found["result"]["value"])

    def press(self, *keys: str) -> None:
        """Press keys on what has the focus."""
        strokes = [{"type": kind, "value": _KEYS.get(key, key)} for key in keys for kind in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keyboard", "actions": strokes}]
        self._session.send("input.performActions", context=self._tab, actions=actions)

    def errors(self) -> list[str]:
        """Return and forget what the page did wrong."""
        self._take()
        missing, self._missing = self._missing, []
        found = map(_error, self._session.taken(self._tab, is_request=False))
        return list(dict.fromkeys(filter(None, [*found, *missing])))  # a file that is preloaded is reported twice

    def _take(self) -> None:
        """Read which files of the disk the page lacks: BiDi tells of those of the network only."""
        if self.run("() => location.protocol") == "file:":
            self._missing += [words for words in self.run(FOUND) if words.startswith(MISSING)]

    def foreign(self) -> list[str]:
        """Return and forget the addresses outside the site."""
        sent = self._session.taken(self._tab, is_request=True)
        return [event["params"]["request"]["url"] for event in sent if is_foreign(event["params"]["request"]["url"])]


class _Session:
    """A connection to a browser: one command at a time, and the events that came with the replies."""

    def __init__(self, address: str) -> None:
        self._open = ExitStack()
        connection = connect(address, max_size=None, open_timeout=STARTING, compression=None)
        self._socket: ClientConnection = self._open.enter_context(connection)
        self._numbers = itertools.count(1)
        self._events: list[dict[str, Any]] = []

    def send(self, method: str, /, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401  (JSON)
        """Send a command and return its result."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            try:
                message = json.loads(self._socket.recv(timeout=PATIENCE))
            except TimeoutError as error:
                raise PageError(f"{method} took longer than {PATIENCE} s") from error
            if message.get("id") == number:
                if message["type"] == "error":
                    raise PageError(f"{method}: {message['message']}")
                return dict(message["result"])
            self._events.append(message)

    def taken(self, tab: str, *, is_request: bool) -> list[dict[str, Any]]:
        """Return and forget what happened in a tab: its requests, or everything else."""
        self.send("session.status")  # what happened before this reply has arrived with it
        taken: list[dict[str, Any]] = []
        kept: list[dict[str, Any]] = []
        for event in self._events:
            parameters = event.get("params", {})
            context = parameters.get("context") or parameters.get("source", {}).get("context")
            wanted = context == tab and (event["method"] == "network.beforeRequestSent") == is_request
            (taken if wanted else kept).append(event)
        self._events = kept
        return taken

    def close(self) -> None:
        """End the connection."""
        self._open.close()


def _error(event: dict[str, Any]) -> str:
    """Return what was wrong, or nothing."""
    parameters = event["params"]
    if event["method"] == "log.entryAdded":
        return str(parameters["text"]) if parameters["level"] == "error" else ""
    address = parameters["request"]["url"]
    if address.endswith("/favicon.ico"):  # asked for by the browser, for a page that names no icon
        return ""
    if event["method"] == "network.fetchError":
        return "" if is_foreign(address) else f"{parameters['errorText']} for {address}"
    status = parameters["response"]["status"]
    return f"{status} for {address}" if status >= 400 else ""


def installed_firefox() -> Path | None:
    """Return the Firefox on the search path."""
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    return Path(found) if found else None
