"""The preview from start to end: read the course, open a page, and apply every change that is saved."""

import logging
import os
import sys
import threading
import time
import webbrowser
from collections.abc import Collection, Iterator
from pathlib import Path

from rich.console import Console
from watchfiles import watch

from coursebook.problems import CourseError, Problem
from coursebook.site.preview.incremental_build import IncrementalBuild
from coursebook.site.preview.serving import StatusChannel, make_server, status_of
from coursebook.site.preview.sources import SourceFilter, edited_page, pages_of_document, watched_paths
from coursebook.terminal import relative_path, show_problems

#: How long to wait for more files, so that those saved together are applied together. [ms]
DEBOUNCE_STEP = 40

_console = Console(stderr=True)


def preview(root: Path, port: int, *, open_browser: bool = True) -> None:
    """Serve the course and apply changes until interrupted.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    port : int
        The port on this machine; 0 for any free one.
    open_browser : bool, optional
        Whether to open the page that was edited last.

    Raises
    ------
    CourseError
        If the settings cannot be read, or the port is taken.
    """
    logging.getLogger("watchfiles").setLevel(logging.WARNING)  # it logs every change, and so do we
    _console.print("Reading the course ...")
    build = IncrementalBuild(root)
    channel = StatusChannel()
    channel.publish(status_of(build, []))
    try:
        server = make_server(build, channel, port)
    except OSError as error:
        what = f"Port {port} cannot be used ({error.strerror})."
        raise CourseError(
            [Problem(root, what, "Stop the program that uses it, or choose another port: --port 8080.")]
        ) from error
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        pages = [*pages_of_document(build.root), *build.pages]
        address = f"http://127.0.0.1:{server.server_port}/"
        first = f"{address}{edited_page(build.root, pages) or build.root_page}.html"
        _console.print(f"The course is at [bold]{first}[/]. Press Ctrl+C to stop.", soft_wrap=True)
        _report_problems(build)
        if open_browser:
            webbrowser.open(first)
        for changes in _changes(build.root):
            _apply(build, channel, changes)
            if build.restart_needed:
                _console.print("The generator itself has changed: restarting.")
                server.server_close()
                _restart(port or server.server_port)


def _changes(root: Path) -> Iterator[set[Path]]:
    """Yield the resolved paths of files that were saved together."""
    for changes in watch(
        *watched_paths(root), watch_filter=SourceFilter(), debounce=1600, step=DEBOUNCE_STEP, raise_interrupt=False
    ):
        yield {Path(path).resolve() for _, path in changes}


def _apply(build: IncrementalBuild, channel: StatusChannel, changed: Collection[Path]) -> None:
    started = time.perf_counter()
    pages = build.update(changed)
    if pages is None or build.restart_needed:
        return
    seconds = time.perf_counter() - started
    listed = [{"address": f"/{page}.html", "title": build.title(page)} for page in pages]
    channel.publish(status_of(build, listed))
    names = ", ".join(relative_path(path) for path in sorted(changed)[:3])
    _console.print(f"{names}: applied in {seconds:.2f} s", highlight=False, soft_wrap=True)
    _report_problems(build)


def _report_problems(build: IncrementalBuild) -> None:
    if build.problems:
        show_problems(build.problems)


def _restart(port: int) -> None:
    """Replace this process by a new one that imports the changed generator; browsers reconnect by themselves."""
    words = [word for word in sys.argv[1:] if word != "--no-open"]
    os.execv(sys.executable, [sys.executable, "-P", sys.argv[0], *words, "--no-open", "--port", str(port)])
