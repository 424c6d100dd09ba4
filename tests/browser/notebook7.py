"""A real Jupyter Notebook 7: a notebook alone in its page, made of JupyterLab's parts."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import expect

from tests.browser.jupyterlab import RUNNING, Notebook, jupyter


class Notebook7(Notebook):
    """A notebook that is open in Notebook 7."""

    PLACE = "notebooks/"

    def wait_until_idle(self) -> None:
        """Wait until the server says that the kernel is idle and connected, and then until the page shows it.

        The page's mark alone is idle too soon: it is so before there is a kernel.
        """
        for _ in range(RUNNING * 10):
            if self._is_idle():
                break
            time.sleep(0.1)
        idle = self.page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")
        expect(idle).to_have_count(1, timeout=RUNNING * 1000)

    def _is_idle(self) -> bool:
        sessions = self.page.request.get(urljoin(self.page.url, "/api/sessions")).json()
        kernels = [session["kernel"] for session in sessions if self.page.url.endswith(session["path"])]
        return any(kernel["execution_state"] == "idle" and kernel["connections"] for kernel in kernels)


@contextmanager
def notebook7(course: Path, own: Path, *options: str) -> Iterator[str]:
    """Start Notebook 7 in a course's folder, on this machine only; arguments and address as of `jupyterlab`."""
    with jupyter("notebook", course, own, *options) as address:
        yield address
