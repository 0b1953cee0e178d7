"""What extraction asks of a language about clauses and amounts that say of what those behind them are."""

from __future__ import annotations

import re
from typing import Protocol


class TopicForms(Protocol):
    """Clauses that name a task or a whole, and indicators that leave it out."""

    topic: re.Pattern[str]  # a clause on one task (group `task`), or on a thing that does better (`thing`)
    no_topic: re.Pattern[str]  # a task that says nothing of what is measured behind it
    task_end: re.Pattern[str]  # the end of a task, without which it names its thing: 污水厂|扩建
    spent_on_task: re.Pattern[str]  # a task on which money is spent
    part_of: re.Pattern[str]  # a clause that names the `whole` of which the next one counts a part
    having: str  # a word before how many of the whole: 有
    works_of_task: re.Pattern[str]  # nouns of works that say too little without the task
    got_elsewhere: re.Pattern[str]  # verbs that get such works from elsewhere, whatever the task
    action: re.Pattern[str]  # the end of a task that is an action or a plan, without which it names its thing
    kind_of_works: re.Pattern[str]  # works counted by their kind (group `kind`): 提升|项目
    stage_of_works: re.Pattern[str]  # an event that is only a step of works, whosever: 完成立项
    builds: re.Pattern[str]  # verbs that say how something is got or bettered, and not what
    covers: re.Pattern[str]  # the end of what may reach all of something though it measures nothing else
    subsidy_sum: re.Pattern[str]  # a sum that is only called a subsidy
    subsidy: re.Pattern[str]  # the name of one (group `owner`)
    works_alone: re.Pattern[str]  # words for works named before, at the head of an indicator
    grows: frozenset[str]  # verbs that make more of what stands before: 新发展
    in_place: re.Pattern[str]  # a part of a place before what is measured there (group `where`): 城区|覆盖率
    covered_places: re.Pattern[str]  # an indicator that says which places are reached, not by what
    added: str  # the verb of what is added
    added_room: frozenset[str]  # what a building adds, as 床位


class CarriedForms(Protocol):
    """Indicators that go on with what the amount before them is about."""

    with_room: re.Pattern[str]  # what adds room: 幼儿园
    benefit: re.Pattern[str]  # the head of an indicator that counts those who gain by what was named: 带动
    standard: str  # the end of an indicator that says how much is paid: 低保|标准
    made_by_trade: re.Pattern[str]  # at the end of an indicator: what a trade makes or earns
    trade: re.Pattern[str]  # the name of a trade alone
