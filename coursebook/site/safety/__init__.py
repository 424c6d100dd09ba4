"""No HTML but ours: an author's own is sanitised as it is read, and every finished page is checked once more."""

from sphinx.application import Sphinx

from coursebook.site.safety import escaping, finished, raw_html


def setup(app: Sphinx) -> None:
    """Sanitise what pages say, escape what is said of them, and check the pages that are made."""
    raw_html.setup(app)
    escaping.setup(app)
    finished.setup(app)
