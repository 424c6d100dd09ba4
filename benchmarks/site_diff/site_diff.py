"""Shows how two builds of a site differ: for changes of the code that must not change what readers see.

Build the course before and after such a change, each in a clone of its own, then run
``python -m benchmarks.site_diff.site_diff BEFORE/_build/html AFTER/_build/html``. In HTML, the version in the address
of a script or style is left out of the comparison, since it changes with the file that it belongs to.
"""

import argparse
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

#: The version in the address of a script, style or quiz, as in ``course.js?v=1a2b3c4d``.
VERSION = re.compile(r"\?v=[0-9a-f]{8}\b")
#: What separates the parts of a page that are compared.
PARTS = re.compile(r"(?=<)")
#: How much of a difference is shown. [characters]
SHOWN = 160


def main() -> None:
    """Print every difference, and how many files are the same."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("before", type=Path, help="the folder of a built site")
    parser.add_argument("after", type=Path, help="the folder of the other")
    folders = parser.parse_args()
    before, after = files_of(folders.before), files_of(folders.after)
    for name in sorted(before ^ after):
        print(f"only {'before' if name in before else 'after'}: {name}")
    same = 0
    for name in sorted(before & after):
        lines = list(differences(folders.before / name, folders.after / name))
        same += not lines
        print("".join(f"{name}: {line}\n" for line in lines), end="")
    print(f"{same} of {len(before | after)} files are the same.")


def files_of(folder: Path) -> set[str]:
    """Return the paths of all files below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def differences(before: Path, after: Path) -> Iterator[str]:
    """Describe how a file differs: part by part in HTML, and by its size otherwise."""
    old, new = before.read_bytes(), after.read_bytes()
    if old == new:
        return
    if before.suffix != ".html":
        yield f"{len(old):,} bytes before, {len(new):,} after"
        return
    old_parts, new_parts = (PARTS.split(VERSION.sub("", data.decode())) for data in (old, new))
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old_parts, new_parts, False).get_opcodes():
        if kind != "equal":
            yield f"- {''.join(old_parts[start:end])[:SHOWN]!r}"
            yield f"+ {''.join(new_parts[new_start:new_end])[:SHOWN]!r}"


if __name__ == "__main__":
    main()
