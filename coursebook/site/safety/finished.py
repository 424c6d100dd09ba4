"""The last check: every page of a finished site, once more, however its HTML was made.

What it finds fails the build, also one that lets warnings pass, since such a page must not be published. A page that is
the same as when it was last found sound is not read again; the scripts that pages load are always compared.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from coursebook.problems import Problem
from coursebook.site.safety import places, scripts
from coursebook.site.safety.page_check import Finding, look
from coursebook.site.safety.raw_html import OWN_HTML
from coursebook.site.theme.front_door import FRONT_DOOR, front_door_html

#: Which pages were found sound, by their content; beside what Sphinx keeps of the pages.
SOUND = "sound-pages.json"
#: Folders of the site in which no page is.
NO_PAGES = {"_static", "_images", "_sources", "_downloads"}

_WHY = "It could run, send or fetch something when the page is opened."
_REMEDY = "Take it out."
_UNKNOWN = "It is in no page of the course; if an earlier build left the file, delete `_build`."
_SCRIPT = "Take it out of `html_js_files`, or, if you trust it, set `course_raw_html: true`."


def setup(app: Sphinx) -> None:
    """Check the site when all of it is written, before it is packed for reading offline."""
    app.connect("build-finished", _check_site, priority=800)


def problems_of_page(app: Sphinx, file: Path) -> list[Problem]:
    """Find what may not be in a page that was just written.

    Parameters
    ----------
    app : Sphinx
        The build.
    file : pathlib.Path
        The page, in the folder of the site.

    Returns
    -------
    list of Problem
        Each with the file and, where it can be told, the line that it comes from.
    """
    html = file.read_text(encoding="utf-8")
    findings, sources = _look(app, file, html)
    return [_problem(app, _name(app, file), finding) for finding in findings] + _script_problems(app, file, sources)


def problems_of_part(app: Sphinx, page: str, html: str) -> list[Problem]:
    """Find what may not be in the HTML of a page for paper, which has nothing around it."""
    own = app.config.course_raw_html and app.env.metadata.get(page, {}).get(OWN_HTML) == "true"
    findings = look(html, whole=False, article=not own).findings
    return [_problem(app, page, finding) for finding in findings]


def _check_site(app: Sphinx, error: Exception | None) -> None:
    if error is not None or app.builder.name != "html" or app.config.course_goes_on:
        return
    kept = Path(app.doctreedir) / SOUND
    before = _read(kept)
    rules = f"{app.config.course_generator} {app.config.course_raw_html} {app.config.course_policy}"
    sound: dict[str, list[str]] = {}
    problems: list[Problem] = []
    for file in _pages(app):
        html = file.read_text(encoding="utf-8")
        digest = hashlib.sha256(f"{rules} {html}".encode()).hexdigest()
        sources = before.get(digest)
        if sources is None:
            findings, sources = _look(app, file, html)
            problems += [_problem(app, _name(app, file), finding) for finding in findings]
            if findings:
                continue
        problems += _script_problems(app, file, sources)
        sound[digest] = sources
    kept.write_text(json.dumps(sound), encoding="utf-8")
    if problems:
        text = "\n\n".join(map(str, dict.fromkeys(problems)))
        raise ExtensionError(f"{len(problems)} place(s) in finished pages that are not safe:\n\n{text}\n")


def _pages(app: Sphinx) -> Iterator[Path]:
    """Find all pages but the one of ours that only leads to the first."""
    site, leading = Path(app.outdir), front_door_html(app)
    for file in sorted(site.rglob("*.html")):
        if file.relative_to(site).parts[0] in NO_PAGES:
            continue
        if file != site / FRONT_DOOR or file.read_text(encoding="utf-8") != leading:
            yield file


def _look(app: Sphinx, file: Path, html: str) -> tuple[tuple[Finding, ...], list[str]]:
    page = _name(app, file)
    own = app.config.course_raw_html and app.env.metadata.get(page, {}).get(OWN_HTML) == "true"
    seen = look(html, article=not own, remote_pictures="img-src" in app.config.course_policy)
    return seen.findings, list(seen.scripts)


def _script_problems(app: Sphinx, file: Path, sources: list[str]) -> list[Problem]:
    """Find scripts that are not of the theme or the generator; a course that says so may have its own."""
    if app.config.course_raw_html:
        sources = [source for source in sources if ":" in source or source.startswith("//")]
    unknown = [source for source in sources if not scripts.is_known(app, _file(file, source))]
    place = Path(app.srcdir, places.SETTINGS)
    what = "The page {} loads the script {}, which is not of the theme or the generator."
    return [Problem(place, what.format(_name(app, file), source), _SCRIPT) for source in unknown]


def _file(page: Path, source: str) -> Path:
    return Path(page.parent, unquote(source.partition("?")[0])).resolve()


def _problem(app: Sphinx, page: str, finding: Finding) -> Problem:
    source, line = places.place_of(app, page, finding)
    where = "" if line else f" on the page {page}"
    remedy = _REMEDY if page in app.env.found_docs else _UNKNOWN
    return Problem(source, f"The finished page holds {finding.what}{where}.", remedy, line, why=_WHY)


def _name(app: Sphinx, file: Path) -> str:
    return file.relative_to(app.outdir).with_suffix("").as_posix()


def _read(file: Path) -> dict[str, list[str]]:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
