"""The numbers of a chart on a phone: words stay whole, tables scroll in their own box and show it."""

import pytest

#: Widths of phones. [CSS px]
PHONES = (320, 390)
#: A page whose table is wider than a phone.
WIDE = "book/the-words/relatability-currency.html"
#: For each cell of each table that is shown: the words that are broken though they would fit a line of their own.
BROKEN = """() => {
  const broken = [];
  for (const cell of document.querySelectorAll(".course-data-table :is(th, td)")) {
    const node = cell.firstChild;
    if (!node) continue;
    for (const { 0: word, index } of node.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (tops.size > 1) broken.push(word);
    }
  }
  return broken;
}"""
#: Tables whose box does not hold them, and boxes that hide that there is more.
LOOSE = """() => [...document.querySelectorAll(".course-data-scroll")].filter((box) =>
  box.getBoundingClientRect().right > document.documentElement.clientWidth
  || (box.scrollWidth > box.clientWidth && !getComputedStyle(box).backgroundImage.includes("gradient"))
).length"""


def test_no_word_of_a_table_is_broken(page, site, site_file_url):
    """In the tables of all explorables, on two phones; the page itself never scrolls sideways."""
    shown = 0
    for file in sorted(site.rglob("*.html")):
        if "course-data-table" not in file.read_text("utf-8"):
            continue
        page.goto(site_file_url + file.relative_to(site).as_posix())
        page.evaluate("document.querySelectorAll('.course-data').forEach((table) => { table.open = true; })")
        shown += page.locator(".course-data-table").count()
        for width in PHONES:
            page.set_viewport_size({"width": width, "height": 700})

            assert page.evaluate(BROKEN) == [], (file.name, width)
            assert page.evaluate(LOOSE) == 0, (file.name, width)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (file.name, width)
    assert shown > 34


def test_first_column_stays_while_the_others_scroll(page, site_file_url):
    """Else a number has lost its place."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site_file_url + WIDE)
    page.evaluate("document.querySelectorAll('.course-data').forEach((table) => { table.open = true; })")
    box = page.locator(".course-data-scroll").first
    first = box.locator("tbody tr").first.locator("th, td").first
    before = first.bounding_box()["x"]

    scrolled = box.evaluate("box => { box.scrollLeft = 60; return box.scrollLeft; }")

    assert scrolled > 0
    assert first.bounding_box()["x"] == pytest.approx(before, abs=1)


def test_word_wider_than_the_screen_is_broken(page, site_file_url):
    """The only one that is."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site_file_url + WIDE)
    page.evaluate("document.querySelectorAll('.course-data').forEach((table) => { table.open = true; })")
    head = page.locator(".course-data-table th").nth(1)
    head.evaluate("head => { head.textContent = 'x'.repeat(90); }")

    assert head.bounding_box()["width"] < 320
    assert head.bounding_box()["height"] > 30
