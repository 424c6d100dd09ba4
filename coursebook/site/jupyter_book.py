"""The process in which Jupyter Book runs, with a clear message if the disk is full."""

import sys
from pathlib import Path

from coursebook.files.full_disk import full_disk
from coursebook.slow_imports import skip_slow_imports
from coursebook.terminal import show_problems


def main() -> None:
    """Run the command ``jupyter-book`` with the arguments of the process."""
    skip_slow_imports()
    from jupyter_book.cli.main import main as jupyter_book  # noqa: PLC0415

    try:
        jupyter_book()
    except Exception as error:
        problem = full_disk(error, Path("_build").resolve())
        if problem is None:
            raise
        show_problems([problem])
        sys.exit(1)
