"""Word: only what is valid and visible is read, and all of that, wherever it stands."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tracker.document.reader import read

_NAMES = nsdecls("w")
_MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def _text(word: Any) -> str:
    stream = io.BytesIO()
    word.save(stream)
    return read(stream.getvalue(), name="样例.docx").text


def _body(*blocks: str) -> str:
    """The text read of a document with these blocks of XML."""
    word = docx.Document()
    for block in blocks:
        word.element.body.insert(-1, parse_xml(block.replace(">", f" {_NAMES} {_MATH} {_MC}>", 1)))
    return _text(word)


def _run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def _paragraph(*runs: str, mark: str = "") -> str:
    return f"<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{''.join(runs)}</w:p>"


def _cell(*blocks: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(blocks)}</w:tc>"


def _table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def _row(*texts: str, properties: str = "") -> str:
    cells = "".join(_cell(_paragraph(_run(text))) for text in texts)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"


@pytest.mark.parametrize("switch", ["<w:strike/>", "<w:dstrike/>", "<w:vanish/>", '<w:strike w:val="true"/>'])
def test_struck_out_and_hidden_runs_are_left_out(switch: str) -> None:
    assert _body(_paragraph(_run("改建码头"), _run("4", switch), _run("7座"))) == "改建码头7座\n"


def test_the_raised_number_of_a_note_is_left_out_and_an_exponent_is_not() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    runs = [_run("码头7座"), _run("3", raised), _run("，棚面90m"), _run("2", raised), _run("。")]
    assert _body(_paragraph(*runs)).strip() == "码头7座，棚面90m2。"


def test_a_switch_that_is_off_hides_nothing() -> None:
    off = '<w:strike w:val="0"/><w:vanish w:val="false"/>'
    assert _body(_paragraph(_run("改建码头"), _run("7座", off))) == "改建码头7座\n"


def test_a_style_strikes_out_also_by_the_style_that_it_is_based_on_and_a_run_may_undo_it() -> None:
    word = docx.Document()
    old = word.styles.add_style("Old", 2)
    old.font.strike = True
    word.styles.add_style("Older", 2).base_style = old
    paragraph = word.add_paragraph("疏浚河道")
    paragraph.add_run("15", style="Older")
    paragraph.add_run("18", style="Older").font.strike = False
    paragraph.add_run("公里")
    assert _text(word) == "疏浚河道18公里\n"


def test_what_was_moved_away_is_left_out_and_read_where_it_was_moved_to() -> None:
    gone = f'<w:moveFrom w:id="1">{_run("改建码头7座")}</w:moveFrom>'
    here = f'<w:moveTo w:id="2">{_run("改建码头7座")}</w:moveTo>'
    assert _body(_paragraph(gone), _paragraph(here)).strip() == "改建码头7座"


def test_paragraphs_whose_parting_is_deleted_are_one() -> None:
    first = _paragraph(_run("疏浚河道"), mark='<w:del w:id="1"/>')
    assert _body(first, _paragraph(_run("18公里"))) == "疏浚河道18公里\n"
    row = f"<w:tr>{_cell(first, _paragraph(_run('18公里')))}{_cell(_paragraph(_run('水利站')))}</w:tr>"
    assert _body(_table(row)).strip() == "疏浚河道18公里\t水利站"


@pytest.mark.parametrize("properties", ['<w:del w:id="1"/>', "<w:hidden/>"])
def test_deleted_and_hidden_rows_are_left_out(properties: str) -> None:
    table = _table(_row("码头", "7座"), _row("机场", "2座", properties=properties))
    assert _body(table).strip() == "码头\t7座"


def test_a_row_and_a_cell_in_content_controls_are_read() -> None:
    controlled = f"<w:sdt><w:sdtContent>{_row('泵站', '9座')}</w:sdtContent></w:sdt>"
    cell = f"<w:sdt><w:sdtContent>{_cell(_paragraph(_run('11座')))}</w:sdtContent></w:sdt>"
    row = f"<w:tr>{_cell(_paragraph(_run('水闸')))}{cell}</w:tr>"
    assert _body(_table(_row("码头", "7座"), controlled, row)).strip() == "码头\t7座\n泵站\t9座\n水闸\t11座"


def test_a_frame_round_text_is_lines() -> None:
    inner = _table(_row("泵站", "9座"))
    cell = _cell(_paragraph(_run("专栏")), _paragraph(_run("改建码头7座")), inner, _paragraph())
    text = _body(_table(f"<w:tr>{cell}</w:tr>"))
    assert [line for line in text.split("\n") if line] == ["专栏", "改建码头7座", "泵站\t9座"]


def test_a_table_in_a_cell_follows_the_table_around_it() -> None:
    inner = _table(_row("事项", "数量"), _row("泵站", "9座"))
    around = f"<w:tr>{_cell(_paragraph(_run('水利')))}{_cell(inner, _paragraph())}</w:tr>"
    text = _body(_table(_row("领域", "任务"), around, _row("交通", "码头7座")))
    assert text.strip() == "领域\t任务\n水利\t\n交通\t码头7座\n\n事项\t数量\n泵站\t9座"


def test_a_table_that_is_all_that_its_row_holds_stands_in_its_place() -> None:
    inner = _table(_row("泵站", "9座"))
    around = f"<w:tr>{_cell(inner, _paragraph())}</w:tr>"
    text = _body(_table(_row("水利"), around, _row("交通")))
    assert [line for line in text.split("\n") if line] == ["水利", "泵站\t9座", "交通"]


def test_a_text_box_is_read_once_after_the_paragraph_that_it_hangs_on() -> None:
    box = f"<w:txbxContent>{_paragraph(_run('改建码头7座'))}</w:txbxContent>"
    drawing = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert _body(_paragraph(_run("前文"), drawing), _paragraph(_run("后文"))) == "前文\n改建码头7座\n后文\n"


def test_a_text_box_in_a_cell_and_one_without_words_around_it_are_read() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{_paragraph(_run('改建码头7座'))}</w:txbxContent></w:pict></w:r>"
    assert "改建码头7座" in _body(_paragraph(box))
    assert "改建码头7座" in _body(_table(f"<w:tr>{_cell(_paragraph(_run('甲'), box))}</w:tr>"))


def test_the_words_of_an_equation_are_read() -> None:
    equation = "<m:oMath><m:r><m:t>37</m:t></m:r></m:oMath>"
    assert _body(_paragraph(_run("绿地率"), equation, _run("%"))) == "绿地率37%\n"


def test_tables_inside_one_another_without_end_are_cut_off() -> None:
    block = _paragraph(_run("最里"))
    for _level in range(60):
        block = _table(f"<w:tr>{_cell(block, _paragraph())}</w:tr>")
    assert "最里" not in _body(_paragraph(_run("开头")), block)
