"""The text of a PDF's glyphs."""

import pytest

from coursebook.importers.pdf.glyphs import readable_text


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("ﬁne oﬃces", "fine offices"),
        ("c(cid:13) 2001", "c 2001"),
        ("(cid:127) Kale", "• Kale"),
        ("(cid:7)word", "word"),
    ],
)
def test_glyphs_are_readable(given, seen):
    """Ligatures are split, numbers of glyphs are removed, and an ornament before an item is a bullet."""
    assert readable_text(given) == seen
