"""What a person at a terminal reads: problems, and the progress of long work."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.syntax import Syntax
from rich.text import Text

from coursebook.problems import Problem

#: How much of a long line is shown about the place. [characters]
_ROOM = 100


def show_problems(problems: Sequence[Problem]) -> None:
    """Write problems to standard error, and how many they are: with the place itself where a person reads.

    Into a file or a pipe each is a paragraph that begins with ``file:line:column``, for tools.
    """
    console = Console(stderr=True, highlight=False)
    for problem in problems:
        seen = replace(problem, file=as_seen_from_here(problem.file))
        if console.is_terminal:
            _draw(console, problem, seen)
        else:
            print(seen, end="\n\n", file=sys.stderr)
    n_warnings = sum(problem.is_warning for problem in problems)
    counts = [(len(problems) - n_warnings, "problem"), (n_warnings, "warning")]
    words = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count]
    print(f"{', '.join(words)}.", file=sys.stderr)


def _draw(console: Console, problem: Problem, seen: Problem) -> None:
    """Show a problem as compilers do: what is wrong, the lines around the place, what to do."""
    name, colour = ("warning", "yellow") if problem.is_warning else ("problem", "red")
    console.print(Text.assemble((name, f"bold {colour}"), (f": {problem.what}", "bold")))
    console.print(Text(f"  --> {seen.place}", style="cyan"))
    if (line := problem.line) and (text := _lines(problem.file)) and line <= len(text):
        first, last = max(1, line - 1), min(len(text), line + 1)
        start = max(0, (problem.column or 1) - _ROOM // 2)
        excerpt = "\n".join(row[start : start + _ROOM] for row in text[first - 1 : last])
        lexer = Syntax.guess_lexer(str(problem.file))
        lines = {"line_numbers": True, "start_line": first, "highlight_lines": {line}}
        console.print(Syntax(excerpt, lexer, theme="ansi_dark", background_color="default", **lines))
        if problem.column:
            gap = len(str(last)) + 3 + problem.column - 1 - start
            console.print(Text(" " * gap + "^", style=f"bold {colour}"))
    console.print(Text.assemble(("   help: ", "bold green"), problem.remedy))
    console.print()


def _lines(file: Path | str) -> list[str]:
    try:
        return Path(file).read_text("utf-8", errors="replace").split("\n")
    except OSError:
        return []


def as_seen_from_here(file: Path | str) -> str:
    """Name a file from the present folder, as a person there would."""
    path, here = Path(file), Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


@contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[object], None]]:
    """Show a bar that each call advances; on standard error, and only if that is a terminal.

    Parameters
    ----------
    what : str
        What is being done.
    total : int
        How many steps it takes.
    """
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    disabled = not console.is_terminal or not total
    with Progress(*columns, console=console, transient=True, disable=disabled) as bar:
        task = bar.add_task(what, total=total)
        yield lambda step: bar.advance(task)
