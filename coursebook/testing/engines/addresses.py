"""Which addresses belong to the site under test."""

import re

#: Files, what a page makes itself, and this machine's loopback.
_OWN = re.compile(r"(file|data|blob|about):|(https?|wss?)://127\.0\.0\.1[:/]")


def is_foreign(address: str) -> bool:
    """Return whether an address is another host's."""
    return not _OWN.match(address)
