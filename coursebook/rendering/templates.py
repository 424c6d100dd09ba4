"""The templates of explorables and of what is printed; a missing value is an error, and all words are escaped."""

import json

from jinja2 import Environment, PackageLoader, StrictUndefined

TEMPLATES = Environment(
    loader=PackageLoader("coursebook.rendering"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.filters["tojson_attribute"] = lambda value: json.dumps(value, separators=(", ", ": "))
