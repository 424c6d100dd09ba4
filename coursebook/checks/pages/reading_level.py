"""How hard each section is to read: the Flesch-Kincaid grade, for texts in English.

The grade is 0.39 words per sentence plus 11.8 syllables per word minus 15.59 [school years]; syllables are counted as
the positions where `pyphen` hyphenates, plus one. Kincaid et al. (1975), Research Branch Report 8-75, US Naval
Technical Training. The grade does not measure clarity; a high one is a reason to look at the text again.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pyphen

from coursebook.checks.course import Course
from coursebook.document import Section, read_document
from coursebook.problems import CourseError, Problem

#: The highest accepted grade, unless the setting ``course_reading_grade`` changes it. [school years]
MAX_GRADE = 13.0
#: Shorter sections are not graded, since a single long word would decide. [words]
MIN_WORDS = 80

_SENTENCE = re.compile(r"[.!?:]+(?:\s|$)|\n\s*\n")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_LEFT_OUT = re.compile(r"```.*?```|\$[^$]*\$|`[^`]*`|\{[^}]*\}|\]\([^)]*\)|^\s*\|.*$|^#+ .*$", re.DOTALL | re.MULTILINE)


def check(course: Course) -> Iterator[Problem]:
    """Warn of each section of the document that is hard to read."""
    if str(course.setting("language", "en")).partition("-")[0] != "en":
        return
    most = float(course.setting("course_reading_grade", MAX_GRADE))
    try:
        path = course.plan.document
        document = read_document(path)
    except CourseError:
        return
    for section in document.everything:
        level = grade(section.text)
        if level is not None and level > most:
            yield _hard(path, section, level, most)


def grade(text: str) -> float | None:
    """Return the grade of a text in Markdown [school years]; None if it is too short."""
    words_only = _LEFT_OUT.sub(" ", text)
    sentences = [found for part in _SENTENCE.split(words_only) if (found := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if len(words) < MIN_WORDS:
        return None
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def _hard(path: Path, section: Section, level: float, most: float) -> Problem:
    what = f"Reading “{section.heading}” takes {level:.0f} years of school, more than {most:.0f}."
    remedy = "Shorten its longest sentences, and use shorter words where you can."
    return Problem(path, what, remedy, section.line, is_warning=True)


@lru_cache(maxsize=65536)
def _syllables(word: str) -> int:
    return len(_english().positions(word.lower())) + 1


@lru_cache(maxsize=1)
def _english() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")
