"""What a report on the months of a year that runs says of the year's plan is a target of that year."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import due, stance, targets

AUGUST, JANUARY = dt.date(2026, 8, 3), dt.date(2027, 1, 13)


@pytest.mark.parametrize(
    "spent",
    [
        "1-7月累计完成投资31亿元，占年度计划的64.6%。",
        "1-7月份完成投资31亿元，占年度目标的64.6%。",
        "截至7月底完成投资31亿元。",
        "1至7月，全县完成投资31亿元，占年计划投资的64.6%。",
    ],
)
@pytest.mark.parametrize("planned", ["年度计划投资48亿元", "年度计划完成投资48亿元", "当年计划投资48亿元"])
def test_the_plan_that_it_is_measured_by_is_of_the_year(planned: str, spent: str) -> None:
    text = f"重点项目：市级项目62个，总投资210亿元，{planned}，{spent}"
    found = {target.quote: target.due for target in targets(text, AUGUST)}
    assert found == dict.fromkeys(["62个", "210亿元", "48亿元"], dt.date(2026, 12, 31))


@pytest.mark.parametrize("mark", ["；", "。"])
def test_what_is_spent_of_it_may_stand_in_the_sentence_behind(mark: str) -> None:
    planned = f"今年，全县实施重点项目73个，总投资205亿元，年度计划投资51亿元{mark}"
    quotes = {
        target.quote for target in targets(f"{planned}1-7月，完成投资39亿元，占年度计划的76.5%。", AUGUST)
    }
    assert quotes == {"73个", "205亿元", "51亿元"}


@pytest.mark.parametrize(
    "planned",
    [
        "今年计划投资51亿元", "年内计划安排投资51亿元", "2026年计划完成投资51亿元", "年度投资计划为51亿元",
        "年度计划投资51亿元（含续建）", "计划年度投资约51亿元",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "spent",
    [
        "，截至6月底，已完成投资31亿元",
        "；截至6月底，已投入31亿元",
        "。1-7月，累计投资31亿元",
        "。上半年实现投资31亿元",
    ],
)
def test_a_plan_and_what_is_spent_of_it_are_laid_out_in_several_ways(planned: str, spent: str) -> None:
    text = f"实施重点项目73个，总投资205亿元，{planned}{spent}，占年度计划的60%。"
    assert [stance(text, quote, AUGUST) for quote in ("73个", "205亿元")] == ["target", "target"]


@pytest.mark.parametrize("when", ["2025年", "上半年", "一季度"])
def test_the_plan_of_a_time_that_is_over_is_none_of_the_year_that_runs(when: str) -> None:
    text = f"实施重点项目73个，{when}计划投资51亿元。1-7月完成投资31亿元，占年度计划的60%。"
    assert stance(text, "73个", AUGUST) == "result"


def test_so_is_that_of_each_part() -> None:
    text = (
        "今年全县实施重点项目62个，总投资210亿元，年度计划投资48亿元，1-7月完成投资31亿元，占年度计划的64.6%。"
        "其中，工业项目20个，总投资90亿元，年度计划投资18亿元，1-7月完成投资9亿元。"
    )
    quotes = {target.quote for target in targets(text, AUGUST)}
    assert quotes == {"62个", "210亿元", "48亿元", "20个", "90亿元", "18亿元"}


def test_a_total_and_what_is_being_built_are_named_whole() -> None:
    text = "2026年市级项目共62个，总投资9亿元，其中："
    text += "在建项目20个，总投资3亿元，年度计划投资2亿元，1-7月完成投资1亿元。"
    found = {target.quote: target.indicator for target in targets(text, AUGUST)}
    assert (found["62个"], found["9亿元"]) == ("市级项目", "市级项目总投资")
    assert (found["3亿元"], found["2亿元"]) == ("在建项目总投资", "在建项目年度计划投资")


def test_a_year_that_is_over_was_planned_once() -> None:
    text = "市级项目62个，总投资210亿元，年度计划投资48亿元，1-12月完成投资51亿元，占年度计划的106%。"
    assert stance(text, "48亿元", JANUARY) == "result"


@pytest.mark.parametrize(
    "text",
    [
        "1-7月累计开工项目62个，总投资210亿元，占年度计划的64.6%。",
        "已完成投资48亿元，占年度计划投资的64.6%。1-7月完成项目62个。",
    ],
)
def test_what_was_done_is_a_result(text: str) -> None:
    assert not targets(text, AUGUST)


def test_projects_of_a_size_are_told_by_it() -> None:
    text = "2026年计划实施千万元以上重点建设项目71个，总投资33亿元。"
    found = {target.quote: target.indicator for target in targets(text, AUGUST)}
    assert found == {"71个": "实施千万元以上重点建设项目", "33亿元": "千万元以上重点建设项目总投资"}


@pytest.mark.parametrize("opening", ["此外，", "同时，", "另外，", "与此同时，"])
def test_a_paragraph_that_adds_to_the_one_before_is_of_its_year(opening: str) -> None:
    text = f"2026年，州里将修路6公里。\n{opening}新建泵站8座。\n"
    assert due(text, issued_on=dt.date(2026, 2, 2)) == ("2026-12-31", "inherited")
    quotes = [target.quote for target in targets(text, dt.date(2026, 2, 2))]
    assert "8座" in quotes


def test_a_heading_between_them_ends_the_year() -> None:
    text = "一、道路\n2026年，州里将修路6公里。\n二、水利\n同时，将新建泵站8座。\n"
    assert due(text, issued_on=dt.date(2026, 2, 2)) == ("none", "none")


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("局长说，去年全州新建泵站7座。", "result"),
        ("局长说，2025年全州新建泵站7座。", "result"),
        ("今年，全州要抓好水利。", "target"),
        ("去年全州新建泵站7座。今年，全州要抓好水利。", "target"),
    ],
)
def test_an_estimate_of_the_whole_year_is_of_the_year_named_before(opening: str, expected: str) -> None:
    assert stance(f"{opening}预计全年新建水池8座。", "8座", dt.date(2026, 2, 3)) == expected
