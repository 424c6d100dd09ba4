"""The output mode of explorables and quizzes: live widgets in a kernel, or fixed elements for a page.

A notebook that is built or tested outputs small fixed elements, so that its stored outputs change only when a cell
does. The builder and the tests set the mode; nobody does it by hand.
"""

import os

#: The environment variable that holds the mode: "frozen", or absent for live output.
VARIABLE = "COURSEBOOK_OUTPUT"


def is_frozen() -> bool:
    """Return whether outputs are for a page that has no kernel."""
    return os.environ.get(VARIABLE) == "frozen"


def freeze_environment() -> None:
    """Make this process, and the kernels that it starts, output fixed elements."""
    os.environ[VARIABLE] = "frozen"
    os.environ["PLOTLY_RENDERER"] = "plotly_mimetype"  # otherwise each figure embeds plotly.js
