"""The identity of a course: the id under which browsers store its readers' answers, even if its title changes.

The id is a setting of the Sphinx extension, so that `jupyter-book build .` passes it on. A key at the top level of
``_config.yml`` would not reach Sphinx, since Jupyter Book passes on only the keys that it knows.
"""

import hashlib
import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeGuard

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from coursebook.document.slugs import slug_of
from coursebook.problems import Problem

#: The settings, under ``sphinx: config:``.
ID, FORMER_TITLES = "course_id", "course_former_titles"
#: The longest id. [characters]
MAX_LENGTH = 64
RULE = f"lower-case letters a to z and digits, in words joined by single hyphens, a letter first, at most {MAX_LENGTH}"
_FORM = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
#: Words that YAML does not read as text, and names of devices on Windows.
_RESERVED = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "con", "prn", "aux", "nul"])
#: The longest part of an id that comes from the title. [characters]
_MAX_WORDS = 40


@dataclass(frozen=True)
class Identity:
    """What the scripts of a page know about its course.

    Parameters
    ----------
    course_id : str
        Never changes once readers have answered.
    first_edition_keys : tuple of str
        What the course's title, now and before, became in the keys under which the first edition kept answers.
    """

    course_id: str
    first_edition_keys: tuple[str, ...] = ()


def identity_of(title: str, course_id: object = None, former_titles: object = ()) -> Identity:
    """Return a course's identity from its settings; an id that is missing or malformed is made from the title."""
    valid_id = course_id if is_course_id(course_id) else fallback_course_id(title)
    former = former_titles if _are_titles(former_titles) else ()
    return Identity(valid_id, tuple(dict.fromkeys(map(first_edition_key, (title, *former)))))


def is_course_id(value: object) -> TypeGuard[str]:
    """Whether a value is a valid course id."""
    is_text = isinstance(value, str) and len(value) <= MAX_LENGTH and value not in _RESERVED
    return is_text and _FORM.fullmatch(str(value)) is not None


def fresh_course_id(title: str) -> str:
    """Return a new unique id: words of the title, and a random part."""
    return f"{_words(title)}-{secrets.token_hex(3)}"


def fallback_course_id(title: str) -> str:
    """Return the id of a course without one: the same for the same title, in any script."""
    return f"{_words(title)}-{hashlib.sha256(title.encode()).hexdigest()[:6]}"


def first_edition_key(title: str) -> str:
    """Return the key of a title in the first edition; different titles may have the same key."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def setting_problems(file: Path, title: str, course_id: object, former_titles: object) -> Iterator[Problem]:
    """Check the settings of a course's identity.

    Parameters
    ----------
    file : pathlib.Path
        The course's ``_config.yml``, for the line numbers.
    title : str
        The title of the course.
    course_id, former_titles : object
        The values of the settings.

    Yields
    ------
    Problem
        A missing id is a warning: the course still builds.
    """
    settings = _read(file)
    line, column = _place(settings, ID)
    if isinstance(settings, CommentedMap) and ID in settings:
        what = f"`{ID}` is at the top level, where Jupyter Book ignores it."
        remedy = f"Move this line to `sphinx: config:`: `{ID}: {settings[ID]}`."
        yield Problem(file, what, remedy, settings.lc.key(ID)[0] + 1)
    elif course_id in (None, ""):
        what = (
            f"The course has no `{ID}`: answers of readers are stored under its title, and are lost when that changes."
        )
        remedy = f"Add this line under `sphinx: config:` and never change it: `{ID}: {fallback_course_id(title)}`."
        yield Problem(file, what, remedy, line, is_warning=True)
    elif not is_course_id(course_id):
        what = f"`{ID}` is {course_id!r}, which is not a valid id: an id has {RULE} characters."
        yield Problem(file, what, f"Write, for instance, `{ID}: {fallback_course_id(title)}`.", line, column)
    if not _are_titles(former_titles):
        line, column = _place(settings, FORMER_TITLES)
        what = f"`{FORMER_TITLES}` is not a list of titles."
        yield Problem(
            file, what, f'List the earlier titles of the course: `{FORMER_TITLES}: ["Old title"]`.', line, column
        )


def _are_titles(value: object) -> TypeGuard[Sequence[str]]:
    return isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(one, str) for one in value)


def _words(title: str) -> str:
    words = slug_of(title)[:_MAX_WORDS].rstrip("-")
    return words if words[:1].isalpha() else f"course-{words}".rstrip("-")


def _read(file: Path) -> Any:  # noqa: ANN401  (YAML can be anything)
    try:
        return YAML().load(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError):
        return None


def _place(settings: Any, name: str) -> tuple[int, int] | tuple[None, None]:  # noqa: ANN401  (YAML can be anything)
    """Find the value of a setting of the extension: its line and column, counted from 1."""
    try:
        line, column = settings["sphinx"]["config"].lc.value(name)
    except (KeyError, TypeError, AttributeError):
        return None, None
    return line + 1, column + 1
