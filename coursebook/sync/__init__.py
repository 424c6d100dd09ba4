"""Chapters of the book, kept in step with the document.

``plan_sync(root)`` looks at everything and writes nothing; ``apply_plan(plan)`` runs the notebooks
that need it and then writes all changes, or none.
"""

from coursebook.sync.at_work import at_work
from coursebook.sync.places import Chapter, chapters_of, find_document
from coursebook.sync.plan import Plan, plan_sync
from coursebook.sync.sync import apply_plan, drift

__all__ = [
    "Chapter",
    "Plan",
    "apply_plan",
    "at_work",
    "chapters_of",
    "drift",
    "find_document",
    "plan_sync",
]
