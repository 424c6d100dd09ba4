"""What is beside the pages of a site: the address without a page, which leads to the first one, and the icons."""

import shutil
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from sphinx.application import Sphinx

from coursebook.site.assets import SOURCES

#: Icons for browsers that draw no SVG, and the one that browsers ask for at its usual address without being told.
PNG, ICO = SOURCES / "icons" / "icon.png", SOURCES / "icons" / "favicon.ico"


def setup(app: Sphinx) -> None:
    """Write them with the pages, before the site is packed."""
    app.connect("build-finished", _write, priority=800)


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is not None or app.builder.name != "html":
        return
    site = Path(app.outdir)
    shutil.copyfile(PNG, site / "_static" / PNG.name)
    shutil.copyfile(ICO, site / ICO.name)
    if app.config.root_doc != "index":
        first = f"{app.config.root_doc}.html"
        html = _TEMPLATE.render(first=first, title=app.config.html_title, language=app.config.language or "en")
        (site / "index.html").write_text(html, encoding="utf-8")


_TEMPLATE = Environment(
    loader=PackageLoader("coursebook.site"), autoescape=True, undefined=StrictUndefined
).get_template("front_door.html")
