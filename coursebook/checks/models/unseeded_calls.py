"""Calls in a module's source that return something else each time: generators without a seed, clocks, random ids."""

import ast
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: Constructors of generators, which take a seed.
_SEEDED = {"numpy.random.default_rng", "numpy.random.RandomState", "random.Random"}
#: Functions of the generator that the whole process shares.
_SHARED = {"random": {name for name in dir(random) if name.islower() and name not in ("seed", "getstate", "setstate")}}
_NOT_DRAWN = {"seed", "get_state", "set_state"}
#: Clocks and random ids.
_CLOCKS = {
    "time.time",
    "time.time_ns",
    "time.monotonic",
    "time.perf_counter",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "datetime.date.today",
    "uuid.uuid1",
    "uuid.uuid4",
    "os.urandom",
    "os.getpid",
}
_SEED_IT = "Give it a seed, as in `numpy.random.default_rng(seed)`."
_PASS_ON = "Draw from a generator with a seed of its own: `rng = numpy.random.default_rng(seed)`."
_FIX_IT = "Make the model depend on its controls alone."


@dataclass(frozen=True)
class Hint:
    """A call that may return something else each time.

    Parameters
    ----------
    file : pathlib.Path
        The module.
    line : int
        The line, counted from 1.
    function : str
        The function around it; "the module" at the top level.
    call : str
        The source of the call.
    remedy : str
        What to do.
    """

    file: Path
    line: int
    function: str
    call: str
    remedy: str


def hints_in(file: Path) -> list[Hint]:
    """Find such calls in a module; none in a file that is not Python."""
    if file.suffix != ".py":
        return []
    try:
        tree = ast.parse(file.read_text("utf-8"))
    except (OSError, SyntaxError, ValueError):
        return []
    return list(_hints(file, tree, _names(tree), "the module"))


def _names(tree: ast.AST) -> dict[str, str]:
    """Map the names of a module to what they import: ``np`` to ``numpy``."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for one in node.names:
                top = one.name.partition(".")[0]
                names[one.asname or top] = one.name if one.asname else top
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {one.asname or one.name: f"{node.module}.{one.name}" for one in node.names}
    return names


def _hints(file: Path, node: ast.AST, names: dict[str, str], function: str) -> Iterator[Hint]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) else function
        if isinstance(child, ast.Call) and (remedy := _remedy(child, _full_name(child.func, names))):
            yield Hint(file, child.lineno, inside, ast.unparse(child), remedy)
        yield from _hints(file, child, names, inside)


def _full_name(node: ast.expr, names: dict[str, str]) -> str:
    first, _, rest = ast.unparse(node).partition(".")
    return ".".join(filter(None, [names.get(first, ""), rest])) if first in names else ""


def _remedy(call: ast.Call, name: str) -> str:
    """Return what to do about a call; empty if it is fine."""
    module, _, function = name.rpartition(".")
    if name in _SEEDED:
        is_bare = not call.args and not call.keywords
        is_none = bool(call.args) and isinstance(call.args[0], ast.Constant) and call.args[0].value is None
        return _SEED_IT if is_bare or is_none else ""
    if name in _CLOCKS or module == "secrets":
        return _FIX_IT
    if function in _SHARED.get(module, ()):
        return _PASS_ON
    if module == "numpy.random" and function.islower() and function not in _NOT_DRAWN:
        return _PASS_ON
    return ""
