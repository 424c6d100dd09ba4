"""A course of hostile inputs, built and opened: nothing runs, nothing leads away, nobody is asked.

One build holds hundreds of inputs that hypothesis made, in every place that takes text: formulas, Markdown, tables,
outputs of cells, drawings, quizzes, names of files, titles and captions.
"""

import json
import re
import shutil
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from coursebook.problems import CourseError
from coursebook.quiz import load_quiz
from coursebook.site.build import build
from coursebook.testing.serving import serve
from tests.coursebook.hostile import ATTACKS, attacks, drawings, formulas, generated, markdown, questions

ROOT = Path(__file__).parents[2]
#: How many inputs of each kind are made.
COUNTS = {"formulas": 100, "markdown": 120, "cells": 60, "outputs": 60, "drawings": 20, "questions": 20, "names": 8}
#: Names of files that mean something to HTML or to an address.
ODD_NAMES = ["a b", "a'b", "ä&b", "a+b=c", "漢字"]
#: What a page does before anything of its own: it notes whatever runs.
WATCH = "window.ran = []; window.hit = () => { window.ran.push(Error().stack); console.error('An attack ran.'); };"
#: All in a page that could act, as the browser itself reads it.
ACTING = """() => {
  const found = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || ["srcdoc", "formaction", "ping"].includes(name)) found.push(name);
      if (name === "style" && element.closest("article")) found.push(value);
    }
    const to = element.protocol ?? "";
    if (["javascript:", "data:", "blob:", "vbscript:"].includes(to)) found.push(element.outerHTML);
  }
  const wrong = "iframe, object, embed, base, meta[http-equiv]:not([http-equiv=Content-Security-Policy]), animate, " +
    "foreignObject, template, article script:not([type='application/json']), article style, article link, article meta";
  for (const element of document.querySelectorAll(wrong)) found.push(element.outerHTML);
  return found;
}"""


def text_of(inputs):
    """Blocks of Markdown, each after a mark by which it is known that it reached the page."""
    return "\n\n".join(f"Mark{number}.\n\n{one}" for number, one in enumerate(inputs))


def one_line(words):
    return " ".join(words.replace("\x00", "").split()) or "x"


def write(folder, name, title, text):
    (folder / "book" / f"{name}.md").write_text(f"# {one_line(title)}\n\n{text}\n", encoding="utf-8")


def notebook(outputs):
    """A notebook whose outputs are attacks, in each form that an output has."""
    forms = ["text/html", "image/svg+xml", "application/javascript", "text/markdown", "text/latex", "text/plain"]
    cells = [{"cell_type": "markdown", "id": "top", "source": "# Outputs", "metadata": {}}]
    for number, one in enumerate(outputs):
        data = {forms[number % len(forms)]: one}
        stored = {"output_type": "display_data", "data": data, "metadata": {}}
        cell = {"cell_type": "code", "id": f"cell-{number}", "source": f"{number}", "metadata": {}, "outputs": [stored]}
        cells.append(cell | {"execution_count": None})
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    return {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}


