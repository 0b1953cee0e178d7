"""Tables that give out goals: to places, in quarters and months, beside each other, with merged cells."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import book
from table_samples import flat, rows_of, sheet, targets_of, word

from tracker.document.reader import read
from tracker.extract import extract

YEAR = dt.date(2022, 12, 31)


def test_labels_on_two_lines_name_what_each_place_has_to_do() -> None:
    rows = [
        ["单位", "合计", "其中：绿道", "", "公园"],
        ["", "", "小计", "滨河绿道", ""],
        ["全县", "60", "40", "15", "20"],
        ["东湾镇", "35", "25", "10", "10"],
        ["西岭乡", "25", "15", "5", "10"],
    ]
    text = flat(
        "2022年全县绿化任务安排表", "单位：公里", *("\t".join(row) for row in rows), title="某县绿化任务"
    )
    found = targets_of(text, issued=dt.date(2022, 1, 5))
    assert rows_of(found, "place", "indicator", "value", "unit")[:8] == [
        (None, "绿化", 60, "公里"), (None, "绿道", 40, "公里"),
        (None, "滨河绿道", 15, "公里"), (None, "公园", 20, "公里"),
        ("东湾镇", "绿化", 35, "公里"), ("东湾镇", "绿道", 25, "公里"),
        ("东湾镇", "滨河绿道", 10, "公里"), ("东湾镇", "公园", 10, "公里"),
    ]  # fmt: skip


def test_years_by_places_and_places_by_years_say_the_same() -> None:
    title, caption = "某市建站任务分解表", "各区新建驿站任务分解表\n（单位：座）"
    across = flat(caption, "区县\t2022年\t2023年", "城东区\t4\t6", "城西区\t5\t7", title=title)
    down = flat(caption, "年份\t城东区\t城西区", "2022年\t4\t5", "2023年\t6\t7", title=title)
    fields = ("place", "indicator", "value", "unit", "due")
    one, other = (
        sorted(rows_of(targets_of(text), *fields), key=lambda row: (str(row[0]), str(row[4])))
        for text in (across, down)
    )
    assert one == other == [
        ("城东区", "新建驿站", 4, "座", YEAR), ("城东区", "新建驿站", 6, "座", dt.date(2023, 12, 31)),
        ("城西区", "新建驿站", 5, "座", YEAR), ("城西区", "新建驿站", 7, "座", dt.date(2023, 12, 31)),
    ]  # fmt: skip


def test_districts_may_head_the_columns_of_indicators() -> None:
    rows = ["指标名称\t单位\t城东区\t城西区", "新建驿站\t座\t4\t5", "改造管网\t公里\t6\t7"]
    found = targets_of(flat("任务分解表", *rows, title="某市2022年任务分解表"))
    assert rows_of(found, "place", "indicator", "value") == [
        ("城东区", "新建驿站", 4), ("城西区", "新建驿站", 5),
        ("城东区", "改造管网", 6), ("城西区", "改造管网", 7),
    ]  # fmt: skip


def test_two_places_with_the_same_number_are_two_goals() -> None:
    rows = ["乡镇\t新建驿站（座）\t改造管网（公里）", "东湾镇\t4\t6", "西岭乡\t4\t6", "南坪镇\t4\t5"]
    found = targets_of(flat("任务分解表", *rows, title="某县2022年任务分解表"))
    assert rows_of(found, "place", "value") == [
        ("东湾镇", 4), ("东湾镇", 6), ("西岭乡", 4), ("西岭乡", 6), ("南坪镇", 4), ("南坪镇", 5),
    ]  # fmt: skip


def test_counts_of_people_by_place_are_no_goals() -> None:
    assert not targets_of(
        flat("地区\t人口（万人）\t户数（万户）", "城东区\t4\t2", "城西区\t5\t3", title="某市年鉴")
    )


def test_the_year_and_each_quarter_are_goals() -> None:
    rows = ["指标\t单位\t全年目标\t一季度\t二季度", "新增停车位\t个\t900\t200\t300"]
    found = targets_of(flat(*rows, title="某县2022年任务分解表"))
    assert rows_of(found, "value", "due") == [
        (900, YEAR), (200, dt.date(2022, 3, 31)), (300, dt.date(2022, 6, 30)),
    ]  # fmt: skip


def test_words_under_months_are_milestones() -> None:
    rows = ["序号\t项目\t3月底\t9月底", "1\t体育馆\t完成征地\t主体封顶", "2\t剧院\t—\t竣工验收"]
    found = targets_of(flat(*rows, title="某县2022年任务分解表"))
    assert rows_of(found, "indicator", "kind", "due") == [
        ("体育馆完成征地", "milestone", dt.date(2022, 3, 31)),
        ("体育馆主体封顶", "milestone", dt.date(2022, 9, 30)),
        ("剧院竣工验收", "milestone", dt.date(2022, 9, 30)),
    ]


def test_two_tables_beside_each_other_keep_their_names_and_units() -> None:
    rows: list[list[object]] = [
        ["某县2022年指标任务分解表"], ["填报：统计局", None, None, "单位：万元、%"],
        ["指标名称", "2022年目标", None, "指标名称", "2022年目标"],
        ["技改投资", 320, None, "产值增速", 6.5],
        ["税收", 120, None, "投资增速", 4],
    ]  # fmt: skip
    found = targets_of(sheet(rows), "side.xlsx")
    assert rows_of(found, "indicator", "value", "unit") == [
        ("技改投资", 3200000, "元"), ("产值增速", 6.5, "%"), ("税收", 1200000, "元"), ("投资增速", 4, "%"),
    ]  # fmt: skip


def test_a_unit_and_a_deadline_merged_over_rows_hold_for_each_and_a_dash_says_none() -> None:
    rows = [
        ["工作任务", "目标", "责任单位", "完成时限"],
        ["新建泵站", "8座", "县水务局", "2022年6月底前"],
        ["改造水渠", "30公里", "", ""],
        ["新建驿站", "5座", "—", "2022年9月"],
    ]
    merged = [((1, 2), (2, 2)), ((1, 3), (2, 3))]
    found = targets_of(word(rows, merged), "merged.docx")
    june, september = dt.date(2022, 6, 30), dt.date(2022, 9, 30)
    assert rows_of(found, "value", "lead_unit", "due") == [
        (8, "县水务局", june), (30, "县水务局", june), (5, None, september),
    ]  # fmt: skip


def test_a_day_in_a_cell_without_a_date_format_is_a_day() -> None:
    rows = ["指标名称\t目标值\t完成时限", "新建泵站\t8座\t44742"]
    (pumps,) = targets_of(flat(*rows, title="某县2022年任务分解表"))
    assert pumps.due == dt.date(2022, 6, 30)


@pytest.mark.parametrize(
    "head", ["省份 | 2022年造林目标 |", "县区 | 今年造林任务 |", "旗县\t2022年造林目标\t"]
)
def test_what_each_place_is_to_do_is_said_in_words_beside_it(head: str) -> None:
    said = {
        "甘河": "力争完成造林7万亩以上", "石原": "确保9万农民增收", "东岭": "力争实现3万困难群众就业",
        "北川": "造林5万亩",
    }  # fmt: skip
    between = "\t" if "\t" in head else " | "
    rows = [f"{place}{between}{words}{between}".rstrip(" ") for place, words in said.items()]
    found = targets_of("\n".join([head, *rows]), issued=dt.date(2022, 2, 1))
    assert rows_of(found, "value", "place", "due") == [
        (70000, "甘河", YEAR), (90000, "石原", YEAR), (30000, "东岭", YEAR), (50000, "北川", YEAR),
    ]  # fmt: skip


def test_lines_of_places_with_their_figures_are_goals_of_the_headline() -> None:
    lines = ["各县2022年造林目标一览", "甘河县：3万亩以上", "石原县：2.5万亩", "东岭县：9000亩左右"]
    found = targets_of("\n".join(lines), issued=dt.date(2022, 2, 1))
    assert rows_of(found, "place", "indicator", "value", "comparator", "due") == [
        ("甘河县", "造林", 30000, ">=", YEAR), ("石原县", "造林", 25000, "=", YEAR),
        ("东岭县", "造林", 9000, "~", YEAR),
    ]  # fmt: skip
    (one, *_) = targets_of("\n".join(["各市州2022年GDP增长目标", "甘河：7%", "石原：6%", "东岭：6.5%"]))
    assert (one.place, one.measure) == ("甘河", "increase")


@pytest.mark.parametrize("headline", ["各县2021年造林目标", "各县2022年造林完成情况", "县里的几个数字"])
def test_lines_of_places_under_other_headlines_promise_nothing(headline: str) -> None:
    lines = [headline, "甘河县：3万亩", "石原县：2.5万亩", "东岭县：9000亩"]
    assert not targets_of("\n".join(lines), issued=dt.date(2022, 12, 1))


@pytest.mark.parametrize("rule", ["| --- | --- | --- |", "|:---|:---:|---:|"])
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_the_rule_under_the_labels_of_markdown_is_no_label(rule: str, suffix: str) -> None:
    """Nor is the first of two years a baseline where no day is known and all is given out to places."""
    lines = [
        "| 乡镇 | 2026年种草（亩） | 2027年种草（亩） |",
        rule,
        "| 东湾镇 | 30 | 40 |",
        "| 西岭镇 | 20 | 60 |",
    ]
    text = "\n".join(["种草任务分解表", "", *lines, ""])
    found = list(extract(read(text.encode(), name=f"plan.{suffix}"), book()))
    assert rows_of(found, "place", "indicator", "value", "unit", "due") == [
        ("东湾镇", "种草", 30, "亩", dt.date(2026, 12, 31)),
        ("东湾镇", "种草", 40, "亩", dt.date(2027, 12, 31)),
        ("西岭镇", "种草", 20, "亩", dt.date(2026, 12, 31)),
        ("西岭镇", "种草", 60, "亩", dt.date(2027, 12, 31)),
    ]


def test_what_is_spent_within_the_year_of_a_column_says_so() -> None:
    rows = ["项目\t总投资（万元）\t2026年计划投资（万元）", "北岭水厂\t500\t80", "东湖栈道\t300\t20"]
    found = targets_of(flat("项目清单", *rows, title="某县2026年重点项目计划"), issued=dt.date(2026, 1, 8))
    assert rows_of(found, "indicator", "value", "measure")[:2] == [
        ("北岭水厂总投资", 5000000, "level"),
        ("北岭水厂计划投资", 800000, "output"),
    ]


def test_a_row_that_sums_up_the_whole_of_a_place_sets_no_goal() -> None:
    rows = ["县区\t造林（亩）\t抚育（亩）", "甲县\t900\t80", "乙县\t300\t20", "全市合计\t1200\t100"]
    text = "2026年全市造林任务分解表\n\n" + "\n".join(rows) + "\n"
    found = targets_of(text, issued=dt.date(2026, 1, 20))
    assert [(one.place, one.quote) for one in found] == [
        ("甲县", "900"), ("甲县", "80"), ("乙县", "300"), ("乙县", "20"),
    ]  # fmt: skip
