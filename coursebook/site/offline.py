"""The course for offline use: a zip to download, and a service worker that caches the site on request.

Both are made from the finished site, after everything else has been written. A browser caches nothing until its reader
presses the button for it.
"""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from sphinx.application import Sphinx

from coursebook.files.atomic_write import replacing
from coursebook.identity import Identity
from coursebook.site import data
from coursebook.site.templating import TEMPLATES

#: Files that an offline copy does not contain.
EXCLUDED = ("*.zip", "sw.js", "objects.inv", ".buildinfo*")
#: The date of every file in the zip, so that the same site gives the same zip: the earliest that the format allows.
EPOCH = (1980, 1, 1, 0, 0, 0)


def setup(app: Sphinx) -> None:
    """Make the zip and the service worker once the site is written."""
    app.connect("build-finished", _finish, priority=900)  # after all other parts of the extension


def offline_html(course: data.CourseData, up: str) -> str:
    """Render the download link, and the buttons that a script shows if the browser can cache the site."""
    name = course.identity.course_id
    return TEMPLATES.get_template("offline/offline.html").render(
        name=name, zip=f"{up}{name}.zip", worker=f"{up}sw.js", up=up
    )


def worker_script(identity: Identity, version: str, files: list[str]) -> str:
    """Render the service worker: it caches these files, and removes older caches of the same course."""
    former = [key for key in identity.first_edition_keys if key != identity.course_id]
    return TEMPLATES.get_template("offline/sw.js").render(
        name=identity.course_id, former=former, version=version, files=files
    )


def _finish(app: Sphinx, error: Exception | None) -> None:
    if error is not None or app.builder.name != "html" or app.config.course_is_preview:
        return
    site = Path(app.outdir)
    course = data.course_of(app)
    name = course.identity.course_id
    _write(site / "manifest.webmanifest", json.dumps(_manifest(name, course.title), indent=1))
    files = {file.relative_to(site).as_posix(): file for file in _offline_files(site)}
    digests = {path: hashlib.sha256(file.read_bytes()).hexdigest()[:16] for path, file in files.items()}
    version = hashlib.sha256(json.dumps(digests, sort_keys=True).encode()).hexdigest()[:16]
    _write(site / "sw.js", worker_script(course.identity, version, sorted(files)))
    _zip(site / f"{name}.zip", name, files, version)


def _manifest(name: str, title: str) -> dict[str, object]:
    """Return the web app manifest, for a course that is added to a home screen."""
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


def _offline_files(site: Path) -> Iterator[Path]:
    for file in sorted(site.rglob("*")):
        if file.is_file() and not any(file.match(pattern) for pattern in EXCLUDED):
            yield file


def _zip(target: Path, folder: str, files: dict[str, Path], version: str) -> None:
    """Write the zip unless its comment shows that it is of this very site."""
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
