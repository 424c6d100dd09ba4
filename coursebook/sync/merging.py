"""What a chapter that took another one's text in takes over from it: its author's cells and its questions."""

import copy
import re

from nbformat import NotebookNode

from coursebook.sync.recognising import Former
from coursebook.sync.scaffolding import PLACE_WORDS, TAG, is_quiz_cell
from coursebook.sync.texts import tidy

_TITLE = re.compile(r"\A#(?=\s)")
#: A line that begins nothing but an item of a list, or a comment.
_ITEMS = re.compile(rb"\A(?:[-#][^\n]*\n|[ \t][^\n]*\n|\r?\n)*\Z")


def cells_to_take_over(notebook: NotebookNode, former: Former, *, is_quiz_joined: bool) -> list[NotebookNode]:
    """Give an author's cells, in their order.

    The title becomes a heading one level deeper, and is left out if it still is what sync wrote. The document's text is
    left out, too, unless its author edited it by hand: then it is a cell of theirs.

    Parameters
    ----------
    notebook : NotebookNode
        Of the chapter that was merged with another.
    former : Former
        The chapter.
    is_quiz_joined : bool
        Whether the other chapter's quiz has its questions, so that the cells for its own are not needed.
    """
    taken = []
    for place, cell in enumerate(copy.deepcopy(notebook.cells)):
        tags = cell.metadata.get("tags", [])
        if place == 0 and cell.cell_type == "markdown":
            if cell.source.strip() == f"# {former.heading}":
                continue
            cell.source = _TITLE.sub("##", cell.source)
        if TAG in tags:
            if tidy(cell.source) in ("", tidy(former.text)):
                continue
            cell.metadata.tags = [tag for tag in tags if tag != TAG]
        if cell.source == PLACE_WORDS or (is_quiz_joined and is_quiz_cell(cell, former.slug)):
            continue
        taken.append(cell)
    return taken


def joined_quizzes(first: bytes, second: bytes) -> bytes | None:
    """Put the questions of two quiz files into one; None if they are not lists that can be put behind each other."""
    parts = [data if data.endswith(b"\n") else data + b"\n" for data in (first, second)]
    if any(b"\n---" in b"\n" + data or not _ITEMS.match(data) for data in parts):
        return None
    return parts[0] + b"\n" + parts[1]
