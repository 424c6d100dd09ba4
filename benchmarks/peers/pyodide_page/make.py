"""Builds a page that computes: Python in the browser runs the toy itself, and plotly.js draws the result.

The toy does not need numpy, so the page does not load it; a page whose model does is about three megabytes larger.
"""

import shutil
import sys
from pathlib import Path

import toy

HERE = Path(__file__).parent
#: The files that Pyodide loads.
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def main(site: Path) -> None:
    """Copy the page, the toy and the two libraries to a folder."""
    npm = site.parent / "npm"
    (site / "pyodide").mkdir(parents=True)
    for name in RUNTIME:
        shutil.copy(npm / "pyodide" / name, site / "pyodide")
    for file in (HERE / "index.html", Path(toy.__file__), npm / "plotly.js-dist-min" / "plotly.min.js"):
        shutil.copy(file, site)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
