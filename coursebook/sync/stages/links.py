"""Links between pages, fixed where a page has moved: on the page itself and on all that link to it.

A link is a relative path in a link or a picture, in a role such as ``{doc}``, or in a directive such as ``{figure}``,
that leads to a file of the course. Nothing else is changed.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from coursebook.sync.stages.tree import PlannedNotebook, Tree
from coursebook.sync.text_cells import document_cells
from coursebook.sync.writes.changes import content

_TARGETS = re.compile(
    r"""(?P<before>
        \]\(\s*<?                                                   # [words](path) and ![words](path)
      | ^[ ]{0,3}\[[^\]\n]+\]:[ \t]+<?                              # [name]: path
      | \{(?:doc|download)\}`(?:[^`<]*<)?                           # {doc}`path` and {doc}`words <path>`
      | ^[ \t]*(?:`{3,}|~{3,}|:{3,})\{(?:figure|image|include|literalinclude)\}[ \t]+
      | \b(?:src|href)=["']
    )(?P<path>[^\s<>()"'`\#?]+)""",
    re.VERBOSE | re.MULTILINE,
)
#: Endings under which a link may name a page.
_ENDINGS = ("", ".ipynb", ".md", ".html")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def fix_links(tree: Tree) -> Tree:
    """Fix links to and from pages that move: in pages, and in notebooks except for the document's text."""
    if not tree.moved:
        return tree
    fixer = LinkFixer(tree.moved, _exists_in(tree.root))
    tree = tree.with_notebooks(
        {path: _with_fixed_links(path, planned, fixer) for path, planned in tree.notebooks.items() if planned}
    )
    for file in sorted((tree.root / "book").rglob("*.md")):
        place = file.relative_to(tree.root).with_suffix("").as_posix()
        text = _decoded(content(file))
        fixed = fixer.fixed(text, place, place)
        if fixed != text:
            tree = tree.writing(file, fixed.encode(), "Its links lead to where pages are now.")
    return tree


@dataclass(frozen=True)
class LinkFixer:
    """Fixes links in Markdown.

    Parameters
    ----------
    moved : mapping of str to str
        Previous to future path of each page that moves, both from the course's folder and without an ending.
    exists : callable
        Tells whether a path from the course's folder is a file or a page of it, before anything moves.
    """

    moved: Mapping[str, str]
    exists: Callable[[str], bool]

    def fixed(self, text: str, was: str, now: str) -> str:
        """Fix the links of a page whose path is `was` and will be `now`, in the form of `moved`."""
        return _TARGETS.sub(lambda link: link["before"] + self._target(link["path"], was, now), text)

    def _target(self, path: str, was: str, now: str) -> str:
        if _SCHEME.match(path):
            return path
        is_rooted = path.startswith("/")
        target = posixpath.normpath(path.lstrip("/") if is_rooted else posixpath.join(posixpath.dirname(was), path))
        ending = next(ending for ending in (*_ENDINGS[1:], "") if target.endswith(ending))
        page = self.moved.get(target.removesuffix(ending))
        if page is None and (is_rooted or was == now or not self.exists(target)):
            return path
        aim = target if page is None else page + ending
        if is_rooted:
            return f"/{aim}"
        relative = posixpath.relpath(aim, posixpath.dirname(now) or ".")
        is_dotted = path.startswith("./") and not relative.startswith(".")
        return f"./{relative}" if is_dotted else str(PurePosixPath(relative))


def _with_fixed_links(path: str, planned: PlannedNotebook, fixer: LinkFixer) -> PlannedNotebook:
    was, now = ((planned.moved_from or path).removesuffix(".ipynb"), path.removesuffix(".ipynb"))
    notebook = planned.draft()
    from_document = {id(cell) for cell in document_cells(notebook)}
    n_fixed = 0
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and id(cell) not in from_document:
            source = fixer.fixed(cell.source, was, now)
            n_fixed += source != cell.source
            cell.source = source
    if not n_fixed:
        return planned
    cells = "1 cell" if n_fixed == 1 else f"{n_fixed} cells"
    return planned.changed(f"Links in {cells} lead to where pages are now.", notebook)


def _exists_in(root: Path) -> Callable[[str], bool]:
    return lambda path: any((root / f"{path}{ending}").is_file() for ending in _ENDINGS)


def _decoded(data: bytes | None) -> str:
    try:
        return (data or b"").decode()
    except UnicodeDecodeError:
        return ""  # it cannot be a page; the build reports it
