"""The same toy of 1,000 states in six kinds of page: ours beside what an author could take in its place.

Prints the table of the README. Everything is served from this machine, compressed, and loaded with an empty cache; what
a page asks of other hosts is served from here too, which favours the pages that ask.
"""

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

from playwright.sync_api import sync_playwright
from rich.console import Console

from benchmarks.peers import toy
from benchmarks.peers.environment import MissingError
from benchmarks.peers.pages import make
from benchmarks.peers.peer import PEERS, Peer
from benchmarks.peers.visit import Visit, visit
from tests.browser.chromium import find_chromium, flags

#: Frames are drawn as soon as there is something to draw: a move's time is the page's own, without the wait for the
#: screen's next refresh, which is up to 17 ms for all alike.
UNHURRIED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"]

HEAD = (
    "| page of 1,000 states | gzipped | requests, of others | first success | at 1/4 speed | a move, p50 / p95 "
    "| at 1/4 speed | right |"
)


def main() -> None:
    """Make every page, visit it, and print a row."""
    chosen = [peer for peer in PEERS if len(sys.argv) == 1 or peer.folder in sys.argv[1:]]
    progress = Console(stderr=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*flags(), *UNHURRIED])
        print(f"{datetime.now(UTC):%d %B %Y}, {os.cpu_count()} cores, Chromium {browser.version}")
        print(f"{len(toy.states()):,} states; medians over cold loads\n\n{HEAD}\n|" + " --- |" * 8)
        for peer in chosen:
            progress.print(f"{peer.name} …")
            try:
                site = make(peer)
            except MissingError as error:
                print(f"| {peer.name} | not measured: {error} |")
                continue
            print(row(peer, *(visit(browser, peer, site, throttle) for throttle in (1, 4))), flush=True)
        browser.close()


def row(peer: Peer, usual: Visit, slow: Visit) -> str:
    """Write a peer's row of the table."""
    return "| " + " | ".join([peer.name, *_cells(usual, slow)]) + " |"


def _cells(usual: Visit, slow: Visit) -> Iterator[str]:
    yield f"{usual.sent / 1000:,.0f} KB"
    yield f"{usual.asked}, {usual.of_others}"
    yield from (_seconds(visited.first) for visited in (usual, slow))
    yield from (_move(visited.move) for visited in (usual, slow))
    yield f"{usual.right:.0%}"


def _seconds(time: float | None) -> str:
    return "never" if time is None else f"{time / 1000:.2f} s"


def _move(move: tuple[float, float] | None) -> str:
    return "–" if move is None else f"{move[0]:.0f} / {move[1]:.0f} ms"


if __name__ == "__main__":
    main()
