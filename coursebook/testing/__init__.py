"""The proof of a course: a pytest plugin that tests its notebooks, models and questions, and its site in browsers."""
