"""The attic: where the notebook and the quiz of a deleted section wait, outside of the book, in case it comes back.

``attic/003-pruning/`` holds ``pruning.ipynb`` and ``pruning.yml``. Nothing builds or runs them; they are committed with
the course. A chapter that comes back under its slug takes the newest of its name.
"""

import re
from pathlib import Path

from coursebook.sync.changes import Change, content

#: The folder, from the course's.
ATTIC = Path("attic")

_NUMBERED = re.compile(r"(\d+)-(.+)")


class Attic:
    """What is in the attic of a course, and what comes in.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._last = 0
        self._places: dict[str, tuple[int, Path]] = {}
        for folder in (root / ATTIC).glob("*-*"):
            named = _NUMBERED.fullmatch(folder.name)
            if named and folder.is_dir():
                number, slug = int(named[1]), named[2]
                self._last = max(self._last, number)
                self._places[slug] = max(self._places.get(slug, (0, folder)), (number, folder))

    def put(self, slug: str, files: list[Path], why: str) -> list[Change]:
        """Plan to bring a chapter's files here, into a folder of their own."""
        self._last += 1
        folder = self._root / ATTIC / f"{self._last:03}-{slug}"
        return [
            Change(folder / file.name, held, held, why, moved_from=file)
            for file in files
            if (held := content(file)) is not None
        ]

    def notebook(self, slug: str) -> Path | None:
        """The newest notebook of a chapter, if one is here."""
        return self._file(slug, "ipynb")

    def quiz(self, slug: str) -> Path | None:
        """The quiz that lies with it."""
        return self._file(slug, "yml")

    def _file(self, slug: str, ending: str) -> Path | None:
        if slug not in self._places:
            return None
        file = self._places[slug][1] / f"{slug}.{ending}"
        return file if file.is_file() else None
