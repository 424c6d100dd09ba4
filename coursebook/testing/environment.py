"""The environment of a course's tests and of the kernels that they start: frozen output, nobody's own settings."""

import os
from pathlib import Path

from coursebook.explorable.output_mode import freeze_environment


def prepare_environment(root: Path) -> None:
    """Set the variables that this process and its kernels need.

    Parameters
    ----------
    root : pathlib.Path
        The folder of the course, where kernels find its models.
    """
    freeze_environment()
    own = root / ".coursebook" / "ipython"  # without anybody's startup files
    own.mkdir(parents=True, exist_ok=True)  # otherwise IPython warns that it is missing
    os.environ["IPYTHONDIR"] = str(own)
    os.environ["JUPYTER_PLATFORM_DIRS"] = "1"  # as its deprecation warning asks
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # otherwise it warns about frozen modules
    before = os.environ.get("PYTHONPATH")
    if not before or str(root) not in before.split(os.pathsep):
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(root), before]))
