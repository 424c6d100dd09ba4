"""Measures what a chapter costs in a notebook: bytes, waiting, the time of a move, memory, and what can be read.

Every visit has a server, a kernel and a browser of its own, with nothing cached. Its clock starts when the kernel is
idle and all cells are told to run. The reader skips the guess as soon as it is asked; the picture is there once it can
be seen, and a move succeeds once a key on the first slider has changed it. The time of further moves runs, within the
page, from the key until a message arrives that was posted in the first animation frame after the picture's elements
have changed, which is when that frame has been painted. Bytes are counted in a visit of their own, since counting takes
time. Memory is the kernel's proportional set size, which Linux reports.
"""

import json
import os
import re
import statistics
import sys
import time
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Locator, Page, sync_playwright
from playwright.sync_api import TimeoutError as TimedOut

from coursebook.explorable.catalogue import explorables
from tests.browser.chromium import find_chromium, flags
from tests.browser.front_ends import FRONT_ENDS, write_notebook
from tests.browser.jupyterlab import copied_course
from tests.browser.reading import CUT_TEXTS, IS_SEEN

ROOT = Path(__file__).parents[1]
CHAPTERS = [
    "book/why-we-share/connection.ipynb",
    "book/why-we-share/norms.ipynb",
    "book/what-it-costs/footprints.ipynb",
]
#: A notebook with a cell for every explorable of the course.
ALL = "book/all.ipynb"
#: The numbers of timed visits per chapter, and of moves per visit.
VISITS, MOVES = 3, 50
#: How long a picture may take to appear, and to follow a key. [ms]
PATIENCE, MOVE_PATIENCE = 60_000, 5_000


@dataclass(frozen=True)
class Face:
    """Where an explorable's parts are, as CSS selectors; all but the first are within the explorable."""

    explorable: str = "course-explorable"
    picture: str = ".course-plot"
    mark: str = ".course-mark"
    sentence: str = "[data-course=narration]"
    slider: str = "[data-course=controls] input[type=range]"
    skip: str | None = "[data-course=skip]"


FACE = Face()
#: The kind of a websocket's frame that holds text.
TEXT = 1
#: A widget's script in a message of a kernel.
SCRIPT = re.compile(rb'"_esm": ?"((?:[^"\\\\]|\\\\.)*)"', re.DOTALL)

#: Whether a slider can still go up.
HAS_ROOM_ABOVE = """(slider) => Number(slider.value ?? slider.getAttribute("aria-valuenow"))
  < Number(slider.max ?? slider.getAttribute("aria-valuemax"))"""

HAS_ROOM_BELOW = HAS_ROOM_ABOVE.replace("<", ">").replace("max", "min")

#: Records for each key the time until the picture that it changed was painted.
RECORD_MOVES = """(picture) => {
  window.moves = [];
  let pressed = null;
  window.addEventListener("keydown", () => { pressed = performance.now(); }, { capture: true });
  new MutationObserver(() => {
    if (pressed === null) return;
    const start = pressed;
    pressed = null;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.moves.push(performance.now() - start);
      channel.port2.postMessage(0);
    });
  }).observe(picture, { subtree: true, childList: true, attributes: true, characterData: true });
}"""


def main() -> None:
    """Print the figures of each front end that is named as an argument, or of all."""
    with playing() as browser:
        print(f"{os.cpu_count()} cores, Chromium {browser.version}, load {os.getloadavg()[0]:.1f}")
        for name in sys.argv[1:] or FRONT_ENDS:
            for chapter in CHAPTERS:
                print_figures(name, chapter, [visit(browser, name, chapter) for _ in range(VISITS)])
                print(f"    bytes: {json.dumps(weigh(browser, name, chapter))}")
            print(f"  {name}, all explorables: {json.dumps(read_all(browser, name))}", flush=True)
    print(f"answered by the first picture, if it were shown: {answered_at_once()}")


