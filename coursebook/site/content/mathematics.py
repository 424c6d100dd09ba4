"""Formulas as MathML, made when built: every browser draws it, and nothing has to be loaded."""

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging
from sphinx.writers.html5 import HTML5Translator

from coursebook.limits.formulas import FormulaError, shortened
from coursebook.rendering.formulas import mathml

_log = logging.getLogger(__name__)
_BLOCK = Markup('<div class="course-formula" tabindex="0" role="group" aria-label="Formula">{}</div>')
_UNREADABLE = Markup("<code>{}</code>")


def setup(app: Sphinx) -> None:
    """Make MathML the renderer of formulas."""
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))
    app.connect("config-inited", _choose, priority=900)


def _choose(_: Sphinx, config: Config) -> None:
    config.html_math_renderer = "mathml"  # type: ignore[attr-defined]


def _inline(translator: HTML5Translator, node: nodes.Element) -> None:
    translator.body.append(_drawn(node))
    raise nodes.SkipNode


def _block(translator: HTML5Translator, node: nodes.Element) -> None:
    translator.body.append(_BLOCK.format(_drawn(node, block=True)))
    raise nodes.SkipNode


def _drawn(node: nodes.Element, *, block: bool = False) -> Markup:
    """Draw a formula; one that cannot be drawn is shown as it was written, with a warning that names its place."""
    tex = node.astext()
    try:
        return mathml(tex, block=block)
    except FormulaError as error:
        remedy = "Correct its TeX, or write `\\$` for a dollar."
        _log.warning(
            "The formula %s cannot be drawn. %s %s", shortened(tex), error, remedy, location=node, type="course"
        )
        return _UNREADABLE.format(tex)
