"""A book of three pages, small enough to read in a test."""

import json

from coursebook.export import Book

PAGE = '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>{}</body></html>'
INDEX = '<section id="tides"><h1>Tides</h1><p>See <a href="sea/flood.xhtml#why">why</a>.</p></section>'
FLOOD = (
    '<section id="flood"><h1>Water comes</h1><h2 id="why">Why</h2><p><a href="#why">here</a>, '
    '<a href="ebb.xhtml">ebb</a>, '
    '<a href="https://tides.example/#x">out</a> <img src="../_images/moon.svg" alt="Moon" />'
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>h</mi></math></p></section>'
)
EBB = '<section id="flood"><h1>Ebb</h1><p aria-describedby="flood">Water goes: <code>href="#x"</code></p></section>'


def make_book(folder):
    """Write the book."""
    files = {"title.xhtml": "<h1>Tides</h1>", "book/index.xhtml": INDEX, "book/sea/flood.xhtml": FLOOD}
    for name, body in (files | {"book/sea/ebb.xhtml": EBB}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(PAGE.format(body), encoding="utf-8")
    (folder / "book" / "_images").mkdir()
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
    for name in ("cover.svg", "book/_images/moon.svg"):
        (folder / name).write_text(svg, encoding="utf-8")
    for name in ("paper.css", "print.css"):
        (folder / name).write_text("p { color: black; }", encoding="utf-8")
    pages = [
        {"file": "book/index.xhtml", "title": "Tides", "short": "Tides", "part": ""},
        {"file": "book/sea/flood.xhtml", "title": "Water comes", "short": "Flood", "part": "The <sea>"},
        {"file": "book/sea/ebb.xhtml", "title": "Ebb", "short": "Ebb", "part": "The <sea>"},
    ]
    known = {"title": "Tides & moon", "author": "A. Nobody", "rights": "free", "language": "en", "address": None}
    images = ["book/_images/moon.svg"]
    (folder / "book.json").write_text(json.dumps(known | {"pages": pages, "images": images}), encoding="utf-8")
    return Book.read(folder)
