"""Compares six kinds of page that show the same toy of 1,000 states: this project's and its alternatives.

Prints a table in Markdown. Everything is served from this machine, compressed, and loaded with an empty cache. What a
page requests from other hosts is served from here as well, which favours the pages that do so.
"""

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

from playwright.sync_api import sync_playwright
from rich.console import Console

from benchmarks.peers import toy
from benchmarks.peers.environment import MissingError
from benchmarks.peers.pages import build_page
from benchmarks.peers.peer import PEERS, Peer
from benchmarks.peers.visit import Visit, visit
from tests.browser.chromium import find_chromium, flags

#: Draws frames as soon as there is something to draw: a move's time is then the page's own, without the wait for the
#: next refresh of the screen, which takes up to 17 ms on every page.
WITHOUT_FRAME_LIMIT = ["--disable-frame-rate-limit", "--disable-gpu-vsync"]

HEAD = (
    "| page of 1,000 states | gzipped | requests, of others | first success | at 1/4 speed | a move, p50 / p95 "
    "| at 1/4 speed | right |"
)


def main() -> None:
    """Build every page, visit it and print a row; folders of peers as arguments choose some of them."""
    chosen = [peer for peer in PEERS if len(sys.argv) == 1 or peer.folder in sys.argv[1:]]
    progress = Console(stderr=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*flags(), *WITHOUT_FRAME_LIMIT])
        print(f"{datetime.now(UTC):%d %B %Y}, {os.cpu_count()} cores, Chromium {browser.version}")
        print(f"{len(toy.states()):,} states; medians over cold loads\n\n{HEAD}\n|" + " --- |" * 8)
        for peer in chosen:
            progress.print(f"{peer.name} …")
            try:
                site = build_page(peer)
            except MissingError as error:
                print(f"| {peer.name} | not measured: {error} |")
                continue
            print(table_row(peer, *(visit(browser, peer, site, throttle) for throttle in (1, 4))), flush=True)
        browser.close()


def table_row(peer: Peer, usual: Visit, slow: Visit) -> str:
    """Return a peer's row of the table."""
    return "| " + " | ".join([peer.name, *_cells(usual, slow)]) + " |"


def _cells(usual: Visit, slow: Visit) -> Iterator[str]:
    yield f"{usual.bytes_sent / 1000:,.0f} KB"
    yield f"{usual.requests}, {usual.requests_elsewhere}"
    yield from (_seconds(visited.first_success) for visited in (usual, slow))
    yield from (_move(visited.move) for visited in (usual, slow))
    yield f"{usual.share_correct:.0%}"


def _seconds(time: float | None) -> str:
    return "never" if time is None else f"{time / 1000:.2f} s"


def _move(move: tuple[float, float] | None) -> str:
    return "–" if move is None else f"{move[0]:.0f} / {move[1]:.0f} ms"


if __name__ == "__main__":
    main()
