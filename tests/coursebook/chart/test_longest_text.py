"""The texts that need most room: a few, that are together as tall as any at every width."""

from hypothesis import example, given
from hypothesis import strategies as st

from coursebook.chart.longest_text import LINE_WIDTHS, longest_texts, outlier
from coursebook.chart.text_width import count_lines, text_width, wrap

WORDS = st.lists(
    st.sampled_from(["a", "week", "of", "unbelievably", "12", "3,450", "0.5", "long"]), min_size=1, max_size=25
)


def tallest(texts, width):
    """The lines of the tallest text."""
    return max(count_lines(text.split(" "), width) for text in texts)


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=12))
def test_chosen_texts_are_as_tall_as_any_at_every_width(texts):
    """From a phone with large text to a wide column."""
    chosen = longest_texts(texts)

    assert all(tallest(chosen, width) >= tallest(texts, width) for width in LINE_WIDTHS)


def test_texts_that_differ_in_numbers_are_one_with_the_longest_of_each():
    """None of the states has both long numbers, and some font may make either the wider."""
    assert longest_texts(["5 of 1,000 feel better.", "100 of 7 feel better."]) == ["100 of 1,000 feel better."]


def test_text_that_is_nearly_as_long_is_kept_too():
    """Another font may make it the tallest; one that is far shorter never is."""
    texts = ["They feel much better today.", "They feel no better at all.", "No."]

    assert longest_texts(texts) == texts[:2]


def test_nothing_to_say_needs_no_room():
    """As where there are no presets, or presets without a story."""
    assert (longest_texts([]), longest_texts([""])) == ([], [])


def test_one_sentence_far_longer_than_all_others_is_named():
    """It would leave a hole above the chart in all other states."""
    rare = "And in this one state, for reasons that nobody needs to know, it goes on and on and on."

    assert outlier(["They feel better."] * 99 + [rare]) == rare
    assert outlier(["They feel better."] * 50 + [rare] * 50) == ""


@given(WORDS, st.floats(3, 40))
@example(["long", "of"], 3.65)  # these fill a line to its very end, where rounding decides
def test_lines_are_counted_as_they_are_broken(words, width):
    """The two ways agree, and no line is too long that could be shorter."""
    lines = wrap(words, width)

    assert len(lines) == count_lines(words, width)
    assert " ".join(lines) == " ".join(words)
    assert all(" " not in line or text_width(line) <= width + 1e-6 for line in lines)


def test_unknown_character_is_wide():
    """Letters of other scripts may be as wide as they are high."""
    assert text_width("心") >= 1
