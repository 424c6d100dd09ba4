"""Invisible characters and pictures that unpack to much, in documents from elsewhere."""

import pytest

from coursebook.document import read_document
from coursebook.importers import create_course
from coursebook.importers.pictures import Pictures
from coursebook.importers.source_document import SourceDocument
from coursebook.limits import outside_limits
from tests.coursebook.limits.test_commands import png_header


@pytest.mark.parametrize("name", ["notes.md", "notes.html", "no\u202etes.txt"], ids=ascii)
def test_hidden_characters_are_left_out_and_their_places_listed(tmp_path, name):
    """In headings and in text, as they are and as entities; right-to-left words and marks stay."""
    arabic = "\u0645\u0631\u062d\u0628\u0627\u200f (2024)"
    text = f"# Tea\n\nHot \u202edna\u202c sweet.\n\n## Milk \u2067first\u2069\n\nCold {arabic}.\n\n## Sugar\n\nSweet.\n"
    if name.endswith(".html"):
        text = text.replace("# Tea", "<h1>Tea</h1>").replace("## Milk", "<h2>Milk").replace("\n\nCold", "</h2>\n\nCold")
        text = (
            text.replace("## Sugar", "<h2>Sugar</h2>").replace("#", "").replace("\u202e", "&x202e;".replace("&", "&#"))
        )
    (tmp_path / name).write_text(text, "utf-8")

    created = create_course(tmp_path / "course", [tmp_path / name])
    kept = created.document.read_text("utf-8")

    assert ("Hot dna sweet." in kept, "Milk first" in kept, arabic in kept) == (True, True, True)
    assert outside_limits(tmp_path / "course") == []
    assert [one.slug for one in read_document(created.document).sections if "milk" in one.slug] == ["milk-first"]
    said = "\n".join(created.notices)
    assert "2 invisible characters" in said
    assert "U+202E (right-to-left override), U+202C (pop directional formatting)" in said
    assert "U+2067 (right-to-left isolate)" in said
    assert "\u202e" not in said


def test_title_of_the_command_is_cleaned(tmp_path):
    """It goes into `_config.yml`, the document and every page."""
    (tmp_path / "a.md").write_text("# A\n\nText.\n")

    created = create_course(tmp_path / "course", [tmp_path / "a.md"], "Tea \u202eand milk")

    assert "title: Tea and milk" in (tmp_path / "course" / "_config.yml").read_text("utf-8").replace('"', "")
    assert outside_limits(tmp_path / "course") == []
    assert created.n_chapters == 1


def test_picture_that_unpacks_to_much_is_left_out_and_said(tmp_path):
    """33 bytes of header say 3.6 thousand million pixels."""
    (tmp_path / "bomb.png").write_bytes(png_header(60_000, 60_000))
    pictures = Pictures()

    assert pictures.add(SourceDocument(tmp_path / "a.md", []), "bomb.png") is None
    assert "has 3,600,000,000 pixels; the limit is 50,000,000 pixels" in pictures.notices[0]
