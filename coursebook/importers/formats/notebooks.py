"""Jupyter notebooks as nodes: their text, code and saved outputs. Nothing is run."""

import json
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coursebook.importers.formats.markdown import parse_markdown
from coursebook.importers.syntax_tree import Block, CodeBlock, Image, Paragraph, text_inlines
from coursebook.importers.traversal import walk
from coursebook.problems import CourseError, Problem

#: MIME types of outputs that are pictures, best first.
_PICTURES = ("image/png", "image/jpeg", "image/svg+xml", "image/gif")
#: The longest output that is kept as text. [characters]
_MAX_OUTPUT = 20_000


def parse_notebook(path: Path, text: str) -> tuple[list[Block], str]:
    """Parse a notebook of format 4.

    Returns
    -------
    blocks, title : list of Block, str

    Raises
    ------
    CourseError
        If it is not such a notebook.
    """
    try:
        raw = json.loads(text)
        language = raw["metadata"].get("kernelspec", {}).get("language") or "python"
        blocks = [block for cell in raw["cells"] for block in _cell(cell, str(language))]
        return blocks, str(raw["metadata"].get("title") or "")
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        what = "The file is not a notebook of format 4."
        raise CourseError([Problem(path, what, "Open it in JupyterLab and save it again.")]) from error


def _cell(cell: dict[str, Any], language: str) -> Iterator[Block]:
    kind, source = cell["cell_type"], _text(cell["source"])
    if kind == "markdown":
        blocks, _ = parse_markdown(source)
        for node in walk(blocks):
            if isinstance(node, Image):
                _embed_attachment(node, cell.get("attachments", {}))
        yield from blocks
    elif kind == "code":
        yield CodeBlock(source, [language])
        for output in cell.get("outputs", []):
            yield from _output(output)
    elif source.strip():
        yield CodeBlock(source)


def _embed_attachment(image: Image, attachments: dict[str, Any]) -> None:
    """Replace the address of a picture that is attached to the cell by its data."""
    if image.source.startswith("attachment:"):
        attached = attachments.get(image.source.removeprefix("attachment:"), {})
        kind = next((kind for kind in _PICTURES if kind in attached), None)
        if kind:
            image.source = _data_url(kind, _text(attached[kind]))


def _output(output: dict[str, Any]) -> Iterator[Block]:
    if output["output_type"] == "stream":
        yield _code(_text(output["text"]))
        return
    data = output.get("data", {})
    picture = next((kind for kind in _PICTURES if kind in data), None)
    if picture:
        yield Paragraph([Image(text_inlines("Output"), _data_url(picture, _text(data[picture])))])
    elif "text/markdown" in data:
        yield from parse_markdown(_text(data["text/markdown"]))[0]
    elif "text/latex" in data:
        yield from parse_markdown(_text(data["text/latex"]))[0]
    elif "text/plain" in data:
        yield _code(_text(data["text/plain"]))


def _data_url(kind: str, source: str) -> str:
    encoded = b64encode(source.encode()).decode() if kind == "image/svg+xml" else "".join(source.split())
    return f"data:{kind};base64,{encoded}"


def _code(text: str) -> CodeBlock:
    return CodeBlock(text[:_MAX_OUTPUT] + ("\n…" if len(text) > _MAX_OUTPUT else ""))


def _text(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "".join(value)
