"""Make the page that computes: Python in the browser runs the toy itself, and plotly.js draws what it gives.

The toy needs no numpy, so none is loaded; a page whose model needs it carries about three megabytes more.
"""

import shutil
import sys
from pathlib import Path

import toy

HERE = Path(__file__).parent
#: What Pyodide loads.
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def main(site: Path) -> None:
    """Gather the page, the toy and the two libraries."""
    npm = site.parent / "npm"
    (site / "pyodide").mkdir(parents=True)
    for name in RUNTIME:
        shutil.copy(npm / "pyodide" / name, site / "pyodide")
    for file in (HERE / "index.html", Path(toy.__file__), npm / "plotly.js-dist-min" / "plotly.min.js"):
        shutil.copy(file, site)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
