"""Three engines behind one interface: what is promised of a reader is true in each."""

import pytest

from coursebook.testing.engines import ENGINES, EngineMissingError, ReaderOptions, start_engine
from coursebook.testing.engines.engine import PageError
from coursebook.testing.engines.recording import FRAME, FRAME_PAGE, RECORDER, RECORDER_SCRIPT, with_recorder
from coursebook.testing.serving import serve

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<script src="page.js"></script></head>
<body><input id="slider" type="range" min="0" max="10" value="3"><div style="width: 100%">wide</div></body></html>"""
SCRIPT = "if (location.search) { console.error('wrong', 5); setTimeout(() => { throw new Error('late'); }); }"
WINDOW = """() => [innerWidth, matchMedia("(prefers-color-scheme: dark)").matches,
  matchMedia("(prefers-reduced-motion: reduce)").matches]"""
FOREIGN_PICTURE = """() => new Promise((done) => {
  const picture = new Image();
  picture.onerror = done;
  picture.src = "http://x.invalid/";
  document.body.append(picture);
})"""
WAIT = "(ms) => new Promise((done) => setTimeout(done, ms))"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A site of one page, which notes its errors."""
    folder = tmp_path_factory.mktemp("site")
    for name, text in {
        "page.html": with_recorder(PAGE, ""),
        "page.js": SCRIPT,
        "missing.html": with_recorder(PAGE.replace("page.js", "none.js"), ""),
        RECORDER: RECORDER_SCRIPT,
        FRAME: FRAME_PAGE,
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def address(folder):
    """The address of the page."""
    with serve(folder) as root:
        yield root


def test_it_says_what_it_is(engine):
    """By name and version."""
    assert engine.name in ENGINES
    assert engine.version[0].isdigit()


@pytest.mark.parametrize("where", ["served", "on the disk"])
def test_a_function_runs_in_the_page(engine, address, folder, where):
    """With values, and a promise is waited for."""
    with engine.reader() as reader:
        reader.visit((address if where == "served" else folder.as_uri() + "/") + "page.html")

        assert reader.run("() => document.title") == "A page"
        assert reader.run("async (a, b) => ({ sum: a + b })", 1, 2) == {"sum": 3}
        assert reader.run("() => undefined") is None
        with pytest.raises(PageError, match="no such thing"):
            reader.run("() => { throw new Error('no such thing'); }")
        assert (reader.errors(), reader.foreign()) == ([], [])


def test_keys_reach_what_has_the_focus(engine, address):
    """Arrows move a slider, as a reader's do."""
    with engine.reader() as reader:
        reader.visit(address + "page.html")
        reader.run("() => document.querySelector('input').focus()")
        reader.press("ArrowRight", "ArrowRight")

        assert reader.run("() => document.querySelector('input').value") == "5"
        reader.press("Home")
        assert reader.run("() => document.querySelector('input').value") == "0"


@pytest.mark.parametrize("options", [ReaderOptions(), ReaderOptions(390, 800, True, True), ReaderOptions(1440)])
def test_window_and_system_are_as_asked(engine, address, options):
    """Width, dark pages, less motion."""
    with engine.reader(options) as reader:
        reader.visit(address + "page.html")

        assert reader.run(WINDOW) == [options.width, options.is_dark, options.is_still]


def test_each_reader_has_a_store_of_its_own(engine, address):
    """It survives a reload, and the next reader does not see it."""
    for _ in range(2):
        with engine.reader() as reader:
            reader.visit(address + "page.html")
            assert reader.run("() => localStorage.length") == 0
            reader.run("() => localStorage.setItem('a', 'b')")
            reader.reload()
            assert reader.run("() => localStorage.getItem('a')") == "b"


@pytest.mark.parametrize("width", [390, 1280])
def test_errors_are_heard(engine, address, width):
    """Of the console, of scripts, and of files that are not there; each once."""
    with engine.reader(ReaderOptions(width)) as reader:
        reader.visit(address + "page.html?wrong")
        reader.run(WAIT, 100)
        first = reader.errors()
        reader.visit(address + "missing.html")
        second = reader.errors()

        assert len(first) == 2
        assert any("wrong 5" in error for error in first)
        assert any("late" in error for error in first)
        assert len(second) == 1
        assert "none.js" in second[0]
        assert reader.errors() == []


def test_other_hosts_are_noticed(engine, address):
    """An address outside the site is named, whether it answers or not."""
    with engine.reader() as reader:
        reader.visit(address + "page.html")
        reader.run(FOREIGN_PICTURE)

        assert reader.foreign() == ["http://x.invalid/"]


def test_an_engine_that_is_missing_says_how_to_get_it(monkeypatch):
    """With the commands."""
    monkeypatch.setattr("coursebook.testing.engines.finding._downloaded", lambda name: None)
    monkeypatch.setenv("PATH", "")
    for name in ENGINES:
        with pytest.raises(EngineMissingError, match=f"^{name}: .*python -m playwright install {name}"):
            start_engine(name)
