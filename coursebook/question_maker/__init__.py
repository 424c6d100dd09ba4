"""What can be made from a document alone, before anyone has written more: questions for each chapter, and a map."""

from coursebook.question_maker.course_map import course_map
from coursebook.question_maker.quiz import quiz_text

__all__ = ["course_map", "quiz_text"]
