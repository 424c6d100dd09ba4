"""The names that a module's source assigns, read without running it."""

import ast
from functools import lru_cache


@lru_cache(maxsize=512)
def assignments(source: str) -> dict[str, int]:
    """Return the line of each name that a module itself assigns, as opposed to imports.

    Parameters
    ----------
    source : str
        The text of a Python module.

    Raises
    ------
    SyntaxError
        If it is not Python.
    """
    tree = ast.parse(source)
    targets = [(node.lineno, node.targets) for node in tree.body if isinstance(node, ast.Assign)]
    targets += [(node.lineno, [node.target]) for node in tree.body if isinstance(node, ast.AnnAssign)]
    return {name.id: line for line, names in targets for name in names if isinstance(name, ast.Name)}
