"""The files of a new course besides its document: settings, pages and a map, each from a template."""

from coursebook.quiz.schema import schema_text
from coursebook.rendering.templates import text_templates

#: The extension of templates, which the files do not have.
_ENDING = ".jinja"
#: The JSON schema with which editors complete and check quizzes.
SCHEMA = "book/quizzes/schema.json"


def scaffold_files(**values: object) -> dict[str, str]:
    """Render every file by its path in the course, with the values that the templates name."""
    names = [name.removesuffix(_ENDING) for name in _TEMPLATES.list_templates() if name.endswith(_ENDING)]
    files = {name: _TEMPLATES.get_template(name + _ENDING).render(**values) for name in names}
    return files | {SCHEMA: schema_text()}


_TEMPLATES = text_templates("coursebook.importers")
