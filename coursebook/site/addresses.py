"""Addresses: of the data of an explorable, of the public page, and of the states that a page links to."""

import hashlib
import re

from sphinx.config import Config

from coursebook.frozen.freeze import Frozen

_STATE_LINK = re.compile(r'href="#([a-z0-9-]+)(\?[^"]*)"')


def frozen_address(frozen: Frozen) -> str:
    """Return the address of a frozen explorable's script, from the site's folder; it changes with the content."""
    version = hashlib.sha256(frozen.script.encode()).hexdigest()[:8]
    return f"_static/explorables/{frozen.slug}.js?v={version}"


def public_address(config: Config, page: str) -> str | None:
    """Return the public address of a page; None if the course has none.

    Parameters
    ----------
    config : sphinx.config.Config
        With Jupyter Book's `html: baseurl`.
    page : str
        The page's name, without a suffix.
    """
    return f"{config.html_baseurl.rstrip('/')}/{page}.html" if config.html_baseurl else None


def with_paper_state_links(html: str, config: Config, page: str, relative_to: str = "") -> str:
    """Point links to a state of an explorable to the public page, which can show it; else to the explorable on paper.

    Parameters
    ----------
    html : str
        HTML that was rendered for a page.
    config : sphinx.config.Config
        With Jupyter Book's `html: baseurl`.
    page : str
        That page's name.
    relative_to : str, optional
        The address of that page's file, if the HTML is part of another file.
    """
    address = public_address(config, page)
    if address:
        return _STATE_LINK.sub(lambda link: f'href="{address}#{link[1]}{link[2]}"', html)
    return _STATE_LINK.sub(lambda link: f'href="{relative_to}#explorable-{link[1]}"', html)
