"""The quiz: questions in YAML, checked, computed, and shown on the page and in the notebook."""

from coursebook.quiz.loading import QuizFile, check_quizzes, load_quiz
from coursebook.quiz.rendering import render, render_answers, render_on_paper, render_questions

__all__ = ["QuizFile", "check_quizzes", "load_quiz", "render", "render_answers", "render_on_paper", "render_questions"]
