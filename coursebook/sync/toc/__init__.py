"""The table of contents, ``_toc.yml``, updated when chapters come, go or move.

Only whole entries of chapters are added, moved or dropped. Every other line stays as it is: entries
that the author added stay behind the entry that they followed, those at the end stay at the end,
and a comment belongs to the entry below it.
"""

from coursebook.sync.toc.update import Entry, Group, updated_contents

__all__ = ["Entry", "Group", "updated_contents"]
