"""What a run has proved: `coursebook-proof.json`, and a line of words."""

import json
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from coursebook.files.atomic_write import write_atomically
from coursebook.testing.collecting import KEY, page_files

#: The file's name, in the folder of the course.
FILE = "coursebook-proof.json"
#: The version of its form.
VERSION = 1


class Record:
    """The results of a run, by kind of test and by engine.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    engines : list of str
        The engines that the run was told to use.
    """

    def __init__(self, root: Path, engines: list[str]) -> None:
        self._root = root
        self._versions: dict[str, str | None] = dict.fromkeys(engines)
        self._missing: dict[str, str] = {}
        self._kinds: dict[str, Counter[str]] = {}
        self._seconds: defaultdict[str, float] = defaultdict(float)
        self._counts: Counter[str] = Counter()
        self._visited: set[tuple[str, str]] = set()

    def add(self, report: pytest.TestReport) -> None:
        """Add the report of one test."""
        for key, details in report.user_properties:
            if key == KEY and isinstance(details, dict):
                self._add(report, details)

    def summary(self) -> dict[str, Any]:
        """Return what is written down, as JSON."""
        failed = sum(counts["failed"] for counts in self._kinds.values())
        is_complete = self._is_complete()
        engines = {name: version for name, version in self._versions.items() if version}
        return {
            "version": VERSION,
            "when": datetime.now(UTC).isoformat(timespec="seconds"),
            "proved": not failed and is_complete and not self._missing,
            "complete": is_complete,
            "engines": engines,
            "missing": self._missing,
            "pages": len({page for page, _ in self._visited}),
            "states": self._counts["states"],
            "questions": self._counts["questions"],
            "tests": {
                kind: {
                    **{result: counts[result] for result in ("passed", "failed", "skipped")},
                    "seconds": round(self._seconds[kind], 1),
                }
                for kind, counts in self._kinds.items()
            },
        }

    def lines(self) -> list[str]:
        """Return the summary in words, a kind of test per line."""
        summary = self.summary()
        tests: dict[str, dict[str, float]] = summary["tests"]
        if not tests:
            return []
        rows = [
            f"  {kind:<26}{row['passed']:>6} passed{row['failed']:>6} failed{row['skipped']:>6} skipped"
            f"{row['seconds']:>8.1f} s"
            for kind, row in tests.items()
        ]
        missing = [f"  missing: {words}" for words in self._missing.values()]
        return ["", "Proof of the course, by kind of test:", *rows, *missing, self.line()]

    def line(self) -> str:
        """Return the one line that says it all."""
        summary = self.summary()
        engines = ", ".join(f"{name} {version}" for name, version in summary["engines"].items()) or "no engine"
        what = f"{summary['pages']} pages, {summary['states']} states, {summary['questions']} questions in {engines}"
        if summary["proved"]:
            return f"Proved on {summary['when'][:10]}: {what}."
        failed = sum(counts["failed"] for counts in self._kinds.values())
        reasons = [f"{failed} tests failed"] if failed else []
        reasons += [] if summary["complete"] else ["only a part was tested"]
        reasons += [f"{name} is missing" for name in self._missing]
        return f"Not proved ({'; '.join(reasons)}): {what}."

    def write(self) -> None:
        """Write the file."""
        if self._kinds:
            text = json.dumps({**self.summary(), "line": self.line()}, indent=2, ensure_ascii=False) + "\n"
            write_atomically(self._root / FILE, text.encode())

    def _is_complete(self) -> bool:
        """Whether every page was visited in every engine, and the course's own tests were there."""
        pages = [file.relative_to(self._root).as_posix() for file in page_files(self._root)]
        wanted = {(page, engine) for page in pages for engine in self._versions}
        return wanted <= self._visited and {"contract", "site", "models", "notebooks"} <= self._kinds.keys()

    def _add(self, report: pytest.TestReport, details: dict[str, Any]) -> None:
        kind, engine = details["kind"], details["engine"]
        self._seconds[kind] += report.duration if report.when == "call" else 0
        if report.when == "call" or report.outcome == "failed":
            self._kinds.setdefault(kind, Counter())[report.outcome] += 1
        if report.when != "call":
            return
        if missing := details.get("missing"):
            self._missing[engine] = missing
        if version := details.get("version"):
            self._versions[engine] = version
        if page := details.get("page"):
            self._visited.add((page, engine))
        for what in ("states", "questions"):
            self._counts[what] += details.get(what, 0)
