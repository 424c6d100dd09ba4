"""Tables of a PDF: found by their rules, and nothing else taken for one."""

import io

import pytest
from reportlab.graphics.shapes import Drawing, Line
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.units import cm
from reportlab.platypus import BalancedColumns, HRFlowable, Paragraph, SimpleDocTemplate, Table

from coursebook.importers.pdf.document import parse_pdf
from coursebook.importers.pdf.tables import MAX_RULES
from coursebook.importers.syntax_tree import Table as TableNode
from coursebook.importers.traversal import plain_text

STYLES = getSampleStyleSheet()
BODY, HEAD, CODE = STYLES["BodyText"], STYLES["Heading1"], STYLES["Code"]
PLANTS = [["Plant", "Days", "Yield"], ["Tomato", "90", "4.2"], ["Runner bean", "70", "2.1"], ["Squash", "110", "7.5"]]
TEXT = "The colony grows as long as there is room and food and sun, day after day. " * 4
GRID = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
#: Rules above, below the head and at the end, as in papers.
LEVEL = [
    ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
    ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black),
    ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black),
]
STRIPES = [("ROWBACKGROUNDS", (0, 0), (-1, -1), [colors.lightgrey, colors.white])]


@pytest.fixture
def read(tmp_path):
    """Print something between two paragraphs; return its tables as words, and the kinds of all blocks."""

    def read_pdf(*flow):
        file = io.BytesIO()
        SimpleDocTemplate(file).build([Paragraph("Growing", HEAD), Paragraph(TEXT, BODY), *flow, Paragraph(TEXT, BODY)])
        (tmp_path / "plants.pdf").write_bytes(file.getvalue())
        blocks, _ = parse_pdf(tmp_path / "plants.pdf")
        tables = [_words(block) for block in blocks if isinstance(block, TableNode)]
        return tables, [type(block).__name__ for block in blocks]

    return read_pdf


def _words(block):
    head, rows = block.grid()
    return [[plain_text(cell[0].inlines) if cell else "" for cell in row] for row in [*head, *rows]]


def _table(rows, style):
    return Table(rows, style=style, colWidths=[5 * cm, *[3 * cm] * (len(rows[0]) - 1)], hAlign="LEFT")


@pytest.mark.parametrize("style", [GRID, LEVEL, STRIPES], ids=["all around", "level", "stripes"])
def test_table_stands_where_it_stood(read, style):
    """Between two paragraphs, with every cell in its place."""
    tables, kinds = read(_table(PLANTS, style))

    assert tables == [PLANTS]
    assert kinds == ["Header", "Paragraph", "Table", "Paragraph"]


@pytest.mark.parametrize("style", [GRID, LEVEL], ids=["all around", "level"])
def test_cell_of_several_lines_is_one_cell(read, style):
    """Its lines are closer than rows are."""
    long = Paragraph("A very long name of a plant that goes over two lines", BODY)

    tables, _ = read(_table([*PLANTS, [long, "1", "2"]], style))

    assert tables[0][-1] == ["A very long name of a plant that goes over two lines", "1", "2"]


def test_two_level_tables_are_two(read):
    """The text between them is not a row of either."""
    between = Paragraph("Table 2: The same plants in another year, which was a wet one, and late.", BODY)

    tables, kinds = read(_table(PLANTS, LEVEL), between, _table(PLANTS[:3], LEVEL))

    assert tables == [PLANTS, PLANTS[:3]]
    assert kinds == ["Header", "Paragraph", "Table", "Paragraph", "Table", "Paragraph"]


def test_head_may_stand_above_the_first_rule(read):
    """As on web pages, where each row has a rule below it; a heading between two tables is not a row of either."""
    below = [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey)]

    tables, kinds = read(_table(PLANTS, below), Paragraph("More", HEAD), _table(PLANTS[:3], below))

    assert tables == [PLANTS, PLANTS[:3]]
    assert kinds == ["Header", "Paragraph", "Table", "Header", "Table", "Paragraph"]


def test_table_over_pages_is_one_with_one_head(read):
    """The head that each page repeats is not a row."""
    rows = [["Name", "Square"], *([f"Row {number}", str(number**2)] for number in range(120))]
    table = Table(rows, repeatRows=1, style=GRID, colWidths=[5 * cm, 3 * cm])

    tables, kinds = read(table)

    assert tables == [rows]
    assert kinds == ["Header", "Paragraph", "Table", "Paragraph"]


@pytest.mark.parametrize(
    "flow",
    [
        [Table([[Paragraph(TEXT, BODY)]], style=GRID)],
        [Table([[Paragraph(TEXT, BODY), Paragraph(TEXT, BODY)]], style=GRID)],
        [HRFlowable(width="100%"), Paragraph("Notes", HEAD), HRFlowable(width="100%"), Paragraph(TEXT, BODY)],
        [HRFlowable(width="100%"), BalancedColumns([Paragraph(TEXT * 3, BODY)]), HRFlowable(width="100%")],
        [Table([["" for _ in range(8)] for _ in range(8)], style=GRID), Paragraph("A figure.", BODY)],
    ],
    ids=["box", "two boxes", "ruled heading", "two columns", "drawing"],
)
def test_no_table_is_seen_where_none_is(read, flow):
    """Its text stays text."""
    tables, kinds = read(*flow, HRFlowable(width="100%"))

    assert tables == []
    assert "Paragraph" in kinds


def test_page_of_countless_rules_is_not_searched(read):
    """It is a drawing, and would take long."""
    drawing = Drawing(400, 100)
    for number in range(MAX_RULES):
        drawing.add(Line(0, number / 5, 400, number / 5))

    tables, _ = read(drawing, _table(PLANTS, GRID))

    assert tables == []


def test_list_of_contents_is_left_out(read):
    """Its pages mean nothing any more; nor do its heading and the numbers beside it."""
    lines = [Paragraph(f"{number}.1 Watering {'. ' * 30} {number}", BODY) for number in range(1, 6)]

    _, kinds = read(Paragraph("Table of Contents", HEAD), *lines, Paragraph("3.1 3.2", BODY), Paragraph("Next", HEAD))

    assert kinds == ["Header", "Paragraph", "Header", "Paragraph"]


def test_items_that_follow_each_other_are_one_list(read):
    """However far apart they are."""
    _, kinds = read(*(Paragraph(f"• {name} wants water.", BODY) for name in ("Kale", "Leek", "Mint")))

    assert kinds == ["Header", "Paragraph", "BulletList", "Paragraph"]
