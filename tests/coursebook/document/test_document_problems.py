"""Mistakes in a document: each is named with its place and what to do."""

import pytest

from coursebook.document import read_document
from coursebook.problems import CourseError

FRONT = "---\nparts:\n  - caption: A\n    folder: a\n    chapters: [introduction]\n---\nText.\n"


def problems(folder, data, name="text.md"):
    """Places and sentences of all mistakes in a file."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    with pytest.raises(CourseError) as caught:
        read_document(path)
    return [str(problem).removeprefix(f"{path}:") for problem in caught.value.problems]


MISTAKES = {
    "empty": (b"", "1:1: The document has no text."),
    "only blank lines": (b"\n \n\n", "1:1: The document has no text."),
    "Windows-1252": (b"One.\nCaf\xe9 au lait.", "2:4: The byte 0xE9 is not UTF-8. Save the file as "
                     "UTF-8 (in Windows-1252 this byte would be “é”)."),
    "many bad bytes": (b"\xe9\xe9\xe9", "1:1: The byte 0xE9 is not UTF-8 (and 2 more like it)."),
    "UTF-16": ("Text".encode("utf-16"), "1:1: The file is encoded as UTF-16. Save it as UTF-8."),
    "NUL": (b"One.\nT\0ext.", "2:2: The NUL character U+0000 is not text. Delete it."),
    "heaped accents": ("a" + "\u0301\u0323" * 20, "1:2: More than 30 accents are heaped"),
    "slug twice": ("## A {#x}\n\nT.\n\n## B {#x}\n\nT.", "5:1: The slug “x” is taken by line 1."),
    "slug of the introduction": ("T.\n\n## Introduction\n\nT.", "3:1: The slug “introd"),
    "no slug": ("## A {#My Slug}\n\nT.", "1:1: “My Slug” is not a slug."),
    "long slug": ("## A {#" + "a" * 61 + "}\n\nT.", "1:1: “aaa"),
    "no slug can be made": ("## 漢字\n\nT.", "1:1: No slug can be made from this heading."),
    "slug without words": ("## {#x}\n\nT.", "1:1: The heading has a slug but no words."),
    "heading without words": ("## \n\nT.", "1: The heading has no words."),
    "heading without text": ("## A\n\n## B\n\nT.", "1:1: “A” has no text."),
    "long heading": ("## " + "a " * 101 + "{#x}\n\nT.", "1:1: The heading has 201 characters"),
    "only headings": ("## A\n\n### B\n\n## C\n\nT.", "1:1: “A” has no text."),
    "heading too deep": ("## A\n\nT.\n\n#### B\n\nT.", "5:1: “B” is 2 levels below what is above "
                         "it. Write it with ###."),
    "too deep in a term": ("## Terms\n\n### A\n\nT.\n\n##### B\n\nT.", "it. Write it with ####."),
    "slug of an inner heading": ("## A\n\nT.\n\n### B {#b}\n\nT.", "5:1: “B {#b}” is not a chapter"),
    "title in the middle": ("T.\n\n# A\n\nT.", "3:1: A heading with one # is the title"),
    "two titles": ("---\ntitle: A\n---\n# B\n\nT.", "4:1: The document has a second title"),
    "underlined heading": ("A\n---\nT.", "2:1: The line above this"),
    "code never closed": ("T.\n```\n## A\n", "2:1: The code block or comment"),
    "comment never closed": ("T.\n\n<!-- a\n\nb", "3:1: The code block or comment"),
    "text before the terms": ("## Glossary\n\nT.\n\n### A\n\nT.", "3:1: This text, between"),
    "front matter without end": ("---\ntitle: A\n", "1:1: The front matter that begins"),
    "front matter without sense": ("---\ntitle: [\n---\nT.", "3:1: The front matter is not valid YAML:"),
    "front matter too deep": ("---\n" + "[" * 501 + "\n---\nT.", "2:31: This is nested deeper than 30 levels."),
    "front matter too long": ("---\n" + "#" * 100_001 + "\n---\nT.", "1:1: The front matter has 100,002 characters;"),
    "front matter a list": ("---\n- a\n---\nT.", "2:1: The front matter is not a mapping."),
    "unknown entry": ("---\nauthor: A\n---\nT.", "2:1: The front matter has an entry"),
    "entry twice": ("---\ntitle: A\ntitle: B\n---\nT.", "3:1: The front matter has “title” twice."),
    "title without words": ("---\ntitle:\n---\nT.", "2:6: The title is not text."),
    "title with half a character": ('---\ntitle: "\\ud800"\n---\nT.', "2:8: The title is not text."),
    "parts no list": ("---\nparts: a\n---\nT.", "2:8: “parts” is not a list."),
    "part without folder": (FRONT.replace("    folder: a\n", ""), "3:5: This part has no folder."),
    "folder with a slash": (FRONT.replace("folder: a", "folder: ../a"), "4:13: “../a” cannot be the name"),
    "unknown chapter": (FRONT.replace("[", "[intro, "), "5:16: No section or term"),
    "chapter misspelt": (FRONT.replace("[", "[introductoin, "), "Write “introduction”?"),
    "chapter twice": (FRONT.replace("[", "[introduction, "), "5:30: The chapter “introd"),
    "chapter in no part": (FRONT + "\n## A\n\nT.", "9:1: The chapter “a” is in no part"),
    "folder twice": (FRONT.replace("  - c", "  - {caption: B, folder: a, chapters: []}\n  - c"),
                     "5:13: The folder “a” is in line 3 already."),
}  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_named_with_its_place_and_a_remedy(tmp_path, data, expected):
    """Each kind of mistake; one of the sentences is the expected one."""
    assert any(expected in problem for problem in problems(tmp_path, data))


def test_all_mistakes_come_at_once_in_the_order_of_their_lines(tmp_path):
    """Mistakes of front matter, headings, text and characters; none hides another."""
    text = "---\ntitle:\nauthor: A\n---\nT.\0\n\n## A\n\n#### B\n\nT.\n\n## A\n\nT.\n"
    places = [problem.split(":")[0] for problem in problems(tmp_path, text)]

    assert places == ["2", "3", "5", "9", "13"]


def test_a_missing_file_is_a_problem(tmp_path):
    """The system's words, and what to check."""
    with pytest.raises(CourseError, match=r"none\.md: The document cannot be read \(No such file"):
        read_document(tmp_path / "none.md")
