"""Builds this project's page: a course of one chapter with one explorable."""

import shutil
import sys
from pathlib import Path

from coursebook.site.build import build

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


def main(site: Path) -> None:
    """Build the course with this project's own settings, and copy its site to a folder."""
    course = site.with_name("course")
    shutil.rmtree(course, ignore_errors=True)
    shutil.copytree(HERE, course, ignore=shutil.ignore_patterns("make.py", "__pycache__"))
    shutil.copy(ROOT / "_config.yml", course)
    shutil.copytree(build(course), site)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
