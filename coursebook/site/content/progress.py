"""The parts of a page that show a reader's progress, as they are before a script runs.

The reader's name and answers are only in their browser; these templates contain what can be answered.
"""

import hashlib
import json
from functools import lru_cache
from itertools import groupby
from typing import Any

from coursebook.quiz import QuizFile
from coursebook.rendering.quiz import SURENESS, render_questions
from coursebook.site import data
from coursebook.site.templating import TEMPLATES
from coursebook.sync.listing import listing


@lru_cache(maxsize=4096)
def questions_script(quiz: QuizFile) -> str:
    """Return the script that hands the questions of a quiz to a review, which shows them one by one."""
    questions = json.dumps(render_questions(quiz), ensure_ascii=False)
    return f'customElements.get("course-review").receive({json.dumps(quiz.slug)},{questions});\n'


def map_html(course: data.CourseData, up: str) -> str:
    """Render every chapter with a dot for each of its questions."""
    chapters = _chapters(course, up)
    parts = [(part, list(inside)) for part, inside in groupby(chapters, key=lambda chapter: chapter["part"])]
    return TEMPLATES.get_template("progress/map.html").render(parts=parts)


def review_html(course: data.CourseData, up: str) -> str:
    """Render the review, with the addresses of each chapter's questions."""
    return TEMPLATES.get_template("progress/review.html").render(chapters=_chapters(course, up))


def sureness_html(course: data.CourseData, up: str) -> str:
    """Render a row for each level of sureness."""
    del up
    return TEMPLATES.get_template("progress/sureness.html").render(sureness=SURENESS, questions=_questions(course))


def keeping_html(course: data.CourseData, up: str) -> str:
    """Render the controls for a reader's data: set a name, export, import, erase, hand over to another reader."""
    del up
    return TEMPLATES.get_template("progress/keeping.html").render(questions=_questions(course))


def _questions(course: data.CourseData) -> list[list[str]]:
    """List the id of every question, each followed by its former ids."""
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
