"""What extraction asks of a language about lists of amounts.

Expressions are compiled `re` patterns; “code” is a sentence in code form, where each amount and date is one
character.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from tracker.records import Measure


class ListForms(Protocol):
    """How amounts are listed, and what a list says once for all of them."""

    comma: str
    item_mark: str
    modifier_mark: str  # between what says which things are meant and their noun
    in_all: frozenset[str]  # between a count and how much there is of it in another unit
    in_sum: frozenset[str]  # between a count of loans or grants and the money that they come to
    of_money: re.Pattern[str]  # at the end of a noun: a sum of money, or what is counted by sums
    own_predicate: re.Pattern[str]  # behind things counted, what they themselves do
    quality: re.Pattern[str]  # a noun that says what things have, and not what they are
    size: re.Pattern[str]  # between what was counted and how long, large or dear it is
    length: str  # what is measured of things that were counted right before
    shares_out: re.Pattern[str]  # between a measure and a run of names and amounts; has `link`
    only_is: frozenset[str]  # such links as do not say that anything is to be reached
    name_joints: str  # characters before the next name of such a run, which none of the names holds
    joins_names: re.Pattern[str]  # between an amount and the next name
    changes_by: Mapping[str, Measure]  # what such a link says of the amounts, where it is no level
    counted_places: re.Pattern[str]  # behind a list of places: how many they are
    joints: frozenset[str]  # all that may stand between amounts side by side
    at_each_date: re.Pattern[str]  # behind dates: what follows holds at each of them
    each_words: tuple[str, ...]  # spread one phrase over several subjects
    in_turn: re.Pattern[str]  # gives out one list to another, one by one
    first_point: re.Pattern[str]  # from the end of a clause on: the first of the things that it counts
    all_told: frozenset[str]  # nouns that only say that all there is is meant
    given_in_turn: frozenset[str]  # nouns that only say that numbers are given out to dates or places
    grade: re.Pattern[str]
    part_mark: re.Pattern[str]  # at the start of a noun: that it is a part
    whole: re.Pattern[str]  # leads to parts of the thing before
    new: str  # before what is made in addition
    carried_out: str  # a verb that says alone that a sum is spent
    per_head: re.Pattern[str]  # at the start of a noun: of how many people something is counted
    counted_of: re.Pattern[str]  # a number of things, which may be one of so many people
    of_owner: re.Pattern[str]  # at the end of a noun: of an owner, where what it owns stands behind the list
    of_place: re.Pattern[str]  # a place, or a stage, of which something is measured
    other_places: re.Pattern[str]  # those that have no name: 其他区域
    yields: re.Pattern[str]  # how a clause begins that tells what comes of works each year
    fate: re.Pattern[str]  # behind a number: what becomes of so many of the things before; has `event`
    fate_alone: re.Pattern[str]  # a noun that says only that
    told_both: frozenset[tuple[str, str]]  # units in which the same people are counted side by side
    brings: frozenset[str]  # verbs before a yield that say nothing of it
    rest: re.Pattern[str]  # right before how many are left of what was counted before
    done_with_rest: re.Pattern[str]  # a noun of such an amount that does not name them
    of_people: re.Pattern[str]  # people, and nothing that is measured of them
    rate_of_people: re.Pattern[str]  # what is measured of people; has `rate`
    place: re.Pattern[str]  # the end of the name of a place
    needs_noun: re.Pattern[str]  # a sort that never stands alone
    change_alone: re.Pattern[str]  # a change of nothing named: 年均增长
    change_itself: re.Pattern[str]  # at the end of a noun: a change that says itself of what
    change_words: Mapping[str, str]  # what says that something rises or falls, by the measure
    of_tasks: frozenset[str]  # verbs of a task, not of a thing
    of_yield: re.Pattern[str]  # at the end of a noun: that so much of a thing is made
    makes_things: re.Pattern[str]  # how verbs begin that make things, and rule over no task behind them
    holds_object: frozenset[str]  # verbs that name what they make, which no item after them takes
    makes_new: re.Pattern[str]  # verbs of what was not there before
    tends: re.Pattern[str]  # at the end of a noun: what is done, with what is there or by its own word
    outcome: re.Pattern[str]  # at the end of a noun: what happens to the things
    act: re.Pattern[str]  # at the end of a noun: what is done so many times
    stock: re.Pattern[str]  # at the end of a noun: what there is, not what is made
    task: re.Pattern[str]  # at the end of a noun: what is done with the thing
    capacity: re.Pattern[str]  # at the end of a noun: how many of a thing can be made
    tier: re.Pattern[str]  # the name of a tier of a goal
    short_tier: re.Pattern[str]  # one that is such a name only where there are `short_tiers`
    short_tiers: re.Pattern[str]
    tier_opening: re.Pattern[str]  # all that may stand before it where the figure has no subject of its own
    tier_reaches: re.Pattern[str]  # all that may stand between it and its figure
    tier_marks: str  # marks between a subject and its tiers
    tier_number: re.Pattern[str]  # what numbers the line that it stands in
    tier_goal: re.Pattern[str]  # at the end of a subject: that goals follow, and how many
    hope: re.Pattern[str]  # words that open a further tier without a name of its own
    as_before: re.Pattern[str]  # that something stays as it is
    tier_label: re.Pattern[str]  # at the end of what stands before a tier: what its figure is `about`
    class_named: re.Pattern[str]  # whose it is that a measure is of: 农村地区
    share: re.Pattern[str]  # the end of a noun that is a share
    among: str  # between the whole and what has a share of it
    help_for: re.Pattern[str]  # a whole noun with those whom it is done for: 为重点群体提供就业帮扶
    befalls: re.Pattern[str]  # at the end of a noun, what befalls those that are counted: 贫困县|摘帽
    area: re.Pattern[str]  # a kind of area that a measure is of: 西部, 牧区

    def without_area(self, noun: str) -> str:
        """What a noun says is measured of an area that stands before or behind it; else all of the noun."""

    def measured_of_class(self, noun: str) -> str:
        """What a noun says is measured of a class that stands at its head; empty where none stands there."""

    def is_listed(self, between: str) -> bool:
        """Whether the words between two amounts join them in a list."""

    def without_stage(self, noun: str) -> str:
        """What a noun says is begun, done or added; empty where it says none of these."""

    def without_change(self, noun: str) -> str:
        """A noun without the verb of a change at its end."""

    def shared_tail_of_counted(self, verb: str, first: str, last: str) -> str:
        """What is said behind the last of two counted things of both; empty where it is of the last alone."""

    def with_head(self, part: str, head: str) -> str:
        """A part or a sort with the noun that all have."""

    def behind_quality(self, noun: str) -> str:
        """The things behind what they have: 具有潜力的产业链 → 的产业链; empty for other nouns."""

    def with_doers(self, noun: str, before: str) -> str:
        """What a share does, with those named in the noun of the share before."""

    def with_size(self, noun: str, other: str) -> str:
        """A noun of things so large, with what it leaves out of `other`, the next or the last such noun."""

    def split_subjects(self, noun: str) -> list[str]:
        """The subjects of a noun, which may be one."""

    def both_ways(self, noun: str) -> list[str]:
        """The two that one word names, where two figures are told of both: 进出口. Else nothing."""

    def listed_names(self, text: str, count: int) -> list[str]:
        """The `count` names that a stretch lists near its end; empty where it lists none, or others."""

    def subjects_in(self, text: str, count: int) -> list[str]:
        """The `count` subjects or listed names of a stretch; empty where it has not so many."""

    def split_verbs(self, verb: str) -> list[str]:
        """The verbs that stand over one thing."""

    def split_level(self, noun: str, *, share: bool) -> list[str]:
        """The subjects that each reach one number, or one `share`; the noun alone where it may be a sum."""

    def split_pair(self, noun: str) -> list[str]:
        """Two subjects that change by one number."""
