"""The command line of ``coursebook``: its subcommands and their options."""

import argparse
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from coursebook.cli import commands
from coursebook.files.full_disk import full_disk
from coursebook.problems import CourseError
from coursebook.slow_imports import skip_slow_imports
from coursebook.terminal import show_problems

_Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
#: Exit codes after Ctrl-C and after SIGTERM: 128 plus the number of the signal.
INTERRUPTED, TERMINATED = 130, 143


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Parameters
    ----------
    argv : sequence of str, optional
        Its arguments; by default those of the process.

    Returns
    -------
    int
        0 if all is well, 1 if there are problems. (Arguments that are not understood end the process with 2.)
    """
    options = parser().parse_args(argv)
    skip_slow_imports()
    try:
        with _clean_termination():
            return int(options.command(options))
    except CourseError as error:
        from coursebook.notebooks import with_positions  # noqa: PLC0415  (slow to import, and --help does not need it)

        show_problems(with_positions(error.problems))
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        problem = full_disk(error, options.root.resolve())
        if problem is None:
            raise
        show_problems([problem])
        return 1


@contextmanager
def _clean_termination() -> Iterator[None]:
    """Let a command that receives SIGTERM clean up, as after Ctrl-C."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    previous = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, previous)


def _terminate(*_: object) -> None:
    sys.exit(TERMINATED)


def parser() -> argparse.ArgumentParser:
    """Build the parser of all commands."""
    top = argparse.ArgumentParser("coursebook", description="Turn a document into an interactive course.")
    subparsers = top.add_subparsers(metavar="command", required=True)
    _add_new(subparsers)
    _add_sync(subparsers)
    check = _command(subparsers, "check", commands.check, "coursebook check --json")
    check.add_argument("--json", action="store_true", help="write the problems as JSON")
    check.add_argument("--strict", action="store_true", help="fail on warnings, too")
    listing = _command(subparsers, "list", commands.list_chapters, "coursebook list --json")
    listing.add_argument("--json", action="store_true", help="write the chapters as JSON")
    build = _command(subparsers, "build", commands.build, "coursebook build")
    build.add_argument("--lenient", action="store_true", help="do not fail on warnings")
    export = _command(subparsers, "export", commands.export, "coursebook export pdf --output course.pdf")
    export.add_argument("form", choices=["pdf", "epub"], help="the format")
    export.add_argument(
        "--output", type=Path, metavar="FILE", help="the file to write (default: in _build, named after the course)"
    )
    preview = _command(subparsers, "preview", commands.preview, "coursebook preview --port 8080")
    preview.add_argument("--port", type=int, default=8000, help="the port to serve on (default: 8000)")
    preview.add_argument("--no-open", action="store_true", help="do not open a browser")
    return top


def _add_new(subparsers: _Subparsers) -> None:
    example = (
        "coursebook new tomatoes --from tomatoes.docx   or, in the folder of a course,   "
        "coursebook new explorable watering   or   coursebook new quiz watering"
    )
    command = _command(subparsers, "new", commands.new, example)
    command.add_argument(
        "what", help="the folder of the new course, which must be new or empty; or `explorable`, or `quiz`"
    )
    command.add_argument("name", nargs="?", help="the name of the new explorable, or the chapter of the new quiz")
    command.add_argument(
        "--from",
        dest="documents",
        type=Path,
        nargs="+",
        metavar="DOCUMENT",
        help="the documents of the course (.md .txt .html .docx .odt .epub .ipynb .pdf); if several, each is a part",
    )
    command.add_argument("--title", help="the title of the course (default: that of the document)")
    command.add_argument("--chapter", help="the chapter that shows the new explorable (default: the one with its name)")


def _add_sync(subparsers: _Subparsers) -> None:
    command = _command(subparsers, "sync", commands.sync, "coursebook sync --check")
    command.add_argument("--check", action="store_true", help="only report what is out of date; change nothing")
    command.add_argument("--run", action="store_true", help="run all notebooks, not only those with outdated outputs")
    command.add_argument(
        "--take",
        choices=["document", "notebook"],
        help="which text to keep where both were edited; with `notebook`, its text goes into the document",
    )
    command.add_argument(
        "chapters", nargs="*", metavar="CHAPTER", help="the slugs of the chapters that --take applies to (default: all)"
    )


def _command(subparsers: _Subparsers, name: str, command: commands.Command, example: str) -> argparse.ArgumentParser:
    """Add a command, described by the first line of its docstring."""
    summary = (command.__doc__ or "").strip()
    added: argparse.ArgumentParser = subparsers.add_parser(
        name, help=summary, description=summary, epilog=f"Example: {example}"
    )
    added.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="the folder of the course (default: the current one)",
    )
    added.set_defaults(command=command)
    return added
