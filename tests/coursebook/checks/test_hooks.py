"""The hook that we offer, run by pre-commit in the repository of another course.

Pre-commit would install the generator from its repository (``language: python``). Here it runs the command of this
environment instead (``language: system``), so the installation is not covered; all else is pre-commit's own: it
fetches the hook from a repository, chooses the files that it runs for, and turns its answer into an exit code.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.coursebook.checks.sound import make_sound_course

ROOT = Path(__file__).parents[3]
HOOKS = ".pre-commit-hooks.yaml"
COMMAND = f"#!{sys.executable}\nimport sys\nfrom coursebook.cli.main import main\nsys.exit(main())\n"
#: A made-up author, and no Git settings of the person who runs the tests.
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{role}_{part}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")},
}


class Repository:
    """A repository of a course, with a hook from another repository."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment

    def git(self, *words: str) -> str:
        """Run a command of git, and return what it prints."""
        command = ["git", "-c", "init.defaultBranch=main", *words]
        return subprocess.check_output(command, cwd=self.folder, env=self.environment, text=True)

    def commit(self) -> None:
        """Commit everything, without hooks."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message=State")

    def pre_commit(self) -> tuple[int, str]:
        """Run the hooks for what is staged; return the exit code and what is printed."""
        command = [sys.executable, "-m", "pre_commit", "run", "--color=never"]
        ran = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )
        return ran.returncode, ran.stdout + ran.stderr


@pytest.fixture(scope="module")
def committed(tmp_path_factory) -> Repository:
    """A sound course, committed, that uses the hook of a generator in a repository of its own."""
    folder = tmp_path_factory.mktemp("hooks")
    command = folder / "bin" / "coursebook"
    command.parent.mkdir()
    command.write_text(COMMAND)
    command.chmod(0o755)
    path = os.pathsep.join([str(command.parent), os.environ["PATH"]])
    own = {"PATH": path, "PYTHONPATH": str(ROOT), "PRE_COMMIT_HOME": str(folder / "cache")}
    (folder / "generator").mkdir()
    generator = Repository(folder / "generator", os.environ | GIT | own)
    shutil.copyfile(ROOT / HOOKS, generator.folder / HOOKS)
    generator.git("init", "--quiet")
    generator.commit()

    course = Repository(make_sound_course(folder / "course"), generator.environment)
    hook = {"id": "coursebook-check", "language": "system"}
    used = {"repo": str(generator.folder), "rev": generator.git("rev-parse", "HEAD").strip(), "hooks": [hook]}
    with (course.folder / ".pre-commit-config.yaml").open("w", encoding="utf-8") as file:
        YAML().dump({"repos": [used]}, file)
    (course.folder / ".gitignore").write_text(".coursebook/\n")
    course.git("init", "--quiet")
    course.commit()
    return course


@pytest.fixture
def course(committed) -> Repository:
    """The same as it was committed, whatever a test has staged."""
    committed.git("reset", "--quiet", "--hard")
    committed.git("clean", "--quiet", "-d", "--force")
    return committed


def test_a_sound_change_passes(course):
    """The hook runs for a page, in the folder of the course."""
    page = course.folder / "book" / "help.md"
    page.write_text(page.read_text("utf-8") + "\nMore words.\n", "utf-8")
    course.git("add", "--all")
    code, printed = course.pre_commit()

    assert (code, printed.rstrip().endswith("Passed")) == (0, True), printed


def test_a_mistake_is_refused_with_its_place(course):
    """The author reads the file, the line and what to do."""
    page = course.folder / "book" / "help.md"
    page.write_text(page.read_text("utf-8") + "\n[Gone](gone.md)\n", "utf-8")
    n_lines = page.read_text("utf-8").count("\n")
    course.git("add", "--all")
    code, printed = course.pre_commit()

    assert (code, "Failed" in printed) == (1, True), printed
    assert f"book/help.md:{n_lines}:8: The link leads to “gone.md”, which does not exist." in printed


def test_other_files_do_not_start_the_hook(course):
    """A check takes seconds, and a note beside the course does not concern it."""
    (course.folder / "notes.txt").write_text("Buy pots.\n")
    course.git("add", "--all")
    code, printed = course.pre_commit()

    assert (code, "(no files to check)Skipped" in printed) == (0, True), printed


def test_this_repository_uses_the_hook_that_it_offers():
    """With the same command, for the same files; here the command is installed already."""
    (offered,) = YAML(typ="safe").load((ROOT / HOOKS).read_text("utf-8"))
    config = YAML(typ="safe").load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    (used,) = (hook for repo in config["repos"] for hook in repo["hooks"] if hook["id"] == offered["id"])
    same = ("entry", "files", "pass_filenames")

    assert {key: used[key] for key in same} == {key: offered[key] for key in same}
