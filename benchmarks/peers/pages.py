"""Builds the pages of the peers, each with the peer's own tool in its own environment.

Files that a page requests from other hosts are served from this machine, under ``other-hosts/``. That saves the way to
those hosts and the handshakes with them, which favours such pages. Addresses that are not mirrored stay as they are.
"""

import os
import shutil
import subprocess
from pathlib import Path

from benchmarks.peers.environment import HERE, MissingError, find, prepare, python
from benchmarks.peers.peer import Peer

#: The folder of a site with the files that the page requests from other hosts.
OTHERS = "other-hosts"
#: The types of files that contain addresses.
TEXTS = {".html", ".js", ".css", ".json"}


def build_page(peer: Peer) -> Path:
    """Build a peer's page.

    Parameters
    ----------
    peer : Peer
        One of the peers.

    Returns
    -------
    pathlib.Path
        The folder of the site.

    Raises
    ------
    MissingError
        If its environment cannot be set up, or its tool fails.
    """
    folder = prepare(peer)
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    program = python(folder)
    variables = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1])]) if program.parent != folder else str(HERE),
        "PATH": os.pathsep.join([str(program.parent), os.environ.get("PATH", "")]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [program, HERE / peer.folder / "make.py", site]
    finished = subprocess.run(command, env=variables, cwd=folder, capture_output=True, text=True, check=False)
    if finished.returncode:
        raise MissingError(f"{peer.folder}/make.py failed: {(finished.stdout + finished.stderr).strip()[-600:]}")
    mirror(peer, folder, site)
    return site


def mirror(peer: Peer, folder: Path, site: Path) -> None:
    """Copy the files that a site requests from other hosts into it, and redirect its requests to them."""
    for address, place in peer.mirrored.items():
        copy = site / OTHERS / address
        copy.parent.mkdir(parents=True, exist_ok=True)
        source = find(folder, place)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, copy)
    if not peer.mirrored:
        return
    for file in site.rglob("*"):
        if file.suffix in TEXTS and file.is_file() and OTHERS not in file.parts:
            text = file.read_text("utf-8")
            file.write_text(redirect_addresses(text, peer), "utf-8")


def redirect_addresses(text: str, peer: Peer) -> str:
    """Return a text with every mirrored address leading to this host."""
    for address in peer.mirrored:
        text = text.replace(f"https://{address}", f"/{OTHERS}/{address}")
    return text
