"""Keeps unsafe HTML out of the site: an author's own HTML is sanitised when it is read.

Every finished page is then checked again, however it was made.
"""

from sphinx.application import Sphinx

from coursebook.site.safety import escaping, raw_html, site_check


def setup(app: Sphinx) -> None:
    """Sanitise the content of pages, escape their metadata, and check the finished pages."""
    raw_html.setup(app)
    escaping.setup(app)
    site_check.setup(app)
