"""Keeps a course's notebooks, quizzes and table of contents in step with its document.

``plan_sync(root)`` reads everything and writes nothing; ``apply_plan(plan)`` runs the notebooks that need it and then
writes all changes, or none.
"""

from coursebook.sync.apply import apply_plan, drift
from coursebook.sync.chapters import Chapter, chapters_of, find_document
from coursebook.sync.plan import Plan, plan_sync
from coursebook.sync.writes.write_lock import write_lock

__all__ = ["Chapter", "Plan", "apply_plan", "chapters_of", "drift", "find_document", "plan_sync", "write_lock"]
