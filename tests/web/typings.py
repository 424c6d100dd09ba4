"""Types of what Python hands to the page's scripts, as TypeScript declarations, so that the two sides cannot drift.

``python -m tests.web.typings`` writes them into `coursebook/web/types`.
"""

import sys
import types
from collections.abc import Iterator
from inspect import getdoc
from types import ModuleType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints

from typing_extensions import is_typeddict

from coursebook.frozen import data_types
from coursebook.rendering import key_types
from coursebook.web import SOURCES

#: Where each module's declarations are written.
WRITTEN = {"frozen.d.ts": data_types, "keys.d.ts": key_types}
#: Types that have a name in TypeScript.
SIMPLE = {str: "string", int: "number", float: "number", bool: "boolean", type(None): "null", object: "unknown"}


def declarations(module: ModuleType) -> str:
    """Return a module's typed dictionaries and aliases as TypeScript."""
    head = f"// Generated from {module.__name__.replace('.', '/')}.py by tests/web/typings.py; edit it there.\n"
    return "\n".join([head, *_aliases(module), *_interfaces(module)])


def _aliases(module: ModuleType) -> Iterator[str]:
    for name, value in vars(module).items():
        if isinstance(value, types.UnionType | types.GenericAlias):
            yield f"export type {name} = {_type(value)};\n"


def _interfaces(module: ModuleType) -> Iterator[str]:
    for name, value in vars(module).items():
        if is_typeddict(value):
            fields = "".join(f"  {_field(*field)};\n" for field in get_type_hints(value, include_extras=True).items())
            yield f"/** {(getdoc(value) or '').strip()} */\nexport interface {name} {{\n{fields}}}\n"


def _field(name: str, hint: Any) -> str:
    if get_origin(hint) is NotRequired:
        return f"{name}?: {_type(get_args(hint)[0])}"
    return f"{name}: {_type(hint)}"


def _type(hint: Any) -> str:
    if hint in SIMPLE:
        return SIMPLE[hint]
    if is_typeddict(hint):
        return str(hint.__name__)
    arguments = get_args(hint)
    match get_origin(hint):
        case origin if origin in (Union, types.UnionType):
            written = " | ".join(map(_type, arguments))
        case origin if origin is Literal:
            written = " | ".join(f'"{one}"' for one in arguments)
        case origin if origin is tuple:
            written = f"[{', '.join(map(_type, arguments))}]"
        case origin if origin is list:
            written = f"{_type(arguments[0])}[]" if "|" not in _type(arguments[0]) else f"({_type(arguments[0])})[]"
        case origin if origin is dict:
            written = f"Record<{_type(arguments[0])}, {_type(arguments[1])}>"
        case _:
            raise TypeError(f"There is no TypeScript for {hint} here: add it.")
    return written


def main() -> int:
    """Write the declarations."""
    for name, module in WRITTEN.items():
        (SOURCES / "types" / name).write_text(declarations(module), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
