"""Whatever a file holds, the answer is a course that can be read, or sentences; no traceback, no loss."""

import re
import tempfile
import zipfile
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from coursebook.document import markdown_of, read_document
from coursebook.importers.assembly import assemble
from coursebook.importers.formats.markdown import parse_markdown
from coursebook.importers.formats.pandoc import PANDOC_FORMATS, converted_by_pandoc
from coursebook.importers.formats.plain import parse_plain_text
from coursebook.importers.myst.blocks import markdown_blocks
from coursebook.importers.myst.inlines import InlineWriter
from coursebook.importers.outline import outline_of
from coursebook.importers.pictures import Pictures
from coursebook.importers.reading import ENDINGS, parse_document
from coursebook.importers.source_document import SourceDocument
from coursebook.importers.syntax_tree import (
    Block,
    BlockQuote,
    BulletList,
    CodeBlock,
    Definition,
    DefinitionList,
    Div,
    OrderedList,
    Paragraph,
    Rule,
    Space,
    text_inlines,
)
from coursebook.importers.traversal import iter_text
from coursebook.problems import CourseError
from coursebook.site.theme.layout import SETTINGS
from tests.coursebook.importers.foreign import foreign, rewrite

MYST = create_md_parser(MdParserConfig(enable_extensions=SETTINGS["myst_enable_extensions"]), RendererHTML)
FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])

#: Signs that mean something to Markdown, MyST, or our reader of documents; and words.
SIGNS = st.text("ab é漢1.)#>+=%:~|-*_`[](){}$<>&;!^\\/@'\" \u00a0\u2028\x0c", min_size=1, max_size=12)
#: Pieces that make Markdown, more often than single letters do.
PIECES = st.sampled_from(
    ["# ", "## ", "### ", "#### ", "###### ", "\n", "\n\n", "\n\n", "word ", "Word. ", "Key terms", "Glossary\n",
     "```\n", "```{raw} html\n", "<!--", "-->", "<script>alert(1)</script>", "<img src=x onerror=y>", "<b>", "</b>",
     "- ", "1. ", "> ", "    ", "| a | b |\n|---|---|\n| c | d |\n", "$x$", "$$\ny\n$$\n", "[^1]", "[^1]: Note.\n",
     "[a](#b)", "![a](../../b.png)", "**Term**: meaning", "Term\n: meaning\n", "---\n", "===\n", "***\n", "{#slug}",
     "{ref}`x`", "{{x}}", "% c", "(a)=\n", "+++\n", ":::{note}\n", "\\", "&lt;", "é", "漢字", "\u0301", "\x00",
     "\ud7ff", "a" * 120, "*", "_", "`"]
)  # fmt: skip
MIXTURES = st.lists(PIECES, max_size=25).map("".join)


@given(pieces=st.lists(st.lists(SIGNS, min_size=1, max_size=5), min_size=1, max_size=4))
@example(pieces=[["1.", "a"], ["#", "b"], ["(a)=", ""], ["[^1]:", "x"], ["{ref}`a`"], ["{{a}}"], ["C #"], ["<b>"]])
def test_words_look_the_same_after_writing(pieces):
    """Signs in running text are not Markdown: MyST shows them unchanged."""
    blocks = [Paragraph([one for text in line for one in (*text_inlines(text), Space())]) for line in pieces]
    html = MYST.render("\n\n".join(markdown_blocks(blocks, InlineWriter())))

    assert shown(html) == " ".join(" ".join(re.split(r"\s+", text)).strip() for line in pieces for text in line).split()


def shown(html: str) -> list[str]:
    """Words that a page shows; what separates lines in some programs is a space."""
    return BeautifulSoup(html, "html.parser").get_text().split()


