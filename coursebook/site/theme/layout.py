"""The layout of pages: which parts of the theme are kept and which are removed.

The theme has a megabyte of icon scripts, scripts from content networks, and buttons that need a server; readers get
none of these. The icons are in `web/theme.css`.
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
#: Our templates, which override those of the theme.
TEMPLATES = Path(__file__).parents[1] / "templates"

#: The theme's options; a course may override each in its `_config.yml`.
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
#: The output formats that a book on paper uses, best first; never plotly's, which needs a script.
PAPER_FORMATS = [
    (PAPER, mime, priority)
    for priority, mime in enumerate(
        ("text/html", "image/svg+xml", "image/png", "image/jpeg", "text/markdown", "text/plain")
    )
] + [(PAPER, plotly_output.MIME, None)]
#: Settings of MyST-NB, MyST and Sphinx: outputs are stored, formulas are MathML, no widget script is loaded.
SETTINGS: dict[str, Any] = {
    "nb_execution_mode": "off",
    "nb_ipywidgets_js": {},
    "nb_mime_priority_overrides": PAPER_FORMATS,
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
    "html_domain_indices": False,  # Sphinx's list of modules has inline styles, which the policy forbids
}
#: Folders beside the book without pages: caches, environments, builds.
NO_PAGES = [".*", "_build", "node_modules"]
#: Scripts of extensions whose service this site does not offer.
UNWANTED = ("mathjax", "require", "thebe")
#: The script that highlights searched words on the page that contains them, and stores them in the browser for that.
HIGHLIGHTER = "sphinx_highlight"
#: Files of the theme that none of our pages loads: icon scripts and fonts, source maps, and its own templates.
UNUSED_FILES = ("**/*.map", "scripts/fontawesome.js*", "vendor/fontawesome/**/*", "*webpack-macros.html")
#: The scripts of interactive parts, in the order in which they are needed: a figure is drawn as soon as its data load.
FIRST_SCRIPTS = (plotly_output.SCRIPT, SCRIPT)
#: The address of the data of a page's first explorable: preloaded, because a reader soon gets there.
FIRST_DATA = re.compile(r'<course-explorable\b[^>]* data-source="([^"]+)"')


def setup(app: Sphinx) -> None:
    """Set up the theme, filter each page's scripts, and remove the files that no page loads."""
    app.add_config_value("comments_config", {}, "env")  # set by Jupyter Book, for an extension that is left out
    app.connect("config-inited", _set_defaults, priority=50)
    app.add_config_value("course_generator", "", "html")  # all pages are written again when it changes
    app.connect("html-page-context", _filter_scripts, priority=900)
    app.connect("build-finished", _remove_unused, priority=700)


def _set_defaults(_: Sphinx, config: Config) -> None:
    config.templates_path.insert(0, str(TEMPLATES))
    config.html_theme_options = THEME_OPTIONS | config.html_theme_options
    config.exclude_patterns = [*config.exclude_patterns, *NO_PAGES]
    config.course_generator = generator_hash()
    for name, value in SETTINGS.items():
        setattr(config, name, value)


def generator_hash() -> str:
    """Hash the generator itself, because Sphinx only tracks a course's own files."""
    digest = hashlib.sha256()
    for file in sorted(path for path in GENERATOR.rglob("*") if path.suffix in {".py", ".js", ".css", ".html"}):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _deferred(script: Any) -> Any:  # noqa: ANN401  (Sphinx's private type)
    """Let a script load without blocking the page; not on the search page, whose scripts depend on each other."""
    return type(script)(script.filename, priority=script.priority, **(script.attributes | {"defer": "defer"}))


def _filter_scripts(_: Sphinx, page: str, ___: str, context: dict[str, Any], ____: nodes.document | None) -> None:
    body = without_outdated_roles(context.get("body", ""))
    context["body"] = body
    unwanted = UNWANTED if page == "search" else (*UNWANTED, HIGHLIGHTER)
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
    context["course_uses_bootstrap"] = "data-bs-toggle=" in body  # otherwise tooltips are the browser's own


def _remove_unused(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.name == "html":
        for pattern in UNUSED_FILES:
            for file in (Path(app.outdir) / "_static").glob(pattern):
                if file.is_file():
                    file.unlink()
