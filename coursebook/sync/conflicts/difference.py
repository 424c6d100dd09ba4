"""Conflicts as merge tools show them: what document and notebook changed since the last sync, word by word."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from rich.console import Console
from rich.text import Text

from coursebook.problems import Problem
from coursebook.sync.conflicts.conflict import Conflict
from coursebook.sync.conflicts.text_merge import regions

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_LABELS = ("last sync", "document", "notebook")
_GONE, _NEW = "red", "bold green"


def show_conflicts(problems: Sequence[Problem]) -> None:
    """Print the conflicts among some problems on standard error, in colours if that is a terminal."""
    console = Console(stderr=True, highlight=False)
    for problem in problems:
        if isinstance(problem, Conflict):
            console.print(drawn(problem), soft_wrap=True)


def drawn(conflict: Conflict) -> Text:
    """Show the regions in which two texts differ.

    Removed words are in ``[-…-]``, added ones in ``{+…+}``, so that no colours are needed. If what sync wrote last is
    not known, the notebook is shown as a change of the document.
    """
    text = Text(f"{conflict.chapter}\n", style="bold")
    last = conflict.document_text if conflict.last is None else conflict.last
    versions = [version.split("\n") for version in (last, conflict.document_text, conflict.notebook_text)]
    for region in regions(*versions):
        if region.is_settled:
            continue
        was, document, notebook = ("\n".join(lines) for lines in (region.last, region.document, region.notebook))
        text.append(f"  line {region.line}\n", style="dim")
        if conflict.last is None:
            text.append_text(_row("document", Text(document)))
        else:
            text.append_text(_row("last sync", Text(was)))
            text.append_text(_row("document", _words(was, document)))
        text.append_text(_row("notebook", _words(was, notebook)))
    return text


def _words(was: str, now: str) -> Text:
    one, other = _TOKEN.findall(was), _TOKEN.findall(now)
    text = Text()
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        gone, new = "".join(one[a:b]), "".join(other[c:d])
        if kind == "equal":
            text.append(new)
            continue
        if gone:
            text.append(f"[-{gone}-]", style=_GONE)
        if new:
            text.append(f"{{+{new}+}}", style=_NEW)
    return text


def _row(label: str, words: Text) -> Text:
    """Return a version behind its name, its lines below each other."""
    width = max(map(len, _LABELS))
    row = Text(f"    {label:<{width}}  ", style="dim")
    for number, line in enumerate(words.split("\n", allow_blank=True)):
        row.append_text(Text(" " * (width + 6)) if number else Text())
        row.append_text(Text("", style="default") + line)
        row.append("\n")
    return row
