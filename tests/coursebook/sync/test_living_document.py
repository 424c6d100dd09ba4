"""Renamed, moved, split, merged, deleted, brought back: what becomes of notebooks, quizzes, links and addresses."""

import json

import pytest
from nbformat import NotebookNode

from coursebook.notebooks.running import run_notebooks
from coursebook.problems import CourseError
from coursebook.quiz import check_quizzes
from coursebook.sync import apply_plan, drift, plan_sync
from coursebook.sync.redirects import read_redirects
from coursebook.sync.stages.scaffold import is_quiz_cell, quiz_cells
from tests.coursebook.small_course import cells, make_course, problems_of, source, write_document

GARDEN = """\
---
title: Growing tomatoes
parts:
  - caption: In the garden
    folder: garden
    chapters: [introduction, watering, pruning] # in this order
  - caption: Words
    folder: words
    chapters:
      - rot
---

Tomatoes are easy.

## Watering by weight {#watering}

Lift the pot in the morning and in the evening.

A light pot is dry, and a heavy one is wet.

Rain water is softer than tap water, says the neighbour.

## Pruning

Pinch out side shoots with two fingers.

They take the strength that fruit would need.

## Important terms

### Blossom-end rot {#rot}

A brown patch at the lower end of the fruit.
"""
QUIZ = """\
# Questions of {slug}.
- id: {slug}-one
  ask: What now?
  choices:
    - text: One
      correct: true
      why: So it is.
    - text: Two
      why: No.
"""
PRUNING, WATERING = "book/garden/pruning.ipynb", "book/garden/watering.ipynb"


@pytest.fixture
def course(tmp_path):
    """A course in step, whose authors have written cells and quizzes of their own."""
    root = make_course(tmp_path / "course", GARDEN)
    for slug in ("watering", "pruning"):
        (root / "book/quizzes").mkdir(parents=True, exist_ok=True)
        (root / f"book/quizzes/{slug}.yml").write_text(QUIZ.format(slug=slug))
    sync(root)
    for path in (PRUNING, WATERING):
        add(root / path, f"Own words of {path}.")
    sync(root)
    return root


def sync(root, **options):
    """Each change with its reason, from the course's folder."""
    changes = apply_plan(plan_sync(root, **options))
    return {change.path.relative_to(root).as_posix(): change.why for change in changes}


def add(path, *sources):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for number, text in enumerate(sources):
        notebook["cells"].append({"cell_type": "markdown", "id": f"own-{number}", "metadata": {}, "source": text})
    path.write_text(json.dumps(notebook), encoding="utf-8")


def own(path):
    return ["".join(cell["source"]) for cell in cells(path) if cell["id"].startswith("own")]


def document(root):
    return (root / "documents/tomatoes.md").read_text(encoding="utf-8")


def in_step(root):
    return problems_of(root) == [] and drift(plan_sync(root)) == []


def test_a_new_heading_keeps_the_name_of_its_chapter(course):
    """Its old slug is written behind it, though the list of the part was changed too; no file of it is touched."""
    changed = GARDEN.replace("## Pruning", "## Cutting back ##").replace(
        "watering, pruning]", "watering, cutting-back]"
    )
    write_document(course, changed)
    written = sync(course)

    assert (list(written), document(course), in_step(course)) == (
        ["documents/tomatoes.md", "_toc.yml", "documents/synced.json"],
        GARDEN.replace("## Pruning", "## Cutting back {#pruning}"),
        True,
    )


def test_a_heading_and_its_text_may_change_together(course):
    """Half of the text is enough to know it by."""
    changed = GARDEN.replace("## Pruning", "## Cutting back").replace("two fingers", "finger and thumb, gently")
    write_document(course, changed)
    sync(course)

    assert ("## Cutting back {#pruning}" in document(course), own(course / PRUNING), in_step(course)) == (
        True,
        [f"Own words of {PRUNING}."],
        True,
    )


