"""The search index after a build that writes some pages only.

Sphinx reads the former index for the pages that it does not write again, but not the entries that their glossaries and
index directives make: a term would be found as a term only after a clean build. They are kept beside the doctrees.
Words that no page has any more stay in the former index, and are removed.
"""

import json
from pathlib import Path

from sphinx.application import Sphinx

from coursebook.files.atomic_write import write_atomically

#: Where the entries are kept, in the folder of the doctrees.
FILE = "index-entries.json"


def setup(app: Sphinx) -> None:
    """Complete the index before it is written."""
    app.connect("html-collect-pages", _complete)


def _complete(app: Sphinx) -> list:
    """Bring the index to what a clean build makes; no pages are collected."""
    indexer = app.builder.indexer  # type: ignore[attr-defined]
    if indexer is not None:
        file = Path(app.doctreedir) / FILE
        former = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
        known = {name: entries for name, entries in former.items() if name in app.env.all_docs}
        entries = dict(sorted((known | indexer._index_entries).items()))
        indexer._index_entries.clear()
        indexer._index_entries.update(entries)
        for words in (indexer._mapping, indexer._title_mapping):
            for word in [word for word, pages in words.items() if not pages]:  # of pages that had it
                del words[word]
        write_atomically(file, json.dumps(entries).encode())
    return []
