"""Pages of a PDF as lines with their places and sizes, tables, and pictures, in reading order."""

import re
import struct
import zlib
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

from coursebook.importers.pdf.letters import legible
from coursebook.importers.pdf.tables import Grid, Tables
from coursebook.limits.stated import PDF_PAGES, PICTURE, PIXELS
from coursebook.problems import CourseError, Problem

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_MONO = re.compile(r"mono|courier|consol|code|typewriter|menlo|cmtt", re.IGNORECASE)
#: Smaller pictures are ornaments. [points]
_MIN_SIDE = 24
#: Titles that programs make of a file's name.
_MADE_UP = re.compile(
    r"^(?:microsoft word\b.*|untitled.*|\(?anonymous\)?|.*\.(?:docx?|odt|tex|dvi|indd|pdf|rtf))$", re.IGNORECASE
)


@dataclass(frozen=True, eq=False)
class Line:
    """A line of a page; places are in points from the lower left corner.

    Parameters
    ----------
    text : str
        Its words.
    size : float
        Of its letters, rounded to half a point. [points]
    is_bold, is_mono : bool
        Whether nearly all of its letters are.
    left, right, top, bottom : float
        Its place. [points]
    box_right, box_width : float
        Of the column or paragraph that it stands in. [points]
    letter_width : float
        The width of its letters. [points]
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
    letter_width: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its place, across and up [points]."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def is_item(self) -> bool:
        """Tell whether this begins an item of a list."""
        return self.text[:1] in "•▪◦‣●○■"


@dataclass(frozen=True, eq=False)
class Picture:
    """A picture, as an address that holds it."""

    address: str


#: What stands on a page.
Piece: TypeAlias = Line | Picture | Grid


@dataclass
class Page:
    """What a page holds, in reading order."""

    height: float
    content: list[Piece] = field(default_factory=list)

    @property
    def lines(self) -> list[Line]:
        """Its lines alone."""
        return [one for one in self.content if isinstance(one, Line)]


def pages_of(path: Path) -> tuple[list[Page], str]:
    """Read the pages of a PDF, and the title that its file gives (empty if a program made it up).

    Raises
    ------
    CourseError
        If pdfplumber is not installed, or the PDF is damaged, encrypted or too long.
    """
    try:
        import pdfplumber  # noqa: F401, PLC0415  (an optional extra, which brings pdfminer.six)
        from pdfminer.high_level import extract_pages  # noqa: PLC0415
        from pdfminer.layout import LAParams  # noqa: PLC0415
    except ImportError as error:
        what = "Reading PDF needs the package pdfplumber, which is not installed."
        raise CourseError([Problem(path, what, "Install it: pip install pdfplumber")]) from error
    pages: list[Page] = []
    try:
        with Tables(path) as tables:
            for number, layout in enumerate(extract_pages(str(path), laparams=LAParams()), 1):
                PDF_PAGES.refuse(path, "The PDF has", number)
                pages.append(Page(layout.height, list(_content(layout, tables.on(number, layout)))))
        return pages, _title(path)
    except (CourseError, RecursionError, MemoryError):
        raise
    except Exception as error:  # a damaged file can make pdfminer raise anything
        is_locked = "Password" in type(error).__name__ or "Encryption" in type(error).__name__
        what = "The PDF is protected by a password." if is_locked else "The PDF is damaged."
        raise CourseError([Problem(path, what, "Open it in a reader of PDFs, and print it as a PDF.")]) from error


def _title(path: Path) -> str:
    from pdfminer.pdfdocument import PDFDocument  # noqa: PLC0415
    from pdfminer.pdfparser import PDFParser  # noqa: PLC0415

    with path.open("rb") as file:
        said = next((info["Title"] for info in PDFDocument(PDFParser(file)).info if info.get("Title")), b"")
    if not isinstance(said, bytes):
        return ""
    text = said.decode("utf-16" if said.startswith((b"\xfe\xff", b"\xff\xfe")) else "latin-1", "ignore").strip()
    return "" if _MADE_UP.match(text) else text


def _content(layout: Any, grids: list[Grid]) -> Iterator[Piece]:  # noqa: ANN401  (pdfminer's own type)
    """Give what stands on a page; a table stands behind the last line above it, whatever came first in the file."""
    content: list[Piece] = []
    firsts: dict[Grid, int] = {}
    for one in _lines_and_pictures(layout):
        grid = next((grid for grid in grids if isinstance(one, Line) and grid.holds(*one.middle)), None)
        if grid is None:
            content.append(one)
        else:
            firsts.setdefault(grid, len(content))
    for grid, first in sorted(firsts.items(), key=lambda found: found[0].bottom):
        content.insert(_place(grid, content, first), grid)
    yield from content


def _place(grid: Grid, content: list[Piece], first: int) -> int:
    """Say where a table belongs: after the paragraph above it; where its words came if there is none."""
    lines = [one if isinstance(one, Line) else None for one in content]
    place = max((number for number, line in enumerate(lines, 1) if line and grid.is_below(line)), default=first)
    while 0 < place < len(lines) and (line := lines[place]) and (above := lines[place - 1]):
        if not grid.is_under(line) or (line.box_right, line.box_width) != (above.box_right, above.box_width):
            break
        place += 1  # the paragraph's last line, which may be too short to be over the table
    return place


def _lines_and_pictures(layout: Any) -> Iterator[Line | Picture]:  # noqa: ANN401
    from pdfminer.layout import LTFigure, LTImage, LTTextBox, LTTextLine  # noqa: PLC0415

    pictures = [one for one in _with_figures(layout, LTFigure) if isinstance(one, LTImage)]
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


def _with_figures(layout: Any, figure: type) -> Iterator[Any]:  # noqa: ANN401
    for one in layout:
        if isinstance(one, figure):
            yield from _with_figures(one, figure)
        else:
            yield one


def _line(line: Any, box: Any) -> Line | None:  # noqa: ANN401
    from pdfminer.layout import LTChar  # noqa: PLC0415

    letters = [one for one in line if isinstance(one, LTChar) and one.get_text().strip()]
    text = legible(line.get_text()).strip("\n")
    if not letters or not text.strip():
        return None
    size = round(2 * median(one.size for one in letters)) / 2
    return Line(
        text=text.strip(),
        size=size,
        is_bold=_share(letters, _BOLD) > 0.9,
        is_mono=_share(letters, _MONO) > 0.9,
        left=letters[0].x0,
        right=line.x1,
        top=line.y1,
        bottom=line.y0,
        box_right=box.x1,
        box_width=box.x1 - box.x0,
        letter_width=median(one.width for one in letters),
    )


def _share(letters: list[Any], kind: re.Pattern[str]) -> float:
    return sum(kind.search(one.fontname) is not None for one in letters) / len(letters)


def _picture(one: Any) -> Iterator[Picture]:  # noqa: ANN401
    """Give a picture that is JPEG, or plain points of grey or of three colours."""
    if min(one.width, one.height) < _MIN_SIDE:
        return
    made = _encoded(one.stream)
    if made and len(made[1]) <= PICTURE.value:
        yield Picture(f"data:image/{made[0]};base64,{b64encode(made[1]).decode()}")


def _encoded(stream: Any) -> tuple[str, bytes] | None:  # noqa: ANN401
    raw = stream.get_rawdata()
    if raw and raw.startswith(b"\xff\xd8\xff"):
        return "jpeg", raw
    width, height = stream.get_any(("W", "Width")), stream.get_any(("H", "Height"))
    if not isinstance(width, int) or not isinstance(height, int) or not 0 < width * height <= PIXELS.value:
        return None
    data = stream.get_data()
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg", data
    n_colours = {width * height: 1, 3 * width * height: 3}.get(len(data))
    return ("png", _png(width, height, n_colours, data)) if n_colours else None


def _png(width: int, height: int, n_colours: int, data: bytes) -> bytes:
    """Write points as a PNG."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    row = width * n_colours
    rows = b"".join(b"\0" + data[start : start + row] for start in range(0, row * height, row))
    head = struct.pack(">IIBBBBB", width, height, 8, 0 if n_colours == 1 else 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
