"""The command ``coursebook``: its words and options."""

import argparse
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from coursebook.cli import commands
from coursebook.files.full_disk import full_disk
from coursebook.problems import CourseError
from coursebook.slow_imports import skip_slow_imports
from coursebook.terminal import show_problems

#: What a shell is told of a program that Ctrl-C stopped: 128 and the number of the signal.
STOPPED = 130
#: The same for a program that was asked to end.
ENDED = 143


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Parameters
    ----------
    argv : sequence of str, optional
        Its words; those that the process was started with if absent.

    Returns
    -------
    int
        0 if all is well, 1 if there are problems. (A command that is not understood ends with 2.)
    """
    options = parser().parse_args(argv)
    skip_slow_imports()
    try:
        with _ending_well():
            return options.command(options)
    except CourseError as error:
        from coursebook.notebooks import with_positions  # noqa: PLC0415  (takes a while; --help needs none)

        show_problems(with_positions(error.problems))
        return 1
    except KeyboardInterrupt:
        return STOPPED
    except Exception as error:
        problem = full_disk(error, options.root.resolve())
        if problem is None:
            raise
        show_problems([problem])
        return 1


@contextmanager
def _ending_well() -> Iterator[None]:
    """Have a command that is asked to end (SIGTERM) remove what is half done, as after Ctrl-C."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    former = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)


def _end(*_: object) -> None:
    sys.exit(ENDED)


def parser() -> argparse.ArgumentParser:
    """Describe all commands."""
    top = argparse.ArgumentParser("coursebook", description="Make a course site from a document.")
    words = top.add_subparsers(metavar="command", required=True)
    _add_new(words)
    _add_sync(words)
    check = _command(words, "check", commands.check, "coursebook check --json")
    check.add_argument("--json", action="store_true", help="write the problems as JSON")
    check.add_argument("--strict", action="store_true", help="let warnings fail, too")
    listing = _command(words, "list", commands.list_chapters, "coursebook list --json")
    listing.add_argument("--json", action="store_true", help="write the chapters as JSON")
    build = _command(words, "build", commands.build, "coursebook build")
    build.add_argument("--lenient", action="store_true", help="let warnings pass")
    export = _command(words, "export", commands.export, "coursebook export pdf --output course.pdf")
    export.add_argument("form", choices=["pdf", "epub"], help="to print, or for a reader of e-books")
    export.add_argument(
        "--output", type=Path, metavar="FILE", help="what to write (default: in _build, named by the title)"
    )
    preview = _command(words, "preview", commands.preview, "coursebook preview --port 8080")
    preview.add_argument("--port", type=int, default=8000, help="where to serve (default: 8000)")
    preview.add_argument("--no-open", action="store_true", help="open no browser")
    return top


def _add_new(words: argparse._SubParsersAction) -> None:
    example = (
        "coursebook new tomatoes --from tomatoes.docx   or, inside a course,   "
        "coursebook new explorable watering   and   coursebook new quiz watering"
    )
    command = _command(words, "new", commands.new, example)
    command.add_argument("what", help="the folder of a new course, absent or empty; or `explorable`, or `quiz`")
    command.add_argument("name", nargs="?", help="of the explorable; or the chapter whose quiz it is")
    command.add_argument(
        "--from",
        dest="documents",
        type=Path,
        nargs="+",
        metavar="DOCUMENT",
        help="what a course is made from (.md .txt .html .docx .odt .epub .ipynb .pdf); several become its parts",
    )
    command.add_argument("--title", help="what the course is called (default: as the document says)")
    command.add_argument("--chapter", help="the chapter that shows the explorable (default: the one of its name)")


def _add_sync(words: argparse._SubParsersAction) -> None:
    command = _command(words, "sync", commands.sync, "coursebook sync --check")
    command.add_argument("--check", action="store_true", help="only say what is out of step; write nothing")
    command.add_argument("--run", action="store_true", help="run all notebooks, not only those with old outputs")
    command.add_argument(
        "--take",
        choices=["document", "notebook"],
        help="whose words win where a chapter's text was edited by hand: the notebook's go into the document",
    )
    command.add_argument(
        "chapters", nargs="*", metavar="CHAPTER", help="slugs of the chapters that --take is for (default: all)"
    )


def _command(
    words: argparse._SubParsersAction, name: str, command: commands.Command, example: str
) -> argparse.ArgumentParser:
    """Add a command, described by the first line of its docstring."""
    about = (command.__doc__ or "").strip()
    added = words.add_parser(name, help=about, description=about, epilog=f"Example: {example}")
    added.add_argument("--root", type=Path, default=Path(), metavar="FOLDER", help="the course (default: here)")
    added.set_defaults(command=command)
    return added
