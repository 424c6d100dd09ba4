"""Links between pages, mended where a page has moved: in the page itself and in all that link to it.

What is mended is a relative path in a link, a picture, a role such as ``{doc}`` or a directive such as ``{figure}``, if
it leads to a file of the course. All else is words.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

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


def mended(text: str, was: str, now: str, moved: Mapping[str, str], exists: Callable[[str], bool]) -> str:
    """Mend the links in a Markdown text.

    Parameters
    ----------
    text : str
        Markdown.
    was, now : str
        The page that it is on, before and after, from the course's folder and without an ending.
    moved : mapping of str to str
        All pages that move, in the same form.
    exists : callable
        Tells whether a path from the course's folder is one of its files or pages, before anything moves.
    """

    def mend(match: re.Match[str]) -> str:
        return match["before"] + _mended(match["path"], was, now, moved, exists)

    return _TARGETS.sub(mend, text)


def file_there(root: Path) -> Callable[[str], bool]:
    """Give what tells whether a file or a page of a course exists."""
    return lambda path: any((root / f"{path}{ending}").is_file() for ending in _ENDINGS)


def _mended(path: str, was: str, now: str, moved: Mapping[str, str], exists: Callable[[str], bool]) -> str:
    if _SCHEME.match(path):
        return path
    is_rooted = path.startswith("/")
    target = posixpath.normpath(path.lstrip("/") if is_rooted else posixpath.join(posixpath.dirname(was), path))
    ending = next(ending for ending in (*_ENDINGS[1:], "") if target.endswith(ending))
    place = moved.get(target.removesuffix(ending))
    if place is None and (is_rooted or was == now or not exists(target)):
        return path
    aim = target if place is None else place + ending
    if is_rooted:
        return f"/{aim}"
    relative = posixpath.relpath(aim, posixpath.dirname(now) or ".")
    is_dotted = path.startswith("./") and not relative.startswith(".")
    return f"./{relative}" if is_dotted else str(PurePosixPath(relative))
