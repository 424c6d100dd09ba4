"""Formulas as MathML, made when built: every browser draws it, and nothing has to be loaded."""

from docutils import nodes
from latex2mathml.converter import convert
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.writers.html5 import HTML5Translator


def setup(app: Sphinx) -> None:
    """Make MathML the renderer of formulas."""
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))
    app.connect("config-inited", _choose, priority=900)


def _choose(_: Sphinx, config: Config) -> None:
    config.html_math_renderer = "mathml"  # type: ignore[attr-defined]


def _inline(translator: HTML5Translator, node: nodes.Element) -> None:
    translator.body.append(convert(node.astext()))
    raise nodes.SkipNode


def _block(translator: HTML5Translator, node: nodes.Element) -> None:
    formula = convert(node.astext(), display="block")
    translator.body.append(
        f'<div class="course-formula" tabindex="0" role="group" aria-label="Formula">{formula}</div>'
    )
    raise nodes.SkipNode
