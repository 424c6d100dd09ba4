"""What is taken from one document, whatever its form."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from coursebook.importers.myst.syntax_tree import Node


@dataclass
class Taken:
    """A document's content.

    Parameters
    ----------
    path : pathlib.Path
        Where it came from.
    blocks : list of Node
        Its text.
    title : str
        As the document says it outside of its text; empty if it does not.
    picture : callable
        Gives the bytes of a picture that the text names, None if there is none (or it may not be read).
    """

    path: Path
    blocks: list[Node]
    title: str = ""
    picture: Callable[[str], bytes | None] = field(default=lambda name: None)
