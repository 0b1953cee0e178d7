"""Columns that say what is to be done: goals, and tasks beside a column of progress, in words."""

from __future__ import annotations

import datetime as dt

import pytest
from table_samples import targets_of

ISSUED = dt.date(2026, 10, 8)
END = dt.date(2026, 12, 31)


def _said(text: str) -> list[tuple[str, str, dt.date | None]]:
    return [(one.quote, one.indicator, one.due) for one in targets_of(text, issued=ISSUED)]


@pytest.mark.parametrize(
    "table",
    [
        "序号 | 工程名称 | 工作标准 |\n1 | 湖滨步道 | 新建步道6公里,栽植乔木800株。 |\n",
        "工程名称\t年度目标\t责任单位\n湖滨步道\t新建步道6公里，栽植乔木800株。\t园林局\n",
        "工程名称|年度目标|责任单位\n湖滨步道|新建步道6公里，栽植乔木800株。|园林局\n",
        "序号\n工程名称\n建设目标\n1\n湖滨步道\n新建步道6公里，栽植乔木800株。\n2\n校门\n整治校门口。\n3\n堤防\n加固堤防。\n",
        "序号 | 工程名称 | 建设内容 | 进展情况 |\n1 | 步道 | 新建步道6公里,栽植乔木800株。 | 已建3公里。 |\n",
    ],
)
def test_what_stands_under_a_goal_is_promised_for_the_year(table: str) -> None:
    assert _said(table) == [("6公里", "新建步道", END), ("800株", "栽植乔木", END)]


@pytest.mark.parametrize(
    "table",
    [
        "序号\t考核内容\t考核标准\t分值\n1\t信息报送\t报送信息2条，少1条扣0.5分。\t5分\n",
        "序号 | 工程名称 | 建设内容 | 投资 |\n1 | 湖滨步道 | 步道6公里。 | 300万元 |\n",
        "2025年工作目标完成情况\n\n工程名称\t年度目标\t完成情况\n湖滨步道\t新建步道6公里。\t建成6公里。\n",
    ],
)
def test_what_is_judged_listed_or_looked_back_on_is_not(table: str) -> None:
    assert _said(table) == []


def test_a_sum_or_a_verb_alone_is_of_the_task_of_its_row() -> None:
    table = (
        "序号 | 任 务 名 称 | 指 标 要 求 | 牵 头 部 门 | 目 标 类 型 |\n"
        "1 | 农业总产值 | 增长4.5%(市下达指标) | 农业局 | A类 |\n"
        "2 | 保障房建设 | 开工600套,竣工300套 | 住建局 | B类 |\n"
        "3 | 旅游接待人次 | 达到30万人次,增长10% | 文旅局 | A类 |\n"
        "4 | 居民收入 | 与经济增长同步 | 发改局 | A类 |\n"
        "5 | 湖滨步道 | 完成投资300万元 | 园林局 | A类 |\n"
    )
    assert _said(table) == [
        ("4.5%", "农业总产值增长", END),
        ("600套", "保障房建设开工", END),
        ("300套", "保障房建设竣工", END),
        ("30万人次", "旅游接待人次", END),
        ("10%", "旅游接待人次增长", END),
        ("300万元", "湖滨步道完成投资", END),
    ]


def test_cells_behind_merged_ones_stand_under_their_own_columns() -> None:
    table = (
        "序号 | 实事项目 | 年度任务 | 进展情况 | 评价 | 责任单位 |\n"
        "1 | 老人食堂 | 新建老人食堂12家。 | 建成7家。 | 正常推进 | 民政局 |\n"
        "改造配餐点30处。 | 改造25处。 | 正常推进 |||\n"
        "2 | 农村供水 | 铺设管网45公里。 | 铺设40公里。 | 已完成 | 水务局 |\n"
        "新建水站6座。 | 建成5座。 | 已完成 | 城投集团 |\n"
    )
    found = targets_of(table, issued=ISSUED)
    assert [(one.quote, one.lead_unit) for one in found] == [
        ("12家", "民政局"),
        ("30处", "民政局"),
        ("45公里", "水务局"),
        ("6座", "城投集团"),
    ]
