"""Notebooks of a course: reading them, and bringing them into the one form that is committed.

`coursebook.notebooks.running` runs them; it is apart, because Jupyter's client takes long to
import.
"""

from coursebook.notebooks.files import notebook_bytes, notebook_of, notebook_paths, read_notebook
from coursebook.notebooks.normal import TAGS, normalised, refused
from coursebook.notebooks.places import Places, located

__all__ = [
    "TAGS",
    "Places",
    "located",
    "normalised",
    "notebook_bytes",
    "notebook_of",
    "notebook_paths",
    "read_notebook",
    "refused",
]
