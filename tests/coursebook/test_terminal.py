"""Problems as a person sees them, and as a tool does."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from coursebook import terminal
from coursebook.cli.main import main
from coursebook.problems import Problem


def drawn(problems, width=400):
    """What a terminal of this width shows, in rows."""
    written = io.StringIO()
    real = Console
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            terminal, "Console", lambda **_: real(file=written, force_terminal=True, color_system=None, width=width)
        )
        terminal.show_problems(problems)
    return written.getvalue().split("\n")


def test_a_person_sees_the_line_with_a_mark_under_the_place(tmp_path):
    """What, where, the line and the one above it, why, and what to do; the mark is as long as what is meant."""
    file = tmp_path / "quiz.yml"
    file.write_text("- id: a\n  aks: Why?\n  why: So.\n", "utf-8")
    rows = drawn([Problem(file, "`aks` is not a key.", "Write `ask`.", 2, 3, why="Keys are few.", end_column=6)])
    at = next(place for place, row in enumerate(rows) if "aks: Why?" in row)

    assert rows[0] == "problem: `aks` is not a key."
    assert rows[1].startswith("  --> ") and rows[1].endswith("quiz.yml:2:3")
    assert "- id: a" in rows[at - 1]
    assert rows[at + 1].strip() == "^^^" and rows[at + 1].index("^") == rows[at].index("aks")
    assert rows[at + 2 : at + 4] == ["   why: Keys are few.", "   help: Write `ask`."]


@given(
    st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), max_size=80),
    st.text("xyz", min_size=1, max_size=9),
    st.integers(30, 200),
)
def test_the_mark_stands_under_the_place_whatever_stands_before_it(tmp_path_factory, before, words, width):
    """Tabs, wide and combining characters take other room than one column each; long lines are cut about the place."""
    file = tmp_path_factory.getbasetemp() / "line.txt"
    file.write_text(f"{before}@{words}@", "utf-8")
    column = len(before) + 2
    problem = Problem(file, "It is marked.", "Look.", 1, column, end_column=column + len(words))
    rows = drawn([problem], width)
    mark = next(row for row in rows if row.strip().startswith("^"))
    line = rows[rows.index(mark) - 1]
    left = cell_len(line[: line.rindex("@", 0, line.rindex("@")) + 1])

    assert (mark.index("^"), mark.count("^")) == (left, len(words))


@pytest.mark.parametrize("column", [None, 1, 99])
def test_a_place_that_is_not_in_the_file_hinders_nothing(tmp_path, column):
    """A file may change or go while it is checked; what is known is reported."""
    file = tmp_path / "a.md"
    file.write_text("", "utf-8")

    for problem in (
        Problem(file, "Bad.", "Fix it.", 7, column),
        Problem(tmp_path / "no.md", "Bad.", "Do.", 1, column),
    ):
        assert drawn([problem])[0] == "problem: Bad."


def test_no_file_commands_the_terminal(tmp_path, capsys):
    """Control characters in a file, or in words quoted from it, are shown as pictures of themselves."""
    file = tmp_path / "a.md"
    file.write_text("\x1b]0;owned\x07 here", "utf-8")
    problem = Problem(file, "“\x1b[2J” is not a word.", "Remove it.", 1, 3)
    terminal.show_problems([problem])

    assert "\x1b" not in "".join(drawn([problem])) + capsys.readouterr().err


def test_a_tool_reads_one_place_and_one_line(capsys):
    """Into a pipe goes `file:line:column: what why remedy`, on one line; warnings say that they are."""
    problems = [
        Problem("a.yml", "Bad:\nvery.", "Fix it.", 1, 2, why="It hurts."),
        Problem("b.md", "Dull.", "Lift it.", 3, is_warning=True),
    ]
    terminal.show_problems(problems)

    told = "a.yml:1:2: Bad: very. It hurts. Fix it.\n\nb.md:3: warning: Dull. Lift it.\n\n1 problem, 1 warning.\n"
    assert capsys.readouterr().err == told


def test_a_program_gets_every_field(tmp_path, capsys, monkeypatch):
    """`coursebook check --json` has what, why and remedy apart, the place with its end, and how grave it is."""
    problem = Problem(tmp_path / "a.yml", "Bad.", "Fix it.", 1, 2, is_warning=True, why="It hurts.", end_column=5)
    monkeypatch.setattr("coursebook.checks.check_course", lambda root: [problem])

    assert main(["check", "--root", str(tmp_path), "--json"]) == 0
    assert main(["check", "--root", str(tmp_path), "--json", "--strict"]) == 1
    assert json.loads(capsys.readouterr().out.partition("]")[0] + "]") == [
        {
            "file": str(tmp_path / "a.yml"),
            "line": 1,
            "column": 2,
            "end_column": 5,
            "what": "Bad.",
            "why": "It hurts.",
            "remedy": "Fix it.",
            "severity": "warning",
        }
    ]
