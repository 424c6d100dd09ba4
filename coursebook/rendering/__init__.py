"""Explorables and quizzes as HTML, for page, notebook and paper.

Nothing here knows Sphinx.
"""
