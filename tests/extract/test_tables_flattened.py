"""A row of a table of indicators is a target also where a PDF flattened its cells into lines."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from table_samples import END, flat, rows_of, says, targets_of, word

HEAD = "序号 指标名称 单位 2020 年 2025 年 属性"


@pytest.mark.parametrize(
    ("row", "value", "comparator", "unit", "measure", "quote"),
    [
        ("1 供水普及率 % 97.5 ≥99 约束性", "99", ">=", "%", "level", "≥99"),
        ("2 漏损率 % 10.2 ＜9 约束性", "9", "<", "%", "level", "＜9"),
        ("3 达标比例 % 80 85 左右 约束性", "85", "~", "%", "level", "85 左右"),
        ("4 用水总量 亿立方米 8.6 控制在 9.2 以内 约束性", "920000000", "<=", "立方米", "level", "9.2 以内"),
        ("5 单位产值用水量下降 % — [12] 约束性", "12", "=", "%", "decrease", "12"),
        ("6 新建管网 公里 — [450] 预期性", "450", "=", "公里", "output", "450"),
        ("7 灌溉水利用系数 / 0.55 0.58 预期性", "0.58", "=", "", "level", "0.58"),
        ("8.高效节水农田（万亩） 30* 45 预期性", "450000", "=", "亩", "level", "45"),
        ("9 事故死亡率 人/亿元 0.03 <0.01 约束性", "0.01", "<", "人/亿元", "level", "<0.01"),
        ("11 难产死亡率 1/10万 14 <12 预期性", "12", "<", "1/10万", "level", "<12"),
        ("10 PM 2.5 年均浓度 微克/立方米 35 32 约束性", "32", "=", "微克/立方米", "level", "32"),
    ],
)
def test_a_flattened_row_is_read_by_what_its_cells_hold(
    row: str, value: str, comparator: str, unit: str, measure: str, quote: str
) -> None:
    (only,) = targets_of(flat("表2 主要指标", HEAD, row, "注：带[]为五年累计数。"))
    assert (only.value, only.comparator, only.unit, only.measure) == (
        Decimal(value),
        comparator,
        unit,
        measure,
    )
    assert only.quote == quote and only.due == END and only.nature is not None


@pytest.mark.parametrize(
    "row",
    [
        "1 供水普及率 % 97.5 — 约束性",
        "2 居民收入增长 % 6.1 与经济增长同步 预期性",
        "3 能源消耗降低 % [20.1] 完成上级下达任务 约束性",
    ],
)
def test_a_dash_or_words_in_place_of_a_value_promise_nothing(row: str) -> None:
    assert targets_of(flat(HEAD, row)) == []


def test_wrapped_names_and_units_are_put_together() -> None:
    found = targets_of(
        flat(
            "序 “十四五”目标", "指 标 单位 属性", "号", "2025年 年均[累计]",
            "1 园区产值年均增长率 % 预期性 - 7左右", "万元/", "2 园区劳动生产率 预期性 40左右 -", "人",
            "研发经费支出占", "3 % 预期性 3.5 -", "园区营业收入比例",
            "4 入驻企业数量 家 预期性 - [累计达到200]",
        )
    )  # fmt: skip
    assert rows_of(found, "indicator", "value", "unit", "every") == [
        ("园区产值年均增长率", 7, "%", "year"),
        ("园区劳动生产率", 400000, "元/人", None),
        ("研发经费支出占园区营业收入比例", Decimal("3.5"), "%", None),
        ("入驻企业数量", 200, "家", None),
    ]


def test_a_numbered_name_over_several_lines_ends_at_its_values() -> None:
    found = targets_of(
        flat(
            "指标 2020 年 2025 年 指标属性", "（一）交通", "1.营运货车单位周转量能耗下",
            "降（%）", "—— [4.0] 预期性",
            "（二）建筑", "2.绿色建材使用占比", "（%）", "30.0 60.0 预期性", "3.公交线路（条） 80 95 预期性",
        )
    )  # fmt: skip
    assert rows_of(found, "indicator", "value", "measure") == [
        ("营运货车单位周转量能耗下降", 4, "decrease"),
        ("绿色建材使用占比", 60, "level"),
        ("公交线路", 95, "level"),
    ]


def test_the_same_goal_in_the_text_is_the_second_print_of_the_row() -> None:
    found = targets_of(
        flat("到2025年，全市再生水利用率达到30%以上，新建水厂2座。", HEAD, "1 再生水利用率 % 22 >30 约束性")
    )
    reuse = next(t for t in found if "再生水" in t.indicator)
    assert len(found) == 2 and len(reuse.spans) == 2 and reuse.rule == "table-row"
    assert reuse.quote == ">30" and reuse.nature == "binding" and reuse.baseline == "2020年22"


def test_another_value_in_the_text_stays_a_target_of_its_own() -> None:
    found = targets_of(flat("到2025年，再生水利用率达到28%。", HEAD, "1 再生水利用率 % 22 30 约束性"))
    assert sorted(t.value or 0 for t in found) == [28, 30]


def test_a_table_of_results_promises_nothing() -> None:
    found = targets_of(
        flat("指标 单位 2015 年 2020 年目标 2020 年完成", "绿道长度 公里 100 300 320", "公园数量 个 12 20 22")
    )
    assert found == []


def test_goals_without_a_year_under_a_review_are_results() -> None:
    head = "指标 单位 目标值 完成值 属性"
    assert targets_of(flat("一、上年工作回顾", head, "绿道长度 公里 300 320 预期性")) == []
    (ahead,) = targets_of(
        flat("二、主要目标", "指标 单位 现状值 目标值 属性", "绿道长度 公里 100 300 预期性")
    )
    assert ahead.value == 300 and ahead.baseline == "现状100" and ahead.due == END
    assert ahead.due_basis == "document"


def test_cells_of_sentences_are_read_as_sentences() -> None:
    rows = [
        ["序号", "项目名称", "年度目标", "责任单位"],
        ["1", "助餐服务", "2025年底前新建社区助餐点20个", "市民政局"],
    ]
    (only,) = targets_of(word(rows), "h.docx")
    assert says(only)[1:5] == (20, "=", "个", "output") and only.rule != "table-row"


def test_text_after_a_table_is_text_again() -> None:
    found = targets_of(
        flat(HEAD, "1 供水普及率 % 97.5 ≥99 约束性", "三、重点任务", "到2024年，新建水厂2座。")
    )
    assert rows_of(found, "value", "due") == [(99, END), (2, dt.date(2024, 12, 31))]


@settings(max_examples=40, deadline=None)
@given(
    values=st.lists(
        st.tuples(st.integers(1, 999), st.integers(0, 9), st.sampled_from(["", "≥", "<", "＞"])),
        min_size=1, max_size=6,
    )
)  # fmt: skip
def test_every_flattened_row_gives_its_own_value(values: list[tuple[int, int, str]]) -> None:
    names = [f"{letter}类设施完好率" for letter in "甲乙丙丁戊己"]
    rows = [
        f"{n} {names[n - 1]} % 1.5 {sign}{whole}.{part} 预期性"
        for n, (whole, part, sign) in enumerate(values, 1)
    ]
    found = targets_of(flat(HEAD, *rows))
    assert rows_of(found, "indicator", "value") == [
        (names[n], Decimal(f"{whole}.{part}")) for n, (whole, part, _) in enumerate(values)
    ]
