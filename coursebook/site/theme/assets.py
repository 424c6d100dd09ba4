"""The page's script and style, and the frozen explorables, as files of the site.

Scripts are bundled beforehand, and copied here.
"""

import json
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from coursebook.chart.palette import role_rules
from coursebook.files.atomic_write import DRAFT, write_atomically
from coursebook.site import data
from coursebook.site.content import progress
from coursebook.web import SOURCES, STYLE_ORDER, bundled_script, joined_styles

#: The script of the page's head, which runs before the first paint.
HEAD_SCRIPT = "theme-mode.js"
#: Names of the page's script and style.
SCRIPT, STYLE = "course.js", "course.css"
#: Where they are put before Sphinx copies them, under the course's folder.
MADE = Path(".coursebook") / "static"


def course_style() -> str:
    """Join the page's styles, with the palette of the charts."""
    colours = role_rules("--course-role")
    return joined_styles(STYLE_ORDER) + "/* Chart colours, from coursebook/chart/palette.py. */\n" + colours


def paper_style() -> str:
    """Join the style of books, with the palette of the charts; it has no variables, which old readers do not know."""
    return (SOURCES / "paper" / "book.css").read_text(encoding="utf-8") + "\n" + chart_style()


def chart_style() -> str:
    """Return the style of charts on paper."""
    return (SOURCES / "paper" / "chart.css").read_text(encoding="utf-8") + role_rules("color")


def setup(app: Sphinx) -> None:
    """Register the writing of these files, and the links to script and style on every page."""
    app.connect("builder-inited", _link, priority=200)


def make(app: Sphinx) -> list[Path]:
    """Write the files of the course as it is now, and return those that changed."""
    course = data.course_of(app)
    made = course.root / MADE
    files = {SCRIPT: bundled_script(SCRIPT), STYLE: course_style()}
    head = [file for file in (SOURCES / "head").iterdir() if file.suffix != ".js"]
    files |= {HEAD_SCRIPT: bundled_script(HEAD_SCRIPT)} | {file.name: file.read_text(encoding="utf-8") for file in head}
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
    attributes: dict[str, Any] = {
        "data-course": identity.course_id,
        "data-titles": json.dumps(identity.first_edition_keys),
    }
    app.add_js_file(SCRIPT, loading_method="defer", **attributes)


def _write_if_changed(file: Path, text: str) -> bool:
    data = text.encode()
    if file.exists() and file.read_bytes() == data:
        return False
    write_atomically(file, data)
    return True
