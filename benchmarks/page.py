"""Measures what a page costs a reader: bytes, requests, the time until a control works, and the time of a move.

Pages are served over HTTP with gzip from this machine, and each visit starts with an empty cache. A move is one arrow
key on a slider. Its time runs from the key's time stamp until a message that was posted from the next animation frame
arrives, which is when the frame has been painted. Frames are drawn as soon as there is something to draw, without the
wait for the next refresh of the screen (up to 17 ms). A browser that was just busy still skips a frame now and then, so
a move's time is also given without the wait between the end of the page's own work and the start of the frame.
"""

import os
import statistics
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from coursebook.site.build import SITE
from coursebook.testing.serving import serve
from tests.browser.chromium import find_chromium, flags

ROOT = Path(__file__).parents[1]
CHAPTER = "book/the-words/validation-loop.html"
LANDING = "book/index.html"
#: Draws frames as soon as there is something to draw.
WITHOUT_FRAME_LIMIT = ["--disable-frame-rate-limit", "--disable-gpu-vsync"]
#: The numbers of page loads and of slider moves per figure.
LOADS, MOVES = 5, 250

#: Waits until the first explorable works, moves its first slider, and returns the time since navigation.
FIRST_MOVE = """() => new Promise((done) => {
  const tick = () => {
    const element = document.querySelector("course-explorable");
    element?.querySelector("[data-course=skip]")?.click();
    if (!element?.hasAttribute("data-ready")) return setTimeout(tick, 2);
    const before = element.querySelector("[data-course=narration]").textContent;
    const slider = element.querySelector("input[type=range][name]:not([name$=guess])");
    slider.value = slider.max;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    if (element.querySelector("[data-course=narration]").textContent === before) throw new Error("nothing moved");
    requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
  };
  tick();
})"""

#: Waits for, and returns, the time at which the first words and the chart were painted.
FIRST_PAINT = """() => new Promise((done) => {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName("first-contentful-paint")) done(entry.startTime);
  }).observe({ type: "paint", buffered: true });
})"""

#: Records for each key the time until the frame with its effect was painted, with and without the wait before the
#: browser began the frame.
RECORD_MOVES = """() => {
  window.moves = [];
  let began, taken;
  document.addEventListener("input", (event) => {
    if (event.isTrusted) requestAnimationFrame(() => { began = performance.now(); });
  }, { capture: true });
  document.addEventListener("input", (event) => {
    if (!event.isTrusted) return;
    taken = performance.now();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const all = performance.now() - event.timeStamp;
        window.moves.push([all, all - (began - taken)]);
      };
      channel.port2.postMessage(0);
    });
  });
}"""

#: Waits until more than `count` moves have been painted.
WAIT_FOR_PAINT = """(count) => new Promise((done) => {
  const tick = () => (window.moves.length > count ? done() : setTimeout(tick, 1));
  tick();
})"""


def main() -> None:
    """Print the figures of a chapter and of the landing page."""
    with serve(ROOT / SITE) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*flags(), *WITHOUT_FRAME_LIMIT])
        print(f"{os.cpu_count()} cores, Chromium {browser.version}")
        for name in (CHAPTER, LANDING):
            print_size(browser, address + name)
            for throttle in (1, 4):
                print_speed(browser, address + name, throttle)
        browser.close()


def print_size(browser: Browser, address: str) -> None:
    """Load a page, scroll to its end, and print its requests and bytes."""
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
    """Print the times of the chart, the first move and further moves on a slowed-down processor."""
    charts, firsts, moves = [], [], []
    for _ in range(LOADS):
        page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": throttle})
        page.goto(address, wait_until="commit")
        moved = page.evaluate(FIRST_MOVE)
        charts.append(page.evaluate(FIRST_PAINT))
        firsts.append(max(moved, charts[-1]))  # a move counts once it has been painted
        moves += timed_moves(page, MOVES // LOADS)
        page.context.close()
    chart, first = statistics.median(charts), statistics.median(firsts)
    print(f"  at {throttle}x: chart painted {chart:.0f} ms, first move {first:.0f} ms, {len(moves)} moves:")
    for kind, times in zip(("all", "without the wait for a frame"), zip(*moves, strict=True), strict=True):
        p95 = statistics.quantiles(times, n=20)[-1]
        print(f"    {kind}: p50 {statistics.median(times):.1f} ms, p95 {p95:.1f} ms")


def timed_moves(page: Page, count: int) -> list[tuple[float, float]]:
    """Press arrow keys on the first slider; return times until painted, with and without the wait for a frame [ms]."""
    page.evaluate(RECORD_MOVES)
    slider = page.locator("course-explorable [data-course=controls] input[type=range]").first
    slider.focus()
    for number in range(count):
        slider.press("ArrowLeft" if number % 8 < 4 else "ArrowRight")
        page.evaluate(WAIT_FOR_PAINT, number)
    return page.evaluate("window.moves")


if __name__ == "__main__":
    main()
