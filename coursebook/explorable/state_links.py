"""Links to a state of an explorable, such as ``#tides?hour=3&moon=full``.

`web/explorable/link.js` writes and reads the same form.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from coursebook.explorable.controls import Value


def state_fragment(slug: str, state: Mapping[str, Value]) -> str:
    """Return the fragment of an address that opens a state.

    Parameters
    ----------
    slug : str
        The explorable's slug.
    state : mapping of str to value
        The values of its controls, by name.
    """
    return f"#{slug}?{urlencode({name: link_value(value) for name, value in state.items()})}"


def link_value(value: Value) -> str:
    """Return a value in the form that JavaScript gives it: 1.0 is "1" and True is "true"."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
