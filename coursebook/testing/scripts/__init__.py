"""Functions that checks run in a page, one per file."""

from importlib.resources import files


def script(name: str) -> str:
    """Return a function for `Reader.run`, by the name of its file."""
    return files(__name__).joinpath(name).read_text("utf-8").rstrip().removesuffix(";")
