"""A table of contents cut into pieces.

YAML is only parsed to learn which lines belong together; no line is formatted again, so that comments, quotes and
indentation stay the author's.
"""

from pathlib import Path

from ruamel.yaml.nodes import Node, ScalarNode, SequenceNode

from coursebook.document.yaml_nodes import key_line, read_nodes, values_of
from coursebook.problems import CourseError, Problem
from coursebook.sync.toc.pieces import EntryPiece, PartPiece, Pieces, Words


def parse(path: Path, text: str) -> Pieces:
    """Cut a table of contents into pieces.

    Raises
    ------
    CourseError
        If it is not YAML, or not in the form that Jupyter Book calls ``jb-book`` with parts.
    """
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    root = _checked(path, read_nodes(path, text, "The table of contents", "Correct this line."))
    if "parts" not in values_of(root):
        return Pieces([*lines, "parts:\n"])
    items, start, end = _list(path, lines, root, "parts", len(lines))
    pieces = Pieces(lines[:start], foot=lines[end:])
    for item, first, last in _spans(lines, items, end):
        pieces.parts.append(_part(path, lines, item, first, last))
    return pieces


def _checked(path: Path, root: Node | None) -> Node:
    """Refuse a table of contents that has another form."""
    values = values_of(root)
    if root is None or getattr(values.get("format"), "value", None) != "jb-book" or "root" not in values:
        what = "The table of contents names no format and root."
        remedy = "Begin it with “format: jb-book” and “root: book/index”."
        raise CourseError([Problem(path, what, remedy, 1, 1)])
    if "chapters" in values:
        what = "The table of contents has chapters outside of its parts."
        remedy = "Put them under “parts:”, in a part with a caption."
        raise CourseError([Problem(path, what, remedy, key_line(root, "chapters") + 1, 1)])
    return root


def _part(path: Path, lines: list[str], item: Node, first: int, last: int) -> PartPiece:
    caption = _words(item, "caption", first)
    if "chapters" not in values_of(item):
        line = item.start_mark.line + 1
        raise CourseError([Problem(path, "This part has no chapters.", "List some.", line, 1)])
    entries, start, end = _list(path, lines, item, "chapters", last)
    part = PartPiece(lines[first:start], caption, tail=lines[end:last])
    for entry, begin, stop in _spans(lines, entries, end):
        file = getattr(values_of(entry).get("file"), "value", None)
        part.entries.append(EntryPiece(lines[begin:stop], file, _words(entry, "title", begin)))
    return part


def _words(item: Node, key: str, first_line: int) -> Words | None:
    node = values_of(item).get(key)
    if not isinstance(node, ScalarNode):
        return None
    line, start = node.start_mark.line - first_line, node.start_mark.column
    is_one_line = node.end_mark.line == node.start_mark.line
    return Words(node.value, line, start, node.end_mark.column if is_one_line else start)


def _list(path: Path, lines: list[str], parent: Node, key: str, parent_end: int) -> tuple[list[Node], int, int]:
    """Return the items of the list under a key, its first line, and the line after its last."""
    node = values_of(parent)[key]
    line = key_line(parent, key)
    if isinstance(node, ScalarNode | SequenceNode) and not node.value:
        lines[line] = lines[line].split(":")[0] + ":\n"  # an empty list, perhaps written as []
        return [], line + 1, line + 1
    if not isinstance(node, SequenceNode) or node.flow_style:
        remedy = "Write its items one below another, each beginning with a hyphen."
        raise CourseError([Problem(path, f"“{key}” is not a list of lines.", remedy, line + 1, 1)])
    following = [name.start_mark.line for name, _ in parent.value if name.start_mark.line > line]
    end = _above_comments(lines, min([*following, parent_end]))
    return node.value, _above_comments(lines, _dash_line(lines, node.value[0])), end


def _spans(lines: list[str], items: list[Node], end: int) -> list[tuple[Node, int, int]]:
    """Return each item with its first line and the line after its last."""
    starts = [_above_comments(lines, _dash_line(lines, item)) for item in items]
    return list(zip(items, starts, [*starts[1:], end], strict=True)) if items else []


def _dash_line(lines: list[str], item: Node) -> int:
    line = int(item.start_mark.line)
    while not lines[line].lstrip().startswith("-"):
        line -= 1
    return line


def _above_comments(lines: list[str], line: int) -> int:
    """Return the first line of the comments and blank lines above a line, which belong to it."""
    while line and lines[line - 1].lstrip()[:1] in ("", "#"):
        line -= 1
    return line
