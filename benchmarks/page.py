"""What a chapter page costs a reader: bytes, requests, time to play, time of a move.

Over HTTP with gzip on this machine, with an empty cache for each visit. A move is one arrow key on a slider; it is
painted when the frame after it has been drawn: the key's time stamp, against the moment at which a message posted
from the next animation frame arrives. Frames are drawn as soon as there is something to draw, so that a move's time is
the page's own, without the wait for the screen's next refresh (up to 17 ms).
"""

import os
import statistics
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from coursebook.site.build import SITE
from tests.browser.chromium import find_chromium, flags
from tests.browser.serving import serve

ROOT = Path(__file__).parents[1]
CHAPTER = "book/the-words/validation-loop.html"
LANDING = "book/index.html"
#: The browser draws when there is something to draw.
UNHURRIED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"]
#: Loads of a page, and moves of a slider, that a figure is taken from.
LOADS, MOVES = 5, 250

#: Waits in the page until the first explorable acts, moves its first slider, and gives the time since navigation.
FIRST_MOVE = """() => new Promise((done) => {
  const tick = () => {
    const element = document.querySelector("course-explorable");
    element?.querySelector("[data-course=skip]")?.click();
    if (!element?.hasAttribute("data-ready")) return setTimeout(tick, 2);
    const told = element.querySelector("[data-course=narration]").textContent;
    const slider = element.querySelector("input[type=range][name]:not([name$=guess])");
    slider.value = slider.max;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    if (element.querySelector("[data-course=narration]").textContent === told) throw new Error("nothing moved");
    requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
  };
  tick();
})"""

#: Notes for each key how long it took until the frame with its effect was painted.
LISTEN = """() => {
  window.moves = [];
  document.addEventListener("input", (event) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => window.moves.push(performance.now() - event.timeStamp);
    channel.port2.postMessage(0);
  }));
}"""

#: Waits in the page until more moves than `count` have been painted.
PAINTED = """(count) => new Promise((done) => {
  const tick = () => (window.moves.length > count ? done() : setTimeout(tick, 1));
  tick();
})"""


def main() -> None:
    """Print the figures of a chapter, and of the landing page."""
    with serve(ROOT / SITE) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*flags(), *UNHURRIED])
        print(f"{os.cpu_count()} cores, Chromium {browser.version}")
        for name in (CHAPTER, LANDING):
            print_weight(browser, address + name)
            for throttle in (1, 4):
                print_speed(browser, address + name, throttle)
        browser.close()


def print_weight(browser: Browser, address: str) -> None:
    """Load everything of a page, scrolled to its end, and count."""
    page = browser.new_context().new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    kinds: dict[str, str] = {}
    hosts: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    session.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["response"]["url"]}))
    session.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(address, wait_until="networkidle")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(500)
    hosts.update(urlsplit(url).hostname for url in kinds.values() if not url.startswith("data:"))
    print(f"\n{urlsplit(address).path}: requests by host {dict(hosts)}, {sum(sizes.values()):,} bytes")
    for request, size in sizes.most_common(6):
        print(f"    {size:>9,}  {urlsplit(kinds[request]).path}")
    page.context.close()


def print_speed(browser: Browser, address: str, throttle: int) -> None:
    """Time the chart, the first move and fifty moves at a slower processor."""
    charts, firsts, moves = [], [], []
    for _ in range(LOADS):
        page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": throttle})
        page.goto(address, wait_until="commit")
        firsts.append(page.evaluate(FIRST_MOVE))
        charts.append(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
        moves += timed_moves(page, MOVES // LOADS)
        page.context.close()
    moves.sort()
    chart, first, half = (statistics.median(times) for times in (charts, firsts, moves))
    print(f"  at {throttle}x: chart painted {chart:.0f} ms, first move {first:.0f} ms,")
    print(f"    a move p50 {half:.1f} ms, p95 {moves[int(0.95 * len(moves))]:.1f} ms ({len(moves)} moves)")


def timed_moves(page: Page, count: int) -> list[float]:
    """Press arrow keys on the first slider, and give the times until painted [ms]."""
    page.evaluate(LISTEN)
    slider = page.locator("course-explorable [data-course=controls] input[type=range]").first
    slider.focus()
    for number in range(count):
        slider.press("ArrowLeft" if number % 8 < 4 else "ArrowRight")
        page.evaluate(PAINTED, number)
    return page.evaluate("window.moves")


if __name__ == "__main__":
    main()
