"""A report on a part of the year first tells the tasks of the year: those are still to be done."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import read, stance, targets

_JULY = dt.date(2024, 7, 5)
_HEAD = "某局2024年上半年工作总结\n现将上半年工作总结如下：\n"


@pytest.mark.parametrize(
    "told",
    [
        "2024年全县水利建设的主要任务是：新建水池6口。改造泵站8座。",
        "今年，县里下达我局的目标任务是：新建水池6口，管护渠道90公里。改造泵站8座，其中：甲镇3座。",
        "全年任务：改造泵站8座，新建水池6口。",
        "2024年计划：新建水池6口。为900户通水，改造泵站8座。",
        "今年市下达我县的供水任务是新建水池6口。改造泵站8座。",
        "2024年我县供水工作目标任务为：改造泵站8座。",
        "今年省下达我市泵站改造任务，改造泵站8座。",
    ],
)
def test_tasks_of_the_year_in_a_report_on_a_part_of_it_are_targets(told: str) -> None:
    found = {one.quote: one for one in targets(_HEAD + told, _JULY)}
    assert found["8座"].due == dt.date(2024, 12, 31)


def test_what_was_done_so_far_is_told_behind_the_tasks() -> None:
    text = _HEAD + "今年的主要任务是：改造泵站8座。上半年，改造泵站5座。清淤渠道36公里。"
    stances = {one.quote: one.stance for one in read(text, _JULY)}
    assert stances == {"8座": "target", "5座": "result", "36公里": "result"}


@pytest.mark.parametrize(
    "told",
    [
        "今年上半年，我局主要任务是做好防汛备汛。改造泵站8座。",  # that half of the year is over
        "2024年我局改造任务为6座，完成8座。",  # the task and what was done of it
        "2024年主要任务完成情况是：改造泵站8座。",
        "2024年，我局的根本任务是为农服务。改造泵站8座。",
    ],
)
def test_other_tasks_in_a_report_say_nothing_of_its_figures(told: str) -> None:
    assert stance(_HEAD + told, "8座", _JULY) == "result"
