"""The last check: every page of the finished site, however its HTML was made.

A finding fails the build, even one that tolerates warnings, because such a page must not be published. A page that has
not changed since it passed is not parsed again; the scripts that pages load are always compared.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from coursebook.problems import Problem
from coursebook.site.safety import scripts, source_map
from coursebook.site.safety.page_check import Finding, check_html
from coursebook.site.safety.raw_html import OWN_HTML
from coursebook.site.theme.root_files import REDIRECT, redirect_html

#: Where the hashes of the pages that passed are kept, in the folder of the doctrees.
PASSED = "sound-pages.json"
#: Folders of the site without pages.
NO_PAGES = {"_static", "_images", "_sources", "_downloads"}

_WHY = "It could run code, send data or load something when the page is opened."
_REMEDY = "Remove it."
_UNKNOWN_PAGE = "The page is not part of the course; if an earlier build left the file, delete `_build`."
_SCRIPT_REMEDY = "Remove it from `html_js_files`, or, if you trust it, set `course_raw_html: true`."


def setup(app: Sphinx) -> None:
    """Check the site once all of it is written, before it is packed for reading offline."""
    app.connect("build-finished", _check_site, priority=800)


def page_problems(app: Sphinx, file: Path) -> list[Problem]:
    """Find unsafe HTML in a page that was just written.

    Parameters
    ----------
    app : Sphinx
        The build.
    file : pathlib.Path
        The page, in the folder of the site.

    Returns
    -------
    list of Problem
        Each with the source file and, where it can be determined, the line.
    """
    html = file.read_text(encoding="utf-8")
    findings, sources = _check(app, file, html)
    return [_problem(app, _name(app, file), finding) for finding in findings] + _script_problems(app, file, sources)


def paper_problems(app: Sphinx, page: str, html: str) -> list[Problem]:
    """Find unsafe HTML in the content of a page for paper, which has no theme around it."""
    findings = check_html(html, whole=False, article=not _has_trusted_html(app, page)).findings
    return [_problem(app, page, finding) for finding in findings]


def _check_site(app: Sphinx, error: Exception | None) -> None:
    if error is not None or app.builder.name != "html" or app.config.course_is_preview:
        return
    file_of_passed = Path(app.doctreedir) / PASSED
    passed_before = _read(file_of_passed)
    rules = f"{app.config.course_generator} {app.config.course_raw_html} {app.config.course_policy}"
    passed: dict[str, list[str]] = {}
    problems: list[Problem] = []
    for file in _pages(app):
        html = file.read_text(encoding="utf-8")
        digest = hashlib.sha256(f"{rules} {html}".encode()).hexdigest()
        sources = passed_before.get(digest)
        if sources is None:
            findings, sources = _check(app, file, html)
            problems += [_problem(app, _name(app, file), finding) for finding in findings]
            if findings:
                continue
        problems += _script_problems(app, file, sources)
        passed[digest] = sources
    file_of_passed.write_text(json.dumps(passed), encoding="utf-8")
    if problems:
        text = "\n\n".join(map(str, dict.fromkeys(problems)))
        raise ExtensionError(f"Unsafe HTML in {len(problems)} place(s) of finished pages:\n\n{text}\n")


def _pages(app: Sphinx) -> Iterator[Path]:
    """Yield all pages except our own that redirects to the first one."""
    site, redirect = Path(app.outdir), redirect_html(app)
    for file in sorted(site.rglob("*.html")):
        if file.relative_to(site).parts[0] in NO_PAGES:
            continue
        if file != site / REDIRECT or file.read_text(encoding="utf-8") != redirect:
            yield file


def _check(app: Sphinx, file: Path, html: str) -> tuple[tuple[Finding, ...], list[str]]:
    page = _name(app, file)
    remote_pictures = "img-src" in app.config.course_policy
    report = check_html(html, article=not _has_trusted_html(app, page), remote_pictures=remote_pictures)
    return report.findings, list(report.scripts)


def _has_trusted_html(app: Sphinx, page: str) -> bool:
    return bool(app.config.course_raw_html) and app.env.metadata.get(page, {}).get(OWN_HTML) == "true"


def _script_problems(app: Sphinx, file: Path, sources: list[str]) -> list[Problem]:
    """Find scripts that are not of the theme or the generator; `course_raw_html` allows a course its own."""
    if app.config.course_raw_html:
        sources = [source for source in sources if ":" in source or source.startswith("//")]
    unknown = [source for source in sources if not scripts.is_trusted(app, _file(file, source))]
    settings = Path(app.srcdir, source_map.SETTINGS)
    what = "The page {} loads the script {}, which does not belong to the theme or the generator."
    return [Problem(settings, what.format(_name(app, file), source), _SCRIPT_REMEDY) for source in unknown]


def _file(page: Path, source: str) -> Path:
    return Path(page.parent, unquote(source.partition("?")[0])).resolve()


def _problem(app: Sphinx, page: str, finding: Finding) -> Problem:
    source, line = source_map.source_of(app, page, finding)
    where = "" if line else f" on the page {page}"
    remedy = _REMEDY if page in app.env.found_docs else _UNKNOWN_PAGE
    return Problem(source, f"The finished page contains {finding.what}{where}.", remedy, line, why=_WHY)


def _name(app: Sphinx, file: Path) -> str:
    return file.relative_to(app.outdir).with_suffix("").as_posix()


def _read(file: Path) -> dict[str, list[str]]:
    try:
        passed: dict[str, list[str]] = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return passed
