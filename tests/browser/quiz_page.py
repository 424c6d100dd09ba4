"""A page of the sample course: its explorable and a quiz with a question of each type, and ways to answer them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Locator, Page

from coursebook.explorable.catalogue import explorables
from coursebook.explorable.tracing import RECORDER
from coursebook.frozen.freeze import freeze
from coursebook.quiz import load_quiz
from coursebook.rendering.explorable import explorable_html
from coursebook.rendering.quiz import render, render_answers
from coursebook.site.theme.assets import SCRIPT, course_style
from coursebook.web import bundled_script

SAMPLE = Path(__file__).parents[1] / "coursebook" / "quiz" / "sample"

#: The theme's colours, on which those of the course rest.
THEME = {
    "light": "--pst-color-text-base:#222832;--pst-color-text-muted:#48566b;--pst-color-background:#fff;"
    "--pst-color-surface:#f5f6f8;--pst-color-border:#c9d0d8",
    "dark": "--pst-color-text-base:#ced6dd;--pst-color-text-muted:#9ca4af;--pst-color-background:#14181e;"
    "--pst-color-surface:#222832;--pst-color-border:#48566b",
}

_PAGE = """<!doctype html>
<html lang="en" data-theme="{theme}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>All types</title>
<style>html{{{colours}}} *{{box-sizing:border-box}} a{{color:var(--course-accent)}}
body{{margin:0 auto;max-width:46rem;padding:1rem;font:1rem/1.6 sans-serif;color:var(--course-ink);
background:var(--course-ground)}}</style>
<link rel="stylesheet" href="course.css">
<script defer src="course.js" data-course="sample" data-titles="[&quot;sample&quot;]"></script>
</head>
<body><main><h1>All types</h1>{explorable}{quiz}{answers}</main></body>
</html>
"""


@contextmanager
def own_widgets() -> Iterator[None]:
    """Import another course's `widgets`, and forget them afterwards."""
    path, known = sys.path[:], {name: module for name, module in sys.modules.items() if _is_widget(name)}
    for name in known:
        del sys.modules[name]
    try:
        yield
    finally:
        for name in [name for name in sys.modules if _is_widget(name)]:
            del sys.modules[name]
        sys.modules.update(known)
        sys.path[:] = path
        RECORDER.forget(list(RECORDER.records))  # what bears the same names there does something else


def write_page(course: Path, folder: Path, slug: str = "tides", theme: str = "light") -> str:
    """Write a page with the explorable of a course and one of its quizzes; give its address on the disk."""
    with own_widgets():
        entry = explorables(course)["tides"]
        quiz = load_quiz(course / "book" / "quizzes" / f"{slug}.yml", course)
        page = _PAGE.format(
            theme=theme,
            colours=THEME[theme],
            explorable=explorable_html(entry.explorable, "tides.js", predict=False),
            quiz=render(quiz),
            answers=render_answers(quiz),
        )
        frozen = freeze(entry).script
    texts = {"course.js": bundled_script(SCRIPT), "course.css": course_style(), "tides.js": frozen}
    for name, text in {**texts, f"{slug}-{theme}.html": page}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return (folder / f"{slug}-{theme}.html").as_uri()


def question(page: Page, name: str) -> Locator:
    """One question of the sample quiz."""
    return page.locator(f'[data-question="tides-{name}"]')


def check(form: Locator) -> None:
    """Press the button that checks."""
    form.locator("[data-course=check]").click()


def choose(form: Locator, *texts: str) -> None:
    """Choose options by their words, and no other."""
    for option in form.locator("input[name=answer]").all():
        words = option.locator("xpath=..").inner_text()
        wanted = any(text in words for text in texts)
        if wanted or (option.is_checked() and option.get_attribute("type") == "checkbox"):
            option.set_checked(wanted)


def slide(form: Locator, value: float) -> None:
    """Move the slider of an estimate."""
    form.locator("input[type=range]").fill(str(value))


def arrange(form: Locator, *starts: str) -> None:
    """Move items until they begin with these words, in this order; at least one, since else there is no answer."""
    form.locator("[data-move=down]").first.click()
    for place, start in enumerate(starts):
        while not (words := form.locator(".course-order-text").all_inner_texts())[place].startswith(start):
            now = next(number for number, text in enumerate(words) if text.startswith(start))
            form.locator(".course-order-item").nth(now).locator("[data-move=up]").click()


def pair(form: Locator, *partners: str) -> None:
    """Choose a partner for each, in the order of the page."""
    for select, partner in zip(form.locator("select").all(), partners, strict=True):
        select.select_option(label=partner)


def fill_gaps(form: Locator, typed: str, chosen: str) -> None:
    """Fill a field and choose from a list."""
    form.locator("input.course-field").fill(typed)
    form.locator("select").select_option(label=chosen)


def set_explorable(page: Page, **state: str) -> None:
    """Move the controls of the explorable."""
    page.locator("course-explorable").scroll_into_view_if_needed()
    page.wait_for_selector("course-explorable[data-ready]")
    for name, value in state.items():
        control = page.locator(f"course-explorable [name={name}]")
        if control.evaluate("control => control.tagName") == "SELECT":
            control.select_option(value)
        elif control.first.get_attribute("type") == "radio":
            page.locator(f"course-explorable [name={name}][value={value}]").check()
        else:
            control.fill(value)


def answer_all(page: Page, *, right: bool) -> None:
    """Answer every question, all rightly or none."""
    choose(question(page, "cause"), "The moon." if right else "The wind.")
    many = ["twice a day", "A full moon", "push the moon"] if right else ["Every sea"]
    choose(question(page, "many"), *many)
    question(page, "height").locator("[name=answer]").fill("3" if right else "6 metres")
    slide(question(page, "wait"), 12.5 if right else 22)
    order = ["The moon", "The water", "The boats float", "The boats lie"]
    arrange(question(page, "day"), *(order if right else order[::-1]))
    partners = ["Sun and moon in line", "Sun and moon at right angles", "A pond"]
    pair(question(page, "names"), *(partners if right else [*partners[1:], partners[0]]))
    fill_gaps(question(page, "sentence"), *(("Moon", "twice") if right else ("wind", "once")))
    question(page, "word").locator("[name=answer]").fill("Spring-Tyde" if right else "neap")
    set_explorable(page, moon="full" if right else "none", hour="5")
    for form in page.locator("form[data-question]").all():
        check(form)


def results(page: Page) -> list[str | None]:
    """The result of each question."""
    return [form.get_attribute("data-result") for form in page.locator("form[data-question]").all()]


def _is_widget(name: str) -> bool:
    return name.partition(".")[0] == "widgets"
