"""Syntax trees as JSON, for the way from the process that reads a document to the one that asked for it."""

import json
from typing import Any

from coursebook.importers.syntax_tree import NODE_TYPES, Node

_KIND = "node"


def tree_to_json(value: object) -> str:
    """Write nodes, and lists and dicts of them, as JSON."""
    return json.dumps(value, default=_fields)


def tree_from_json(text: str | bytes) -> Any:  # noqa: ANN401  (JSON can be anything)
    """Read what `tree_to_json` wrote."""
    return json.loads(text, object_hook=_node)


def _fields(node: Node) -> dict[str, object]:
    return {_KIND: type(node).__name__, **{name: getattr(node, name) for name in node.__slots__}}


def _node(fields: dict[str, Any]) -> Node | dict[str, Any]:
    kind = fields.pop(_KIND, None)
    return NODE_TYPES[kind](**fields) if kind else fields
