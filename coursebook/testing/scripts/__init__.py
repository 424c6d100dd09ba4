"""JavaScript functions that the checks run in a page, one per file, with what all of them share (`prelude.js`)."""

from functools import cache
from importlib.resources import files


@cache
def script(name: str) -> str:
    """Return a function of a file, as an expression for `Reader.run`.

    Parameters
    ----------
    name : str
        The file's name without its ending.
    """
    name = name.removesuffix(".js")
    prelude, function = (files(__name__).joinpath(f"{one}.js").read_text("utf-8") for one in ("prelude", name))
    return f"(...values) => {{\n{prelude}\nreturn ({function.strip().removesuffix(';')})(...values);\n}}"
