"""Runs notebooks, each in a kernel of its own, in the frozen output mode.

Kernels run in the course's folder and can import its models. They search that folder only once they have started, so
that a file such as ``json.py`` cannot break them. They ignore the start-up files of the user, so that outputs are the
same everywhere.
"""

import asyncio
import logging
import os
from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from coursebook.explorable.output_mode import freeze_environment
from coursebook.limits.values import CELL_SECONDS
from coursebook.notebooks.interruption import Result, run_interruptibly
from coursebook.notebooks.normalising import KERNEL, NOTEBOOK_ONLY, normalised
from coursebook.notebooks.outputs import has_widget
from coursebook.notebooks.run_cache import CellRun
from coursebook.problems import CourseError, Problem

#: How long one cell may take. [s]
TIMEOUT = CELL_SECONDS.value
#: How long one cell may take if a build can continue without it. [s]
PATIENCE = 60
#: How many kernels of one notebook may die, each in another cell, before its remaining cells are skipped.
MOST_DEATHS = 3

#: Discards messages about errors in a kernel, where the caller reports them.
_SILENT = logging.getLogger("coursebook.silent")
_SILENT.addHandler(logging.NullHandler())
_SILENT.propagate = False


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
        The notebooks; they are not changed.
    root : pathlib.Path
        The folder of the course.
    on_done : callable, optional
        Called with the path of each notebook that has run.
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
    runs = _frozen(lambda environment: _run_all(notebooks, root, environment, timeout, on_done))
    problems = [problem for _, found in runs.values() for problem in found]
    if problems:
        raise CourseError(problems)
    return {path: notebook for path, (notebook, _) in runs.items()}


def try_notebooks(
    notebooks: Mapping[Path, NotebookNode], root: Path, timeout: int = PATIENCE
) -> dict[Path, list[CellRun]]:
    """Run notebooks, and continue after cells that fail.

    Parameters
    ----------
    notebooks : mapping of pathlib.Path to NotebookNode
        The notebooks; they are not changed.
    root : pathlib.Path
        The folder of the course.
    timeout : int, optional
        How long one cell may take. [s]

    Returns
    -------
    dict of pathlib.Path to list of CellRun
        The result of each code cell, in order.
    """
    return _frozen(lambda environment: _try_all(notebooks, root, environment, timeout))


def _frozen(work: Callable[[dict[str, str]], Coroutine[Any, Any, Result]]) -> Result:
    """Run a coroutine that gets the environment of frozen kernels."""
    freeze_environment()
    with TemporaryDirectory() as folder:
        return run_interruptibly(work({**os.environ, "IPYTHONDIR": folder}))


def _n_cores() -> int:
    """Return how many processor cores this process may use."""
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
    """Run a notebook in place, and return its problems."""
    reached: list[tuple[int, str]] = []
    client = _client(
        notebook, root, timeout, on_cell_start=lambda cell, cell_index: reached.append((cell_index, cell.id))
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
        remedy = "Reinstall the requirements of the course."
        return [Problem(path, f"The notebook cannot be run: {_first_line(error)}.", remedy)]
    else:
        return _widget_problems(path, notebook)
    number, name = reached[-1]
    remedy = "Fix it, then run `coursebook sync` again."
    return [Problem(path, f"The cell “{name}” {what}.", remedy, trail=("cells", number, "source"))]


def _client(notebook: NotebookNode, root: Path, timeout: int, **options: Any) -> NotebookClient:  # noqa: ANN401
    return NotebookClient(
        notebook,
        timeout=timeout,
        kernel_name=KERNEL["name"],
        extra_arguments=[
            "--log-level=ERROR",  # kernels log warnings about the machine
            f"--IPKernelApp.exec_lines=import sys; sys.path.insert(0, {str(root.resolve())!r})",
        ],
        resources={"metadata": {"path": str(root)}},
        record_timing=False,
        coalesce_streams=True,
        store_widget_state=False,
        shutdown_kernel="immediate",
        skip_cells_with_tag=NOTEBOOK_ONLY,  # a page never depends on them, and a class may have broken them
        **options,
    )


async def _try_all(
    notebooks: Mapping[Path, NotebookNode], root: Path, environment: dict[str, str], timeout: int
) -> dict[Path, list[CellRun]]:
    seats = asyncio.Semaphore(_n_cores())

    async def run(path: Path) -> list[CellRun]:
        async with seats:
            return await _run_leniently(normalised(notebooks[path]), root, environment, timeout)

    results = await asyncio.gather(*map(run, notebooks))
    return dict(zip(notebooks, results, strict=True))


async def _run_leniently(
    notebook: NotebookNode, root: Path, environment: dict[str, str], timeout: int
) -> list[CellRun]:
    """Run a notebook in place; continue after cells that fail, in a new kernel if one kills its kernel."""
    failures: dict[int, str] = {}
    for _ in range(MOST_DEATHS):
        reached = [0]
        client = _client(
            notebook,
            root,
            timeout,
            allow_errors=True,
            on_cell_start=partial(_record_start, reached),
            on_cell_error=partial(_record_error, failures),
            log=_SILENT,
        )
        try:
            await client.async_execute(env=environment)
            break
        except CellTimeoutError:
            failures[reached[-1]] = f"takes longer than {timeout} s"
        except DeadKernelError:
            failures[reached[-1]] = "ends the kernel"
        except (NoSuchKernel, RuntimeError, OSError) as error:
            failures |= dict.fromkeys(range(len(notebook.cells)), f"cannot be run: {_first_line(error)}")
            break
        notebook.cells[reached[-1]].source = ""
    else:
        failures |= dict.fromkeys(range(reached[-1] + 1, len(notebook.cells)), "was not run")
    cells = enumerate(normalised(notebook).cells)
    return [
        CellRun(failure=failures[number]) if number in failures else CellRun(list(cell.outputs))
        for number, cell in cells
        if cell.cell_type == "code"
    ]


def _record_start(reached: list[int], *, cell: NotebookNode, cell_index: int) -> None:
    del cell
    reached.append(cell_index)


def _record_error(
    failures: dict[int, str], *, cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]
) -> None:
    """Record the error of a cell, unless the cell is tagged to raise one: then its outputs contain it."""
    if "raises-exception" not in cell.metadata.get("tags", []):
        error = execute_reply["content"]
        failures[cell_index] = f"raises {error['ename']}: {_first_line(error['evalue'])}"


def _widget_problems(path: Path, notebook: NotebookNode) -> list[Problem]:
    """Report widgets: in a page, moving their sliders would have no effect."""
    remedy = "Make it an explorable, which works without a kernel."
    return [
        Problem(
            path,
            f"The cell “{cell.id}” shows an ipywidget, which does not work in a page.",
            remedy,
            trail=("cells", number, "source"),
        )
        for number, cell in enumerate(notebook.cells)
        if any(map(has_widget, cell.get("outputs", [])))
    ]


def _first_line(error: object) -> str:
    """Return the first line of an error message, without a full stop."""
    lines = str(error).strip().splitlines() or ["no message"]
    return lines[0].rstrip(".")
