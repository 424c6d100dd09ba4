"""YAML without anchors, aliases, merge keys and tags, so that a file expands to nothing but what is written in it.

An alias can contain itself, and aliases of aliases double with every line: 30 lines can expand to a thousand million
values ("billion laughs"). No file of a course needs them, so they are refused during parsing, before anything is
expanded.
"""

from functools import lru_cache

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError, StringMark
from ruamel.yaml.events import AliasEvent, ScalarEvent
from ruamel.yaml.nodes import Node

from coursebook.limits.characters import REMEDY, hidden_characters, what_is_hidden
from coursebook.limits.values import YAML_DEPTH

#: Longer names are shortened in messages. [characters]
_MAX_NAME = 60
_IF_TEXT = "If it is meant as text, put it in quotes, or in a block after `|`."


class NotPlainError(MarkedYAMLError):
    """A construct that no file of a course may use.

    Parameters
    ----------
    what, remedy : str
        What it is, and what to write instead, as sentences.
    mark : ruamel.yaml.error.StringMark
        Where it is.
    """

    def __init__(self, what: str, remedy: str, mark: StringMark) -> None:
        self.what, self.remedy = what, remedy
        super().__init__(problem=what, problem_mark=mark)


@lru_cache(maxsize=16)
def composed(text: str) -> Node | None:
    """Parse YAML into nodes; None if it is empty.

    Results are cached: the preview parses the same text repeatedly, and a long one takes seconds.

    Raises
    ------
    NotPlainError
        If it has an anchor, an alias, a merge key, a tag, too many levels, or hidden characters.
    ruamel.yaml.error.YAMLError
        If it is not valid YAML.
    """
    yaml = YAML()
    yaml.Composer = _PlainComposer
    node: Node | None = yaml.compose(text)
    return node


class _PlainComposer(Composer):
    """Checks each event before it becomes a node."""

    def compose_node(self, parent: Node | None, index: object) -> Node:
        event = self.parser.peek_event()
        mark = event.start_mark
        if isinstance(event, AliasEvent):
            raise _refused("*", event.anchor, "an alias", "Write out what it repeats.", mark)
        if event.anchor is not None:
            raise _refused("&", event.anchor, "an anchor", "Remove it.", mark)
        if event.ctag is not None and str(event.ctag):
            raise _refused("", event.ctag, "a tag", "Remove it.", mark)
        if self.depth >= YAML_DEPTH.value:
            raise NotPlainError(f"This is nested deeper than {YAML_DEPTH}.", YAML_DEPTH.remedy, mark)
        if isinstance(event, ScalarEvent):
            _check_scalar(event)
        node: Node = super().compose_node(parent, index)
        return node


def _refused(sign: str, name: object, kind: str, remedy: str, mark: StringMark) -> NotPlainError:
    """Build the error for a construct, whose name may be very long."""
    return NotPlainError(
        f"`{sign}{str(name)[:_MAX_NAME]}` is {kind} of YAML.",
        f"{remedy} {_IF_TEXT}",
        mark,
    )


def _check_scalar(event: ScalarEvent) -> None:
    if event.value == "<<" and event.style is None:
        raise _refused("", "<<", "a merge key", "Write out what it merges.", event.start_mark)
    name = next((name for _, name in hidden_characters(event.value)), None)
    if name:
        raise NotPlainError(what_is_hidden(name), REMEDY, event.start_mark)
