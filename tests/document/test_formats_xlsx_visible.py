"""Excel: what is visible is read, as the sheet shows it."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from tracker.document.reader import read


def _book(*sheets: tuple[str, list[list[object]]]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return book


def _bytes(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_date_is_read_as_its_format_shows_it() -> None:
    day = dt.datetime(2027, 4, 9)
    formats = {
        "yyyy-mm-dd": "2027-04-09",
        'yyyy"年"m"月"d"日"': "2027-04-09",
        'yyyy"年"m"月"': "2027年4月",
        "[$-804]yyyy\\年m\\月": "2027年4月",
        '[DBNum1][$-804]yyyy"年"m"月"': "二〇二七年四月",
        "mmm-yy": "2027年4月",
        'yyyy"年"': "2027年",
        'm"月"d"日"': "4月9日",
        "m/d": "4/9",
        "yyyy.mm": "2027.04",
    }
    book = _book(("甲", [[day] * len(formats)]))
    for cell, code in zip(book["甲"][1], formats, strict=True):
        cell.number_format = code
    assert read(_bytes(book), name="a.xlsx").text.rstrip("\n").split("\t") == list(formats.values())


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (60, '0"处"', "60处"),
        (60, '#,##0"处"', "60处"),
        (60, "General\\处", "60处"),
        (12345, "#,##0.00", "12345"),
        (86000, '0!.0,"万吨"', "8.6万吨"),
        (86000, '0.0,"千吨"', "86千吨"),
        (0.37, "0.0%", "37%"),
        (37, '0"%"', "37%"),
        (7, '"≥"0', "≥7"),
        (-3.5, "0.0;(0.0)", "-3.5"),
        (-3.5, "0.0_ ;[Red]\\-0.0 ", "-3.5"),
        (0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ;_ @_ ', "-"),
        (9, "[$¥-804]#,##0", "¥9"),
        (9, ";;;", ""),
        (52000, '[>=10000]0!.0,"万";0', "5.2万"),
        (520, '[>=10000]0!.0,"万";0', "520"),
        (2027.4, "General", "2027.4"),
    ],
)
def test_a_number_is_read_with_the_words_and_the_scale_of_its_format(
    value: float, code: str, shown: str
) -> None:
    book = _book(("甲", [["床位", value, "止"]]))
    book["甲"]["B1"].number_format = code
    assert read(_bytes(book), name="a.xlsx").text == f"床位\t{shown}\t止\n"


def test_a_day_under_a_format_that_chinese_excel_names_by_number_only() -> None:
    book = _book(("甲", [["码头", dt.datetime(2027, 4, 9)]]))
    data = _bytes(book)
    for number, shown in ((57, "2027年4月"), (58, "4月9日"), (31, "2027-04-09")):
        renumbered = re.sub(rb'(<cellXfs.*?<xf numFmtId="0".*?<xf numFmtId=")\d+', rb"\g<1>%d" % number,
                            _part(data, "xl/styles.xml"), flags=re.DOTALL)  # fmt: skip
        found = read(_repacked(data, "xl/styles.xml", renumbered), name="a.xlsx").text
        assert found == f"码头\t{shown}\n"


def test_hidden_rows_and_columns_are_left_out_and_cells_keep_their_places() -> None:
    book = _book(("甲", [["指标", "底数", "目标"], ["码头", 3, 7], ["机场", 1, 2], ["泵站", 8, 9]]))
    book["甲"].column_dimensions["B"].hidden = True
    book["甲"].row_dimensions[3].hidden = True
    document = read(_bytes(book), name="a.xlsx")
    assert document.text == "指标\t目标\n码头\t7\n泵站\t9\n"
    assert [p.cell for p in document.locations] == ["甲!A1", "甲!C1", "甲!A2", "甲!C2", "甲!A4", "甲!C4"]


def test_struck_out_cells_and_stretches_of_cells_are_left_out() -> None:
    old, new = InlineFont(strike=True), InlineFont(b=True)
    text = CellRichText("改建", TextBlock(old, "3"), TextBlock(new, "7"), "座")
    book = _book(("甲", [["码头", text], ["机场", 2]]))
    for cell in book["甲"][2]:
        cell.font = Font(strike=True)
    assert read(_bytes(book), name="a.xlsx").text == "码头\t改建7座\n"


def test_a_formula_without_a_result_is_told_and_its_row_read() -> None:
    book = _book(("甲", [["码头", "=3+4", "座"], ["泵站", 9, "座"]]))
    document = read(_bytes(book), name="a.xlsx")
    assert document.text == "码头\t\t座\n泵站\t9\t座\n"
    assert len(document.unread) == 1 and "甲!B1" in document.unread[0] and "save it" in document.unread[0]


def _part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


def _repacked(data: bytes, name: str, part: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for one in old.namelist():
            new.writestr(one, part if one == name else old.read(one))
    return stream.getvalue()
