"""The page around the course: what of the theme stays, what goes, and the help that every page offers.

The theme brings a megabyte of icon script, scripts from content networks and buttons that need a server; none of it
reaches a reader. The icons it shows are in `static/theme.css`.
"""

import hashlib
import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from coursebook.rendering.xhtml import without_outdated_roles
from coursebook.site.content import plotly_output
from coursebook.site.paper.builder import PAPER
from coursebook.site.theme.assets import SCRIPT

#: The generator's own folder.
GENERATOR = Path(__file__).parents[2]
#: Templates of ours, found before those of the theme.
TEMPLATES = Path(__file__).parents[1] / "templates"

#: The theme's settings; a course may override each in its `_config.yml`.
THEME_OPTIONS = {
    "search_bar_text": "Search the course",
    "home_page_in_toc": False,
    "use_download_button": False,
    "use_fullscreen_button": False,
    "show_navbar_depth": 1,
    "show_toc_level": 2,
    "article_footer_items": ["course-help.html"],
    "back_to_top_button": False,
    "navbar_start": [],
    "navbar_center": [],
    "navbar_end": [],
    "navbar_persistent": [],
}
#: The forms of a cell's output that a book takes, best first; of a plotly figure, which is a script, another one.
PAPER_FORMS = [
    (PAPER, form, place)
    for place, form in enumerate(
        ("text/html", "image/svg+xml", "image/png", "image/jpeg", "text/markdown", "text/plain")
    )
] + [(PAPER, plotly_output.MIME, None)]
#: Settings of MyST-NB, MyST and Sphinx: outputs are stored, formulas are MathML, no widget script is fetched.
SETTINGS: dict[str, Any] = {
    "nb_execution_mode": "off",
    "nb_ipywidgets_js": {},
    "nb_mime_priority_overrides": PAPER_FORMS,
    "myst_enable_extensions": [
        "amsmath",
        "attrs_inline",
        "colon_fence",
        "deflist",
        "dollarmath",
        "substitution",
    ],
    "html_copy_source": False,
    "html_show_sourcelink": False,
    "html_use_index": False,
}
#: Folders beside the book in which no page is: caches, environments, builds.
NO_PAGES = [".*", "_build", "node_modules"]
#: Scripts of extensions whose service this site does not offer.
UNWANTED = ("mathjax", "require", "thebe")
#: Marks the words that were searched for on the page that they were found on, and keeps them in the browser for it.
MARKING = "sphinx_highlight"
#: Files that the theme brings and no page of ours asks for: icon scripts and fonts, and maps for debugging.
UNREACHED = ("**/*.map", "scripts/fontawesome.js*", "vendor/fontawesome/**/*")
#: What a reader moves, in the order in which it is needed: a figure is drawn as soon as its data come.
FIRST_SCRIPTS = (plotly_output.SCRIPT, SCRIPT)
#: Where the data of a page's first explorable is: asked for at once, since a reader soon gets there.
FIRST_DATA = re.compile(r'<course-explorable\b[^>]* data-source="([^"]+)"')


def setup(app: Sphinx) -> None:
    """Set the theme up, clean each page's list of scripts, and take away what no page asks for."""
    app.add_config_value("comments_config", {}, "env")  # Jupyter Book sets it, for an extension that is left out
    app.connect("config-inited", _choose_settings, priority=50)
    app.add_config_value("course_generator", "", "html")  # another value writes all pages anew
    app.connect("html-page-context", _clean_page, priority=900)
    app.connect("build-finished", _remove_unreached, priority=700)


def _choose_settings(_: Sphinx, config: Config) -> None:
    config.templates_path.insert(0, str(TEMPLATES))  # type: ignore[attr-defined]
    config.html_theme_options = THEME_OPTIONS | config.html_theme_options  # type: ignore[attr-defined]
    config.exclude_patterns = [*config.exclude_patterns, *NO_PAGES]  # type: ignore[attr-defined]
    config.course_generator = fingerprint()  # type: ignore[attr-defined]
    for name, value in SETTINGS.items():
        setattr(config, name, value)


def fingerprint() -> str:
    """Hash the generator itself, since Sphinx only looks at a course's own files."""
    digest = hashlib.sha256()
    for file in sorted(path for path in GENERATOR.rglob("*") if path.suffix in {".py", ".js", ".css", ".html"}):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _deferred(script: Any) -> Any:  # noqa: ANN401  (Sphinx's own type, which it keeps to itself)
    """Let the page be read while a script is on its way; the page of results has scripts that others wait for."""
    return type(script)(script.filename, priority=script.priority, **(script.attributes | {"defer": "defer"}))


def _clean_page(_: Sphinx, page: str, ___: str, context: dict[str, Any], ____: nodes.document | None) -> None:
    body = without_outdated_roles(context.get("body", ""))
    context["body"] = body
    unwanted = UNWANTED if page == "search" else (*UNWANTED, MARKING)
    scripts = [
        script if page == "search" else _deferred(script)
        for script in context.get("script_files", [])
        if getattr(script, "filename", script) and not any(word in str(script) for word in unwanted)
    ]
    wanted = () if page == "search" else FIRST_SCRIPTS
    early = [script for name in wanted for script in scripts if Path(str(script.filename)).name == name]
    context["course_scripts"] = early
    context["script_files"] = [script for script in scripts if script not in early]
    first = FIRST_DATA.search(body)
    context["course_first_data"] = first[1] if first else ""
    context["course_uses_bootstrap"] = "data-bs-toggle=" in body  # else its tooltips are the browser's own


def _remove_unreached(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.name == "html":
        for pattern in UNREACHED:
            for file in (Path(app.outdir) / "_static").glob(pattern):
                if file.is_file():
                    file.unlink()
