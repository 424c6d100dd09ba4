"""The templates of the site: a missing value is an error, and all values in HTML are escaped."""

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

TEMPLATES = Environment(
    loader=PackageLoader("coursebook.site"),
    autoescape=select_autoescape(["html"]),  # not in the service worker
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
