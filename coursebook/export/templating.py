"""The templates of exported books: a missing value is an error, and all values are escaped."""

import re

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

TEMPLATES = Environment(
    loader=PackageLoader("coursebook.export"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def _css_string(text: str) -> Markup:
    """Write text as a string of CSS within HTML."""
    return Markup('"{}"'.format(re.sub(r'["\\<\n]', lambda sign: f"\\{ord(sign[0]):x} ", text)))


TEMPLATES.filters["css_string"] = _css_string
