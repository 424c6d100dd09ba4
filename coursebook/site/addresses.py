"""Where a page finds what belongs to it, from the site's folder."""

import hashlib

from coursebook.frozen import Frozen


def frozen_address(frozen: Frozen) -> str:
    """Give the address of a frozen explorable's script; it changes with the content."""
    version = hashlib.sha256(frozen.script.encode()).hexdigest()[:8]
    return f"_static/explorables/{frozen.slug}.js?v={version}"
