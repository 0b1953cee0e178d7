"""One date told among goals is that of all of them, unless another one is told beside it."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import targets

ISSUED = dt.date(2026, 3, 2)
YEAR = dt.date(2030, 12, 31)


def _dues(text: str) -> dict[str, dt.date | None]:
    return {one.quote: one.due for one in targets(text, ISSUED)}


@pytest.mark.parametrize(
    "head",
    [
        "一、发展目标\n到2030年，把全镇建成宜居水乡。\n",
        "二、总体目标\n1.全镇到2030年基本建成宜居水乡。\n",
        "今后五年的主要目标是：到2030年，建成宜居水乡。\n",
        "（一）工作目标\n到2030年，绿地率达到45%。\n",
        "全镇2030年的目标定位为：绿地率达到45%。\n",
    ],
)
def test_a_date_among_goals_is_that_of_the_paragraphs_behind_it(head: str) -> None:
    found = _dues(
        f"关于建设水乡的意见\n{head}水网更加通畅。新建泵站8座。\n道路更加平整。硬化村道率达到90%。\n"
    )
    assert found["8座"] == found["90%"] == YEAR


def test_goals_of_several_dates_give_theirs_to_nothing_else() -> None:
    text = "一、发展目标\n到2028年，建成泵站2座。\n到2030年，建成泵站6座。\n新建码头8座。\n"
    found = _dues(f"关于建设水乡的意见\n{text}")
    assert found["6座"] == YEAR
    assert found.get("8座") is None


@pytest.mark.parametrize(
    "heading", ["二、重点任务", "三、保障措施"], ids=["the next section", "a section beside it"]
)
def test_the_goals_end_with_their_section(heading: str) -> None:
    text = f"一、发展目标\n到2030年，把全镇建成宜居水乡。\n{heading}\n新建泵站8座。\n"
    assert _dues(f"关于建设水乡的意见\n{text}").get("8座") is None


def test_under_a_heading_of_tasks_a_paragraph_keeps_its_date_to_itself() -> None:
    text = "一、重点任务\n到2030年，建成泵站2座。\n新建码头8座。\n"
    assert _dues(f"关于建设水乡的意见\n{text}").get("8座") is None


def test_a_nearer_date_in_the_midst_of_a_sentence_is_of_its_own_clause() -> None:
    text = (
        "今后五年的主要目标是：绿地率达到45%。\n码头扩能提质，力争2028年吞吐量占全市的50%。\n新建泵站8座。\n"
    )
    found = _dues(f"关于建设水乡的意见\n{text}")
    assert (found["50%"], found["8座"]) == (dt.date(2028, 12, 31), YEAR)


def test_a_paragraph_with_a_date_of_its_own_keeps_it() -> None:
    text = "一、发展目标\n到2030年，把全镇建成宜居水乡。\n2027年底前，新建泵站8座。\n"
    assert _dues(f"关于建设水乡的意见\n{text}")["8座"] == dt.date(2027, 12, 31)


def test_a_date_of_goals_does_not_rule_over_a_period_gone() -> None:
    text = "会议确定了2026年的主要目标，包括新建泵站2座。\n“十四五”期间，水网更加通畅。建成码头8座。\n"
    assert "8座" not in _dues(text)


@pytest.mark.parametrize("told", ["记者从县发改局获悉", "公布的数据显示"])
def test_what_is_told_of_a_year_to_come_is_a_goal(told: str) -> None:
    found = targets(f"{told}，到2026年全县税收60亿元、旅游收入20亿元。")
    assert [(one.quote, str(one.due)) for one in found] == [
        ("60亿元", "2026-12-31"),
        ("20亿元", "2026-12-31"),
    ]


@pytest.mark.parametrize("when", ["到2023年底", "目前", "今年以来"])
def test_what_is_told_of_now_is_no_goal(when: str) -> None:
    assert targets(f"记者从县发改局获悉，{when}全县税收60亿元。") == []
