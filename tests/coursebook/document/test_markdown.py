"""Markdown: what is a heading, what is a paragraph, and what is kept whole."""

from pathlib import Path

import pytest

from coursebook.document.blocks import Heading, Paragraph
from coursebook.document.markdown import markdown_blocks
from coursebook.document.slugs import slug_of


def blocks(text):
    return list(markdown_blocks(Path("text.md"), text.split("\n")))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("## A heading", Heading(2, "A heading", 1)),
        ("   ### Indented", Heading(3, "Indented", 1)),
        ("## Closed ##", Heading(2, "Closed", 1)),
        ("## C#", Heading(2, "C#", 1)),
        ("##No space", Paragraph("##No space", 1)),
        ("    ## Code", Paragraph("    ## Code", 1)),
        ("####### Seven", Paragraph("####### Seven", 1)),
    ],
)
def test_headings_are_those_of_commonmark(line, expected):
    """One to six signs, indented by less than four spaces, then a space (CommonMark 4.2)."""
    assert blocks(line) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "```python\n## no heading\n\n\nx = 1\n```",
        "~~~~\n~~~\n\n## no\n~~~~",
        "<!--\n\n## a draft\n-->",
        "```\nx```\n\n## no\n```",  # a fence stands at the beginning of its line
    ],
)
def test_code_and_comments_are_kept_whole(text):
    """Blank lines and signs inside of them mean nothing."""
    assert blocks(text) == [Paragraph(text, 1)]


def test_lines_of_a_paragraph_stay_lines():
    """One sentence per line, with the spaces at its end that break a line in Markdown."""
    assert blocks("One.  \nTwo.\n\n\n- a\n- b\n") == [
        Paragraph("One.  \nTwo.", 1),
        Paragraph("- a\n- b", 5),
    ]


def test_a_rule_between_paragraphs_is_no_underline():
    """Three hyphens after a blank line are a break of thought (CommonMark 4.1)."""
    assert blocks("One.\n\n---\n\nTwo.") == [
        Paragraph("One.", 1),
        Paragraph("---", 3),
        Paragraph("Two.", 5),
    ]


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("Seeking connection & validation!", "seeking-connection-validation"),
        ("Where's Noël?", "wheres-noel"),
        ("漢字", ""),
        ("word " * 20, "-".join(["word"] * 12)),
        ("a" * 99, "a" * 60),
    ],
)
def test_slugs_are_made_of_the_heading_s_words(heading, slug):
    """Lower case, no accents, whole words, at most 60 letters: 12 words of 4 and 11 hyphens."""
    assert slug_of(heading) == slug
