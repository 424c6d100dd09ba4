"""Words that only some readers get: names, descriptions and notices that are put together from parts."""

import html
import re

from playwright.sync_api import expect

#: Marks that follow each other, or are apart from their word; the dots of an ellipsis are allowed.
DOUBLED = re.compile(
    r"(?<!\.)\.\.(?!\.)|[,;:] ?[.,;:]|\.[,;:]|[?!…][.,;:]|\s[.,;:!?](?=\s|$)|\S {2,}\S|\b[Uu]ndefined\b|\bNaN\b"
)
#: Attributes with words that are heard or shown on hover.
SPOKEN = re.compile(r'\b(?:aria-label|aria-valuetext|alt|title|placeholder|data-story)="([^"]*)"')
#: Answers every question of a page, moves what can be moved, and returns all that is heard then.
ANSWERED = """async () => {
  const heard = [];
  const listen = (root) => {
    for (const one of root.querySelectorAll(".course-hidden, [role=status], [aria-live]")) heard.push(one.textContent);
    for (const one of root.querySelectorAll("[aria-label], [aria-valuetext]")) {
      heard.push(one.getAttribute("aria-label") ?? "", one.getAttribute("aria-valuetext") ?? "");
    }
  };
  for (const form of document.querySelectorAll("[data-question] form, form[data-question]")) {
    form.querySelector("[data-move=down]")?.click();
    listen(form);
    for (const field of form.querySelectorAll("[name=answer]")) {
      if (field.matches("[type=radio], [type=checkbox]")) field.checked = true;
      else if (field.matches("select")) field.selectedIndex = field.options.length - 1;
      else field.value = field.type === "range" ? field.max : "1";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    form.requestSubmit();
    listen(form.closest("[data-question]"));
  }
  for (const element of document.querySelectorAll("course-explorable[data-ready]")) {
    for (const preset of element.querySelectorAll("[data-course=preset]")) {
      preset.click();
      const chart = element.querySelector("[data-course=chart]");
      for (const key of ["End", "ArrowLeft"]) {
        chart.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        heard.push(element.querySelector(".course-read-heard")?.textContent ?? "");
      }
      listen(element);
    }
  }
  return heard;
}"""


def test_no_name_or_description_of_any_page_has_doubled_marks(site):
    """As the pages are written."""
    found = {
        (file.name, words)
        for file in site.rglob("*.html")
        for words in map(html.unescape, SPOKEN.findall(file.read_text("utf-8")))
        if DOUBLED.search(words)
    }

    assert found == set()


def test_nothing_that_is_heard_has_doubled_marks(open_page, site, site_file_url):
    """After every question is answered and every preset of each chapter's first explorable is played and read."""
    page, found, heard = open_page(reduced_motion="reduce"), {}, 0
    for file in sorted(site.rglob("*.html")):
        text = file.read_text("utf-8")
        if "data-question=" not in text or "course-explorable" not in text:
            continue
        page.goto(site_file_url + file.relative_to(site).as_posix())
        skip = page.locator("[data-course=skip]")
        if skip.count():
            skip.first.click()
        expect(page.locator("course-explorable").first).to_have_attribute("data-ready", "")
        said = [words for words in page.evaluate(ANSWERED) if words]
        heard += len(said)
        if wrong := {words for words in said if DOUBLED.search(words.strip())}:
            found[file.name] = wrong

    assert found == {}
    assert heard > 2000
