from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tracker.base.installation import command_for
from tracker.document.reader import read
from tracker.errors import DocumentError, MissingExtra
from tracker.records import Document

sys.path.insert(0, str(Path(__file__).parent))
from pdf_by_hand import pdf, table_strokes


def _read(data: bytes) -> Document:
    return read(data, name="示例.pdf")


def _lines(left: float, texts: list[str], top: float = 780) -> list[tuple[float, float, str]]:
    return [(left, top - 20 * i, text) for i, text in enumerate(texts)]


def test_lines_stand_one_below_the_other_in_reading_order() -> None:
    document = _read(
        pdf([_lines(80, ["某区绿色建筑三年行动方案", "到2025年,新建公园12处,", "改造管网30公里。"])])
    )
    assert document.text.split("\n")[:3] == [
        "某区绿色建筑三年行动方案",
        "到2025年,新建公园12处,",
        "改造管网30公里。",
    ]


def test_each_page_is_located() -> None:
    document = _read(pdf([_lines(80, ["第一页的正文讲道路建设"]), _lines(80, ["第二页的正文讲学校建设"])]))
    places = {place.page: document.text[slice(*place.span)] for place in document.locations}
    assert places == {1: "第一页的正文讲道路建设", 2: "第二页的正文讲学校建设"}


def test_page_numbers_and_running_heads_are_left_out() -> None:
    pages = [
        [
            (200, 800, "某区规划文本"),
            *_lines(80, [f"这一页讲第{word}件实事的安排"], 700),
            (290, 40, f"- {n} -"),
        ]
        for n, word in enumerate("甲乙丙丁", start=1)
    ]
    text = _read(pdf(pages)).text
    assert "规划文本" not in text
    assert "- 2 -" not in text
    assert text.count("件实事的安排") == 4


def test_a_number_alone_inside_a_page_stays() -> None:
    text = _read(
        pdf([_lines(80, ["第一段正文写得很长", "第二段正文写得很长", "2025", "第三段正文", "第四段正文"])])
    ).text
    assert "2025" in text


def test_the_left_column_is_read_before_the_right_one() -> None:
    left = [f"左栏第{n}行写满了整整一栏的文字内容" for n in "一二三四五六七八九十"]
    right = [f"右栏第{n}行写满了整整一栏的文字内容" for n in "一二三四五六七八九十"]
    page = [
        (80, 820, "两栏文字上方的通栏标题写得很长一直伸到右边的栏里面去才算数"),
        *_lines(60, left),
        *_lines(320, right),
    ]
    lines = _read(pdf([page])).text.rstrip().split("\n")
    assert lines[0].startswith("两栏文字")
    assert lines[1:] == left + right


def test_a_few_lines_set_in_two_columns_are_told_from_rows() -> None:
    left = ["甲、水利。年内改建水塔九", "座，疏浚河道十八公里，加", "固圩堤两处，检修水闸。"]
    right = ["乙、交通。六月底前续建码", "头两处；九月底前养护县道", "三十公里，加强巡查。"]
    columns = [*_lines(60, [*left, "另修便桥。"]), *_lines(320, [*right, "同步植树。"])]
    lines = _read(pdf([[(160, 820, "岚溪县二〇二七年工作要点汇编"), *columns]])).text.rstrip().split("\n")
    assert lines == [
        "岚溪县二〇二七年工作要点汇编",
        "".join(left),
        "另修便桥。",
        "".join(right),
        "同步植树。",
    ]
    pairs = [("责任单位：水务局", "完成时限：六月底前"), ("联系人：科长", "电话：见名册")] * 3
    page = [
        (x, 780 - 20 * n, word) for n, row in enumerate(pairs) for x, word in zip((60, 320), row, strict=True)
    ]
    assert _read(pdf([page])).text.split("\n")[0] == " ".join(pairs[0])


