"""Office files and pages that unpack to too much, declare entities, or ask for what lies elsewhere."""

from __future__ import annotations

import contextlib
import io
import random
import re
import zipfile
import zlib
from pathlib import Path

import docx
import openpyxl
import pytest
from limits import at_most, plain_loops
from surfaces import repacked, workbook

from tracker.document.formats.base import zip_guard
from tracker.document.formats.printed_pages.bomb_guard import is_bomb
from tracker.document.reader import read
from tracker.errors import DocumentError, UsageError
from tracker.reports.formats.xlsx.filled_ledger import read_filled

_DOC = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
_TEXT = "<w:p><w:r><w:t>新建水塔12座</w:t></w:r></w:p>"
_ENTITY = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
SHEET = "xl/worksheets/sheet1.xml"
LEDGER = "xl/worksheets/sheet2.xml"  # of a report


def word(xml: str | bytes) -> bytes:
    stream = io.BytesIO()
    docx.Document().save(stream)
    return repacked(stream.getvalue(), "word/document.xml", xml.encode() if isinstance(xml, str) else xml)


def sheet(xml: str) -> bytes:
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    return repacked(stream.getvalue(), SHEET, xml.encode())


def packed(data: bytes, method: int = zipfile.ZIP_DEFLATED, more: int = 0) -> bytes:
    """The package packed by another method, with empty parts added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        for number in range(more):
            new.writestr(f"word/media/{number}.png", b"")
    return stream.getvalue()


def test_a_part_packed_a_thousandfold_is_refused_and_an_ordinary_one_read() -> None:
    bomb = packed(word(_DOC.format(_TEXT + " " * 8_000_000)))
    assert len(bomb) < 100_000
    with pytest.raises(DocumentError, match="unpacks to far more"):
        read(bomb, name="弹.docx")
    assert "水塔" in read(packed(word(_DOC.format(_TEXT * 9000))), name="计划.docx").text


def test_very_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_guard, "MAX_PARTS", 100)
    with pytest.raises(DocumentError, match="unpacks to far more"):
        read(packed(word(_DOC.format(_TEXT)), more=101), name="弹.docx")


@pytest.mark.parametrize("limit", ["MAX_UNPACKED", "MAX_XML_UNPACKED"])
def test_parts_that_are_too_much_together_are_refused(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(word(_DOC.format(_TEXT)))
    assert "水塔" in read(data, name="计划.docx").text
    monkeypatch.setattr(zip_guard, limit, 1000)
    with pytest.raises(DocumentError, match="unpacks to far more"):
        read(data, name="弹.docx")


def test_a_package_in_a_method_that_office_programs_do_not_use_is_damaged() -> None:
    with pytest.raises(DocumentError, match="damaged"):
        read(packed(word(_DOC.format(_TEXT)), zipfile.ZIP_LZMA), name="弹.docx")


@pytest.mark.parametrize(
    "prolog",
    [
        _ENTITY,
        "<?xml version='1.0'?>" + _ENTITY,
        f"<!--{'x' * 5000}-->" + _ENTITY,
        "<?other thing?>" + _ENTITY,
        '<!DOCTYPE a SYSTEM "file:///etc/hostname">',
    ],
    ids=["first", "declared", "behind a long comment", "behind an instruction", "external"],
)
@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_entities_are_refused_wherever_they_hide(prolog: str, kind: str) -> None:
    data = word(prolog + _DOC.format(_TEXT)) if kind == "docx" else sheet(prolog + "<worksheet/>")
    with pytest.raises(DocumentError, match="entities"):
        read(data, name=f"弹.{kind}")


@pytest.mark.parametrize(
    "hidden",
    [b"+ADwAIQ-DOCTYPE a+AD4-<a/>", b"<!-- --+AD4APAAh-DOCTYPE a+AD4APAAh--- --><a/>"],
    ids=["instead of an element", "in what ASCII has for a comment"],
)
def test_an_encoding_that_hides_a_document_type_is_refused(hidden: bytes) -> None:
    hidden = b"<?xml version='1.0' encoding='utf-7'?>" + hidden
    with pytest.raises(DocumentError, match="entities"):
        read(word(hidden), name="弹.docx")


def test_utf_16_and_a_byte_order_mark_are_read() -> None:
    xml = '<?xml version="1.0" encoding="UTF-16" standalone="yes"?>' + _DOC.format(_TEXT)
    assert "水塔" in read(word(xml.encode("utf-16")), name="计划.docx").text
    assert "水塔" in read(word(("\ufeff" + _DOC.format(_TEXT)).encode()), name="计划.docx").text


def test_a_filled_in_sheet_is_checked_as_documents_are(tmp_path: Path) -> None:
    path = tmp_path / "back.xlsx"
    path.write_bytes(packed(sheet("<worksheet>" + " " * 8_000_000 + "</worksheet>")))
    with pytest.raises(UsageError, match="unpacks to far more"):
        read_filled(path)
    path.write_bytes(sheet(_ENTITY + "<worksheet/>"))
    with pytest.raises(UsageError, match="entities"):
        read_filled(path)


def test_a_page_reads_no_other_file_and_expands_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", encoding="utf-8")
    page = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY y "{"y" * 90}">]>'
        f"<html><body><p>{'到2027年，改造管网30公里。' * 5}&x;{'&y;' * 9}</p>"
        f'<iframe src="file://{secret}"></iframe></body></html>'
    )
    text = read(page.encode(), name="页.html").text
    assert "管网" in text and "SECRET" not in text and "yyy" not in text


def test_a_title_of_dashes_is_cut_before_it_is_looked_at() -> None:
    page = f"<title>{'-' * 5000}</title><body>{'<p>到2027年，改造管网30公里。</p>' * 5}"
    assert len(read(page.encode(), name="页.html").title) <= 300


def pdf_stream(packed: bytes, filters: str, kind: str = "") -> bytes:
    head = f"%PDF-1.4\n1 0 obj <<{kind}/Length {len(packed)}/Filter[{filters}]>>\n".encode()
    return head + b"stream\n" + packed + b"\nendstream endobj"


def test_a_pdf_stream_packed_a_thousandfold_is_refused() -> None:
    once = zlib.compress(b" " * 12_000_000)
    for data in (
        pdf_stream(once, "/FlateDecode"),
        pdf_stream(zlib.compress(once), "/FlateDecode/FlateDecode"),
        pdf_stream(once, "/Fl"),
    ):
        assert len(data) < 20_000
        with pytest.raises(DocumentError, match="unpacks to far more"):
            read(data, name="弹.pdf")


def test_a_picture_in_a_pdf_may_be_packed_well_and_an_ordinary_stream_is_none() -> None:
    assert not is_bomb(pdf_stream(zlib.compress(b" " * 12_000_000), "/FlateDecode", "/Subtype/Image"))
    assert not is_bomb(pdf_stream(zlib.compress("新建水塔".encode() * 99), "/FlateDecode"))
    assert not is_bomb(pdf_stream(b"x\x9c broken", "/FlateDecode"))


@pytest.mark.parametrize("length", [1, 1_224_488, 2 * 1024 * 1024])
def test_what_stands_behind_the_end_of_a_packed_stream_is_not_waited_for(length: int) -> None:
    """A line end belongs before `endstream`; the stream was over before it, at whatever step."""
    packed = zlib.compress(random.Random(length).randbytes(length))
    with at_most(10):
        assert not is_bomb(pdf_stream(packed + b"\r", "/FlateDecode"))


_ROW = '<row r="{0}"><c r="A{0}"><v>1</v></c></row>'


@pytest.mark.parametrize(
    "rows", ["".join(map(_ROW.format, (1, 999_999_999))), "".join(map(_ROW.format, (1, 1_048_576)))]
)
def test_a_row_far_down_is_not_waited_for(rows: str, tmp_path: Path) -> None:
    kind = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    data = sheet(
        f'<worksheet xmlns="{kind}"><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>'
    )
    path = tmp_path / "back.xlsx"
    path.write_bytes(data)

    def read_both() -> None:
        with contextlib.suppress(DocumentError):
            read(data, name="弹.xlsx")
        with pytest.raises(UsageError):
            read_filled(path)

    assert plain_loops(read_both) < 160


def test_nor_in_a_document_or_a_sheet_of_the_ledger(tmp_path: Path) -> None:
    far = _ROW.format(999_999_999).encode()
    kind = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = "".join(map(_ROW.format, (1, 999_999_999)))
    with at_most(60), pytest.raises(DocumentError, match="more than"):
        read(sheet(f'<worksheet xmlns="{kind}"><sheetData>{rows}</sheetData></worksheet>'), name="弹.xlsx")
    path = tmp_path / "back.xlsx"
    ledger = _part(workbook(), LEDGER)
    assert ledger.count(b"</sheetData>") == 1
    path.write_bytes(repacked(workbook(), LEDGER, ledger.replace(b"</sheetData>", far + b"</sheetData>")))
    with at_most(60), pytest.raises(UsageError, match="damaged"):
        read_filled(path)


def test_nor_are_cells_that_a_wrong_dimension_promises(tmp_path: Path) -> None:
    path = tmp_path / "back.xlsx"
    ledger = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', _part(workbook(), LEDGER))
    far = _ROW.format(2000).encode()
    path.write_bytes(repacked(workbook(), LEDGER, ledger.replace(b"</sheetData>", far + b"</sheetData>")))
    assert plain_loops(lambda: read_filled(path)) < 40


def _part(package: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return opened.read(name)
