"""Explorables and quizzes as HTML, for page, notebook and paper.

Nothing here knows Sphinx, and no package whose objects are drawn here imports it.
"""
