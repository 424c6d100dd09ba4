"""Lighthouse, Google's judge of web pages: what it says about a page on a slow phone with a slow connection.

It simulates the phone and the connection from what it sees here, and it takes the time of every task by the clock. On a
machine that runs other tests, a task waits for its turn most of that time, and the same page scored 55 or 95 of 100. So
Lighthouse gathers and judges in two steps, which it offers itself, and in between each task is given the processor time
that it took, which Chromium records as well. On a machine that does nothing else, both are the same.
"""

import json
import os
import shlex
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.browser.chromium import find_test_browser, flags
from tests.web.node import PACKAGES, node

PROGRAM = PACKAGES / "lighthouse" / "cli" / "index.js"
#: The least that a page must score in each category. [of 100]
LEAST = {"performance": 97, "accessibility": 100, "best-practices": 100, "seo": 100}
#: The kinds of tasks that are in a trace with their processor time.
_COMPLETE = "X"

#: How far tasks go ahead of those of other tests, where we may say so: with less, pages would wait for their server.
_AHEAD = -15

Event = dict[str, Any]


@contextmanager
def ahead_of_others() -> Iterator[None]:
    """Run the processes and threads that are started meanwhile ahead of others; only root may, and only on Unix."""
    usual = os.getpriority(os.PRIO_PROCESS, 0) if hasattr(os, "getpriority") else 0
    try:
        with suppress(AttributeError, PermissionError):
            os.setpriority(os.PRIO_PROCESS, 0, _AHEAD)
        yield
    finally:
        with suppress(AttributeError, PermissionError):
            os.setpriority(os.PRIO_PROCESS, 0, usual)


def judge(url: str, folder: Path) -> dict[str, Any]:
    """Have a page judged.

    Parameters
    ----------
    url : str
        Its address.
    folder : pathlib.Path
        An empty folder for what Lighthouse gathers.

    Returns
    -------
    dict
        Lighthouse's report.

    Raises
    ------
    RuntimeError
        If Lighthouse fails, or could not judge everything.
    """
    options = ["--quiet", "--no-enable-error-reporting", f"--only-categories={','.join(LEAST)}"]
    browser = f"--chrome-flags={shlex.join(['--headless', *flags()])}"
    _run(url, *options, browser, f"--gather-mode={folder}")
    trace = folder / "trace.json"
    recorded = json.loads(trace.read_text("utf-8"))
    count_processor_time(recorded["traceEvents"])
    trace.write_text(json.dumps(recorded), encoding="utf-8")
    report: dict[str, Any] = json.loads(_run(url, *options, f"--audit-mode={folder}", "--output=json"))
    if error := report.get("runtimeError"):
        raise RuntimeError(f"Lighthouse could not judge {url}: {error['message']}")
    return report


def scores(report: Mapping[str, Any]) -> dict[str, int]:
    """Return a page's score in each category, of 100; 0 if it could not be judged."""
    return {name: round(100 * (report["categories"][name]["score"] or 0)) for name in LEAST}


def shortfalls(report: Mapping[str, Any]) -> list[str]:
    """List each category in which a page scores less than it must, with the audits that cost it points."""
    found = scores(report)
    return [
        f"{name}: {found[name]} of 100, at least {least} are needed\n{_lost(report, name)}"
        for name, least in LEAST.items()
        if found[name] < least
    ]


def count_processor_time(events: Iterable[Event]) -> None:
    """Shorten each task of a trace to the processor time that it took; what happens within it moves along.

    Parameters
    ----------
    events : iterable of dict
        Events of a trace: `ts` and `dur` are by the clock, `tts` and `tdur` by the thread's processor time. [µs]
    """
    threads = defaultdict(list)
    for event in events:
        if "tts" in event and (event["ph"] == _COMPLETE or _marks_work(event)):
            threads[event["pid"], event["tid"]].append(event)
    for timed in threads.values():
        task: Event = {}
        end = -1
        for event in sorted(timed, key=lambda event: (event["ts"], -event.get("dur", 0))):
            if event["ts"] >= end:
                if event["ph"] != _COMPLETE:
                    continue
                task, end = dict(event), event["ts"] + event["dur"]
            event["ts"] = task["ts"] + max(0, event["tts"] - task["tts"])
            if event["ph"] == _COMPLETE:
                event["dur"] = event["tdur"]


def _marks_work(event: Event) -> bool:
    """Return whether an event is a moment within a task; that of a paint is when its picture is on the screen."""
    return event["ph"] == "I" and "loading" not in event["cat"]


def _lost(report: Mapping[str, Any], category: str) -> str:
    audits = [report["audits"][used["id"]] for used in report["categories"][category]["auditRefs"] if used["weight"]]
    return "\n".join(
        f"    {audit['title']}: {audit.get('displayValue') or audit['score']}"
        for audit in audits
        if audit["score"] is not None and audit["score"] < 1
    )


def _run(*arguments: str) -> str:
    environment = os.environ | {"CHROME_PATH": str(find_test_browser())}
    done = node(str(PROGRAM), *arguments, environment=environment)
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout
