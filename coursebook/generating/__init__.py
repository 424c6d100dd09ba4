"""What can be made from a document alone, before anyone has written more: questions for each chapter."""

from coursebook.generating.quiz import quiz_text

__all__ = ["quiz_text"]
