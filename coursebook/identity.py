"""The identity of a course: the id under which browsers keep its readers' answers, whatever its title becomes.

The id is a setting of the extension, so that `jupyter-book build .` hands it on: a key at the top level of
``_config.yml`` never reaches Sphinx, since Jupyter Book passes on only those that it knows.
"""

import hashlib
import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from coursebook.document.slugs import slug_of
from coursebook.problems import Problem

#: The settings, under ``sphinx: config:``.
ID, FORMER_TITLES = "course_id", "course_former_titles"
#: The longest id. [characters]
LONGEST = 64
RULE = f"lower-case letters a to z and digits, in words joined by single hyphens, a letter first, at most {LONGEST}"
_FORM = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
#: What YAML takes for something else than text, and what Windows takes for a device.
_RESERVED = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "con", "prn", "aux", "nul"])
#: How much of a title goes into an id. [characters]
_WORDS = 40


@dataclass(frozen=True)
class Identity:
    """What the page's script knows of its course.

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
    """Return a course's identity from its settings; if the id is missing or malformed, the title gives one."""
    known = course_id if is_course_id(course_id) else fallback_course_id(title)
    former = former_titles if _are_titles(former_titles) else ()
    return Identity(str(known), tuple(dict.fromkeys(map(first_edition_key, (title, *former)))))


def is_course_id(value: object) -> bool:
    """Say whether a value may be a course's id."""
    is_text = isinstance(value, str) and len(value) <= LONGEST and value not in _RESERVED
    return is_text and _FORM.fullmatch(str(value)) is not None


def fresh_course_id(title: str) -> str:
    """Return an id that no other course has: words of the title, and a random part."""
    return f"{_words(title)}-{secrets.token_hex(3)}"


def fallback_course_id(title: str) -> str:
    """Return the id of a course that has none: always the same for the same title, in whatever script it is."""
    return f"{_words(title)}-{hashlib.sha256(title.encode()).hexdigest()[:6]}"


def first_edition_key(title: str) -> str:
    """Return what a title became in the keys of the first edition; different titles may have become the same."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def setting_problems(file: Path, title: str, course_id: object, former_titles: object) -> Iterator[Problem]:
    """Find what is wrong with the settings of a course's identity.

    Parameters
    ----------
    file : pathlib.Path
        The course's ``_config.yml``, in which the lines are looked up.
    title : str
        What the course is called.
    course_id, former_titles : object
        The settings as they were read.

    Yields
    ------
    Problem
        A missing id is a warning: the course still builds.
    """
    settings = _read(file)
    line, column = _place(settings, ID)
    if isinstance(settings, CommentedMap) and ID in settings:
        what = f"`{ID}` is at the top level, where Jupyter Book drops it."
        remedy = f"Move this line to `sphinx: config:`: `{ID}: {settings[ID]}`."
        yield Problem(file, what, remedy, settings.lc.key(ID)[0] + 1)
    elif course_id in (None, ""):
        what = (
            f"The course has no `{ID}`: its readers' answers are kept under its title, and are lost when that changes."
        )
        remedy = f"Add this line under `sphinx: config:` and never change it: `{ID}: {fallback_course_id(title)}`."
        yield Problem(file, what, remedy, line, is_warning=True)
    elif not is_course_id(course_id):
        what = f"`{ID}` is {course_id!r}, which is no id of a course: {RULE}."
        yield Problem(file, what, f"Write, for instance, `{ID}: {fallback_course_id(title)}`.", line, column)
    if not _are_titles(former_titles):
        line, column = _place(settings, FORMER_TITLES)
        what = f"`{FORMER_TITLES}` is not a list of titles."
        yield Problem(
            file, what, f'Write what the course was called before: `{FORMER_TITLES}: ["Old title"]`.', line, column
        )


def _are_titles(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(one, str) for one in value)


def _words(title: str) -> str:
    words = slug_of(title)[:_WORDS].rstrip("-")
    return words if words[:1].isalpha() else f"course-{words}".rstrip("-")


def _read(file: Path) -> Any:  # noqa: ANN401  (YAML can be anything)
    try:
        return YAML().load(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError):
        return None


def _place(settings: Any, name: str) -> tuple[int, int] | tuple[None, None]:  # noqa: ANN401  (YAML can be anything)
    """Find the value of a setting of the extension: line and column, counted from 1."""
    try:
        line, column = settings["sphinx"]["config"].lc.value(name)
    except (KeyError, TypeError, AttributeError):
        return None, None
    return line + 1, column + 1
