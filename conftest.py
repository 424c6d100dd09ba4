"""What each test, and each notebook under test, finds: the frozen life, nobody's own settings."""

import os
from pathlib import Path

import hypothesis
import pytest
from nbval.plugin import IPyNbCell

from coursebook.explorable.output_mode import freeze_environment

ROOT = Path(__file__).parent

# Kernels that nbval starts inherit all of this.
freeze_environment()
os.environ["IPYTHONDIR"] = str(ROOT / ".coursebook" / "ipython")  # nobody's start-up files
Path(os.environ["IPYTHONDIR"]).mkdir(parents=True, exist_ok=True)  # else it warns that there is none
os.environ["JUPYTER_PLATFORM_DIRS"] = "1"  # what its deprecation warning asks for
os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # else it advises on frozen modules
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))

# A busy machine is slow now and then; speed is measured by the benchmarks.
hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Have every cell of every notebook compared with its stored outputs.

    Notebooks are committed without execution counts, and nbval takes a cell without one for a cell
    that was never run: it would refuse stored outputs, and pass over outputs that are not stored.
    """
    if isinstance(item, IPyNbCell):
        item.cell.execution_count = item.cell_num + 1


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the course."""
    return ROOT
