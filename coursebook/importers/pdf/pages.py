"""The content of a PDF's pages, in reading order: lines with their positions and sizes, tables, and pictures."""

import io
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, TypeAlias

from coursebook.importers.pdf.glyphs import readable_text
from coursebook.importers.pdf.tables import PdfTable, tables_on
from coursebook.limits.values import PDF_PAGES, PICTURE, PIXELS
from coursebook.problems import CourseError, Problem

if TYPE_CHECKING:
    from pdfminer.layout import LTChar, LTComponent, LTImage, LTPage, LTTextBox, LTTextLine
    from pdfminer.pdftypes import PDFStream
    from pdfplumber.pdf import PDF

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_MONO = re.compile(r"mono|courier|consol|code|typewriter|menlo|cmtt", re.IGNORECASE)
#: At least this share of a line's characters makes it bold or monospaced.
_NEARLY_ALL = 0.9
#: Smaller pictures are ornaments. [points]
_MIN_SIDE = 24
#: Titles that programs make from a file's name.
_GENERATED_TITLE = re.compile(
    r"^(?:microsoft word\b.*|untitled.*|\(?anonymous\)?|.*\.(?:docx?|odt|tex|dvi|indd|pdf|rtf))$", re.IGNORECASE
)


@dataclass(frozen=True, eq=False)
class TextLine:
    """A line of a page; positions are from the lower left corner.

    Parameters
    ----------
    text : str
        Its words.
    size : float
        The size of its characters, rounded to half a point. [points]
    is_bold, is_mono : bool
        Whether nearly all of its characters are.
    left, right, top, bottom : float
        Its edges. [points]
    box_right, box_width : float
        The right edge and the width of its column or paragraph. [points]
    character_width : float
        The width of its characters. [points]
    """

    text: str
    size: float
    is_bold: bool
    is_mono: bool
    left: float
    right: float
    top: float
    bottom: float
    box_right: float
    box_width: float
    character_width: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle, across and up [points]."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def is_item(self) -> bool:
        """Whether it begins a list item."""
        return self.text[:1] in "•▪◦‣●○■"


@dataclass(frozen=True, eq=False)
class PagePicture:
    """A picture, as a data URL."""

    url: str


PageItem: TypeAlias = TextLine | PagePicture | PdfTable


@dataclass
class PdfPage:
    """The content of a page, in reading order, and the page's height [points]."""

    height: float
    items: list[PageItem] = field(default_factory=list)

    @property
    def lines(self) -> list[TextLine]:
        """Its lines of text."""
        return [one for one in self.items if isinstance(one, TextLine)]


def read_pages(path: Path) -> tuple[list[PdfPage], str]:
    """Read the pages of a PDF, and the title in its metadata (empty if it only names a file).

    Raises
    ------
    CourseError
        If pdfplumber is not installed, or the PDF is damaged, encrypted or too long.
    """
    try:
        import pdfplumber  # noqa: PLC0415  (an optional extra, which brings pdfminer.six and Pillow)
    except ImportError as error:
        what = "Reading PDF needs the package pdfplumber, which is not installed."
        raise CourseError([Problem(path, what, "Install it: pip install pdfplumber")]) from error
    try:
        with path.open("rb") as file, pdfplumber.open(file, laparams={}) as pdf:
            PDF_PAGES.enforce(path, "The PDF has", len(pdf.pages))
            return list(_pages(pdf)), _title(pdf)
    except Exception as error:  # a damaged file can make pdfminer raise anything
        cause = error.args[0] if error.args and isinstance(error.args[0], Exception) else error
        if isinstance(cause, CourseError | RecursionError | MemoryError):
            raise cause from error
        is_locked = "Password" in type(cause).__name__ or "Encryption" in type(cause).__name__
        what = "The PDF is protected by a password." if is_locked else "The PDF is damaged."
        raise CourseError([Problem(path, what, "Open it in a PDF reader, and print it to a new PDF.")]) from error


def _pages(pdf: "PDF") -> Iterator[PdfPage]:
    for page in pdf.pages:
        yield PdfPage(page.layout.height, list(_items(page.layout, tables_on(page))))
        page.close()


def _title(pdf: "PDF") -> str:
    raw = next((info["Title"] for info in pdf.doc.info if info.get("Title")), b"")
    if not isinstance(raw, bytes):
        return ""
    title = raw.decode("utf-16" if raw.startswith((b"\xfe\xff", b"\xff\xfe")) else "latin-1", "ignore").strip()
    return "" if _GENERATED_TITLE.match(title) else title


