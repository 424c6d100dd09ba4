"""The course without a network: a zip to carry away, and a copy that a reader may ask the browser to keep.

Both are made of the finished site, when everything else has been written. Nothing is kept in a browser unless its
reader presses the button for it.
"""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from sphinx.application import Sphinx

from coursebook.files.atomic_write import replacing
from coursebook.identity import Identity
from coursebook.rendering.templates import html_templates
from coursebook.site import data

#: What a copy of the site does without.
NOT_KEPT = ("*.zip", "sw.js", "objects.inv", ".buildinfo*")
#: The date of every file in the zip, so that the same site makes the same zip; zip knows nothing before it.
EPOCH = (1980, 1, 1, 0, 0, 0)


def setup(app: Sphinx) -> None:
    """Finish the site once all its pages are written."""
    app.connect("build-finished", _finish, priority=900)  # when all others have done so


def offline_html(course: data.CourseData, up: str) -> str:
    """Render the download, and the buttons that a script shows where a browser can keep a copy."""
    name = course.identity.course_id
    return _TEMPLATES.get_template("offline.html").render(name=name, zip=f"{up}{name}.zip", worker=f"{up}sw.js", up=up)


def worker_script(identity: Identity, version: str, files: list[str]) -> str:
    """Write the service worker: it keeps these files, and removes older copies of the same course."""
    former = [key for key in identity.first_edition_keys if key != identity.course_id]
    return _TEMPLATES.get_template("sw.js").render(name=identity.course_id, former=former, version=version, files=files)


def _finish(app: Sphinx, error: Exception | None) -> None:
    if error is not None or app.builder.name != "html" or app.config.course_goes_on:
        return
    site = Path(app.outdir)
    course = data.of(app)
    name = course.identity.course_id
    _write(site / "manifest.webmanifest", json.dumps(_manifest(name, course.title), indent=1))
    kept = {file.relative_to(site).as_posix(): file for file in _kept(site)}
    digests = {path: hashlib.sha256(file.read_bytes()).hexdigest()[:16] for path, file in kept.items()}
    version = hashlib.sha256(json.dumps(digests, sort_keys=True).encode()).hexdigest()[:16]
    _write(site / "sw.js", worker_script(course.identity, version, sorted(kept)))
    _zip(site / f"{name}.zip", name, kept, version)


def _manifest(name: str, title: str) -> dict[str, object]:
    """What a browser needs to know of a course that is put on a home screen."""
    return {
        "id": name,
        "name": title or name,
        "short_name": title.split(":", maxsplit=1)[0].strip()[:24] or name[:24],
        "start_url": "index.html",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#0b6a9f",
        "icons": [
            {"src": "_static/icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
            {"src": "_static/icon.png", "sizes": "180x180", "type": "image/png", "purpose": "any"},
        ],
    }


def _kept(site: Path) -> Iterator[Path]:
    for file in sorted(site.rglob("*")):
        if file.is_file() and not any(file.match(pattern) for pattern in NOT_KEPT):
            yield file


def _zip(target: Path, folder: str, files: dict[str, Path], version: str) -> None:
    """Write the zip anew if the site has changed; its comment says of which site it is."""
    comment = version.encode()
    if target.exists() and _comment(target) == comment:
        return
    with replacing(target) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, file in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{folder}/{path}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.read_bytes())
        archive.comment = comment


def _comment(target: Path) -> bytes:
    try:
        with zipfile.ZipFile(target) as archive:
            return archive.comment
    except zipfile.BadZipFile:
        return b""


def _write(file: Path, text: str) -> None:
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")


_TEMPLATES = html_templates("coursebook.site", "templates/offline")
