"""Render the templates of starters."""

from collections.abc import Mapping

from coursebook.rendering.templates import text_templates

_TEMPLATES = text_templates("coursebook.importers.starters")


def rendered(name: str, values: Mapping[str, str]) -> bytes:
    """Render a template to the bytes of a file."""
    return _TEMPLATES.get_template(f"{name}.jinja").render(values).encode()
