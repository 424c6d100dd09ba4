"""Run notebooks, each in a kernel of its own, in the frozen life.

Kernels work in the course's folder and find its models. They look for modules there only once they have started, so
that a file such as ``json.py`` cannot stop them. They read no start-up files of the person who runs them, so that
outputs are the same everywhere.
"""

import asyncio
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from coursebook.limits.stated import CELL_SECONDS
from coursebook.lives import freeze_environment
from coursebook.notebooks.interruption import run_interruptibly
from coursebook.notebooks.normal import KERNEL, normalised
from coursebook.problems import CourseError, Problem

#: How long one cell may take. [s]
TIMEOUT = CELL_SECONDS.value

_WIDGET = "application/vnd.jupyter.widget-view+json"


def run_notebooks(
    notebooks: Mapping[Path, NotebookNode],
    root: Path,
    on_done: Callable[[Path], None] = lambda path: None,
    timeout: int = TIMEOUT,
) -> dict[Path, NotebookNode]:
    """Run notebooks, as many at a time as there are processor cores.

    Parameters
    ----------
    notebooks : mapping of pathlib.Path to NotebookNode
        They are not changed.
    root : pathlib.Path
        The folder of the course.
    on_done : callable, optional
        Told the path of each notebook that has run.
    timeout : int, optional
        How long one cell may take. [s]

    Returns
    -------
    dict of pathlib.Path to NotebookNode
        Copies with their outputs, in the form that is committed.

    Raises
    ------
    CourseError
        With the first failing cell of every notebook that fails.
    """
    freeze_environment()
    with TemporaryDirectory() as folder:
        environment = {**os.environ, "IPYTHONDIR": folder}
        runs = run_interruptibly(_run_all(notebooks, root, environment, timeout, on_done))
    problems = [problem for _, found in runs.values() for problem in found]
    if problems:
        raise CourseError(problems)
    return {path: notebook for path, (notebook, _) in runs.items()}


def _n_cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


async def _run_all(
    notebooks: Mapping[Path, NotebookNode],
    root: Path,
    environment: dict[str, str],
    timeout: int,
    on_done: Callable[[Path], None],
) -> dict[Path, tuple[NotebookNode, list[Problem]]]:
    seats = asyncio.Semaphore(_n_cores())

    async def run(path: Path) -> tuple[NotebookNode, list[Problem]]:
        async with seats:
            notebook = normalised(notebooks[path])
            problems = await _run(path, notebook, root, environment, timeout)
        on_done(path)
        return normalised(notebook), problems

    results = await asyncio.gather(*map(run, notebooks))
    return dict(zip(notebooks, results, strict=True))


async def _run(
    path: Path, notebook: NotebookNode, root: Path, environment: dict[str, str], timeout: int
) -> list[Problem]:
    """Run a notebook in place, and say what is wrong with it."""
    reached: list[tuple[int, str]] = []
    client = NotebookClient(
        notebook,
        timeout=timeout,
        kernel_name=KERNEL["name"],
        extra_arguments=[
            "--log-level=ERROR",  # kernels warn about the machine they run on
            f"--IPKernelApp.exec_lines=import sys; sys.path.insert(0, {str(root.resolve())!r})",
        ],
        resources={"metadata": {"path": str(root)}},
        on_cell_start=lambda cell, cell_index: reached.append((cell_index, cell.id)),
        record_timing=False,
        coalesce_streams=True,
        store_widget_state=False,
        shutdown_kernel="immediate",
    )
    try:
        await client.async_execute(env=environment)
    except CellExecutionError as error:
        what = f"raises {error.ename}: {_first_line(error.evalue)}"
    except CellTimeoutError:
        what = f"takes longer than {timeout} s"
    except DeadKernelError:
        what = "ends the kernel"
    except (NoSuchKernel, RuntimeError, OSError) as error:
        remedy = "Install the requirements of the course anew."
        return [Problem(path, f"The notebook cannot be run: {_first_line(error)}.", remedy)]
    else:
        return _widgets(path, notebook)
    number, name = reached[-1]
    remedy = "Correct it, then run `coursebook sync` again."
    return [Problem(path, f"The cell “{name}” {what}.", remedy, trail=("cells", number, "source"))]


def _widgets(path: Path, notebook: NotebookNode) -> list[Problem]:
    """Refuse widgets: in a page their sliders would move and nothing else."""
    remedy = "Make it an explorable, which works without a kernel."
    return [
        Problem(
            path,
            f"The cell “{cell.id}” shows an ipywidget, which is dead in a page.",
            remedy,
            trail=("cells", number, "source"),
        )
        for number, cell in enumerate(notebook.cells)
        if any(_WIDGET in output.get("data", {}) for output in cell.get("outputs", []))
    ]


def _first_line(error: object) -> str:
    """What an error says, on one line and without a full stop."""
    lines = str(error).strip().splitlines() or ["no message"]
    return lines[0].rstrip(".")
