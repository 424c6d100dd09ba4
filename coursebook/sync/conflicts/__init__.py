"""A chapter's text that was edited by hand in its notebook: how it is shown, and how the two texts are merged.

`Conflict` is a problem that shows both texts and the one they come from; a `ConflictPolicy` says which of them wins.
"""

from coursebook.sync.conflicts.conflict import Conflict, ConflictPolicy, conflict_of, merge_into_document

__all__ = ["Conflict", "ConflictPolicy", "conflict_of", "merge_into_document"]
