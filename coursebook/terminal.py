"""What a person at a terminal reads: problems, and the progress of long work."""

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

#: Columns between the stops of a tab, in an excerpt.
_TAB = 4
#: What Rich writes before each line of an excerpt, besides the line's number. [columns]
_GUTTER = 3
#: Control characters, which could do things to a terminal, as their pictures.
_PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"} | {127: 0x2421}


def show_problems(problems: Sequence[Problem]) -> None:
    """Write problems to standard error, and how many they are: with the place itself where a person reads.

    Into a file or a pipe each is a paragraph of one line that begins with ``file:line:column``, for tools.
    """
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    lines: dict[Path, list[str]] = {}
    for problem in problems:
        seen = replace(problem, file=as_seen_from_here(problem.file))
        if console.is_terminal:
            _draw(console, seen, _lines(Path(problem.file), lines) if problem.line else [])
        else:
            print(" ".join(_harmless(str(seen)).split()), end="\n\n", file=sys.stderr)
    n_warnings = sum(problem.is_warning for problem in problems)
    counts = [(len(problems) - n_warnings, "problem"), (n_warnings, "warning")]
    words = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count]
    print(f"{', '.join(words)}.", file=sys.stderr)


def _draw(console: Console, problem: Problem, lines: list[str]) -> None:
    """Show a problem as compilers do: what is wrong, the line with a mark below the place, why, what to do."""
    name, colour = ("warning", "yellow") if problem.is_warning else ("problem", "red")
    console.print(Text.assemble((name, f"bold {colour}"), (f": {_harmless(problem.what)}", "bold")))
    console.print(Text(f"  --> {_harmless(problem.place)}", style="cyan"))
    if problem.line and problem.line <= len(lines):
        _draw_excerpt(console, problem, lines, colour)
    for heading, words in (("why", problem.why), ("help", problem.remedy)):
        if words:
            console.print(Text.assemble((f"   {heading}: ", "bold green"), _harmless(words)))
    console.print()


def _draw_excerpt(console: Console, problem: Problem, lines: list[str], colour: str) -> None:
    """Show the line and the one above; of a long line, as much about the place as there is room for."""
    number = problem.line or 1
    first = max(1, number - 1)
    column = min(problem.column or 1, len(lines[number - 1]) + 1)
    rows = [_harmless(line).expandtabs(_TAB) for line in lines[first - 1 : number]]
    before = len(lines[number - 1][: column - 1].expandtabs(_TAB))
    room = max(2 * _TAB, console.width - len(str(number)) - _GUTTER - 1)
    start = max(0, before - room // 2) if cell_len(rows[-1]) > room else 0
    excerpt = "\n".join(row[start : start + room] for row in rows)
    lexer = Syntax.guess_lexer(str(problem.file))
    numbers = {"line_numbers": True, "start_line": first, "highlight_lines": {number}}
    console.print(Syntax(excerpt, lexer, theme="ansi_dark", background_color="default", **numbers))
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


def _harmless(words: str) -> str:
    """Show control characters, and those that reorder a line, instead of sending them to the terminal."""
    return made_visible(words).translate(_PICTURES)


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
