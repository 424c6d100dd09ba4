"""Pictures of a document, taken into the course under names of ours; what is no picture stays outside."""

import base64
import binascii
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes
from xml.etree import ElementTree

from coursebook.document.slugs import slug_of
from coursebook.importers.taken import Taken
from coursebook.limits.pictures import pixels
from coursebook.limits.stated import DRAWING, PICTURE, PICTURES, PIXELS

#: Where pictures are, in the folder of the book.
FOLDER = "pictures"

#: How files that browsers show begin.
_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF87a", ".gif"),
    (b"GIF89a", ".gif"),
)
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
#: Elements of an SVG that only draw.
_DRAWING = frozenset(
    [
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "textPath",
        "title",
        "desc",
        "marker",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "pattern",
        "filter",
        "feBlend",
        "feColorMatrix",
        "feComponentTransfer",
        "feComposite",
        "feFlood",
        "feFuncA",
        "feFuncB",
        "feFuncG",
        "feFuncR",
        "feGaussianBlur",
        "feMerge",
        "feMergeNode",
        "feMorphology",
        "feOffset",
        "feTile",
        "feTurbulence",
        "feDropShadow",
        "switch",
        "style",
    ]
)
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\s*\(|javascript:|\\", re.IGNORECASE)


@dataclass
class Pictures:
    """The pictures that a course takes over.

    Parameters
    ----------
    files : dict of str to bytes
        By name in the folder of pictures.
    notices : list of str
        What was left out, and why, as sentences.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    _known: dict[tuple[Path, str], str | None] = field(default_factory=dict)
    _names: dict[bytes, str] = field(default_factory=dict)

    def place(self, taken: Taken, source: str) -> str | None:
        """Take a picture over; None if that cannot be.

        Returns
        -------
        str or None
            Its path from a chapter's folder.
        """
        key = (taken.path, source)
        if key not in self._known:
            self._known[key] = self._take(taken, source)
        name = self._known[key]
        return f"../{FOLDER}/{name}" if name else None

    def _take(self, taken: Taken, source: str) -> str | None:
        if re.match("https?:|//", source, re.IGNORECASE):
            self._note(taken, source, "is on another site; there is a link in its place")
            return None
        data = _bytes(taken, source)
        if data is None:
            self._note(taken, source, "is not there, too large, or outside of the document's folder")
            return None
        known = _known_picture(data)
        if known is None:
            self._note(taken, source, "is of no kind that browsers show (PNG, JPEG, GIF, WebP, SVG)")
            return None
        ending, kept = known
        if (n_pixels := pixels(kept)) > PIXELS.value:
            self._note(taken, source, f"has {n_pixels:,} pixels; the limit is {PIXELS}")
            return None
        if sum(map(len, self.files.values())) + len(kept) > PICTURES.value:
            self._note(taken, source, f"would bring the pictures over {PICTURES}")
            return None
        if kept not in self._names:
            self._names[kept] = self._name(taken, source, ending)
            self.files[self._names[kept]] = kept
        return self._names[kept]

    def _name(self, taken: Taken, source: str, ending: str) -> str:
        stem = "" if source.startswith("data:") else slug_of(Path(unquote(source).replace("\\", "/")).stem)
        stem = stem or f"{slug_of(taken.path.stem) or 'picture'}-picture"
        name, number = f"{stem}{ending}", 2
        while name in self.files:
            name, number = f"{stem}-{number}{ending}", number + 1
        return name

    def _note(self, taken: Taken, source: str, why: str) -> None:
        shown = source if len(source) <= 80 else f"{source[:79]}…"
        self.notices.append(f"{taken.path.name}: the picture “{shown}” {why}.")


def _bytes(taken: Taken, source: str) -> bytes | None:
    if source[:5].lower() == "data:":
        return _from_address(source)
    return taken.picture(source) or _beside(taken.path, source)


def _from_address(source: str) -> bytes | None:
    """Read a picture that its address holds."""
    head, _, data = source.partition(",")
    if len(data) > 2 * PICTURE.value:
        return None
    try:
        decoded = base64.b64decode(unquote_to_bytes(data)) if head.endswith(";base64") else unquote_to_bytes(data)
    except (binascii.Error, ValueError):
        return None
    return decoded if len(decoded) <= PICTURE.value else None


def _beside(document: Path, source: str) -> bytes | None:
    """Read a picture from the document's own folder, or one in it."""
    folder = document.resolve().parent
    try:
        file = (folder / unquote(source.partition("#")[0].partition("?")[0])).resolve()
        is_inside = file.is_relative_to(folder) and file.is_file()
        return file.read_bytes() if is_inside and file.stat().st_size <= PICTURE.value else None
    except (OSError, ValueError):
        return None


def _known_picture(data: bytes) -> tuple[str, bytes] | None:
    """Tell by its content what a picture is; an SVG comes back without all that is not drawing."""
    for beginning, ending in _BEGINNINGS:
        if data.startswith(beginning):
            return ending, data
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return ".webp", data
    drawing = _cleaned(data)
    return (".svg", drawing) if drawing else None


def _cleaned(data: bytes) -> bytes | None:
    """Keep of an SVG what draws; None if it is none."""
    if b"<svg" not in data[:10_000] or b"<!ENTITY" in data.upper() or data.count(b"<") > DRAWING.value:
        return None
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
    if _local(root.tag) != "svg":
        return None
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    waiting = [root]
    while waiting:
        element = waiting.pop()
        element.attrib = {name: value for name, value in element.attrib.items() if _is_harmless(name, value)}
        for child in list(element):
            if _local(child.tag) not in _DRAWING or (
                _local(child.tag) == "style" and _OUTSIDE.search(child.text or "")
            ):
                element.remove(child)
            else:
                waiting.append(child)
    try:
        return ElementTree.tostring(root, encoding="utf-8")
    except RecursionError:
        return None


def _local(tag: object) -> str:
    return tag.removeprefix(f"{{{_SVG}}}") if isinstance(tag, str) else ""


def _is_harmless(name: str, value: str) -> bool:
    bare = name.rpartition("}")[2].lower()
    if bare.startswith("on"):
        return False
    if bare in ("href", "src"):
        return value.startswith("#")
    return not _OUTSIDE.search(value)
