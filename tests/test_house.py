"""The rules of the house, checked over every file of the project: a new file has to keep them at once."""

import ast
import importlib.metadata
import json
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from conftest import FIRST
from coursebook.notebooks.normalising import TAGS

ROOT = Path(__file__).parents[1]

#: Names of drawers: modules for things that had no better place.
DRAWERS = {"utils", "util", "helpers", "helper", "common", "shared", "misc", "tools"}
#: A module longer than this holds more than one idea; tests list many cases. [lines]
LONGEST, LONGEST_TESTS = 320, 450
#: The most modules in one folder of the generator, without its `__init__` and without sub-folders.
MOST_MODULES = 15
#: A path on one person's machine.
LOCAL_PATH = re.compile(r"(?<![\w.:/])/(home|Users|root|work|tmp)/\w|[A-Z]:\\Users")
#: The name of a document, such as README.md.
DOCUMENT = re.compile(r"\b[A-Z]{3,}\.md\b")
#: Marks of work that was left for later.
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")
#: The end of a sentence, in a docstring.
SENTENCE_END = re.compile(r"\.(?=\s|$)")
#: The MIT licence from its first permission on, with single spaces: its SHA-256, the same in every copy.
MIT = "fe2a9817987f862eaced948f0468c7f51d2fedfc48c5c505b246a49a3870e9a5"
#: What a notice of CC BY 4.0 has to say: its name, its address, what it is for, and what those who reuse it must do.
CC_BY = (
    "Creative Commons Attribution 4.0 International (CC BY 4.0)",
    "https://creativecommons.org/licenses/by/4.0/",
    "everything under book/ and documents/",
    "name the source, link to the licence and say whether you changed anything",
)
#: Files whose text we write.
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
    """Return every file of the project that .gitignore does not exclude."""
    ignored = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()]

    def walk(folder: Path) -> list[Path]:
        inside = sorted(folder.iterdir())
        kept = [path for path in inside if not any(fnmatch(path.name, name) for name in [".git", *ignored])]
        return [found for path in kept for found in (walk(path) if path.is_dir() else [path])]

    return walk(ROOT)


FILES = files()
MODULES = [file for file in FILES if file.suffix == ".py"]
PACKAGES = [file.parent for file in MODULES if file.name == "__init__.py" and ROOT / "coursebook" in file.parents]
NOTEBOOKS = [file for file in FILES if file.suffix == ".ipynb"]
#: Scripts that a bundler wrote.
BUNDLES = ROOT / "coursebook" / "web" / "dist"


def name(file: Path) -> str:
    """Return a file's path inside the project."""
    return file.relative_to(ROOT).as_posix()


each_module = pytest.mark.parametrize("module", MODULES, ids=name)
each_package = pytest.mark.parametrize("package", PACKAGES, ids=name)
each_notebook = pytest.mark.parametrize("notebook", NOTEBOOKS, ids=name)


def test_files_that_run_first_are_there():
    """A file that was renamed would otherwise lose its place without a word."""
    assert [file for file in FIRST if not (ROOT / file).is_file()] == []


@each_module
def test_module_says_what_it_is(module):
    """A docstring opens every module."""
    tree = ast.parse(module.read_text("utf-8"))

    assert ast.get_docstring(tree)


@each_module
def test_module_holds_one_idea(module):
    """A module fits on a few screens."""
    length = len(module.read_text("utf-8").splitlines())

    assert length <= (LONGEST_TESTS if "tests" in module.parts else LONGEST)


@each_package
def test_folder_is_seen_at_a_glance(package):
    """A package with more modules than this is divided into sub-packages."""
    modules = [module for module in package.glob("*.py") if module.name != "__init__.py"]

    assert len(modules) <= MOST_MODULES


@each_package
def test_package_says_its_job(package):
    """Its docstring opens with one to three sentences, short enough for a table, that no other package has."""
    job = jobs()[package]

    assert 1 <= len(SENTENCE_END.findall(job)) <= 3
    assert len(job) <= 250
    assert list(jobs().values()).count(job) == 1


@pytest.mark.parametrize("folder", sorted({module.parent for module in (ROOT / "coursebook").rglob("*.py")}), ids=name)
def test_folder_of_modules_is_a_package(folder):
    """It has an `__init__`, which says what is inside."""
    assert (folder / "__init__.py").is_file()


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_drawers(file):
    """A file's name, and its folders', say what is inside."""
    words = {part.partition(".")[0] for part in file.relative_to(ROOT).parts}

    assert not words & DRAWERS


@pytest.mark.parametrize("rule", [LOCAL_PATH, UNFINISHED], ids=["machine", "unfinished"])
def test_no_text_names_a_machine_or_is_unfinished(rule):
    """No text has a path of one person's computer or a mark of work left for later."""
    found = [f"{place}: {match[0]}" for place, line in lines() if (match := rule.search(line))]

    assert found == []


def test_documents_that_are_named_exist():
    """A reader who follows a name such as README.md finds it."""
    there = {file.name for file in FILES}

    absent = [f"{place}: {word}" for place, line in lines() for word in set(DOCUMENT.findall(line)) - there]

    assert absent == []


def test_code_is_under_the_mit_licence():
    """Its text is complete and unchanged, below a line that names the authors."""
    heading, copyright_line, text = (ROOT / "LICENSE").read_text("utf-8").split("\n\n", maxsplit=2)

    assert heading == "MIT License"
    assert re.fullmatch(r"Copyright \(c\) \d{4} \S.*", copyright_line)
    assert sha256(" ".join(text.split()).encode()).hexdigest() == MIT


