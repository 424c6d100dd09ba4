"""Completes the search index after a build that writes only some pages.

For the other pages, Sphinx reads the previous index, but that lacks the entries of their glossaries and index
directives: a term would be found as a term only after a clean build. These entries are kept beside the
doctrees. Words that no page contains any more remain in the previous index; they are removed.
"""

import json
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from coursebook.files.atomic_write import write_atomically

#: Where the entries are kept, in the folder of the doctrees.
ENTRIES = "index-entries.json"


def setup(app: Sphinx) -> None:
    """Complete the index before it is written."""
    app.connect("html-collect-pages", _complete)


def _complete(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Make the index equal to that of a clean build; return no additional pages."""
    indexer = app.builder.indexer  # type: ignore[attr-defined]  # the HTML builder has one
    if indexer is not None:
        file = Path(app.doctreedir) / ENTRIES
        previous = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
        unchanged = {name: entries for name, entries in previous.items() if name in app.env.all_docs}
        entries = dict(sorted((unchanged | indexer._index_entries).items()))
        indexer._index_entries.clear()
        indexer._index_entries.update(entries)
        for words in (indexer._mapping, indexer._title_mapping):
            for word in [word for word, pages in words.items() if not pages]:  # no page contains it any more
                del words[word]
        write_atomically(file, json.dumps(entries).encode())
    return []
