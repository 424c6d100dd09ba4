"""Quizzes and a course map, generated from the document alone.

A quiz is written once, and is its author's from then on; the map is an explorable.
"""

from coursebook.question_maker.chapter_quiz import quiz_text
from coursebook.question_maker.course_map import course_map

__all__ = ["course_map", "quiz_text"]
