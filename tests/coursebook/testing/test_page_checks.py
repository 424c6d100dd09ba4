"""Checks of any page: silent on a sound one, and each finds what is planted."""

import pytest

from coursebook.testing.checks.pages import (
    accessibility_faults,
    console_faults,
    contrast_faults,
    structure_faults,
    theme_faults,
    width_faults,
)
from coursebook.testing.engines import ReaderOptions
from coursebook.testing.engines.recording import FRAME, FRAME_PAGE, RECORDER, RECORDER_SCRIPT, with_recorder
from coursebook.testing.serving import serve

PAGE = """<!doctype html><html lang="en" data-theme="{theme}"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width"></head>
<body style="margin: 0; background: {ground}; color: {words}"><main><h1>A page</h1><h2>Its part</h2>
<p id="words">Words</p><div style="overflow-x: auto"><p style="width: 3000px">A table</p></div></main>
</body></html>"""

#: Asks another site for a picture.
FOREIGN = """() => new Promise((done) => {
  const one = document.body.appendChild(new Image());
  one.onerror = done;
  one.src = "http://x.invalid/";
})"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A light page and a dark one, served, which note their errors."""
    folder = tmp_path_factory.mktemp("pages")
    light = PAGE.format(theme="light", ground="#fff", words="#222")
    dark = PAGE.format(theme="dark", ground="#111", words="#eee")
    for name, text in {"light.html": with_recorder(light, ""), "dark.html": with_recorder(dark, "")}.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / RECORDER).write_text(RECORDER_SCRIPT, encoding="utf-8")
    (folder / FRAME).write_text(FRAME_PAGE, encoding="utf-8")
    with serve(folder) as served:
        yield served


@pytest.fixture
def page(engine, address):
    """The light page, on a desk."""
    with engine.reader() as reader:
        reader.visit(address + "light.html")
        yield reader


def test_nothing_is_wrong_with_a_sound_page(page):
    """Each check is silent; what scrolls by itself is not too wide."""
    checks = (structure_faults, width_faults, accessibility_faults, contrast_faults, console_faults)

    assert {check.__name__: check(page) for check in checks} == {check.__name__: [] for check in checks}


def test_broken_rules_are_named(page):
    """The rule, the place, and what to do; contrast alone finds no picture without a name."""
    page.run("() => document.querySelector('main').append(new Image())")
    page.run("() => { document.querySelector('#words').style.color = '#ccc'; }")

    found = accessibility_faults(page)

    assert {fault.split(":")[0] for fault in found} == {"image-alt", "color-contrast"}
    assert any("`img`" in fault and "alt" in fault for fault in found)
    assert [fault.split(":")[0] for fault in contrast_faults(page)] == ["color-contrast"]
    assert "`#words`" in contrast_faults(page)[0]


@pytest.mark.parametrize("options", [ReaderOptions(), ReaderOptions(width=320)], ids=["desk", "phone"])
def test_what_sticks_out_is_named(options, engine, address):
    """And what is within a part that scrolls by itself is not."""
    with engine.reader(options) as reader:
        reader.visit(address + "light.html")
        assert width_faults(reader) == []
        reader.run("() => { document.querySelector('#words').style.width = '2000px'; }")

        (fault,) = width_faults(reader)

    assert fault.startswith(f"the page is 2000 px wide in a window of {options.width} px")
    assert "`p#words`" in fault


def test_structure_is_looked_through(page):
    """Language, title, main part, headings, ids."""
    page.run("""() => {
      document.documentElement.lang = "";
      document.title = "";
      document.querySelector("h2").outerHTML = "<h1>Again</h1><h3 id='words'>Too deep</h3>";
      const other = document.createElement("main");
      other.textContent = "another";
      document.body.append(other);
    }""")

    language, title, mains, first, level, ids = structure_faults(page)

    assert "language" in language
    assert "title" in title
    assert "has 2 main parts" in mains
    assert "2 headings of the first level, not one: “A page”, “Again”" in first
    assert "“Too deep” is of level 3, after “Again” of level 1. Make it level 2" in level
    assert "more than once: “words”" in ids


def test_dark_is_dark(engine, address):
    """For a system that asks for it: the page says so, and is so."""
    with engine.reader(ReaderOptions(is_dark=True)) as reader:
        reader.visit(address + "dark.html")
        assert theme_faults(reader) == []
        reader.visit(address + "light.html")

        named, seen = theme_faults(reader)

    assert "`data-theme` of the page is light" in named
    assert "background is lighter than its words" in seen


def test_console_and_other_sites_are_told(page):
    """Errors, and addresses outside the site, each once."""
    page.run("() => console.error('so wrong')")
    page.run(FOREIGN)

    found = console_faults(page)

    assert any("console says: so wrong" in fault for fault in found)
    assert any(fault.startswith("the page asks another site for http://x.invalid/.") for fault in found)
    assert console_faults(page) == []
