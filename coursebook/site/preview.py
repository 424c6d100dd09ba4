"""The site served locally: built again whenever a file changes, and the page reloaded when it is done."""

import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from rich.console import Console
from watchfiles import Change, DefaultFilter, watch

from coursebook.problems import CourseError
from coursebook.site.build import SITE, build

#: Folders and files that make the site.
WATCHED = ("documents", "book", "widgets", "coursebook", "_config.yml", "_toc.yml")
#: Where a page asks whether the site has changed.
CHANGES = "/__changes__"
#: What each page gets on its way: it waits for a change, then loads itself again where it was.
RELOADER = b"""<script>
new EventSource("/__changes__").onmessage = () => location.reload();
</script></body>"""

_console = Console(stderr=True)


class Generation:
    """Counts builds, and lets many pages wait for the next."""

    def __init__(self) -> None:
        self.number = 0
        self._changed = threading.Condition()

    def advance(self) -> None:
        """Wake all who wait."""
        with self._changed:
            self.number += 1
            self._changed.notify_all()

    def wait_past(self, number: int, seconds: float) -> bool:
        """Tell whether a build after `number` finished within `seconds`."""
        with self._changed:
            return self._changed.wait_for(lambda: self.number > number, timeout=seconds)


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the site, and the stream of its changes."""

    def __init__(self, *arguments: object, generation: Generation, **options: object) -> None:
        self.generation = generation
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Serve a file; pages get the reloader."""
        if self.path == CHANGES:
            self._stream()
            return
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.suffix != ".html" or not file.exists():
            super().do_GET()
            return
        page = file.read_bytes().replace(b"</body>", RELOADER)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Keep the terminal for what an author must know."""

    def _stream(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        number = self.generation.number
        try:
            while not self.generation.wait_past(number, seconds=15):
                self.wfile.write(b": still here\n\n")
            self.wfile.write(b"data: changed\n\n")
        except OSError:
            return  # the page was closed


def preview(root: Path, port: int) -> None:
    """Build, serve and watch until interrupted.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    port : int
        Where to serve on this machine; 0 for any free port.
    """
    _build(root)
    generation = Generation()
    handler = partial(PreviewHandler, generation=generation, directory=str(root / SITE))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        _console.print(f"The course is at [bold]http://127.0.0.1:{server.server_port}/[/]. Ctrl+C ends it.")
        watched = [root / name for name in WATCHED if (root / name).exists()]
        for changes in watch(*watched, watch_filter=_Sources(), raise_interrupt=False):
            for _, path in sorted(changes)[:3]:
                _console.print(f"changed: {Path(path).relative_to(root.resolve())}")
            if _build(root):
                generation.advance()


class _Sources(DefaultFilter):
    """What an author writes: no caches, no checkpoints."""

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and ".ipynb_checkpoints" not in path


def _build(root: Path) -> bool:
    try:
        build(root, strict=False)
    except CourseError as error:
        _console.print(str(error), style="red", highlight=False)
        return False
    return True
