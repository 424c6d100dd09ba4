"""A course built by Jupyter Book: a mistake fails the build, however often it is tried."""

import json
import shutil
from pathlib import Path

import pytest

from coursebook.identity import fallback_course_id
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


def make_course(root: Path, settings: str) -> Path:
    """Write a course of one page, with a title that the first edition had no name for."""
    (root / "book").mkdir(parents=True)
    (root / "widgets").mkdir()
    (root / "widgets" / "__init__.py").write_text("")
    (root / "_config.yml").write_text(
        "title: 学习\nonly_build_toc_files: true\nsphinx:\n  config:\n    extensions: [myst_nb, jupyter_book,"
        f" sphinx_external_toc, sphinx_design, sphinx_book_theme, coursebook.site]\n{settings}",
        "utf-8",
    )
    (root / "_toc.yml").write_text("format: jb-book\nroot: book/index\n")
    (root / "book" / "index.md").write_text("# Index\n\n<course-offline>\n</course-offline>\n", "utf-8")
    return root


def test_course_without_an_id_builds_under_one_that_its_title_gives(tmp_path, capfd):
    """With a word on what to write; what is made has a name, whatever the script of the title."""
    site = build(make_course(tmp_path / "course", ""))

    own = fallback_course_id("学习")
    assert f"`course_id: {own}`" in " ".join(capfd.readouterr().out.split())
    assert [file.name for file in site.glob("*.zip")] == [f"{own}.zip"]
    assert f'PREFIX = "{own}:"' in (site / "sw.js").read_text("utf-8")
    assert json.loads((site / "manifest.webmanifest").read_text("utf-8"))["id"] == own
    page = (site / "book" / "index.html").read_text("utf-8")
    assert f'data-course="{own}"' in page
    assert f'href="../{own}.zip"' in page


def test_malformed_id_stops_the_build_at_its_line(tmp_path, capfd):
    """Answers kept under it would be lost when it is corrected."""
    with pytest.raises(CourseError):
        build(make_course(tmp_path / "course", "    course_id: My Course\n"))

    said = capfd.readouterr()
    assert "_config.yml:6:16: `course_id` is 'My Course'" in said.out + said.err
