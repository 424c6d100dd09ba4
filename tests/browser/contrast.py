"""The contrast of every text that is shown, computed from what the browser draws; also of what axe skips.

Axe does not measure disabled controls. Here a colour is what is seen: with its own transparency, that of all that is
around it, and the colours behind it. WCAG 2.2, 1.4.3, asks for 4.5:1.
"""

from pathlib import Path

from playwright.sync_api import Locator

#: The least contrast of text, except of large text. [-]
LEAST = 4.5

_MEASURE = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def measure(owner: Locator) -> dict[str, object]:
    """Measure every text within an element.

    Parameters
    ----------
    owner : playwright.sync_api.Locator
        One element.

    Returns
    -------
    dict
        ``count``, how many texts were measured; ``faint``, those below 4.5:1, with contrast and size; ``sizes`` of
        all texts [CSS px].
    """
    return owner.evaluate(_MEASURE, LEAST)
