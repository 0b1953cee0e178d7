"""The year that something is measured by: 以2020年为基期, 达到2020年的2倍; and the year of some money."""

from __future__ import annotations

import pytest
from extract_samples import target, targets


@pytest.mark.parametrize(
    ("text", "indicator", "baseline"),
    [
        ("到2027年，以2022年为基期，单位产值能耗下降9%。", "单位产值能耗下降", "以2022年为基期"),
        ("以2022年为基数，到2027年碳排放强度下降9%。", "碳排放强度下降", "以2022年为基数"),
        ("到2027年，游客量达到2022年的1.5倍。", "游客量", "2022年"),
        ("到2027年，游客量提升到2022年的1.5倍以上。", "游客量", "2022年"),
        ("到2027年，专利量是2022年底的1.5倍。", "专利量", "2022年底"),
    ],
)
def test_a_year_that_is_compared_with_is_the_baseline(text: str, indicator: str, baseline: str) -> None:
    (found,) = targets(text)
    assert (found.indicator, found.baseline, str(found.due)) == (indicator, baseline, "2027-12-31")


def test_a_level_of_a_year_is_no_multiple_of_it() -> None:
    assert not targets("到2027年，游客量达到2022年的水平。")
    assert not targets("2022年，游客量是2018年的1.5倍。")


@pytest.mark.parametrize(
    "text",
    [
        "今年用好2023年增发国债资金，建成泵站8座。",
        "今年统筹2022年结转资金，建成泵站8座。",
        "今年利用2023年度专项债券资金，建成泵站8座。",
    ],
)
def test_the_year_of_the_money_does_not_make_a_result(text: str) -> None:
    assert str(target(text, "8座").due) == "2024-12-31"


def test_money_that_came_in_a_past_year_is_a_result() -> None:
    assert not targets("2023年增发国债资金到位5亿元。")


@pytest.mark.parametrize(
    "text",
    [
        "续建2023年安居项目7个。",
        "消化2023年积案7件。",
        "整改2023年度审计问题7个。",
        "完成2022年渠道尾留工程7个。",
    ],
)
def test_things_of_a_past_year_that_are_gone_on_with_are_a_task(text: str) -> None:
    assert [one.value for one in targets(f"一、2024年工作安排\n{text}")] == [7]
    assert not targets(f"一、2023年工作回顾\n{text}")


def test_a_past_year_that_rules_its_clause_makes_a_result() -> None:
    assert not targets("一、2024年工作安排\n2023年，整改审计问题7个。")


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("到2028年，窑洞坍塌率将在9‰的基数上再下降1/4。", "1/4", "窑洞坍塌率下降"),
        ("到2028年，亩均用水量在现有300立方米的水平上下降10%。", "10%", "亩均用水量下降"),
    ],
)
def test_an_amount_on_which_a_change_builds_is_none(text: str, quote: str, indicator: str) -> None:
    assert [(one.quote, one.indicator) for one in targets(text)] == [(quote, indicator)]
