"""What is spent in a year or period is an output; what something costs in all, and its parts, are levels."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import read, target, targets


@pytest.mark.parametrize(
    ("text", "quote", "indicator", "measure"),
    [
        ("“十四五”期间，全县力争完成河道治理投入5亿元。", "5亿元", "完成河道治理投入", "output"),
        ("今年要实现港口工程投资超过20亿元。", "超过20亿元", "港口工程投资", "output"),
        ("今年全县铁路计划完成投资2亿元。", "2亿元", "全县铁路完成投资", "output"),
        ("今年实际利用外资3亿美元。", "3亿美元", "实际利用外资", "output"),
        ("2024年，内联引资力争50亿元。", "50亿元", "内联引资", "output"),
        ("2024年，社会投资等资金力争50亿元。", "50亿元", "社会投资等资金", "output"),
        ("“十四五”期间，光伏投资900亿元。", "900亿元", "光伏投资", "output"),
        ("到2026年完成灌区改造,总投资9亿元,其中渠系建设投资3亿元。", "3亿元", "渠系建设投资", "level"),
        ("今年全县水利投资有望突破30亿元。", "突破30亿元", "全县水利投资", "output"),
        ("今年引进外地企业15户，外地资金2亿元。", "2亿元", "外地资金", "output"),
        ("今年老旧水窖改造任务为120口。", "120口", "老旧水窖改造任务", "output"),
    ],
)
def test_a_sum_is_measured_by_its_time(text: str, quote: str, indicator: str, measure: str) -> None:
    found = target(text, quote)
    assert (found.indicator, found.measure) == (indicator, measure)


def test_parts_behind_a_dated_sum_are_promised_as_it_is() -> None:
    text = "“十四五”期，全县计划完成投资90亿元。其中，公路投资60亿元、铁路投资30亿元。"
    assert [one.quote for one in targets(text)] == ["90亿元", "60亿元", "30亿元"]
    past = "2023年，全县完成投资90亿元。其中，公路投资60亿元、铁路投资30亿元。"
    assert targets(past) == []


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("一是绿荫提升项目，计划投入45万元，完成辖区120棵行道树补植。", "绿荫提升项目投入"),
        ("2是绿荫提升工程，计划投资45万元，年底前完工。", "绿荫提升工程计划投资"),
        ("管网清淤工程。今年计划投入28万元，对5条道路管网清淤。", "管网清淤工程投入"),
    ],
)
def test_a_sum_is_of_the_project_that_alone_is_named_before_it(text: str, indicator: str) -> None:
    found = targets(f"2024年民生实事\n{text}", dt.date(2024, 2, 1))
    assert found[0].indicator == indicator


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("目前全市入库项目超过900个，总投资超600亿元。", "result"),
        ("目前全县在建项目120个，总投资超600亿元。", "result"),
        ("目前，全省在建水利工程46项，概算投资超600亿元。", "result"),
        ("目前全县在建项目120个，计划总投资超600亿元。", "target"),
        ("目前该项目正在施工，总投资超600亿元，预计2026年建成。", "target"),
        ("目前储备项目120个，2024年开工一批，总投资超600亿元。", "target"),
    ],
)
def test_what_there_is_now_costs_so_much_now(text: str, told: str) -> None:
    found = next(one for one in read(text) if one.quote == "超600亿元")
    assert found.stance == told


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年投资6亿元，建设青龙水厂、白沙水厂等供水项目12个。", "供水项目投资"),
        ("今年投资2亿元，改造县医院、中医院等医疗机构6家。", "医疗机构投资"),
        ("今年投资3亿元，实施南门、北门等老旧小区改造项目。", "老旧小区改造项目投资"),
        ("今年投资6亿元，实施青龙水厂扩建工程。", "青龙水厂扩建工程投资"),
        ("今年投资6亿元，新建高等级公路90公里。", "高等级公路投资"),
    ],
)
def test_a_sum_invested_in_a_year_is_of_all_that_it_builds(text: str, indicator: str) -> None:
    found = targets(text)[0]
    assert (found.indicator, found.measure, str(found.due)) == (indicator, "output", "2024-12-31")
