"""Read a source text: a `Document`, or one error that holds every mistake in it."""

from pathlib import Path

from coursebook.document.front_matter import FrontMatter, split_front_matter
from coursebook.document.markdown import markdown_blocks
from coursebook.document.model import Document
from coursebook.document.outline import Outline, outline_of
from coursebook.document.parts import parts_of
from coursebook.document.plain import plain_blocks
from coursebook.document.source import read_source
from coursebook.problems import CourseError, Problem

#: Endings of files that hold plain text; all others hold Markdown.
PLAIN_ENDINGS = frozenset({".txt", ".text"})


def read_document(path: Path) -> Document:
    """Read a source text.

    Parameters
    ----------
    path : pathlib.Path
        Plain text if the name ends in ``.txt``, else Markdown.

    Raises
    ------
    CourseError
        With all mistakes, in the order of their lines.
    """
    lines, problems = read_source(path)
    front, outline = _read(path, lines)
    parts = parts_of(front, outline)
    title = _title(front, outline)
    problems += [*front.problems, *outline.problems]
    if not outline.taken and not problems:
        what = "The document has no text."
        problems.append(Problem(path, what, "Write an introduction, and sections under ## headings.", 1, 1))
    if problems:
        raise CourseError(sorted(problems, key=_by_place))
    sections, terms = tuple(outline.sections), tuple(outline.terms)
    return Document(title, outline.introduction, sections, terms, parts)


def _read(path: Path, lines: list[str]) -> tuple[FrontMatter, Outline]:
    if path.suffix.lower() in PLAIN_ENDINGS:
        return FrontMatter(path), outline_of(path, plain_blocks(lines))
    front, n_lines = split_front_matter(path, lines)
    blocks = markdown_blocks(path, lines[n_lines:], first_line=n_lines + 1)
    return front, outline_of(path, blocks)


def _title(front: FrontMatter, outline: Outline) -> str:
    """The front matter's title, or the heading with one #, or the file's name."""
    if front.title and outline.title and front.title.text != outline.title.text:
        what = f"The document has a second title; the front matter says “{front.title.text}”."
        outline.wrong(outline.title.line, what, "Delete this heading.")
    if front.title:
        return front.title.text
    if outline.title:
        return outline.title.text
    name = outline.path.stem.replace("-", " ").replace("_", " ").strip()
    return name[:1].upper() + name[1:]


def _by_place(problem: Problem) -> tuple[int, int]:
    return problem.line or 0, problem.column or 0
