"""Documents that nobody wrote for a course: one text in every form, made by the programs that make such files."""

import io
import json
import struct
import subprocess
import zipfile
import zlib
from pathlib import Path

import pypandoc
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import cm
from reportlab.platypus import Image, PageBreak, Paragraph, Preformatted, SimpleDocTemplate

TEXT = r"""---
title: Keeping bees
---

Bees live together.[^count] This book is *short*, and **plain**.

[^count]: About 40,000 in summer.

# The hive

A hive holds honey and brood.
See [the year](#the-year) and [a site](https://example.org/a_b?c=d).

## Parts

1. The *floor*, with `code` and $x^2$.
2. The box

| frame | weight |
|-------|--------|
| empty | 0.5 kg |
| full  | 3 kg   |

![A hive](hive.png)

# The year

In spring a colony doubles:

$$
N(t) = N_0 \, 2^{t/T}
$$

> They came *early* this year.

``` python
def grow(n):
    return 2 * n
```

# Key terms

Brood
:   Eggs, larvae and pupae. They need warmth.

Swarm
:   Bees that leave with the old queen.

**Wax** – what combs are built of. Bees sweat it.
"""

#: Forms that pandoc writes for us.
WRITTEN = (".docx", ".odt", ".epub", ".html")


def png(width: int = 2, height: int = 2) -> bytes:
    """A grey picture."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    rows = (b"\0" + b"\x80" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def foreign(folder: Path, ending: str) -> Path:
    """Write the text in a form, with the picture beside it that it names."""
    (folder / "hive.png").write_bytes(png())
    path = folder / f"bees{ending}"
    if ending == ".md":
        path.write_text(TEXT, encoding="utf-8")
    elif ending == ".txt":
        path.write_text(PLAIN, encoding="utf-8")
    elif ending == ".ipynb":
        path.write_text(json.dumps(notebook()), encoding="utf-8")
    elif ending == ".pdf":
        path.write_bytes(pdf())
    else:
        source = folder / "source.md"
        source.write_text(TEXT, encoding="utf-8")
        pandoc = [pypandoc.get_pandoc_path(), "source.md", "--standalone", "--mathml", "--output", path.name]
        subprocess.run(pandoc, check=True, cwd=folder, capture_output=True)
        if ending == ".odt":
            as_libreoffice(path)
    return path


def as_libreoffice(path: Path) -> None:
    """Name formulas as LibreOffice does; pandoc's own way of naming them pandoc does not read."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["content.xml"] = members["content.xml"].replace(b'href="Formula-', b'href="./Formula-')
    for number in range(9):
        members["content.xml"] = members["content.xml"].replace(b"Formula-%d/" % number, b"Formula-%d" % number)
    rewrite(path, members)


def rewrite(path: Path, members: dict[str, bytes]) -> None:
    """Write a zip."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


PLAIN = """\
Keeping bees

Bees live together. This book is short.

The hive

A hive holds honey and brood. It costs $5 [a lot].

The year

In spring a colony doubles.

Key terms

Brood

Eggs, larvae and pupae. They need warmth.

Swarm

Bees that leave with the old queen.

Wax

What combs are built of. Bees sweat it.
"""


def notebook() -> dict:
    """The text as a notebook, with a picture attached and one that code gave."""
    from base64 import b64encode  # noqa: PLC0415

    start, _, rest = TEXT.partition("# The hive")
    hive, _, rest = rest.partition("# The year")
    year, _, terms = rest.partition("# Key terms")
    formula = year.partition("``` python")[0]
    picture = b64encode(png()).decode()
    output = {"output_type": "display_data", "data": {"image/png": b64encode(png(3, 3)).decode()}, "metadata": {}}
    cells = [
        {"cell_type": "markdown", "source": "# Keeping bees\n" + start.rpartition("---\n")[2]},
        {"cell_type": "markdown", "source": "## The hive" + hive.replace("## Parts", "### Parts").replace(
            "hive.png", "attachment:hive.png"), "attachments": {"hive.png": {"image/png": picture}}},
        {"cell_type": "markdown", "source": ["## The year", *formula.splitlines(keepends=True)]},
        {"cell_type": "code", "source": "def grow(n):\n    return 2 * n", "outputs": [output], "execution_count": 1},
        {"cell_type": "markdown", "source": "## Key terms" + terms},
    ]  # fmt: skip
    for number, cell in enumerate(cells):
        cell |= {"metadata": {}, "id": f"cell-{number}"}
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}, "cells": cells}


def pdf() -> bytes:
    """The text on paper: a running head, numbered pages, a word broken at the end of a line."""
    styles = getSampleStyleSheet()
    body, title, head, sub, code = (styles[name] for name in ("BodyText", "Title", "Heading1", "Heading2", "Code"))
    long = "The colony grows as long as there is room and food and sun, day after day. "
    flow = [
        Paragraph("Keeping bees", title),
        Paragraph("Bees live together. This book is short, and plain.", body),
        Paragraph("The hive", head),
        Paragraph("A hive holds honey and brood.", body),
        Paragraph("Parts", sub),
        Paragraph("The floor and the box. Bees come from re-<br/>markable families of a well-known kind.", body),
        Image(io.BytesIO(png(90, 90)), 3 * cm, 3 * cm),
        PageBreak(),
        Paragraph("The year", head),
        *[Paragraph(long * 3, body) for _ in range(30)],
        Preformatted("def grow(n):\n    return 2 * n", code),
        PageBreak(),
        Paragraph("Key terms", head),
        Paragraph("<b>Brood</b>: eggs, larvae and pupae. They need warmth.", body),
        Paragraph("<b>Swarm</b>: bees that leave with the old queen.", body),
        Paragraph("<b>Wax</b>: what combs are built of. Bees sweat it.", body),
    ]

    def edges(canvas, _):
        canvas.setFont("Helvetica", 9)
        canvas.drawString(2 * cm, 28.5 * cm, f"A handbook of bees {canvas.getPageNumber()}")
        canvas.drawString(10 * cm, 1 * cm, str(canvas.getPageNumber()))

    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=(21 * cm, 29.7 * cm)).build(flow, onFirstPage=edges, onLaterPages=edges)
    return file.getvalue()
