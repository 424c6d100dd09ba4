"""Pictures of a document, copied into the course under names of our own; other files are not copied."""

import base64
import binascii
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes
from xml.etree import ElementTree

from coursebook.document.slugs import slug_of
from coursebook.importers.source_document import SourceDocument
from coursebook.limits.pictures import pixels
from coursebook.limits.values import DRAWING, PICTURE, PICTURES, PIXELS

#: Where pictures are, in the folder of the book.
FOLDER = "pictures"

#: The first bytes of formats that browsers show.
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF87a", ".gif"),
    (b"GIF89a", ".gif"),
)
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
#: The elements of an SVG that are kept: they only draw.
_DRAWING = {
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "textPath", "title", "desc", "marker", "linearGradient", "radialGradient", "stop", "clipPath", "mask",
    "pattern", "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feFlood", "feFuncA",
    "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset",
    "feTile", "feTurbulence", "feDropShadow", "switch", "style",
}  # fmt: skip
#: CSS and addresses that load or run something.
_ACTIVE = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\s*\(|javascript:|\\", re.IGNORECASE)


@dataclass
class Pictures:
    """The pictures of a new course.

    Parameters
    ----------
    files : dict of str to bytes
        By name in the folder of pictures.
    notices : list of str
        Sentences that say what was left out, and why.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    _known: dict[tuple[Path, str], str | None] = field(default_factory=dict)
    _names: dict[bytes, str] = field(default_factory=dict)

    def add(self, document: SourceDocument, source: str) -> str | None:
        """Add a picture of a document.

        Returns
        -------
        str or None
            Its path from a chapter's folder; None if it cannot be added.
        """
        key = (document.path, source)
        if key not in self._known:
            self._known[key] = self._copy(document, source)
        name = self._known[key]
        return f"../{FOLDER}/{name}" if name else None

    def _copy(self, document: SourceDocument, source: str) -> str | None:
        if re.match("https?:|//", source, re.IGNORECASE):
            self._notice(document, source, "is on another site, so the text links to it instead")
            return None
        data = _bytes(document, source)
        if data is None:
            self._notice(document, source, "is missing, too large, or outside of the document's folder")
            return None
        recognised = _recognised(data)
        if recognised is None:
            self._notice(document, source, "has a format that browsers do not show; use PNG, JPEG, GIF, WebP or SVG")
            return None
        ending, kept = recognised
        if (n_pixels := pixels(kept)) > PIXELS.value:
            self._notice(document, source, f"has {n_pixels:,} pixels; the limit is {PIXELS}")
            return None
        if sum(map(len, self.files.values())) + len(kept) > PICTURES.value:
            self._notice(document, source, f"would make the pictures of the course larger than the limit of {PICTURES}")
            return None
        if kept not in self._names:
            self._names[kept] = self._name(document, source, ending)
            self.files[self._names[kept]] = kept
        return self._names[kept]

    def _name(self, document: SourceDocument, source: str, ending: str) -> str:
        stem = "" if source.startswith("data:") else slug_of(Path(unquote(source).replace("\\", "/")).stem)
        stem = stem or f"{slug_of(document.path.stem) or 'picture'}-picture"
        name, number = f"{stem}{ending}", 2
        while name in self.files:
            name, number = f"{stem}-{number}{ending}", number + 1
        return name

    def _notice(self, document: SourceDocument, source: str, why: str) -> None:
        short = source if len(source) <= 80 else f"{source[:79]}…"
        self.notices.append(f"{document.path.name}: the picture “{short}” {why}.")


def _bytes(document: SourceDocument, source: str) -> bytes | None:
    if source[:5].lower() == "data:":
        return _from_data_url(source)
    return document.read_picture(source) or _beside(document.path, source)


def _from_data_url(source: str) -> bytes | None:
    head, _, data = source.partition(",")
    if len(data) > 2 * PICTURE.value:
        return None
    try:
        decoded = base64.b64decode(unquote_to_bytes(data)) if head.endswith(";base64") else unquote_to_bytes(data)
    except (binascii.Error, ValueError):
        return None
    return decoded if len(decoded) <= PICTURE.value else None


def _beside(document: Path, source: str) -> bytes | None:
    """Read a picture from the document's folder or a folder in it."""
    folder = document.resolve().parent
    try:
        file = (folder / unquote(source.partition("#")[0].partition("?")[0])).resolve()
        is_inside = file.is_relative_to(folder) and file.is_file()
        return file.read_bytes() if is_inside and file.stat().st_size <= PICTURE.value else None
    except (OSError, ValueError):
        return None


def _recognised(data: bytes) -> tuple[str, bytes] | None:
    """Recognise a format by its content; return its extension, and the data (an SVG only with what draws)."""
    for signature, ending in _SIGNATURES:
        if data.startswith(signature):
            return ending, data
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return ".webp", data
    drawing = _cleaned(data)
    return (".svg", drawing) if drawing else None


def _cleaned(data: bytes) -> bytes | None:
    """Return an SVG without everything that does not draw; None if the data is not an SVG."""
    if b"<svg" not in data[:10_000] or b"<!ENTITY" in data.upper() or data.count(b"<") > DRAWING.value:
        return None
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
    if _local_name(root.tag) != "svg":
        return None
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    waiting = [root]
    while waiting:
        element = waiting.pop()
        element.attrib = {name: value for name, value in element.attrib.items() if _is_harmless(name, value)}
        for child in list(element):
            if _local_name(child.tag) not in _DRAWING or (
                _local_name(child.tag) == "style" and _ACTIVE.search(child.text or "")
            ):
                element.remove(child)
            else:
                waiting.append(child)
    try:
        return bytes(ElementTree.tostring(root, encoding="utf-8"))
    except RecursionError:
        return None


def _local_name(tag: object) -> str:
    return tag.removeprefix(f"{{{_SVG}}}") if isinstance(tag, str) else ""


def _is_harmless(name: str, value: str) -> bool:
    bare = name.rpartition("}")[2].lower()
    if bare.startswith("on"):
        return False
    if bare in ("href", "src"):
        return value.startswith("#")
    return not _ACTIVE.search(value)
