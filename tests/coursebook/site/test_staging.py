"""The staging area: what is published, what is trusted, and what is left alone."""

import errno
import shutil
from pathlib import Path

import pytest

from coursebook.site.staging import StagingArea


@pytest.fixture
def area(tmp_path):
    """A staging area in which a build has begun."""
    area = StagingArea(tmp_path / ".html", tmp_path / "html")
    area.open()
    yield area
    area.close(is_complete=True)


def write(area, files):
    """Have the pages be these and no others, as after a build."""
    shutil.rmtree(area.pages)
    for name, text in files.items():
        (area.pages / name).parent.mkdir(parents=True, exist_ok=True)
        (area.pages / name).write_text(text, encoding="utf-8")


def published(area):
    files = [file for file in area.output.rglob("*") if file.is_file()]
    return {file.relative_to(area.output).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_what_is_published_equals_the_pages(area):
    """New, changed and removed files; an emptied folder is gone."""
    write(area, {"index.html": "1", "a/b/page.html": "1", "_static/x.css": "1"})
    area.publish()
    write(area, {"index.html": "2", "_static/x.css": "1", "c/page.html": "1"})
    area.publish()

    assert published(area) == {"index.html": "2", "_static/x.css": "1", "c/page.html": "1"}
    assert not (area.output / "a").exists()


def test_a_file_that_is_not_ours_stays(area):
    """Somebody's own file in the published folder."""
    write(area, {"index.html": "1"})
    area.output.mkdir()
    (area.output / "CNAME").write_text("course.example", encoding="utf-8")
    area.publish()
    write(area, {"index.html": "2"})
    area.publish()

    assert published(area) == {"index.html": "2", "CNAME": "course.example"}


def test_a_file_that_is_the_same_is_not_written_again(area):
    """What mirrors the site by the times of its files has nothing to do."""
    write(area, {"index.html": "1"})
    area.publish()
    before = (area.output / "index.html").stat().st_mtime_ns
    write(area, {"index.html": "1"})
    area.publish()

    assert (area.output / "index.html").stat().st_mtime_ns == before


def test_without_room_the_former_site_stays_whole(area, monkeypatch):
    """The third of four copies fails; none has been put in its place, and none is left."""
    write(area, {f"{name}.html": "1" for name in "abcd"})
    area.publish()
    write(area, {f"{name}.html": "2" for name in "abcd"})
    copies = []
    real = shutil.copyfile

    def copy(source, target):
        copies.append(target)
        if len(copies) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(source, target)

    monkeypatch.setattr(shutil, "copyfile", copy)
    with pytest.raises(OSError, match="No space left") as caught:
        area.publish()

    assert published(area) == {f"{name}.html": "1" for name in "abcd"}
    assert str(caught.value.filename) == str(copies[-1])


@pytest.mark.parametrize("place", range(1, 6))
def test_publishing_that_was_killed_is_completed_by_the_next(area, monkeypatch, place):
    """At each rename in turn; pages of the former site and drafts are gone then."""
    write(area, {"a.html": "1", "b.html": "1", "former.html": "1", "x.css": "1"})
    area.publish()
    write(area, {"a.html": "2", "b.html": "2", "c.html": "2", "x.css": "2", "sw.js": "2"})
    with monkeypatch.context() as patch:
        die_at(patch, place, area)
        with pytest.raises(KeyboardInterrupt):
            area.publish()
    write(area, {"a.html": "3", "b.html": "3"})
    area.publish()

    assert published(area) == {"a.html": "3", "b.html": "3"}


def die_at(patch, place, area):
    """Have the process end at this rename in the published folder."""
    renamed = []
    real = Path.replace

    def replace(self, target):
        if self.is_relative_to(area.output):
            renamed.append(self)
            if len(renamed) == place:
                raise KeyboardInterrupt
        return real(self, target)

    patch.setattr(Path, "replace", replace)


def test_pages_come_after_what_they_load(area, monkeypatch):
    """No page asks for a style that is not there yet; the service worker tells of the new version at the end."""
    write(area, {"index.html": "", "sw.js": "", "_static/x.css": "", "a/b.html": "", "searchindex.js": ""})
    order = []
    real = Path.replace

    def replace(self, target):
        if self.is_relative_to(area.output):
            order.append(target.name)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    area.publish()

    assert (set(order[:2]), set(order[2:4]), order[4:]) == (
        {"x.css", "searchindex.js"},
        {"index.html", "b.html"},
        ["sw.js"],
    )


@pytest.mark.parametrize(("is_complete", "is_kept"), [(True, True), (False, False)])
def test_only_a_complete_build_is_gone_on_from(tmp_path, is_complete, is_kept):
    """What a failed build left is discarded, and `open` says so."""
    area = StagingArea(tmp_path / ".html", tmp_path / "html")
    first = area.open()
    (area.pages / "page.html").write_text("", encoding="utf-8")
    area.close(is_complete=is_complete)
    is_discarded = area.open()
    there = (area.pages / "page.html").exists()
    area.close(is_complete=True)

    assert (first, is_discarded, there) == (False, not is_kept, is_kept)


def test_a_build_that_has_begun_is_not_complete(tmp_path):
    """Whenever it is killed from here on, the next one discards what it left."""
    area = StagingArea(tmp_path / ".html", tmp_path / "html")
    area.open()
    area.close(is_complete=True)
    area.open()
    killed = StagingArea(tmp_path / ".html", tmp_path / "html").open()

    assert killed
