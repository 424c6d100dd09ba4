"""Word, OpenDocument, EPUB and HTML, read by pandoc: in its sandbox, with limits to its time and memory.

Pandoc comes with the package ``pypandoc_binary``, an optional extra.
"""

import json
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from coursebook.intake.archive import check_archive
from coursebook.intake.limits import MAX_HEAP, MAX_PICTURE, MAX_SECONDS, MAX_TEXT, megabytes, too_much
from coursebook.intake.taken import Taken
from coursebook.intake.tree import plain_words
from coursebook.problems import CourseError, Problem

#: Pandoc's names of the forms, with what it should know of each.
FORMS = {
    ".docx": "docx",
    ".odt": "odt",
    ".epub": "epub",
    ".html": "html+tex_math_dollars+tex_math_single_backslash-native_divs-raw_html",
}
#: What GHC's runtime ends with when the heap is full.
_HEAP_EXHAUSTED = (251, -6)
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_ZIPPED = {".docx", ".odt", ".epub"}


@contextmanager
def converted(path: Path, ending: str) -> Iterator[Taken]:
    """Read a document by pandoc.

    Parameters
    ----------
    path : pathlib.Path
        The document.
    ending : str
        One of `FORMS`.

    Yields
    ------
    Taken
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
        tree = _run(path, [pandoc, *_options(ending), f"--extract-media={media}", str(path.resolve())])
        title = _title(tree["meta"]) or (_open_title(path) if ending == ".odt" else "")
        yield Taken(path, tree["blocks"], title, lambda name: _extracted(media, name))


def _pandoc(path: Path) -> str:
    try:
        import pypandoc  # noqa: PLC0415  (an optional extra)

        return pypandoc.get_pandoc_path()
    except (ImportError, OSError) as error:
        what = f"Reading {path.suffix} needs the converter pandoc, which is not installed."
        raise CourseError([Problem(path, what, "Install it: pip install pypandoc_binary")]) from error


def _options(ending: str) -> list[str]:
    return ["+RTS", f"-M{MAX_HEAP}M", "-RTS", "--sandbox", f"--from={FORMS[ending]}", "--to=json"]


def _run(path: Path, command: list[str]) -> Any:  # noqa: ANN401  (JSON can be anything)
    try:
        finished = subprocess.run(command, capture_output=True, check=False, timeout=MAX_SECONDS)
    except subprocess.TimeoutExpired as error:
        what = f"The document takes longer to read than the limit of {MAX_SECONDS} seconds."
        raise CourseError([Problem(path, what, "Split it, and name its pieces in order.")]) from error
    if finished.returncode in _HEAP_EXHAUSTED:
        too_much(path, "The document needs more memory to read", f"{MAX_HEAP:,} MB")
    if finished.returncode:
        said = " ".join(finished.stderr.decode("utf-8", "replace").split())[:300]
        what = f"The document cannot be read: {said.rstrip('.') or 'pandoc says nothing'}."
        raise CourseError([Problem(path, what, "Open it in the program that made it, and save it again.")])
    if len(finished.stdout) > 20 * MAX_TEXT:
        too_much(path, "The document holds too much text", megabytes(MAX_TEXT))
    return json.loads(finished.stdout)


def _title(meta: dict[str, Any]) -> str:
    title = meta.get("title", {})
    if title.get("t") == "MetaInlines":
        return plain_words(title["c"])
    return " ".join(title["c"].split()) if title.get("t") == "MetaString" else ""


def _open_title(path: Path) -> str:
    """Read the title that OpenDocument keeps beside the text, which pandoc passes over."""
    try:
        with zipfile.ZipFile(path) as archive:
            data = archive.read("meta.xml")
        title = None if b"<!ENTITY" in data.upper() else ElementTree.fromstring(data).find(f".//{_TITLE}")
    except (KeyError, ValueError, LookupError, ElementTree.ParseError):
        return ""
    return " ".join(title.text.split()) if title is not None and title.text else ""


def _extracted(media: Path, name: str) -> bytes | None:
    """Read a picture that pandoc unpacked, and nothing else."""
    file = Path(name)
    if not file.is_relative_to(media) or file.is_symlink() or not file.resolve().is_relative_to(media):
        return None
    return file.read_bytes() if file.is_file() and file.stat().st_size <= MAX_PICTURE else None
