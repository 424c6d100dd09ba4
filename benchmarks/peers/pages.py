"""The pages of the peers, each made by the peer's own tool in its own environment.

What a page asks of other hosts is served from here, under ``other-hosts/``: the same files, without the way to those
hosts and the handshakes with them, which favours the pages that ask. Addresses that are not mirrored stay as they are.
"""

import os
import shutil
import subprocess
from pathlib import Path

from benchmarks.peers.environment import HERE, MissingError, find, prepare, python
from benchmarks.peers.peer import Peer

#: Under this folder of a site lies what the page asks of other hosts.
OTHERS = "other-hosts"
#: Files in which addresses stand.
TEXTS = {".html", ".js", ".css", ".json"}


def make(peer: Peer) -> Path:
    """Make a peer's page.

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
        If its environment cannot be had, or its tool fails.
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
    """Put into a site what it asks of other hosts, and have it ask this one."""
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
            file.write_text(redirected(text, peer), "utf-8")


def redirected(text: str, peer: Peer) -> str:
    """Have every mirrored address in a text lead to this host."""
    for address in peer.mirrored:
        text = text.replace(f"https://{address}", f"/{OTHERS}/{address}")
    return text
