"""Measures the memory of a notebook's kernel: with nothing but its libraries, and after each chapter has run.

Each chapter runs live in a kernel of its own. The figure is the proportional set size of its process, in which memory
that is shared with other processes counts in part; it is known on Linux only.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from jupyter_client.manager import KernelManager, start_new_kernel

from coursebook.explorable.output_mode import VARIABLE

ROOT = Path(__file__).parents[1]
#: What every chapter needs.
LIBRARIES = "import numpy, anywidget, coursebook"
#: How long a chapter may run. [s]
RUNNING = 300


def main() -> None:
    """Print the memory of each kernel."""
    if not Path("/proc/self/smaps_rollup").exists():
        sys.exit("The memory of a kernel is measured on Linux only.")
    os.environ.pop(VARIABLE, None)
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    print(f"{memory_after([LIBRARIES], ROOT):6.1f} MB  numpy, anywidget and coursebook")
    chapters = [file for file in sorted((ROOT / "book").rglob("*.ipynb")) if "from widgets" in file.read_text("utf-8")]
    used = {file: memory_after(list(cells_of(file)), file.parent) for file in chapters}
    for file, memory in sorted(used.items(), key=lambda entry: entry[1]):
        print(f"{memory:6.1f} MB  {file.relative_to(ROOT)}")


def cells_of(file: Path) -> Iterator[str]:
    """Yield the code cells that a chapter's page shows, in order."""
    for cell in nbformat.read(file, as_version=4)["cells"]:
        if cell["cell_type"] == "code" and "notebook-only" not in cell["metadata"].get("tags", []):
            yield cell["source"]


def memory_after(cells: list[str], folder: Path) -> float:
    """Run cells in a new kernel, and return its memory [MB]."""
    with kernel_in(folder) as (manager, client):
        for cell in cells:
            reply = client.execute_interactive(cell, timeout=RUNNING, output_hook=lambda _: None)
            if reply["content"]["status"] != "ok":
                raise RuntimeError(f"{folder}: {reply['content']['evalue']}")
        return proportional_set_size(manager.provisioner.pid)


@contextmanager
def kernel_in(folder: Path) -> Iterator[tuple[KernelManager, object]]:
    """Start a kernel, and stop it in the end."""
    manager, client = start_new_kernel(kernel_name="python3", cwd=str(folder))
    try:
        yield manager, client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def proportional_set_size(pid: int) -> float:
    """Return the proportional set size of a process [MB]."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024 / 1e6


if __name__ == "__main__":
    main()