def print_figures(name: str, chapter: str, visits: Sequence[dict[str, Any]]) -> None:
    """Print the medians of some visits."""
    picture, move, memory = (statistics.median(one[key] for one in visits) for key in ("picture", "move", "memory"))
    moves = [time for one in visits for time in one["moves"]]
    p50, p95 = statistics.median(moves), statistics.quantiles(moves, n=20)[-1]
    print(f"  {name}, {Path(chapter).stem}: picture {picture:.1f} s, first move {move:.1f} s, kernel {memory:.0f} MB")
    print(f"    {len(moves)} moves of {VISITS * MOVES}: p50 {p50:.0f} ms, p95 {p95:.0f} ms", flush=True)


@contextmanager
def playing() -> Iterator[Browser]:
    """Start a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags())
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, name: str, chapter: str, traffic: "Traffic | None" = None) -> Iterator[Any]:
    """Open a chapter in a front end, with everything new; the kernel is idle."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "course").mkdir()
        course = copied_course(ROOT, Path(folder) / "course")
        if chapter == ALL:
            write_notebook(course / ALL, all_cells())
        own = Path(folder) / "own"
        own.mkdir()
        with FRONT_ENDS[name](course, own) as open_chapter:
            context = browser.new_context(viewport={"width": 1280, "height": 800})
            page = context.new_page()
            if traffic:
                traffic.count(page)
            yield open_chapter(page, chapter)
            context.close()


def visit(browser: Browser, name: str, chapter: str, face: Face = FACE) -> dict[str, Any]:
    """Run a chapter, move its first explorable, and return the times and the kernel's memory.

    Returns
    -------
    dict
        ``picture`` and ``move`` since the idle kernel [s], ``moves`` that were seen [ms], ``memory`` [MB].
    """
    with opened(browser, name, chapter) as notebook:
        began = time.perf_counter()
        explorable = run_to_picture(notebook, face)
        picture = time.perf_counter() - began
        explorable.locator(face.picture).first.evaluate(RECORD_MOVES)
        slider = explorable.locator(face.slider).first
        first_success(slider)
        move = time.perf_counter() - began
        notebook.wait_until_idle()
        moves = timed_moves(slider)
        return {"picture": picture, "move": move, "moves": moves, "memory": kernel_memory(), "load": os.getloadavg()[0]}


def run_to_picture(notebook: Any, face: Face) -> Locator:  # noqa: ANN401  (a notebook of any front end)
    """Run all cells, skip the first guess as soon as it is asked, and return the explorable once a mark is seen."""
    notebook.start_all()
    explorable = notebook.page.locator(face.explorable).first
    if face.skip:
        explorable.locator(face.skip).click(timeout=PATIENCE)
    mark = explorable.locator(face.mark).first.element_handle(timeout=PATIENCE)
    notebook.page.wait_for_function(IS_SEEN, arg=mark, timeout=PATIENCE)
    return explorable


def first_success(slider: Locator) -> None:
    """Press arrow keys on a slider until the picture follows."""
    for _ in range(PATIENCE // MOVE_PATIENCE):
        if press(slider, 0):
            return
    raise RuntimeError("The picture does not follow its slider.")


def timed_moves(slider: Locator) -> list[float]:
    """Press arrow keys on a slider, from end to end, and return the times of those that were seen [ms]."""
    slider.evaluate("() => { window.moves = []; }")
    forward = True
    for _ in range(MOVES):
        forward = slider.evaluate(HAS_ROOM_ABOVE) if forward else not slider.evaluate(HAS_ROOM_BELOW)
        press(slider, slider.evaluate("() => window.moves.length"), "ArrowRight" if forward else "ArrowLeft")
    return slider.evaluate("() => window.moves")


def press(slider: Locator, seen: int, key: str | None = None) -> bool:
    """Press an arrow key on a slider, and return whether the picture followed, after `seen` pictures that did."""
    slider.press(key or ("ArrowRight" if slider.evaluate(HAS_ROOM_ABOVE) else "ArrowLeft"))
    try:
        slider.page.wait_for_function("(seen) => window.moves.length > seen", arg=seen, timeout=MOVE_PATIENCE)
    except TimedOut:
        return False
    return True


class Traffic:
    """The bytes that a page was sent."""

    def __init__(self) -> None:
        self.http = self.frames = self.scripts = 0

    def count(self, page: Page) -> None:
        """Count what a page is sent from now on, as the browser's own tools report it."""
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._add_response)
        session.on("Network.webSocketFrameReceived", self._add_frame)

    def _add_response(self, event: dict[str, Any]) -> None:
        self.http += int(event["encodedDataLength"])

    def _add_frame(self, event: dict[str, Any]) -> None:
        frame = event["response"]
        data = b64decode(frame["payloadData"]) if frame["opcode"] != TEXT else frame["payloadData"].encode()
        self.frames += len(data)
        self.scripts += sum(len(script) for script in SCRIPT.findall(data))


