"""The environment of all tests and of the notebooks under test: frozen output, and nobody's personal settings."""

import os
from pathlib import Path

import hypothesis
import pytest
from nbval.plugin import IPyNbCell

from coursebook.explorable.output_mode import freeze_environment
from coursebook.notebooks.normalising import NOTEBOOK_ONLY

ROOT = Path(__file__).parent

# The kernels that nbval starts inherit all of this.
freeze_environment()
os.environ["IPYTHONDIR"] = str(ROOT / ".coursebook" / "ipython")  # without anybody's startup files
Path(os.environ["IPYTHONDIR"]).mkdir(parents=True, exist_ok=True)  # otherwise IPython warns that it is missing
os.environ["JUPYTER_PLATFORM_DIRS"] = "1"  # as its deprecation warning asks
os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # otherwise it warns about frozen modules
# `tests/absent` saves each process that a test starts an import of four seconds.
_ahead = [str(ROOT), str(ROOT / "tests" / "absent"), os.environ.get("PYTHONPATH")]
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, _ahead))

# A busy machine is slow at times; the benchmarks measure speed.
hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")


#: These files run first: the longest, so that none is left over for one process at the end, and in turn one that waits
#: for the site and one that does not, so that the second process works while the first builds the site.
FIRST = (
    "tests/browser/test_explorable.py",
    "tests/coursebook/checks/test_mistakes.py",
    "tests/browser/test_pages.py",
    "tests/coursebook/checks/models/test_determinism.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files of `FIRST` first; all others keep their order, which ends with the shortest, the notebooks."""
    places = {ROOT / name: place for place, name in enumerate(FIRST)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


def pytest_itemcollected(item: pytest.Item) -> None:
    """Set an execution count on every cell, so that nbval compares its outputs with the stored ones.

    Notebooks are committed without execution counts, and nbval treats a cell without one as never run: it would reject
    stored outputs, and ignore missing ones. That is right for cells that store none: they only have to run.
    """
    if isinstance(item, IPyNbCell) and NOTEBOOK_ONLY not in item.cell.metadata.get("tags", []):
        item.cell.execution_count = item.cell_num + 1


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the course."""
    return ROOT
