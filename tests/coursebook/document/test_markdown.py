"""Markdown: what is a heading, what is a paragraph, and what is kept whole."""

from pathlib import Path

import pytest

from coursebook.document.blocks import Heading, Paragraph
from coursebook.document.markdown import code_lines, markdown_blocks
from coursebook.document.slugs import slug_of
from coursebook.problems import Problem


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
        "```\nx```\n\n## no\n```",  # a fence is at the beginning of its line
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
    "text",
    ["<pre>\n\n## no heading\n</pre>", "    x = 1\n\n\n    ## y", "<div>\n## no heading\n</div>"],
    ids=["HTML with an end", "indented code", "HTML up to a blank line"],
)
def test_html_and_indented_code_are_kept_whole(text):
    """They end where CommonMark says (4.4 and 4.6)."""
    assert blocks(text) == [Paragraph(text, 1)]


def test_a_heading_in_a_list_opens_no_chapter():
    """It is a part of the item (CommonMark 5.2), as it is on the page."""
    assert blocks("- a\n\n  ## b\n\n## c") == [Paragraph("- a", 1), Paragraph("  ## b", 3), Heading(2, "c", 5)]


@pytest.mark.parametrize("text", ["```\n## a", "<!-- a\n\n## b", "<pre>\n\n## a", "- ```\n  a\n"])
def test_what_is_never_closed_is_a_problem(text):
    """Otherwise everything after it would be code."""
    assert any(isinstance(block, Problem) and block.line == 1 for block in blocks(text))


def test_closed_code_in_a_list_is_no_problem():
    """Its fences are indented as the item is."""
    assert blocks("- a\n\n  ```\n\n  b\n  ```") == [Paragraph("- a", 1), Paragraph("  ```\n\n  b\n  ```", 3)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\n```python\nb\n```\nc", {1, 2, 3}),
        ("```js `x` is inline\na", set()),  # no fence: its line holds another backtick (CommonMark 4.5)
        ("```{note}\na\n```", set()),
        ("````{note}\na\n```\nb\n```\n````", {2, 3, 4}),
        ("```{code-block} python\na\n```", {0, 1, 2}),
        (":::{note}\na\n\n```\nb\n```\n:::", {3, 4, 5}),
        ("a\n\n    b", {2}),
    ],
)
def test_code_is_told_from_prose(text, code):
    """Fenced and indented; a directive holds prose, unless it is one for code."""
    assert code_lines(text.split("\n")) == code


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
