"""The size of a picture in bytes and pixels, read from its header without decoding it."""

import io
from collections.abc import Iterator
from pathlib import Path

import imagesize

from coursebook.limits.values import DRAWING, PICTURE, PIXELS
from coursebook.problems import Problem

#: File extensions of pictures that browsers show.
ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp"})


def picture_problems(file: Path, size: int) -> Iterator[Problem]:
    """Check the size of a picture.

    Parameters
    ----------
    file : pathlib.Path
        The picture.
    size : int
        The size of the file. [bytes]
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
    """Return the number of pixels in a picture's header; 0 if it has none, as a drawing."""
    if b"<svg" in data[:10_000]:
        return 0  # a drawing is scaled to the page
    try:
        width, height = imagesize.get(io.BytesIO(data))
    except Exception:  # a damaged picture can raise anything, and is not shown
        return 0
    return max(0, int(width)) * max(0, int(height))
