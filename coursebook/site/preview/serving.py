"""A local server for the pages of a preview, with an event stream that tells browsers when something has changed."""

import json
import sys
import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from coursebook.problems import Problem
from coursebook.site.preview.incremental_build import IncrementalBuild
from coursebook.web import SOURCES

#: The address below which the preview's own scripts, styles and event stream are.
PREVIEW_ROOT = "/__preview__/"
EVENTS = f"{PREVIEW_ROOT}events"
#: What the preview adds to a page, by name.
ADDED_FILES = {file.name: file for file in (SOURCES / "preview" / "preview.css", SOURCES / "dist" / "preview.js")}
#: How long the stream may be silent before it sends a comment to stay open. [s]
HEARTBEAT = 15
#: Files that are made from all pages, and only when they are requested.
WHOLE_BOOK_FILES = ("/search.html", "/searchindex.js")

_INJECTED = (
    f'<link rel="stylesheet" href="{PREVIEW_ROOT}preview.css">'
    f'<script src="{PREVIEW_ROOT}preview.js" data-generation="%d" defer></script></body>'
)
_ERROR_PAGE = "<!doctype html><html lang=en><title>No page</title><body><h1>This page cannot be made</h1></body></html>"


class StatusChannel:
    """The latest status of the preview, and a way to wait for the next."""

    def __init__(self) -> None:
        self.status: dict[str, Any] = {}
        self._changed = threading.Condition()

    def publish(self, status: dict[str, Any]) -> None:
        """Wake all waiting threads, unless nothing has changed."""
        with self._changed:
            if status != self.status:
                self.status = status
                self._changed.notify_all()

    def wait(self, known: dict[str, Any] | None, seconds: float) -> dict[str, Any] | None:
        """Return the status once it differs from `known`; None if it does not within `seconds`."""
        with self._changed:
            return self.status if self._changed.wait_for(lambda: self.status != known, timeout=seconds) else None


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves one browser."""

    def __init__(self, *arguments: object, build: IncrementalBuild, channel: StatusChannel, **options: object) -> None:
        self.build = build
        self.channel = channel
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Serve the event stream, a file of the preview, a page that is written now, or another file of the site."""
        path = unquote(urlsplit(self.path).path)
        if path == EVENTS:
            self._stream()
        elif path.startswith(PREVIEW_ROOT):
            self._send_preview_file(path.removeprefix(PREVIEW_ROOT))
        elif path in ("/", "/index.html"):
            self._redirect(f"/{self.build.root_page}.html")
        elif path.endswith(".html") and path[1:-5] in self.build.app.env.found_docs:
            self._send_page(path[1:-5])
        else:
            if path in WHOLE_BOOK_FILES and not (self.build.site / path[1:]).exists():
                self.build.build_all()
            super().do_GET()

    def end_headers(self) -> None:
        """Forbid caching: the second answer to a request may differ."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Do not log requests: the terminal is for what an author must know."""

    def _send_page(self, name: str) -> None:
        html, generation = self.build.page(name)
        self.channel.publish(status_of(self.build, self.channel.status.get("changed", [])))
        self._send(
            (html or _ERROR_PAGE).replace("</body>", _INJECTED % generation).encode(), "text/html; charset=utf-8"
        )

    def _send_preview_file(self, name: str) -> None:
        file = ADDED_FILES.get(name)
        if file is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._send(file.read_bytes(), self.guess_type(file.name))

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _redirect(self, address: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", address)
        self.end_headers()

    def _stream(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        known: dict[str, Any] | None = None
        try:
            while True:
                status = self.channel.wait(known, HEARTBEAT)
                known = status or known
                text = f"data: {json.dumps(status)}\n\n" if status else ": still here\n\n"
                self.wfile.write(text.encode())
                self.wfile.flush()
        except OSError:
            return  # the page was closed


class PreviewServer(ThreadingHTTPServer):
    """A server that does not wait for the event streams of open pages when it stops."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, *about: object) -> None:
        """Ignore connections that the browser has closed."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(*about)  # type: ignore[arg-type]


def make_server(build: IncrementalBuild, channel: StatusChannel, port: int) -> PreviewServer:
    """Create the server; call its `serve_forever` in a thread.

    Parameters
    ----------
    build : IncrementalBuild
        Writes the pages.
    channel : StatusChannel
        Tells browsers of changes.
    port : int
        The port on this machine; 0 for any free one.

    Raises
    ------
    OSError
        If the port is taken.
    """
    handler: Callable[..., PreviewHandler] = partial(
        PreviewHandler, build=build, channel=channel, directory=str(build.site)
    )
    return PreviewServer(("127.0.0.1", port), handler)


def status_of(build: IncrementalBuild, changed: list[dict[str, str]]) -> dict[str, Any]:
    """Return what browsers must know: the generation of the course, its problems, and the pages that changed last."""
    problems = [_as_json(problem, build.root) for problem in build.problems]
    return {"generation": build.generation, "problems": problems, "changed": changed}


def _as_json(problem: Problem, root: Path) -> dict[str, str]:
    file = Path(problem.file)
    named = file.relative_to(root) if file.is_relative_to(root) else file
    place = ":".join(str(part) for part in (named, problem.line, problem.column) if part is not None)
    return {"place": place, "what": problem.what, "remedy": problem.remedy}
