"""Output for people at a terminal: problems, and the progress of long work."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.syntax import Syntax
from rich.text import Text

from coursebook.limits.characters import made_visible
from coursebook.problems import Problem

#: Width of a tab in an excerpt. [columns]
_TAB = 4
#: Width of what Rich writes before each line of an excerpt, besides the line number. [columns]
_GUTTER = 3
#: Control characters, which could control the terminal, and the symbols that are shown for them.
_SYMBOLS = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"} | {127: 0x2421}


def show_problems(problems: Sequence[Problem]) -> None:
    """Write problems and their number to standard error; on a terminal, with an excerpt of each file.

    In a file or a pipe each problem is a line that begins with ``file:line:column``, for tools, and an empty line.
    """
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    lines: dict[Path, list[str]] = {}
    for problem in problems:
        relative = replace(problem, file=relative_path(problem.file))
        if console.is_terminal:
            _draw(console, relative, _lines(Path(problem.file), lines) if problem.line else [])
        else:
            print(" ".join(_visible(str(relative)).split()), end="\n\n", file=sys.stderr)
    n_warnings = sum(problem.is_warning for problem in problems)
    counts = [(len(problems) - n_warnings, "problem"), (n_warnings, "warning")]
    words = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count]
    print(f"{', '.join(words)}.", file=sys.stderr)


def _draw(console: Console, problem: Problem, lines: list[str]) -> None:
    """Show a problem as compilers do: what is wrong, the line with the place marked, why it matters, what to do."""
    name, colour = ("warning", "yellow") if problem.is_warning else ("problem", "red")
    console.print(Text.assemble((name, f"bold {colour}"), (f": {_visible(problem.what)}", "bold")))
    console.print(Text(f"  --> {_visible(problem.place)}", style="cyan"))
    if problem.line and problem.line <= len(lines):
        _draw_excerpt(console, problem, lines, colour)
    for heading, words in (("why", problem.why), ("help", problem.remedy)):
        if words:
            console.print(Text.assemble((f"   {heading}: ", "bold green"), _visible(words)))
    console.print()


def _draw_excerpt(console: Console, problem: Problem, lines: list[str], colour: str) -> None:
    """Show the line and the one above; of a long line, as much around the place as fits."""
    number = problem.line or 1
    first = max(1, number - 1)
    column = min(problem.column or 1, len(lines[number - 1]) + 1)
    rows = [_visible(line).expandtabs(_TAB) for line in lines[first - 1 : number]]
    before = len(lines[number - 1][: column - 1].expandtabs(_TAB))
    room = max(2 * _TAB, console.width - len(str(number)) - _GUTTER - 1)
    start = max(0, before - room // 2) if cell_len(rows[-1]) > room else 0
    excerpt = "\n".join(row[start : start + room] for row in rows)
    lexer = Syntax.guess_lexer(str(problem.file))
    syntax = Syntax(excerpt, lexer, theme="ansi_dark", background_color="default", line_numbers=True, start_line=first)
    syntax.highlight_lines = {number}
    console.print(syntax)
    if problem.column:
        end = len(lines[number - 1][: max(column, (problem.end_column or 0) - 1)].expandtabs(_TAB))
        gap = len(str(number)) + _GUTTER + cell_len(rows[-1][start:before])
        marks = max(1, min(cell_len(rows[-1][before:end]), room - cell_len(rows[-1][start:before])))
        console.print(Text(" " * gap + "^" * marks, style=f"bold {colour}"))


def _lines(file: Path, known: dict[Path, list[str]]) -> list[str]:
    """Read a file's lines, each file once."""
    if file not in known:
        try:
            known[file] = file.read_text("utf-8-sig", errors="replace").split("\n")
        except OSError:
            known[file] = []
    return known[file]


def _visible(words: str) -> str:
    """Make control characters, and those that reorder a line, visible."""
    return made_visible(words).translate(_SYMBOLS)


def relative_path(file: Path | str) -> str:
    """Return the path of a file from the current folder, or its full path if it is elsewhere."""
    path, here = Path(file), Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


@contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[object], None]]:
    """Show a progress bar on standard error, if that is a terminal; each call of the result advances it.

    Parameters
    ----------
    what : str
        What is done.
    total : int
        The number of steps.
    """
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    disabled = not console.is_terminal or not total
    with Progress(*columns, console=console, transient=True, disable=disabled) as bar:
        task = bar.add_task(what, total=total)
        yield lambda step: bar.advance(task)
