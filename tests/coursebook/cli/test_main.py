"""The command: what it prints, and what it answers to the shell."""

import json

import pytest

from coursebook.cli.main import main
from tests.coursebook.small_course import (
    DOCUMENT,
    WATERING,
    add_code,
    make_course,
    make_synced_course,
    snapshot,
    write_document,
)

COMMANDS = ["new", "sync", "check", "list", "build", "export", "preview"]

ELEMENTS = """\
class Page:
    def _repr_html_(self):
        return (
            '<course-explorable data-explorable="pot-weight"></course-explorable>'
            '<course-quiz data-quiz="watering"></course-quiz>'
        )
Page()"""


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course that is in step; commands are given in its folder."""
    monkeypatch.chdir(make_synced_course(tmp_path / "course"))
    return tmp_path / "course"


def test_the_help_names_every_command(capsys):
    """The list of commands has no gap."""
    with pytest.raises(SystemExit):
        main(["--help"])
    text = capsys.readouterr().out

    assert [command for command in COMMANDS if f"    {command} " in text] == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_s_help_has_an_example(command, capsys):
    """A line to copy."""
    with pytest.raises(SystemExit):
        main([command, "--help"])

    assert f"Example: coursebook {command}" in capsys.readouterr().out


def test_sync_says_what_it_wrote_and_why(tmp_path, monkeypatch, capsys):
    """One line per file, as seen from here, and the number of files."""
    make_course(tmp_path)
    monkeypatch.chdir(tmp_path)
    code = main(["sync"])
    lines = capsys.readouterr().out.splitlines()

    assert (code, lines[0], lines[-1]) == (
        0,
        "book/garden/pruning.ipynb: The chapter is new.",
        "6 files written.",
    )


def test_sync_of_a_course_in_step_says_so(course, capsys):
    """Nothing was written."""
    assert (main(["sync"]), capsys.readouterr().out) == (0, "Everything is up to date.\n")


def test_sync_check_names_drift_and_writes_nothing(course, capsys):
    """One paragraph per problem, then their number; exit code 1."""
    write_document(course, DOCUMENT.replace("Lift the pot.", "Lift every pot."))
    before = snapshot(course)
    code = main(["sync", "--check"])

    assert (code, capsys.readouterr().err, snapshot(course)) == (
        1,
        f"{WATERING}:20: The cell “text” has an older text than the document. Run `coursebook sync`.\n\n1 problem.\n",
        before,
    )


def test_problems_are_shown_without_a_traceback(course, capsys):
    """File, line, column, what and remedy; exit code 1."""
    write_document(course, "---\ntitle: [\n---\nText.\0\n")
    code = main(["sync"])

    assert (code, capsys.readouterr().err.splitlines()[0::2]) == (
        1,
        [
            "documents/tomatoes.md:3:1: The front matter is not valid YAML: expected the node content, "
            "but found '<stream end>'. Put texts with special characters in quotes, and indent "
            "with spaces.",
            "documents/tomatoes.md:4:6: The NUL character U+0000 is not text. Delete it.",
            "2 problems.",
        ],
    )


def test_another_folder_is_named_with_root(tmp_path, capsys):
    """`--root` may be anywhere."""
    make_synced_course(tmp_path)

    assert main(["sync", "--check", "--root", str(tmp_path)]) == 0


def test_take_and_run_reach_the_plan(course, capsys):
    """An edit by hand goes, and code is run again."""
    add_code(course / WATERING, "6 * 7")
    text = (course / WATERING).read_text().replace("Lift", "Drop")
    (course / WATERING).write_text(text)

    assert (main(["sync"]), main(["sync", "--take", "document", "--run"]), main(["sync"])) == (1, 0, 0)


def test_ctrl_c_stops_in_silence(course, monkeypatch, capsys):
    """No traceback; the shell is told that the command was stopped."""
    monkeypatch.setattr("coursebook.sync.plan_sync", lambda root, **options: _stop())

    assert (main(["sync"]), capsys.readouterr().err) == (130, "")


def _stop():
    raise KeyboardInterrupt


def test_an_unknown_command_is_refused(capsys):
    """The shell's code for a wrong call."""
    with pytest.raises(SystemExit, match="2"):
        main(["grow"])


def test_list_names_chapters_in_reading_order(course, capsys):
    """Part by part, as the front matter has them."""
    main(["list", "--json"])

    assert [chapter["notebook"] for chapter in json.loads(capsys.readouterr().out)] == [
        "book/start/introduction.ipynb",
        "book/garden/watering.ipynb",
        "book/garden/pruning.ipynb",
        "book/words/blossom-end-rot.ipynb",
    ]


def test_new_makes_a_course_that_is_in_step(tmp_path, monkeypatch, capsys):
    """A plain text becomes a document in a folder of its own; the folder is not taken twice."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text("Hello.\nOn pots\nLift them.\n")
    make = ["new", "pots", "--from", "text.txt"]
    codes = main(make), main(["sync", "--check", "--root", "pots"]), main(make)

    assert (codes, (tmp_path / "pots/documents/text.md").read_text()) == (
        (0, 0, 1),
        '---\ntitle: "Text"\nparts:\n  - caption: "Chapters"\n    folder: chapters\n'
        "    chapters: [introduction, on-pots]\n---\n\nHello.\n\n"
        "## On pots {#on-pots}\n\nLift them.\n",
    )
