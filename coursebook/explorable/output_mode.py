"""Which of its two lives an explorable or a quiz is in: live in a kernel, or frozen in a page.

A notebook that is built or tested shows small fixed elements, so that its stored outputs never change by themselves.
The builder and the tests set the switch; nobody does it by hand.
"""

import os

#: Environment variable of the switch; "frozen" or absent.
VARIABLE = "COURSEBOOK_LIFE"


def is_frozen() -> bool:
    """Tell whether outputs are for a page that has no kernel."""
    return os.environ.get(VARIABLE) == "frozen"


def freeze_environment() -> None:
    """Make this process and the kernels that it starts show fixed elements."""
    os.environ[VARIABLE] = "frozen"
    os.environ["PLOTLY_RENDERER"] = "plotly_mimetype"  # else a figure brings its own copy of plotly.js
