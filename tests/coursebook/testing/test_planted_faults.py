"""Each kind of check finds the fault that is meant for it, in each engine."""

import re
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from coursebook.site.build import build
from coursebook.testing.serving import serve
from coursebook.testing.site_under_test import NO_SCRIPTS, Addresses, write_recorded
from coursebook.testing.visits import DARK_PHONE, NO_SCRIPT, READING, VISIT_KINDS, Content, Visit, VisitKind
from tests.coursebook.testing.sea_course import make_sea_course

CONTENT = Content("book/chapters/tides.html", {"tides": True}, ("tides",))
PAGE = CONTENT.page


@dataclass(frozen=True)
class Planted:
    """A fault: a replacement in a file of the site, and the step that has to find it.

    Parameters
    ----------
    kind : VisitKind
        The visit.
    step : str
        The step.
    words : str
        A pattern of what it says.
    file : str
        A pattern of the file's path, of which the first match is taken.
    old, new : str
        A pattern, and its replacement.
    """

    kind: VisitKind
    step: str
    words: str
    file: str
    old: str
    new: str


KEY = re.escape("{&#34;right&#34;:[&#34;the-moon&#34;]")
WRONG_KEY = "{&#34;right&#34;:[&#34;wind-makes-tides&#34;]"
PALE_VERDICT = "[data-course=verdict]{color:#ccc!important;background:#fff!important}"
END, COURSE_SCRIPT, STYLE = r"</article>", "**/course*.js", "**/course*.css"
FAULTS = [
    Planted(READING, "content", "it should show", PAGE, r"<course-quiz.*?</course-quiz>", ""),
    Planted(READING, "structure", "heading", PAGE, END, "<h5>Deep down</h5></article>"),
    Planted(READING, "width", "wider|sideways", PAGE, END, '<svg width="3000" height="9"></svg></article>'),
    Planted(READING, "accessibility", "image-alt", PAGE, END, '<img src="../../favicon.ico"></article>'),
    Planted(READING, "before the guess", "before the guess", PAGE, ' data-predict class="', ' class="'),
    Planted(READING, "guess", "guess", PAGE, 'data-course="verdict"', 'data-course="sentence"'),
    Planted(READING, "states", "sits at", "**/explorables/tides*.js", "stands at", "sits at"),
    Planted(READING, "controls", "cannot be reached", PAGE, 'name="harbour"', 'name="harbour" hidden'),
    Planted(READING, "presets", "preset", PAGE, r"(<button[^>]*course-preset[^>]*hour[^>]{3,9}: ?)6", r"\g<1>5"),
    Planted(READING, "no answer", "before it is answered", PAGE, 'type="radio" name="answer"', r"\g<0> checked"),
    Planted(
        READING, "answer by keyboard", "Enter", PAGE, 'type="submit"([^>]*data-course="check")', r'type="button"\1'
    ),
    Planted(READING, "wrong answers", "tides-cause", PAGE, KEY, WRONG_KEY),
    Planted(READING, "right answers", "tides-cause", PAGE, KEY, WRONG_KEY),
    Planted(READING, "kept answers", "reload|loaded again", COURSE_SCRIPT, r"\.setItem\(", ".getItem("),
    Planted(READING, "accessibility after play", "color-contrast", STYLE, r"\Z", PALE_VERDICT),
    Planted(READING, "link to a state", "link", COURSE_SCRIPT, r"location\.hash", "location.host"),
    Planted(READING, "console", "none.png", PAGE, END, '<img alt="" src="none.png"></article>'),
    Planted(READING, "console", "x.invalid", PAGE, END, '<img alt="" src="http://x.invalid/"></article>'),
    Planted(DARK_PHONE, "width", "wider|sideways", PAGE, END, '<svg width="700" height="9"></svg></article>'),
    Planted(DARK_PHONE, "theme", "dark", "**/theme.css", r'data-theme="?dark"?', "data-theme=night"),
    Planted(
        DARK_PHONE, "contrast", "color-contrast", STYLE, r"\Z", ".course-explorable-question{color:#445!important}"
    ),
    Planted(
        DARK_PHONE, "motion", "moves", COURSE_SCRIPT, r"\(prefers-reduced-motion: no-preference\)", "(min-width: 1px)"
    ),
    Planted(NO_SCRIPT, "explorables", "without a script", "**/noscript*.css", r"(?s).*", ""),
    Planted(NO_SCRIPT, "questions", "cannot be read", PAGE, "course-answer-words", "course-hidden"),
]


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The course, and its site, which is sound."""
    course = make_sea_course(tmp_path_factory.mktemp("proof") / "sea")
    build(course)
    return course


@pytest.fixture
def visited(course, engine, tmp_path):
    """Visit the page of the site as an edit leaves it."""
    with ExitStack() as stack:

        def visit(kind: VisitKind, edit: Callable[[Path], None]) -> Visit:
            site = tmp_path / "site"
            shutil.copytree(course / "_build" / "html", site)
            edit(site)
            if engine.needs_recorder:
                write_recorded(site, tmp_path / "recorded")
                site = tmp_path / "recorded"
            served, scriptless = (stack.enter_context(serve(site, headers)) for headers in ({}, NO_SCRIPTS))
            addresses = Addresses(site.as_uri() + "/", served, scriptless)
            found = Visit(course, CONTENT, engine, addresses, 5, kind)
            stack.callback(found.close)
            return found

        yield visit


@pytest.mark.parametrize("kind", VISIT_KINDS, ids=lambda kind: kind.name)
def test_a_sound_page_has_no_faults(visited, kind):
    """No step finds anything, or the faults below would prove nothing."""
    visit = visited(kind, lambda site: None)

    assert {step: found for step in kind.steps if (found := visit.faults(step))} == {}


@pytest.mark.parametrize("planted", FAULTS, ids=lambda one: f"{one.kind.name}: {one.step}: {one.new[:20]}")
def test_a_planted_fault_is_found(visited, planted):
    """By the step that is meant for it, in words that name it."""

    def plant(site: Path) -> None:
        file = next(iter(sorted(site.glob(planted.file))))
        text = file.read_text(encoding="utf-8")
        edited = re.sub(planted.old, planted.new, text, flags=re.DOTALL)
        assert edited != text
        file.write_text(edited, encoding="utf-8")

    faults = visited(planted.kind, plant).faults(planted.step)

    assert any(re.search(planted.words, fault) for fault in faults), faults
