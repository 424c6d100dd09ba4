"""The commands of coursebook, as functions that are interrupted; what each leaves behind, to be compared."""

import contextlib
import io
import os
import pkgutil
import sys
from importlib import import_module
from pathlib import Path
from zipfile import ZipFile

import coursebook
from coursebook.cli.main import main
from coursebook.problems import CourseError
from tests.coursebook.small_course import DOCUMENT

#: What an author changes between two builds, and changes back.
TEXTS = ("Lift the pot.", "Lift the pot, every morning.")


def preload() -> None:
    """Import all that commands import, so that each fork begins with it."""
    from sphinx.application import builtin_extensions  # noqa: PLC0415

    names = [module.name for module in pkgutil.walk_packages(coursebook.__path__, "coursebook.")]
    names += ["jupyter_book.sphinx", "myst_nb", "myst_nb.sphinx_ext", "sphinx_external_toc", "sphinx_design"]
    names += ["sphinx_book_theme", "sphinx_multitoc_numbering"]
    for name in [*names, *builtin_extensions]:
        import_module(name)


def new(folder: Path) -> int:
    """Make a course from a document, without the processes that read it and run notebooks: they take long to start."""
    import_module("coursebook.notebooks.running").run_notebooks = lambda notebooks, *_: notebooks
    import_module("coursebook.importers.new_course").fresh_course_id = lambda *_: "tomatoes-000000"  # else by chance
    reading = import_module("coursebook.importers.reading")
    reading._parse_in_subprocess = reading.parse_document
    document = folder / "tomatoes.md"
    if not document.exists():
        document.write_text(DOCUMENT, encoding="utf-8")
    return main(["new", "--root", str(folder), "course", "--from", str(document)])


def edit(folder: Path, text: str) -> None:
    """Write one of `TEXTS` in place of the other, as an author does."""
    document = next((folder / "course" / "documents").glob("*.md"))
    before, _, after = document.read_text(encoding="utf-8").partition(TEXTS[0].rstrip("."))
    document.write_text(before + text + after[after.index(".") + 1 :], encoding="utf-8")


def sync(folder: Path) -> int:
    """Bring the notebooks in step with the document."""
    return main(["sync", "--root", str(folder / "course")])


def build(folder: Path) -> int:
    """Build the site as `coursebook build` does, but in this process."""
    from coursebook.site.jupyter_book import main as jupyter_book  # noqa: PLC0415

    os.chdir(folder / "course")
    sys.argv = ["jupyter-book", "build", ".", "--warningiserror", "--keep-going"]
    try:
        jupyter_book()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def export(folder: Path) -> int:
    """Make an EPUB; Jupyter Book runs in this process."""
    from coursebook.site import build as building  # noqa: PLC0415

    building.subprocess = type("InProcess", (), {"run": staticmethod(_run_here), "PIPE": -1, "STDOUT": -2})
    return main(["export", "--root", str(folder / "course"), "epub", "--output", str(folder / "course" / "book.epub")])


def _run_here(command: list[str], **options: object):
    from coursebook.site.jupyter_book import main as jupyter_book  # noqa: PLC0415

    os.chdir(options["cwd"])
    sys.argv = ["jupyter-book", *command[command.index("build") :]]
    code = 0
    try:
        jupyter_book()
    except SystemExit as end:
        code = int(end.code or 0)
    return type("Finished", (), {"returncode": code, "stdout": "it says above"})


def check(folder: Path) -> int:
    """Check the course, and keep what is printed."""
    return _told(folder, ["check", "--json"])


def listing(folder: Path) -> int:
    """List the chapters, and keep what is printed."""
    return _told(folder, ["list", "--json"])


def _told(folder: Path, words: list[str]) -> int:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = main([*words, "--root", str(folder / "course")])
    folder.with_name("said").write_text(said.getvalue(), encoding="utf-8")
    return code


def preview(folder: Path) -> int:
    """Start a preview, and look at every page instead of serving them."""
    import_module("coursebook.site.preview").preview = _look_at_every_page
    return main(["preview", "--root", str(folder / "course")])


def _look_at_every_page(root: Path, *_: object, **__: object) -> None:
    from coursebook.site.preview.incremental_build import IncrementalBuild  # noqa: PLC0415

    build = IncrementalBuild(root)
    for page in build.pages:
        build.page(page)
    if build.problems:
        raise CourseError(build.problems)


def site(folder: Path) -> dict[str, bytes]:
    """The site that is published."""
    return _held(folder / "course" / "_build" / "html")


def previewed(folder: Path) -> dict[str, bytes]:
    """The pages of a preview, with all that they load."""
    return _held(folder / "course" / "_build" / "preview" / "html")


def book(folder: Path) -> dict[str, bytes]:
    """What is in the EPUB, but for the time at which it was made, and what is beside it."""
    with ZipFile(folder / "course" / "book.epub") as archive:
        inside = {name: archive.read(name) for name in archive.namelist() if not name.endswith(".opf")}
    return inside | files(folder)


def said(folder: Path) -> dict[str, bytes]:
    """What the command said, and the files of the course, which it leaves alone."""
    return files(folder) | {"said": folder.with_name("said").read_bytes()}


def files(folder: Path) -> dict[str, bytes]:
    """Every file, but the book, and what .gitignore of a course leaves out."""
    left_out = {".coursebook", "_build", "__pycache__", "book.epub"}
    return {name: data for name, data in _held(folder).items() if not left_out & {*Path(name).parts}}


def _held(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


#: Each command, with what it leaves behind.
COMMANDS = {
    "new": (new, files),
    "sync": (sync, files),
    "build": (build, site),
    "export": (export, book),
    "check": (check, said),
    "list": (listing, said),
    "preview": (preview, previewed),
}
