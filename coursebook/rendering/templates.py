"""The two environments of templates: for HTML, which escapes all values, and for files that authors edit.

In both a missing value is an error.
"""

import json
from collections.abc import Callable

from jinja2 import Environment, PackageLoader, StrictUndefined

_HTML = Environment(
    autoescape=lambda name: not (name or "").endswith(".js"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_HTML.filters["tojson_attribute"] = lambda value: json.dumps(value, separators=(", ", ": "))
_TEXT = Environment(
    undefined=StrictUndefined,
    keep_trailing_newline=True,
    autoescape=False,  # Markdown, YAML and Python: values are escaped for each where they come from
)


def html_templates(package: str, folder: str = "templates", **filters: Callable[..., object]) -> Environment:
    """Return the environment for HTML, with the templates of a package.

    Parameters
    ----------
    package : str
        The package, such as ``coursebook.site``.
    folder : str, optional
        The folder of the templates in it.
    **filters : callable
        Filters that only these templates have.
    """
    environment = _HTML.overlay(loader=PackageLoader(package, folder))
    environment.filters = {**_HTML.filters, **filters}
    return environment


def text_templates(package: str) -> Environment:
    """Return the environment for files that authors edit, with the templates of a package."""
    return _TEXT.overlay(loader=PackageLoader(package))
