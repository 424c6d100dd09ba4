"""Where a page finds what belongs to it, and where the world finds a page."""

import hashlib

from sphinx.config import Config

from coursebook.frozen.freeze import Frozen


def frozen_address(frozen: Frozen) -> str:
    """Give the address of a frozen explorable's script, from the site's folder; it changes with the content."""
    version = hashlib.sha256(frozen.script.encode()).hexdigest()[:8]
    return f"_static/explorables/{frozen.slug}.js?v={version}"


def public_address(config: Config, page: str) -> str | None:
    """Give the address of a page in the world, if the course says where its site is.

    Parameters
    ----------
    config : sphinx.config.Config
        With Jupyter Book's `html: baseurl`.
    page : str
        The page's name, without an ending.
    """
    return f"{config.html_baseurl.rstrip('/')}/{page}.html" if config.html_baseurl else None
