"""Lists in paragraphs of their own: what the sentence before them announces holds for each item."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import stance, targets

_ITEMS = "（一）\n建好水利设施，新建泵站8座。\n（二）\n新建小学3所。\n"


@pytest.mark.parametrize("announced", ["镇里要扎实办好“六件民生实事”。", "镇里将办好6件民生实事。"])
def test_items_under_numbers_alone_are_what_was_announced(announced: str) -> None:
    text = f"会议于近日举行。\n{announced}\n{_ITEMS}"
    assert stance(text, "8座") == stance(text, "3所") == "target"


def test_without_the_announcement_nothing_promises_them() -> None:
    assert stance(f"会议于近日举行。\n镇里介绍了六件民生实事。\n{_ITEMS}", "8座") != "target"


def test_a_paragraph_without_number_ends_the_list() -> None:
    text = "镇里要扎实办好“六件民生实事”。\n- 新建小学3所\n会后参观泵站8座。\n- 新建码头2个\n"
    assert stance(text, "3所") == "target"
    assert stance(text, "2个") != "target"


@pytest.mark.parametrize(
    "dealt_out", ["方案将任务分解到各乡镇。", "县里把造林任务下达给各乡镇。", "为此分解任务。"]
)
def test_tasks_dealt_out_are_to_be_done(dealt_out: str) -> None:
    assert stance(f"会议于近日举行。\n{dealt_out}河东乡新建泵站8座。\n", "8座") == "target"


@pytest.mark.parametrize(
    "told", ["县里已将任务分解到各乡镇。", "去年县里将任务分解到各乡镇。", "会议很成功。"]
)
def test_tasks_dealt_out_before_promise_nothing(told: str) -> None:
    assert stance(f"会议于近日举行。\n{told}河东乡新建泵站8座。\n", "8座") != "target"


@pytest.mark.parametrize("marks", ["（3） （4）", "(3) (4)", "（三） （四）", "3. 4.", "3、 4、", "③ ④"])
def test_the_number_of_an_item_in_the_midst_of_a_paragraph_is_no_part_of_it(marks: str) -> None:
    first, last = marks.split()
    text = f"某县2024年将办好9件民生实事。{first}为60户家庭安装扶手。{last}为500名老人修剪果树。"
    assert [(one.quote, one.indicator) for one in targets(text)] == [
        ("60户", "家庭安装扶手"),
        ("500名", "老人修剪果树"),
    ]


@pytest.mark.parametrize(
    "counted", ["实施10项民生工程。一是", "落实好12件惠民实事。1.", "实施惠民实事10件：（一）"]
)
def test_a_count_of_what_is_listed_right_behind_it_is_none(counted: str) -> None:
    assert [one.quote for one in targets(f"今年{counted}新建泵站8座。")] == ["8座"]


def test_a_count_with_no_list_behind_it_stays() -> None:
    found = [one.quote for one in targets("今年实施10项民生工程。新建泵站8座。一是改造水厂3座。")]
    assert found == ["10项", "8座", "3座"]


BULLETIN = """海棠区政府工作报告重点工作督办通报

（2026年8月10日）

二、报告确定的任务完成情况

1.引进投资项目不少于3个；新开工产业项目90个。上半年，引进投资项目2个，新开工产业项目60个。
2.培育融合发展平台4家。
"""


def test_a_bulletin_tells_a_task_before_what_was_done_of_it() -> None:
    found = [(str(one.value), str(one.due)) for one in targets(BULLETIN, dt.date(2026, 8, 10))]
    assert found == [("3", "2026-12-31"), ("90", "2026-12-31")]


def test_under_another_heading_the_same_words_tell_results() -> None:
    other = BULLETIN.replace("报告确定的任务完成情况", "上半年工作回顾")
    assert targets(other, dt.date(2026, 8, 10)) == []


def test_what_is_said_topic_by_topic_behind_the_plan_of_the_year_is_planned() -> None:
    news = (
        "北湾市今年计划改造驿站90个\n\n"
        "去年，全市改造驿站70个，同比增长9%。\n\n"
        "今年，全市计划改造驿站90个，投资3亿元以上。\n\n"
        "步道方面，新建60公里，实施亮化工程40公里。\n\n"
        "停车方面，新增车位900个。\n"
    )
    found = {one.quote: str(one.due) for one in targets(news)}
    year = "2024-12-31"
    assert found == dict.fromkeys(["90个", "3亿元以上", "60公里", "40公里", "900个"], year)


def test_what_is_said_topic_by_topic_behind_results_stays_a_result() -> None:
    news = "去年，全市改造驿站70个。\n\n步道方面，新建60公里。\n\n停车方面，新增车位900个。\n"
    assert not targets(news)
