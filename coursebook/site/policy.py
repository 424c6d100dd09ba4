"""Writes the policy of `coursebook.page_policy` into each page."""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError

from coursebook.page_policy import SETTING, policy_problems, policy_text
from coursebook.site.content.plotly_output import needs_plotly

#: What plotly.js needs in addition: it styles its figures when it draws them, and keeps pictures in memory.
PLOTLY = {"style-src": "'unsafe-inline'", "img-src": "blob:"}


def setup(app: Sphinx) -> None:
    """Read what the course adds to the policy, and write the policy into each page."""
    app.add_config_value(SETTING, {}, "html")
    app.connect("config-inited", _refuse)
    app.connect("html-page-context", _add, priority=950)


def _refuse(app: Sphinx, config: Config) -> None:
    """Stop at an addition that browsers do not understand: they would ignore it, or everything after it."""
    if problems := policy_problems(Path(app.srcdir)):
        if not config.course_is_preview:
            raise ExtensionError("\n" + "\n".join(map(str, problems)))
        setattr(config, SETTING, {})  # the preview still shows the page


def _add(app: Sphinx, _: str, __: str, context: dict[str, Any], ___: nodes.document | None) -> None:
    plotly = PLOTLY if needs_plotly(context.get("body", "")) else {}
    context["course_policy"] = policy_text(plotly, app.config.course_policy)
