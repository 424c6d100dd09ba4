"""One document, whatever its form, to the one form.

What Python reads is read in a process of its own: a text made to take for ever, or all memory, ends with a
sentence instead.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from coursebook.document.source import read_source
from coursebook.intake.computing import notebook_tree
from coursebook.intake.converting import FORMS, converted
from coursebook.intake.limits import MAX_FILE, MAX_LINE, MAX_MEMORY, MAX_SECONDS, MAX_TEXT, megabytes, too_much
from coursebook.intake.markdown import markdown_tree
from coursebook.intake.plain import plain_tree
from coursebook.intake.taken import Taken
from coursebook.problems import CourseError, Problem

#: Endings that mean the same as another.
SAME = {".markdown": ".md", ".text": ".txt", ".htm": ".html", ".xhtml": ".html"}
#: Every form that is read, by its ending.
ENDINGS = (".md", ".txt", ".html", ".docx", ".odt", ".epub", ".ipynb", ".pdf")

_CHILD = "from coursebook.intake.reading import answer; answer()"


@contextmanager
def taken(path: Path) -> Iterator[Taken]:
    """Read a document; its pictures can be read until the end of the ``with``.

    Raises
    ------
    CourseError
        If the document is of no known form, too large, damaged, or needs a converter that is missing.
    """
    ending = _ending(path)
    size = _size(path)
    if size > MAX_FILE:
        too_much(path, f"The file has {megabytes(size)}", megabytes(MAX_FILE))
    if ending in (".md", ".txt", ".html", ".ipynb") and size > MAX_TEXT:
        too_much(path, f"The text has {megabytes(size)}", megabytes(MAX_TEXT))
    if ending in FORMS:
        with converted(path, ending) as read:
            yield read
        return
    raw = _from_child(path, ending)
    yield Taken(path, raw["blocks"], raw["title"])


def tree_of(path: Path, ending: str) -> tuple[list[Any], str]:
    """Read Markdown, plain text, a notebook or a PDF, in this process.

    Returns
    -------
    blocks, title : list of Node, str
    """
    if ending == ".pdf":
        from coursebook.intake.pdf import pdf_tree  # noqa: PLC0415  (an optional extra)

        return pdf_tree(path)
    lines, _ = read_source(path)
    longest = max(map(len, lines))
    if longest > MAX_LINE:
        too_much(path, f"A line has {longest:,} characters", f"{MAX_LINE:,}", "Break its lines.")
    text = "\n".join(lines)
    if ending == ".ipynb":
        return notebook_tree(path, text)
    return markdown_tree(text) if ending == ".md" else (plain_tree(text), "")


def answer() -> None:
    """Read the document that the command names, and write it, or what is wrong, as JSON."""
    path, ending = Path(sys.argv[1]), sys.argv[2]
    _limit_memory()
    try:
        blocks, title = tree_of(path, ending)
        said = {"blocks": blocks, "title": title}
    except CourseError as error:
        said = {"problems": [[one.what, one.remedy, one.line, one.column] for one in error.problems]}
    except RecursionError:
        said = {"problems": [["Lists, quotes or elements are nested too deeply.", "Nest them less.", None, None]]}
    except MemoryError:
        said = {
            "problems": [
                [
                    f"Reading needs more memory than the limit of {megabytes(MAX_MEMORY)}.",
                    "Split the document, and name its pieces in order.",
                    None,
                    None,
                ]
            ]
        }
    json.dump(said, sys.stdout)


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415  (not on Windows)
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


def _from_child(path: Path, ending: str) -> dict[str, Any]:
    command = [sys.executable, "-c", _CHILD, str(path.resolve()), ending]
    environment = os.environ | {"PYTHONIOENCODING": "utf-8", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        finished = subprocess.run(command, capture_output=True, check=False, timeout=MAX_SECONDS, env=environment)
        raw = json.loads(finished.stdout)
    except subprocess.TimeoutExpired as error:
        what = f"The document takes longer to read than the limit of {MAX_SECONDS} seconds."
        raise CourseError([Problem(path, what, "Split it, and name its pieces in order.")]) from error
    except (ValueError, RecursionError) as error:
        what = "The document cannot be read: it is damaged, or nested too deeply, or needs too much memory."
        raise CourseError([Problem(path, what, "Open it in the program that made it, and save it again.")]) from error
    if "problems" in raw:
        raise CourseError([Problem(path, *problem) for problem in raw["problems"]])
    return raw


def _ending(path: Path) -> str:
    ending = SAME.get(path.suffix.lower(), path.suffix.lower())
    if ending not in ENDINGS:
        what = f"The ending “{path.suffix}” is none of those that can be read."
        raise CourseError([Problem(path, what, f"Save the document as one of {', '.join(ENDINGS)}.")])
    return ending


def _size(path: Path) -> int:
    try:
        with path.open("rb"):
            return path.stat().st_size
    except OSError as error:
        what = f"The document cannot be read ({error.strerror or error})."
        raise CourseError([Problem(path, what, "Check its name and its permissions.")]) from error