def _items(layout: "LTPage", tables: list[PdfTable]) -> Iterator[PageItem]:
    """Yield the content of a page; a table comes after the last line above it, whatever its order in the file."""
    items: list[PageItem] = []
    first_places: dict[PdfTable, int] = {}
    for one in _lines_and_pictures(layout):
        table = next((table for table in tables if isinstance(one, TextLine) and table.contains(*one.middle)), None)
        if table is None:
            items.append(one)
        else:
            first_places.setdefault(table, len(items))
    for table, first in sorted(first_places.items(), key=lambda found: found[0].bottom):
        items.insert(_place(table, items, first), table)
    yield from items


def _place(table: PdfTable, items: list[PageItem], first: int) -> int:
    """Return the place of a table: after the paragraph above it; without one, where its words were."""
    lines = [one if isinstance(one, TextLine) else None for one in items]
    place = max((number for number, line in enumerate(lines, 1) if line and table.is_below(line)), default=first)
    while 0 < place < len(lines) and (line := lines[place]) and (above := lines[place - 1]):
        if not table.is_lower_than(line) or (line.box_right, line.box_width) != (above.box_right, above.box_width):
            break
        place += 1  # the paragraph's last line, which may be too short to be above the table
    return place


def _lines_and_pictures(layout: "LTPage") -> Iterator[TextLine | PagePicture]:
    from pdfminer.layout import LTImage, LTTextBox, LTTextLine  # noqa: PLC0415

    pictures = [one for one in _with_figures(layout) if isinstance(one, LTImage)]
    waiting = sorted(pictures, key=lambda one: -one.y1)
    for box in layout:
        if not isinstance(box, LTTextBox):
            continue
        while waiting and waiting[0].y0 >= box.y1:
            yield from _picture(waiting.pop(0))
        for line in box:
            made = _line(line, box) if isinstance(line, LTTextLine) else None
            if made:
                yield made
    for one in waiting:
        yield from _picture(one)


def _with_figures(layout: "Iterable[LTComponent]") -> "Iterator[LTComponent]":
    from pdfminer.layout import LTFigure  # noqa: PLC0415

    for one in layout:
        if isinstance(one, LTFigure):
            yield from _with_figures(one)
        else:
            yield one


def _line(line: "LTTextLine", box: "LTTextBox") -> TextLine | None:
    from pdfminer.layout import LTChar  # noqa: PLC0415

    characters = [one for one in line if isinstance(one, LTChar) and one.get_text().strip()]
    text = readable_text(line.get_text()).strip("\n")
    if not characters or not text.strip():
        return None
    return TextLine(
        text=text.strip(),
        size=round(2 * median(one.size for one in characters)) / 2,
        is_bold=_share(characters, _BOLD) > _NEARLY_ALL,
        is_mono=_share(characters, _MONO) > _NEARLY_ALL,
        left=characters[0].x0,
        right=line.x1,
        top=line.y1,
        bottom=line.y0,
        box_right=box.x1,
        box_width=box.x1 - box.x0,
        character_width=median(one.width for one in characters),
    )


def _share(characters: "list[LTChar]", font: re.Pattern[str]) -> float:
    return sum(font.search(one.fontname) is not None for one in characters) / len(characters)


def _picture(image: "LTImage") -> Iterator[PagePicture]:
    """Yield a picture that is JPEG, or uncompressed pixels of grey or of three colours."""
    if min(image.width, image.height) < _MIN_SIDE:
        return
    encoded = _encoded(image.stream)
    if encoded and len(encoded[1]) <= PICTURE.value:
        yield PagePicture(f"data:image/{encoded[0]};base64,{b64encode(encoded[1]).decode()}")


def _encoded(stream: "PDFStream") -> tuple[str, bytes] | None:
    """Return a picture's format and its file; None if it cannot be read."""
    raw = stream.get_rawdata()
    if raw and raw.startswith(b"\xff\xd8\xff"):
        return "jpeg", raw
    width, height = stream.get_any(("W", "Width")), stream.get_any(("H", "Height"))
    if not isinstance(width, int) or not isinstance(height, int) or not 0 < width * height <= PIXELS.value:
        return None
    data = stream.get_data()
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg", data
    mode = {width * height: "L", 3 * width * height: "RGB"}.get(len(data))
    return ("png", _png(mode, (width, height), data)) if mode else None


def _png(mode: str, size: tuple[int, int], pixels: bytes) -> bytes:
    from PIL import Image  # noqa: PLC0415  (comes with pdfplumber)

    file = io.BytesIO()
    Image.frombytes(mode, size, pixels).save(file, "PNG")
    return file.getvalue()
