"""Joins the theme's style sheets into one, without the rules that no page of the site can use.

The theme and its extensions have styles for all parts of their frameworks: seven files, half a megabyte. A browser
reads all of that before it draws anything; a course needs a fifth of it.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tinycss2
from docutils import nodes
from sphinx.application import Sphinx
from tinycss2.ast import Comment, LiteralToken, Node, QualifiedRule

#: The sheets in the order of the cascade, as the theme links them: patterns below the site's folder of static files.
SHEETS = (
    "basic.css",
    "styles/pydata-sphinx-theme.css",
    "pygments.css",
    "styles/sphinx-book-theme.css",
    "mystnb.*.css",
    "sphinx-design.min.css",
)
#: A sheet of the theme that only imports `basic.css`.
IMPORTER = "styles/theme.css"
#: The joined sheet.
JOINED = "theme.css"
#: Where the hash of what the joined sheet was made from is kept, in the folder of the doctrees.
INPUTS = "theme-style-inputs"
#: Folders of scripts with data: in these only the classes of elements count, not every word.
DATA = {"explorables", "quizzes"}
#: Scripts that create no elements. The last is written after the sheet, so it exists only from an earlier build.
WITHOUT_CLASSES = ("searchindex.js", "sw.js")

_CLASSES = re.compile(rb"""class=\\?["']?([^"'\\>]*)""")
_WORDS = re.compile(rb"[A-Za-z_][\w-]*")


@dataclass(frozen=True)
class UsedClasses:
    """The classes that elements of a site have, or may get from a script.

    Parameters
    ----------
    words : frozenset of str
        The classes in pages, and all words in scripts.
    prefixes : tuple of str
        Words in scripts that end in a hyphen, to which a script appends something.
    """

    words: frozenset[str]
    prefixes: tuple[str, ...]

    def has(self, name: str) -> bool:
        """Return whether an element may have this class."""
        return name in self.words or name.startswith(self.prefixes)


def used_classes(site: Path) -> UsedClasses:
    """Collect the classes of a site.

    Parameters
    ----------
    site : pathlib.Path
        The folder of the built site.
    """
    words: set[bytes] = set()
    for file in site.rglob("*.html"):
        words.update(*(classes.split() for classes in set(_CLASSES.findall(file.read_bytes()))))
    for file in site.rglob("*.js"):
        text = file.read_bytes()
        if DATA & set(file.parts):
            words.update(*(classes.split() for classes in set(_CLASSES.findall(text))))
        elif file.name not in WITHOUT_CLASSES:
            words.update(_WORDS.findall(text))
    names = frozenset(word.decode(errors="replace") for word in words)
    return UsedClasses(names, tuple(sorted(name for name in names if name.endswith("-") and len(name) > 1)))


def pruned(style: str, used: UsedClasses) -> str:
    """Remove the selectors with an unused class from a style sheet, and rules without any selector left.

    The theme's only fonts are icon fonts; this site draws its own icons, so they are removed too. Comments that begin
    with an exclamation mark stay, because they name authors and licences.

    Parameters
    ----------
    style : str
        A style sheet in CSS.
    used : UsedClasses
        The classes of the site.
    """
    return "\n".join(_rules(tinycss2.parse_stylesheet(style, skip_whitespace=True), used)) + "\n"


def setup(app: Sphinx) -> None:
    """Link only the joined sheet, and write it after all pages and before the site is packed."""
    app.connect("html-page-context", _link_joined_sheet, priority=900)
    app.connect("build-finished", _finish, priority=800)  # after the extensions that write their sheets on this event


def _rules(rules: Iterable[Node], used: UsedClasses) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            yield from _styled(rule, used)
        elif rule.type == "comment":
            yield from [rule.serialize()] if rule.value.startswith("!") else []
        elif rule.type == "error":
            raise ValueError(f"{rule.source_line}:{rule.source_column}: {rule.message}")
        elif rule.lower_at_keyword in {"media", "supports"}:
            inside = "\n".join(_rules(tinycss2.parse_rule_list(rule.content, skip_whitespace=True), used))
            if inside:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}"
        elif rule.lower_at_keyword not in {"charset", "font-face"}:
            yield rule.serialize()


def _styled(rule: QualifiedRule, used: UsedClasses) -> Iterator[str]:
    selectors = [selector for selector in _selectors(rule.prelude) if _may_match(selector, used)]
    if selectors:
        content = [node for node in rule.content if not isinstance(node, Comment)]
        yield f"{','.join(map(tinycss2.serialize, selectors)).strip()}{{{tinycss2.serialize(content)}}}"


def _selectors(prelude: Iterable[Node]) -> list[list[Node]]:
    """Split a list of selectors at its commas."""
    selectors: list[list[Node]] = [[]]
    for node in prelude:
        if isinstance(node, LiteralToken) and node == ",":
            selectors.append([])
        elif not isinstance(node, Comment):
            selectors[-1].append(node)
    return selectors


def _may_match(selector: Sequence[Node], used: UsedClasses) -> bool:
    for before, node in zip([None, *selector], selector, strict=False):
        if node.type == "ident" and before is not None and before == "." and not used.has(node.value):
            return False
        if node.type == "function" and node.lower_name in {"is", "where", "has"}:
            inside = _selectors(node.arguments)
            if not any(_may_match(choice, used) for choice in inside):
                return False
    return True


def _link_joined_sheet(app: Sphinx, _: str, __: str, context: dict[str, Any], ___: nodes.document | None) -> None:
    context["course_theme_style"] = (
        f"{JOINED}?v={app.config.course_generator[:8]}"  # changes the address, so that no old copy is used
    )
    context["css_files"] = [sheet for sheet in context["css_files"] if not _is_joined(str(sheet.filename))]


def _is_joined(name: str) -> bool:
    return any(Path(name).match(f"_static/{pattern}") for pattern in SHEETS)


def _finish(app: Sphinx, error: Exception | None) -> None:
    """Write the sheet; the theme's own are then removed, except in a preview, which needs them again."""
    static = Path(app.outdir) / "_static"
    files = [file for pattern in SHEETS for file in sorted(static.glob(pattern))]
    if error is not None or app.builder.name != "html" or not files:
        return
    is_preview = app.config.course_is_preview
    if (static / SHEETS[0]).exists():  # otherwise Sphinx had nothing to write, and copied none of its own sheets
        used = UsedClasses(frozenset(), ("",)) if is_preview else used_classes(static.parent)
        sheets = [file.read_text("utf-8") for file in files]
        digest = hashlib.sha256(repr((app.config.course_generator, sheets, sorted(used.words), used.prefixes)).encode())
        _join(sheets, used, static / JOINED, Path(app.doctreedir) / INPUTS, digest.hexdigest())
    if not is_preview:
        for file in [*files, static / IMPORTER]:
            file.unlink(missing_ok=True)


def _join(sheets: Sequence[str], used: UsedClasses, target: Path, inputs: Path, digest: str) -> None:
    """Write the joined sheet, unless it was made from the same inputs: parsing takes a second."""
    if target.exists() and inputs.exists() and inputs.read_text("utf-8") == digest:
        return
    target.write_text("".join(pruned(sheet, used) for sheet in sheets), "utf-8")
    inputs.write_text(digest, "utf-8")
