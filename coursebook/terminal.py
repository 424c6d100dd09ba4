"""What a person at a terminal reads: problems, and the progress of long work."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from coursebook.problems import Problem


def show_problems(problems: Sequence[Problem]) -> None:
    """Write problems to standard error, one per paragraph, and how many they are."""
    for problem in problems:
        seen = replace(problem, file=as_seen_from_here(problem.file))
        print(seen, end="\n\n", file=sys.stderr)
    count = "1 problem." if len(problems) == 1 else f"{len(problems)} problems."
    print(count, file=sys.stderr)


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
