"""Plain English for people who read the code: docstrings, comments and messages, but not the words of the course."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.test_house import FILES, ROOT, name


class Word(NamedTuple):
    """An expression that we do not use, what to write for it, and why."""

    pattern: re.Pattern[str]
    instead: str
    reason: str


def word(pattern: str, instead: str, reason: str) -> Word:
    """Compile a pattern that ignores case and matches whole words."""
    return Word(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), instead, reason)


#: Docstrings say what a function returns; "Give" leaves open to whom.
OPENING = word("gives?", "Return …, or a noun: The …", "a docstring says what is returned")
#: What a native writer would not say, with what they would.
WORDS = [
    word("mend(?:s|ed|ing)?", "fix, correct, repair", "clothes and bones are mended, code is fixed"),
    word("anew", "again", "only novels say it"),
    word("who(?:m)?ever", "anyone who, the person who", "name who it is"),
    word(
        "".join(f"(?<!{who} )" for who in ("people", "who", "those", "writer", "groups", "bars", "both", "many"))
        + r"st(?:ands?|ood)(?![-'])(?! (?:for|alone|still|up|out|in for|aside|side by))",
        "is, are",
        "people and bars stand; a word, a file or a heading is somewhere",
    ),
    word(r"(?:of|with) (?:ours|theirs)", "our own, their own, or name the thing", "bookish, and often unclear"),
    word("(?:is|are|was|were) said", "is reported, the message says", "say who says what, and where"),
    word("(?<!there )(?:is|are|was|were) (?-i:none)", "is not one", "a riddle: none of what?"),
    word(
        "(?<!there )(?:is|are|was|were) no (?!longer|more|less|better|worse|different|such|other)",
        "is not a",
        "word order of another language; “there is no” is fine",
    ),
    word(r"(?:its|light|dark|white) ground", "background", "ground is what we walk on"),
    word("(?:runs?|books?|lots?|seeds?) of chance|drawn lots?", "random", "the field's word is random"),
    word(
        "told (?:from|by (?:its|their|bold|identity|length))", "distinguished from, recognised by", "stories are told"
    ),
    word("c(?:ome|omes|ame) along", "is kept, is copied", "people come along"),
    word("pass(?:es|ed) over|(?:to|would) pass over", "skip, ignore", "shorter, and the usual word"),
    word(r"hang(?:s|ing)? on|hung on", "depend on, belong to", "to hang on is to wait"),
    word("t(?:ake|akes|aken|ook) (?:it |all |them |everything )?back", "undo, roll back", "the field's word is undo"),
    word("what (?:is|was) whose", "which … belongs to which …", "a riddle"),
]
#: Calls whose strings a person reads when something is wrong, and in the help of a command.
SPEAKING = re.compile(r"Error$|[Pp]roblem$|[Mm]istake$|Warning$|^(?:fail|warn|warning|add_argument|add_parser)$")
#: How comments look, by the ending of a file's name; a file of Python is read by its own grammar.
COMMENTS = {
    **dict.fromkeys([".js", ".mjs", ".ts", ".css"], re.compile(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", re.S)),
    **dict.fromkeys([".html", ".xhtml"], re.compile(r"\{#.*?#\}|<!--.*?-->", re.S)),
    **dict.fromkeys([".yml", ".toml", ".conf", ""], re.compile(r"(?:^|(?<=\s))#[^\n]*", re.M)),
    **dict.fromkeys([".jinja", ".md"], re.compile(r".+", re.S)),  # all of it is for people who write
}
#: Where our own words are; the course's and the guide's are content, and peers are written as their own guides say.
FOLDERS = ("coursebook/", "widgets/", "tests/", "benchmarks/", "deploy/", ".ci/", ".github/")
OTHERS = re.compile(r"(?:^|/)(?:vendor|dist|node_modules|peers)/|^tests/.*\.md$")


class Passage(NamedTuple):
    """A docstring, comment or message, with the line on which it begins."""

    line: int
    text: str
    is_docstring: bool = False


def is_ours(file: Path) -> bool:
    """Return whether a file holds docstrings, comments or messages of our own."""
    place = name(file)
    reads = file.suffix == ".py" or file.suffix in COMMENTS
    return reads and ("/" not in place or place.startswith(FOLDERS)) and not OTHERS.search(place)


def passages(file: Path) -> Iterator[Passage]:
    """Yield every docstring, comment and message of a file."""
    source = file.read_text("utf-8")
    if file.suffix == ".py":
        yield from of_python(source)
        return
    for match in COMMENTS[file.suffix].finditer(source):
        yield Passage(source.count("\n", 0, match.start()) + 1, match[0])


def of_python(source: str) -> Iterator[Passage]:
    """Yield the passages of a module: strings that are statements or parts of a message, and comments."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield Passage(node.lineno, node.value.value, is_docstring=True)
        if isinstance(node, ast.Call) and SPEAKING.search(called(node)):
            strings = [one for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            yield from (Passage(one.lineno, one.value) for one in strings)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield Passage(token.start[0], token.string)


def called(call: ast.Call) -> str:
    """Return the last part of the name of what is called."""
    return ast.unparse(call.func).rpartition(".")[2]


def faults(passage: Passage) -> Iterator[str]:
    """Yield what to change in a passage; names of code, in backticks, may be anything."""
    text = re.sub(r"`+[^`\n]+`+", lambda code: "·" * len(code[0]), passage.text)
    if passage.is_docstring and (match := OPENING.pattern.match(text.lstrip())):
        yield f"{passage.line}: “{match[0]}”: write: {OPENING.instead} ({OPENING.reason})"
    for unwanted in WORDS:
        for match in unwanted.pattern.finditer(text):
            line = passage.line + text.count("\n", 0, match.start())
            yield f"{line}: “{match[0]}”: write: {unwanted.instead} ({unwanted.reason})"


@pytest.mark.parametrize("file", [file for file in FILES if is_ours(file)], ids=name)
def test_words_are_those_of_a_native_writer(file):
    """Each expression that we do not use is named with its line and with what to write."""
    if file == Path(__file__):
        return  # names what it forbids

    found = [fault for passage in passages(file) for fault in faults(passage)]

    assert list(dict.fromkeys(found)) == []


@pytest.mark.parametrize(
    "sound",
    [
        "A stand-in for a kernel stands for the model; people stand in one pass over the ground.",
        "There is no background, and there are none to fix.",
        "Return what `mend` gives.",
        "This is no longer needed, and no worse than before; the result is None.",
    ],
)
def test_sound_english_is_left_alone(sound):
    """The list has no false alarms for words that only look alike."""
    assert list(faults(Passage(1, sound, is_docstring=True))) == []


@pytest.mark.parametrize("unwanted", [OPENING, *WORDS], ids=lambda unwanted: unwanted.pattern.pattern)
def test_what_to_write_instead_is_sound(unwanted):
    """A remedy never contains what another entry forbids."""
    assert list(faults(Passage(1, unwanted.instead))) == []


def test_code_has_all_kinds_of_passages():
    """Docstrings, also of attributes, comments, and messages in calls are read, other strings are not."""
    source = '"""One."""\nx = 1  # two\n"""Three."""\nraise ValueError(f"four {x}", "five")\nprint("six")\n'

    assert {passage.text for passage in of_python(source)} == {"One.", "Three.", "four ", "five", "# two"}
    assert list(passages(ROOT / "Makefile"))
