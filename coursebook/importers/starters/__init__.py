"""Beginnings for an author to change: an explorable that plays, a quiz that grades; each is complete as it is.

``templates/`` holds them as they are written into a course.
"""

from coursebook.importers.starters.explorable import start_explorable
from coursebook.importers.starters.quiz import start_quiz

__all__ = ["start_explorable", "start_quiz"]
