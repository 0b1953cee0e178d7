"""The sentence round a quote, cut where a reader can stop, and the place where it is found."""

from __future__ import annotations

from typing import Any

import pytest

from tracker.document.quote_context import PassageFinder
from tracker.document.quoting import LONGEST, one_line
from tracker.records import Document, Location, Passage, Place

PLAN = """城东街道工作计划

一、民生
（一）托育　服务
去年办了两件事。今年分两批，
新增托位60个，惠及八个社区；修缮菜场3家。
另设夜间门诊5处。

二、指标
序号\t名称\t单位\t目标
1\t口袋公园\t个\t12
2\t雨水管网\t公里\t30

项目\t件数
议案办理\t7
"""


def find(quote: str, text: str = PLAN, **known: Any) -> Passage:
    document = Document(name="plan.txt", text=text, title="城东街道工作计划", **known)
    start = text.index(quote)
    return PassageFinder(document).passage(quote, [(start, start + len(quote))])


def shown(passage: Passage) -> str:
    before, quote, after = passage.parts
    return f"{before}[{quote}]{after}"


def test_the_sentence_is_one_line_from_full_stop_to_full_stop() -> None:
    assert shown(find("60个")) == "今年分两批，新增托位[60个]，惠及八个社区；"
    assert shown(find("3家")) == "修缮菜场[3家]。"


def test_headings_stand_outermost_first_and_the_title_is_none_of_them() -> None:
    assert find("60个").headings == ("一、民生", "（一）托育 服务")
    assert find("12").headings == ("二、指标",)


def test_a_paragraph_is_counted_under_its_heading() -> None:
    assert [place.paragraph for place in find("60个").places] == [1]
    assert [place.paragraph for place in find("5处").places] == [2]


@pytest.mark.parametrize(
    ("quote", "words", "place"),
    [
        ("12", "口袋公园 ｜ 个 ｜ [12]", (1, 2, 4)),
        ("30", "雨水管网 ｜ 公里 ｜ [30]", (1, 3, 4)),
        ("7", "议案办理 ｜ [7]", (2, 2, 2)),
    ],
)
def test_a_row_is_quoted_without_its_number_and_found_by_row_and_column(
    quote: str, words: str, place: tuple[int, int, int]
) -> None:
    passage = find(quote)
    (found,) = passage.places
    assert (shown(passage), (found.table, found.row, found.column)) == (words, place)


def test_the_line_under_a_header_of_markdown_is_no_row() -> None:
    (place,) = find("3座", "| 任务 | 目标 |\n| --- | --- |\n| 架桥 | 3座 |\n").places
    assert (place.table, place.row, place.column) == (1, 2, 2)


def test_what_the_file_knows_of_pages_and_cells_goes_before_counting() -> None:
    at = PLAN.index("60个")
    paged = find(
        "60个", locations=(Location(span=(0, at - 2), page=1), Location(span=(at - 2, at + 9), page=2))
    )
    assert [place.model_dump(exclude_none=True) for place in paged.places] == [{"page": 2}]
    celled = find("12", locations=(Location(span=(PLAN.index("12"), PLAN.index("12") + 2), cell="表一!D2"),))
    assert [place.model_dump(exclude_none=True) for place in celled.places] == [{"cell": "表一!D2"}]


def test_every_print_has_a_place_and_equal_ones_are_named_once() -> None:
    text = "甲区办好9件实事。\n乙区也办9件实事，又说9件。\n"
    spans = [(at, at + 2) for at in range(len(text)) if text.startswith("9件", at)]
    passage = PassageFinder(Document(name="a.txt", text=text)).passage("9件", spans)
    assert [place.paragraph for place in passage.places] == [1, 2]


CLAUSES = "，".join(f"第{n}项工作由街道会同有关单位抓紧推进落实" for n in range(1, 12))


@pytest.mark.parametrize("number", [1, 4, 11])
def test_a_long_sentence_is_cut_between_clauses_and_the_quote_stays(number: int) -> None:
    quote = f"第{number}项"
    passage = find(quote, CLAUSES + "。")
    inner = passage.text.strip("…")
    assert passage.text[passage.start : passage.end] == quote and len(inner) <= LONGEST
    assert inner in CLAUSES + "。" and inner.startswith("第") and inner.rstrip("。").endswith("落实")
    assert passage.text.startswith("…") == (number > 4)
    assert passage.text.endswith("…") == (number < 11)


def test_one_clause_without_end_is_cut_round_the_quote() -> None:
    passage = find("77所", "改造" * 60 + "77所" + "学校" * 60)
    assert passage.text[passage.start : passage.end] == "77所"
    assert passage.text[0] == passage.text[-1] == "…" and len(passage.text) <= LONGEST + 2


def test_a_number_keeps_its_comma_and_latin_words_their_space() -> None:
    text = "建设 5G base stations 共计，\n1,200 座，" + "分三批推进并逐月通报进展情况" * 8 + "。"
    assert "5G base stations共计，1,200座" in find("1,200 座", text).text.replace(" 座", "座")


def test_words_that_the_text_no_longer_has_stand_alone_without_a_place() -> None:
    passage = PassageFinder(Document(name="a.txt", text="换了一份。")).passage("8所", [(0, 2)])
    assert passage == Passage(text="8所", start=0, end=2)


def test_words_in_one_line_keep_white_space_only_where_it_parts_words() -> None:
    assert one_line("数量不少\n\n于4个 ") == "数量不少于4个"
    assert one_line("two\nwords，  三个") == "two words，三个"


def test_a_cell_on_a_line_of_its_own_has_its_row_and_column() -> None:
    cells = "序号 任务 责任单位 时限 1 新建泵站8座。 水利局 9月底前 2 修渠30公里。 10月底前"
    cells += " 3 清淤5公里。 水利局 年底前"
    text = "\n\n".join(cells.split()) + "\n"
    finder = PassageFinder(Document(name="a.txt", text=text))
    at = text.index("30公里")
    found = finder.passage("30公里", [(at, at + 4)])
    assert found.text == "修渠30公里。 ｜ 10月底前" and found.text[found.start : found.end] == "30公里"
    assert found.places == (Place(table=1, row=3, column=2),)
