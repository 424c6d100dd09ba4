"""What a new course has around its document: settings, pages, a map; each from a template."""

from typing import Any

from coursebook.quiz.schema import schema_text
from coursebook.rendering.templates import text_templates

#: Ending of templates, taken off for the file's name.
_ENDING = ".jinja"
#: What lets an editor complete and underline in quizzes.
SCHEMA = "book/quizzes/schema.json"


def surroundings(**values: Any) -> dict[str, str]:  # noqa: ANN401  (what templates name)
    """Write every file around a document, by its path in the course."""
    names = [name.removesuffix(_ENDING) for name in _TEMPLATES.list_templates() if name.endswith(_ENDING)]
    files = {name: _TEMPLATES.get_template(name + _ENDING).render(**values) for name in names}
    return files | {SCHEMA: schema_text()}


_TEMPLATES = text_templates("coursebook.importers")
