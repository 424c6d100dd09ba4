"""Answers that follow from a model: the functions of `widgets/`, called when a quiz is read."""

import difflib
import importlib
import inspect
import math
from pathlib import Path

from coursebook.catalogue import PACKAGE, import_from
from coursebook.quiz.questions import Computed


def compute(computed: Computed, root: Path) -> float:
    """Call the function that an answer names.

    Parameters
    ----------
    computed : Computed
        Which function, with which arguments, to how many decimals.
    root : pathlib.Path
        The folder of the course.

    Returns
    -------
    float
        The number, rounded as asked.

    Raises
    ------
    ValueError
        If there is no such function, it takes other arguments, or gives no finite number.
    """
    function = _function(computed.function, root)
    try:
        inspect.signature(function).bind(**computed.arguments)
    except TypeError as error:
        accepted = ", ".join(inspect.signature(function).parameters)
        raise ValueError(f"{computed.function} does not take these arguments ({error}); it takes {accepted}.") from None
    try:
        value = float(function(**computed.arguments))
    except Exception as error:  # an author's function may raise anything
        raise ValueError(f"{computed.function} fails with these arguments: {error}") from None
    if not math.isfinite(value):
        raise ValueError(f"{computed.function} gives {value} with these arguments; an answer is a finite number.")
    return round(value, computed.round)


def _function(name: str, root: Path):  # noqa: ANN202  (any function)
    module_name, _, function_name = name.partition(".")
    modules = [file.stem for file in (root / PACKAGE).glob("*.py") if file.stem != "__init__"]
    if module_name not in modules:
        raise ValueError(f"There is no module {PACKAGE}/{module_name}.py{_nearest(module_name, modules)}.")
    import_from(root, f"{PACKAGE}.{module_name}")
    module = importlib.import_module(f"{PACKAGE}.{module_name}")
    functions = [key for key, value in vars(module).items() if inspect.isfunction(value) and not key.startswith("_")]
    if function_name not in functions:
        what = f"{PACKAGE}/{module_name}.py has no function {function_name!r}"
        raise ValueError(f"{what}{_nearest(function_name, functions)}.")
    return getattr(module, function_name)


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]!r}" if near else f"; there are {', '.join(sorted(known)) or 'none'}"
