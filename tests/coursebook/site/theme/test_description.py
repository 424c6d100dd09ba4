"""The description of a page for search engines: its first words."""

from docutils import nodes

from coursebook.site.theme.description import LONGEST, description

WORDS = "Where the moon stands decides how high the water comes."


def page(*parts: nodes.Node) -> nodes.section:
    """A page with a heading and these parts."""
    return nodes.section("", nodes.title("", "Tides"), *parts)


def paragraph(text: str) -> nodes.paragraph:
    return nodes.paragraph("", text)


def test_it_is_the_first_paragraph_of_running_text():
    """Notes before it and paragraphs after it are left out, and markup is removed."""
    note = nodes.note("", paragraph("Beware of the tide, which comes faster than you can run."))
    first = nodes.paragraph(
        "", "", nodes.Text("The sea rises\non this shore "), nodes.emphasis("", "twice"), nodes.Text(" a day.")
    )

    assert description(page(note, first, paragraph(WORDS))) == "The sea rises on this shore twice a day."


def test_html_and_formulas_are_not_read_out():
    """A paragraph that is more than words is skipped."""
    raw = nodes.paragraph("", "", nodes.raw("", "<b>x</b>", format="html"))
    formula = nodes.paragraph("", "", nodes.math("", "x^2"))

    assert description(page(raw, formula, paragraph(WORDS))) == WORDS


def test_a_paragraph_that_says_too_little_is_skipped():
    """Such as the one before a list."""
    aims = nodes.bullet_list("", nodes.list_item("", paragraph("tell ebb from flood, and say when the water turns")))

    assert description(page(paragraph("You will be able to"), aims, paragraph(WORDS))) == WORDS


def test_it_is_as_short_as_search_engines_show_it():
    """It ends after a word."""
    text = description(page(paragraph("word, " * 100)))

    assert len(text) <= LONGEST
    assert text.endswith("word …")


def test_a_page_without_words_has_none():
    """Such as one with nothing but a picture."""
    assert description(page()) == ""
