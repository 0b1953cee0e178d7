"""Lines into paragraphs: what goes on, what begins anew, and what a row of a table is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.document.line_joining import is_table_row, joined_lines, wrap_width


def paragraphs(text: str) -> list[list[str]]:
    return [[line.text for line in lines] for lines in joined_lines(text)]


LONG = "全镇统筹推进农村供水管网延伸和水厂提标改造，力争到2026年受益人口达到"


def test_an_unfinished_long_line_goes_on() -> None:
    assert paragraphs(f"{LONG}\n3万人以上。\n") == [[LONG, "3万人以上。"]]


def test_a_full_stop_ends_a_paragraph() -> None:
    assert paragraphs("新建泵站8座。\n新建码头3座。\n") == [["新建泵站8座。"], ["新建码头3座。"]]


@pytest.mark.parametrize(
    "start",
    [
        "# 目标",
        "- 新建",
        "1. 新建",
        "2、新建",
        "三、任务",
        "（四）任务",
        "第五章 保障",
        "①新建",
        "专栏3 指标",
        "附件1",
        "某晚报3月5日讯 新建",
        "某网县城3月5日电（记者甲）新建",
    ],
)
def test_a_numbered_or_marked_line_begins_anew(start: str) -> None:
    assert paragraphs(f"{LONG}\n{start}\n") == [[LONG], [start]]


@pytest.mark.parametrize("number", ["12", "- 12 -", "— 12 —", "第12页", "第 3 页 共 40 页", "3/40", "－７－"])
def test_a_page_number_is_left_out(number: str) -> None:
    assert paragraphs(f"{LONG}\n{number}\n3万人以上。\n") == [[LONG, "3万人以上。"]]


@pytest.mark.parametrize("line", ["12座", "2025年", "8.5%"])
def test_a_number_with_words_is_no_page_number(line: str) -> None:
    assert [line] in paragraphs(f"甲项\n{line}\n")


def test_a_count_goes_on_in_what_it_counts() -> None:
    assert paragraphs("年内改建水塔\n9座；续建码头2处。\n") == [["年内改建水塔", "9座；续建码头2处。"]]
    assert paragraphs("3.改建水塔\n9座，码头2处。\n") == [["3.改建水塔"], ["9座，码头2处。"]]
    assert paragraphs("工作安排\n2025年，改建水塔。\n") == [["工作安排"], ["2025年，改建水塔。"]]


def test_a_heading_does_not_swallow_what_follows() -> None:
    assert paragraphs("一、总体要求\n全镇新建泵站8座。\n") == [["一、总体要求"], ["全镇新建泵站8座。"]]


def test_a_colon_ends_a_lead_in() -> None:
    assert len(paragraphs("今年的主要目标是：\n新建泵站8座。\n")) == 2


WRAPPED = "\n".join(["字" * 30] * 10)


def test_the_width_of_a_hard_wrapped_text_is_found() -> None:
    lines = [line for lines in joined_lines(WRAPPED) for line in lines]
    assert wrap_width(lines) in (29, 30, 31)


def test_few_or_uneven_lines_have_no_width() -> None:
    few = [line for lines in joined_lines("\n".join(["字" * 30] * 5)) for line in lines]
    uneven = [line for lines in joined_lines("\n".join("字" * n for n in range(5, 60, 4))) for line in lines]
    assert (wrap_width(few), wrap_width(uneven)) == (0, 0)


def test_lines_as_wide_as_each_other_that_end_their_sentences_are_a_list() -> None:
    lines = [line for lines in joined_lines("\n".join(["字" * 29 + "。"] * 10)) for line in lines]
    assert wrap_width(lines) == 0
    assert len(list(joined_lines("\n".join(["字" * 29 + "。"] * 10)))) == 10


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("泵站\t8\t12", True),
        ("| 泵站 | 8 | 12 |", True),
        ("泵站 | 8 | 12", True),
        ("泵站 | 8 |", True),
        ("首页 | 要闻", False),
        ("泵站（座）  8  12", True),
        ("森林覆盖率（%）　35.2　≥36", True),
        ("新建泵站8座，码头 3 座。", False),
        ("海 源 镇 人 民 政 府", False),
        ("泵站 8", False),
    ],
)
def test_a_row_of_a_table_is_told_from_a_sentence(line: str, row: bool) -> None:
    assert is_table_row(line) is row


@given(st.text(alphabet="新建泵站8座。，：、一#-| \t\n12页第", max_size=120))
def test_lines_keep_their_places_and_order(text: str) -> None:
    last = 0
    for lines in joined_lines(text):
        assert lines
        for line in lines:
            assert text[line.start : line.end] == line.text
            assert line.start >= last
            last = line.end


@given(st.text(alphabet="新建泵站8座。，：、一#-| \t\n12页第", max_size=120))
def test_nothing_but_page_numbers_and_blanks_is_lost(text: str) -> None:
    kept = [(line.start, line.end) for lines in joined_lines(text) for line in lines]
    for place, char in enumerate(text):
        if "\u4e00" <= char <= "\u9fff" and char not in "第页":
            assert any(start <= place < end for start, end in kept)


HEAD = "青山县人民政府公报 第3期"


@pytest.mark.parametrize("end", ["供水管网", "普及率达到"])
def test_what_stands_on_every_page_is_left_out_of_the_sentence_that_goes_on(end: str) -> None:
    first, second = f"到2030年，全县{end}", "90公里，新建水塔8座，改造"
    text = f"{first}\n— 16 —\n\n{HEAD}\n\n{second}\n— 17 —\n\n{HEAD}\n\n码头2处。\n"
    assert paragraphs(text) == [[first, second, "码头2处。"]]


def test_what_stands_beside_one_page_number_only_is_kept() -> None:
    assert [HEAD] in paragraphs(f"新建水塔8座。\n— 16 —\n{HEAD}\n新建码头2处。\n— 17 —\n新建泵站3座。\n")


def test_units_under_numbered_items_are_no_running_feet() -> None:
    rows = "\n".join(f"{number}\n新建水塔{number}座\n青山县水务局办公室" for number in range(4, 9))
    kept = [line for lines in paragraphs(rows) for line in lines]
    assert kept.count("青山县水务局办公室") == 5


def test_a_heading_at_the_end_of_a_page_stays_alone() -> None:
    assert paragraphs("发展目标\n\n— 16 —\n\n90公里水渠，年内修好。\n")[0] == ["发展目标"]
