"""What a book has besides its pages: a cover, a title page, and the answers at its end."""

import textwrap
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from markupsafe import Markup

from coursebook.frozen.lattice import run_state
from coursebook.rendering import quiz
from coursebook.rendering.paper_plot import plot_on_paper
from coursebook.rendering.templates import html_templates
from coursebook.site import data
from coursebook.site.reading_order import Page
from coursebook.site.theme.assets import chart_style

if TYPE_CHECKING:
    from coursebook.site.paper.builder import PaperBuilder

#: The heading of the answers.
ANSWERS = "Answers"
#: The cover's proportions, which shops and shelves expect. [units]
COVER = (600, 900)
#: The colour of its ground.
COLOUR = "#0b4a6f"
#: Letters of the title in a line of the cover.
LINE = 14

_TEMPLATES = html_templates("coursebook.site.paper")


def title_page(builder: "PaperBuilder") -> str:
    """Render the first page: what the book is, whose, and how its pictures lead to the site."""
    return _TEMPLATES.get_template("paper_title.html").render(
        title=builder.config.html_title,
        author=builder.config.author,
        rights=builder.config.copyright,
        address=builder.config.html_baseurl,
    )


def answers(builder: "PaperBuilder", pages: list[Page]) -> str:
    """Render the answers of all quizzes, page by page; nothing if there are none."""
    course = data.of(builder.app)
    sections = []
    for page in pages:
        shown = builder.shown_quizzes.get(page.name, [])
        file = f"{page.name}{builder.out_suffix}"
        html = "".join(quiz.render_answers(course.quizzes[slug], title="") for slug in shown)
        if shown:
            mended = builder.with_state_links(html, page.name, up=file)
            sections.append({"page": page, "file": file, "slug": shown[0], "html": Markup(mended)})
    template = _TEMPLATES.get_template("paper_answers.html")
    return template.render(heading=ANSWERS, sections=sections) if sections else ""


def cover(builder: "PaperBuilder", pages: list[Page]) -> str:
    """Draw the cover: the title over the first picture of the course."""
    width, height = COVER
    size = {"viewBox": f"0 0 {width} {height}", "width": str(width), "height": str(height)}
    svg = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size})
    ET.SubElement(svg, "style").text = chart_style()
    ET.SubElement(svg, "rect", {"width": "100%", "height": "100%", "fill": COLOUR})
    for number, words in enumerate(textwrap.wrap(builder.config.html_title, LINE, break_long_words=False)):
        _write(svg, words, 130 + 74 * number, 64)
    picture = _first_picture(builder, pages)
    if picture:
        panel = {"x": "40", "y": "440", "width": "520", "height": "360", "rx": "12", "fill": "#fff"}
        ET.SubElement(svg, "rect", panel)
        drawn = ET.fromstring(picture)
        drawn.attrib.update(x="65", y="455", width="470", height="330")
        svg.append(drawn)
    _write(svg, builder.config.author, 860, 22)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(svg, encoding="unicode") + "\n"


def _write(svg: ET.Element, words: str, down: int, size: int) -> None:
    look = {"font-family": "Helvetica, Arial, sans-serif", "fill": "#fff", "font-size": str(size)}
    ET.SubElement(svg, "text", {"x": "50", "y": str(down), "font-weight": "700", **look}).text = words


def _first_picture(builder: "PaperBuilder", pages: list[Page]) -> str:
    """Draw the first explorable of the book as it opens; nothing if there is none."""
    shown = [slug for page in pages for slug in builder.shown_explorables.get(page.name, [])]
    if not shown:
        return ""
    explorable = data.of(builder.app).explorables[shown[0]].explorable
    return plot_on_paper(run_state(explorable, explorable.default_state).figure)
