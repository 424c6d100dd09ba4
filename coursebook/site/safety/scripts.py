"""The scripts that a page may load: those of installed packages and of the generator, identified by their content.

The list is computed at each build, from the files of the installed theme, extensions and plotly, and not committed: the
packages are pinned by version, and such a list would be out of date with each of their updates. Scripts in the folder
of the course itself are never on it.
"""

import json
import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from site import getsitepackages, getusersitepackages

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from coursebook.site import data
from coursebook.site.theme import assets

#: Endings of templates from which Sphinx makes some of its scripts.
TEMPLATE_ENDINGS = (".jinja", "_t")
#: The search index: a call with data.
INDEX = re.compile(r"Search\.setIndex\((.*)\)\s*", re.DOTALL)


def is_trusted(app: Sphinx, file: Path) -> bool:
    """Return whether a script of the site is an unchanged one of a package or of the generator.

    Parameters
    ----------
    app : Sphinx
        The build, with its theme and extensions.
    file : pathlib.Path
        The script, in the folder of the site.
    """
    site = Path(app.outdir)
    if not file.is_file():
        return False
    if file == site / "searchindex.js":
        return _is_index(file.read_text(encoding="utf-8"))
    if not file.is_relative_to(site / "_static"):
        return False
    name = file.relative_to(site / "_static").as_posix()
    content = file.read_bytes()
    return any(content == known for folder in _folders(app) for known in _contents(app, folder, name))


def _is_index(text: str) -> bool:
    match = INDEX.fullmatch(text)
    try:
        return match is not None and isinstance(json.loads(match[1]), dict)
    except ValueError:
        return False


def _folders(app: Sphinx) -> Iterator[Path]:
    """Yield the folders of scripts that do not come from the course."""
    builder = app.builder
    if isinstance(builder, StandaloneHTMLBuilder):
        yield from (Path(entry) / "static" for entry in builder.theme.get_theme_dirs())
    yield data.course_of(app).root / assets.MADE
    for entry in app.config.html_static_path:
        folder = Path(app.confdir, entry).resolve()
        if any(folder.is_relative_to(installed) for installed in _installed()):
            yield folder
    yield Path(str(files("plotly") / "package_data"))
    yield Path(str(files("sphinx") / "search" / "non-minified-js"))


def _contents(app: Sphinx, folder: Path, name: str) -> Iterator[bytes]:
    """Yield what a script of this name contains: the file in the folder, and what Sphinx renders from a template."""
    if (folder / name).is_file():
        yield (folder / name).read_bytes()
    for ending in TEMPLATE_ENDINGS:
        template = folder / (name + ending)
        if template.is_file():
            yield app.builder.templates.render_string(template.read_text(encoding="utf-8"), _context(app)).encode()


def _context(app: Sphinx) -> dict[str, object]:
    builder = app.builder
    if not isinstance(builder, StandaloneHTMLBuilder):
        return {}
    if not hasattr(builder, "indexer"):
        builder.prepare_writing(set())  # which Sphinx leaves out when no page has to be written
    indexed = builder.indexer.context_for_searchtool() if builder.indexer is not None else {}
    return builder.globalcontext | indexed


@lru_cache(maxsize=1)
def _installed() -> tuple[Path, ...]:
    """Return the folders in which packages are installed."""
    named = {*getsitepackages(), getusersitepackages(), *(one for one in sys.path if "-packages" in one)}
    return tuple(Path(one).resolve() for one in named)
