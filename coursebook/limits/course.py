"""Check the files of a course against the limits before a command reads them.

The checks are cheap: sizes, lines, and headers of pictures. Their results are cached until the file changes, since the
preview repeats them after every edit.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml.error import YAMLError

from coursebook.limits.characters import (
    HIDDEN,
    REMEDY,
    character_name,
    hidden_characters,
    made_visible,
    what_is_hidden,
)
from coursebook.limits.pictures import ENDINGS, picture_problems
from coursebook.limits.plain_yaml import NotPlainError, composed
from coursebook.limits.texts import hidden_problems, line_problems, table_problems, too_many_words
from coursebook.limits.values import (
    BIBLIOGRAPHY,
    FRONT_MATTER,
    NOTEBOOK,
    PICTURES,
    QUIZ,
    SETTINGS,
    TEXT,
    Limit,
)
from coursebook.problems import CourseError, Problem

#: Files and folders of a course that commands read.
_READ = ("_config.yml", "_toc.yml", "documents", "book", "widgets")
#: Prefixes of files and folders there that no command reads.
_NOT_READ = ("_build", ".", "__pycache__")
#: The size limit by file extension; pictures have their own.
_SIZES = {
    ".md": TEXT,
    ".markdown": TEXT,
    ".txt": TEXT,
    ".text": TEXT,
    ".py": TEXT,
    ".ipynb": NOTEBOOK,
    ".yml": QUIZ,
    ".yaml": QUIZ,
    ".bib": BIBLIOGRAPHY,
}
_MARKDOWN, _PLAIN = frozenset({".md", ".markdown"}), frozenset({".txt", ".text"})
_FENCE = "---"
#: What may be a YAML anchor; parsing the file decides.
_ANCHOR = re.compile(r"(?:^|[\s,:\[{?-])&[^\s,\]}]", re.MULTILINE)


def require_within_limits(root: Path) -> None:
    """Refuse a course that is too large, or has content that no file may have.

    Raises
    ------
    CourseError
        With all problems that `outside_limits` finds.
    """
    problems = outside_limits(root)
    if problems:
        raise CourseError(problems)


def outside_limits(root: Path) -> list[Problem]:
    """Find files that are too large, YAML with aliases or tags, and hidden characters.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.

    Returns
    -------
    list of Problem
        In the order of file names.
    """
    problems: list[Problem] = []
    pictures = 0
    for file in _files(root):
        try:
            known = file.stat()
        except OSError:
            continue  # deleted meanwhile, or a dead link; the command that needs it reports it
        problems += _file_problems(file, known.st_size, known.st_mtime_ns)
        pictures += known.st_size if file.suffix.lower() in ENDINGS else 0
    if pictures > PICTURES.value:
        problems.append(PICTURES.problem(root / "book", "All pictures of the course together have", pictures))
    return problems


def _files(root: Path) -> Iterator[Path]:
    for place in (root / name for name in _READ):
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in found:
            if file.is_file() and not any(part.startswith(_NOT_READ) for part in file.relative_to(root).parts[1:]):
                yield file


@lru_cache(maxsize=10_000)
def _file_problems(file: Path, size: int, changed: int) -> tuple[Problem, ...]:
    """Check a file, again when its size or modification time [ns] has changed."""
    del changed
    try:
        problems = (*_name_problems(file), *_content_problems(file, size))
        return tuple(sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0)))
    except OSError:
        return ()  # the command that needs it reports why it cannot be read


def _name_problems(file: Path) -> Iterator[Problem]:
    for match in HIDDEN.finditer(file.name):
        what = what_is_hidden(character_name(match[0][0]), "in the file's name")
        yield Problem(made_visible(str(file)), what, "Rename the file.")
        return


def _content_problems(file: Path, size: int) -> Iterator[Problem]:
    ending = file.suffix.lower()
    if ending in ENDINGS:
        yield from picture_problems(file, size)
        return
    limit = _limit(file)
    if limit and size > limit.value:
        yield limit.problem(file, "The file has", size)
        return
    if limit is SETTINGS:
        yield from _yaml_problems(file, _text(file), 1)
    elif limit is QUIZ:
        yield from _quiz_problems(file)
    elif ending == ".ipynb":
        yield from _notebook_problems(file)
    elif ending in _MARKDOWN:
        yield from _page_problems(file)
    elif ending in _PLAIN:
        lines = _text(file).split("\n")
        yield from line_problems(file, lines)
        yield from hidden_problems(file, lines)
    elif ending in (".py", ".bib"):
        for number, line in enumerate(_text(file).split("\n"), 1):
            for index, name in hidden_characters(line):
                yield Problem(file, what_is_hidden(name), REMEDY, number, index + 1)


def _limit(file: Path) -> Limit | None:
    return SETTINGS if file.name in ("_config.yml", "_toc.yml") else _SIZES.get(file.suffix.lower())


def _text(file: Path) -> str:
    return file.read_text("utf-8-sig", errors="replace")


def _page_problems(file: Path) -> Iterator[Problem]:
    lines = _text(file).split("\n")
    front = _front_matter(lines)
    if front:
        text = "\n".join(front)
        if len(text) > FRONT_MATTER.value:
            yield FRONT_MATTER.problem(file, "The front matter has", len(text), 1, 1)
        else:
            yield from _yaml_problems(file, text, 2)
    rest = len(front) + 1 if front else 0
    for problems in (line_problems, table_problems, hidden_problems):
        yield from problems(file, lines[rest:], rest + 1)
    if "documents" not in file.parts[-2:]:  # a document has many chapters, which are counted when it is read
        yield from too_many_words(file, "The page", "\n".join(lines))


def _front_matter(lines: list[str]) -> list[str]:
    """Return the lines between the fences at the top."""
    if lines[0].rstrip() != _FENCE:
        return []
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in (_FENCE, "...")), 0)
    return lines[1:end] if end else []


def _yaml_problems(file: Path, text: str, first_line: int) -> Iterator[Problem]:
    """Find YAML that is not allowed; invalid YAML is reported by the command that needs it."""
    try:
        composed(text)
    except NotPlainError as error:
        mark = error.problem_mark
        yield Problem(file, error.what, error.remedy, mark.line + first_line, mark.column + 1)
    except (YAMLError, RecursionError, ValueError):
        return


def _quiz_problems(file: Path) -> Iterator[Problem]:
    """Check a quiz that may have anchors, which every alias needs; the rest is checked when the quiz is read."""
    text = _text(file)
    if _ANCHOR.search(text):
        yield from _yaml_problems(file, text, 1)


def _notebook_problems(file: Path) -> Iterator[Problem]:
    """Check the source of each cell; an invalid notebook is reported by the command that needs it."""
    try:
        cells = json.loads(_text(file))["cells"]
        sources = [(_source(cell), cell["cell_type"] == "markdown") for cell in cells]
    except (ValueError, KeyError, TypeError, RecursionError):
        return
    for number, (source, is_prose) in enumerate(sources):
        lines = source.split("\n")
        found = _prose_problems(file, lines) if is_prose else hidden_problems(file, ["```", *lines])
        yield from (_in_cell(problem, number) for problem in found)
    yield from too_many_words(file, "The page", "\n".join(source for source, is_prose in sources if is_prose))


def _prose_problems(file: Path, lines: list[str]) -> Iterator[Problem]:
    for problems in (line_problems, table_problems, hidden_problems):
        yield from problems(file, lines)
    yield from _yaml_problems(file, "\n".join(_front_matter(lines)), 1)


def _source(cell: dict[str, Any]) -> str:
    return cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])


def _in_cell(problem: Problem, number: int) -> Problem:
    """Locate a problem by its cell, since a line in the cell is another line in the file."""
    return Problem(problem.file, problem.what, problem.remedy, why=problem.why, trail=("cells", number, "source"))
