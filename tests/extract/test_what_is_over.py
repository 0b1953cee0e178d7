"""What a past part of the year, a semicolon, a review or the way a report is worded says is over."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import document, stance, targets
from test_promises import promises

AUGUST, JANUARY, OCTOBER = dt.date(2026, 8, 10), dt.date(2026, 1, 21), dt.date(2026, 10, 19)


@pytest.mark.parametrize(
    ("text", "quote", "issued", "expected"),
    [
        ("今年计划改造的20座桥中，上半年，8座桥开工。", "8座", AUGUST, "result"),
        ("今年，一季度新建泵站8座。", "8座", AUGUST, "result"),
        ("今年，9月底前新建泵站8座。", "8座", AUGUST, "target"),
        ("今年，下半年新建泵站8座。", "8座", AUGUST, "target"),
        ("1-12月份，全镇修桥完成投资8亿元。", "8亿元", JANUARY, "result"),
        ("1-9月份，全镇修桥完成投资8亿元。", "8亿元", JANUARY, "target"),
        ("今年1至8月新建泵站8座，3座在建。", "8座", AUGUST, "result"),
        ("今年1至8月新建泵站8座，力争全年建成20座。", "8座", AUGUST, "result"),
        ("今年1至8月新建泵站8座，力争全年建成20座。", "20座", AUGUST, "target"),
        ("今年1至8月要新建泵站8座，3座在建。", "8座", AUGUST, "target"),
        ("今年1至8月，要新建泵站8座，3座在建。", "8座", AUGUST, "target"),
        ("今年1至9月新建泵站8座，3座在建。", "8座", AUGUST, "target"),
    ],
)
def test_a_part_of_the_year_that_is_over_makes_a_result(
    text: str, quote: str, issued: dt.date, expected: str
) -> None:
    assert stance(text, quote, issued) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年，全区修路6公里；新建泵站8座，居全市前列。", "result"),
        ("去年，全区修路6公里；力争新建泵站8座。", "target"),
        ("去年，全区修路6公里；今年新建泵站8座。", "target"),
        ("一季度，全区修路6公里；新建泵站8座。", "result"),
        ("上半年，全区修路6公里。新建泵站8座。", "result"),
        ("上半年，全区修路6公里。下半年，新建泵站8座。", "target"),
        ("上半年，全区修路6公里。要全力推进，新建泵站8座，三季度完工。", "target"),
    ],
)
def test_a_past_date_goes_on_over_a_semicolon_up_to_a_promise(text: str, expected: str) -> None:
    year = {"period_start": dt.date(2026, 1, 1), "period_end": dt.date(2026, 12, 31)}
    assert stance(text, "8座", AUGUST, **year) == expected


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("2026年新建泵站8座。", False),
        ("到2026年新建泵站8座。", True),
        ("2026年将新建泵站8座。", True),
        ("2027年新建泵站8座。", True),
        ("需2026年完成的8座泵站，正在做准备。", True),
    ],
)
def test_in_a_review_the_year_of_issue_is_looked_back_on(text: str, promised: bool) -> None:
    whole = f"一、2026年工作回顾\n{text}\n"
    assert bool(promises(document(whole, OCTOBER), promises_only=True)) is promised


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("全年修桥的12座泵站正在安装设备。", "12座", "result"),
        ("正在安装的12座泵站年底前完工。", "12座", "target"),
        ("今年全镇修桥完成投资6亿元，占年度计划投资的38%。", "38%", "result"),
        ("今年全镇修桥计划投资6亿元，占全镇计划投资的38%。", "38%", "target"),
        ("今年8座泵站按计划有序推进。", "8座", "result"),
        ("今年按计划新建泵站8座。", "8座", "target"),
    ],
)
def test_progress_is_no_promise(text: str, quote: str, expected: str) -> None:
    assert stance(text, quote, AUGUST) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("二、全镇发展预期目标", "target"),
        ("（一）主要目标", "target"),
        ("一、行动目标", "target"),
        ("二、全镇年度工作目标", "target"),
        ("（三）目标任务", "target"),
        ("三、目标任务完成得怎样", "result"),
        ("一、去年主要目标完成情况", "result"),
        ("关于发展", "result"),
    ],
)
def test_under_a_heading_of_goals_a_comparison_with_the_year_before_is_a_goal(
    heading: str, expected: str
) -> None:
    assert stance(f"{heading}\n全镇税收同比增长8%以上。\n", "8%以上", JANUARY) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("某镇2026年目标任务", "target"),
        ("某镇2026年目标任务一季度推进情况汇总表", "result"),
        ("关于2026年重点任务完成情况的通报", "result"),
        ("《某镇2026年重点任务推进情况一览表》", "result"),
        ("某镇2026年目标任务进展情况（截至6月）", "result"),
    ],
)
def test_a_title_that_tells_progress_makes_no_goals_of_its_headings(title: str, expected: str) -> None:
    text = f"{title}\n一、工作目标\n全镇税收同比增长8%以上。\n"
    assert stance(text, "8%以上", JANUARY, title=title) == expected


@pytest.mark.parametrize("whose", ["", "河东县", "全县", "我县", "其中，河东县"])
def test_a_past_year_said_of_a_place_rules_what_a_semicolon_joins(whose: str) -> None:
    text = f"经初步预计，{whose}2023年全年实现产值30亿元；农民人均收入达到9000元。"
    assert stance(text, "9000元", dt.date(2024, 1, 20)) == "result"


@pytest.mark.parametrize("whose", ["按照河东县", "明确我县"])
def test_a_past_year_inside_a_clause_does_not(whose: str) -> None:
    text = f"{whose}2023年规划要求；到2026年农民人均收入达到9000元。"
    assert stance(text, "9000元", dt.date(2024, 1, 20)) == "target"


def test_the_whole_year_is_ahead_after_its_first_half() -> None:
    text = "2024年上半年全县民生向好，下半年还将新建桥梁2座，全年新增学位900个。"
    assert stance(text, "900个", dt.date(2024, 7, 20)) == "target"


def test_the_whole_year_of_a_year_gone_is_over() -> None:
    assert stance("2023年全县民生向好，全年新增学位900个。", "900个", dt.date(2024, 1, 20)) == "result"


@pytest.mark.parametrize(
    ("before", "expected"), [("2023年，全县经济回升。", "result"), ("全县经济回升。", "target")]
)
def test_what_is_expected_of_a_year_gone_is_an_estimate(before: str, expected: str) -> None:
    assert stance(f"{before}农民人均收入预计增长8%。", "8%", dt.date(2024, 1, 20)) == expected


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        ("河东村获批创建示范村，河西村跻身全省前列。", "result"),
        ("河东村获批创建示范村。", "target"),
        ("河东村获批创建示范村，河西村跻身全省前列。力争", "target"),
    ],
)
def test_a_paragraph_of_honours_tells_results(around: str, expected: str) -> None:
    text = f"某镇村庄提升工程\n{around}新增泵站8座。\n"
    assert stance(text, "8座", dt.date(2024, 1, 20), title="某镇村庄提升工程") == expected


_ITEMS = "——新建码头9座，比“十二五”末增长40%。\n——货运量600万吨。\n"


def test_a_period_that_is_over_at_the_head_of_a_list_makes_results_of_its_items() -> None:
    plan = {"period_start": dt.date(2021, 1, 1), "period_end": dt.date(2025, 12, 31)}
    text = f"{{}}\n{_ITEMS}局里定下“十四五”目标。\n——新建码头4座。\n"
    told = text.format("“十三五”期间，航运蓬勃发展。")
    assert [one.quote for one in targets(told, dt.date(2021, 3, 1), **plan)] == ["4座"]
    told = text.format("“十三五”期间，航运蓬勃发展，为此提出如下意见：")
    assert "9座" in [one.quote for one in targets(told, dt.date(2021, 3, 1), **plan)]
    told = text.format("“十四五”期间，航运要有大的发展。")
    assert "9座" in [one.quote for one in targets(told, dt.date(2021, 3, 1), **plan)]


def test_what_is_told_when_results_are_assessed_is_over() -> None:
    told = "2023年，全镇渔业产值增长8%，高于全县增速2个百分点。"
    notice = "某镇政府关于2023年度渔业工作{}\n各村：\n" + told
    assert targets(notice.format("考评情况的通报")) == []
    assert stance("2024年目标考核办法\n今年全镇新建码头8座。", "8座") == "target"


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("据水利部门监测，今年全县新建泵站8座，能够满足需要。", False),
        ("据农情调度，今年全县春灌顺利。新建泵站8座。", False),
        ("据统计，今年全县将新建泵站8座。", True),
        ("据统计，全县有泵站12座，年底前新建泵站8座。", True),
        ("据统计，全县有泵站12座。今年新建泵站8座。", True),
    ],
)
def test_what_is_counted_or_watched_is_so_already(text: str, promised: bool) -> None:
    assert (stance(text, "8座", AUGUST) == "target") is promised


@pytest.mark.parametrize(
    "done",
    ["2023年8月已建成投用", "于2021年3月开工，2023年6月投入试运行", "2022年竣工", "2023年10月正式开业"],
)
def test_the_sizes_of_what_was_done_by_a_past_day_are_no_promises(done: str) -> None:
    assert targets(f"岚湖食堂占地9亩，总投资800万元，{done}。") == []


@pytest.mark.parametrize(
    "done",
    ["2025年8月建成", "2023年3月开工，2025年投产", "一期2023年投产，二期2025年投产", "2023年8月开工"],
)
def test_the_sizes_of_what_is_yet_to_be_done_are_promises(done: str) -> None:
    assert "800万元" in [one.quote for one in targets(f"岚湖食堂总投资800万元，{done}。")]


@pytest.mark.parametrize("turns", ["此次二期", "二期", "本次的三期"])
def test_what_was_done_of_one_stage_says_nothing_of_the_next(turns: str) -> None:
    found = targets(f"岚湖水厂一期2021年投运，日供水9万吨，{turns}总投资达8亿元，投产后将日供水12万吨。")
    assert [one.quote for one in found] == ["8亿元", "12万吨"]
    assert found[0].indicator == f"岚湖水厂{turns[-2:]}总投资"


def test_of_two_stages_that_are_done_nothing_is_promised() -> None:
    assert targets("岚湖水厂一期2021年投运，日供水9万吨，二期2022年投运，日供水3万吨。") == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("90个项目中有8个总投资超过9亿元。", []),
        ("年内，90个重点项目中有8个竣工。", ["8个"]),
        ("年内，90家企业中20家完成改造。", ["20家"]),
        ("年内，新建高中8所、初中9所。", ["8所", "9所"]),
    ],
)
def test_all_of_which_some_are_meant_are_no_target(text: str, quotes: list[str]) -> None:
    assert [one.quote for one in targets(text)] == quotes


def test_a_year_in_the_name_of_an_event_that_was_held_is_over() -> None:
    held = "2月8日，县政府举办2024年新春招聘会，42家企业参加，提供岗位4300个。"
    assert targets(held, issued_on=dt.date(2024, 2, 24)) == []
    ahead = "县政府将举办2024年秋季招聘会，提供岗位4300个。"
    assert [one.value for one in targets(ahead, issued_on=dt.date(2024, 2, 24))] == [4300]
