"""What every page has beside its words: an icon in each browser, valid labels, nothing that is loaded ahead."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from coursebook.site.theme.root_files import ICO, PNG
from tests.browser.contrast import measure
from tests.browser.test_pages import PAGES

ROOT = Path(__file__).parents[2]
SVG = ROOT / "coursebook" / "web" / "head" / "icon.svg"
FRONT_DOOR = "index.html"
#: Relations for which a browser loads a page before anybody asks for it; the policy lets it load none.
AHEAD = re.compile(r'<link\b[^>]*\brel="?[^">]*\b(next|prev|prefetch|prerender|preload)\b', re.I)
LABEL = re.compile(r"<label\b.*?</label>", re.S)
CONTROL = re.compile(r"<(?:button|input|meter|output|progress|select|textarea)\b")
#: Chapters that between them have a legend, a slider, a choice, a toggle and random runs.
LOCKED = ["book/why-we-share/norms.html", "book/what-it-gives/stigma.html", "book/what-it-costs/footprints.html"]


def pages(site: Path) -> dict[str, str]:
    """The text of every page by its address, without the theme's own files."""
    files = (file for file in site.rglob("*.html") if "_static" not in file.parts)
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in files}


def test_no_page_is_loaded_ahead(site):
    """Firefox loads what a link in the head says comes next, and the policy forbids it loudly."""
    found = pages(site)

    assert {*PAGES, FRONT_DOOR, "search.html"} <= found.keys()
    assert [name for name, text in found.items() if AHEAD.search(text)] == []


def test_a_label_holds_one_control(site):
    """Else nobody knows which one it names (HTML, 4.10.4); one that says whose it is holds none."""
    labels = [(name, label) for name, text in pages(site).items() for label in LABEL.findall(text)]

    assert len(labels) > 1000
    assert [(name, label) for name, label in labels if len(CONTROL.findall(label)) != (" for=" not in label)] == []


def test_every_page_names_icons_that_are_there(site):
    """An SVG, and a PNG for browsers that draw none; the front door, too."""
    for name, text in pages(site).items():
        hrefs = re.findall(r'<link rel="icon" type="([^"]+)"[^>]* href="([^"]+)"', text)

        assert [kind for kind, _ in hrefs] == ["image/png", "image/svg+xml"], name
        assert all(((site / name).parent / href).is_file() for _, href in hrefs), name


def test_front_door_is_a_whole_page(site):
    """It leads to the first page at once, and can be followed by hand."""
    text = (site / FRONT_DOOR).read_text(encoding="utf-8")

    assert text.startswith("<!doctype html>\n<html lang=")
    assert '<meta http-equiv="refresh" content="0; url=book/index.html">' in text
    assert '<a href="book/index.html">' in text


def test_the_address_that_browsers_ask_unasked_has_an_icon(site_url, page):
    """For a page whose head is not ours, such as the server's error page."""
    answer = page.request.get(site_url + "favicon.ico")

    assert Image.open(io.BytesIO(answer.body())).ico.sizes() == {(16, 16), (32, 32), (48, 48)}


@pytest.mark.parametrize(("file", "size"), [(PNG, 180), (ICO, 32)])
def test_icons_show_the_same(file, size, page):
    """The committed pictures are those of the SVG: anyone who changes one makes the others again."""
    page.set_viewport_size({"width": size, "height": size})
    style = f"<style>body{{margin:0}}svg{{display:block;width:{size}px;height:{size}px}}</style>"
    page.set_content(style + SVG.read_text(encoding="utf-8"))
    drawn = Image.open(io.BytesIO(page.screenshot(omit_background=True))).convert("RGBA")
    picture = Image.open(io.BytesIO(file.read_bytes()))
    if file == ICO:
        picture = picture.ico.getimage((size, size))

    difference = ImageChops.difference(drawn, picture.convert("RGBA"))

    assert max(high for _, high in difference.getextrema()) <= 40  # edges differ a little between browsers


@pytest.mark.parametrize("colour_scheme", ["light", "dark"])
def test_what_is_locked_can_be_read(colour_scheme, site_file_url, page):
    """Before the guess, the legend and every disabled control keep the contrast of text; axe measures none of them."""
    for name in LOCKED:
        page.goto(site_file_url + name)
        assert page.locator("html").get_attribute("data-theme") == colour_scheme
        locked = page.locator("course-explorable[data-predict][data-locked]").first
        measured = measure(locked)

        assert measured["count"] > 15
        assert measured["faint"] == [], name
