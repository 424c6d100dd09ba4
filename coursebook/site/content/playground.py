"""All explorables of the book on one page, small, with links to their chapters; data load when scrolled near."""

from typing import Any

from markupsafe import Markup

from coursebook.rendering.explorable import explorable_html
from coursebook.site import addresses, data
from coursebook.sync.listing import listing

_PART = Markup('<p class="course-playground-part">{}</p><div class="course-playground-list">{}</div>')
_CARD = Markup('<div class="course-playground-card"><a class="course-playground-link" href="{}">{}</a>{}</div>')


def playground_html(course: data.CourseData, up: str) -> str:
    """Render every explorable that a chapter shows, part by part in reading order."""
    parts: dict[str, Markup] = {}
    for chapter in listing(course.root):
        for explorable in chapter["explorables"]:
            parts[chapter["part"]] = parts.get(chapter["part"], Markup("")) + _card(
                course, chapter, explorable["slug"], up
            )
    sections = Markup("").join(_PART.format(part, cards) for part, cards in parts.items())
    return Markup('<div class="course-playground">{}</div>').format(sections)


def _card(course: data.CourseData, chapter: dict[str, Any], slug: str, up: str) -> Markup:
    explorable, frozen = course.explorables[slug].explorable, course.frozen[slug]
    source = up + addresses.frozen_address(frozen)
    html = explorable_html(explorable, source, longest=frozen.longest, predict=False, small=True)
    return _CARD.format(up + chapter["page"], chapter["title"], Markup(html))
