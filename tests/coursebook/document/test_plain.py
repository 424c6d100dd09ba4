"""Plain text: where headings are seen, and that text stays text."""

import pytest
from markdown_it import MarkdownIt

from coursebook.document.blocks import Heading, Paragraph
from coursebook.document.plain import as_markdown, plain_blocks

LONG = "A paragraph in a single line, as copied from a page: longer than a heading, ended by a dot."


def headings(text):
    return [block.text for block in plain_blocks(text.split("\n")) if isinstance(block, Heading)]


def paragraphs(text):
    return [block.text for block in plain_blocks(text.split("\n")) if isinstance(block, Paragraph)]


def test_a_text_without_blank_lines_has_one_paragraph_per_line():
    """As when a page is copied: introduction, heading, two paragraphs."""
    blocks = list(plain_blocks(["Hello.", "The heading", "One.", "Two."]))

    assert blocks == [
        Paragraph("Hello.", 1),
        Heading(2, "The heading", 2),
        Paragraph("One.", 3),
        Paragraph("Two.", 4),
    ]


@pytest.mark.parametrize("opener", ["Important Terms", "KEY TERMS", "glossary", "Terms:"])
def test_headings_after_important_terms_are_terms(opener):
    """The words that open the terms, in any case; a colon may follow."""
    blocks = list(plain_blocks(["Hello.", opener, "A term", "Text."]))

    assert [block.level for block in blocks if isinstance(block, Heading)] == [2, 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A heading\n\nText.\n", ["A heading"]),
        (f"A heading\n{LONG}\n\nAnother\n{LONG}\n", ["A heading", "Another"]),
        ("Why is it so?\n\nText.", []),
        ("The last line", []),
        ("Roses are red\nViolets are blue\nText.", ["Violets are blue"]),
        (f"{'long ' * 20}words\n\nText.", []),
    ],
    ids=["alone", "above its text", "question", "no text", "two short lines", "long line"],
)
def test_a_heading_is_short_unfinished_and_before_a_paragraph(text, expected):
    """All three must hold."""
    assert headings(text) == expected


def test_lines_that_were_wrapped_are_no_headings():
    """A line that breaks for want of room goes on in the next, capital or not."""
    text = (
        "When people tell others about hard times, says the American\n"
        "Psychological Association, they expect an answer.\n\nA heading\n\nText.\n"
    )

    assert headings(text) == ["A heading"]


@pytest.mark.parametrize(
    "line",
    ["It costs $5 or $6.", "1. First", "# no heading", "a *b* _c_ `d` [e](f) <g>", "- no list",
     "> quote", "back\\slash", "AT&T &copy; me", "+ plus", "= equals", "12) twelve", ": colon"],
)  # fmt: skip
def test_signs_of_markdown_are_shown_as_they_are(line):
    """The page shows what the text file shows; only entities and brackets are HTML's own."""
    html = MarkdownIt().renderInline(as_markdown(line))
    shown = MarkdownIt().render(as_markdown(line))
    expected = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    assert (html, shown) == (expected, f"<p>{expected}</p>\n")
