"""The page's scripts: their types, their manner, their own tests, and that what is committed was made from them."""

import json
import re
import subprocess

import pytest

from coursebook.site.theme.assets import HEAD_SCRIPT, SCRIPT
from coursebook.web import SOURCES, STYLE_ORDER
from tests.web.node import ROOT, bin_of, node
from tests.web.typings import WRITTEN, declarations

BUNDLES = SOURCES / "dist"
MODULES = sorted(file for file in SOURCES.rglob("*.js") if BUNDLES not in file.parents)
FOLDERS = sorted({file.parent for file in SOURCES.rglob("*") if file.is_file()})
UNITS = sorted((ROOT / "tests" / "web").glob("*.test.js"))
#: What to do about a committed file that is out of date.
REBUILD = "Run `make scripts`, and commit what it writes."
#: The longest line of a script. [characters]
WIDTH = 120
#: The most files of one folder.
MOST_FILES = 15


def said(done: subprocess.CompletedProcess[str]) -> str:
    """All that a program said, for the message of a test that fails."""
    return f"\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("unit", UNITS, ids=lambda file: file.stem.partition(".")[0])
def test_units(unit):
    """The tests of functions that need no page, run by Node."""
    done = node("--test", "--test-reporter=spec", str(unit))

    assert done.returncode == 0, said(done)
    assert re.search(r"^ℹ pass [1-9]", done.stdout, re.M), said(done)


def test_types_are_sound():
    """TypeScript finds no error in the scripts' types, which are written in their comments."""
    done = node(bin_of("typescript", "tsc"))

    assert done.returncode == 0, said(done)


def test_manner_and_format():
    """Biome, with the settings in biome.json, finds nothing to say."""
    done = node(bin_of("@biomejs/biome", "biome"), "check", "--error-on-warnings")

    assert done.returncode == 0, said(done)


@pytest.mark.parametrize("module", [*MODULES, *UNITS], ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_line_is_too_long(module):
    """Also where the formatter leaves lines alone: in comments and sentences."""
    long = [number for number, line in enumerate(module.read_text("utf-8").splitlines(), 1) if len(line) > WIDTH]

    assert long == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(ROOT).as_posix())
def test_no_folder_is_too_full(folder):
    """A folder is read at a glance."""
    assert sum(path.is_file() for path in folder.iterdir()) <= MOST_FILES


def test_only_entries_define_elements():
    """An element begins as soon as it is defined: all of them in one place, in one order."""
    defining = {file.relative_to(SOURCES).as_posix() for file in MODULES if ".define(" in file.read_text("utf-8")}

    assert defining == {"course.js", "notebook/explorable.js", "notebook/quiz.js"}


def test_only_the_store_names_the_storage():
    """What is kept of a reader has one reader and one writer; the head's stand-in is for the theme."""
    naming = {
        file.relative_to(SOURCES).as_posix() for file in MODULES if "window.localStorage" in file.read_text("utf-8")
    }

    assert naming == {"store/store.js", "head/theme-mode.js"}


def test_bundles_are_up_to_date(tmp_path):
    """Built again, every committed bundle is the same, byte for byte."""
    done = node(str(SOURCES / "build.js"), str(tmp_path))

    assert done.returncode == 0, said(done)
    built = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert {file.name for file in BUNDLES.iterdir()} == built.keys(), REBUILD
    assert [file.name for file in BUNDLES.iterdir() if file.read_bytes() != built[file.name]] == [], REBUILD


@pytest.mark.parametrize("name", [SCRIPT, HEAD_SCRIPT])
def test_bundles_of_the_site_are_classic_scripts(name, tmp_path):
    """A page on ``file://`` loads no modules; and nothing of a script is global."""
    (tmp_path / "classic.cjs").write_text((BUNDLES / name).read_text("utf-8"), encoding="utf-8")

    done = node("--check", str(tmp_path / "classic.cjs"))

    assert done.returncode == 0, said(done)
    assert (BUNDLES / name).read_text("utf-8").startswith('"use strict";(()=>{')


def test_store_is_not_in_a_notebook():
    """There answers go to Python, and the browser's storage is left alone."""
    assert "localStorage" not in (BUNDLES / "quiz.js").read_text("utf-8")


@pytest.mark.parametrize("name", WRITTEN)
def test_declarations_are_up_to_date(name):
    """The types that scripts are checked against are those of Python's side."""
    assert (SOURCES / "types" / name).read_text("utf-8") == declarations(WRITTEN[name]), REBUILD


def test_every_style_is_in_the_cascade():
    """A style that is not listed would reach no page."""
    there = {file.relative_to(SOURCES).as_posix() for file in (SOURCES / "styles").rglob("*.css")}

    assert there == set(STYLE_ORDER)


def test_lock_names_no_other_registry():
    """Packages come from the registry of the person who installs them; all are pinned by their content."""
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    addresses = {package["resolved"] for package in packages.values() if "resolved" in package}

    assert [address for address in addresses if not address.startswith("https://registry.npmjs.org/")] == []
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


def test_versions_are_exact():
    """One version of each tool, so that every machine has the same."""
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]

    assert [name for name, version in wanted.items() if not re.fullmatch(r"\d+(\.\d+)*", version)] == []
