"""How much a course may hold, and what no file of it may contain: checked before any command reads the files.

Every limit is stated once, in `coursebook.limits.stated`. A course within the limits is read in bounded time and
memory; beyond them, a command ends with the file, the line, the limit and what to do.
"""

from coursebook.limits.course import outside_limits, require_within_limits
from coursebook.limits.stated import STATED, Limit

__all__ = ["STATED", "Limit", "outside_limits", "require_within_limits"]
