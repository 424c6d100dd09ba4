"""What the commands of ``coursebook`` do.

Each takes its options and returns the exit code: 0, or 1 if it shows problems. What a command needs
is imported when it runs, so that ``--help`` answers at once.
"""

# ruff: noqa: PLC0415

import argparse
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from coursebook.problems import CourseError, Problem
from coursebook.terminal import as_seen_from_here, progress, show_problems

if TYPE_CHECKING:
    from coursebook.sync import Plan

Command: TypeAlias = Callable[[argparse.Namespace], int]


def new(options: argparse.Namespace) -> int:
    """Make a course from one or several documents; inside a course, begin an explorable or a quiz."""
    if options.documents and options.name is None:
        return _new_course(options)
    if not options.documents and options.name is not None and options.what in ("explorable", "quiz"):
        return _new_part(options)
    what = f"“coursebook new {options.what}” lacks a name, or a document to make a course from."
    remedy = "Write `coursebook new DIRECTORY --from DOCUMENT`, `new explorable NAME` or `new quiz CHAPTER`."
    raise CourseError([Problem(options.what, what, remedy)])


def _new_course(options: argparse.Namespace) -> int:
    from coursebook.importers import begin_course

    folder = options.root / options.what
    begun = begin_course(folder, options.documents, options.title)
    for notice in begun.notices:
        print(f"Left out: {notice}")
    chapters, terms, pictures = begun.n_chapters, begun.n_terms, begun.n_pictures
    print(f"{as_seen_from_here(begun.document)}: chapters {chapters} (of them terms {terms}), pictures {pictures}.")
    print(f"Go on with: cd {folder} && coursebook preview")
    return 0


def _new_part(options: argparse.Namespace) -> int:
    from coursebook.importers.starters import start_explorable, start_quiz
    from coursebook.sync import write_lock

    with write_lock(options.root):
        if options.what == "explorable":
            written = start_explorable(options.root, options.name, options.chapter)
        else:
            written = start_quiz(options.root, options.name)
    for path in written:
        print(as_seen_from_here(path))
    print("Go on with: coursebook sync")
    return 0


def sync(options: argparse.Namespace) -> int:
    """Bring notebooks, table of contents and outputs in step with the document and the code."""
    from coursebook.notebooks import located
    from coursebook.sync import apply_plan, drift, write_lock

    if options.check:
        return _verdict(located(drift(_plan(options))), "Everything is in step.")
    with write_lock(options.root):
        plan = _plan(options)
        n_stale = sum(planned.is_stale for planned in plan.notebooks.values())
        with progress("Running notebooks", n_stale) as advance:
            changes = apply_plan(plan, on_run=advance)
    for change in changes:
        print(f"{as_seen_from_here(change.path)}: {change.why}")
    print(f"{len(changes)} files written." if changes else "Everything is in step.")
    return 0


def check(options: argparse.Namespace) -> int:
    """Find everything that is wrong with a course, each with its place and what to do; write nothing."""
    from coursebook.checks import check_course

    problems = check_course(options.root)
    failing = problems if options.strict else [problem for problem in problems if not problem.is_warning]
    if options.json:
        print(_json([_problem(problem) for problem in problems]))
    elif problems:
        show_problems(problems)
    else:
        print("No problems.")
    return int(bool(failing))


def list_chapters(options: argparse.Namespace) -> int:
    """List every chapter with its notebook, page, explorables and quiz."""
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
    """Build the site; a warning is an error."""
    from coursebook.site.build import build as build_site

    print(as_seen_from_here(build_site(options.root, strict=not options.lenient)))
    return 0


def export(options: argparse.Namespace) -> int:
    """Make the whole course one file, with its pictures as rows of telling states: a PDF or an EPUB."""
    from coursebook.export import export as export_book

    file, book = export_book(options.root, options.form, options.output)
    if not book.address:
        print("No QR codes: the course says no public address. Write it in _config.yml, as `baseurl` under `html`.")
    print(as_seen_from_here(file))
    return 0


def preview(options: argparse.Namespace) -> int:
    """Serve the course while you work on it: what is saved is seen at once, and so is what is wrong."""
    from coursebook.site.preview import preview as serve

    serve(options.root, options.port, open_browser=not options.no_open)
    return 0


def _plan(options: argparse.Namespace) -> "Plan":
    """Plan a sync; conflicts between document and notebooks are drawn before they are named."""
    from coursebook.sync import plan_sync

    try:
        return plan_sync(options.root, take=options.take, chapters=options.chapters, run_all=options.run)
    except CourseError as error:
        from coursebook.sync.conflicts.difference import show_conflicts

        show_conflicts(error.problems)
        raise


def _verdict(problems: list[Problem], praise: str) -> int:
    if problems:
        show_problems(problems)
        return 1
    print(praise)
    return 0


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "file": as_seen_from_here(problem.file),
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.end_column,
        "what": problem.what,
        "why": problem.why or None,
        "remedy": problem.remedy,
        "severity": "warning" if problem.is_warning else "error",
    }


def _json(value: Any) -> str:  # noqa: ANN401  (JSON can be anything)
    """Write a value for programs; numpy's numbers know how to become Python's."""
    return json.dumps(value, indent=2, ensure_ascii=False, default=lambda number: number.item())
