"""YAML read as nodes with their places in the text, so that an edit can leave all other characters alone.

Nodes, not values: every scalar is the text as it is written, so that ``no`` stays a word and ``2024`` a title. They
know where they begin and end; the values of ruamel's round trip know only where they begin.
"""

from pathlib import Path

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from coursebook.limits.plain_yaml import NotPlainError, composed
from coursebook.problems import CourseError, Problem


def read_nodes(path: Path, text: str, subject: str, remedy: str, first_line: int = 1) -> Node | None:
    """Read YAML as nodes.

    Parameters
    ----------
    path : pathlib.Path
        The file, named in problems.
    text : str
        The YAML.
    subject : str
        What it is, at the beginning of a sentence.
    remedy : str
        What to do about text that is not YAML.
    first_line : int, optional
        The line of the file in which it begins.

    Returns
    -------
    ruamel.yaml.nodes.Node or None
        None if there is nothing in it.

    Raises
    ------
    CourseError
        If it is not YAML, or more than files of a course may have.
    """
    try:
        return composed(text)
    except NotPlainError as error:
        what, remedy, mark = error.what, error.remedy, error.problem_mark
    except MarkedYAMLError as error:
        what, mark = (
            f"{subject} is not valid YAML: {error.problem or error.context}.",
            error.problem_mark or error.context_mark,
        )
    except YAMLError as error:
        what, mark = f"{subject} is not valid YAML: {str(error).splitlines()[0]}.", None
    except (RecursionError, ValueError):
        what, mark = f"{subject} cannot be read as YAML.", None
    place = (mark.line + first_line, mark.column + 1) if mark else (1, 1)
    raise CourseError([Problem(path, what, remedy, *place)])


def values_of(node: Node | None) -> dict[str, Node]:
    """Return the values of a mapping by their keys; nothing of another node."""
    pairs = node.value if isinstance(node, MappingNode) else []
    return {key.value: value for key, value in pairs if isinstance(key, ScalarNode)}


def items_of(node: Node | None) -> list[Node]:
    """Return the items of a list; nothing of another node."""
    return list(node.value) if isinstance(node, SequenceNode) else []


def key_line(node: Node, name: str) -> int:
    """Return the line of a key in a mapping, from 0."""
    return next(int(key.start_mark.line) for key, _ in node.value if key.value == name)
