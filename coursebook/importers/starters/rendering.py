"""Render the templates of starters."""

from collections.abc import Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined

_TEMPLATES = Environment(
    loader=PackageLoader("coursebook.importers.starters"),
    undefined=StrictUndefined,
    keep_trailing_newline=True,
    autoescape=False,
)


def rendered(name: str, values: Mapping[str, str]) -> bytes:
    """Render a template to the bytes of a file."""
    return _TEMPLATES.get_template(f"{name}.jinja").render(values).encode()
