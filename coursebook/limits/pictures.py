"""The size of a picture in bytes and pixels, read from its header: nothing is decoded."""

import io
from collections.abc import Iterator
from pathlib import Path

import imagesize

from coursebook.limits.stated import DRAWING, PICTURE, PIXELS
from coursebook.problems import Problem

#: Endings of pictures that browsers show.
ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp"})


def picture_problems(file: Path, size: int) -> Iterator[Problem]:
    """Find what makes a picture too large.

    Parameters
    ----------
    file : pathlib.Path
        The picture.
    size : int
        Of the file. [bytes]
    """
    if size > PICTURE.value:
        yield PICTURE.problem(file, "The picture has", size)
        return
    data = file.read_bytes()
    if (n_pixels := pixels(data)) > PIXELS.value:
        yield PIXELS.problem(file, "The picture has", n_pixels)
    if file.suffix.lower() == ".svg" and (n_elements := data.count(b"<")) > DRAWING.value:
        yield DRAWING.problem(file, "The drawing has", n_elements)


def pixels(data: bytes) -> int:
    """Count the pixels that a picture unpacks to, as its header says; 0 if it says nothing, as a drawing does."""
    if b"<svg" in data[:10_000]:
        return 0  # a drawing is as large as the page shows it
    try:
        width, height = imagesize.get(io.BytesIO(data))
    except Exception:  # a damaged picture can make the reader raise anything; it shows nothing then
        return 0
    return max(0, int(width)) * max(0, int(height))
