"""The house's own rules, over every file of the project: a new file is held to them at once."""

import ast
import importlib.metadata
import json
import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from coursebook.notebooks.normal import TAGS

ROOT = Path(__file__).parents[1]

#: Names of drawers: modules that hold what somebody did not know where to put.
DRAWERS = {"utils", "util", "helpers", "helper", "common", "shared", "misc", "tools"}
#: A module longer than this holds more than one idea; tests list many cases. [lines]
LONGEST, LONGEST_TESTS = 320, 450
#: A folder on one person's machine.
SOMEBODYS = re.compile(r"(?<![\w.:/])/(home|Users|root|work|tmp)/\w|[A-Z]:\\Users")
#: The name of a document, such as README.md.
DOCUMENT = re.compile(r"\b[A-Z]{3,}\.md\b")
#: What was left for later.
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")
#: Files whose text is ours to read.
TEXTS = {
    ".py",
    ".js",
    ".ts",
    ".css",
    ".html",
    ".md",
    ".ipynb",
    ".yml",
    ".toml",
    ".txt",
    ".bib",
    "",
    ".json",
}


def files() -> list[Path]:
    """Every file of the project but those that .gitignore leaves out."""
    ignored = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()]

    def walk(folder: Path) -> list[Path]:
        inside = sorted(folder.iterdir())
        kept = [path for path in inside if not any(fnmatch(path.name, name) for name in [".git", *ignored])]
        return [found for path in kept for found in (walk(path) if path.is_dir() else [path])]

    return walk(ROOT)


FILES = files()
MODULES = [file for file in FILES if file.suffix == ".py"]
NOTEBOOKS = [file for file in FILES if file.suffix == ".ipynb"]
#: Scripts that a bundler wrote.
BUNDLES = ROOT / "coursebook" / "web" / "dist"


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


each_module = pytest.mark.parametrize("module", MODULES, ids=name)
each_notebook = pytest.mark.parametrize("notebook", NOTEBOOKS, ids=name)


@each_module
def test_module_says_what_it_is(module):
    """A docstring opens every module."""
    tree = ast.parse(module.read_text("utf-8"))

    assert ast.get_docstring(tree)


@each_module
def test_module_holds_one_idea(module):
    """Nobody scrolls through more than a few screens."""
    length = len(module.read_text("utf-8").splitlines())

    assert length <= (LONGEST_TESTS if "tests" in module.parts else LONGEST)


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_drawers(file):
    """A file's name, and its folders', say what is inside."""
    words = {part.partition(".")[0] for part in file.relative_to(ROOT).parts}

    assert not words & DRAWERS


@pytest.mark.parametrize("rule", [SOMEBODYS, UNFINISHED], ids=["machine", "unfinished"])
def test_no_text_names_a_machine_or_is_unfinished(rule):
    """No path of one person's computer, and nothing left for later, in any text."""
    found = [f"{place}: {match[0]}" for place, line in lines() if (match := rule.search(line))]

    assert found == []


def test_documents_that_are_named_exist():
    """A reader who follows a name such as README.md finds it."""
    there = {file.name for file in FILES}

    absent = [f"{place}: {word}" for place, line in lines() for word in set(DOCUMENT.findall(line)) - there]

    assert absent == []


@pytest.mark.parametrize("licence", ["LICENSE", "LICENSE-TEXT"])
def test_licences_are_there(licence):
    """Code and text each have one, in full."""
    text = (ROOT / licence).read_text("utf-8")

    assert len(text) > 500


def test_readme_shows_every_entry():
    """The tree in the README names all that a visitor sees in the top folder."""
    blocks = re.findall(r"^```.*?^```", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
    shown = set(re.findall(r"[\w.-]+", " ".join(blocks)))
    there = {file.relative_to(ROOT).parts[0] for file in FILES}

    assert {entry for entry in there if not entry.startswith(".")} - shown == set()


@pytest.mark.parametrize("module", sorted((ROOT / "widgets").glob("[a-z]*.py")), ids=name)
def test_model_has_its_tests(module):
    """The tests of a model stand where a stranger looks for them."""
    assert (ROOT / "tests" / "widgets" / f"test_{module.name}").is_file()


@pytest.mark.parametrize("list_of_pins", ["requirements.txt", "constraints.txt"])
def test_pins_are_exact(list_of_pins):
    """One version each, so that every machine has the same."""
    loose = [line for line in pins(list_of_pins) if not re.match(r"[\w.-]+==[\w.]+$", line)]

    assert loose == []


def test_all_that_is_installed_is_pinned():
    """Whatever the requirements need in turn, here, has the version that is written down."""
    direct = pins("requirements.txt")
    written = [line.split("==") for line in direct + pins("constraints.txt")]
    pinned = {canonicalize_name(package): version for package, version in written}

    needed = {package: importlib.metadata.version(package) for package in closure(direct)}

    assert {package: pinned.get(package) for package in needed} == needed


@each_notebook
def test_notebook_is_normalised(notebook):
    """Metadata name the kernel only; cells have tags we know; ids are words; nothing is counted."""
    raw = json.loads(notebook.read_text("utf-8"))
    cells = raw["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", [])]

    assert raw["metadata"].keys() == {"kernelspec"}
    assert {key for cell in cells for key in cell["metadata"]} <= {"tags"}
    assert {tag for cell in cells for tag in cell["metadata"].get("tags", [])} <= TAGS.keys()
    assert {one.get("execution_count") for one in cells + outputs} <= {None}
    assert [cell["id"] for cell in cells if not re.search("[a-z]{2}", cell["id"])] == []


@pytest.mark.parametrize("rule", [["check"], ["format", "--check"]], ids=["manner", "format"])
def test_code_is_in_the_manner_of_the_house(rule):
    """Ruff, with the settings in pyproject.toml, finds nothing to say."""
    ruff = [sys.executable, "-m", "ruff", *rule, "--quiet", "--no-cache", "."]

    said = subprocess.run(ruff, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (said.returncode, said.stdout) == (0, "")


def lines() -> list[tuple[str, str]]:
    """Every line of our texts with its place, but for bundles and those here, which name what they forbid."""
    return [
        (f"{name(file)}:{number}", line)
        for file in FILES
        if file.suffix in TEXTS and file != Path(__file__) and BUNDLES not in file.parents
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
    ]


def pins(list_of_pins: str) -> list[str]:
    """Requirements of a list, without its comments and options."""
    bare = [line.partition("#")[0].strip() for line in (ROOT / list_of_pins).read_text("utf-8").splitlines()]
    return [line for line in bare if line and not line.startswith("-")]


def closure(packages: list[str]) -> set[str]:
    """Give `packages` and all that they need in turn on this system, nothing optional."""
    known: set[str] = set()
    waiting = [Requirement(package) for package in packages]
    while waiting:
        requirement = waiting.pop()
        package = canonicalize_name(requirement.name)
        extras = requirement.extras or {""}
        needs = [Requirement(need) for need in importlib.metadata.requires(package) or []]
        mine = [
            need for need in needs if not need.marker or any(need.marker.evaluate({"extra": extra}) for extra in extras)
        ]
        waiting += [need for need in mine if canonicalize_name(need.name) not in known]
        known.add(package)
    return known
