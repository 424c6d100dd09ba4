"""Dependencies point one way: models import the generator, never the reverse, and inside it each layer those below."""

import ast
import re
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

#: The packages and modules directly inside `coursebook/`, lowest first: each imports only those before it.
LAYERS = (
    "problems",
    "amounts",
    "slow_imports",
    "web",
    "distress",
    "page_policy",
    "limits",
    "files",
    "document",
    "citations",
    "identity",
    "terminal",
    "chart",
    "explorable",
    "frozen",
    "notebooks",
    "quiz",
    "rendering",
    "live",
    "question_maker",
    "sync",
    "importers",
    "checks",
    "site",
    "export",
    "testing",
    "cli",
)
#: Libraries that only these folders or modules of the generator may import.
CONFINED = {
    "sphinx": ["coursebook/site/"],
    "docutils": ["coursebook/site/"],
    "jupyter_book": ["coursebook/site/"],
    "myst_nb": ["coursebook/site/"],
    "plotly": ["coursebook/live/", "coursebook/frozen/freeze.py", "coursebook/site/"],
    "ipywidgets": ["coursebook/live/"],
    "anywidget": ["coursebook/live/"],
    "playwright": ["coursebook/export/", "coursebook/testing/engines/"],
    "selenium": ["coursebook/testing/engines/"],
    "websockets": ["coursebook/testing/engines/"],
    "pytest": ["coursebook/testing/"],
    "pypdf": ["coursebook/export/"],
    "latex2mathml": ["coursebook/limits/formulas.py"],
    "nh3": ["coursebook/site/safety/"],
    "selectolax": ["coursebook/site/safety/"],
    "segno": ["coursebook/rendering/"],
}
#: What a model may import besides the standard library.
ALLOWED_IN_MODELS = {
    "numpy",
    "widgets",
    "coursebook.amounts",
    "coursebook.explorable",
    "coursebook.chart",
    "coursebook.question_maker",
}


def name(file: Path) -> str:
    """Return a file's path inside the project."""
    return file.relative_to(ROOT).as_posix()


def dotted(file: Path) -> str:
    """Return the name by which a module is imported."""
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


GENERATOR = sorted((ROOT / "coursebook").rglob("*.py"))
NAMES = {dotted(file) for file in GENERATOR}
MODELS = sorted((ROOT / "widgets").rglob("*.py"))

each_of_the_generator = pytest.mark.parametrize("module", GENERATOR, ids=name)


def test_every_package_has_a_layer():
    """A new package or module directly inside `coursebook/` is given its place in the table."""
    inside = {path for path in (ROOT / "coursebook").iterdir() if path.is_dir() or path.suffix == ".py"}
    there = {path.stem for path in inside} - {"__init__", "__pycache__"}

    assert there == set(LAYERS)
    assert len(LAYERS) == len(set(LAYERS))


@each_of_the_generator
def test_imports_only_point_down(module):
    """A layer imports those below it, inside functions too; the face of the whole generator may import any."""
    layer = {package: height for height, package in enumerate(LAYERS)}
    here = dotted(module).partition(".")[2].partition(".")[0]
    others = {imported.split(".")[1] for imported in of_the_generator(module) if "." in imported} - {here}

    assert {other for other in others if here and layer[other] > layer[here]} == set()


def test_no_modules_import_each_other():
    """There is no cycle of imports, however long, not even through an import inside a function."""
    sorter = TopologicalSorter({dotted(module): of_the_generator(module) for module in GENERATOR})

    try:
        sorter.prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


def test_contributing_shows_the_layers():
    """The table in CONTRIBUTING.md has a row for each layer, in the same order."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

    assert tuple(re.findall(r"^\| `(\w+)(?:/|\.py)` \|", text, re.M)) == LAYERS


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
        and not any(f"{imported}.".startswith(f"{allowed}.") for allowed in ALLOWED_IN_MODELS)
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


def of_the_generator(module: Path) -> set[str]:
    """Return the generator's own modules that a file imports, packages under the name of their `__init__`."""
    known = {next((part for part in ancestry(imported) if part in NAMES), "") for imported in imports(module)}
    return known - {"", dotted(module)}


def ancestry(imported: str) -> list[str]:
    """Return a dotted name and those above it, longest first."""
    parts = imported.split(".")
    return [".".join(parts[:length]) for length in range(len(parts), 0, -1)]


def imports(module: Path) -> set[str]:
    """Return the full names of everything that a file imports, inside functions too."""
    package = module.relative_to(ROOT).parts[:-1]
    found = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            origin = ".".join([*above, node.module or ""]).strip(".")
            found |= {f"{origin}.{alias.name}" for alias in node.names}
    return found
