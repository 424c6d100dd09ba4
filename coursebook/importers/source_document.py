"""A document as its reader returns it, whatever its format."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from coursebook.importers.syntax_tree import Block


@dataclass
class SourceDocument:
    """A document that a course is made from.

    Parameters
    ----------
    path : pathlib.Path
        Its file.
    blocks : list of Block
        Its text.
    title : str, optional
        The title in its metadata; empty if it has none.
    read_picture : callable, optional
        Returns the bytes of a picture that the text names; None if the document does not contain it.
    """

    path: Path
    blocks: list[Block]
    title: str = ""
    read_picture: Callable[[str], bytes | None] = field(default=lambda name: None)
