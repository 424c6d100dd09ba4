"""The page of a reader's own progress: its elements filled with the chapters and questions of the course.

A page may hold ``<course-map></course-map>``, ``<course-review></course-review>``,
``<course-sureness></course-sureness>`` and ``<course-keeping></course-keeping>``. Who the reader is and what they
answered is in their browser only; here is just what can be answered.
"""

import hashlib
import json
import re
from itertools import groupby
from typing import Any

from docutils import nodes
from jinja2 import Environment, PackageLoader, StrictUndefined
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from coursebook.listing import listing
from coursebook.quiz import QuizFile, render_questions
from coursebook.quiz.rendering import SURENESS
from coursebook.site import data

#: The elements, each with a template of its name.
ELEMENT = re.compile(r"<course-(map|review|sureness|keeping)>\s*</course-\1>")


def questions_script(quiz: QuizFile) -> str:
    """Write the script that brings the questions of a quiz to a review, where they stand alone."""
    questions = json.dumps(render_questions(quiz), ensure_ascii=False)
    return f'customElements.get("course-review").receive({json.dumps(quiz.slug)},{questions});\n'


def chapters_with_quizzes(course: data.CourseData, up: str) -> list[dict[str, Any]]:
    """List the chapters that have a quiz, as the page's scripts and templates take them.

    Parameters
    ----------
    course : CourseData
        The parts of the course.
    up : str
        What leads from the page to the site's folder, such as ``"../"``.

    Returns
    -------
    list of dict
        With ``slug`` (of the quiz), ``title``, ``part``, ``page`` and ``source`` (addresses from the page) and
        ``questions``, each a list of its id and its earlier ids.
    """
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


class FillProgress(SphinxPostTransform):
    """Fill the elements of a progress page."""

    default_priority = 501
    formats = ("html",)

    def run(self, **_: object) -> None:
        """Fill every raw node of the page."""
        for node in list(self.document.findall(nodes.raw)):
            if ELEMENT.search(node.astext()):
                up = "../" * self.env.docname.count("/")
                chapters = chapters_with_quizzes(data.of(self.app), up)
                html = ELEMENT.sub(lambda match: _filled(match[1], chapters), node.astext())  # noqa: B023  (called at once)
                node.replace_self(nodes.raw("", html, format="html"))


def _filled(name: str, chapters: list[dict[str, Any]]) -> str:
    parts = [(part, list(inside)) for part, inside in groupby(chapters, key=lambda chapter: chapter["part"])]
    return _TEMPLATES.get_template(f"{name}.html").render(chapters=chapters, parts=parts, sureness=SURENESS)


def setup(app: Sphinx) -> None:
    """Fill the elements, and write the pages that have them anew at each build: any chapter may have changed."""
    app.add_post_transform(FillProgress)
    app.connect("doctree-read", _note_pages)
    app.connect("env-updated", lambda _, env: sorted(getattr(env, "course_progress_pages", set())))
    app.connect("env-merge-info", _merge)
    app.connect("env-purge-doc", lambda _, env, docname: _pages(env).discard(docname))


def _note_pages(app: Sphinx, doctree: nodes.document) -> None:
    if any(ELEMENT.search(node.astext()) for node in doctree.findall(nodes.raw)):
        _pages(app.env).add(app.env.docname)


def _merge(_: Sphinx, env: Any, docnames: set[str], other: Any) -> None:  # noqa: ANN401  (Sphinx's own type)
    _pages(env).update(_pages(other) & set(docnames))


def _pages(env: Any) -> set[str]:  # noqa: ANN401  (Sphinx's own type)
    if not hasattr(env, "course_progress_pages"):
        env.course_progress_pages = set()
    return env.course_progress_pages


_TEMPLATES = Environment(
    loader=PackageLoader("coursebook.site", "templates/progress"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
