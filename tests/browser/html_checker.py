"""The Nu HTML checker, which is the one that validator.w3.org runs: a Java program that an npm package brings.

It fetches pages from a server, because it judges the policy of a page by its address: a file has no origin, so every
script of the site itself would seem blocked.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pytest

from coursebook.testing.serving import serve
from tests.web.node import PACKAGES, install_packages

JAR = PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
#: It refuses to fetch from this machine unless it is told that it may.
MAY_FETCH_HERE = "-Dnu.validator.servlet.allow-forbidden-hosts=true"

#: The beginnings of remarks that are not errors and that we accept, each with the reason.
ACCEPTED = {
    "Trailing slash on void elements has no effect": "Sphinx and the theme write `<meta … />`; it means the same.",
    "The “main” role is unnecessary": "The theme's layout; it means the same.",
    "Article lacks heading.": "The checker does not count the `h1` in it, which is the page's title.",
    "Consider using the “h1” element as a top-level heading only": "It is: the page's one `h1`, in Sphinx's section.",
}

#: Without Java, a contributor's tests skip these; those that decide about a change fail.
needs_java = pytest.mark.skipif(
    not shutil.which("java") and not os.environ.get("CI"),
    reason="The HTML checker needs Java; on Debian and Ubuntu: apt-get install default-jre-headless",
)


@dataclass(frozen=True)
class Message:
    """What the checker says about a place in a page.

    Parameters
    ----------
    kind : str
        "error", "warning", "info", or why a page was not checked, such as "non-document-error".
    page : str
        The page's address within the site.
    line : int
        Its line; 0 if the message is about the whole page.
    text : str
        What is wrong.
    extract : str
        The HTML around it.
    """

    kind: str
    page: str
    line: int
    text: str
    extract: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.kind}: {self.text}\n    {' '.join(self.extract.split())}"


def pages_of(site: Path) -> list[str]:
    """Return the addresses of all pages within a site, in order."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def check_pages(site: Path, pages: Sequence[str]) -> list[Message]:
    """Check pages of a site, all in one process.

    Raises
    ------
    RuntimeError
        If the checker itself fails.
    """
    install_packages()
    with serve(site) as address:
        options = ["--format", "json", "--exit-zero-always"]
        command = ["java", MAY_FETCH_HERE, "-jar", str(JAR), *options, *(address + page for page in pages)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode or not done.stderr.startswith("{"):
        raise RuntimeError(f"The HTML checker failed:\n{done.stdout}{done.stderr}")
    return [_message(said, address) for said in json.loads(done.stderr)["messages"]]


def complaints(messages: Sequence[Message]) -> str:
    """Return all messages but the remarks that we accept, one after the other; no error is ever accepted."""
    accepted = tuple(ACCEPTED)
    return "\n".join(
        str(said) for said in messages if said.kind not in {"info", "warning"} or not said.text.startswith(accepted)
    )


def _message(said: dict[str, str | int], address: str) -> Message:
    return Message(
        kind=str(said.get("subType", "info") if said["type"] == "info" else said["type"]),
        page=unquote(str(said.get("url", "")).removeprefix(address)),
        line=int(said.get("lastLine", 0)),
        text=str(said["message"]),
        extract=str(said.get("extract", "")),
    )
