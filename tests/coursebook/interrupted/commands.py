"""The commands of coursebook, as functions that are killed; what each leaves behind, as files to compare."""

import contextlib
import io
import os
import pkgutil
from importlib import import_module
from pathlib import Path
from zipfile import ZipFile

import coursebook
from coursebook.cli import main
from tests.coursebook.small_course import DOCUMENT

#: What an author changes between two builds, and changes back.
TEXTS = ("Lift the pot.", "Lift the pot, every morning.")


def preload() -> None:
    """Import all that commands import, so that each fork begins with it."""
    names = [module.name for module in pkgutil.walk_packages(coursebook.__path__, "coursebook.")]
    names += ["jupyter_book.cli.main", "jupyter_book.sphinx", "myst_nb", "sphinx_external_toc", "sphinx_design"]
    names += ["sphinx_book_theme", "sphinx_multitoc_numbering", "myst_nb.sphinx_ext"]
    from sphinx.application import builtin_extensions  # noqa: PLC0415

    for name in [*names, *builtin_extensions]:
        if "playwright" not in name:
            import_module(name)


def new(folder: Path) -> int:
    """Make a course from a document, without running its notebooks, which would take most of the time."""
    (folder / "tomatoes.md").write_text(DOCUMENT, encoding="utf-8")
    import coursebook.notebooks.running as running  # noqa: PLC0415, PLR0402

    running.run_notebooks = lambda notebooks, *_: notebooks
    return main(["new", "--root", str(folder), "course", "--from", str(folder / "tomatoes.md")])


def edit(folder: Path, text: str) -> int:
    """Write one of `TEXTS` in place of the other, as an author does, and bring the notebooks in step."""
    document = next((folder / "course" / "documents").glob("*.md"))
    before, _, after = document.read_text(encoding="utf-8").partition(TEXTS[0].rstrip("."))
    document.write_text(before + text + after[after.index(".") + 1 :], encoding="utf-8")
    return sync(folder)


def sync(folder: Path) -> int:
    """Bring the notebooks in step with the document."""
    return main(["sync", "--root", str(folder / "course")])


def jupyter_book(folder: Path) -> int:
    """Run `jupyter-book build .`, in this process."""
    from jupyter_book.cli.main import main as book  # noqa: PLC0415

    os.chdir(folder / "course")
    try:
        book(["build", "."])
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def epub(folder: Path) -> int:
    return main(["export", "--root", str(folder / "course"), "epub", "--output", str(folder / "course" / "book.epub")])


def check(folder: Path) -> int:
    return main(["check", "--root", str(folder / "course"), "--json"])


def listing(folder: Path) -> int:
    return main(["list", "--root", str(folder / "course"), "--json"])


def preview(folder: Path) -> int:
    """Start a preview and look at a page and at the search."""
    from coursebook.site.preview.workshop import Workshop  # noqa: PLC0415

    workshop = Workshop(folder / "course")
    for page in workshop.pages:
        workshop.page(page)
    return int(bool(workshop.problems))


def site(folder: Path) -> dict[str, bytes]:
    """The site that is published."""
    return held(folder / "course" / "_build" / "html")


def previewed(folder: Path) -> dict[str, bytes]:
    """The pages of a preview, with all that they load."""
    return held(folder / "course" / "_build" / "preview" / "html")


def book(folder: Path) -> dict[str, bytes]:
    """What is in the EPUB, but for the moment at which it was made."""
    with ZipFile(folder / "course" / "book.epub") as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith(".opf")} | beside(folder)


def sources(folder: Path) -> dict[str, bytes]:
    """The files of the course, and of the folder that it is in; not what is cached and built."""
    return beside(folder)


def beside(folder: Path) -> dict[str, bytes]:
    """Every file, but what .gitignore of a course leaves out, and the book itself."""
    files = held(folder).items()
    return {
        name: data
        for name, data in files
        if not {".coursebook", "_build", "__pycache__", "book.epub"} & {*Path(name).parts}
    }


def held(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


#: Each command with what it leaves behind.
COMMANDS = {
    "new": (new, sources),
    "sync": (sync, sources),
    "build": (jupyter_book, site),
    "export": (epub, book),
    "check": (check, sources),
    "list": (listing, sources),
    "preview": (preview, previewed),
}


def quiet():
    """Keep what commands say from the report."""
    return contextlib.redirect_stdout(io.StringIO())
