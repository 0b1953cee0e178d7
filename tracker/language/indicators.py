"""What extraction asks of a language about indicators: how they are cut out of a sentence to read well.

Expressions are compiled `re` patterns; “code” is a sentence in code form, where each amount and date is one
character.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Protocol


class EdgeForms(Protocol):
    """Where an indicator begins and ends."""

    trailing: re.Pattern[str]  # particles at the end
    leading: re.Pattern[str]
    announcing: re.Pattern[str]  # between a thing and the verb of what will be
    governs: re.Pattern[str]  # words that end in a verb whose object does not follow at once
    of_task: re.Pattern[str]  # at the end of what is done with a thing: that it is a task
    spent_next: re.Pattern[str]  # at the end of what is counted: that the next amount is spent on it
    goes_on_behind: re.Pattern[str]  # how words behind a number begin that do not name what it counts
    another_clause: re.Pattern[str]  # between what is counted and what is to be done besides
    leftover: re.Pattern[str]  # words in an indicator that belong to something else
    modifier_end: str


class ListedForms(Protocol):
    """Lists of things and their counts."""

    item_mark: str  # between the items of a list
    such: str  # after the last example of a list
    and_such: re.Pattern[str]  # group 2: what a list of examples is an example of, 1: the verb before it
    next_item: re.Pattern[str]  # at the end of a noun: what names the thing that the next amount counts
    verbs_joint: str  # an expression: what stands between two verbs
    goes_on_counting: frozenset[str]  # before the next count of a list of what is built
    places_behind: re.Pattern[str]  # behind a list of places and how many they are
    listed_by: frozenset[str]  # what lists are counted in
    built_by: frozenset[str]  # what is built is counted in
    at_place: str  # before the places in which something is made
    clause_mark: str  # between the clauses of a sentence
    aside_marks: str  # the two that a word of nothing but an aside begins and ends with
    sorts: frozenset[str]  # what sorts of things are counted in, which nothing is made of
    people: frozenset[str]  # what people are counted in
    apposition: str  # before the proper name of what is counted
    some: str  # before things that are not counted
    new: str  # before what is made in addition
    rank: re.Pattern[str]  # where a figure stands among others, between two figures of one thing


class PlacedForms(Protocol):
    """Places, and which of them have so many each."""

    there: str  # an expression: the name of a place
    each_mark: str
    each_place: re.Pattern[str]  # from the start of a clause to a verb: each place makes so many; has `each`
    has: re.Pattern[str]  # words before a number that say how many there are, not what is made: 均有, 至少有

    def places_with_one_each(self, code: str, start: int, end: int) -> tuple[str, ...]:
        """The places at the end of a stretch that are given a number each."""


class WorksForms(Protocol):
    """Works and tasks, and verbs that belong to a name."""

    assigns: frozenset[str]  # verbs that only say that so much of what is told before is planned
    fields: re.Pattern[str]  # at the end of a noun: a field of trade or work, of which none is made
    carried_out: str  # the verb that says that so much of a task is done
    no_label: re.Pattern[str]  # in the label of a line that does not name what is made behind its colon
    whole_of_task: re.Pattern[str]  # all of it, of which such a share is done
    stages_of_task: frozenset[str]  # verbs that say alone that so much of a task is begun or done
    next_act: re.Pattern[str]  # before the last of acts in a list; has `verb`, `noun`
    acts_only: re.Pattern[str]  # acts that are done with one thing, or none
    intends: frozenset[str]  # verbs that only intend what the verb behind them makes
    bare_tasks: frozenset[str]  # words for a task that say nothing of it
    works_act: re.Pattern[str]  # all that is done with a thing in works
    works_above: re.Pattern[str]  # a clause about `works` on a `thing`, of which the next says how much
    task_before: re.Pattern[str]  # a clause whose `task` the next speaks of
    task_named: re.Pattern[str]  # a clause that names a task; has `task`
    ends_name: re.Pattern[str]  # what is no thing itself, behind a verb that belongs to a name: 改造|项目
    in_names: re.Pattern[str]  # verbs that such a name may hold
    before_number: frozenset[str]  # nouns behind a number that say too little without the words before it
    generic: frozenset[str]  # nouns that say too little alone
    two_works: re.Pattern[str]  # works under one verb, of which the `first` is counted; has `first`, `task`
    hastens: re.Pattern[str]  # verbs under which a project is only hastened
    no_project: re.Pattern[str]  # in words before a size that name no one project
    project: re.Pattern[str]  # in the name of a project
    promotes: frozenset[str]  # verbs that do not make what is measured
    support_verbs: tuple[str, ...]


class EventForms(Protocol):
    """Events, and what leads to their dates."""

    soon: frozenset[str]  # words that announce the verb behind them
    begins: re.Pattern[str]  # the end of an event with which a thing is only begun
    leads_to_date: re.Pattern[str]  # what stands between a thing and the date of its event
    task_done: re.Pattern[str]  # all of a clause behind the date by which a task is done
    not_yet: re.Pattern[str]  # what is still to be done for a thing, behind its name

    def event_subjects(self, indicator: str) -> list[str]:
        """The things that one event befalls, each with its verb."""


class SizeForms(Protocol):
    """Sizes, sums and measures."""

    walked: frozenset[str]  # units of time in names
    all_day: frozenset[tuple[Decimal, str]]  # times in names of what never closes, with their units
    told_ahead: str  # how a time begins by which something is told before it happens
    afterwards: str  # what else stands between what happens and what is done then
    lasting: re.Pattern[str]  # rates of what lasts so many years, which are part of their name
    rich_ones: re.Pattern[str]  # things that are told apart by the sum before them
    reaching: tuple[str, ...]  # before such a sum
    sized: re.Pattern[str]  # a sum before things that are so large
    of_standing: re.Pattern[str]  # how many are of such a standing, which is a level
    removes: re.Pattern[str]  # the end of verbs after which things are no more
    bound_behind: re.Pattern[str]  # the end of an amount with a bound behind its unit: 10吨|以下
    worked: re.Pattern[str]  # of how much or how many something is done: 造林面积, 推广优质麦种植面积
    measured: re.Pattern[str]  # the end of what is measured
    mean: re.Pattern[str]  # in what is measured on the average
    change_alone: re.Pattern[str]  # a change and how it is reckoned, of nothing named: 年均增长; has `change`
    change_itself: re.Pattern[str]  # a change that says itself of what: 增收
    reckoned: frozenset[str]  # characters that say of which time a sum behind them is: 年|产值
    totals: frozenset[str]  # words that only say that a sum is a total
    sums: re.Pattern[str]  # the end of what measures all there is, not what is new
    yearly_sum: re.Pattern[str]  # the end of what is spent within the year named beside it
    spent_over_years: re.Pattern[str]  # the end of what is spent over the years of a plan
    sum_of_year: re.Pattern[str]  # the end of what is spent within one year, named or not
    of_whole_trade: re.Pattern[str]  # such a sum that is measured like the yield of a trade: 工业投资
    sum_raised: re.Pattern[str]  # the end of what is brought in from outside within a year
    part_of_cost: re.Pattern[str]  # before what is a part of what something costs in all
    spent_in_time: re.Pattern[str]  # in what is spent or given within a time
    sum_of_all: re.Pattern[str]  # the end of what a project costs from first to last
    cost: re.Pattern[str]  # the end of what tells what a project costs
    stage: re.Pattern[str]  # a stage of a project
    once_done: re.Pattern[str]  # how a sentence begins that tells what the project before it yields once done
    goes_on_building: re.Pattern[str]  # how a sentence begins that says what the project before it builds
    part_done: re.Pattern[str]  # in an event: only a part of the works is done with it
    land: re.Pattern[str]  # the end of what tells the land that a project takes


class ReferenceForms(Protocol):
    """What is taken from the words before."""

    this_thing: re.Pattern[str]  # words at the beginning that mean a thing named before: 该项目
    refers_back: re.Pattern[str]  # words for the indicator before
    field_above: re.Pattern[str]  # groups head, invested: what the clauses before say that they are about
    colon: str
    announces_goals: re.Pattern[str]  # the end of a label that stands over a list of goals
    served: str  # before those who are given something
    before_receivers: re.Pattern[str]  # a clause up to the number of those for whom something is done
    means: re.Pattern[str]  # money or land that says nothing of what it is for
    meant_for: re.Pattern[str]  # behind its amount, the clause that does; has `purpose`
    done_for: re.Pattern[str]  # what is done for them, behind their name
    place_alone: re.Pattern[str]  # all words before a number name a part of a place (group `place`)
    work_on_it: re.Pattern[str]  # words of an indicator for the work on what there is to be none of
    acts_joint: str  # an expression: what joins two acts of one count
    first_batch: str  # an expression: what may stand between an act and the number of its things
    verb_before: re.Pattern[str]  # all words before a verb are another (group `verb`)
    owning_counted: re.Pattern[str]  # between a verb and a number, what the things counted belong to
    gives: re.Pattern[str]  # a verb behind those who are given what follows it

    def before_verb(self, verb: str) -> re.Pattern[str] | None:
        """What may stand before this verb as part of a name; has `whose`: 为农民工|开展, 标注基地|新培育."""


class IndicatorForms(
    EdgeForms, ListedForms, PlacedForms, WorksForms, EventForms, SizeForms, ReferenceForms, Protocol
):
    """How indicators are made to read well alone."""
