"""Whom help is for, what a task is about, what is left after a cut, whose main structure is topped out."""

from __future__ import annotations

import pytest
from extract_samples import targets

PLAN = "一、2024年工作安排\n"


@pytest.mark.parametrize(
    ("text", "indicator", "measure"),
    [
        ("帮助2023届毕业生90人实现就业。", "帮助2023届毕业生", "output"),
        ("组织残疾人60人参加技能培训。", "组织残疾人", "output"),
        ("新建驿站9座的任务于8月底前完成。", "新建驿站", "output"),
        ("改造小区7个的任务8月底前完成。", "改造小区", "output"),
        ("年内，矛盾积案压减到9件以内。", "矛盾积案", "level"),
        ("年内，空置厂房减少至7处。", "空置厂房", "level"),
        ("年内压减燃煤8万吨。", "减少燃煤", "decrease"),
    ],
)
def test_what_is_counted_has_its_name(text: str, indicator: str, measure: str) -> None:
    assert [(one.indicator, one.measure) for one in targets(PLAN + text)] == [(indicator, measure)]


@pytest.mark.parametrize("event", ["主体结构封顶", "主体工程完工", "主体封顶"])
def test_the_main_structure_is_that_of_what_stands_before_the_date(event: str) -> None:
    (found,) = targets(f"{PLAN}岚市图书馆新馆2025年8月底前{event}。")
    assert (found.indicator, str(found.due)) == (f"岚市图书馆新馆{event}", "2025-08-31")


@pytest.mark.parametrize("done", ["优化及提档升级", "提标升级", "优化提升", "翻新"])
def test_things_that_a_task_betters_are_counted(done: str) -> None:
    (found,) = targets(f"{PLAN}对9个乡镇养老院的食堂、宿舍进行{done}。")
    assert (found.quote, found.rule) == ("9个", "output-object")
    assert found.indicator.startswith("乡镇养老院的食堂、宿舍")


def test_things_to_which_nothing_is_made_are_no_such_task() -> None:
    assert all(one.rule != "output-object" for one in targets(f"{PLAN}对9家企业的看法进行交流。"))


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("今年为护林员开展免费体检9000人次。", "为护林员开展免费体检"),
        ("今年面向残疾人组织招聘会60场。", "面向残疾人组织招聘会"),
        ("今年开展免费体检9000人次。", "开展免费体检"),
        ("今年以改善民生为重点，实施康复救助90人。", "实施康复救助"),
    ],
)
def test_for_whom_it_is_stands_in_the_name(text: str, indicator: str) -> None:
    assert [one.indicator for one in targets(text)] == [indicator]
