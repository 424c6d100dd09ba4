"""The course's site, built once per run however many processes test it, and its addresses."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from coursebook.site.build import SITE, build
from coursebook.testing.engines.recording import FRAME, FRAME_PAGE, RECORDER, RECORDER_SCRIPT, with_recorder
from coursebook.testing.serving import serve

#: Where the processes of one run agree on what is done, under the course's folder; and the site that notes its errors.
_NOTES = Path(".coursebook") / "proof"
_RECORDED = _NOTES / "recorded"
#: What makes a browser show a page as if its reader had switched scripts off.
NO_SCRIPTS = {"Content-Security-Policy": "sandbox allow-same-origin"}


@dataclass(frozen=True)
class Addresses:
    """Where one copy of the site is found; each ends in a slash.

    Parameters
    ----------
    disk : str
        On the disk.
    served : str
        Served, as a web host does.
    scriptless : str
        Served, as a browser without scripts shows it.
    """

    disk: str
    served: str
    scriptless: str


@contextmanager
def site_addresses(root: Path, run: str) -> Iterator[tuple[Addresses, Addresses]]:
    """Build the site if this run has not, and serve it.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    run : str
        What all processes of this run have in common.

    Yields
    ------
    tuple of two Addresses
        The site as readers get it; and the one whose pages note their errors.

    Raises
    ------
    CourseError
        If the site cannot be built.
    """
    notes = root / _NOTES
    notes.mkdir(parents=True, exist_ok=True)
    built = notes / "built-by"
    with FileLock(notes / "site.lock"):
        if not (built.exists() and built.read_text(encoding="utf-8") == run):
            built.unlink(missing_ok=True)
            write_recorded(build(root), root / _RECORDED)
            built.write_text(run, encoding="utf-8")
    with ExitStack() as stack:
        scriptless = stack.enter_context(serve(root / SITE, NO_SCRIPTS))
        folders = (root / SITE, root / _RECORDED)
        plain, recorded = (
            Addresses(folder.resolve().as_uri() + "/", stack.enter_context(serve(folder)), scriptless)
            for folder in folders
        )
        yield plain, recorded


def write_recorded(site: Path, recorded: Path) -> None:
    """Write a copy of a site whose pages note their errors."""
    shutil.rmtree(recorded, ignore_errors=True)
    shutil.copytree(site, recorded)
    for page in recorded.rglob("*.html"):
        up = "../" * (len(page.relative_to(recorded).parts) - 1)
        page.write_text(with_recorder(page.read_text(encoding="utf-8"), up), encoding="utf-8")
    (recorded / RECORDER).write_text(RECORDER_SCRIPT, encoding="utf-8")
    (recorded / FRAME).write_text(FRAME_PAGE, encoding="utf-8")
