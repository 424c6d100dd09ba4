"""Plotly figures in notebook cells: plotly.js comes from the installed package, on the pages that need it."""

import json
import shutil
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from myst_nb.core.render import MimeData, MimeRenderPlugin, NbElementRenderer
from sphinx.application import Sphinx

from coursebook.site.safety.raw_html import safe_html

#: The MIME type of a stored plotly figure.
MIME = "application/vnd.plotly.v1+json"
#: The site's copy of plotly.js.
SCRIPT = "plotly.min.js"
#: Text in pages that need it: a figure in a cell, or an explorable outside the chart vocabulary.
NEEDED_BY = ("<course-plotly", "course-plot-other")


class PlotlyOutput(MimeRenderPlugin):  # type: ignore[misc]  # MyST-NB has no types
    """Renders a stored plotly figure as a `<course-plotly>` element that holds its JSON."""

    mime_priority_overrides: ClassVar[Sequence[tuple[str, str, int | None]]] = [("*", MIME, 1)]

    @staticmethod
    def handle_mime(renderer: NbElementRenderer, data: MimeData, inline: bool) -> list[nodes.Element] | None:
        """Return the element, or None for anything but a plotly figure."""
        del renderer
        if inline or data.mime_type != MIME:
            return None
        figure = data.content if isinstance(data.content, dict) else json.loads(data.content)
        return [safe_html(_element(figure))]


def setup(app: Sphinx) -> None:
    """Link plotly.js where a page needs it."""
    app.connect("html-page-context", _link)


def _element(figure: dict[str, Any]) -> str:
    data = json.dumps({key: figure[key] for key in ("data", "layout")}).replace("<", "\\u003c")
    return f'<course-plotly class="course-plotly"><script type="application/json">{data}</script></course-plotly>'


def needs_plotly(body: str) -> bool:
    """Return whether a page's body contains something that plotly.js draws."""
    return any(mark in body for mark in NEEDED_BY)


def _link(app: Sphinx, _: str, __: str, context: dict[str, Any], ___: nodes.document | None) -> None:
    if not needs_plotly(context.get("body", "")):
        return
    target = Path(app.outdir) / "_static" / SCRIPT
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        with as_file(files("plotly") / "package_data" / SCRIPT) as source:
            shutil.copyfile(source, target)
    app.add_js_file(SCRIPT, loading_method="defer", priority=100)
