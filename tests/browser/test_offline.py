"""Leaves no trace, works anywhere: the policy of each page, the zip, and the copy that a reader may ask for."""

import zipfile

import pytest
from playwright.sync_api import Page, expect

from coursebook.identity import identity_of
from coursebook.page_policy import policy_text
from coursebook.site.offline import worker_script
from coursebook.testing.serving import serve

CHAPTER, SLUG = "book/the-words/validation-loop.html", "validation-loop"
ZIP = "sharing-struggles-online.zip"
TRACKERS = '<script src="https://tracker.example/a.js"></script><img src="https://tracker.example/b.gif" alt=""></body>'


def plays(page: Page) -> bool:
    """Whether the chapter's explorable can be moved."""
    element = page.locator(f'course-explorable[data-explorable="{SLUG}"]')
    element.scroll_into_view_if_needed()
    element.locator("[data-course=skip]").click()
    page.wait_for_selector(f'course-explorable[data-explorable="{SLUG}"][data-ready]')
    before = element.locator("[data-course=narration]").inner_text()
    element.locator("[name=likes]").press("End")
    return element.locator("[data-course=narration]").inner_text() != before


def test_every_page_names_the_policy(site):
    """Also the page of results; the front door only leads on."""
    pages = [file for file in site.rglob("*.html") if "_static" not in file.parts and file != site / "index.html"]

    without = [file.name for file in pages if policy_text() not in file.read_text(encoding="utf-8")]

    assert without == []
    assert len(pages) > 30


@pytest.mark.parametrize("where", ["site_url", "site_file_url"])
def test_browser_refuses_a_tracker(where, site, browser, request):
    """A script and a picture of somebody else, planted in a page, are stopped by the policy before they leave."""
    context = browser.new_context()
    page = context.new_page()
    html = (site / "book" / "help.html").read_text(encoding="utf-8").replace("</body>", TRACKERS)
    page.route("**/help.html", lambda route: route.fulfill(body=html, content_type="text/html"))
    failed: dict[str, str] = {}
    answered: list[str] = []
    page.on("requestfailed", lambda one: failed.update({one.url: one.failure}))
    page.on("response", lambda one: answered.append(one.url))

    page.goto(request.getfixturevalue(where) + "book/help.html", wait_until="load")

    refused = {url: why for url, why in failed.items() if "tracker.example" in url}
    assert refused == {"https://tracker.example/a.js": "csp", "https://tracker.example/b.gif": "csp"}
    assert not any("tracker.example" in url for url in answered)
    context.close()


def test_reader_leaves_nothing_behind(site_url, open_page):
    """After reading and playing: no cookie, no database, no worker, and nothing stored but the theme's two words."""
    page = open_page(service_workers="allow")
    page.goto(site_url + CHAPTER)
    assert plays(page)

    assert page.context.cookies() == []
    kept = page.evaluate(
        """async () => ({
          storage: Object.keys(localStorage).sort(),
          bases: (await indexedDB.databases()).length,
          caches: (await caches.keys()).length,
          workers: (await navigator.serviceWorker.getRegistrations()).length,
        })"""
    )
    assert kept == {"storage": ["mode", "theme"], "bases": 0, "caches": 0, "workers": 0}


def test_zip_plays_from_a_stick(site, tmp_path, open_page):
    """Unpacked anywhere, opened by its index page, without a network."""
    with zipfile.ZipFile(site / ZIP) as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / ZIP.removesuffix(".zip")
    page = open_page(offline=True)

    page.goto((folder / "index.html").as_uri())
    page.wait_for_url("**/book/index.html")
    page.goto((folder / CHAPTER).as_uri())

    assert plays(page)


def test_zip_is_linked_and_the_same_each_time(site, site_file_url, page):
    """The page on privacy has it; only files of the site are in it, with a fixed date."""
    page.goto(site_file_url + "book/privacy.html")
    assert page.get_by_role("link", name="Download this course").get_attribute("href") == f"../{ZIP}"

    with zipfile.ZipFile(site / ZIP) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert all((site / entry.filename.partition("/")[2]).is_file() for entry in entries)
    assert not any(entry.filename.endswith((".zip", "sw.js", ".map")) for entry in entries)


def test_browser_keeps_a_copy_when_asked_and_forgets_it(site_url, open_page):
    """After the button a page that was never visited opens without a network; the other button removes all of it."""
    page = open_page(service_workers="allow")
    page.goto(site_url + "book/privacy.html")
    page.get_by_role("button", name="Keep a copy").click()
    expect(page.locator(".course-offline-status")).to_contain_text("Done.", timeout=60_000)

    page.context.set_offline(True)
    page.goto(site_url + CHAPTER)
    assert plays(page)
    page.goto(site_url)
    page.wait_for_url("**/book/index.html")
    page.context.set_offline(False)

    page.goto(site_url + "book/privacy.html")
    expect(page.locator(".course-offline-status")).to_contain_text("is in this browser")
    page.get_by_role("button", name="Remove the copy").click()
    expect(page.locator(".course-offline-status")).to_contain_text("The copy is gone")
    assert page.evaluate("caches.keys().then((names) => names.length)") == 0
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


def test_new_copy_replaces_older_ones_of_the_same_course_only(tmp_path, open_page):
    """Under the id and, of the first edition, under the title, which another course at this address may share."""
    identity = identity_of("C++", "cpp-7f3a2c")
    for folder in ("course", "other"):
        (tmp_path / folder).mkdir()
        html = '<!doctype html><title>Course</title><link rel="icon" href="data:,">'
        (tmp_path / folder / "index.html").write_text(html, "utf-8")
    (tmp_path / "course" / "sw.js").write_text(worker_script(identity, "v2", ["index.html"]), "utf-8")
    page = open_page(service_workers="allow")
    with serve(tmp_path) as address:
        page.goto(address + "course/index.html")
        names = page.evaluate(
            """async () => {
              const copies = { "c:1": "", "c:2": "../other/", "cpp-7f3a2c:v1": "", "d:1": "" };
              for (const [name, up] of Object.entries(copies)) await (await caches.open(name)).add(`${up}index.html`);
              await navigator.serviceWorker.register("sw.js");
              const { active } = await navigator.serviceWorker.ready;
              while (active.state !== "activated") await new Promise((done) => setTimeout(done, 20));
              return (await caches.keys()).sort();
            }"""
        )
        page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => one.unregister()))")

    assert names == ["c:2", "cpp-7f3a2c:v2", "d:1"]


def test_from_disk_there_is_only_the_download(site_file_url, page):
    """No button is shown that could not work."""
    page.goto(site_file_url + "book/privacy.html")

    expect(page.get_by_role("link", name="Download this course")).to_be_visible()
    assert page.get_by_role("button", name="Keep a copy").count() == 0


def test_search_from_disk_lists_pages(site_file_url, page):
    """Without excerpts, and without an error."""
    page.goto(site_file_url + "search.html?q=likes")

    expect(page.locator("#search-results li").first).to_be_visible()
