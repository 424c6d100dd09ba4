"""A page with nothing but the scripts that keep records of a reader, and records to keep."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.web.node import exposing

#: The parts of the page's script that keep records; their names are the page's here, so that a test can call them.
PARTS = [f"store/{name}.js" for name in ("file", "first-edition-copy", "merge", "store", "valid")]
#: Ways to look at all that is kept, and to keep much, in one call.
SHOW = """
const storeShow = () => Object.fromEntries(KINDS.map((kind) => [kind, Object.fromEntries(readAll(kind))]));
const storeCountAll = () => KINDS.reduce((sum, kind) => sum + readAll(kind).size, newerRecords().length);
const storePut = (all) => {
  for (const [kind, records] of Object.entries(all)) {
    for (const [id, one] of Object.entries(records)) writeRecord(kind, id, one);
  }
};
"""
NOW = "2026-03-01T10:00:00.000Z"


def open_store(page: Page, folder: Path, course: str = "sample", titles: tuple[str, ...] = ("sample",)) -> Page:
    """Open such a page of a course, which in the first edition had these titles as keys."""
    (folder / "store.js").write_text(exposing(*PARTS) + SHOW, encoding="utf-8")
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
