"""The subcommands of ``coursebook``.

Each takes its options and returns the exit code: 0, or 1 if it shows problems. A command imports what it needs when
it runs, so that ``--help`` is quick.
"""

# ruff: noqa: PLC0415

import argparse
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from coursebook.problems import CourseError, Problem
from coursebook.terminal import progress, relative_path, show_problems

if TYPE_CHECKING:
    from coursebook.sync import Plan

Command: TypeAlias = Callable[[argparse.Namespace], int]


def new(options: argparse.Namespace) -> int:
    """Create a course from documents; in a course, create an explorable or a quiz."""
    if options.documents and options.name is None:
        return _new_course(options)
    if not options.documents and options.name is not None and options.what in ("explorable", "quiz"):
        return _new_part(options)
    what = f"`coursebook new {options.what}` is incomplete: it needs a document, or the name of what to create."
    remedy = (
        "Write `coursebook new FOLDER --from DOCUMENT`, `coursebook new explorable NAME` or "
        "`coursebook new quiz CHAPTER`."
    )
    raise CourseError([Problem(options.what, what, remedy)])


def _new_course(options: argparse.Namespace) -> int:
    from coursebook.amounts import count
    from coursebook.importers import create_course

    folder = options.root / options.what
    course = create_course(folder, options.documents, options.title)
    for notice in course.notices:
        print(f"Left out: {notice}")
    chapters, pictures = count(course.n_chapters, "chapter|chapters"), count(course.n_pictures, "picture|pictures")
    terms = f" ({count(course.n_terms, 'of them a term|of them terms')})" if course.n_terms else ""
    print(f"{relative_path(course.document)}: {chapters}{terms}, {pictures}.")
    print(f"Next: cd {folder} && coursebook preview")
    return 0


def _new_part(options: argparse.Namespace) -> int:
    from coursebook.importers.starters import start_explorable, start_quiz
    from coursebook.sync import write_lock

    with write_lock(options.root):
        if options.what == "explorable":
            files = start_explorable(options.root, options.name, options.chapter)
        else:
            files = start_quiz(options.root, options.name)
    for path in files:
        print(relative_path(path))
    print("Next: coursebook sync")
    return 0


def sync(options: argparse.Namespace) -> int:
    """Update notebooks, outputs and table of contents from the document and the code."""
    from coursebook.notebooks import with_positions
    from coursebook.sync import apply_plan, drift, write_lock

    if options.check:
        return _exit_code(with_positions(drift(_plan(options))), "Everything is up to date.")
    with write_lock(options.root):
        plan = _plan(options)
        n_stale = sum(planned.is_stale for planned in plan.notebooks.values())
        with progress("Running notebooks", n_stale) as advance:
            changes = apply_plan(plan, on_run=advance)
    for change in changes:
        print(f"{relative_path(change.path)}: {change.why}")
    print(f"{_n_files(len(changes))} written." if changes else "Everything is up to date.")
    return 0


def check(options: argparse.Namespace) -> int:
    """Check a course, and list every problem with its place and what to do; nothing is changed."""
    from coursebook.checks import check_course

    problems = check_course(options.root)
    failing = problems if options.strict else [problem for problem in problems if not problem.is_warning]
    if options.json:
        print(_json([_problem(problem) for problem in problems]))
    elif problems:
        show_problems(problems)
    else:
        print("No problems found.")
    return int(bool(failing))


def list_chapters(options: argparse.Namespace) -> int:
    """List the chapters with their notebooks, explorables and quizzes."""
    from coursebook.sync.listing import listing

    chapters = listing(options.root)
    if options.json:
        print(_json(chapters))
        return 0
    for chapter in chapters:
        print(f"{chapter['notebook']}: {chapter['title']}")
        for explorable in chapter["explorables"]:
            controls = ", ".join(control["name"] for control in explorable["controls"])
            print(f"    explorable {explorable['module']}.{explorable['attribute']}: {controls}")
        if chapter["quiz"]:
            print(f"    quiz book/quizzes/{chapter['quiz']}.yml")
    return 0


def build(options: argparse.Namespace) -> int:
    """Build the site; warnings count as errors."""
    from coursebook.site.build import build as build_site

    print(relative_path(build_site(options.root, strict=not options.lenient)))
    return 0


def export(options: argparse.Namespace) -> int:
    """Export the course as one PDF or EPUB, with each explorable as a row of pictures."""
    from coursebook.export import export as export_book

    file, book = export_book(options.root, options.form, options.output)
    if not book.address:
        print("No QR codes, since the course has no public address: set `baseurl` under `html` in _config.yml.")
    print(relative_path(file))
    return 0


def preview(options: argparse.Namespace) -> int:
    """Serve the course while you work on it; every change and every problem shows as soon as you save."""
    from coursebook.site.preview import preview as serve

    serve(options.root, options.port, open_browser=not options.no_open)
    return 0


def _plan(options: argparse.Namespace) -> "Plan":
    """Plan a sync; conflicts between document and notebooks are shown as diffs before their messages."""
    from coursebook.sync import plan_sync

    try:
        return plan_sync(options.root, take=options.take, chapters=options.chapters, run_all=options.run)
    except CourseError as error:
        from coursebook.sync.conflicts.difference import show_conflicts

        show_conflicts(error.problems)
        raise


def _exit_code(problems: list[Problem], success: str) -> int:
    if problems:
        show_problems(problems)
        return 1
    print(success)
    return 0


def _n_files(number: int) -> str:
    return "1 file" if number == 1 else f"{number} files"


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "file": relative_path(problem.file),
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.end_column,
        "what": problem.what,
        "why": problem.why or None,
        "remedy": problem.remedy,
        "severity": "warning" if problem.is_warning else "error",
    }


def _json(value: Any) -> str:  # noqa: ANN401  (JSON can be anything)
    """Write a value for programs, with numpy's numbers as plain ones."""
    return json.dumps(value, indent=2, ensure_ascii=False, default=lambda number: number.item())
