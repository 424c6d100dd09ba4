"""Questions in YAML: what an author writes, what may be wrong with it, and the key that a page grades by.

Every mistake in a file is found in one run, with its line and column; how a question looks is in `rendering`.
"""

from coursebook.quiz.loading import QuizFile, check_quizzes, load_quiz

__all__ = ["QuizFile", "check_quizzes", "load_quiz"]
