"""An explorable as static HTML: native inputs, its state, and words that are never markup."""

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from coursebook.explorable.catalogue import explorables
from coursebook.rendering.explorable import explorable_html

ENTRIES = explorables(Path(__file__).parents[3])


@pytest.mark.parametrize("slug", ENTRIES)
def test_inputs_carry_names_and_defaults(slug):
    """A program that reads the page finds the controls by name, and the state as JSON."""
    explorable = ENTRIES[slug].explorable

    html = explorable_html(explorable, "data.js")

    names = re.findall(r'<(?:input|select)[^>]* name="(\w+)"', html)
    assert [name for name in names if not name.endswith("guess")] == [control.name for control in explorable.controls]
    assert json.loads(unescape(re.search('data-state="([^"]*)"', html)[1])) == explorable.default_state
    assert explorable.narrate(explorable.model(**explorable.default_state)) in unescape(html)


@pytest.mark.parametrize("slug", ENTRIES)
def test_every_id_is_used_once(slug):
    """Two of the same would break labels and links."""
    ids = re.findall(r'\bid="([^"]*)"', explorable_html(ENTRIES[slug].explorable, "data.js"))

    assert len(ids) == len(set(ids)) > 0


def test_markup_in_words_is_shown_and_not_run():
    """An author's angle bracket is a letter."""
    entry = next(iter(ENTRIES.values()))

    html = explorable_html(replace(entry.explorable, title="<script>alert(1)</script>"), "data.js")

    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_prediction_can_be_left_out():
    """The landing page plays at once."""
    entry = next(one for one in ENTRIES.values() if one.explorable.prediction)

    assert "course-predict-ask" in explorable_html(entry.explorable, "data.js")
    assert "course-predict-ask" not in explorable_html(entry.explorable, "data.js", predict=False)