def sound_questions(folder, made):
    """Write the questions that the reader of quizzes takes; it refuses the others by name."""
    file = folder / "book" / "quizzes" / "hostile.yml"
    kept = []
    for number, question in enumerate(made):
        question = {"id": f"hostile-q{number}"} | question  # noqa: PLW2901
        with file.open("w", encoding="utf-8") as out:
            YAML().dump([question], out)
        try:
            load_quiz(file, folder)
        except CourseError:
            continue
        kept.append(question)
    with file.open("w", encoding="utf-8") as out:
        YAML().dump(kept, out)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, record_testsuite_property):
    """The folder of the site; how many inputs were made, and how many are on a page, is kept as properties."""
    folder = tmp_path_factory.mktemp("hostile") / "course"
    (folder / "book" / "quizzes").mkdir(parents=True)
    (folder / "widgets").mkdir()
    (folder / "widgets" / "__init__.py").touch()
    (folder / "book" / "references.bib").touch()
    made = {
        "formulas": generated(formulas(), COUNTS["formulas"]),
        "markdown": [*generated(markdown(), COUNTS["markdown"]), *ATTACKS.values()],
        "cells": generated(attacks(), COUNTS["cells"]),
        "outputs": [*generated(attacks(), COUNTS["outputs"]), *ATTACKS.values()],
        "drawings": generated(drawings(), COUNTS["drawings"]),
        "questions": generated(questions(), COUNTS["questions"]),
        "names": generated(attacks(), COUNTS["names"]),
    }
    titles = [one_line(one) for one in made["names"]]
    settings = YAML().load((ROOT / "_config.yml").read_text("utf-8"))
    settings |= {"title": titles[0], "author": titles[1], "copyright": titles[2]}
    YAML().dump(settings, folder / "_config.yml")

    write(
        folder,
        "formulas",
        titles[3],
        text_of(f"${one}$\n\n$${one}$$".replace("\n\n\n", "\n") for one in made["formulas"]),
    )
    pages = ["formulas", "cells", "pictures", "quiz"]
    for start in range(0, len(made["markdown"]), 20):
        pages.append(f"markdown{start}")
        write(folder, pages[-1], titles[start % len(titles)], text_of(made["markdown"][start : start + 20]))
    rows = [f"| Mark{number}. | {one_line(one).replace('|', '')} |" for number, one in enumerate(made["cells"])]
    write(folder, "cells", titles[4], "| a | b |\n| --- | --- |\n" + "\n".join(rows))
    for number, one in enumerate(made["drawings"]):
        (folder / "book" / f"drawing{number}.svg").write_text(one, encoding="utf-8")
    figure = "```{{figure}} drawing{}.svg\n:alt: {}\n\n{}\n```"
    pictures = [
        figure.format(number, titles[number % 8], titles[number % 8]) for number in range(len(made["drawings"]))
    ]
    write(folder, "pictures", titles[5], text_of(pictures))
    sound_questions(folder, made["questions"])
    write(folder, "quiz", titles[6], '<course-quiz data-quiz="hostile">\n</course-quiz>')
    (folder / "book" / "outputs.ipynb").write_text(json.dumps(notebook(made["outputs"])), encoding="utf-8")
    for name in ODD_NAMES:
        write(folder, name, "x", "Mark0.")
    toc = {"format": "jb-book", "root": "book/formulas"}
    chapters = [{"file": f"book/{name}"} for name in [*pages[1:], "outputs", *ODD_NAMES]]
    YAML().dump(toc | {"parts": [{"caption": titles[7], "chapters": chapters}]}, folder / "_toc.yml")

    site = build(folder, strict=False)
    on_a_page = reached(site)
    for kind, inputs in made.items():
        record_testsuite_property(f"hostile {kind} made", len(inputs))
        record_testsuite_property(f"hostile {kind} on a page", on_a_page[kind])
    print("made", {kind: len(inputs) for kind, inputs in made.items()}, "on a page", on_a_page)
    yield site
    shutil.rmtree(folder)


def reached(site):
    """How many inputs there are on the pages, by the marks before them and the elements around them."""

    def count(pattern, names):
        return sum(len(re.findall(pattern, file.read_text("utf-8"))) for file in (site / "book").glob(f"{names}.html"))

    return {
        "formulas": count(r"Mark\d+\.", "formulas"),
        "markdown": count(r"Mark\d+\.", "markdown*"),
        "cells": count(r"Mark\d+\.", "cells"),
        "outputs": count(r'class="cell_output ', "outputs"),
        "drawings": count(r"<figure", "pictures"),
        "questions": count("data-question=", "quiz"),
        "names": sum("<h1>" in file.read_text("utf-8") for file in (site / "book").glob("*.html")),
    }


def all_pages(site):
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html") if "_static" not in file.parts)


@pytest.mark.expects_console_errors  # pictures that are not there; any other error is looked for below
@pytest.mark.parametrize("way", ["file", "http"])
def test_nothing_runs_leads_away_or_asks(hostile, open_page, way):
    """On every page: no attack, no dialog, no error of the policy, no second page, no request to others."""
    page = open_page()
    page.add_init_script(WATCH)
    dialogs, addresses, errors = [], [], []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.on("framenavigated", lambda frame: addresses.append(frame.url))
    with serve(hostile) as served:
        start = served if way == "http" else hostile.resolve().as_uri() + "/"
        for name in all_pages(hostile):
            if name == "index.html":  # it leads to the first page
                continue
            addresses.clear()
            page.goto(start + name)
            opened = page.url
            page.evaluate("() => new Promise((done) => setTimeout(done, 20))")

            assert page.evaluate("() => window.ran") == [], name
            assert page.evaluate(ACTING) == [], name
            assert ({*addresses} - {"about:blank"}, page.url, dialogs) == ({opened}, opened, []), name
    assert [error for error in errors if not error.startswith("Failed to load resource")] == []


def test_inputs_reached_their_pages(hostile):
    """A test of an empty page would find nothing: marks and attacks are there as words."""
    formulas_page = (hostile / "book" / "formulas.html").read_text("utf-8")
    there = reached(hostile)

    assert "<math" in formulas_page
    assert "&lt;" in formulas_page
    assert [kind for kind, made in COUNTS.items() if there[kind] < 0.8 * made] == []
