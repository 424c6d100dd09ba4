"""What a new course has around its document: settings, pages, a map; each from a template."""

from importlib.util import find_spec
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

#: Ending of templates, taken off for the file's name.
_ENDING = ".jinja"
#: What there is only with a map of the course.
_OF_THE_MAP = {"book/map.ipynb", "widgets/course_map.py"}


def surroundings(**values: Any) -> dict[str, str]:  # noqa: ANN401  (what templates name)
    """Write every file around a document, by its path in the course."""
    has_map = find_spec("coursebook.generating") is not None
    names = [name.removesuffix(_ENDING) for name in _TEMPLATES.list_templates() if name.endswith(_ENDING)]
    return {
        name: _TEMPLATES.get_template(name + _ENDING).render(has_map=has_map, **values)
        for name in names
        if has_map or name not in _OF_THE_MAP
    }


_TEMPLATES = Environment(
    loader=PackageLoader("coursebook.intake", "templates"),
    undefined=StrictUndefined,
    keep_trailing_newline=True,
    autoescape=False,  # Markdown: what comes from documents is escaped as such
)
