"""Jupyter Book in a process of its own, with a clear word if the disk is full."""

import sys
from pathlib import Path

from jupyter_book.cli.main import main as jupyter_book

from coursebook.files.full_disk import full_disk
from coursebook.terminal import show_problems


def main() -> None:
    """Run the command ``jupyter-book`` with the words that the process was started with."""
    try:
        jupyter_book()
    except Exception as error:
        problem = full_disk(error, Path("_build").resolve())
        if problem is None:
            raise
        show_problems([problem])
        sys.exit(1)
