"""How hard a section is to read: the grade of Flesch and Kincaid, for texts in English.

The grade is 0.39 words per sentence plus 11.8 syllables per word minus 15.59 [school years]; syllables are counted as
the places where `pyphen` would hyphenate, plus one. Kincaid et al. (1975), Research Branch Report 8-75, US Naval
Technical Training. It says nothing of whether a text is clear; a high grade is a reason to look at it again.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import pyphen

from coursebook.checks.course import Course
from coursebook.document import Section, read_document
from coursebook.problems import CourseError, Problem

#: A section above this is told of, unless the setting ``course_reading_grade`` says otherwise. [school years]
MOST = 13.0
#: Shorter ones are not measured: a long word would decide. [words]
FEWEST_WORDS = 80

_SENTENCE = re.compile(r"[.!?:]+(?:\s|$)|\n\s*\n")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_LEFT_OUT = re.compile(r"```.*?```|\$[^$]*\$|`[^`]*`|\{[^}]*\}|\]\([^)]*\)|^\s*\|.*$|^#+ .*$", re.DOTALL | re.MULTILINE)


def check(course: Course) -> Iterator[Problem]:
    """Warn of each section of the document that is hard to read."""
    if str(course.setting("language", "en")).partition("-")[0] != "en":
        return
    most = float(course.setting("course_reading_grade", MOST))
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
    """Give the grade of a text in Markdown; None if it is too short to have one [school years]."""
    words_only = _LEFT_OUT.sub(" ", text)
    sentences = [found for part in _SENTENCE.split(words_only) if (found := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if len(words) < FEWEST_WORDS:
        return None
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def _hard(path: object, section: Section, level: float, most: float) -> Problem:
    what = f"“{section.heading}” asks for {level:.0f} years of school, more than {most:.0f}."
    remedy = "Shorten its longest sentences, and take shorter words where there are any."
    return Problem(path, what, remedy, section.line, is_warning=True)  # type: ignore[arg-type]


@lru_cache(maxsize=65536)
def _syllables(word: str) -> int:
    return len(_english().positions(word.lower())) + 1


@lru_cache(maxsize=1)
def _english() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")
