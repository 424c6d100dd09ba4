"""Figures that the chart vocabulary cannot draw: plotly.js from the installed package, where a page has one."""

import json
import shutil

import nbformat
import plotly.graph_objects as go
import pytest

from coursebook.notebooks.normalising import KERNEL
from coursebook.site.build import build
from coursebook.testing.serving import serve
from tests.browser.nginx import needs_nginx, nginx

#: An explorable with a figure of its own kind, a pie.
TIDES = '''
"""Tides."""

from dataclasses import dataclass

from coursebook.explorable import Explorable, Slider


@dataclass(frozen=True)
class Tide:
    """Height of the water [m]."""

    height: float


tides = Explorable(
    slug="tides",
    title="Tides",
    question="How high?",
    controls=[Slider("hour", "Hour", 1, 6, step=1, default=2)],
    model=lambda hour: Tide(hour / 2),
    figure=lambda tide: {"data": [{"type": "pie", "values": [tide.height, 3]}], "layout": {"height": 200}},
    narrate=lambda tide: f"It is {tide.height:g} m high.",
    presets=[],
)
'''


@pytest.fixture(scope="module")
def other_site(root, tmp_path_factory):
    """Another course, of three pages: a figure in a cell, an explorable of another kind, and neither."""
    course = tmp_path_factory.mktemp("other")
    for folder in ("book", "widgets"):
        (course / folder).mkdir()
    shutil.copy(root / "_config.yml", course / "_config.yml")
    (course / "book" / "references.bib").write_text("")
    (course / "_toc.yml").write_text(
        "format: jb-book\nroot: book/index\nchapters:\n- file: book/tides\n- file: book/plain\n"
    )
    (course / "widgets" / "__init__.py").write_text("")
    (course / "widgets" / "tides.py").write_text(TIDES)
    (course / "book" / "index.ipynb").write_text(nbformat.writes(notebook_with_figure()), encoding="utf-8")
    (course / "book" / "tides.md").write_text(
        '# T\n\n<course-explorable data-explorable="tides">\n</course-explorable>\n'
    )
    (course / "book" / "plain.md").write_text("# Plain\n\nWords.\n")
    return build(course)


def notebook_with_figure() -> nbformat.NotebookNode:
    """A notebook whose cell stores an ordinary plotly figure."""
    figure = json.loads(go.Figure(go.Scatter(y=[1, 3, 2])).to_json())
    output = nbformat.v4.new_output("display_data", {"application/vnd.plotly.v1+json": figure, "text/plain": "Figure"})
    cells = [nbformat.v4.new_markdown_cell("# Index"), nbformat.v4.new_code_cell("figure", outputs=[output])]
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})


def test_ordinary_figure_is_drawn(other_site, page):
    """A contributor's figure needs no kernel and no third party."""
    page.goto((other_site / "book" / "index.html").as_uri())

    page.wait_for_selector("course-plotly .main-svg")

    assert page.locator("course-plotly").evaluate("(one) => one.data[0].y.length") == 3


def test_explorable_outside_the_vocabulary_plays(other_site, page):
    """The frozen form is the same; plotly.js draws it, and the sentence follows."""
    with serve(other_site) as address:
        page.goto(address + "book/tides.html")
        page.wait_for_selector("course-explorable[data-ready] .main-svg")

        page.locator("[name=hour]").press("ArrowRight")

        assert page.locator("[data-course=narration]").inner_text() == "It is 1.5 m high."
        shown = page.locator(".course-plot-frame").evaluate("(one) => one.data[0].values")
        assert shown == pytest.approx([1.5, 3], abs=0.002)


def test_other_pages_do_not_load_it(other_site, page):
    """Four megabytes are for those who need them."""
    page.goto((other_site / "book" / "plain.html").as_uri())

    assert page.locator("script[src*=plotly]").count() == 0


@needs_nginx
def test_shipped_nginx_settings_let_every_page_work(other_site, tmp_path, page):
    """Served by a real nginx: figures are drawn, and no page errs in its console, as the page's fixture checks."""
    with nginx(other_site, tmp_path) as address:
        answer = page.goto(address + "book/plain.html")
        assert answer.headers["content-security-policy"] == "frame-ancestors 'self'"
        assert answer.headers["cache-control"] == "no-cache"
        page.goto(address + "book/index.html")
        page.wait_for_selector("course-plotly .main-svg")
        page.goto(address + "book/tides.html")
        page.wait_for_selector("course-explorable[data-ready] .main-svg")
        page.locator("[name=hour]").press("ArrowRight")

        assert page.locator("[data-course=narration]").inner_text() == "It is 1.5 m high."
        page.wait_for_load_state("networkidle")
