"""The page's script and style, joined, and the frozen explorables, as files of the site.

Browsers refuse modules on ``file://``, so all scripts are joined into one classic script; its parts share one scope
and no global.
"""

import json
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from coursebook.chart.palette import ROLE_STYLES
from coursebook.files.atomic_write import DRAFT, write_atomically
from coursebook.site import data
from coursebook.site.content import progress

#: The generator's scripts and styles.
SOURCES = Path(__file__).parents[2] / "web"
#: THE CASCADE IS THIS ORDER: tokens first, since all others use them; print last, since it overrides.
STYLE_ORDER = (
    "tokens.css",
    "theme.css",
    "icons.css",
    "button.css",
    "terms.css",
    "search.css",
    "quiz*.css",
    "explorable*.css",
    "playground*.css",
    "chart*.css",
    "gallery*.css",
    "offline*.css",
    "progress*.css",
    "review*.css",
    "print*.css",
)
#: Names of the joined files.
SCRIPT, STYLE = "course.js", "course.css"
#: Where the joined files are made before Sphinx copies them, under the course's folder.
MADE = Path(".coursebook") / "static"


def course_script() -> str:
    """Join the page's scripts into one classic script.

    A custom element begins as soon as it is defined, so those that define one come last.
    """
    files = sorted(SOURCES.glob("*.js"), key=lambda file: (file.stem.endswith("-element"), file.name))
    return _wrapped(store_schema() + _joined(files))


def store_schema() -> str:
    """Return the form of what a browser keeps of a reader, as the constant that the scripts read."""
    schema = json.loads((SOURCES / "store-schema.json").read_text(encoding="utf-8"))
    return f"const STORE_SCHEMA = {json.dumps(_without_words(schema), separators=(',', ':'))};\n"


def course_style() -> str:
    """Join the page's styles, with the palette of the charts."""
    colours = "".join(
        f".course-role-{role} {{ --course-role: {look.colour}; }}\n" for role, look in ROLE_STYLES.items()
    )
    files = [file for pattern in STYLE_ORDER for file in sorted(SOURCES.glob(pattern))]
    return _joined(files) + "/* Chart colours, from coursebook/chart/palette.py. */\n" + colours


def paper_style() -> str:
    """Join the style of books, with the palette of the charts; it has no variables, which old readers do not know."""
    return (SOURCES / "paper" / "book.css").read_text(encoding="utf-8") + "\n" + chart_style()


def chart_style() -> str:
    """Return the style of charts on paper."""
    colours = "".join(f".course-role-{role} {{ color: {look.colour}; }}\n" for role, look in ROLE_STYLES.items())
    return (SOURCES / "paper" / "chart.css").read_text(encoding="utf-8") + colours


def setup(app: Sphinx) -> None:
    """Make the files once the course is known, and link script and style on every page."""
    app.connect("builder-inited", _link, priority=200)


def make(app: Sphinx) -> list[Path]:
    """Write the files of the course as it is now, and give those that are new."""
    course = data.course_of(app)
    made = course.root / MADE
    files = {SCRIPT: course_script(), STYLE: course_style()}
    files |= {file.name: file.read_text(encoding="utf-8") for file in (SOURCES / "head").iterdir()}
    files |= {f"explorables/{frozen.slug}.js": frozen.script for frozen in course.frozen.values()}
    files |= {f"quizzes/{quiz.slug}.js": progress.questions_script(quiz) for quiz in course.quizzes.values()}
    new = [made / name for name, text in files.items() if _write_if_changed(made / name, text)]
    there = {path for path in made.rglob("*") if path.is_file() and path.suffix != DRAFT}
    for stale in there - {made / name for name in files}:
        stale.unlink()
    return new


def _link(app: Sphinx) -> None:
    make(app)
    app.config.html_static_path.append(str(data.course_of(app).root / MADE))
    app.add_css_file(STYLE)
    identity = data.course_of(app).identity
    attributes = {"data-course": identity.course_id, "data-titles": json.dumps(identity.first_edition_keys)}
    app.add_js_file(SCRIPT, loading_method="defer", **attributes)


def _without_words(schema: Any) -> Any:  # noqa: ANN401  (JSON)
    """Leave out what a schema says to people only."""
    if isinstance(schema, list):
        return [_without_words(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _without_words(part)
        for key, part in schema.items()
        if not (key in ("description", "title", "$schema") and isinstance(part, str))
    }


def _joined(files: list[Path]) -> str:
    return "".join(file.read_text(encoding="utf-8") + "\n" for file in files)


def _wrapped(script: str) -> str:
    return f'(() => {{\n"use strict";\n{script}}})();\n'


def _write_if_changed(file: Path, text: str) -> bool:
    data = text.encode()
    if file.exists() and file.read_bytes() == data:
        return False
    write_atomically(file, data)
    return True
