"""What the letters of a PDF say."""

import pytest

from coursebook.importers.pdf.letters import legible


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("ﬁne oﬃces", "fine offices"),
        ("c(cid:13) 2001", "c 2001"),
        ("(cid:127) Kale", "• Kale"),
        ("(cid:7)word", "word"),
    ],
)
def test_letters_are_legible(given, seen):
    """Joined letters apart; no numbers of signs; what stands before an item is a dot."""
    assert legible(given) == seen
