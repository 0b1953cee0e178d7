"""Whole documents in a cell or a line, and escapes that scraping left in them."""

from __future__ import annotations

import datetime as dt

import pytest

from tracker.document.reader import read

_LINES = ["岚溪县政府工作报告", "一、去年的工作", "去年改建码头3座。", "二、今年的安排", "今年改建码头7座。"]


@pytest.mark.parametrize("sign", [r"\r\n", r"\n", "<br>", "<br/>", "</p>"])
def test_escaped_line_breaks_are_line_breaks_and_all_else_keeps_its_place(sign: str) -> None:
    raw = sign.join(_LINES)
    text = read(raw.encode(), name="报告.txt").text
    assert [line.strip() for line in text.split("\n")] == _LINES
    assert len(text) == len(raw)
    assert text.index("今年改建") == raw.index("今年改建")


def test_escaped_spaces_are_spaces() -> None:
    text = read("&nbsp;&nbsp;今年改建码头7&nbsp;座。&ensp;完".encode(), name="报告.txt").text
    assert text.split() == ["今年改建码头7", "座。", "完"]


@pytest.mark.parametrize(
    "text",
    [r"路径是C:\new\readme\notes。", r"用 \n 换行，用 \n 表示。", "写 &nbsp; 就是空格。", "a < b，<b>粗</b>"],
)
def test_a_few_signs_that_mean_themselves_stay(text: str) -> None:
    assert read(text.encode(), name="说明.txt").text == text


def _table(text: str, rows: int = 1) -> str:
    row = f'岚溪县,2027,岚溪县2027年政府工作报告,2027-01-18,"{text}"\n'
    return "地区,年份,标题,发布日期,正文\n" + row * rows


def _long(sign: str) -> str:
    return sign.join([*_LINES, "各部门要按月报送进度,并在网上公开完成情况。" * 60])


@pytest.mark.parametrize("sign", ["\n", r"\r\n", r"\n"])
def test_a_report_in_one_cell_follows_its_row_line_by_line(sign: str) -> None:
    document = read(_table(_long(sign)).encode(), name="报告.csv")
    lines = document.text.split("\n")
    assert lines[:4] == [
        "地区\t年份\t标题\t发布日期\t正文",
        "岚溪县\t2027\t岚溪县2027年政府工作报告\t2027-01-18\t",
        "",
        _LINES[0],
    ]
    assert "今年改建码头7座。" in lines
    place = next(one for one in document.locations if document.text[slice(*one.span)] == "今年改建码头7座。")
    assert place.cell == "E2"


def test_the_columns_beside_a_single_report_name_its_title_and_day() -> None:
    text = _table(_long("\n").replace(_LINES[0], "各位代表"))
    text = text.replace("地区,年份,标题,发布日期,正文", "place,year,title,publish_date,full_text")
    document = read(text.encode(), name="报告.csv")
    assert document.title == "岚溪县2027年政府工作报告"
    assert document.issued_on == dt.date(2027, 1, 18)


def test_many_reports_in_one_table_have_no_common_title() -> None:
    assert read(_table(_long("\n"), rows=2).encode(), name="报告.csv").text.count(_LINES[0]) == 2


def test_a_cell_of_a_few_lines_stays_a_cell() -> None:
    text = read('事项,时限\n"改建码头7座\n疏浚河道18公里",九月底\n'.encode(), name="表.csv").text
    assert text == "事项\t时限\n改建码头7座；疏浚河道18公里\t九月底\n"


@pytest.mark.parametrize("struck", ["~~3~~", "<del>3</del>", "<s>3</s>"])
def test_what_markdown_strikes_out_is_left_out_and_all_else_keeps_its_place(struck: str) -> None:
    raw = f"改建码头{struck}7座，约~~或~2座。\n"
    text = read(raw.encode(), name="计划.md").text
    assert text.replace(" ", "") == "改建码头7座，约~~或~2座。\n"
    assert len(text) == len(raw)
    assert read(raw.encode(), name="计划.txt").text == raw
