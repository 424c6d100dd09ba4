"""A page with nothing but the scripts that keep records of a reader, and records to keep."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from coursebook.site.theme.assets import SOURCES, store_schema

#: The parts of the page's script that keep records; their names are the page's here, so that a test can call them.
PARTS = sorted(file.name for file in SOURCES.glob("store*.js") if file.name != "store-fresh.js")
PARTS += ["quiz-saved.js", "progress-count.js", "review-plan.js"]
#: Ways to look at all that is kept, and to keep much, in one call.
SHOW = """
const storeShow = () => Object.fromEntries(STORE_KINDS.map((kind) => [kind, Object.fromEntries(storeAll(kind))]));
const storeCountAll = () => STORE_KINDS.reduce((sum, kind) => sum + storeAll(kind).size, storeNewer().length);
const storePut = (all) => {
  for (const [kind, records] of Object.entries(all)) {
    for (const [id, one] of Object.entries(records)) storeWrite(kind, id, one);
  }
};
"""
NOW = "2026-03-01T10:00:00.000Z"


def open_store(page: Page, folder: Path, course: str = "sample", titles: tuple[str, ...] = ("sample",)) -> Page:
    """Open such a page of a course, which in the first edition had these titles as keys."""
    script = store_schema() + "".join((SOURCES / part).read_text("utf-8") for part in PARTS) + SHOW
    (folder / "store.js").write_text(script, encoding="utf-8")
    attributes = f"data-course='{course}' data-titles='{json.dumps(titles)}'"
    html = f"<!doctype html><meta charset='utf-8'><title>Store</title><script src='store.js' {attributes}></script>"
    (folder / f"{course}.html").write_text(html, encoding="utf-8")
    page.goto((folder / f"{course}.html").as_uri())
    return page


def given_answer(result: str = "right", at: str = NOW, **more: Any) -> dict[str, Any]:
    """One answer to a question."""
    return {"answer": ["x"], "result": result, "score": 1, "misconceptions": [], "sure": None, "at": at, **more}


def question(result: str = "right", **more: Any) -> dict[str, Any]:
    """The record of a question that was answered once."""
    only = given_answer(result)
    review = {"due": None, "recalled": 0}
    known = {"v": 2, "quiz": "tides", "first": only, "latest": only, "tries": 1, "revealed": False, "review": review}
    return known | more


def write(store: Page, records: Mapping[str, Mapping[str, Any]]) -> None:
    """Keep records, by kind and id."""
    store.evaluate("(all) => storePut(all)", records)
