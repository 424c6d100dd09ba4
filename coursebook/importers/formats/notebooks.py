"""Jupyter notebooks to the one form: their text, their code, and what it gave; nothing is run."""

import json
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coursebook.importers.formats.markdown import markdown_tree
from coursebook.importers.myst.syntax_tree import Node, attributes, every, image, node, paragraph, words
from coursebook.problems import CourseError, Problem

#: Forms of an output that are pictures, best first.
_PICTURES = ("image/png", "image/jpeg", "image/svg+xml", "image/gif")
#: The longest output that is kept as text. [characters]
_MAX_OUTPUT = 20_000


def notebook_tree(path: Path, text: str) -> tuple[list[Node], str]:
    """Read a notebook of format 4.

    Raises
    ------
    CourseError
        If it is none.
    """
    try:
        raw = json.loads(text)
        language = raw["metadata"].get("kernelspec", {}).get("language") or "python"
        cells = [_Cell(cell, str(language)) for cell in raw["cells"]]
        return [block for cell in cells for block in cell.blocks()], str(raw["metadata"].get("title") or "")
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        what = "The file is no notebook of format 4."
        raise CourseError([Problem(path, what, "Open it in JupyterLab and save it.")]) from error


class _Cell:
    """A cell as JSON has it."""

    def __init__(self, raw: dict[str, Any], language: str) -> None:
        self.raw = raw
        self.language = language

    def blocks(self) -> Iterator[Node]:
        kind, source = self.raw["cell_type"], _text(self.raw["source"])
        if kind == "markdown":
            blocks, _ = markdown_tree(source)
            every(blocks, self.attach)
            yield from blocks
        elif kind == "code":
            yield node("CodeBlock", [attributes(classes=[self.language]), source])
            for output in self.raw.get("outputs", []):
                yield from _output(output)
        elif source.strip():
            yield node("CodeBlock", [attributes(), source])

    def attach(self, one: Node) -> None:
        """Give a picture that is attached to the cell its bytes."""
        if one["t"] != "Image" or not one["c"][2][0].startswith("attachment:"):
            return
        attached = self.raw.get("attachments", {}).get(one["c"][2][0].removeprefix("attachment:"), {})
        for kind in _PICTURES:
            if kind in attached:
                one["c"][2][0] = _data(kind, _text(attached[kind]))
                return


def _output(output: dict[str, Any]) -> Iterator[Node]:
    if output["output_type"] == "stream":
        yield _code(_text(output["text"]))
        return
    data = output.get("data", {})
    picture = next((kind for kind in _PICTURES if kind in data), None)
    if picture:
        source = _text(data[picture])
        yield paragraph([image(words("Output"), _data(picture, source))])
    elif "text/markdown" in data:
        yield from markdown_tree(_text(data["text/markdown"]))[0]
    elif "text/latex" in data:
        yield from markdown_tree(_text(data["text/latex"]))[0]
    elif "text/plain" in data:
        yield _code(_text(data["text/plain"]))


def _data(kind: str, source: str) -> str:
    """Write a picture as an address that holds it."""
    encoded = b64encode(source.encode()).decode() if kind == "image/svg+xml" else "".join(source.split())
    return f"data:{kind};base64,{encoded}"


def _code(text: str) -> Node:
    left_out = len(text) > _MAX_OUTPUT
    return node("CodeBlock", [attributes(), text[:_MAX_OUTPUT] + ("\n…" if left_out else "")])


def _text(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "".join(value)
