"""What a page may ask for: from its own site only. The browser itself refuses anything else, such as a tracker.

The policy stands in each page, so that it also holds from disk and on servers whose headers nobody can set.
"""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from coursebook.site.plotly_output import needs_plotly

#: What may be loaded, by kind. Pictures may also be written into a style sheet, as the theme's are.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}


def setup(app: Sphinx) -> None:
    """Write the policy into each page; a course may widen it in its `_config.yml`, by kind."""
    app.add_config_value("course_policy", {}, "html")
    app.connect("html-page-context", _add, priority=950)


def policy(widened: dict[str, str]) -> str:
    """Write the policy as browsers read it.

    Parameters
    ----------
    widened : dict of str to str
        What else a course allows, by kind: ``{"frame-src": "https://example.org"}``.

    Returns
    -------
    str
        Kinds with what each may load, joined by semicolons.
    """
    return "; ".join(f"{kind} {allowed}" for kind, allowed in (POLICY | widened).items())


def _add(app: Sphinx, _: str, __: str, context: dict[str, Any], ___: nodes.document | None) -> None:
    plotly = {"style-src": "'self' 'unsafe-inline'", "img-src": "'self' data: blob:"}
    widened = plotly if needs_plotly(context.get("body", "")) else {}
    context["course_policy"] = policy(widened | app.config.course_policy)