def test_text_is_under_cc_by():
    """The notice has all that someone who reuses the text must know, and the package names both licences."""
    notice = " ".join((ROOT / "LICENSE-TEXT").read_text("utf-8").split())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert [clause for clause in CC_BY if clause not in notice] == []
    assert project["license"] == "MIT AND CC-BY-4.0"
    assert set(project["license-files"]) == {"LICENSE", "LICENSE-TEXT"}


def test_contributing_shows_every_entry():
    """The tree in CONTRIBUTING.md names everything in the top folder, and nothing that is not there."""
    (tree,) = re.findall(r"^```text\n(.*?)^```", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.M | re.S)
    shown = {entry.rstrip("/") for line in tree.splitlines() for entry in line.partition("  ")[0].split()}
    there = {file.relative_to(ROOT).parts[0] for file in FILES}

    assert {entry for entry in there if not entry.startswith(".")} <= shown
    assert shown <= there


@pytest.mark.parametrize("document", sorted(ROOT.glob("[A-Z]*.md")), ids=name)
def test_links_of_documents_lead_somewhere(document):
    """Every relative link leads to a file of the project, and every picture has words for those who cannot see it."""
    links = re.findall(r"(!?)\[([^\]]*)\]\((?!https?:|#)([^)#]+)", document.read_text("utf-8"))

    assert [target for _, _, target in links if not (ROOT / target).exists()] == []
    assert [target for picture, words, target in links if picture and not words] == []


def test_readme_fits_on_one_screen():
    """It says what the project is, how to begin, and where to read on."""
    readme = (ROOT / "README.md").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))

    assert len(readme.splitlines()) <= 50
    assert {"site", "test"} == set(re.findall(r"^make ([a-z]+)", readme, re.M)) <= targets


@pytest.mark.parametrize("module", sorted((ROOT / "widgets").glob("[a-z]*.py")), ids=name)
def test_model_has_its_tests(module):
    """The tests of a model are where a newcomer looks for them."""
    assert (ROOT / "tests" / "widgets" / f"test_{module.name}").is_file()


@pytest.mark.parametrize("list_of_pins", ["requirements.txt", "constraints.txt"])
def test_pins_are_exact(list_of_pins):
    """Each package has one version, so that every machine has the same."""
    loose = [line for line in pins(list_of_pins) if not re.match(r"[\w.-]+==[\w.]+$", line)]

    assert loose == []


def test_all_that_is_installed_is_pinned():
    """Everything that the requirements need in turn has the version that is written down."""
    direct = pins("requirements.txt")
    written = [line.split("==") for line in direct + pins("constraints.txt")]
    pinned = {canonicalize_name(package): version for package, version in written}

    needed = {package: importlib.metadata.version(package) for package in closure(direct)}

    assert {package: pinned.get(package) for package in needed} == needed


@each_notebook
def test_notebook_is_normalised(notebook):
    """Metadata name only the kernel, tags are known, ids are words, and there are no execution counts."""
    raw = json.loads(notebook.read_text("utf-8"))
    cells = raw["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", [])]

    assert raw["metadata"].keys() == {"kernelspec"}
    assert {key for cell in cells for key in cell["metadata"]} <= {"tags"}
    assert {tag for cell in cells for tag in cell["metadata"].get("tags", [])} <= TAGS.keys()
    assert {one.get("execution_count") for one in cells + outputs} <= {None}
    assert [cell["id"] for cell in cells if not re.search("[a-z]{2}", cell["id"])] == []


@pytest.mark.parametrize("rule", [["check"], ["format", "--check"]], ids=["manner", "format"])
def test_ruff_finds_nothing(rule):
    """Style and format of the code are as pyproject.toml asks."""
    ruff = [sys.executable, "-m", "ruff", *rule, "--quiet", "--no-cache", "."]

    said = subprocess.run(ruff, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (said.returncode, said.stdout) == (0, "")


def test_mypy_finds_nothing():
    """The types of generator and models are complete and agree, as pyproject.toml asks: strictly."""
    mypy = [sys.executable, "-m", "mypy", "--no-error-summary"]

    said = subprocess.run(mypy, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (said.stdout + said.stderr, said.returncode) == ("", 0)


@cache
def jobs() -> dict[Path, str]:
    """Return the first paragraph of each package's docstring, on one line."""
    trees = {package: ast.parse((package / "__init__.py").read_text("utf-8")) for package in PACKAGES}
    docstrings = {package: ast.get_docstring(tree) or "" for package, tree in trees.items()}
    return {package: " ".join(docstring.partition("\n\n")[0].split()) for package, docstring in docstrings.items()}


def lines() -> list[tuple[str, str]]:
    """Every line of our texts with its place, but for bundles and those here, which name what they forbid."""
    return [
        (f"{name(file)}:{number}", line)
        for file in FILES
        if file.suffix in TEXTS and file != Path(__file__) and BUNDLES not in file.parents
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
    ]


def pins(list_of_pins: str) -> list[str]:
    """Return the requirements of a list, without comments and options."""
    bare = [line.partition("#")[0].strip() for line in (ROOT / list_of_pins).read_text("utf-8").splitlines()]
    return [line for line in bare if line and not line.startswith("-")]


def closure(packages: list[str]) -> set[str]:
    """Return `packages` and everything that they need in turn on this system, nothing optional."""
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
