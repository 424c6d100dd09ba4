"""The theme's style, without the rules that nothing in the site could use."""

import pytest

from coursebook.site.theme.css_pruning import UsedClasses, pruned, used_classes

KNOWN = UsedClasses(frozenset({"card", "open", "tip-"}), ("tip-",))


def rules(style: str) -> list[str]:
    return [line for line in pruned(style, KNOWN).splitlines() if line]


@pytest.mark.parametrize(
    "rule",
    [
        "p{margin:0}",
        "#search a{margin:0}",
        ".card{margin:0}",
        "div.card.open>p{margin:0}",
        ".tip-left{margin:0}",
        "a:not(.carousel){margin:0}",
        "a:is(.carousel,.card){margin:0}",
        "[data-bs-theme=carousel]{margin:0}",
        ":root{--colour:#fff}",
        '.card{background:url("data:image/svg+xml,%3Csvg class=x%3E")}',
        "@keyframes turn{to{rotate:1turn}}",
        "@media (width>1px){.card{margin:0}}",
    ],
)
def test_what_a_page_may_use_stays_as_it_is(rule):
    """Elements, identities, attributes, variables, known classes and those that a script makes."""
    assert rules(rule) == [rule]


@pytest.mark.parametrize(
    "rule",
    [
        ".carousel{margin:0}",
        "div.card.carousel{margin:0}",
        ".carousel .card{margin:0}",
        ".card:has(.carousel){margin:0}",
        "a:is(.carousel,.slide){margin:0}",
        "@media print{.carousel{margin:0}}",
        "@supports (gap:0){@media print{.carousel{margin:0}}}",
        "@font-face{font-family:Icons;src:url(icons.woff2)}",
        '@charset "UTF-8";',
        "/* a word between programmers */",
    ],
)
def test_what_no_page_can_use_goes(rule):
    """A class that is neither in a page nor in a script, anywhere in a selector."""
    assert rules(rule) == []


def test_of_a_list_of_selectors_the_known_ones_stay():
    """Commas within brackets do not part."""
    assert rules(".carousel, .card ,p:is(.open,.slide){margin:0}") == [".card ,p:is(.open,.slide){margin:0}"]


def test_licences_stay():
    """Their comments begin with an exclamation mark."""
    assert rules("/*! by somebody */.carousel{margin:0}") == ["/*! by somebody */"]


def test_a_sheet_that_cannot_be_read_is_not_cut():
    """Another version of the theme should not silently lose half of its style."""
    with pytest.raises(ValueError, match="1:"):
        rules("p{margin:0} p")


def test_classes_are_found_in_pages_scripts_and_data(tmp_path):
    """Of data only the classes of elements that it holds, in any form of quotation."""
    page, script, data = (tmp_path / name for name in ("book/page.html", "_static/a.js", "_static/explorables/b.js"))
    for file, text in (
        (page, "<p class=\"one two\"><b class='three'><i class=four>five</i>"),
        (script, 'element.classList.add("six"); element.className = "seven-" + side;'),
        (data, r'register("<b class=\"eight nine\">ten</b>");'),
    ):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    known = used_classes(tmp_path)

    assert all(known.has(name) for name in ("one", "two", "three", "four", "six", "seven-left", "eight", "nine"))
    assert not any(known.has(name) for name in ("five", "ten", "seven", "sev"))
