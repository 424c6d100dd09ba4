"""Limits on the size of a course and on what its files may contain, checked before any command reads them.

All limits are in `coursebook.limits.values`. A course within them is read in bounded time and memory; beyond them, a
command ends with the file, the line, the limit and what to do.
"""

from coursebook.limits.course import outside_limits, require_within_limits
from coursebook.limits.values import LIMITS, Limit

__all__ = ["LIMITS", "Limit", "outside_limits", "require_within_limits"]
