"""YAML without anchors, aliases, merge keys and tags: nothing in a file stands for more than is written there.

An alias can contain itself, and aliases of aliases double with every line: 30 lines can stand for a thousand million
values ("billion laughs"). No file of a course needs them, so they are refused while the YAML is read, before anything
is expanded.
"""

from functools import lru_cache

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import AliasEvent, ScalarEvent
from ruamel.yaml.nodes import Node

from coursebook.limits.characters import REMEDY, hidden_characters, what_is_hidden
from coursebook.limits.stated import YAML_DEPTH

#: Longer names are cut in messages. [characters]
_LONGEST_NAME = 60
_WORDS = "If it is meant as words, put them in quotes, or in a block after `|`."


class NotPlainError(MarkedYAMLError):
    """A construct that no file of a course may use.

    Parameters
    ----------
    what, remedy : str
        What it is and what to write instead, as sentences.
    mark : ruamel.yaml.error.StringMark
        Where it is.
    """

    def __init__(self, what: str, remedy: str, mark) -> None:  # noqa: ANN001  (ruamel's own type)
        self.what, self.remedy = what, remedy
        super().__init__(problem=what, problem_mark=mark)


@lru_cache(maxsize=16)
def composed(text: str) -> Node | None:
    """Read YAML as nodes; None if there is nothing in it.

    A preview asks for the same text again and again, and a long one takes seconds.

    Raises
    ------
    NotPlainError
        If it has an anchor, an alias, a merge key, a tag, too many levels, or characters that hide what it says.
    ruamel.yaml.error.YAMLError
        If it is no YAML.
    """
    yaml = YAML()
    yaml.Composer = _PlainComposer
    return yaml.compose(text)


class _PlainComposer(Composer):
    """Looks at each event before it becomes a node."""

    def compose_node(self, parent: Node | None, index: object) -> Node:
        event = self.parser.peek_event()
        mark = event.start_mark
        if isinstance(event, AliasEvent):
            raise _refused("*", event.anchor, "an alias", "Write out what it repeats.", mark)
        if event.anchor is not None:
            raise _refused("&", event.anchor, "an anchor", "Take it away.", mark)
        if event.ctag is not None and str(event.ctag):
            raise _refused("", event.ctag, "a tag", "Take it away.", mark)
        if self.depth >= YAML_DEPTH.value:
            raise NotPlainError(f"This is nested deeper than {YAML_DEPTH}.", YAML_DEPTH.remedy, mark)
        if isinstance(event, ScalarEvent):
            _check_scalar(event)
        return super().compose_node(parent, index)


def _refused(sign: str, name: object, kind: str, remedy: str, mark) -> NotPlainError:  # noqa: ANN001
    """Name a construct, of which an author may have written a thousand letters."""
    return NotPlainError(f"`{sign}{str(name)[:_LONGEST_NAME]}` is {kind} of YAML.", f"{remedy} {_WORDS}", mark)


def _check_scalar(event: ScalarEvent) -> None:
    if event.value == "<<" and event.style is None:
        raise _refused("", "<<", "a merge key", "Write out what it brings.", event.start_mark)
    name = next((name for _, name in hidden_characters(event.value)), None)
    if name:
        raise NotPlainError(what_is_hidden(name), REMEDY, event.start_mark)
