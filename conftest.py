"""What all tests have in common; `coursebook.testing` sets up their environment."""

import os
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).parent

# `tests/absent` saves each process that a test starts an import of four seconds.
_ahead = [str(ROOT), str(ROOT / "tests" / "absent"), os.environ.get("PYTHONPATH")]
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, _ahead))

# A busy machine is slow at times; the benchmarks measure speed.
hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")


#: These files run first: the longest, so that none is left over for one process at the end, and in turn one that waits
#: for the site and one that does not, so that the second process works while the first builds the site.
FIRST = (
    "tests/coursebook/export/test_whole_book.py",
    "tests/coursebook/checks/test_mistakes.py",
    "tests/coursebook/checks/models/test_determinism.py",
    "tests/browser/test_front_ends.py",
    "tests/browser/test_guide.py",
    "tests/browser/test_preview.py",
    "tests/coursebook/testing/test_planted_faults.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files of `FIRST` first; all others keep their order, which ends with the pages of the course."""
    places = {ROOT / name: place for place, name in enumerate(FIRST)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the course."""
    return ROOT
