"""Measures a course just below each limit: processor time and memory of `new`, `check` and `build`.

The arguments are names of limits, all of them by default: ``python benchmarks/limits.py table line``.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from coursebook.limits.values import CHAPTER_WORDS, CHAPTERS, LINE, QUESTIONS, TABLE, TABLES

COMMAND = "import sys; from coursebook.cli.main import main; sys.exit(main())"
OPENING = "# Tea\n\nHot.\n\n## Milk\n\nCold milk cools the tea.\n\n"
COLUMNS = 40


def table(n_cells: int) -> str:
    """Return a table of numbers with at most `n_cells` cells."""
    rows = ("| " + " | ".join(str(row * column % 997) for column in range(COLUMNS)) + " |" for row in range(10**6))
    lines = [next(rows), "|" + "---|" * COLUMNS, *(next(rows) for _ in range(n_cells // COLUMNS - 1))]
    return "\n".join(lines) + "\n\n"


def prose(n_words: int, per_line: int) -> str:
    """Return sentences of ten words each, `per_line` words on a line."""
    sentence = "The tea cools and the milk slows it a little. "
    return "\n".join((sentence * (per_line // 10)).strip() for _ in range(n_words // per_line)) + "\n\n"


def quiz(n_questions: int) -> str:
    """Return a quiz of questions with two options each."""
    one = "- id: milk-q{}\n  ask: Which way {}?\n  choices:\n    - {{text: Up {}, correct: true, why: Yes.}}\n"
    return "".join(one.format(n, n, n) + f"    - {{text: Down {n}, why: No.}}\n" for n in range(n_questions))


def chapters(n_chapters: int) -> str:
    """Return sections of one sentence each; the opening of the document counts as a chapter and contains another."""
    return "".join(f"## Cup {n}\n\nThe tea in cup {n} cools.\n\n" for n in range(n_chapters - 2))


#: For each limit, the text of a document that is just below it.
CASES: dict[str, Callable[[], str]] = {
    "nothing": lambda: "",
    "table": lambda: table(TABLE.value),
    "tables": lambda: "".join(f"## Cup {n}\n\n{table(TABLE.value)}" for n in range(TABLES.value // TABLE.value)),
    "line": lambda: prose(LINE.value // 5, LINE.value // 5),
    "words": lambda: prose(CHAPTER_WORDS.value - 100, 50),
    "chapters": lambda: chapters(CHAPTERS.value),
    "questions": lambda: "",
}


def main(names: list[str]) -> None:
    """Print a row for each command and case."""
    print("| just below | command | processor [s] | memory [MB] | ends with |\n|---|---|---|---|---|")
    for name in names or CASES:
        folder = Path(tempfile.mkdtemp(prefix="limits-"))
        try:
            (folder / "tea.md").write_text(OPENING + CASES[name](), "utf-8")
            _print_row(name, folder, "new", "course", "--from", "tea.md")
            if name == "questions":
                (folder / "course/book/quizzes/milk.yml").write_text(quiz(QUESTIONS.value))
            for command in ("check", "build"):
                _print_row(name, folder, command, "--root", "course")
        finally:
            shutil.rmtree(folder)


def _print_row(name: str, folder: Path, *words: str) -> None:
    """Run a command in its own process and print what it and its children used."""
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", COMMAND, *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = used.ru_utime + used.ru_stime
    print(f"| {name} | {words[0]} | {seconds:.1f} | {used.ru_maxrss / 1000:.0f} | {process.returncode} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
