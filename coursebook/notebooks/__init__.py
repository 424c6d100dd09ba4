"""Reads the notebooks of a course, and normalises them to the one form that is committed.

`coursebook.notebooks.running` runs them; it is not imported here, because Jupyter's client takes long to import.
"""

from coursebook.notebooks.files import notebook_bytes, notebook_of, notebook_paths, read_notebook
from coursebook.notebooks.normalising import TAGS, is_notebook_only, normalisation_problems, normalised
from coursebook.notebooks.positions import NotebookPositions, with_positions

__all__ = [
    "TAGS",
    "NotebookPositions",
    "is_notebook_only",
    "normalisation_problems",
    "normalised",
    "notebook_bytes",
    "notebook_of",
    "notebook_paths",
    "read_notebook",
    "with_positions",
]
