"""Citations in Markdown: found, written as roles for a page, and given words for a notebook."""

import pytest

from coursebook.citations import citations_in, parse_bibliography, with_roles, with_words

BIBLIOGRAPHY = r"""
@article{rime2012, author = {Curci, A. and Rim{\'e}, B.}, title = {On telling}, year = {2012}}
@article{milli2025, author = {Milli, S. and Carroll, M. and Wang, Y.}, title = {On ranking}, year = 2025}
@misc{pew2024, author = {{Pew Research Center}}, title = {On pages}, year = {2024}}
@book{boyd2011, editor = {van der Berg, Ann}, title = {On readers}}
@misc{anonymous, title = {A {Leaflet}}, year = {1999}}
"""


@pytest.mark.parametrize(
    ("key", "textual", "parenthetical"),
    [
        ("rime2012", "Curci and Rimé (2012)", "(Curci and Rimé, 2012)"),
        ("milli2025", "Milli et al. (2025)", "(Milli et al., 2025)"),
        ("pew2024", "Pew Research Center (2024)", "(Pew Research Center, 2024)"),
        ("boyd2011", "van der Berg", "(van der Berg)"),
        ("anonymous", "A Leaflet (1999)", "(A Leaflet, 1999)"),
    ],
)
def test_words_are_those_of_the_page(key, textual, parenthetical):
    """One or two names in full, of more the first; an editor or a title where there is no author."""
    reference = parse_bibliography(BIBLIOGRAPHY)[key]

    assert reference.words(parenthetical=False) == textual
    assert reference.words(parenthetical=True) == parenthetical


def test_link_becomes_the_role_that_its_words_ask_for():
    """Words in parentheses are a citation in parentheses; the rest of the line stays."""
    text = "As [Green (2001)](../references.bib#green2001) says [(Brown, 2002)](../references.bib#brown2002)."

    assert with_roles(text) == "As {cite:t}`green2001` says {cite:p}`brown2002`."


def test_code_is_left_alone():
    """An example in a code span or a block stays; a link in a directive of prose does not."""
    link = "[Green (2001)](a.bib#green2001)"
    text = f"```\n{link}\n```\n\n`{link}` and {{cite:p}}`brown2002` and {link}\n\n```{{note}}\n{link}\n```"

    role = "{cite:t}`green2001`"
    assert with_roles(text) == (
        f"```\n{link}\n```\n\n`{link}` and {{cite:p}}`brown2002` and {role}\n\n```{{note}}\n{role}\n```"
    )


def test_other_links_are_no_citations():
    """A picture, the file itself, another file."""
    text = "![A plot](a.bib#x) [all](a.bib) [page](a.md#green2001) [site](https://a.org/x.html#b)"

    assert with_roles(text) == text
    assert list(citations_in(text)) == []


def test_both_forms_are_found_with_their_places():
    """The place of the key, and of the words that a notebook shows."""
    line = "{cite:p}`one, two` [Three (3)](a.bib#three) `[Four](a.bib#four)`"

    found = list(citations_in(line))

    assert [one.key for one in found] == ["one", "two", "three"]
    assert all(line[one.start :].startswith(one.key) for one in found)
    assert line[found[2].words_start :].startswith("Three (3)")


def test_words_are_written_where_there_are_none():
    """Empty parentheses ask for a citation in parentheses; an unknown key and an author's own words stay."""
    references = parse_bibliography(BIBLIOGRAPHY)
    text = "[](a.bib#rime2012), [()](a.bib#pew2024), [](a.bib#nobody), [Them (2025)](a.bib#milli2025)"

    def words(citation):
        reference = references.get(citation.key)
        return reference and reference.words(parenthetical=citation.is_parenthetical)

    assert with_words(text, words) == (
        "[Curci and Rimé (2012)](a.bib#rime2012), [(Pew Research Center, 2024)](a.bib#pew2024), "
        "[](a.bib#nobody), [Them (2025)](a.bib#milli2025)"
    )
