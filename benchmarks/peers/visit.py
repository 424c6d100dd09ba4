"""Measures a reader's first minute on a page in Chromium: what is loaded, when it first works, how long a move takes.

Every page is tested in the same way. The first slider is moved from inside the page, again and again until a curve
changes, which is the first success. After that, each move is timed from the key (or the new value of a native slider)
until the frame with a new curve has been painted. Finally, each slider is set and the sentence is read, to compare it
with the model.
"""

import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from benchmarks.peers import toy
from benchmarks.peers.pages import OTHERS
from benchmarks.peers.peer import Peer
from coursebook.testing.serving import serve

#: The numbers of cold loads and of slider moves per figure, and the time limit for a first success [s].
LOADS, MOVES, TIMEOUT = 5, 50, 30

#: The functions for measuring in a page: find elements, move a slider by a step, wait for a painted curve.
TOOLS = """([sliders, curves, words]) => {
  const found = (selector, root = document) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ? found(selector, shadowRoot) : []),
  ];
  const peer = window.peer = {};
  peer.drawn = () => found(curves).map((path) => path.getAttribute("d")).join();
  peer.text = () => found(words).map((element) => element.textContent).join(" ");
  peer.step = (number, up) => {
    const slider = found(sliders)[number];
    if (!slider) return false;
    if (slider.matches("input")) {
      slider.value = slider.valueAsNumber + (up ? 1 : -1) * (slider.step || 1);
      slider.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      slider.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
    } else {
      const key = up ? "ArrowRight" : "ArrowLeft";
      slider.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
    }
    return true;
  };
  peer.painted = (before, patience) => new Promise((done) => {
    const asked = performance.now();
    const look = () => {
      if (performance.now() - asked > patience) return done(false);
      if (peer.drawn() === before || !peer.drawn()) return requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(true);
      channel.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
  peer.move = async (up) => {
    const before = peer.drawn(), asked = performance.now();
    peer.step(0, up);
    return (await peer.painted(before, 3000)) ? performance.now() - asked : null;
  };
}"""

#: Tries the first slider until a curve changes, and returns the time since the page was requested [ms], or null. At
#: times it waits longer, for pages that react only when the slider has been at rest for a while.
FIRST_SUCCESS = """async (patience) => {
  let tries = 0, before = "";
  while (performance.now() < patience) {
    document.querySelector("[data-course=skip]")?.click();
    before ||= window.peer.drawn();
    if (before && window.peer.step(0, tries % 18 < 9)) {
      tries += 1;
      if (await window.peer.painted(before, tries % 5 ? 40 : 500)) return performance.now();
    }
    await new Promise((done) => setTimeout(done, 5));
  }
  return null;
}"""


@dataclass(frozen=True)
class Visit:
    """The measurements of one page.

    Parameters
    ----------
    bytes_sent : int
        The bytes until the page is at rest, compressed as a host does.
    requests : int
        The number of requests.
    requests_elsewhere : int
        The requests to other hosts.
    first_success : float or None
        The median time until a move first changed a curve [ms]; None if it never did.
    move : tuple of float or None
        The median and 95th percentile of a move, until the curve is painted [ms].
    share_correct : float or None
        The share of settings whose sentence is the model's [-].
    """

    bytes_sent: int
    requests: int
    requests_elsewhere: int
    first_success: float | None
    move: tuple[float, float] | None
    share_correct: float | None


def visit(browser: Browser, peer: Peer, site: Path, throttle: int = 1) -> Visit:
    """Measure a peer's page.

    Parameters
    ----------
    browser : Browser
        A Chromium.
    peer : Peer
        One of the peers.
    site : pathlib.Path
        The folder that holds its page.
    throttle : int, optional
        How many times slower the processor runs.
    """
    with serve(site) as address:
        sizes = _size_and_requests(browser, address, address + peer.page)
        firsts, moves, shares = [], [], []
        for _ in range(LOADS):
            with _opened(browser, address + peer.page, peer, throttle) as page:
                first = page.evaluate(FIRST_SUCCESS, TIMEOUT * 1000)
                if first is None:
                    return Visit(*sizes, None, None, _share_correct(page, peer))
                firsts.append(first)
                moves += _moves(page)
                shares.append(_share_correct(page, peer))
        moves.sort()
        timed = (statistics.median(moves), moves[int(0.95 * len(moves))])
        return Visit(*sizes, statistics.median(firsts), timed, statistics.mean(shares))


def _size_and_requests(browser: Browser, host: str, address: str) -> tuple[int, int, int]:
    """Return the bytes, the requests and the requests to other hosts of a page, scrolled to its end."""
    with browser.new_context() as context:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        addresses, sizes = [], []
        session.on("Network.requestWillBeSent", lambda event: addresses.append(event["request"]["url"]))
        session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        page.goto(address, wait_until="load")
        page.wait_for_timeout(8000)
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        page.wait_for_timeout(1000)
    asked = [url for url in addresses if urlsplit(url).scheme in ("http", "https")]
    others = [url for url in asked if not url.startswith(host) or f"/{OTHERS}/" in url]
    return int(sum(sizes)), len(asked), len(others)


@contextmanager
def _opened(browser: Browser, address: str, peer: Peer, throttle: int) -> Iterator[Page]:
    """Open a page in a new context with an empty cache, without waiting for it to load."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": throttle})
        page.goto(address, wait_until="commit")
        page.evaluate(TOOLS, [peer.sliders, peer.curves, peer.words])
        yield page


def _moves(page: Page) -> list[float]:
    """Return the times of moves up and down the first slider [ms]."""
    times = [page.evaluate("(up) => window.peer.move(up)", number % 8 < 4) for number in range(MOVES // LOADS)]
    return [time for time in times if time is not None]


def _share_correct(page: Page, peer: Peer) -> float:
    """Set a few states, starting at one end of the sliders; return the share whose sentence is the model's."""
    for number in range(3):
        for _ in range(11):
            page.evaluate("(number) => window.peer.step(number, false)", number)
    at, right, tried = [0, 0, 0], 0, 0
    for number, steps in ((0, 3), (1, 5), (2, 2), (0, 4), (1, 2)):
        for _ in range(steps):
            page.evaluate("(number) => window.peer.step(number, true)", number)
        at[number] += steps
        state = [slider.values[index] for slider, index in zip(toy.SLIDERS, at, strict=True)]
        page.wait_for_timeout(400)
        tried += 1
        right += toy.sentence(toy.spread(*state)) in " ".join(page.evaluate("window.peer.text()").split())
    return right / tried
