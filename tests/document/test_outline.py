"""Paragraphs and the path of headings above each of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.document.outline import LEAD_IN, Paragraph, paragraphs


def path_of(text: str, words: str) -> list[str]:
    """The headings above the paragraph that holds `words`, outermost first."""
    return [heading.text for heading in paragraph_of(text, words).headings]


def paragraph_of(text: str, words: str) -> Paragraph:
    return next(p for p in paragraphs(text) if words in text[p.start : p.end])


DEEP = """第一章 总体要求
第一节 目标
一、主要目标
（一）供水
新建泵站8座。
（二）供电
新建变电站3座。
二、保障措施
安排资金2亿元。
第二章 附则
本规划自发布之日起施行。"""


def test_each_level_stands_under_the_ones_above_it() -> None:
    assert path_of(DEEP, "泵站") == ["第一章 总体要求", "第一节 目标", "一、主要目标", "（一）供水"]


def test_a_sibling_takes_the_place_of_the_heading_before() -> None:
    assert path_of(DEEP, "变电站")[-1] == "（二）供电"


def test_a_higher_heading_closes_the_lower_ones() -> None:
    assert path_of(DEEP, "资金") == ["第一章 总体要求", "第一节 目标", "二、保障措施"]
    assert path_of(DEEP, "施行") == ["第二章 附则"]


def test_a_heading_alone_is_marked_and_stands_under_its_own_headings_only() -> None:
    heading = paragraph_of(DEEP, "（一）供水")
    assert heading.is_heading
    assert [above.text for above in heading.headings] == ["第一章 总体要求", "第一节 目标", "一、主要目标"]


@pytest.mark.parametrize(
    "line",
    [
        "第三章 重点任务",
        "四、重点任务",
        "（五）重点任务",
        "2. 重点任务",
        "3、重点任务",
        "# 重点任务",
        "### 重点任务",
        "专栏2 重点任务",
        "2026年重点任务",
    ],
)
def test_the_forms_of_a_heading(line: str) -> None:
    text = f"{line}\n新建泵站8座。"
    assert path_of(text, "泵站") == [line.lstrip("#")]


def test_markdown_marks_are_not_part_of_the_words() -> None:
    assert [word.strip() for word in path_of("## 一、主要目标\n新建泵站8座。", "泵站")] == ["一、主要目标"]


@pytest.mark.parametrize(
    "line",
    [
        "新建泵站8座。",
        "我们要努力，",
        "泵站\t8\t12",
        "第一，坚持民生优先，着力补短板。",
        "到2026年，全镇供水保证率达到95%以上，农村自来水普及率达到98%以上，水费收缴率逐年提高；",
    ],
)
def test_a_sentence_is_no_heading(line: str) -> None:
    assert not paragraph_of(f"{line}\n后文。", line).is_heading


def test_a_numbered_line_with_a_count_is_an_item_and_not_only_a_heading() -> None:
    assert not paragraph_of("1. 新建泵站8座\n后文。", "泵站").is_heading
    assert not paragraph_of("2.新建两座泵站。\n后文。", "泵站").is_heading, "a number in words counts too"
    assert paragraph_of("2.两条主线管泵站\n后文。", "泵站").is_heading


def test_a_numbered_line_with_a_year_is_a_heading() -> None:
    assert paragraph_of("二、2026年工作安排\n后文。", "安排").is_heading


def test_the_opening_words_of_a_numbered_paragraph_are_its_heading() -> None:
    text = "（一）完善供水体系。新建泵站8座。\n新建水厂2座。"
    assert path_of(text, "泵站") == ["（一）完善供水体系。"]
    assert path_of(text, "水厂") == ["（一）完善供水体系。"]


def test_a_lead_in_rules_over_the_items_after_it() -> None:
    text = "今年的主要预期目标是：\n——新建泵站8座；\n——新建水厂2座。"
    assert path_of(text, "泵站") == ["今年的主要预期目标是："]
    assert path_of(text, "水厂") == ["今年的主要预期目标是："]


def test_only_the_last_sentence_of_a_paragraph_leads_in() -> None:
    text = "去年成绩很好。今年要办好这些实事：\n——新建泵站8座。"
    assert "今年要办好这些实事：" in path_of(text, "泵站")
    assert not any("去年" in heading for heading in path_of(text, "泵站"))


@pytest.mark.parametrize(
    "items", ["1. 新建泵站8座。\n2. 新建水厂2座。", "（一）新建泵站8座\n（二）新建水厂2座"]
)
def test_a_lead_in_rules_over_the_numbered_items_that_it_announces(items: str) -> None:
    assert "2026年要办好这些实事：" in path_of(f"2026年要办好这些实事：\n{items}", "水厂")


def test_a_lead_in_right_above_sections_rules_over_them() -> None:
    text = "以下项目为2026年民生实事：\n一、供水工程。新建泵站8座。\n二、道路工程。新建公路2公里。"
    assert path_of(text, "公路") == ["以下项目为2026年民生实事：", "二、道路工程。"]


def test_lines_that_are_tasks_with_their_numbers_leave_the_headline_over_them() -> None:
    text = "2026年镇民生实事\n新建泵站8座\n改造管网3公里、水厂2座"
    assert path_of(text, "管网")[0] == "2026年镇民生实事"


def test_a_lead_in_ends_at_the_next_heading() -> None:
    text = "今年要办好这些实事：\n——新建泵站8座。\n二、保障措施\n安排资金2亿元。"
    assert path_of(text, "资金") == ["二、保障措施"]


LINES = st.sampled_from(
    [
        "第一章 总则",
        "一、目标",
        "（一）供水",
        "1. 新建泵站8座",
        "新建泵站8座。",
        "目标是：",
        "——一是",
        "标题",
        "",
        "# 题",
        "，",
        "。",
    ]
)


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_paragraphs_cover_every_line_once_in_order(text: str) -> None:
    found = list(paragraphs(text))
    assert [text[p.start : p.end] for p in found] == [line for line in text.split("\n") if line]


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_a_path_goes_inwards_and_stands_before_its_paragraph(text: str) -> None:
    for paragraph in paragraphs(text):
        levels = [heading.level for heading in paragraph.headings if heading.level < LEAD_IN]
        assert levels == sorted(set(levels))
        assert all(heading.start <= paragraph.start for heading in paragraph.headings)


ANNEXES = """一、重点任务
改造桥梁3座。
附件1
2026年全县八件民生实事
一、改善出行。
新建泵站8座。
附件2
名词解释
1.泵站：抽水的站。"""


def test_the_headline_of_an_annex_stands_over_its_numbered_sections() -> None:
    assert path_of(ANNEXES, "泵站8座") == ["2026年全县八件民生实事", "一、改善出行。"]


def test_the_next_annex_ends_the_one_before() -> None:
    assert "2026年全县八件民生实事" not in path_of(ANNEXES, "抽水")


def test_a_headline_that_opens_a_text_is_its_title() -> None:
    assert path_of("某县2026年重点工作\n一、改善出行\n新建泵站8座。", "泵站") == ["一、改善出行"]


def test_a_list_of_annexes_heads_nothing() -> None:
    assert path_of(
        "一、重点任务\n改造桥梁3座。\n附件：1.2026年指标表\n一、改善出行\n新建泵站8座。", "泵站"
    ) == ["一、改善出行"]


@pytest.mark.parametrize("line", ["发布时间：2026-03-05 来源：某网", "来源：《某报》", "时间：2026-03-05"])
def test_when_and_where_a_page_was_put_up_is_no_heading(line: str) -> None:
    assert line not in path_of(f"今年新建泵站8座\n{line}\n新建泵站3座，新建桥梁9座。", "桥梁")


def test_a_lead_in_below_the_title_rules_over_the_numbered_items_that_it_announces() -> None:
    text = "柳塘镇便民服务公告\n镇政府今年办好下列实事：\n1、新建便民桥4座。\n2、安装路灯260盏。"
    assert path_of(text, "路灯") == ["镇政府今年办好下列实事：", "2、安装路灯260盏。"]


def test_the_next_headline_does_not_stand_in_the_place_of_the_one_over_a_lead_in() -> None:
    text = "便民服务\n今年办好下列实事：\n新建便民桥\n村民出入方便。\n一、现状\n桥梁老旧。"
    assert path_of(text, "老旧") == ["一、现状"]


def test_a_headline_in_brackets_stands_over_numbered_items_up_to_the_next() -> None:
    text = "十月总结和十一月计划\n【十月工作总结】\n1.修水渠。\n【十一月工作计划】\n1.修便道。\n2.装路灯。"
    assert path_of(text, "装路灯") == ["【十一月工作计划】"]


def test_a_headline_without_brackets_ends_at_a_numbered_item() -> None:
    assert path_of("文化活动\n1.修便道。\n2.装路灯。", "装路灯") == []


@pytest.mark.parametrize(
    "line",
    [
        "3.6月底前完成平台搭建",
        "（二）一季度完成立项，二季度完成招标。",
        "4.2026年建成城东水厂。",
        "5.年底前出台实施细则。",
    ],
)
def test_a_numbered_line_that_tells_what_is_done_by_when_is_no_heading_alone(line: str) -> None:
    assert not paragraph_of(f"一、重点工作\n{line}\n加强调度。", line).is_heading


@pytest.mark.parametrize("line", ["（二）上半年重点工作完成情况", "4.年度目标", "（三）2026年建成项目情况"])
def test_a_numbered_line_that_names_a_section_of_a_year_is_a_heading(line: str) -> None:
    assert paragraph_of(f"一、工作情况\n{line}\n加强调度。", line).is_heading
