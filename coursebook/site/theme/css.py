"""The theme's style sheets, joined into one, without the rules that nothing in the site could use.

The theme and its extensions style every part of their frameworks, in seven files of half a megabyte. A browser has to
read all of it before it paints a word; of that, a course needs a fifth.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tinycss2
from docutils import nodes
from sphinx.application import Sphinx
from tinycss2.ast import Comment, LiteralToken, Node, QualifiedRule

#: THE CASCADE IS THIS ORDER, in which the theme links them: patterns below the site's folder of static files.
SHEETS = (
    "basic.css",
    "styles/pydata-sphinx-theme.css",
    "pygments.css",
    "styles/sphinx-book-theme.css",
    "mystnb.*.css",
    "sphinx-design.min.css",
)
#: What the theme's first sheet is: a line that imports `basic.css`.
IMPORTER = "styles/theme.css"
#: What is made of them.
JOINED = "theme.css"
#: Scripts that hold data: of them only the classes of written elements count, not each word.
DATA = {"explorables", "quizzes"}
#: Scripts that make no elements. The last is written after the sheet, so it is there only if it is of a former build.
WITHOUT_CLASSES = ("searchindex.js", "sw.js")

_CLASSES = re.compile(rb"""class=\\?["']?([^"'\\>]*)""")
_WORDS = re.compile(rb"[A-Za-z_][\w-]*")


@dataclass(frozen=True)
class Vocabulary:
    """Classes that elements of a site have or may get from a script.

    Parameters
    ----------
    words : frozenset of str
        Classes in pages, and all words in scripts.
    beginnings : tuple of str
        Words in scripts that end in a hyphen, to which something is appended.
    """

    words: frozenset[str]
    beginnings: tuple[str, ...]

    def has(self, name: str) -> bool:
        """Whether an element may have this class."""
        return name in self.words or name.startswith(self.beginnings)


def vocabulary(site: Path) -> Vocabulary:
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
    return Vocabulary(names, tuple(sorted(name for name in names if name.endswith("-") and len(name) > 1)))


def trimmed(style: str, known: Vocabulary) -> str:
    """Leave out of a style sheet the selectors that ask for an unknown class, and rules without any selector.

    The only fonts that the theme brings are those of icons, which this site draws itself; they go as well. Comments
    that begin with an exclamation mark stay, since they tell of authors and licences.

    Parameters
    ----------
    style : str
        A style sheet in CSS.
    known : Vocabulary
        The classes of the site.
    """
    return "\n".join(_rules(tinycss2.parse_stylesheet(style, skip_whitespace=True), known)) + "\n"


def setup(app: Sphinx) -> None:
    """Link the joined sheet alone, and make it when all pages stand, before the site is packed."""
    app.connect("html-page-context", _unlink, priority=900)
    app.connect("build-finished", _finish, priority=800)  # after the extensions that write their sheets then


def _rules(rules: Iterable[Node], known: Vocabulary) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            yield from _styled(rule, known)
        elif rule.type == "comment":
            yield from [rule.serialize()] if rule.value.startswith("!") else []
        elif rule.type == "error":
            raise ValueError(f"{rule.source_line}:{rule.source_column}: {rule.message}")
        elif rule.lower_at_keyword in {"media", "supports"}:
            inside = "\n".join(_rules(tinycss2.parse_rule_list(rule.content, skip_whitespace=True), known))
            if inside:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}"
        elif rule.lower_at_keyword not in {"charset", "font-face"}:
            yield rule.serialize()


def _styled(rule: QualifiedRule, known: Vocabulary) -> Iterator[str]:
    selectors = [selector for selector in _selectors(rule.prelude) if _may_match(selector, known)]
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


def _may_match(selector: Sequence[Node], known: Vocabulary) -> bool:
    for before, node in zip([None, *selector], selector, strict=False):
        if node.type == "ident" and before is not None and before == "." and not known.has(node.value):
            return False
        if node.type == "function" and node.lower_name in {"is", "where", "has"}:
            inside = _selectors(node.arguments)
            if not any(_may_match(choice, known) for choice in inside):
                return False
    return True


def _unlink(app: Sphinx, _: str, __: str, context: dict[str, Any], ___: nodes.document | None) -> None:
    context["course_theme_style"] = f"{JOINED}?v={app.config.course_generator[:8]}"  # a new one is not an old one kept
    context["css_files"] = [sheet for sheet in context["css_files"] if not _is_joined(str(sheet.filename))]


def _is_joined(name: str) -> bool:
    return any(Path(name).match(f"_static/{pattern}") for pattern in SHEETS)


def _finish(app: Sphinx, error: Exception | None) -> None:
    """Make the sheet; the theme's own are not needed any more, except by a preview, which goes on."""
    static = Path(app.outdir) / "_static"
    files = [file for pattern in SHEETS for file in sorted(static.glob(pattern))]
    if error is not None or app.builder.name != "html" or not files:
        return
    goes_on = app.config.course_goes_on
    known = Vocabulary(frozenset(), ("",)) if goes_on else vocabulary(static.parent)
    (static / JOINED).write_text("".join(trimmed(file.read_text("utf-8"), known) for file in files), "utf-8")
    if not goes_on:
        for file in [*files, static / IMPORTER]:
            file.unlink(missing_ok=True)
