"""The files at the site's root besides its pages: a redirect to the first page, and the icons."""

import shutil
from pathlib import Path

from sphinx.application import Sphinx

from coursebook.site.templating import TEMPLATES
from coursebook.web import SOURCES

#: Icons for browsers that do not draw SVG, and the one that browsers request at its usual address without being told.
PNG, ICO = SOURCES / "icons" / "icon.png", SOURCES / "icons" / "favicon.ico"

#: The file at the address without a page name.
REDIRECT = "index.html"


def setup(app: Sphinx) -> None:
    """Write them in place of Jupyter Book's own, before the pages are checked and packed."""
    app.connect("build-finished", _write, priority=750)


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is not None or app.builder.name != "html":
        return
    site = Path(app.outdir)
    shutil.copyfile(PNG, site / "_static" / PNG.name)
    shutil.copyfile(ICO, site / ICO.name)
    if html := redirect_html(app):
        (site / REDIRECT).write_text(html, encoding="utf-8")


def redirect_html(app: Sphinx) -> str:
    """Render the page that redirects to the first page; empty if the first page has that address itself."""
    if app.config.root_doc == Path(REDIRECT).stem:
        return ""
    first = f"{app.config.root_doc}.html"
    template = TEMPLATES.get_template("redirect.html")
    return template.render(first=first, title=app.config.html_title, language=app.config.language or "en")
