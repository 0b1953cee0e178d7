"""A table of indicators whose goals are words: each number in them is a goal of the row's indicator."""

from __future__ import annotations

import pytest
from table_samples import END, flat, targets_of

HEAD = "一级指标\t二级指标\t评价标准\t指标含义\t数据来源"


def goals(*rows: str, head: str = HEAD) -> list[tuple[str, str, str, str]]:
    found = targets_of(flat("附表 监测指标", head, *rows))
    return [(one.indicator, one.quote, one.measure, one.due.isoformat() if one.due else "") for one in found]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("较上一年提高，力争2023年达到62%。", [("62%", "level", "2023-12-31")]),
        (
            "比上年有所提高。2022年达到62%，2024年达到70%以上。",
            [("62%", "level", "2022-12-31"), ("70%以上", "level", "2024-12-31")],
        ),
        ("≥62%", [("≥62%", "level", END.isoformat())]),
        ("达标", []),
        ("定性指标，查看落实情况。", []),
    ],
)
def test_each_number_in_a_goal_is_one_of_the_indicator_of_its_row(
    words: str, said: list[tuple[str, str, str]]
) -> None:
    row = f"服务质量\t3.社区球场开放率\t{words}\t开放率=开放的球场数/球场总数*100%，抽查10处。\t现场抽查20处"
    assert goals(row) == [("社区球场开放率", *one) for one in said]


def test_a_bare_change_has_the_indicator_before_it_and_recurs() -> None:
    (found,) = targets_of(
        flat("附表 监测指标", HEAD, "投入\t社区球场开放率\t每年提高1-3个百分点。\t略\t年报")
    )
    assert (found.quote, found.measure, found.every) == ("1-3个百分点", "increase", "year")
    assert found.indicator.startswith("社区球场开放率")


def test_a_goal_that_names_its_own_thing_keeps_it() -> None:
    (found,) = goals("设施\t场地供给\t2024年新建健身步道35公里。\t略\t年报")
    assert found[:2] == ("新建健身步道", "35公里")


def test_what_explains_an_indicator_or_names_its_source_promises_nothing() -> None:
    assert (
        goals("设施\t场地供给\t查看材料。\t新建球场不少于5个的街道占比，2024年抽查30%。\t统计年报3份") == []
    )


def test_numbers_in_a_table_of_indicators_are_read_as_before() -> None:
    (found,) = goals("1\t人均场地面积\t平方米\t2.6", head="序号\t指标名称\t单位\t2025年目标值")
    assert found == ("人均场地面积", "2.6", "level", "2025-12-31")