def test_a_written_slug_renames_notebook_and_quiz(course):
    """The author said so. Questions keep their ids, so that answers stay; old links lead on."""
    write_document(course, GARDEN.replace("## Pruning", "## Pruning {#prune}"))
    written = sync(course)
    renamed = course / "book/garden/prune.ipynb"

    assert (
        (course / PRUNING).exists(),
        own(renamed),
        source(renamed, "quiz"),
        (course / "book/quizzes/prune.yml").read_text(),
        read_redirects(course),
        written["book/garden/prune.ipynb"],
        check_quizzes(course),
        in_step(course),
    ) == (
        False,
        [f"Own words of {PRUNING}."],
        'from coursebook import Quiz\n\nquiz = Quiz("prune")\nquiz',
        QUIZ.format(slug="pruning"),
        {"book/garden/pruning": "book/garden/prune"},
        "The chapter was “pruning”; the document calls it “prune” now. Its quiz has the chapter's new name.",
        [],
        True,
    )


def test_two_sections_may_change_their_slugs_with_each_other(course):
    """Then each slug's text is another: what their author wrote decides, and nothing is lost."""
    changed = GARDEN.replace("## Pruning", "## Pruning {#watering}").replace("weight {#watering}", "weight {#pruning}")
    write_document(course, changed)
    sync(course)

    assert (source(course / PRUNING, "text")[:12], own(course / PRUNING), in_step(course)) == (
        "Lift the pot",
        [f"Own words of {PRUNING}."],
        True,
    )


def test_two_headings_may_change_places_over_their_texts(course):
    """Neither slug was written: each notebook follows its slug still, since no heading is new."""
    changed = GARDEN.replace("## Pruning", "## X").replace("## Watering by weight {#watering}", "## Pruning")
    write_document(course, changed.replace("## X", "## Watering by weight {#watering}"))
    sync(course)

    assert in_step(course)


def test_a_chapter_moves_with_its_part(course):
    """Notebook, cells and quiz are kept, links to it and from it lead where pages are now, also with old links."""
    (course / "book/about.md").write_text(
        "[Cut](garden/pruning.ipynb), {doc}`garden/pruning`, [other](garden/watering)"
    )
    (course / "book/garden/shoot.png").write_bytes(b"picture")
    add(course / PRUNING, "![Shoot](shoot.png), [water](watering.ipynb#when), [web](https://a.org/b)")
    add(course / WATERING, "{doc}`Then cut <pruning>`")
    sync(course)
    changed = GARDEN.replace("watering, pruning]", "watering]").replace("      - rot", "      - rot\n      - pruning")
    write_document(course, changed)
    written = sync(course)
    moved = course / "book/words/pruning.ipynb"

    assert (own(moved)[1], own(course / WATERING)[1], (course / "book/about.md").read_text()) == (
        "![Shoot](../garden/shoot.png), [water](../garden/watering.ipynb#when), [web](https://a.org/b)",
        "{doc}`Then cut <../words/pruning>`",
        "[Cut](words/pruning.ipynb), {doc}`words/pruning`, [other](garden/watering)",
    )
    assert (read_redirects(course), in_step(course), written["book/words/pruning.ipynb"]) == (
        {"book/garden/pruning": "book/words/pruning"},
        True,
        "The document has this chapter in the part “Words” now; it was in book/garden. "
        "Links in 1 cell lead to where pages are now.",
    )


def test_a_chapter_that_moves_back_is_no_former_place(course):
    """Its present address leads nowhere else."""
    changed = GARDEN.replace("watering, pruning]", "watering]").replace("      - rot", "      - rot\n      - pruning")
    write_document(course, changed)
    sync(course)
    write_document(course, GARDEN)
    sync(course)

    assert (read_redirects(course), in_step(course)) == ({"book/words/pruning": "book/garden/pruning"}, True)


def test_a_notebook_that_its_author_moved_is_found(course):
    """As with git mv, before the next sync."""
    changed = GARDEN.replace("watering, pruning]", "watering]").replace("      - rot", "      - rot\n      - pruning")
    write_document(course, changed)
    (course / PRUNING).rename(course / "book/words/pruning.ipynb")
    sync(course)

    assert (own(course / "book/words/pruning.ipynb"), in_step(course)) == ([f"Own words of {PRUNING}."], True)


