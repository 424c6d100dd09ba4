"""The built site as a web host would serve it, on this machine only: compressed and typed."""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from typing import Any, ClassVar

#: Types that a host compresses; pictures and fonts are compressed already.
COMPRESSED = ("text/", "application/json", "image/svg+xml")


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves files of one folder."""

    protocol_version = "HTTP/1.1"  # connections are kept, as hosts keep them
    disable_nagle_algorithm = True  # or each answer's body waits 40 ms for its head to be acknowledged
    extensions_map: ClassVar = {  # type: ignore[misc]  # typeshed takes it for an attribute of each handler
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".woff2": "font/woff2",
        ".ico": "image/x-icon",
        ".txt": "text/plain; charset=utf-8",
        "": "application/octet-stream",
    }

    def __init__(self, *given: Any, headers_of_all: Mapping[str, str], **named: Any) -> None:  # noqa: ANN401  (as its parent)
        self.headers_of_all = headers_of_all
        super().__init__(*given, **named)

    def do_GET(self) -> None:
        """Serve one file; a folder is its index page."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        kind = self.guess_type(file)
        squeezed = kind.startswith(COMPRESSED) and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _squeezed(file, file.stat().st_mtime_ns) if squeezed else file.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in self.headers_of_all.items():
            self.send_header(name, value)
        if squeezed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: what a page asks for, its test records."""


class QuietServer(ThreadingHTTPServer):
    """A server whose readers may leave at any time."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of a connection that the browser has closed."""


@contextmanager
def serve(folder: Path, headers: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """Serve a folder on this machine's loopback.

    Parameters
    ----------
    folder : pathlib.Path
        A built site.
    headers : mapping of str to str, optional
        What each answer's head says besides.

    Yields
    ------
    str
        Its address, ending in a slash.
    """
    with QuietServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(folder), headers_of_all=headers)) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@lru_cache(maxsize=512)
def _squeezed(file: Path, changed: int) -> bytes:
    """A file's bytes, compressed once for each version of it."""
    del changed
    return gzip.compress(file.read_bytes(), compresslevel=6, mtime=0)
