"""PDF: letters printed twice, watermarks, text that runs sideways, and rows at the edges of pages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tracker.document.reader import read

sys.path.insert(0, str(Path(__file__).parent))
from pdf_by_hand import Words, pdf, shown, table_strokes

_TEXT = ["岚溪县码头改造计划", "到2027年,改建码头7座,疏浚河道18公里。", "另建泵站11座,水闸3座。"]


def _lines(texts: list[str], left: float = 80, top: float = 780) -> list[Words]:
    return [(left, top - 20 * number, text) for number, text in enumerate(texts)]


def _text(data: bytes) -> str:
    return read(data, name="样例.pdf").text


@pytest.mark.parametrize("shift", [(0.0, 0.0), (0.4, 0.0), (0.5, 0.3), (-0.4, 0.0)])
def test_letters_printed_twice_for_bold_are_read_once(shift: tuple[float, float]) -> None:
    once = _lines(_TEXT)
    again = [(x + shift[0], y + shift[1], text) for x, y, text in once]
    assert _text(pdf([[*once, *again]])).split("\n")[:3] == _TEXT


def test_letters_that_follow_each_other_closely_are_both_read() -> None:
    digits = "11111 iiiii 一一一"
    assert digits in _text(pdf([_lines([*_TEXT, digits])]))


def test_a_second_copy_of_the_whole_page_is_left_out() -> None:
    again = [(x, y + 7 * number, text) for number, (x, y, text) in enumerate(_lines(_TEXT))]
    assert _text(pdf([[*_lines(_TEXT), *again]])).split("\n")[:3] == _TEXT
    below = _lines(_TEXT, top=400)
    assert _text(pdf([[*_lines(_TEXT), *below]])).count(_TEXT[1]) == 2


def test_columns_of_letters_are_read_downwards_from_right_to_left() -> None:
    texts = ["岚溪县计划", "改建码头7座", "疏浚河道"]
    letters = [
        (400 - 30 * n, 780 - 16 * at, sign) for n, text in enumerate(texts) for at, sign in enumerate(text)
    ]
    assert _text(pdf([letters])).split("\n")[:3] == texts


def test_a_slanted_watermark_is_left_out() -> None:
    mark = shown("岚溪县内部2019", (0.87, 0.5, -0.5, 0.87, 80, 700), 40)
    assert _text(pdf([_lines(_TEXT)], more=f"0.8 g {mark}")).split("\n")[:3] == _TEXT


def test_a_large_watermark_across_the_lines_is_left_out() -> None:
    mark = shown("岚溪县2019", (1, 0, 0, 1, 85, 745), 48)
    assert _text(pdf([_lines(_TEXT)], more=f"0.8 g {mark}")).split("\n")[:3] == _TEXT


def test_a_large_heading_stays() -> None:
    heading = shown("岚溪县2027年", (1, 0, 0, 1, 85, 800), 30)
    assert "岚溪县2027年" in _text(pdf([_lines(_TEXT, top=760)], more=heading))


def test_text_that_runs_sideways_on_an_upright_page_is_read() -> None:
    up = "".join(shown(text, (0, 1, -1, 0, 100 + 20 * n, 80)) for n, text in enumerate(_TEXT))
    down = "".join(shown(text, (0, -1, 1, 0, 400 - 20 * n, 700)) for n, text in enumerate(_TEXT))
    for sideways in (up, down):
        assert [line for line in _text(pdf([[]], more=sideways)).split("\n") if line] == _TEXT


def test_a_sideways_table_is_read_in_rows() -> None:
    cells = [("事项", "数量"), ("码头", "7座"), ("泵站", "11座")]
    rows = "".join(
        shown(text, (0, 1, -1, 0, 112 + 20 * row, 85 + 100 * column))
        for row, texts in enumerate(cells)
        for column, text in enumerate(texts)
    )
    rules = [(y0, x0, y1, x1) for x0, y0, x1, y1 in table_strokes([80, 180, 280], [100, 120, 140, 160])]
    assert _text(pdf([[]], rules, more=rows)).strip() == "事项\t数量\n码头\t7座\n泵站\t11座"


def _table_page(first: int, rows: int) -> list[Words]:
    return [
        (x, 780 - 20 * row, text)
        for row in range(rows)
        for x, text in ((80, str(first + row)), (160, "新建泵站"), (300, f"{3 * (first + row)}座"))
    ]


def test_rows_of_a_table_over_many_pages_are_no_running_heads() -> None:
    text = _text(pdf([_table_page(1 + 5 * page, 5) for page in range(4)]))
    assert [line.split("\t")[0] for line in text.split("\n") if line] == [str(n) for n in range(1, 21)]


def test_lines_of_duties_at_the_ends_of_pages_stay() -> None:
    pages = [
        _lines([f"{word}项：疏浚河道", "责任单位：县水利站", "完成时限：2027年9月底"]) for word in "甲乙丙丁"
    ]
    text = _text(pdf(pages))
    assert text.count("责任单位：县水利站") == text.count("完成时限：2027年9月底") == 4


def test_running_heads_that_count_the_pages_are_left_out() -> None:
    pages = [
        [
            (80, 810, "岚溪县码头改造计划2027"),
            *_lines([f"这是{word}项的说明", "码头的事"], top=700),
            (250, 30, f"第{n}张"),
        ]
        for n, word in enumerate("甲乙丙丁", start=5)
    ]
    text = _text(pdf(pages))
    assert "计划2027" not in text
    assert "张" not in text
    assert text.count("项的说明") == 4
