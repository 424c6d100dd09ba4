"""Builds the page of a Jupyter Book with its defaults: the notebook is run, and its widgets' state is stored in it."""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
#: Jupyter Book's command, which is not a module that `python -m` could run.
JUPYTER_BOOK = "import sys; from jupyter_book.cli.main import main; sys.exit(main())"


def main(site: Path) -> None:
    """Build the book and copy its site to a folder."""
    book = site.with_name("book")
    shutil.rmtree(book, ignore_errors=True)
    shutil.copytree(HERE, book)
    subprocess.run([sys.executable, "-c", JUPYTER_BOOK, "build", "."], cwd=book, check=True)
    shutil.copytree(book / "_build" / "html", site)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
