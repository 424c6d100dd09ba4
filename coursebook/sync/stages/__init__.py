"""The stages of a plan: notebooks and quizzes moved, merged, split, stored in the attic, and filled with text.

Each stage takes the files as they are planned so far (a `Tree`) and returns them as they are planned after it.
"""

from coursebook.sync.stages.attic import restore, store
from coursebook.sync.stages.fill import fill, overwrite
from coursebook.sync.stages.links import fix_links
from coursebook.sync.stages.merge import merge
from coursebook.sync.stages.move import move
from coursebook.sync.stages.quizzes import rename_quizzes
from coursebook.sync.stages.split import scaffold_new
from coursebook.sync.stages.tree import Notebooks, PlannedNotebook, Tree, read_notebooks
from coursebook.sync.stages.words import markdown_of, page_title, write_words

__all__ = [
    "Notebooks",
    "PlannedNotebook",
    "Tree",
    "fill",
    "fix_links",
    "markdown_of",
    "merge",
    "move",
    "overwrite",
    "page_title",
    "read_notebooks",
    "rename_quizzes",
    "restore",
    "scaffold_new",
    "store",
    "write_words",
]
