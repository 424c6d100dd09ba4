"""Seems not to be installed, for the processes that tests start: its import takes four seconds, and nobody needs it.

See `coursebook/slow_imports.py`, which does the same for the commands.
"""

raise ImportError("Tests do without `rfc3987_syntax`, as the commands of `coursebook` do.")
