"""The harness itself: what it has to catch, it catches."""

import gzip
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Error

from coursebook.testing.serving import serve
from tests.browser import chromium
from tests.browser.chromium import VARIABLE, NoBrowserError, find_chromium, find_test_browser
from tests.browser.watching import Watch, watched_context

PLANTED = """
import pytest
from playwright.sync_api import Error

def test_error(page):
    page.evaluate("console.error('planted')")

def test_third_party(page):
    page.evaluate("fetch('http://tracker.example/').catch(() => null)")

@pytest.mark.expects_console_errors
def test_expected_error(page):
    page.evaluate("console.error('planted')")

@pytest.mark.expects_console_errors
def test_third_party_and_expected_error(page):
    page.evaluate("fetch('http://tracker.example/').catch(() => null)")
"""
PAGE = "<!doctype html><link rel=icon href=data:,><p>Hello</p>"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "script.js").write_text("// " + "x" * 9000, encoding="utf-8")
    return tmp_path


@pytest.fixture
def address(folder):
    with serve(folder) as address:
        yield address


@pytest.fixture
def watched(browser):
    """A page and what is seen of it, outside the fixture that would fail this test for it."""
    watch = Watch()
    context = watched_context(browser, watch)
    yield context.new_page(), watch
    context.close()


@pytest.mark.parametrize("place", ["address", "folder"])
def test_a_third_party_is_refused_and_recorded(watched, place, request):
    """A page fetches from elsewhere, over HTTP or from the disk: refused, and its address kept."""
    page, watch = watched
    page.goto(as_address(request.getfixturevalue(place)))

    asked = "fetch('http://tracker.example/pixel').then(() => 'reached', () => 'refused')"
    outcome = page.evaluate(asked)

    assert (outcome, watch.foreign) == ("refused", ["http://tracker.example/pixel"])


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("console.error('a planted error')", "a planted error"),
        ("setTimeout(() => { throw new Error('a planted throw') })", "a planted throw"),
        ("void Promise.reject(new Error('a planted rejection'))", "a planted rejection"),
        ("void fetch('absent.json')", "404"),
    ],
)
def test_errors_of_a_page_are_recorded(watched, address, script, words):
    """An error in the console, one that nothing caught, a missing file: each is one complaint."""
    page, watch = watched
    page.goto(address)

    page.evaluate(script)
    page.wait_for_timeout(200)

    assert len(watch.errors) == 1
    assert words in watch.complaint()


def test_a_faultless_page_has_no_complaint(watched, address):
    """The page loads a file from its own site, and what it logs is not an error."""
    page, watch = watched
    page.goto(address)

    page.evaluate("fetch('script.js').then(() => console.warn('only a warning'))")

    assert watch.complaint() == ""


@pytest.mark.parametrize("colour_scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [{"width": 320, "height": 568}])
def test_window_and_colours_are_as_asked(page, address, viewport, colour_scheme):
    """The page itself measures its window and asks for the scheme."""
    page.goto(address)

    seen = page.evaluate(
        "scheme => [innerWidth, matchMedia(`(prefers-color-scheme: ${scheme})`).matches]",
        colour_scheme,
    )

    assert seen == [viewport["width"], True]


def test_offline_page_opens_files(offline_page, folder):
    """No network, and the disk all the same."""
    offline_page.goto(as_address(folder))

    assert offline_page.text_content("p") == "Hello"


def test_offline_page_opens_nothing_else(offline_page, address):
    """Not even this machine answers."""
    with pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        offline_page.goto(address)


def test_text_is_served_compressed(address):
    """9,003 bytes of one letter are a few dozen, and come back whole."""
    request = urllib.request.Request(address + "script.js", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as answer:
        body = answer.read()

    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert len(body) < 200
    assert len(gzip.decompress(body)) == 9003


def test_nothing_is_served_from_outside_the_folder(address, folder):
    """A path that climbs out finds nothing."""
    (folder.parent / "secret.txt").write_text("secret", encoding="utf-8")

    with pytest.raises(urllib.error.HTTPError) as refusal:
        urllib.request.urlopen(address + "%2e%2e/secret.txt")
    refusal.value.close()

    assert refusal.value.code == 404


def test_named_browser_that_does_not_start_is_refused(monkeypatch, tmp_path):
    """A wrong path is an error with a remedy, never another browser, never a skip."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "absent"))
    find_chromium.cache_clear()

    with pytest.raises(NoBrowserError, match="does not start: name one that does"):
        find_chromium()


@pytest.mark.parametrize(
    ("named", "shells", "found"),
    [("", [sys.executable], sys.executable), ("", ["absent"], "whole"), ("other", [sys.executable], "whole")],
    ids=["a shell", "a shell that does not start", "another browser is named"],
)
def test_tests_prefer_a_headless_shell(named, shells, found, monkeypatch):
    """Unless there is none that starts, or a browser is named: then `find_chromium` decides."""
    monkeypatch.setenv(VARIABLE, named)
    monkeypatch.setattr(chromium, "shells", lambda: map(Path, shells))
    monkeypatch.setattr(chromium, "find_chromium", lambda: Path("whole"))

    assert find_test_browser.__wrapped__() == Path(found)


def test_page_fixture_fails_faulty_pages(root, tmp_path):
    """Four planted faults: each errs at its end, except a console error that the test expects."""
    planted = tmp_path / "test_planted.py"
    planted.write_text(PLANTED, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "conftest",
        "-p",
        "tests.browser.conftest",
    ]
    command += ["-c", str(root / "pyproject.toml"), "--rootdir", str(tmp_path), str(planted)]

    run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert "4 passed, 3 errors" in run.stdout.splitlines()[-1], run.stdout


def as_address(place):
    """The address of a page that is served, or of a folder on the disk."""
    return place if isinstance(place, str) else (place / "index.html").as_uri()