@given(text=MIXTURES, ending=st.sampled_from([".md", ".txt"]))
@example(text="## Glossary\n\nNo term.\n", ending=".md")
@example(text="# A\n\n#\n\n# B", ending=".md")
@example(text="#\n\n```\n", ending=".md")
@example(text="[a](#b)\u0301", ending=".md")
@example(text="## A\n\nT.\n\n### ![b](c.png) d\n\n#### E\n\n## F\n\nT.", ending=".md")
@example(text="-     <!-- code in an item", ending=".md")
@example(text="## A\n\nT.\n\n### B \\#\n\n### C \\{#d} e}", ending=".md")
@example(text="## A\n\nT.\n\n### *B* {#d}x{#e}", ending=".md")
@example(text="## A\n\n### B\n\n## C\n\nText.", ending=".md")
def test_every_text_becomes_a_document_that_is_read_as_itself(text, ending):
    """What is written has no mistake that an author would be told of."""
    blocks = parse_markdown(text)[0] if ending == ".md" else parse_plain_text(text)
    course = assemble([outline_of(SourceDocument(Path(f"any{ending}"), blocks))], "Any", Pictures()).document
    if course.everything:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "any.md"
            path.write_text(markdown_of(course), encoding="utf-8")
            again = read_document(path)

        assert [one.text for one in again.everything] == [one.text for one in course.everything]
        assert [one.heading for one in again.everything] == [one.heading for one in course.everything]


@given(text=MIXTURES)
def test_no_html_of_a_document_reaches_a_page(text):
    """No element of a document, only those that Markdown makes, and no script."""
    course = assemble([outline_of(SourceDocument(Path("any.md"), parse_markdown(text)[0]))], "Any", Pictures()).document
    names = {
        tag.name for one in course.everything for tag in BeautifulSoup(MYST.render(one.text), "html.parser").find_all()
    }

    assert not names & {"script", "iframe", "object", "embed", "b", "style", "form"}


@FEW
@given(
    data=st.binary(max_size=400) | MIXTURES.map(lambda text: text.encode("utf-8", "surrogatepass")),
    ending=st.sampled_from(ENDINGS),
)
def test_any_bytes_are_read_or_refused(tmp_path, data, ending):
    """Whatever the ending says."""
    path = tmp_path / f"any{ending}"
    path.write_bytes(data)
    try:
        blocks = _blocks(path, ending)
    except CourseError as error:
        blocks = [problem.what and problem.remedy for problem in error.problems]

    assert isinstance(blocks, list)


@pytest.mark.parametrize("ending", [".docx", ".odt", ".epub", ".pdf", ".ipynb", ".html"])
@FEW
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(tmp_path, ending, data):
    """Some bytes of a good file are others; in a zip, of one of its members."""
    path = foreign(tmp_path, ending)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        name = data.draw(st.sampled_from(sorted(name for name in members if members[name])))
        rewrite(path, members | {name: _damaged(members[name], data)})
    else:
        path.write_bytes(_damaged(path.read_bytes(), data))
    try:
        course = assemble([outline_of(SourceDocument(path, _blocks(path, ending)))], "Any", Pictures()).document
        outcome = markdown_of(course)
    except CourseError as error:
        outcome = str(error)

    assert outcome


def _damaged(content: bytes, data: st.DataObject) -> bytes:
    damaged = bytearray(content)
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=5)):
        damaged[place] = data.draw(st.integers(0, 255))
    return bytes(damaged)


def _blocks(path: Path, ending: str) -> list[Block]:
    if ending in PANDOC_FORMATS:
        with converted_by_pandoc(path, ending) as document:
            return document.blocks
    return parse_document(path, ending)[0]


def inside(inner: st.SearchStrategy) -> st.SearchStrategy:
    """Blocks that hold blocks."""
    few, items = st.lists(inner, max_size=3), st.lists(st.lists(inner, max_size=2), max_size=3)
    return st.one_of(
        few.map(BlockQuote),
        items.map(BulletList),
        items.map(OrderedList),
        few.map(Div),
        few.map(lambda blocks: DefinitionList([Definition(text_inlines("a"), [blocks])])),
        st.just(CodeBlock(CODE)),
        st.just(Rule()),
    )


CODE = "# a\n\n\nb ``` c"


@given(tree=st.recursive(SIGNS.map(lambda text: Paragraph(text_inlines(text))), inside, max_leaves=12))
def test_blocks_in_blocks_keep_their_words(tree):
    """Lists, quotations, code and definitions in each other: every word is shown, none is taken for a heading."""
    html = MYST.render("\n\n".join(markdown_blocks([tree], InlineWriter())))

    assert "".join(shown(html)) == "".join("".join(iter_text(tree)).split())
    assert not re.search(r"<h\d", html)
