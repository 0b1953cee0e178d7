"""A table of indicators that runs on in one line is read by its rows, whatever parts its cells."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import targets
from limits import at_most

from tracker.document.run_on_tables import pieces
from tracker.records import Target

_ISSUED = dt.date(2021, 9, 10)
_TITLE = "某县“十四五”规划\n"


def rows(text: str) -> list[tuple[str, str, str, str]]:
    return [_row(one) for one in targets(_TITLE + text, _ISSUED)]


def _row(one: Target) -> tuple[str, str, str, str]:
    assert one.due == dt.date(2025, 12, 31)
    return (one.indicator, one.quote, one.comparator or "", one.unit or "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "表3 主要指标 序号 指标名称 单位 2020年 2025年 属性 1 供水普及率 % 96.5 ≥98 约束性 "
            "2 漏损率 % 11 <10 约束性 3 新建管网 公里 — 360 预期性",
            [
                ("供水普及率", "≥98", ">=", "%"),
                ("漏损率", "<10", "<", "%"),
                ("新建管网", "360", "=", "公里"),
            ],
        ),
        (
            "主要指标指标名称计量单位2025年目标值资料来源一、健康水平1 人均预期寿命岁≥ 79.2 县卫健局"
            "2 婴儿死亡率‰ ≤ 4.6县卫健局二、服务能力3 每千人口床位数张≥ 7.1县卫健局4 签约率% =100 县卫健局",
            [
                ("人均预期寿命", "≥ 79.2", ">=", "岁"),
                ("婴儿死亡率", "≤ 4.6", "<=", "‰"),
                ("每千人口床位数", "≥ 7.1", ">=", "张"),
                ("签约率", "=100", "=", "%"),
            ],
        ),
        (
            "序号指标单位2025年目标值责任部门1学前三年毛入园率%≥94县教育局2巩固率%≥96县教育局、县财政局"
            "3 每万人体育教师数人≥6县教育局每万人校医数人≥2县卫健局",
            [
                ("学前三年毛入园率", "≥94", ">=", "%"),
                ("巩固率", "≥96", ">=", "%"),
                ("每万人体育教师数", "≥6", ">=", "人"),
                ("每万人校医数", "≥2", ">=", "人"),
            ],
        ),
        (
            "类别 指标 2020年 2025年 属性 数字基础 1 5G基站数（个） 1900 7000 预期性 "
            "2 光纤用户占比（%） 91 97 预期性 数字产业 3 算力规模（台） 300 900 预期性",
            [
                ("5G基站数", "7000", "=", "个"),
                ("光纤用户占比", "97", "=", "%"),
                ("算力规模", "900", "=", "台"),
            ],
        ),
        (  # no column behind the values; the text goes on behind the table
            "序号 指标 单位 2020年 2025年 1 公园面积 公顷 110 160 2 设施覆盖率 % 60 85 "
            "3 新建小公园 个 8 25 三、保障措施 加强领导，完善机制，强化督导考核和宣传引导。",
            [
                ("公园面积", "160", "=", "公顷"),
                ("设施覆盖率", "85", "=", "%"),
                ("新建小公园", "25", "=", "个"),
            ],
        ),
        (  # a row that cannot be read is passed over
            "指标名称单位2025年目标值资料来源1 居民收入(2020 年价)元翻一番(全县≥ 3万元) 县统计局"
            "2 参保率% ≥ 95 县人社局3 就业人数人≥ 2000 县人社局",
            [("参保率", "≥ 95", ">=", "%"), ("就业人数", "≥ 2000", ">=", "人")],
        ),
    ],
)
def test_each_row_is_a_target(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "要完善指标名称、单位、目标值等内容，到2025年新建水库2座，严格管理，强化督导考核和宣传引导，加强领导。",
        "各项指标名称和单位以附表为准，到2025年新建水库2座，严格管理，强化督导考核和宣传引导，压实各级责任。",
    ],
)
def test_sentences_about_indicators_stay_sentences(text: str) -> None:
    assert [quote for _, quote, _, _ in rows(text)] == ["2座"]


def test_what_was_reached_in_such_a_table_promises_nothing() -> None:
    text = (
        "指标名称 单位 2015年 2020年目标 2020年完成 属性 1 供水普及率 % 90 95 97 约束性 "
        "2 漏损率 % 15 12 10 约束性 3 公园面积 公顷 30 40 44 预期性"
    )
    assert rows(text) == []


def test_a_second_table_behind_the_first_is_read() -> None:
    head = "序号 指标 单位 2020年 2025年 属性"
    first = f"{head} 1 供水普及率 % 96 ≥98 约束性 2 漏损率 % 11 <10 约束性"
    second = f"{head} 1 公园面积 公顷 110 160 预期性 2 新建小公园 个 8 25 预期性"
    assert [quote for _, quote, _, _ in rows(f"{first} {second}")] == ["≥98", "<10", "160", "25"]


def test_labels_that_head_no_table_are_soon_passed_over() -> None:
    with at_most(5):
        assert len(pieces("指标单位" * 200 + "另行公布。")) == 1


def test_the_rows_of_a_run_on_table_of_tasks_are_due_by_their_own_deadlines() -> None:
    text = (
        "芦湾县2026年工作要点分工表序号工作任务完成时限责任单位1、建成东岭水厂6月县水务局2、编制岸线规划10月县住建局"
        "3、改造危桥9座12月县交通局\n"
    )
    found = targets(text, issued_on=dt.date(2026, 1, 8))
    assert [(str(one.due), one.lead_unit) for one in found] == [
        ("2026-06-30", "县水务局"),
        ("2026-10-31", "县住建局"),
        ("2026-12-31", "县交通局"),
    ]
