"""Every command refuses what is outside of the limits, within little memory and time, and names all of it."""

import json
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from coursebook.limits import LIMITS, outside_limits
from coursebook.limits.values import BIBLIOGRAPHY, NOTEBOOK, PICTURE, QUIZ
from tests.coursebook.limits.test_plain_yaml import BOMB
from tests.coursebook.small_course import DOCUMENT, WATERING, edit, make_synced_course

resource = pytest.importorskip("resource")

#: What the commands together may take before the system ends them: far less than what is refused would. [bytes; s]
MEMORY, SECONDS = 2_500_000_000, 60
#: Runs several commands in one process, and writes what each says as JSON.
CODE = """
import contextlib, io, json, sys
from coursebook.cli.main import main

outcomes = []
for words in json.loads(sys.argv[1]):
    with contextlib.redirect_stderr(io.StringIO()) as said, contextlib.redirect_stdout(io.StringIO()):
        code = main(words)
    outcomes.append([code, said.getvalue()])
json.dump(outcomes, sys.stdout)
"""
#: 8,000 rows of 40 cells.
TABLE = "|" + "a|" * 40 + "\n|" + "-|" * 40 + "\n" + ("|" + "1|" * 40 + "\n") * 8_000


def commands(folder: Path, *words: list[str]) -> list[tuple[int, str]]:
    """Run commands under limits that the system keeps; return exit codes and what is printed on standard error."""

    def confine() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    finished = subprocess.run(
        [sys.executable, "-P", "-c", CODE, json.dumps(words)],
        cwd=folder,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=confine,
    )
    assert finished.returncode == 0, finished.stderr[-3000:]
    return [(code, said) for code, said in json.loads(finished.stdout)]


