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
from coursebook.importers.formats.markdown import markdown_tree
from coursebook.importers.formats.notebooks import notebook_tree
from coursebook.importers.formats.pandoc import FORMS, converted
from coursebook.importers.formats.plain import plain_tree
from coursebook.importers.myst.syntax_tree import every, n_words, table_size
from coursebook.importers.taken import Taken
from coursebook.limits.stated import (
    DOCUMENT_FILE,
    DOCUMENT_TEXT,
    DOCUMENT_WORDS,
    READING_MEMORY,
    READING_SECONDS,
    TABLE,
    TABLES,
)
from coursebook.limits.texts import line_problems, table_problems
from coursebook.problems import CourseError, Problem

#: Endings that mean the same as another.
SAME = {".markdown": ".md", ".text": ".txt", ".htm": ".html", ".xhtml": ".html"}
#: Every form that is read, by its ending.
ENDINGS = (".md", ".txt", ".html", ".docx", ".odt", ".epub", ".ipynb", ".pdf")

#: What the child runs: the generator's folder comes last on the module search path, so that it hides no library.
_CHILD = "import sys; sys.path.append(sys.argv.pop(1)); from coursebook.importers.reading import answer; answer()"
_GENERATOR = Path(__file__).resolve().parents[2]


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
    DOCUMENT_FILE.refuse(path, "The file has", size)
    if ending in (".md", ".txt", ".html", ".ipynb"):
        DOCUMENT_TEXT.refuse(path, "The text has", size)
    if ending in FORMS:
        with converted(path, ending) as read:
            _check_size(path, read.blocks)
            yield read
        return
    raw = _from_child(path, ending)
    _check_size(path, raw["blocks"])
    yield Taken(path, raw["blocks"], raw["title"])


def _check_size(path: Path, blocks: list[Any]) -> None:
    """Refuse a text or a table that is too large, whatever form it came in."""
    DOCUMENT_WORDS.refuse(path, "The document has", n_words(blocks))
    sizes: list[int] = []
    every(blocks, lambda node: sizes.append(table_size(node)) if node["t"] == "Table" else None)
    TABLE.refuse(path, "A table of the document has", max(sizes, default=0))
    TABLES.refuse(path, "All tables of the document together have", sum(sizes))


def tree_of(path: Path, ending: str) -> tuple[list[Any], str]:
    """Read Markdown, plain text, a notebook or a PDF, in this process.

    Returns
    -------
    blocks, title : list of Node, str
    """
    if ending == ".pdf":
        from coursebook.importers.pdf.document import pdf_tree  # noqa: PLC0415  (an optional extra)

        return pdf_tree(path)
    lines, _ = read_source(path)
    text = "\n".join(lines)
    if ending == ".ipynb":
        return notebook_tree(path, text)
    problems = [*line_problems(path, lines), *(table_problems(path, lines) if ending == ".md" else ())]
    if problems:
        raise CourseError(problems)
    DOCUMENT_WORDS.refuse(path, "The document has", len(text.split()))
    return markdown_tree(text) if ending == ".md" else (plain_tree(text), "")


def answer() -> None:
    """Read the document that the command names, and write it, or what is wrong, as JSON."""
    path, ending = Path(sys.argv[1]), sys.argv[2]
    _limit_memory()
    try:
        blocks, title = tree_of(path, ending)
        said = {"blocks": blocks, "title": title}
    except CourseError as error:
        said = {"problems": [[one.what, one.remedy, one.line, one.column, False, one.why] for one in error.problems]}
    except RecursionError:
        said = {"problems": [["Lists, quotes or elements are nested too deeply.", "Nest them less.", None, None]]}
    except MemoryError:
        said = {
            "problems": [
                [
                    f"Reading needs more memory than the limit of {READING_MEMORY}.",
                    READING_MEMORY.remedy,
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
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = READING_MEMORY.value if hard == resource.RLIM_INFINITY else min(hard, READING_MEMORY.value)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _from_child(path: Path, ending: str) -> dict[str, Any]:
    command = [sys.executable, "-P", "-c", _CHILD, str(_GENERATOR), str(path.resolve()), ending]
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    seconds = READING_SECONDS.value
    try:
        finished = subprocess.run(command, capture_output=True, check=False, timeout=seconds, env=environment)
        raw = json.loads(finished.stdout)
    except subprocess.TimeoutExpired as error:
        what = f"The document takes longer to read than the limit of {READING_SECONDS}."
        raise CourseError([Problem(path, what, READING_SECONDS.remedy)]) from error
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
