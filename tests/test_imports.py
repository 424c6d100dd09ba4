"""Dependencies point one way: no chapter in the generator, no Jupyter in a model."""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

#: Libraries that only some folders or modules of the generator name.
CONFINED = {
    "sphinx": ["coursebook/site/"],
    "docutils": ["coursebook/site/"],
    "jupyter_book": ["coursebook/site/"],
    "myst_nb": ["coursebook/site/"],
    "plotly": ["coursebook/live/", "coursebook/frozen/freeze.py", "coursebook/site/"],
    "ipywidgets": ["coursebook/live/"],
    "anywidget": ["coursebook/live/"],
    "playwright": ["coursebook/export/"],
    "pypdf": ["coursebook/export/"],
    "latex2mathml": ["coursebook/limits/formulas.py"],
    "nh3": ["coursebook/site/safety/"],
    "selectolax": ["coursebook/site/safety/"],
    "segno": ["coursebook/rendering/"],
}
#: What a model stands on besides the standard library: numbers, the vocabulary of explorables, the map of the document.
STANDING = {
    "numpy",
    "scipy",
    "widgets",
    "coursebook.amounts",
    "coursebook.explorable",
    "coursebook.chart",
    "coursebook.question_maker",
}


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


GENERATOR = sorted((ROOT / "coursebook").rglob("*.py"))
MODELS = sorted((ROOT / "widgets").rglob("*.py"))

each_of_the_generator = pytest.mark.parametrize("module", GENERATOR, ids=name)


@each_of_the_generator
def test_generator_imports_no_model(module):
    """Another course is other documents, a book and models beside the same generator."""
    assert "widgets" not in {imported.partition(".")[0] for imported in imports(module)}


@each_of_the_generator
def test_library_is_confined(module):
    """What touches Sphinx is in one folder; what touches ipywidgets, where a kernel is."""
    named = {imported.partition(".")[0] for imported in imports(module)} & CONFINED.keys()

    astray = [one for one in named if not name(module).startswith(tuple(CONFINED[one]))]

    assert astray == []


@pytest.mark.parametrize("module", MODELS, ids=name)
def test_model_knows_only_numbers(module):
    """Parameters in, arrays and numbers out: no plotly, no widgets, no Jupyter, no Sphinx."""
    others = [
        imported
        for imported in imports(module)
        if imported.partition(".")[0] not in sys.stdlib_module_names
        and not any(f"{imported}.".startswith(f"{allowed}.") for allowed in STANDING)
    ]

    assert others == []


def test_generator_names_no_chapter():
    """No slug or model of this course is in the generator, its scripts, styles or templates."""
    chapters = {file.stem for file in (ROOT / "book").glob("*/*.ipynb")}
    models = {file.stem for file in MODELS} - {"__init__"}
    # A slug of one word, such as "norms", is a word of English too.
    telling = {one for one in chapters | models if re.search("[-_]", one)}
    either = re.compile(rf"\b({'|'.join(re.escape(one) for one in sorted(telling))})\b")
    sources = [file for file in (ROOT / "coursebook").rglob("*") if file.suffix in {".py", ".js", ".css", ".html"}]

    found = {name(file): match[0] for file in sources if (match := either.search(file.read_text("utf-8")))}

    assert found == {}


def imports(module: Path) -> set[str]:
    """Give the full names of all modules that a file imports, also inside functions."""
    package = module.relative_to(ROOT).parts[:-1]
    found = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            found.add(".".join([*above, node.module or ""]).strip("."))
    return found
