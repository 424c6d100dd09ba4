"""The parts of a book besides its pages: the cover, the title page, and the answers at its end."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from markupsafe import Markup
from sphinx.config import Config

from coursebook.frozen.lattice import run_state
from coursebook.rendering import quiz
from coursebook.rendering.paper_plot import plot_on_paper
from coursebook.site.addresses import with_paper_state_links
from coursebook.site.data import CourseData
from coursebook.site.reading_order import PageEntry
from coursebook.site.templating import TEMPLATES
from coursebook.site.theme.assets import chart_style

#: The heading of the answers.
ANSWERS = "Answers"
#: The cover's proportions, which shops and shelves expect. [units]
COVER = (600, 900)
#: The colour of its background.
BACKGROUND = "#0b4a6f"
#: The longest line of the title on the cover. [characters]
LINE_WIDTH = 14


@dataclass(frozen=True)
class PageContents:
    """The slugs of the explorables and quizzes on a page, in order."""

    explorables: list[str] = field(default_factory=list)
    quizzes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class PaperContext:
    """What these parts are made from.

    Parameters
    ----------
    config : sphinx.config.Config
        With the title, the author and the public address of the course.
    course : CourseData
        Its explorables and quizzes.
    pages : list of PageEntry
        The pages of the book, in reading order.
    contents : mapping of str to PageContents
        By the name of the page.
    suffix : str
        The suffix of the pages' files.
    """

    config: Config
    course: CourseData
    pages: list[PageEntry]
    contents: Mapping[str, PageContents]
    suffix: str


def title_page(context: PaperContext) -> str:
    """Render the first page: title, author, rights, and how the pictures link to the site."""
    return TEMPLATES.get_template("paper/title.html").render(
        title=context.config.html_title,
        author=context.config.author,
        rights=context.config.copyright,
        address=context.config.html_baseurl,
    )


def answers(context: PaperContext) -> str:
    """Render the answers of all quizzes, page by page; nothing if there are none."""
    sections = []
    for page in context.pages:
        slugs = list(dict.fromkeys(context.contents[page.name].quizzes)) if page.name in context.contents else []
        file = f"{page.name}{context.suffix}"
        html = "".join(quiz.render_answers(context.course.quizzes[slug], title="") for slug in slugs)
        if slugs:
            linked = with_paper_state_links(html, context.config, page.name, relative_to=file)
            sections.append({"page": page, "file": file, "slug": slugs[0], "html": Markup(linked)})
    template = TEMPLATES.get_template("paper/answers.html")
    return template.render(heading=ANSWERS, sections=sections) if sections else ""


def cover(context: PaperContext) -> str:
    """Draw the cover: the title over the first picture of the course."""
    width, height = COVER
    size = {"viewBox": f"0 0 {width} {height}", "width": str(width), "height": str(height)}
    svg = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size})
    ET.SubElement(svg, "style").text = chart_style()
    ET.SubElement(svg, "rect", {"width": "100%", "height": "100%", "fill": BACKGROUND})
    for number, words in enumerate(textwrap.wrap(context.config.html_title, LINE_WIDTH, break_long_words=False)):
        _write(svg, words, 130 + 74 * number, 64)
    picture = _first_picture(context)
    if picture:
        panel = {"x": "40", "y": "440", "width": "520", "height": "360", "rx": "12", "fill": "#fff"}
        ET.SubElement(svg, "rect", panel)
        drawn = ET.fromstring(picture)
        drawn.attrib.update(x="65", y="455", width="470", height="330")
        svg.append(drawn)
    _write(svg, context.config.author, 860, 22)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(svg, encoding="unicode") + "\n"


def _write(svg: ET.Element, words: str, down: int, size: int) -> None:
    look = {"font-family": "Helvetica, Arial, sans-serif", "fill": "#fff", "font-size": str(size)}
    ET.SubElement(svg, "text", {"x": "50", "y": str(down), "font-weight": "700", **look}).text = words


def _first_picture(context: PaperContext) -> str:
    """Draw the first explorable of the book in its default state; nothing if there is none."""
    contents = [context.contents[page.name] for page in context.pages if page.name in context.contents]
    first = next((slug for page in contents for slug in page.explorables), None)
    if first is None:
        return ""
    explorable = context.course.explorables[first].explorable
    return plot_on_paper(run_state(explorable, explorable.default_state).figure)