def png_header(width: int, height: int) -> bytes:
    """Write the beginning of a PNG that says how large it is, with nothing behind it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(head)) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    return b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 0) + b"IEND" + struct.pack(">I", zlib.crc32(b"IEND"))


@pytest.fixture(scope="module")
def oversized(tmp_path_factory) -> Path:
    """A course with one of everything that is too large or not plain."""
    root = make_synced_course(tmp_path_factory.mktemp("oversized") / "course")
    (root / "documents/tomatoes.md").write_text(
        DOCUMENT.replace("Pinch out", f"{TABLE}\n{'long ' * 40_001}\n\nPinch out").replace("## Prun", "## \u202ePrun"),
        "utf-8",
    )
    (root / "_config.yml").write_text("title: A\nsphinx: &all\n  config: *all\n")
    (root / "_toc.yml").write_text(f"format: jb-book\nroot: book/index\nparts:\n{BOMB}")
    (root / "book/quizzes").mkdir(exist_ok=True)
    (root / "book/quizzes/watering.yml").write_text(BOMB)
    (root / "book/index.md").write_text("---\nkey: &k\n  - *k\n---\n\n# Tomatoes\n")
    (root / "book/bomb.png").write_bytes(png_header(60_000, 60_000))
    (root / "book/evil\u202egnp.md").write_text("# Page\n\nWords.\n")
    (root / "widgets").mkdir(exist_ok=True)
    (root / "widgets/pot.py").write_text('"""A \u2066model\u2069."""\n', "utf-8")
    edit(root / WATERING, "title", "# Watering &#x202e;by weight")
    for name, limit in [
        ("references.bib", BIBLIOGRAPHY),
        ("quizzes/pruning.yml", QUIZ),
        ("large.png", PICTURE),
        ("large.ipynb", NOTEBOOK),
    ]:
        with (root / "book" / name).open("wb") as file:
            file.truncate(limit.value + 1)
    return root


SAID = [
    "_config.yml:2:9: `&all` is an anchor of YAML.",
    "_toc.yml:4:3: `&a0` is an anchor of YAML.",
    "documents/tomatoes.md:26:1: The table has 320,040 cells; the limit is 20,000 cells.",
    "documents/tomatoes.md: All tables together have 320,040 cells; the limit is 100,000 cells.",
    "documents/tomatoes.md:8029:1: The line has 200,005 characters; the limit is 200,000 characters.",
    "documents/tomatoes.md:24:4: The invisible character U+202E (right-to-left override) here changes",
    "book/quizzes/watering.yml:1:3: `&a0` is an anchor of YAML.",
    "book/index.md:2:6: `&k` is an anchor of YAML.",
    "book/bomb.png: The picture has 3,600,000,000 pixels; the limit is 50,000,000 pixels.",
    "book/evil<U+202E>gnp.md: The invisible character U+202E (right-to-left override) in the file's name",
    "widgets/pot.py:1:6: The invisible character U+2066 (left-to-right isolate) here",
    "U+202E (right-to-left override) here",
    "book/references.bib: The file has 1,000,001 bytes; the limit is 1 MB.",
    "book/quizzes/pruning.yml: The file has 500,001 bytes; the limit is 500 kB.",
    "book/large.png: The picture has 20,000,001 bytes; the limit is 20 MB.",
    "book/large.ipynb: The file has 20,000,001 bytes; the limit is 20 MB.",
]


COMMANDS = [["sync"], ["check"], ["list"], ["build"], ["preview", "--no-open", "--port", "0"], ["export", "epub"]]


def test_commands_name_everything_that_is_outside_of_the_limits(oversized):
    """One run of each says all, with file and line; it ends by itself, and writes nothing."""
    before = {path: path.stat().st_mtime_ns for path in oversized.rglob("*") if ".coursebook" not in path.parts}

    outcomes = commands(oversized, *COMMANDS)

    for words, (code, said) in zip(COMMANDS, outcomes, strict=True):
        assert (words, code, [line for line in SAID if line not in said]) == (words, 1, []), said[-3000:]
        assert "Traceback" not in said
    assert {path: path.stat().st_mtime_ns for path in before} == before


#: Documents that are too large: name, content, message.
DOCUMENTS = [
    ("table.md", f"# A\n\nText.\n\n{TABLE}", "table.md:5:1: The table has 320,040 cells; the limit is 20,000 cells."),
    ("line.md", "# A\n\nText.\n\n" + "long " * 200_000, "line.md:5:1: The line has 1,000,000 characters"),
    ("words.txt", "Some words.\n" * 300_000, "words.txt: The document has 600,000 words; the limit is 500,000"),
    (
        "table.html",
        "<h1>A</h1><table>" + ("<tr>" + "<td>1</td>" * 40 + "</tr>") * 1_000 + "</table>",
        "table.html: A table of the document has 40,000 cells; the limit is 20,000 cells.",
    ),
    (
        "spans.html",
        "<h1>A</h1><table><tr><td colspan=200>1</td></tr>" + "<tr><td>1</td></tr>" * 200 + "</table>",
        "spans.html: A table of the document has 40,200 cells; the limit is 20,000 cells.",
    ),
]


def test_new_refuses_documents_that_are_too_large(tmp_path):
    """Each with its limit; no folder is left behind."""
    for name, text, _ in DOCUMENTS:
        (tmp_path / name).write_text(text)
    before = sorted(tmp_path.iterdir())

    [(code, said)] = commands(tmp_path, ["new", "course", "--from", *[path.name for path in before]])

    assert (code, [line for _, _, line in DOCUMENTS if line not in said]) == (1, []), said[-3000:]
    assert sorted(tmp_path.iterdir()) == before


def test_sound_course_is_within_the_limits_and_a_change_is_noticed(tmp_path):
    """What is known of a file is forgotten when it changes."""
    root = make_synced_course(tmp_path / "course")
    assert outside_limits(root) == []

    edit(root / WATERING, "title", "# Watering \u2067by weight")

    assert [problem.trail for problem in outside_limits(root)] == [("cells", 0, "source")]


def test_words_of_a_page_and_of_a_notebook_are_counted(tmp_path):
    """A page of 100,001 words is a book."""
    root = make_synced_course(tmp_path / "course")
    (root / "book/long.md").write_text("word " * 100_001)
    cell = {"cell_type": "markdown", "id": "long", "metadata": {}, "source": ["word\n"] * 100_001}
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (root / "book/long.ipynb").write_text(json.dumps(notebook))

    said = [f"{Path(problem.file).name}: {problem.what}" for problem in outside_limits(root)]

    assert said == [
        "long.ipynb: The page has 100,001 words; the limit is 100,000 words.",
        "long.md: The page has 100,001 words; the limit is 100,000 words.",
        "long.md: The line has 500,005 characters; the limit is 200,000 characters.",
    ]


def test_guide_states_every_limit():
    """Its list has the same names, values and reasons, in the same order."""
    page = Path(__file__).parents[3] / "guide" / "book" / "limits.md"
    stated = [f"- **{limit.name[:1].upper()}{limit.name[1:]}**: {limit}. {limit.why}" for limit in LIMITS]

    written = [line for line in page.read_text("utf-8").split("\n") if line.startswith("- **")]

    assert written == stated
