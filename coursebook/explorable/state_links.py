"""A state of an explorable in an address, as in ``#tides?hour=3&moon=full``.

`web/explorable/link.js` is the other side: it writes and reads the same words.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from coursebook.explorable.controls import Value


def state_fragment(slug: str, state: Mapping[str, Value]) -> str:
    """Write a state as the end of an address.

    Parameters
    ----------
    slug : str
        The explorable's slug.
    state : mapping of str to value
        The values of its controls, by name.
    """
    return f"#{slug}?{urlencode({name: in_link(value) for name, value in state.items()})}"


def in_link(value: Value) -> str:
    """Write a value as the page's script does, to which 1.0 is 1."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
