"""The lists of chapters in a document's front matter, updated when chapters come, go or change their slugs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ruamel.yaml.nodes import SequenceNode

from coursebook.document.front_matter import closing_fence
from coursebook.document.yaml_nodes import items_of, values_of
from coursebook.limits.plain_yaml import composed
from coursebook.sync.document_file.file import split_lines


@dataclass(frozen=True)
class Insertion:
    """A chapter that no part lists yet, and its place in a list.

    Parameters
    ----------
    slug : str
        Its name.
    neighbour : str
        The chapter beside which it is put.
    is_behind : bool
        Whether it is put behind that one, or before it.
    """

    slug: str
    neighbour: str
    is_behind: bool


def relisted(
    lines: Sequence[str], renamed: Mapping[str, str], removed: frozenset[str], insertions: Sequence[Insertion]
) -> list[str]:
    """Return a document whose lists are updated.

    Parameters
    ----------
    lines : sequence of str
        The whole document, with line ends.
    renamed : mapping of str to str
        Slug as listed to slug as it will be.
    removed : frozenset of str
        Slugs that are listed, and no chapter has any more.
    insertions : sequence of Insertion
        In the order in which they are made.
    """
    end = closing_fence(lines)
    if end is None or not (renamed or removed or insertions):
        return list(lines)
    front = "".join(lines[1:end])
    for node in reversed(_lists(front)):
        old = [item.value for item in node.value]
        new = _arranged(old, renamed, removed, insertions)
        if new != old:
            front = (_in_flow if node.flow_style or not old else _in_block)(front, node, new)
    return [lines[0], *split_lines(front), *lines[end:]]


def _arranged(
    old: Sequence[str], renamed: Mapping[str, str], removed: frozenset[str], insertions: Sequence[Insertion]
) -> list[str]:
    new = [renamed.get(slug, slug) for slug in old]
    for one in insertions:
        if one.neighbour in new:
            new.insert(new.index(one.neighbour) + one.is_behind, one.slug)
    return [slug for slug in new if slug not in removed]


def _lists(front: str) -> list[SequenceNode]:
    """Return the nodes of the lists, in their order; the front matter has been read without a problem."""
    parts = items_of(values_of(composed(front)).get("parts"))
    return [node for node in (values_of(part).get("chapters") for part in parts) if isinstance(node, SequenceNode)]


def _in_flow(front: str, node: SequenceNode, new: list[str]) -> str:
    return f"{front[: node.start_mark.index]}[{', '.join(new)}]{front[node.end_mark.index :]}"


def _in_block(front: str, node: SequenceNode, new: list[str]) -> str:
    """Write a list of lines; a comment stays below the line that it follows."""
    lines = split_lines(front)
    if not new:
        return _emptied(front, lines, node)
    places = [item.start_mark.line for item in node.value]
    first = lines[places[0]]
    column = node.value[0].start_mark.column
    ends = [*places[1:], places[-1] + 1]
    own = {item.value: lines[place:end] for item, place, end in zip(node.value, places, ends, strict=True)}
    line_end = first[len(first.rstrip("\r\n")) :] or "\n"
    rebuilt = [line for slug in new for line in own.get(slug, [first[:column] + slug + line_end])]
    rebuilt += [line for slug in own if slug not in new for line in own[slug][1:] if line.strip()]
    return "".join([*lines[: places[0]], *rebuilt, *lines[places[-1] + 1 :]])


def _emptied(front: str, lines: list[str], node: SequenceNode) -> str:
    places = [item.start_mark.line for item in node.value]
    head = lines[: places[0]]
    last = max(n for n, line in enumerate(head) if line.strip() and not line.lstrip().startswith("#"))
    head[last] = head[last].rstrip() + " []\n"
    return "".join([*head, *lines[places[-1] + 1 :]])
