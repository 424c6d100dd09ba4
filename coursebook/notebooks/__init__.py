"""Notebooks of a course: reading them, bringing them into the one form that is committed, running them."""

from coursebook.notebooks.files import notebook_bytes, notebook_paths, read_notebook
from coursebook.notebooks.normal import TAGS, normalised
from coursebook.notebooks.running import run_notebooks

__all__ = [
    "TAGS",
    "normalised",
    "notebook_bytes",
    "notebook_paths",
    "read_notebook",
    "run_notebooks",
]
