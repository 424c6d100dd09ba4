"""The site behind a real nginx, with the settings that the course ships."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "deploy" / "nginx.conf"
#: Debian puts it where only root looks.
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
#: Without nginx a person's tests go on; those that decide about a change fail.
needs_nginx = pytest.mark.skipif(
    not NGINX and not os.environ.get("CI"),
    reason="nginx is not here; on Debian and Ubuntu: apt-get install nginx",
)

#: What is around the shipped settings: one process, and everything that it writes in one folder.
_AROUND = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    access_log {folder}/access.log;
    {server}
}}
"""


@contextmanager
def nginx(site: Path, folder: Path) -> Iterator[str]:
    """Serve a site on a free port of this machine.

    Parameters
    ----------
    site : pathlib.Path
        The built site.
    folder : pathlib.Path
        Where nginx may write.

    Yields
    ------
    str
        The site's address, ending in a slash.
    """
    assert NGINX, "nginx is not installed"
    port = _free_port()
    settings = folder / "nginx.conf"
    settings.write_text(_AROUND.format(folder=folder, server=_server(site, folder, port)), encoding="utf-8")
    command = [NGINX, "-p", str(folder), "-c", str(settings), "-e", "stderr"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait(process, port)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def _server(site: Path, folder: Path, port: int) -> str:
    """The shipped settings; only port and places are this machine's."""
    text = SHIPPED.read_text(encoding="utf-8")
    here = {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "root /var/www/course;": f"root {site};",
        "/var/log/nginx": str(folder),
    }
    for shipped, ours in here.items():
        assert text.count(shipped) == 1
        text = text.replace(shipped, ours)
    return text


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _wait(process: subprocess.Popen[str], port: int) -> None:
    """Wait until it answers, or tell why it does not."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if process.poll() is not None:
            pytest.fail(f"nginx ended: {process.stderr.read() if process.stderr else ''}")
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("nginx does not answer")
