"""Measures the quiz: the size of its scripts and styles, and the time from *Check* to the painted verdict."""

import gzip
import os
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from coursebook.site.theme.assets import course_style
from coursebook.web import QUIZ_STYLES, bundled_script, joined_styles
from tests.browser.chromium import find_chromium, flags
from tests.browser.quiz_page import SAMPLE, answer_all, write_page

#: The number of checks of each question.
ROUNDS = 20

#: Presses the button of each question, and returns the times until the frame with its verdict is painted [ms].
CHECK = """async () => {
  const times = [];
  for (const form of document.querySelectorAll("form[data-question]")) {
    await new Promise((done) => requestAnimationFrame(done));
    const start = performance.now();
    form.querySelector("[data-course=check]").click();
    await new Promise((done) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(0);
    }));
    times.push(performance.now() - start);
  }
  return times;
}"""


def main() -> None:
    """Print the figures."""
    print_weight()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        address = write_page(SAMPLE, Path(folder))
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags())
        print(f"{os.cpu_count()} cores, Chromium {browser.version}")
        for throttle in (1, 4):
            page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
            page.goto(address)
            answer_all(page, right=False)
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": throttle})
            print_speed(page, throttle)
        browser.close()


def print_weight() -> None:
    """Weigh the page's script and style, and those of the quiz alone, which a notebook has."""
    weighed = {
        "script of a page": bundled_script("course.js"),
        "style of a page": course_style(),
        "script of the quiz": bundled_script("quiz.js"),
        "style of the quiz": joined_styles(QUIZ_STYLES),
    }
    for name, text in weighed.items():
        print(f"{name}: {len(gzip.compress(text.encode(), mtime=0)):,} bytes gzipped")


def print_speed(page: Page, throttle: int) -> None:
    """Print the times of the verdicts of all question types."""
    times = sorted(time for _ in range(ROUNDS) for time in page.evaluate(CHECK))
    p95 = times[int(0.95 * len(times))]
    print(
        f"at {throttle}x: verdict painted p50 {statistics.median(times):.1f} ms, p95 {p95:.1f} ms ({len(times)} checks)"
    )


if __name__ == "__main__":
    main()
