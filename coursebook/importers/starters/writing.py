"""Templates filled."""

from collections.abc import Mapping

from coursebook.rendering.templates import text_templates

_TEMPLATES = text_templates("coursebook.importers.starters")


def written(name: str, words: Mapping[str, str]) -> bytes:
    """Fill a template, and give it as the bytes of a file."""
    return _TEMPLATES.get_template(f"{name}.jinja").render(words).encode()
