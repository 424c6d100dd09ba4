"""A reader's first minute on a page, measured in Chromium: what comes, when it first acts, how long a move takes.

Every page is asked in the same way: the first slider is moved from inside the page, again and again until a curve
changes; that is the first success. Afterwards each move is timed from the key (or the new value of a native slider) to
the moment when the frame with a new curve has been painted. Then each slider is set and the sentence is read, to see
whether the page shows what the model says.
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
from tests.browser.serving import serve

#: Cold loads of a page and moves of its slider, from which a figure is taken, and the patience for a first success [s].
LOADS, MOVES, PATIENCE = 5, 50, 30

#: What the measuring needs in a page: elements wherever they are, a step of a slider, a wait for a painted curve.
TOOLS = """([sliders, curves, words]) => {
  const found = (selector, root = document) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ? found(selector, shadowRoot) : []),
  ];
  const peer = window.peer = {};
  peer.drawn = () => found(curves).map((path) => path.getAttribute("d")).join();
  peer.said = () => found(words).map((element) => element.textContent).join(" ");
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

#: Tries the first slider until a curve changes, and gives the time since the page was asked for [ms], or null. After
#: some tries it waits longer, for pages that answer only when the slider has been at rest for a while.
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
    """What a page cost.

    Parameters
    ----------
    sent : int
        Bytes until it is at rest, compressed as a host does.
    asked : int
        Requests.
    of_others : int
        Those of them that go to other hosts.
    first : float or None
        Median time until a move first changed a curve [ms]; None if it never did.
    move : tuple of float or None
        Median and 95th percentile of a move, to the painted curve [ms].
    right : float or None
        Share of settings whose sentence is the model's.
    """

    sent: int
    asked: int
    of_others: int
    first: float | None
    move: tuple[float, float] | None
    right: float | None


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
        How many times slower the processor is made.
    """
    with serve(site) as address:
        sent, asked, of_others = _weight(browser, address, address + peer.page)
        firsts, moves, rights = [], [], []
        for _ in range(LOADS):
            with _opened(browser, address + peer.page, peer, throttle) as page:
                first = page.evaluate(FIRST_SUCCESS, PATIENCE * 1000)
                if first is None:
                    return Visit(sent, asked, of_others, None, None, _right(page, peer))
                firsts.append(first)
                moves += _moves(page)
                rights.append(_right(page, peer))
        moves.sort()
        timed = (statistics.median(moves), moves[int(0.95 * len(moves))])
        return Visit(sent, asked, of_others, statistics.median(firsts), timed, statistics.mean(rights))


def _weight(browser: Browser, host: str, address: str) -> tuple[int, int, int]:
    """Bytes and requests of a page that is scrolled to its end."""
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
    """A page in a new context, with nothing cached, on its way."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": throttle})
        page.goto(address, wait_until="commit")
        page.evaluate(TOOLS, [peer.sliders, peer.curves, peer.words])
        yield page


def _moves(page: Page) -> list[float]:
    """Times of moves up and down the first slider."""
    times = [page.evaluate("(up) => window.peer.move(up)", number % 8 < 4) for number in range(MOVES // LOADS)]
    return [time for time in times if time is not None]


def _right(page: Page, peer: Peer) -> float:
    """Set a few states from one end of the sliders, and compare the sentence with the model's."""
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
        right += toy.sentence(toy.spread(*state)) in " ".join(page.evaluate("window.peer.said()").split())
    return right / tried
