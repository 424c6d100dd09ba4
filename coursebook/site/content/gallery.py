"""A gallery of all chapters: each chapter's title with a small picture of its explorable in the default state."""

from itertools import groupby
from typing import Any

from markupsafe import Markup

from coursebook.chart.figure import in_vocabulary
from coursebook.chart.svg import draw_svg
from coursebook.frozen.lattice import run_state
from coursebook.site import data
from coursebook.sync.listing import listing

_PART = Markup('<h2 class="course-gallery-part" id="{}">{}</h2><ul class="course-gallery-list">{}</ul>')
_CARD = Markup(
    '<li class="course-gallery-card"><div class="course-gallery-picture" aria-hidden="true">{}</div>'
    '<p class="course-gallery-words"><a class="course-gallery-link" href="{}">{}</a></p></li>'
)


def gallery_html(course: data.CourseData, up: str) -> str:
    """Render a card for every chapter, part by part in reading order."""
    parts = groupby(listing(course.root), key=lambda chapter: chapter["part"])
    return Markup('<div class="course-gallery">{}</div>').format(
        Markup("").join(
            _PART.format(_anchor(part), part, Markup("").join(_card(course, chapter, up) for chapter in chapters))
            for part, chapters in parts
        )
    )


def _card(course: data.CourseData, chapter: dict[str, Any], up: str) -> Markup:
    explorables = [course.explorables[one["slug"]].explorable for one in chapter["explorables"]]
    runs = (run_state(explorable, explorable.default_state) for explorable in explorables)
    pictures = (Markup(draw_svg(run.figure)) for run in runs if in_vocabulary(run.figure))
    return _CARD.format(next(pictures, ""), up + chapter["page"], chapter["title"])


def _anchor(part: str) -> str:
    return "-".join(part.lower().split())
