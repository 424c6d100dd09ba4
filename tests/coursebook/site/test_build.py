"""A course built by Jupyter Book: a mistake fails the build, however often it is tried."""

import shutil
from pathlib import Path

import pytest

from coursebook.problems import CourseError
from coursebook.site.build import build

ROOT = Path(__file__).parents[3]


def test_broken_link_fails_the_second_build_too(tmp_path):
    """Sphinx warns of a page only when it reads it, so a failed build must not leave its memory behind."""
    (tmp_path / "book").mkdir()
    (tmp_path / "widgets").mkdir()
    (tmp_path / "widgets" / "__init__.py").write_text("")
    shutil.copy(ROOT / "_config.yml", tmp_path)
    (tmp_path / "book" / "references.bib").write_text("")
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: book/index\n")
    (tmp_path / "book" / "index.md").write_text("# Index\n\nSee {doc}`nowhere`.\n")

    for _ in range(2):
        with pytest.raises(CourseError):
            build(tmp_path)
