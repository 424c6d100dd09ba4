"""Pages that the preview serves while the course changes."""

import threading
from types import SimpleNamespace

from coursebook.site.preview import serving
from coursebook.site.preview.incremental_build import IncrementalBuild
from coursebook.site.preview.serving import PreviewHandler, StatusChannel


class LockWithAnEditBehind:
    """A lock; as soon as a page has let go of it, an author's edit is taken in.

    Parameters
    ----------
    edit : callable
        What the edit does.
    """

    def __init__(self, edit) -> None:
        self._lock = threading.RLock()
        self._edit = edit

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()
        edit, self._edit = self._edit, lambda: None
        edit()


def test_page_made_before_an_edit_never_bears_the_number_of_the_edit(tmp_path, monkeypatch):
    """Otherwise the browser would take the old page for the new one and never load it again.

    The edit comes at the worst moment: when the page is made and its number is about to be written into it.
    """
    page = tmp_path / "tides.html"
    build = IncrementalBuild.__new__(IncrementalBuild)

    def write(_: str) -> None:
        page.write_text(f"<body>made at {build.generation}</body>")

    def edit() -> None:
        build.generation += 1
        build._fresh.clear()
        write("tides")

    vars(build).update(
        site=tmp_path, generation=1, _fresh=set(), _unread=set(), _lock=LockWithAnEditBehind(edit), _write=write
    )
    monkeypatch.setattr(build, "_read", lambda names: None, raising=False)
    monkeypatch.setattr(serving, "status_of", lambda build, changed: {})
    sent = []
    handler = SimpleNamespace(build=build, channel=StatusChannel(), _send=lambda body, kind: sent.append(body.decode()))

    PreviewHandler._send_page(handler, "tides")
    PreviewHandler._send_page(handler, "tides")

    assert ["made at 1" in sent[0], 'data-generation="1"' in sent[0]] == [True, True]
    assert ["made at 2" in sent[1], 'data-generation="2"' in sent[1]] == [True, True]
