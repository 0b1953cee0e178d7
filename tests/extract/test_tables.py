"""A row of a table of indicators is a target where the reader of the file kept its cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

import pytest
from extract_samples import targets
from table_samples import END, flat, says, sheet, targets_of, word


def test_a_row_of_a_word_table_gives_a_target_for_each_year_ahead() -> None:
    rows = [
        ["序号", "指标", "单位", "2020年", "2025年", "2035年", "属性"],
        ["1", "人均健身场地", "平方米", "1.9", "2.6", "≥3", "预期性"],
        ["2", "裁判员", "万人", "0.8", "1.2", "—", "约束性"],
    ]
    area, later, referees = targets_of(word(rows), "a.docx")
    assert says(area) == ("人均健身场地", Decimal("2.6"), "=", "平方米", "level", END)
    assert says(later) == ("人均健身场地", 3, ">=", "平方米", "level", dt.date(2035, 12, 31))
    assert says(referees) == ("裁判员", 12000, "=", "人", "level", END)
    assert [t.nature for t in (area, later, referees)] == ["expected", "expected", "binding"]
    assert area.baseline == "2020年1.9" and area.due_basis == "explicit" and area.quote == "2.6"


def test_a_label_over_two_columns_and_a_group_beside_its_rows_keep_the_places() -> None:
    rows = [
        ["类别", "指标", "单位", "“十四五”目标", "", "属性"],
        ["", "", "", "2025年", "年均[累计]", ""],
        ["经济", "总产值增长", "%", "", "6.5左右", "预期性"],
        ["", "新增泊位", "个", "", "[3000]", "约束性"],
        ["", "管网长度", "公里", "580", "", "约束性"],
    ]
    growth, berths, pipes = targets_of(word(rows, [((0, 3), (0, 4)), ((2, 0), (4, 0))]), "b.docx")
    assert says(growth) == ("总产值增长", Decimal("6.5"), "~", "%", "increase", END)
    assert growth.every == "year"
    assert says(berths) == ("新增泊位", 3000, "=", "个", "output", END) and berths.every is None
    assert says(pipes) == ("管网长度", 580, "=", "公里", "level", END)


def test_a_name_may_begin_with_a_size_and_the_growth_of_a_plan_ends_with_it() -> None:
    rows = [
        ["序号", "指标", "2025年", "2026年", "十四五年均增速"],
        ["1", "330千伏换流站数量（座）", "6", "7", "9.5%"],
        ["2", "2环绿道长度（公里）", "40", "44", "——"],
    ]
    stations, later, growth, *paths = targets_of(word(rows), "b.docx")
    assert says(stations) == ("330千伏换流站数量", 6, "=", "座", "level", END)
    assert later.indicator == stations.indicator and later.due == dt.date(2026, 12, 31)
    assert says(growth) == ("330千伏换流站数量年均增长", Decimal("9.5"), "=", "%", "increase", END)
    assert [path.indicator for path in paths] == ["环绿道长度", "环绿道长度"], (
        "a number without a point is the row's"
    )


def test_the_unit_comes_from_the_name_or_the_caption_of_a_sheet() -> None:
    rows: list[Sequence[object]] = [
        ["某县林业主要指标"],
        ["（单位：万亩）"],
        ["指标名称", "2020年", "2025年目标", "责任单位", "备注"],
        ["造林（累计）", None, 12.5, "县林场", ""],
        ["森林覆盖率（%）", 41.2, "43以上", "县林业局", ""],
        ["林地", 300, 310, "县林业局", "只增不减"],
    ]
    planted, share, land = targets_of(sheet(rows), "c.xlsx")
    assert says(planted) == ("造林", 125000, "=", "亩", "output", END) and planted.baseline is None
    assert says(share) == ("森林覆盖率", 43, ">=", "%", "level", END) and share.baseline == "2020年41.2"
    assert says(land) == ("林地", 3100000, "=", "亩", "level", END)
    assert [t.lead_unit for t in (planted, share, land)] == ["县林场", "县林业局", "县林业局"]


def test_a_percent_format_of_a_sheet_is_read_as_it_is_shown() -> None:
    rows: list[Sequence[object]] = [
        ["指标", "2024年实际", "2025年目标"],
        ["一次办结率", 0.8, 0.95],
        ["办件量（万件）", 3, "3.5-4"],
    ]
    data = sheet(rows, {"B2": "0%", "C2": "0%"})
    share, count = targets_of(data, "d.xlsx", dt.date(2025, 1, 10))
    assert says(share) == ("一次办结率", 95, "=", "%", "level", END) and share.baseline == "2024年80%"
    assert says(count) == ("办件量", 35000, "between", "件", "level", END) and count.value_high == 40000


def test_a_task_list_gives_each_row_its_own_date_and_unit_in_charge() -> None:
    text = (
        "指标,单位,目标值,完成时限,牵头单位\n示范村,个,30,2026年6月底前,农业局\n"
        "培训果农,万人次,≥1.2,2026年底,农技站\n电商站点,个,全覆盖,2026年底,商务局\n"
    )
    village, training, shops = targets_of(text, "t.csv", dt.date(2026, 2, 1))
    assert says(village) == ("示范村", 30, "=", "个", "level", dt.date(2026, 6, 30))
    assert says(training)[1:4] == (12000, ">=", "人次") and training.lead_unit == "农技站"
    assert says(shops)[1:4] == (100, "=", "%")


def test_a_markdown_table_is_read_like_any_other() -> None:
    text = flat(
        "| 指标 | 单位 | 2020年 | 2025年 | 属性 |", "| --- | --- | --- | --- | --- |",
        "| 康复服务覆盖率 | % | 85 | >90 | 约束性 |",
    )  # fmt: skip
    (only,) = targets_of(text, "g.md")
    assert says(only) == ("康复服务覆盖率", 90, ">", "%", "level", END)


def test_a_table_of_projects_says_what_each_measures() -> None:
    rows = [
        "序号\t项目名称\t里程（公里）\t总投资（亿元）\t备注",
        "1\t滨河栈道\t12.5\t3\t新建",
        "2\t南环绿道\t8\t1\t改建",
    ]
    found = targets_of(flat("重点项目表", *rows))
    assert [(one.indicator, float(one.value or 0), one.unit) for one in found] == [
        ("滨河栈道里程", 12.5, "公里"), ("滨河栈道总投资", 300000000, "元"),
        ("南环绿道里程", 8, "公里"), ("南环绿道总投资", 100000000, "元"),
    ]  # fmt: skip


def test_growth_in_brackets_is_that_of_the_whole_period() -> None:
    rows = [
        "指标\t2020年\t2025年\t年均增速",
        "人均场地面积（平方米）\t2\t2.6\t5.4%",
        "达标率\t90%\t94%\t[4%]",
    ]
    found = targets_of(flat("主要指标", *rows))
    assert [one.indicator for one in found if one.measure == "increase"] == [
        "人均场地面积年均增长", "达标率累计增长",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "measure"),
    [
        ("上市企业（家）", "level"),
        ("上市公司（家）", "level"),
        ("新增上市企业（家）", "output"),
        ("新建泵站（座）", "output"),
    ],
)
def test_companies_that_are_listed_are_what_there_is(row: str, measure: str) -> None:
    table = f"主要指标\n\n指标\t2026年\t2028年\n{row}\t8\t15\n独角兽企业（家）\t3\t9\n"
    assert [one.measure for one in targets(table)][:2] == [measure, measure]
