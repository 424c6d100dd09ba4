"""Measures how long `make site` takes on a bare clone, and again with nothing changed."""

import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Clone the last commit and time `make site` there twice; the first run sets everything up."""
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "clone"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        for name in ("bare clone, with all set-up", "nothing changed"):
            start = time.perf_counter()
            subprocess.run(["make", "site"], cwd=clone, check=True, stdout=subprocess.DEVNULL)
            print(f"make site, {name}: {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
