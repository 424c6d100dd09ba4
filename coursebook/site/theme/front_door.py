"""What is beside the pages of a site: the address without a page, which leads to the first one, and the icons."""

import shutil
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from sphinx.application import Sphinx

from coursebook.web import SOURCES

#: Icons for browsers that draw no SVG, and the one that browsers ask for at its usual address without being told.
PNG, ICO = SOURCES / "icons" / "icon.png", SOURCES / "icons" / "favicon.ico"

#: The address without a page.
FRONT_DOOR = "index.html"


def setup(app: Sphinx) -> None:
    """Write them in place of Jupyter Book's own, before the pages are checked and packed."""
    app.connect("build-finished", _write, priority=750)


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is not None or app.builder.name != "html":
        return
    site = Path(app.outdir)
    shutil.copyfile(PNG, site / "_static" / PNG.name)
    shutil.copyfile(ICO, site / ICO.name)
    if html := front_door_html(app):
        (site / FRONT_DOOR).write_text(html, encoding="utf-8")


def front_door_html(app: Sphinx) -> str:
    """Render the page that only leads to the first one; nothing if the first one has that address itself."""
    if app.config.root_doc == Path(FRONT_DOOR).stem:
        return ""
    first = f"{app.config.root_doc}.html"
    return _TEMPLATE.render(first=first, title=app.config.html_title, language=app.config.language or "en")


_TEMPLATE = Environment(
    loader=PackageLoader("coursebook.site"), autoescape=True, undefined=StrictUndefined
).get_template("front_door.html")
