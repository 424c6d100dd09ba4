"""Pages handed to browsers on this machine, and a stream that tells each of them when something has changed."""

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
from coursebook.site.preview.workshop import Workshop
from coursebook.web import SOURCES

#: The scripts and styles that a page gets on its way, and the stream of changes, under this address.
OURS = "/__preview__/"
EVENTS = f"{OURS}events"
#: What the preview adds to a page, by name.
ADDED_FILES = {file.name: file for file in (SOURCES / "preview" / "preview.css", SOURCES / "dist" / "preview.js")}
#: After this long without a change the stream says that it is there. [s]
QUIET = 15
#: Files that are made of all pages, and only when they are asked for.
OF_ALL_PAGES = ("/search.html", "/searchindex.js")

_ADDED = (
    f'<link rel="stylesheet" href="{OURS}preview.css">'
    f'<script src="{OURS}preview.js" data-generation="%d" defer></script></body>'
)
_NO_PAGE = "<!doctype html><html lang=en><title>No page</title><body><h1>This page cannot be made</h1></body></html>"


class Announcer:
    """The latest news, and a way to wait for the next."""

    def __init__(self) -> None:
        self.news: dict[str, Any] = {}
        self._changed = threading.Condition()

    def announce(self, news: dict[str, Any]) -> None:
        """Wake all who wait, unless there is nothing new."""
        with self._changed:
            if news != self.news:
                self.news = news
                self._changed.notify_all()

    def wait(self, known: dict[str, Any] | None, seconds: float) -> dict[str, Any] | None:
        """Give the news once it is other than what is `known`; None if it stays so for `seconds`."""
        with self._changed:
            return self.news if self._changed.wait_for(lambda: self.news != known, timeout=seconds) else None


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves one browser."""

    def __init__(self, *arguments: object, workshop: Workshop, announcer: Announcer, **options: object) -> None:
        self.workshop = workshop
        self.announcer = announcer
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Serve the stream, a file of ours, a page that is made now, or another file of the site."""
        path = unquote(urlsplit(self.path).path)
        if path == EVENTS:
            self._stream()
        elif path.startswith(OURS):
            self._send_ours(path.removeprefix(OURS))
        elif path in ("/", "/index.html"):
            self._redirect(f"/{self.workshop.first}.html")
        elif path.endswith(".html") and path[1:-5] in self.workshop.app.env.found_docs:
            self._send_page(path[1:-5])
        else:
            if path in OF_ALL_PAGES and not (self.workshop.site / path[1:]).exists():
                self.workshop.everything()
            super().do_GET()

    def end_headers(self) -> None:
        """Have nothing kept: what is asked for twice may differ."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Keep the terminal for what an author must know."""

    def _send_page(self, name: str) -> None:
        html, generation = self.workshop.page(name)
        self.announcer.announce(news_of(self.workshop, self.announcer.news.get("changed", [])))
        self._send((html or _NO_PAGE).replace("</body>", _ADDED % generation).encode(), "text/html; charset=utf-8")

    def _send_ours(self, name: str) -> None:
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
                news = self.announcer.wait(known, QUIET)
                known = news or known
                text = f"data: {json.dumps(news)}\n\n" if news else ": still here\n\n"
                self.wfile.write(text.encode())
                self.wfile.flush()
        except OSError:
            return  # the page was closed


class PreviewServer(ThreadingHTTPServer):
    """A server that does not wait for the streams of pages that are still open."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, *about: object) -> None:
        """Say nothing of a connection that the browser has closed."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(*about)  # type: ignore[arg-type]


def server(workshop: Workshop, announcer: Announcer, port: int) -> PreviewServer:
    """Make the server; it serves from a thread of its own once it is told to.

    Parameters
    ----------
    workshop : Workshop
        What makes the pages.
    announcer : Announcer
        What tells them of changes.
    port : int
        Where to serve on this machine; 0 for any free port.

    Raises
    ------
    OSError
        If the port is taken.
    """
    handler: Callable[..., PreviewHandler] = partial(
        PreviewHandler, workshop=workshop, announcer=announcer, directory=str(workshop.site)
    )
    return PreviewServer(("127.0.0.1", port), handler)


def news_of(workshop: Workshop, changed: list[dict[str, str]]) -> dict[str, Any]:
    """Say what browsers must know: which state of the course is shown, what is wrong, which pages changed last."""
    problems = [_told(problem, workshop.root) for problem in workshop.problems]
    return {"generation": workshop.generation, "problems": problems, "changed": changed}


def _told(problem: Problem, root: Path) -> dict[str, str]:
    file = Path(problem.file)
    named = file.relative_to(root) if file.is_relative_to(root) else file
    place = ":".join(str(part) for part in (named, problem.line, problem.column) if part is not None)
    return {"place": place, "what": problem.what, "remedy": problem.remedy}
