"""The preview from start to end: make the first page, open it, and go on with every file that is saved."""

import logging
import os
import sys
import threading
import time
import webbrowser
from collections.abc import Collection
from pathlib import Path

from rich.console import Console
from watchfiles import watch

from coursebook.problems import CourseError, Problem
from coursebook.site.preview.serving import Announcer, news_of, server
from coursebook.site.preview.sources import Sources, edited_page, pages_of_document, watched
from coursebook.site.preview.workshop import Workshop
from coursebook.terminal import relative_path, show_problems

#: Files that are saved together come together: how long is waited for more of them. [ms]
TOGETHER = 40

_console = Console(stderr=True)


def preview(root: Path, port: int, *, open_browser: bool = True) -> None:
    """Serve and watch until interrupted.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    port : int
        Where to serve on this machine; 0 for any free port.
    open_browser : bool, optional
        Whether to open the page that was edited last.

    Raises
    ------
    CourseError
        If the settings cannot be read, or the port is taken.
    """
    logging.getLogger("watchfiles").setLevel(logging.WARNING)  # it tells of every change, and so do we
    _console.print("Reading the course ...")
    workshop = Workshop(root)
    announcer = Announcer()
    announcer.announce(news_of(workshop, []))
    try:
        serving = server(workshop, announcer, port)
    except OSError as error:
        what = f"Nothing can be served at port {port} ({error.strerror})."
        raise CourseError([Problem(root, what, "End what serves there, or choose another: --port 8080.")]) from error
    with serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        pages = [*pages_of_document(workshop.root), *workshop.pages]
        address = f"http://127.0.0.1:{serving.server_port}/"
        first = f"{address}{edited_page(workshop.root, pages) or workshop.first}.html"
        _console.print(f"The course is at [bold]{first}[/]. Ctrl+C ends it.", soft_wrap=True)
        _show(workshop)
        if open_browser:
            webbrowser.open(first)
        for changes in _watched(workshop.root):
            _take_in(workshop, announcer, changes)
            if workshop.restart_needed:
                _console.print("The generator itself has changed: starting anew.")
                serving.server_close()
                _start_anew(port or serving.server_port)


def _watched(root: Path):  # noqa: ANN202
    """Yield the resolved paths of what was saved together."""
    options = {"debounce": 1600, "step": TOGETHER, "raise_interrupt": False}
    for changes in watch(*watched(root), watch_filter=Sources(), **options):
        yield {Path(path).resolve() for _, path in changes}


def _take_in(workshop: Workshop, announcer: Announcer, changed: Collection[Path]) -> None:
    begun = time.perf_counter()
    pages = workshop.update(changed)
    if pages is None or workshop.restart_needed:
        return
    taken = time.perf_counter() - begun
    listed = [{"address": f"/{page}.html", "title": workshop.title(page)} for page in pages]
    announcer.announce(news_of(workshop, listed))
    names = ", ".join(relative_path(path) for path in sorted(changed)[:3])
    _console.print(f"{names}: taken in after {taken:.2f} s", highlight=False, soft_wrap=True)
    _show(workshop)


def _show(workshop: Workshop) -> None:
    if workshop.problems:
        show_problems(workshop.problems)


def _start_anew(port: int) -> None:
    """Replace this process by a new one that imports the generator as it is now; browsers come back by themselves."""
    words = [word for word in sys.argv[1:] if word != "--no-open"]
    os.execv(sys.executable, [sys.executable, "-P", sys.argv[0], *words, "--no-open", "--port", str(port)])
