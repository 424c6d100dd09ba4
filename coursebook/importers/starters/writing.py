"""Templates filled."""

from collections.abc import Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined

_TEMPLATES = Environment(
    loader=PackageLoader("coursebook.importers.starters"),
    undefined=StrictUndefined,
    keep_trailing_newline=True,
    autoescape=False,
)


def written(name: str, words: Mapping[str, str]) -> bytes:
    """Fill a template, and give it as the bytes of a file."""
    return _TEMPLATES.get_template(f"{name}.jinja").render(words).encode()
