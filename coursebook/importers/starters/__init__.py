"""Starters for an author to change: an explorable and a quiz, each complete and working.

They are rendered from ``templates/``.
"""

from coursebook.importers.starters.explorable import start_explorable
from coursebook.importers.starters.quiz import start_quiz

__all__ = ["start_explorable", "start_quiz"]
