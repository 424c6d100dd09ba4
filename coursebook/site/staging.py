"""The site is built in a staging area, and published once it is complete.

Sphinx writes page by page, and remembers what it has written. If it is killed, or the disk is full, output and memory
are half done, and the next build would take both for complete. So both are kept in a staging area beside the output,
``_build/.html/`` for ``_build/html``:

``work/pages``, ``work/doctrees``
    What Sphinx writes, and what it remembers of it.
``work/complete``
    A file that says that these two can be trusted: removed before a build touches them, written after it succeeded.
    Without it, the next build discards ``work`` and makes every page again.
``published``
    The files in the output folder that were published. Others are not ours, and stay.
``lock``
    Held by the build that is at work.

Publishing brings the files of ``pages`` to the output folder, whatever it held before: those that differ are copied
beside their places, then all are renamed. Until then, and if there is no room for the copies, readers see the former
site.
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
    """Where a builder's output is made.

    Parameters
    ----------
    folder : pathlib.Path
        The staging area.
    output : pathlib.Path
        The folder in which its pages are published.
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
            Whether the remains of an incomplete build were discarded.
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
        """Bring the pages to the output folder, and remove former ones.

        Raises
        ------
        OSError
            If a file cannot be written, because the disk is full, for instance; the output is what it was then.
        """
        made = {file.as_posix() for file in _files(self.pages)}
        former = self._former()
        new = [Path(file) for file in made if not _is_same(self.pages / file, self.output / file)]
        if new or made != former:
            self._note(made | former)
        for file in former:  # left behind by a build that was killed here
            _draft(self.output / file).unlink(missing_ok=True)
        try:
            for file in new:
                _copy(self.pages / file, _draft(self.output / file))
        except OSError:
            for file in new:
                with suppress(OSError):
                    _draft(self.output / file).unlink()
            raise
        for file in sorted(new, key=_publishing_order):
            _draft(self.output / file).replace(self.output / file)
        for file in former - made:
            _remove(self.output / file, self.output)
        if former - made:
            self._note(made)

    def _former(self) -> set[str]:
        """What was published before; nothing if that is not known."""
        try:
            return set(json.loads(self._published.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return set()

    def _note(self, files: set[str]) -> None:
        write_atomically(self._published, json.dumps(sorted(files), indent=0).encode())

    def close(self, *, is_complete: bool) -> None:
        """Say whether the next build can go on from this one, and release the lock."""
        if is_complete:
            self._complete.touch()
        self._lock.release()


def setup(app: Sphinx) -> None:
    """Have Sphinx write into the staging area; a preview has a folder of its own, since it is never complete."""
    if app.config.overrides.get("course_goes_on"):
        return
    output = Path(app.outdir)
    area = StagingArea(Path(app.doctreedir).with_name(f".{output.name}"), output)
    try:
        with write_lock(Path(app.srcdir)):
            pass  # a killed command's changes to the course's files are finished or taken back now
        is_discarded = area.open()
    except CourseError as error:
        raise ExtensionError(str(error)) from error
    if is_discarded:
        _log.info("The last build failed or was stopped: all pages are made again.")
    app.outdir = type(app.outdir)(area.pages)
    app.doctreedir = type(app.doctreedir)(area.doctrees)
    app.connect("build-finished", partial(_finish, area), priority=10_000)  # when nobody writes any more


def _finish(area: StagingArea, app: Sphinx, error: Exception | None) -> None:
    """Publish what was made; pages with warnings, where these are errors, are shown but made again next time."""
    if error is None:
        area.publish()
        app.builder.epilog = ""  # it would name the staging area
    area.close(is_complete=error is None and not app.statuscode and not (app.keep_going and app._warncount))


def _files(folder: Path) -> list[Path]:
    """Every file in a folder, as a path from there."""
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
    """Pages come after what they load, and the service worker, which tells of a new version, at the end."""
    return file.name == "sw.js", file.suffix == ".html"


def _remove(file: Path, output: Path) -> None:
    """Remove a file, and the folders that are empty then."""
    file.unlink(missing_ok=True)
    for folder in file.relative_to(output).parents:
        with suppress(OSError):  # it has other files
            (output / folder).rmdir()
