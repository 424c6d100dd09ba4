"""Read a document of any format into a syntax tree.

Formats that Python parses are read in a process of its own, with limits of time and memory: a document that is made
to use up either ends in a message.
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
from coursebook.importers.formats.markdown import parse_markdown
from coursebook.importers.formats.notebooks import parse_notebook
from coursebook.importers.formats.pandoc import PANDOC_FORMATS, converted_by_pandoc
from coursebook.importers.formats.plain import parse_plain_text
from coursebook.importers.source_document import SourceDocument
from coursebook.importers.syntax_tree import Block, Table
from coursebook.importers.traversal import count_words, walk
from coursebook.importers.tree_json import tree_from_json, tree_to_json
from coursebook.limits.texts import line_problems, table_problems
from coursebook.limits.values import (
    DOCUMENT_FILE,
    DOCUMENT_TEXT,
    DOCUMENT_WORDS,
    READING_MEMORY,
    READING_SECONDS,
    TABLE,
    TABLES,
)
from coursebook.problems import CourseError, Problem

#: File extensions that mean the same as another.
_SYNONYMS = {".markdown": ".md", ".text": ".txt", ".htm": ".html", ".xhtml": ".html"}
#: The formats that can be read, by file extension.
ENDINGS = (".md", ".txt", ".html", ".docx", ".odt", ".epub", ".ipynb", ".pdf")

#: The program of the subprocess. The generator's folder comes last on the module search path, so it hides no library.
_WORKER = (
    "import sys; sys.path.append(sys.argv.pop(1)); from coursebook.importers.reading import run_worker; run_worker()"
)
_GENERATOR = Path(__file__).resolve().parents[2]


@contextmanager
def open_document(path: Path) -> Iterator[SourceDocument]:
    """Read a document; its pictures can be read until the end of the ``with``.

    Raises
    ------
    CourseError
        If the document's format is unknown, if it is too large or damaged, or needs a converter that is missing.
    """
    ending = _ending(path)
    size = _size(path)
    DOCUMENT_FILE.enforce(path, "The file has", size)
    if ending in (".md", ".txt", ".html", ".ipynb"):
        DOCUMENT_TEXT.enforce(path, "The text has", size)
    if ending in PANDOC_FORMATS:
        with converted_by_pandoc(path, ending) as document:
            _check_size(path, document.blocks)
            yield document
        return
    blocks, title = _parse_in_subprocess(path, ending)
    _check_size(path, blocks)
    yield SourceDocument(path, blocks, title)


def parse_document(path: Path, ending: str) -> tuple[list[Block], str]:
    """Parse Markdown, plain text, a notebook or a PDF, in this process.

    Returns
    -------
    blocks, title : list of Block, str
    """
    if ending == ".pdf":
        from coursebook.importers.pdf.document import parse_pdf  # noqa: PLC0415  (an optional extra)

        return parse_pdf(path)
    lines, _ = read_source(path)
    text = "\n".join(lines)
    if ending == ".ipynb":
        return parse_notebook(path, text)
    problems = [*line_problems(path, lines), *(table_problems(path, lines) if ending == ".md" else ())]
    if problems:
        raise CourseError(problems)
    DOCUMENT_WORDS.enforce(path, "The document has", len(text.split()))
    return parse_markdown(text) if ending == ".md" else (parse_plain_text(text), "")


def run_worker() -> None:
    """Parse the document that the command line names; write its tree, or the problems with it, as JSON."""
    path, ending = Path(sys.argv[1]), sys.argv[2]
    _limit_memory()
    try:
        blocks, title = parse_document(path, ending)
        answer = tree_to_json({"blocks": blocks, "title": title})
    except CourseError as error:
        answer = _problems_as_json(error.problems)
    except RecursionError:
        answer = _problems_as_json([Problem("", "Lists, quotes or elements are nested too deeply.", "Nest them less.")])
    except MemoryError:
        what = f"Reading needs more memory than the limit of {READING_MEMORY}."
        answer = _problems_as_json([Problem("", what, READING_MEMORY.remedy)])
    sys.stdout.write(answer)


def _problems_as_json(problems: list[Problem]) -> str:
    fields = ("what", "remedy", "line", "column", "why")
    return json.dumps({"problems": [{name: getattr(problem, name) for name in fields} for problem in problems]})


def _check_size(path: Path, blocks: list[Block]) -> None:
    """Refuse a document or a table that is too large, whatever the format."""
    DOCUMENT_WORDS.enforce(path, "The document has", count_words(blocks))
    sizes = [node.n_cells for node in walk(blocks) if isinstance(node, Table)]
    TABLE.enforce(path, "A table of the document has", max(sizes, default=0))
    TABLES.enforce(path, "All tables of the document together have", sum(sizes))


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415  (not on Windows)
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = READING_MEMORY.value if hard == resource.RLIM_INFINITY else min(hard, READING_MEMORY.value)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _parse_in_subprocess(path: Path, ending: str) -> tuple[list[Block], str]:
    command = [sys.executable, "-P", "-c", _WORKER, str(_GENERATOR), str(path.resolve()), ending]
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    seconds = READING_SECONDS.value
    try:
        finished = subprocess.run(command, capture_output=True, check=False, timeout=seconds, env=environment)
        answer: dict[str, Any] = tree_from_json(finished.stdout)
    except subprocess.TimeoutExpired as error:
        what = f"The document takes longer to read than the limit of {READING_SECONDS}."
        raise CourseError([Problem(path, what, READING_SECONDS.remedy)]) from error
    except (ValueError, RecursionError) as error:
        what = "The document cannot be read: it is damaged, nested too deeply, or needs too much memory."
        raise CourseError([Problem(path, what, "Open it in the program that made it, and save it again.")]) from error
    if "problems" in answer:
        raise CourseError([Problem(path, **fields) for fields in answer["problems"]])
    return answer["blocks"], answer["title"]


def _ending(path: Path) -> str:
    ending = _SYNONYMS.get(path.suffix.lower(), path.suffix.lower())
    if ending not in ENDINGS:
        what = f"Documents with the extension “{path.suffix}” cannot be read."
        if not path.suffix:
            what = "The document has no file extension, so its format is unknown."
        raise CourseError([Problem(path, what, f"Save it as one of {', '.join(ENDINGS)}.")])
    return ending


def _size(path: Path) -> int:
    try:
        with path.open("rb"):
            return path.stat().st_size
    except OSError as error:
        what = f"The document cannot be read ({error.strerror or error})."
        raise CourseError([Problem(path, what, "Check its name and its permissions.")]) from error
