"""Tables, lines and hidden characters found in a text before it is parsed."""

from pathlib import Path

import pytest

from coursebook.limits.characters import hidden_in_markdown, made_visible
from coursebook.limits.texts import TableSize, hidden_problems, line_problems, table_problems, table_sizes
from coursebook.limits.values import LINE, TABLE, TABLES

FILE = Path("a.md")


def lines(text: str) -> list[str]:
    return text.split("\n")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Words.\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n| 3 | 4 |\n\nWords | more.", [TableSize(3, 6)]),
        ("a | b\n--|--\n1 | 2", [TableSize(1, 4)]),
        ("> | a |\n> |---|\n> | 1 |\n>\n> Words.", [TableSize(1, 2)]),
        ("| a | b | c |\n|---|---|---|\n|\n|", [TableSize(1, 9)]),
        ("<table><tr><td>1</td><TD>2</TD></tr>\n<tr><th scope=col>3</th></tr></table>", [TableSize(1, 3)]),
        ("```{csv-table}\n:header: a,b\n1,2\n3,4\n```", [TableSize(1, 6)]),
        (":::{list-table}\n* - a\n  - b\n:::", [TableSize(1, 4)]),
        ("A - b | c\n\nNo table - here | at all.", []),
    ],
    ids=["pipes", "bare", "quoted", "short rows are filled", "html", "csv", "list", "none"],
)
def test_cells_are_counted(text, found):
    """Counted by hand; a directive's own options count, too, since the count is an upper bound."""
    assert list(table_sizes(lines(text))) == found


def test_short_rows_cannot_hide_a_table_of_a_hundred_million_cells():
    """10,000 columns in the head, and 10,000 rows of one letter, are 120 kB."""
    text = f"{'|a' * 10_000}|\n{'|-' * 10_000}|\n" + "a\n" * 10_000

    problem = next(table_problems(FILE, lines(text)))

    assert str(problem).startswith(f"a.md:1:1: The table has 100,010,000 cells; the limit is {TABLE}.")
    assert problem.remedy


def test_many_tables_that_are_each_small_enough_are_too_many_together():
    """The file is named."""
    one = "\n\n|" + "a|" * 100 + "\n|" + "-|" * 100 + ("\n|" + "a|" * 100) * 150

    problems = list(table_problems(FILE, lines(one * 7)))

    assert [problem.what for problem in problems] == [f"All tables together have 105,700 cells; the limit is {TABLES}."]


def test_line_is_named_by_its_number():
    """Counted from 1."""
    [problem] = line_problems(FILE, ["a", "b" * (LINE.value + 1)])

    assert (problem.line, problem.what) == (2, f"The line has 200,001 characters; the limit is {LINE}.")


def test_picture_written_into_a_line_does_not_make_it_too_long():
    """Programs export documents so: the address holds the picture."""
    line = f"[image1]: <data:image/png;base64,{'iVBORw0KGgo' * 100_000}=>"

    assert list(line_problems(FILE, [line])) == []


@pytest.mark.parametrize(
    "hidden",
    [
        *map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x206A, 0xFFF9, 0xE0041]),
        *["&#x202e;", "&#X00202E;", "&#8238;", "&#0008294;"],
    ],
    ids=ascii,
)
def test_hidden_character_is_found_at_its_column(hidden):
    """As it is, and as an entity, which Markdown turns into it."""
    assert [index for index, _ in hidden_in_markdown(f"A {hidden}b")] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645 (2024)",  # Arabic
        "\u05e9\u05dc\u05d5\u05dd, Python 3\u200f!",  # Hebrew, with a right-to-left mark
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian, with a non-joiner
        "\u0915\u094d\u200d\u0937",  # Hindi, with a joiner
        "\U0001f469\u200d\U0001f680 \U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        r"Written \&#x202e; in words, `&#x202e;` as code, and &#8240; as a sign.",
    ],
    ids=["Arabic", "Hebrew", "Persian", "Hindi", "emoji", "about them"],
)
def test_text_in_any_script_is_accepted(text):
    """Right-to-left letters, marks and joiners change nothing but themselves."""
    assert list(hidden_in_markdown(text)) == []


def test_code_is_searched_for_the_characters_but_not_for_their_names():
    """A page may explain `&#x202e;` in a block of code, where it stays as it is written."""
    found = hidden_problems(FILE, lines("```\n&#x202e;\n\u202e\n```\n&#x202e;"), first_line=10)

    assert [(problem.line, problem.column) for problem in found] == [(12, 1), (14, 1)]


def test_terminal_shows_hidden_characters_by_number():
    """A message that quotes one stays in order."""
    assert made_visible("a\u202eb\U000e0041\U000e0042") == "a<U+202E>b<U+E0041><U+E0042>"
