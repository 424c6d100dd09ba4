"""The parts of a page on a reader's own progress, as they stand before any script.

Who the reader is and what they answered is in their browser only; here is just what can be answered.
"""

import hashlib
import json
from functools import lru_cache
from itertools import groupby
from typing import Any

from coursebook.quiz import QuizFile
from coursebook.rendering.quiz import SURENESS, render_questions
from coursebook.rendering.templates import html_templates
from coursebook.site import data
from coursebook.sync.listing import listing


@lru_cache(maxsize=4096)
def questions_script(quiz: QuizFile) -> str:
    """Write the script that brings the questions of a quiz to a review, where they stand alone."""
    questions = json.dumps(render_questions(quiz), ensure_ascii=False)
    return f'customElements.get("course-review").receive({json.dumps(quiz.slug)},{questions});\n'


def map_html(course: data.CourseData, up: str) -> str:
    """Render every chapter with a dot for each of its questions."""
    chapters = _chapters(course, up)
    parts = [(part, list(inside)) for part, inside in groupby(chapters, key=lambda chapter: chapter["part"])]
    return _template("map").render(parts=parts)


def review_html(course: data.CourseData, up: str) -> str:
    """Render the place of a review, with where each chapter's questions are."""
    return _template("review").render(chapters=_chapters(course, up))


def sureness_html(course: data.CourseData, up: str) -> str:
    """Render a row for each step of sureness."""
    del up
    return _template("sureness").render(sureness=SURENESS, questions=_questions(course))


def keeping_html(course: data.CourseData, up: str) -> str:
    """Render what a reader can do with what is kept: give a name, save, read a file, erase, leave to somebody else."""
    del up
    return _template("keeping").render(questions=_questions(course))


def _questions(course: data.CourseData) -> list[list[str]]:
    """List the id of every question, each followed by its earlier ones."""
    return [[question.id, *question.aliases] for quiz in course.quizzes.values() for question in quiz.questions]


def _chapters(course: data.CourseData, up: str) -> list[dict[str, Any]]:
    return [
        _chapter(chapter, course.quizzes[chapter["quiz"]], up)
        for chapter in listing(course.root)
        if chapter["quiz"] in course.quizzes
    ]


def _chapter(chapter: dict[str, Any], quiz: QuizFile, up: str) -> dict[str, Any]:
    version = hashlib.sha256(questions_script(quiz).encode()).hexdigest()[:8]
    return {
        "slug": quiz.slug,
        "title": chapter["title"],
        "part": chapter["part"],
        "page": up + chapter["page"],
        "source": f"{up}_static/quizzes/{quiz.slug}.js?v={version}",
        "questions": [[question.id, *question.aliases] for question in quiz.questions],
    }


def _template(name: str) -> Any:  # noqa: ANN401  (jinja2's own type)
    return _TEMPLATES.get_template(f"{name}.html")


_TEMPLATES = html_templates("coursebook.site", "templates/progress")
