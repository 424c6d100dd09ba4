"""Imports that cost seconds and are not needed."""

import sys


def skip_slow_imports() -> None:
    """Make this process start faster; call this before the libraries are imported.

    `jsonschema`, which notebooks and Jupyter Book need, imports `rfc3987_syntax` if it is installed, and that compiles
    38 grammars. They check addresses in schemas with ``"format": "iri"``, which neither of the two has.
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # makes the import fail, as if absent