def test_a_page_in_the_way_of_a_chapter_is_named(course):
    """An author's own page has the name that a chapter would get."""
    (course / "book/words/pruning.ipynb").write_text((course / PRUNING).read_text().replace('"document"', '"margin"'))
    write_document(
        course, GARDEN.replace("watering, pruning]", "watering]").replace("      - rot", "      - pruning\n      - rot")
    )

    assert "is in its way" in problems_of(course)[0].what


def test_a_split_section_keeps_its_notebook_and_begins_another(course):
    """The new chapter follows the other in the list of its part; cells that may belong to it are named."""
    add(course / WATERING, "Rain is soft; the tap is hard. Says who? A neighbour.")
    sync(course)
    write_document(course, GARDEN.replace("Rain water is", "## Rain and tap\n\nRain water is"))
    written = sync(course)

    assert (
        written["book/garden/rain-and-tap.ipynb"],
        "chapters: [introduction, watering, rain-and-tap, pruning] # in this order" in document(course),
        len(own(course / WATERING)),
        in_step(course),
    ) == (
        "The chapter is new. Its text was split off from “watering”. There, these cells may belong here: “own-0-2”.",
        True,
        2,
        True,
    )


def test_a_merged_section_gives_its_cells_and_questions(course):
    """They are now in the chapter that has its text; old links lead there."""
    write_document(course, GARDEN.replace("## Pruning\n\n", ""))
    written = sync(course)
    quiz = (course / "book/quizzes/watering.yml").read_text()

    assert (
        own(course / WATERING),
        (course / PRUNING).exists() or (course / "attic").exists(),
        quiz,
        (course / "book/quizzes/pruning.yml").exists(),
        read_redirects(course),
        check_quizzes(course),
        in_step(course),
    ) == (
        [f"Own words of {WATERING}.", f"Own words of {PRUNING}."],
        False,
        QUIZ.format(slug="watering") + "\n" + QUIZ.format(slug="pruning"),
        False,
        {"book/garden/pruning": "book/garden/watering"},
        [],
        True,
    )
    assert written[PRUNING] == "The document has its text in “watering” now; so are its author's cells."


def test_a_title_that_an_author_gave_a_merged_chapter_becomes_a_heading(course):
    """And an edit by hand of its text becomes a cell of its author's: nothing that somebody wrote is lost."""
    notebook = json.loads((course / PRUNING).read_text())
    notebook["cells"][0]["source"] = "# How to cut"
    notebook["cells"][1]["source"] = "Edited by hand."
    (course / PRUNING).write_text(json.dumps(notebook))
    write_document(course, GARDEN.replace("## Pruning\n\n", ""))
    sync(course)
    texts = ["".join(cell["source"]) for cell in cells(course / WATERING)]

    assert ("## How to cut" in texts, "Edited by hand." in texts, in_step(course)) == (True, True, True)


def test_a_deleted_section_goes_to_the_attic_and_comes_back(course):
    """With cells and quiz; the list of its part follows both ways."""
    start, end = GARDEN.index("## Pruning"), GARDEN.index("## Important")
    write_document(course, GARDEN[:start] + GARDEN[end:])
    written = sync(course)
    waiting = course / "attic/001-pruning"

    assert (own(waiting / "pruning.ipynb"), (waiting / "pruning.yml").read_text(), (course / PRUNING).exists()) == (
        [f"Own words of {PRUNING}."],
        QUIZ.format(slug="pruning"),
        False,
    )
    assert ("it is kept here" in written["attic/001-pruning/pruning.ipynb"], in_step(course)) == (True, True)
    without = document(course)
    write_document(course, without.replace("## Important", GARDEN[start:end] + "## Important"))
    sync(course)

    assert (own(course / PRUNING), waiting.exists(), document(course), in_step(course)) == (
        [f"Own words of {PRUNING}."],
        False,
        GARDEN,
        True,
    )


def test_a_quiz_that_another_page_shows_stays(course):
    """Its chapter goes to the attic without it."""
    notebook = json.loads((course / WATERING).read_text())
    notebook["cells"].append(json.loads(json.dumps(quiz_cells("pruning")[1])) | {"id": "other"})
    (course / WATERING).write_text(json.dumps(notebook))
    sync(course)
    start, end = GARDEN.index("## Pruning"), GARDEN.index("## Important")
    write_document(course, GARDEN[:start] + GARDEN[end:])
    sync(course)

    assert ((course / "book/quizzes/pruning.yml").exists(), in_step(course)) == (True, True)


