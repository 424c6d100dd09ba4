"""Builds the site in a staging area, and publishes it once it is complete.

Sphinx writes page by page, and stores what it has written in its environment. If it is killed, or the disk is full,
both are incomplete, and the next build would trust them. So both are kept in a staging area beside the output,
``_build/.html/`` for ``_build/html``:

``work/pages``, ``work/doctrees``
    The output of Sphinx, and its environment.
``work/complete``
    A marker file: these two can be trusted. Removed before a build changes them, written after it has succeeded.
    Without it, the next build discards ``work`` and builds every page again.
``published``
    The published files in the output folder. Other files there are not ours, and stay.
``lock``
    Held by the running build.

Publishing makes the output folder equal to ``pages``: files that differ are first copied under temporary names, then
all are renamed. Until then, and if the disk has no room for the copies, readers see the previous site.
"""

import filecmp
import json
import os
import shutil
from contextlib import suppress
from functools import partial
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util import logging

from coursebook.files.atomic_write import DRAFT, naming, write_atomically
from coursebook.files.locks import acquired
from coursebook.problems import CourseError
from coursebook.sync import write_lock

_log = logging.getLogger(__name__)


class StagingArea:
    """A folder in which a builder writes its output.

    Parameters
    ----------
    folder : pathlib.Path
        The staging area.
    output : pathlib.Path
        The folder in which the pages are published.
    """

    def __init__(self, folder: Path, output: Path) -> None:
        self.output = output
        self.pages = folder / "work" / "pages"
        self.doctrees = folder / "work" / "doctrees"
        self._folder = folder
        self._complete = folder / "work" / "complete"
        self._published = folder / "published"

    def open(self) -> bool:
        """Lock the staging area and prepare it for a build.

        Returns
        -------
        bool
            Whether the remains of an incomplete build have been discarded.
        """
        self._folder.parent.mkdir(parents=True, exist_ok=True)
        self._lock = acquired(self._folder / "lock", self.output)
        work = self._complete.parent
        is_discarded = work.exists() and not self._complete.exists()
        if is_discarded:
            shutil.rmtree(work)
        self._complete.unlink(missing_ok=True)
        self.pages.mkdir(parents=True, exist_ok=True)
        return is_discarded

    def publish(self) -> None:
        """Copy the pages to the output folder, and remove those that no longer exist.

        Raises
        ------
        OSError
            If a file cannot be written, for example because the disk is full; the output is then unchanged.
        """
        pages = {file.as_posix() for file in _files(self.pages)}
        previous = self._previous()
        new = [Path(file) for file in pages if not _is_same(self.pages / file, self.output / file)]
        if new or pages != previous:
            self._record(pages | previous)
        for file in previous:  # a draft is here if a build was killed while publishing
            _draft(self.output / file).unlink(missing_ok=True)
        try:
            for page in new:
                _copy(self.pages / page, _draft(self.output / page))
        except OSError:
            for page in new:
                with suppress(OSError):
                    _draft(self.output / page).unlink()
            raise
        for page in sorted(new, key=_publishing_order):
            _draft(self.output / page).replace(self.output / page)
        for file in previous - pages:
            _remove(self.output / file, self.output)
        if previous - pages:
            self._record(pages)

    def _previous(self) -> set[str]:
        """Return the files that were published before; none if that is not known."""
        try:
            return set(json.loads(self._published.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return set()

    def _record(self, files: set[str]) -> None:
        write_atomically(self._published, json.dumps(sorted(files), indent=0).encode())

    def close(self, *, is_complete: bool) -> None:
        """Record whether the next build can continue from this one, and release the lock."""
        if is_complete:
            self._complete.touch()
        self._lock.release()


def setup(app: Sphinx) -> None:
    """Make Sphinx write into the staging area; a preview is never complete, so it has a folder of its own."""
    if app.config.overrides.get("course_is_preview"):
        return
    output = Path(app.outdir)
    area = StagingArea(Path(app.doctreedir).with_name(f".{output.name}"), output)
    try:
        with write_lock(Path(app.srcdir)):
            pass  # entering completes or undoes the changes of a command that was killed
        is_discarded = area.open()
    except CourseError as error:
        raise ExtensionError(str(error)) from error
    if is_discarded:
        _log.info("The last build failed or was stopped: building all pages again.")
    app.outdir = type(app.outdir)(area.pages)
    app.doctreedir = type(app.doctreedir)(area.doctrees)
    app.connect("build-finished", partial(_finish, area), priority=10_000)  # when all files are written


def _finish(area: StagingArea, app: Sphinx, error: Exception | None) -> None:
    """Publish the site; if warnings are errors, pages with warnings are published but built again next time."""
    if error is None:
        area.publish()
        app.builder.epilog = ""  # it would name the staging area
    area.close(is_complete=error is None and not app.statuscode and not (app.keep_going and app._warncount))


def _files(folder: Path) -> list[Path]:
    """Return every file in a folder, relative to it."""
    return [Path(place, name).relative_to(folder) for place, _, names in os.walk(folder) for name in names]


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and filecmp.cmp(one, other, shallow=False)


def _draft(file: Path) -> Path:
    return file.with_name(f".{file.name}{DRAFT}")


def _copy(file: Path, draft: Path) -> None:
    draft.parent.mkdir(parents=True, exist_ok=True)
    with naming(draft):
        shutil.copyfile(file, draft)


def _publishing_order(file: Path) -> tuple[bool, bool]:
    """Publish pages after the files that they load, and the service worker, which announces a new version, last."""
    return file.name == "sw.js", file.suffix == ".html"


def _remove(file: Path, output: Path) -> None:
    """Remove a file, and the folders that are then empty."""
    file.unlink(missing_ok=True)
    for folder in file.relative_to(output).parents:
        with suppress(OSError):  # not empty
            (output / folder).rmdir()
