"""Problems as a person sees them, and as a tool does."""

import io

from rich.console import Console

from coursebook import terminal
from coursebook.problems import Problem


def test_a_person_sees_the_line_with_a_mark_under_the_column(tmp_path, monkeypatch):
    """What, where, the lines around it, and what to do; the caret stands under the column."""
    file = tmp_path / "quiz.yml"
    file.write_text("- id: a\n  aks: Why?\n  why: So.\n", "utf-8")
    written = io.StringIO()
    real = Console
    monkeypatch.setattr(
        terminal, "Console", lambda **_: real(file=written, force_terminal=True, color_system=None, width=400)
    )
    terminal.show_problems([Problem(file, "`aks` is no key.", "Write `ask`.", 2, 3)])
    rows = written.getvalue().split("\n")
    at = next(place for place, row in enumerate(rows) if "aks: Why?" in row)

    assert rows[0] == "problem: `aks` is no key."
    assert rows[1].startswith("  --> ") and rows[1].endswith("quiz.yml:2:3")
    assert rows[at + 2].index("^") == rows[at].index("aks")
    assert "help: Write `ask`." in written.getvalue()


def test_a_tool_reads_one_place_and_one_sentence(capsys):
    """Into a pipe goes `file:line:column: what remedy`; warnings say that they are."""
    warning = Problem("b.md", "Dull.", "Lift it.", 3, is_warning=True)
    terminal.show_problems([Problem("a.yml", "Bad.", "Mend it.", 1, 2), warning])

    told = "a.yml:1:2: Bad. Mend it.\n\nb.md:3: warning: Dull. Lift it.\n\n1 problem, 1 warning.\n"
    assert capsys.readouterr().err == told
