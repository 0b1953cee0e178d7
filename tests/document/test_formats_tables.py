from __future__ import annotations

import datetime as dt
import io
import sys

import openpyxl
import pytest

from tracker.base.installation import command_for
from tracker.document.formats.base import table_rows
from tracker.document.reader import read
from tracker.errors import DocumentError, MissingExtra

ROWS = [["指标", "单位", "2020年", "2025年", "属性"], ["绿地率", "%", "38", "41", "预期性"]]


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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("sign", [",", "\t", ";"])
def test_csv_rows_become_lines_with_tabs_whatever_their_encoding_and_sign(encoding: str, sign: str) -> None:
    data = "\r\n".join(sign.join(row) for row in ROWS).encode(encoding)
    assert read(data, name="指标.csv").text == "指标\t单位\t2020年\t2025年\t属性\n绿地率\t%\t38\t41\t预期性\n"


def test_csv_cells_know_their_place() -> None:
    document = read("指标,2025年\n\n床位,300".encode(), name="指标.csv")
    assert {p.cell: document.text[slice(*p.span)] for p in document.locations} == {
        "A1": "指标", "B1": "2025年", "A3": "床位", "B3": "300",
    }  # fmt: skip


def test_a_quoted_cell_with_a_line_break_stays_one_cell() -> None:
    assert read('指标,"床位\n(张)"\n甲,1'.encode(), name="a.csv").text == "指标\t床位 (张)\n甲\t1\n"


def test_a_csv_cell_beyond_all_measure_is_a_document_error() -> None:
    with pytest.raises(DocumentError, match="table cannot be read"):
        read(("指标,值\n" + "长" * 200_000 + ",1").encode(), name="a.csv")


def test_a_sheet_becomes_lines_with_tabs_and_cells_know_their_place() -> None:
    document = read(_bytes(_book(("指标", [["指标", "2025年"], ["床位", 300]]))), name="a.xlsx")
    assert document.text == "指标\t2025年\n床位\t300\n"
    assert [p.cell for p in document.locations] == ["指标!A1", "指标!B1", "指标!A2", "指标!B2"]


def test_several_sheets_get_their_names_as_headings_and_hidden_ones_are_left_out() -> None:
    book = _book(("教育", [["学位", 500]]), ("医疗", [["床位", 300]]), ("底稿", [["密", 1]]))
    book["底稿"].sheet_state = "hidden"
    assert read(_bytes(book), name="a.xlsx").text == "# 教育\n学位\t500\n\n# 医疗\n床位\t300\n"


def test_numbers_look_as_in_the_sheet() -> None:
    book = _book(("甲", [["率", 0.805, 12.50, 3000000000, dt.date(2025, 12, 31), True, None, 0.1 + 0.2]]))
    book["甲"]["B1"].number_format = "0.0%"
    assert read(_bytes(book), name="a.xlsx").text == (
        "率\t80.5%\t12.5\t3000000000\t2025-12-31\tTRUE\t\t0.3\n"
    )


def test_columns_beyond_z_have_two_letters() -> None:
    document = read(_bytes(_book(("甲", [[*range(28)]]))), name="a.xlsx")
    assert [p.cell for p in document.locations][-3:] == ["甲!Z1", "甲!AA1", "甲!AB1"]


def test_a_table_of_too_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_rows, "MAX_CELLS", 3)
    with pytest.raises(DocumentError, match="more than 3 cells"):
        read(b"a,b\nc,d", name="a.csv")


def test_an_empty_workbook_is_empty() -> None:
    with pytest.raises(DocumentError, match="empty"):
        read(_bytes(_book(("甲", []))), name="a.xlsx")


def test_a_damaged_workbook_is_refused() -> None:
    with pytest.raises(DocumentError, match="damaged"):
        read(b"PK\x03\x04 and no more", name="a.xlsx")


def test_without_the_library_the_cure_is_a_pip_command(monkeypatch: pytest.MonkeyPatch) -> None:
    data = _bytes(_book(("甲", [["乙"]])))
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtra) as caught:
        read(data, name="a.xlsx")
    assert caught.value.cure == f"run: {command_for('xlsx')}"


_RETOLD = ["滨河区工作报告", "一、回顾", "建成水塔9座。", "改建码头2处。", "二、安排", "续建码头3处。"]


def test_a_text_with_a_sentence_a_row_is_read_as_lines() -> None:
    numbered = "序号,内容\n" + "".join(f"{n},{line}\n" for n, line in enumerate(_RETOLD, 1))
    document = read((numbered + "7,新建水塔1座。\n").encode(), name="报告.csv")
    assert document.text == "序号\t内容\n" + "".join(f"{line}\n" for line in [*_RETOLD, "新建水塔1座。"])
    assert {p.cell for p in document.locations} == {"A1", *(f"B{n}" for n in range(1, 9))}
    beside = "".join(f"县府办,2026,{line}\n" for line in [*_RETOLD, "新建水塔1座。"])
    assert read(beside.encode(), name="报告.csv").text.splitlines()[2:] == [*_RETOLD[2:], "新建水塔1座。"]


def test_a_table_of_tasks_stays_one() -> None:
    rows = [f"{n},改建第{n}座水塔。,水务局{n}\n" for n in range(1, 8)]
    text = read(("序号,任务,责任单位\n" + "".join(rows)).encode(), name="清单.csv").text
    assert text.count("\t") == 16
    figures = "".join(f"{n},码头{n},{n * 3}\n" for n in range(1, 8))
    assert read(("序号,项目,数量\n" + figures).encode(), name="清单.csv").text.count("\t") == 16
