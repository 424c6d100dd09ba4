"""Installs what each peer needs in its own environment: a virtual environment, and packages of the npm registry."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import venv
from pathlib import Path

from benchmarks.peers.peer import Peer

HERE = Path(__file__).parent
#: The folder of environments and pages; git ignores it, and `make clean` removes it.
CACHE = HERE.parents[1] / ".coursebook" / "peers"


class MissingError(RuntimeError):
    """A peer's environment cannot be set up; the message says why."""


def prepare(peer: Peer) -> Path:
    """Install what a peer needs, unless it is installed already.

    Parameters
    ----------
    peer : Peer
        One of the peers.

    Returns
    -------
    pathlib.Path
        A folder with, as needed, ``venv`` and ``npm``.

    Raises
    ------
    MissingError
        If something cannot be installed.
    """
    folder = CACHE / peer.folder
    stamp = folder / "installed"
    pins = hashlib.sha256(json.dumps([_requirements(peer), peer.npm, sys.version]).encode()).hexdigest()
    if stamp.exists() and stamp.read_text("utf-8") == pins:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if _requirements(peer):
        venv.create(folder / "venv", with_pip=True)
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]
        _run([str(python(folder)), *install, str(HERE / peer.folder / "requirements.txt")], HERE)
    for package in peer.npm:
        _unpack(package, folder)
    stamp.write_text(pins, "utf-8")
    return folder


def python(folder: Path) -> Path:
    """Return the Python of a peer's environment, or this one if the peer has none of its own."""
    own = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    return own if own.exists() else Path(sys.executable)


def find(folder: Path, place: str) -> Path:
    """Return a file or folder of a peer's environment: ``npm/...``, or ``packages/...`` for its Python packages."""
    area, _, inside = place.partition("/")
    if area != "packages":
        return folder / place
    return next((folder / "venv").glob("[lL]ib/**/site-packages")) / inside


def _requirements(peer: Peer) -> str:
    file = HERE / peer.folder / "requirements.txt"
    return file.read_text("utf-8") if file.exists() else ""


def _unpack(package: str, folder: Path) -> None:
    """Fetch one package of the npm registry, without its dependencies, and unpack it."""
    npm = shutil.which("npm")
    if not npm:
        raise MissingError(f"{package} needs npm, which is not installed")
    packed = json.loads(_run([npm, "pack", package, "--json", "--silent"], folder))
    target = folder / "npm" / package.rpartition("@")[0]
    with tarfile.open(folder / packed[0]["filename"]) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    target.parent.mkdir(parents=True, exist_ok=True)
    next((folder / "unpacked").iterdir()).rename(target)
    shutil.rmtree(folder / "unpacked")


def _run(command: list[str], folder: Path) -> str:
    finished = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if finished.returncode:
        raise MissingError(f"{' '.join(command)} failed: {finished.stderr.strip()[-400:]}")
    return finished.stdout
