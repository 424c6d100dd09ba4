"""Word, OpenDocument, EPUB and HTML, converted by pandoc in its sandbox, within limits of time and memory.

Pandoc comes with the package ``pypandoc_binary``, an optional extra.
"""

import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

from coursebook.importers.formats.archive import check_archive
from coursebook.importers.formats.pandoc_json import parse_pandoc
from coursebook.importers.source_document import SourceDocument
from coursebook.importers.syntax_tree import Block
from coursebook.limits.values import CONVERTED, CONVERTER_HEAP, PICTURE, READING_SECONDS
from coursebook.problems import CourseError, Problem

#: Pandoc's name of each format, with its extensions.
PANDOC_FORMATS = {
    ".docx": "docx",
    ".odt": "odt",
    ".epub": "epub",
    ".html": "html+tex_math_dollars+tex_math_single_backslash-native_divs-raw_html",
}
#: Exit codes of GHC's runtime when the heap is full.
_HEAP_EXHAUSTED = (251, -6)
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_ZIPPED = {".docx", ".odt", ".epub"}


@contextmanager
def converted_by_pandoc(path: Path, ending: str) -> Iterator[SourceDocument]:
    """Convert a document by pandoc.

    Parameters
    ----------
    path : pathlib.Path
        The document.
    ending : str
        One of `PANDOC_FORMATS`.

    Yields
    ------
    SourceDocument
        Its pictures can be read until the end of the ``with``.

    Raises
    ------
    CourseError
        If pandoc is not installed, or the document is damaged or too large.
    """
    pandoc = _pandoc(path)
    if ending in _ZIPPED:
        check_archive(path)
    with tempfile.TemporaryDirectory(prefix="coursebook-") as folder:
        media = Path(folder).resolve() / "media"
        output = Path(folder) / "tree.json"
        options = [*_options(ending), f"--extract-media={media}", f"--output={output}"]
        blocks, title = _run(path, [pandoc, *options, str(path.resolve())], output)
        title = title or (_open_document_title(path) if ending == ".odt" else "")
        yield SourceDocument(path, blocks, title, lambda name: _extracted(media, name))


def _pandoc(path: Path) -> str:
    try:
        import pypandoc  # noqa: PLC0415  (an optional extra)

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError) as error:
        what = f"Reading {path.suffix} needs the converter pandoc, which is not installed."
        raise CourseError([Problem(path, what, "Install it: pip install pypandoc_binary")]) from error


def _options(ending: str) -> list[str]:
    return [
        "+RTS",
        f"-M{CONVERTER_HEAP.value // 1_000_000}M",
        "-RTS",
        "--sandbox",
        f"--from={PANDOC_FORMATS[ending]}",
        "--to=json",
    ]


def _run(path: Path, command: list[str], output: Path) -> tuple[list[Block], str]:
    """Convert into a file, whose size is checked before it is read; return the blocks and the title."""
    try:
        finished = subprocess.run(command, capture_output=True, check=False, timeout=READING_SECONDS.value)
    except subprocess.TimeoutExpired as error:
        what = f"The document takes longer to read than the limit of {READING_SECONDS}."
        raise CourseError([Problem(path, what, READING_SECONDS.remedy)]) from error
    if finished.returncode in _HEAP_EXHAUSTED:
        what = f"Reading needs more memory than the limit of {CONVERTER_HEAP}."
        raise CourseError([Problem(path, what, CONVERTER_HEAP.remedy)])
    if finished.returncode:
        message = " ".join(finished.stderr.decode("utf-8", "replace").split())[:300].rstrip(".")
        what = f"The document cannot be read: {message}." if message else "The document cannot be read."
        raise CourseError([Problem(path, what, "Open it in the program that made it, and save it again.")])
    CONVERTED.enforce(path, "Converted, the document has", output.stat().st_size)
    try:
        return parse_pandoc(output.read_bytes())
    except RecursionError as error:
        what = "Lists, quotes or elements are nested too deeply."
        raise CourseError([Problem(path, what, "Nest them less.")]) from error


def _open_document_title(path: Path) -> str:
    """Read the title from OpenDocument's metadata, which pandoc ignores."""
    try:
        with zipfile.ZipFile(path) as archive:
            data = archive.read("meta.xml")
        title = None if b"<!ENTITY" in data.upper() else ElementTree.fromstring(data).find(f".//{_TITLE}")
    except (KeyError, ValueError, LookupError, ElementTree.ParseError):
        return ""
    return " ".join(title.text.split()) if title is not None and title.text else ""


def _extracted(media: Path, name: str) -> bytes | None:
    """Read a picture that pandoc extracted, and no other file."""
    file = Path(name)
    if not file.is_relative_to(media) or file.is_symlink() or not file.resolve().is_relative_to(media):
        return None
    return file.read_bytes() if file.is_file() and file.stat().st_size <= PICTURE.value else None
