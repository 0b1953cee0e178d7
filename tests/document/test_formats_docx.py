from __future__ import annotations

import io
import sys
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tracker.base.installation import command_for
from tracker.document.formats.base import zip_guard
from tracker.document.reader import read
from tracker.errors import DocumentError, MissingExtra
from tracker.records import Document


def _bytes(word: Any) -> bytes:
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def _read(word: Any) -> Document:
    return read(_bytes(word), name="示例.docx")


def _repacked(data: bytes, **parts: bytes) -> bytes:
    """The package with some parts replaced; `document` stands for word/document.xml."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            key = part.filename.removeprefix("word/").removesuffix(".xml")
            new.writestr(part.filename, parts.get(key, old.read(part)))
    return stream.getvalue()


def test_paragraphs_and_tables_come_in_the_order_of_the_page() -> None:
    word = docx.Document()
    word.add_paragraph("表前的一段。")
    table = word.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["指标", "2025年", "床位", "300张"], strict=True):
        cell.text = text
    word.add_paragraph("表后的一段。")
    assert _read(word).text == "表前的一段。\n\n指标\t2025年\n床位\t300张\n\n表后的一段。\n"


def test_heading_styles_become_hash_signs() -> None:
    word = docx.Document()
    word.add_heading("某区养老服务行动计划(2023—2025年)", 0)
    word.add_heading("主要目标", 1)
    word.add_heading("床位", 2)
    document = _read(word)
    assert document.text == "# 某区养老服务行动计划(2023—2025年)\n# 主要目标\n## 床位\n"
    assert document.title == "某区养老服务行动计划(2023—2025年)"


def test_locations_count_blocks_and_point_at_their_text() -> None:
    word = docx.Document()
    for text in ("第一段", "", "第三段"):
        word.add_paragraph(text)
    document = _read(word)
    assert {p.paragraph: document.text[slice(*p.span)] for p in document.locations} == {
        1: "第一段",
        3: "第三段",
    }


def test_merged_cells_are_printed_once() -> None:
    word = docx.Document()
    table = word.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "教育"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "学位"
    table.cell(1, 1).text, table.cell(1, 2).text = "新增", "500个"
    assert _read(word).text.strip("\n") == "教育\t学位\n\t新增\t500个"


def test_deleted_text_is_left_out_and_inserted_text_kept() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("新建")
    for tag, inner in (("del", "delText"), ("ins", "t")):
        text = "3所" if tag == "del" else "5所"
        paragraph._p.append(
            parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1"><w:r><w:{inner}>{text}</w:{inner}></w:r></w:{tag}>')
        )
    assert _read(word).text == "新建5所\n"


def test_automatic_numbers_are_printed() -> None:
    word = docx.Document()
    numbering = word.part.numbering_part.element
    numbering.insert(0, parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="（%2）"/></w:lvl>'
        "</w:abstractNum>"
    ))  # fmt: skip
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    for level, text in ((0, "目标"), (1, "教育"), (1, "医疗"), (0, "保障"), (1, "资金")):
        properties = word.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="91"/></w:numPr>')
        )
    assert _read(word).text.split("\n")[:5] == [
        "一、目标",
        "（一）教育",
        "（二）医疗",
        "二、保障",
        "（一）资金",
    ]


def test_a_table_of_contents_is_left_out() -> None:
    word = docx.Document()
    word.styles.add_style("toc 1", 1)
    word.add_paragraph("一、目标\t3", style="toc 1")
    word.add_paragraph("正文")
    assert _read(word).text == "正文\n"


def test_text_inside_a_content_control_is_read() -> None:
    word = docx.Document()
    word.element.body.insert(0, parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtContent>'
        "<w:p><w:r><w:t>控件里的字</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    ))  # fmt: skip
    assert "控件里的字" in _read(word).text
    assert word.element.body[0].tag == qn("w:sdt")


def test_a_document_without_text_is_empty() -> None:
    with pytest.raises(DocumentError, match="empty"):
        _read(docx.Document())


def test_a_cut_off_package_is_damaged() -> None:
    word = docx.Document()
    word.add_paragraph("正文")
    with pytest.raises(DocumentError, match="damaged"):
        read(_bytes(word)[:-200], name="示例.docx")


def test_damage_anywhere_in_the_package_is_one_error() -> None:
    word = docx.Document()
    word.add_paragraph("新建公园12处,改造管网30公里。" * 50)
    data = _bytes(word)
    refused = 0
    for place in range(0, len(data), len(data) // 60):
        broken = data[:place] + b"\xff\xfe\xfd" + data[place + 3 :]
        try:
            read(broken, name="示例.docx")
        except DocumentError as error:
            assert error.cure
            refused += 1
    assert refused > 5


def test_a_zip_that_is_no_word_file_is_damaged() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        new.writestr("readme.txt", "x")
    with pytest.raises(DocumentError, match="damaged"):
        read(stream.getvalue(), name="示例.docx")


def test_an_old_or_locked_word_file_is_named() -> None:
    with pytest.raises(DocumentError, match="password-protected"):
        read(b"\xd0\xcf\x11\xe0" + b"\0" * 600, name="示例.docx")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    word = docx.Document()
    word.add_paragraph("零" * 100_000)
    monkeypatch.setattr(zip_guard, "MAX_XML_UNPACKED", 200_000)
    with pytest.raises(DocumentError, match="unpacks"):
        _read(word)


def test_xml_entities_are_refused() -> None:
    word = docx.Document()
    word.add_paragraph("正文")
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'
    with pytest.raises(DocumentError, match="entities"):
        read(_repacked(_bytes(word), document=bomb), name="示例.docx")


def test_without_the_library_the_cure_is_a_pip_command(monkeypatch: pytest.MonkeyPatch) -> None:
    word = docx.Document()
    word.add_paragraph("正文")
    data = _bytes(word)
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtra) as caught:
        read(data, name="示例.docx")
    assert caught.value.cure == f"run: {command_for('docx')}"