def weigh(browser: Browser, name: str, chapter: str, face: Face = FACE) -> dict[str, int]:
    """Return the bytes that a browser is sent until a chapter has run: over HTTP and websocket; of these, scripts."""
    traffic = Traffic()
    with opened(browser, name, chapter, traffic) as notebook:
        run_to_picture(notebook, face)
        notebook.wait_until_idle()
        notebook.page.wait_for_timeout(2_000)
    return {"http": traffic.http, "websocket": traffic.frames, "widget_scripts": traffic.scripts}


def all_cells() -> dict[str, str]:
    """Return a cell for each explorable of the course."""
    names = [entry.attribute for entry in explorables(ROOT).values()]
    return {name.replace("_", "-"): f"from widgets import {name}\n\n{name}" for name in names}


def read_all(browser: Browser, name: str, face: Face = FACE) -> dict[str, Any]:
    """Show every explorable of the course, and return what is cut, and which show their answer before the guess."""
    with opened(browser, name, ALL) as notebook:
        notebook.start_all()
        shown = notebook.page.locator(face.explorable)
        shown.nth(len(all_cells()) - 1).locator(face.picture).first.wait_for(state="attached", timeout=2 * PATIENCE)
        notebook.wait_until_idle()
        told, texts = 0, []
        for explorable in shown.all():
            parts = [explorable.locator(part).first for part in (face.mark, face.sentence)]
            told += any(part.evaluate(IS_SEEN) for part in parts)
            texts.append(explorable.evaluate(CUT_TEXTS))
        cut = [words for one in texts for words in one["cut"]]
        counts = {"explorables": shown.count(), "texts": sum(one["count"] for one in texts)}
        return {**counts, "cut": len(cut), "cut_texts": cut, "seen_before_the_guess": told}


def answered_at_once() -> int:
    """Count the explorables whose opening state already has the right answer to their prediction."""
    count = 0
    for entry in explorables(ROOT).values():
        explorable = entry.explorable
        if prediction := explorable.prediction:
            states = (explorable.default_state, explorable.completed(prediction.state))
            first, asked = (prediction.truth(explorable.model(**state)) for state in states)
            count += bool(first == asked)
    return count


def kernel_memory() -> float:
    """Return the proportional set size of the one kernel below this process [MB]."""
    parents = {int(stat.parent.name): int(stat.read_text().rpartition(")")[2].split()[1]) for stat in _stats()}
    sizes = []
    for process in parents:
        line = _ancestors(process, parents)
        command = _read(process, "cmdline")
        if os.getpid() in line and ("ipykernel" in command or "multiprocessing.spawn" in command):
            sizes.append(_pss(process))
    return max(sizes)


def _stats() -> Iterator[Path]:
    return Path("/proc").glob("[0-9]*/stat")


def _ancestors(process: int, parents: dict[int, int]) -> list[int]:
    line = []
    while process in parents:
        process = parents[process]
        line.append(process)
    return line


def _read(process: int, name: str) -> str:
    return (Path("/proc") / str(process) / name).read_text(encoding="utf-8", errors="replace")


def _pss(process: int) -> float:
    line = next(line for line in _read(process, "smaps_rollup").splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1000


if __name__ == "__main__":
    main()
