"""Files of older office programs: Excel 97 and WPS, OpenDocument, and what LibreOffice turns into docx."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from tracker.base.installation import command_for
from tracker.document.formats import READERS
from tracker.document.formats.base import table_rows
from tracker.document.formats.converted import conversion
from tracker.document.reader import read
from tracker.errors import DocumentError, MissingExtra

# Made by LibreOffice: row 4, column B and the second sheet are hidden, row 5 and a number are struck out.
OLD = Path(__file__).with_name("old_workbook.xls")
NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)
STYLES = (
    '<style:style style:name="gone">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="away"><style:table-properties table:display="false"/></style:style>'
)


@pytest.mark.parametrize("ending", [".xls", ".et"])
def test_a_workbook_of_excel_97_is_read_as_it_is_shown(ending: str) -> None:
    document = read(OLD.read_bytes(), name=f"样例{ending}")
    assert (
        document.text
        == "指标\t目标\t时限\n绿地率\t95.5%\t2027年4月\n码头\t7座\t2027-04-09\n水闸\t15座\tTRUE\n"
    )
    assert document.locations[1].cell == "任务!C1"


def test_a_workbook_on_standard_input_is_known_by_its_streams() -> None:
    assert "绿地率\t95.5%" in read(OLD.read_bytes()).text


def test_a_page_or_a_text_that_only_bears_the_ending_is_read_as_what_it_is() -> None:
    rows = "<tr><td>码头</td><td>7座</td></tr><tr><td>泵站</td><td>9座</td></tr>"
    page = f"<html><body><table>{rows}</table></body></html>"
    assert "码头\t7座" in read(page.encode(), name="导出.xls").text
    assert read("码头\t7座\n泵站\t9座\n".encode("gb18030"), name="导出.xls").text == "码头\t7座\n泵站\t9座\n"


def test_damage_anywhere_in_an_old_workbook_is_one_error() -> None:
    data = OLD.read_bytes()
    for place in range(0, len(data), 97):
        broken = data[:place] + b"\xff\xfe\xfd" + data[place + 3 :]
        try:
            read(broken, name="样例.xls")
        except DocumentError as error:
            assert error.cure


def test_without_the_library_for_old_workbooks_the_cure_is_a_pip_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "xlrd", None)
    with pytest.raises(MissingExtra) as caught:
        read(OLD, name="样例.xls")
    assert caught.value.cure == f"run: {command_for('xls')}"


def _ods(*tables: str, styles: str = STYLES) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
            "</office:document-content>",
        )
    return stream.getvalue()


def _table(*rows: str, name: str = "任务", more: str = "") -> str:
    return f'<table:table table:name="{name}" {more}>{"".join(rows)}</table:table>'


def _cell(inner: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{inner}</table:table-cell>"


def _row(*texts: str, more: str = "") -> str:
    cells = (_cell(f"<text:p>{text}</text:p>") for text in texts)
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def _text(data: bytes) -> str:
    return read(data, name="样例.ods").text


def test_an_opendocument_sheet_is_read_by_the_text_that_its_cells_show() -> None:
    day = _cell("<text:p>04/09/27</text:p>", 'office:date-value="2027-04-09T00:00:00"')
    rows = (_row("指标", "目标"), _row("绿地率", "95.5%"), f"<table:table-row>{day}</table:table-row>")
    document = read(_ods(_table(*rows)), name="样例.ods")
    assert document.text == "指标\t目标\n绿地率\t95.5%\n2027-04-09\n"
    assert [place.cell for place in document.locations][-1] == "任务!A3"


def test_what_an_opendocument_sheet_hides_or_strikes_out_is_left_out() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
    struck = _cell('<text:p>改建<text:span text:style-name="gone">3</text:span>7座</text:p>')
    note = _cell("<office:annotation><text:p>注</text:p></office:annotation><text:p>甲</text:p>")
    gone = _cell("<text:p>桥</text:p>", 'table:style-name="gone"')
    rows = (
        columns,
        _row("码头", "2", "7座"),
        _row("机场", "9", "9座", more='table:visibility="filter"'),
        f"<table:table-row>{note}<table:table-cell/>{struck}</table:table-row>",
        f"<table:table-row>{gone}</table:table-row>",
    )
    away = _table(_row("密"), name="底稿", more='table:style-name="away"')
    assert _text(_ods(_table(*rows), away)) == "# 任务\n码头\t7座\n甲\t改建7座\n"


def test_rows_and_cells_that_repeat_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    gap = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    wide = (
        '<table:table-row><table:table-cell table:number-columns-repeated="2"/>'
        '<table:table-cell table:number-columns-repeated="2"><text:p>乙</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
    )
    document = read(_ods(_table(_row("甲"), wide, gap)), name="样例.ods")
    assert document.text == "甲\n\t\t乙\t乙\n"
    assert document.locations[-1].cell == "任务!D2"
    monkeypatch.setattr(table_rows, "MAX_CELLS", 1000)
    with pytest.raises(DocumentError, match="more than 1000 cells"):
        _text(_ods(_table(_row("甲", more='table:number-rows-repeated="900000000"'))))


def test_a_damaged_opendocument_sheet_is_refused() -> None:
    with pytest.raises(DocumentError, match="damaged"):
        _text(_ods("<table:table>"))
    with pytest.raises(DocumentError, match="entities"):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as package:
            package.writestr("content.xml", '<!DOCTYPE a [<!ENTITY b "bbb">]><a>&b;</a>')
        _text(stream.getvalue())


@pytest.mark.parametrize("ending", [".doc", ".wps", ".rtf", ".odt"])
def test_without_libreoffice_the_cure_names_it(ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "office_program", lambda: None)
    with pytest.raises(DocumentError, match="LibreOffice") as caught:
        read(b"{\\rtf1 x}", name=f"样例{ending}")
    assert "install LibreOffice" in caught.value.cure


def test_what_only_bears_an_old_ending_needs_no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "office_program", lambda: None)
    stream = io.BytesIO()
    word = docx.Document()
    word.add_paragraph("改建码头7座")
    word.save(stream)
    assert read(stream.getvalue(), name="样例.doc").text == "改建码头7座\n"
    assert "泵站9座" in read("<html><body><p>泵站9座</p></body></html>".encode(), name="样例.doc").text


def test_a_program_that_gives_nothing_or_never_ends_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nsleep 60\n", encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setattr(conversion, "office_program", lambda: str(program))
    monkeypatch.setattr(conversion, "_TIMEOUT", 0.2)
    with pytest.raises(DocumentError, match="cannot open") as caught:
        read(b"{\\rtf1 x}", name="样例.rtf")
    assert ".docx" in caught.value.cure


@pytest.mark.skipif(conversion.office_program() is None, reason="LibreOffice is not installed")
def test_a_file_is_read_through_libreoffice_without_what_is_struck_out_or_hidden() -> None:
    words = "".join(f"\\u{ord(letter)}?" for letter in "改建码头")
    row = r"\trowd\cellx2000\cellx4000\intbl a\cell b\cell\row"
    data = rf"{{\rtf1\ansi {words}{{\strike 3}}7{{\v 99}} x\par{row}}}"
    assert [line for line in read(data.encode("ascii"), name="样例.rtf").text.split("\n") if line] == [
        "改建码头7 x",
        "a\tb",
    ]


def test_every_reader_declares_a_name_and_no_ending_twice() -> None:
    endings = [ending for reader in READERS for ending in reader.suffixes]
    assert len(endings) == len(set(endings)) and all(reader.kind for reader in READERS)