def test_a_ruled_table_becomes_rows_with_tabs() -> None:
    columns, rows = [60.0, 200.0, 260.0, 340.0, 420.0, 500.0], [600.0, 630.0, 660.0, 690.0]
    cells = [
        ["指标", "单位", "2020年", "2025年", "属性"],
        ["公园绿地面积", "公顷", "120", "150", "预期性"],
        ["污水处理率", "%", "91", "96", "约束性"],
    ]
    words = [
        (columns[c] + 5, rows[-1] - 20 - 30 * r, cell)
        for r, row in enumerate(cells)
        for c, cell in enumerate(row)
    ]
    page = [(80, 760, "主要指标如下表所列:"), *words, (80, 560, "表后的正文另起一段。")]
    lines = _read(pdf([page], table_strokes(columns, rows))).text.split("\n")
    assert lines == [
        "主要指标如下表所列:", "", "指标\t单位\t2020年\t2025年\t属性", "公园绿地面积\t公顷\t120\t150\t预期性",
        "污水处理率\t%\t91\t96\t约束性", "", "表后的正文另起一段。", "",
    ]  # fmt: skip


def test_a_frame_round_a_paragraph_is_no_table() -> None:
    page = _lines(80, ["框里的一段话写得比较长", "框里的第二行也写得长"], 680)
    text = _read(pdf([page], table_strokes([60.0, 500.0], [600.0, 700.0]))).text
    assert "\t" not in text
    assert text.startswith("框里的一段话写得比较长\n框里的第二行")


def test_a_table_without_rules_becomes_rows_with_tabs() -> None:
    page = [(60, 700, "公园绿地面积"), (220, 700, "公顷"), (300, 700, "120"), (380, 700, "150")]
    assert _read(pdf([page])).text.strip() == "公园绿地面积\t公顷\t120\t150"


def test_a_scanned_pdf_says_so() -> None:
    with pytest.raises(DocumentError, match="scanned") as caught:
        _read(pdf([[], []]))
    assert "OCR" in caught.value.cure


def test_a_broken_pdf_is_refused() -> None:
    with pytest.raises(DocumentError, match="damaged"):
        _read(b"%PDF-1.4\nnothing of a pdf follows here")


def test_a_file_that_only_bears_the_name_is_refused() -> None:
    with pytest.raises(DocumentError, match="damaged"):
        _read("某区工作要点".encode())


def test_a_pdf_whose_cross_references_are_lost_is_still_read() -> None:
    whole = pdf([_lines(80, ["目录丢了的文件仍能读出正文"])])
    lost = whole.replace(b"startxref", b"startnowhere").replace(b"\nxref\n", b"\nnone\n")
    assert "目录丢了的文件仍能读出正文" in _read(lost).text


def test_what_pdfplumber_cannot_open_is_read_by_pdfium(monkeypatch: pytest.MonkeyPatch) -> None:
    import pdfplumber

    def fail(*_args: object, **_kwargs: object) -> None:
        raise ValueError("no /Root object")

    monkeypatch.setattr(pdfplumber, "open", fail)
    lines = [f"第{n}条: 2 0 2 5 年新建 3 所学校, 改造 1 2 处公园" for n in range(1, 9)]
    document = _read(pdf([_lines(40, lines[:4]), _lines(40, lines[4:])]))
    first = document.text.replace(" ", "").split("\n")[0]
    assert first == "第1条:2025年新建3所学校,改造12处公园"
    assert "2025 年" in document.text
    assert [place.page for place in document.locations] == [1, 2]


def test_a_locked_pdf_says_so() -> None:
    lock = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"11" * 32 + b"> /U <" + b"22" * 32 + b"> >> "
        b"/ID [<" + b"33" * 16 + b"> <" + b"33" * 16 + b">]"
    )
    with pytest.raises(DocumentError, match="locked") as caught:
        _read(pdf([_lines(80, ["锁住的正文写在这里"])], trailer=lock))
    assert "password" in caught.value.cure


def test_without_the_library_the_cure_is_a_pip_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    with pytest.raises(MissingExtra) as caught:
        _read(pdf([_lines(80, ["随便一行"])]))
    assert caught.value.cure == f"run: {command_for('pdf')}"


def test_figures_of_a_font_that_misstates_its_height_stand_in_their_row() -> None:
    rows = [("单位", "任务"), ("东湾镇", "120"), ("西岭乡", "80"), ("南溪镇", "45")]
    lines = [500 - 20 * number for number in range(5)]
    words = [(60, 485 - 20 * number, name) for number, (name, _) in enumerate(rows)]
    figures = [(160, 485 - 20 * number, value) for number, (_, value) in enumerate(rows)]
    data = pdf([words], table_strokes([50, 150, 250], lines), low=figures)
    assert [line for line in read(data, name="t.pdf").text.split("\n") if "\t" in line] == [
        "\t".join(row) for row in rows
    ]