@pytest.mark.parametrize("sentence", ["", " Nothing you choose leaves this browser."])
def test_the_words_above_a_quiz_are_known_in_their_former_form(sentence):
    """Courses made before have a second sentence there, which is not true in a notebook that runs."""
    cell, _ = quiz_cells("pruning")
    assert "browser" not in cell.source

    assert is_quiz_cell(NotebookNode(cell | {"source": cell.source + sentence}), "pruning")
    assert not is_quiz_cell(NotebookNode(cell | {"source": cell.source + " Mine."}), "pruning")


def test_a_part_that_loses_its_last_chapter_stays_as_an_empty_list(course):
    """Its author may fill it again; the table of contents leaves it out."""
    write_document(course, GARDEN[: GARDEN.index("## Important")])
    sync(course)

    assert ("chapters: []" in document(course), "Words" in (course / "_toc.yml").read_text(), in_step(course)) == (
        True,
        False,
        True,
    )


def test_a_check_says_all_that_would_happen_and_writes_nothing(course):
    """A renamed, a moved, a split and a deleted section at once."""
    changed = GARDEN.replace("## Pruning", "## Cutting back").replace("Rain water is", "## Rain\n\nRain water is")
    changed = changed.replace("watering, pruning]", "watering]").replace("      - rot", "      - pruning")
    write_document(course, changed[: changed.index("## Important")])
    before = {path: path.read_bytes() for path in course.rglob("*") if path.is_file()}
    said = {problem.file.relative_to(course).as_posix(): problem.what for problem in drift(plan_sync(course))}

    assert ([said[file][:48] for file in sorted(said) if file != "_toc.yml"], before) == (
        [
            "Its section is no longer in the document: it is ",
            "Its section is no longer in the document: it is ",
            "The chapter is new. Its text was split off from ",
            "The cell “text” has an older text than the docum",
            "The document has this chapter in the part “Words",
            "Old links lead on: the site has a page at each f",
            "The heading “Cutting back” was “Pruning”: {#prun",
        ],
        {path: path.read_bytes() for path in course.rglob("*") if path.is_file()},
    )


def test_a_slip_of_the_pen_in_a_list_is_named_and_not_taken_for_a_change(course):
    """A slug that no chapter ever had."""
    write_document(course, GARDEN.replace("watering, pruning]", "watering, prunning]"))

    assert problems_of(course)[0].what == "No section or term has the slug “prunning”."


def test_the_output_of_a_new_quiz_is_what_a_kernel_gives(course):
    """So that no kernel has to be started for it."""
    made = plan_sync(course).notebooks[PRUNING].notebook
    result = run_notebooks({course / PRUNING: made}, course)[course / PRUNING]

    assert [cell.get("outputs") for cell in result.cells] == [cell.get("outputs") for cell in made.cells]


def test_a_new_chapter_gets_a_quiz_from_its_text(course):
    """If the text gives one; it is shown at the end."""
    text = "Compost is plant waste that rotted. A heap of it grows warm. Worms turn compost into soil."
    write_document(course, GARDEN.replace("## Important", f"## Compost\n\n{text}\n\n## Important"))
    written = sync(course)
    path = "book/quizzes/compost.yml"

    assert (written[path], [cell["id"] for cell in cells(course / "book/garden/compost.ipynb")], in_step(course)) == (
        "Its questions were made from the chapter's text.",
        ["title", "text", "place", "check", "quiz"],
        True,
    )


def test_a_failing_write_moves_nothing(course, monkeypatch):
    """Moves are part of the one change that is made whole or not at all."""
    write_document(course, GARDEN.replace("## Pruning", "## Pruning {#prune}"))
    before = {path.name: path.read_bytes() for path in course.rglob("*.*") if path.is_file()}
    plan = plan_sync(course)
    (course / "book/quizzes/prune.yml").mkdir()
    with pytest.raises(CourseError):
        apply_plan(plan)

    assert {path.name: path.read_bytes() for path in course.rglob("*.*") if path.is_file()} == before
