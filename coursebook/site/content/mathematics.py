"""Formulas as MathML, made during the build: every browser draws it, and nothing has to be loaded."""

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
    """Register and select the MathML renderer."""
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))
    app.connect("config-inited", _select, priority=900)


def _select(_: Sphinx, config: Config) -> None:
    config.html_math_renderer = "mathml"


def _inline(translator: HTML5Translator, node: nodes.Element) -> None:
    translator.body.append(_rendered(node))
    raise nodes.SkipNode


def _block(translator: HTML5Translator, node: nodes.Element) -> None:
    translator.body.append(_BLOCK.format(_rendered(node, block=True)))
    raise nodes.SkipNode


def _rendered(node: nodes.Element, *, block: bool = False) -> Markup:
    """Render a formula; one that cannot be rendered is shown as its TeX, with a warning that names its place."""
    tex = node.astext()
    try:
        return mathml(tex, block=block)
    except FormulaError as error:
        remedy = "Fix its TeX, or write `\\$` for a dollar sign."
        _log.warning(
            "The formula %s cannot be rendered. %s %s", shortened(tex), error, remedy, location=node, type="course"
        )
        return _UNREADABLE.format(tex)
