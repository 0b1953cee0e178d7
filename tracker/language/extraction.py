"""What extraction asks of a language, by concern. Modules of `tracker.chinese.extraction` fill the protocols.

Expressions are compiled `re` patterns; “code” is a sentence in code form, where each amount and date is one
character.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Protocol

from tracker.base.word_patterns import Words
from tracker.language.amounts import FindsAmounts
from tracker.language.attribution import AttributionForms, DutyForms, OwnerForms
from tracker.language.dates import Anchor, DateMention
from tracker.language.indicators import IndicatorForms
from tracker.language.outcomes import OutcomeForms
from tracker.language.sections import SectionForms
from tracker.language.tables import (
    PlaceTableForms,
    TableCellForms,
    TableHeadForms,
    TableRowForms,
)
from tracker.records import DuePrecision, Measure


class SentenceForms(Protocol):
    """Where sentences and clauses end, and what in them is a name, an aside or only compared with."""

    full_stops: str  # characters
    comma: str
    goes_on: str  # the mark after which the next part goes on in the same sentence
    part_of_before: re.Pattern[str]  # how a paragraph begins that tells parts of what the one before names
    adds_to_before: re.Pattern[str]  # how a paragraph begins that goes on with what the one before is about
    sentence: re.Pattern[str]
    parts_follow: re.Pattern[str]  # a full stop within one, behind which parts of an amount follow
    looks_ahead: re.Pattern[str]  # words that turn to what is to be done next
    tier_mark: re.Pattern[str]  # the name of a tier of a goal and the `mark` that its figures stand behind
    item_number: re.Pattern[str]  # what numbers an item of a list at the beginning of its paragraph
    clause_end: re.Pattern[str]
    name: re.Pattern[str]  # in quotes or the brackets of titles
    titles_in_a_row: re.Pattern[str]  # several in brackets of titles, one after the other
    units_of_titles: frozenset[str]  # units of what papers are called by: 《惠企30条》
    paper: re.Pattern[str]  # a paper's name in the brackets of titles, up to the word for its `kind`
    aside: re.Pattern[str]
    responsible: re.Pattern[str]  # in an aside that names who answers for the promise
    raised_from: re.Pattern[str]  # before an amount that another one is raised or lowered from
    raised_to: re.Pattern[str]  # after such an amount
    than: re.Pattern[str]  # before an amount of another year that is compared with: 比2020年的|12万吨
    # After such an amount: the others of its list (group `others`), and that it is less or more.
    differs: re.Pattern[str]
    size_of_object: re.Pattern[str]  # between a count and an amount that only says how large the things are
    size_in_list: re.Pattern[str]  # behind an amount, what opens the next count and size of the same things
    sorted_by_size: re.Pattern[str]  # all between a sum and the count or share of what it sorts
    sorted_by_count: re.Pattern[str]  # all between a count and the share of the things that it sorts
    over: frozenset[str]  # characters before a sum that say that things are larger
    letter: re.Pattern[str]
    age_units: frozenset[str]
    in_use: re.Pattern[str]  # before a time: that it is the age of things
    of_used: re.Pattern[str]  # behind such an age, before the things
    of_whom: re.Pattern[str]  # after an amount that is the age of those it stands before

    def comparison(self, text: str, start: int, end: int, floor: int) -> tuple[int, int] | None:
        """Where a comparison around the date at [start, end) begins (not before `floor`) and ends."""


class PhraseForms(Protocol):
    """What tells that a phrase has cut a word in two."""

    item_mark: str  # between the items of a list
    noun_endings: frozenset[str]  # characters that end a noun and are none
    particles: frozenset[str]  # words that only lead to a date
    spreading: frozenset[str]  # words that spread a phrase over several subjects and are none
    sums: frozenset[str]  # behind a verb at the end of a name: the sum for what it names
    acts_done: re.Pattern[str]  # behind a verb: a second act, of which with the first so much is done
    intent: re.Pattern[str]  # an adverb of what is intended, which is no subject of a link
    extent: re.Pattern[str]  # a place alone, which is none of a count whose thing stands behind it
    renewed: re.Pattern[str]  # at the end of a stretch: what a name holds before the word for its renewal
    makes_verb_a_noun: frozenset[str]  # characters after a verb
    modifier_mark: str  # between what says which things are meant and their noun
    joint: re.Pattern[str]  # joins two items of a list
    size: re.Pattern[str]  # between what was counted and how long, large or dear it is


class DateForms(Protocol):
    """Dates, and what around them tells due dates from others."""

    comma: str
    based_on: str  # at the end of a clause that is built on its date
    compared_before: re.Pattern[str]
    compared_after: re.Pattern[str]
    of_opening: re.Pattern[str]  # after a date in a heading that only says what is begun
    after_stage: re.Pattern[str]  # from when a project yields something; group `full` is beyond completion
    aims: re.Pattern[str]  # that a goal is set
    any_year: str  # the words of a date that mean each of the years of a plan
    begun: re.Pattern[str]  # that works are begun, and what will come of them
    completes: re.Pattern[str]  # words for the completion of a project
    states_level: re.Pattern[str]  # behind a date in a headline that states one figure
    share: re.Pattern[str]  # that a part of what was named is meant
    several: re.Pattern[str]  # between dates that a headline names side by side
    year_opening: re.Pattern[str]  # the words of a date that begin with a year
    year_named: re.Pattern[str]  # the words of a date that name a year, or the one that runs
    opens_clause: re.Pattern[str]  # all that may stand before a date that rules over its clause
    owed_by: re.Pattern[str]  # words right before the date by which something has yet to be done
    before_finish: re.Pattern[str]  # all between a comma and the date by which what stands before is done
    all_of_them: re.Pattern[str]  # that all that was named is meant
    plan_name: re.Pattern[str]  # the words of a date that are only the name of a plan of five years
    relative: re.Pattern[str]  # all the words of a date that is said of a year named before
    still_ahead: re.Pattern[str]  # words behind a date that is nearly over: what they say is yet to be done
    elsewhere: re.Pattern[str]  # how a sentence begins that turns to another place
    of_batch: re.Pattern[str]  # behind a date that names a batch of things begun
    own_sentence: re.Pattern[str]  # dates that rule over no sentence but their own
    of_works: re.Pattern[str]  # behind a plan that only belongs to the name of works
    of_part: re.Pattern[str]  # behind a date on which a part of the works is done
    of_start: re.Pattern[str]  # behind a date on which things are begun
    of_sum: re.Pattern[str]  # behind a year of which only a sum is told
    planned_sum: re.Pattern[str]  # from a clause on to the sum that is planned for a year
    spent_until: re.Pattern[str]  # behind it: how much is spent; the time is `until`
    to_begin: re.Pattern[str]  # behind a year within which it is promised that things are begun
    gone: re.Pattern[str]  # how the words of a date begin that lies in the past
    of_goals: re.Pattern[str]  # a heading or sentence that goals stand under or behind
    yearly_list: re.Pattern[str]  # names a list of tasks that is drawn up anew for each year
    term_of_office: str  # in the words of a date without a day that still can be a due date

    def scan(self, text: str, anchor: Anchor) -> list[DateMention]:
        """Every date of a text in order."""

    def deadline(self, text: str, anchor: Anchor) -> tuple[dt.date, DuePrecision] | None:
        """The last day that a cell of deadlines names, and how exactly."""

    def deadlines(self, text: str, anchor: Anchor) -> list[tuple[dt.date, DuePrecision]]:
        """The last days that the numbered parts of such a cell name, in order; none where it has no parts."""

    def parts_of_cell(self, text: str, count: int) -> list[tuple[int, int]]:
        """Where the parts of a cell of words begin and end; none where it has not `count` of them."""

    def names_year(self, words: str) -> bool:
        """Whether the words of a date name its year."""

    def says_when(self, text: str, date: DateMention) -> bool:
        """Whether a mention is a date at all, and no plain word such as “soon”."""

    def plan_period(self, text: str) -> tuple[dt.date | None, dt.date | None]:
        """First and last day of the plan of several years that a text names, else two None."""


class AmountForms(Protocol):
    """How amounts are found, and what they are counted by where nothing is written."""

    default_counter: str
    more: tuple[str, ...]  # words after a number for “and some more”
    item_mark: str  # between the items of a list
    size_of_one: re.Pattern[str]  # a word of a period that may tell the size of what is counted behind it
    of_a_size: re.Pattern[str]  # from the word of a period on to an amount: the period is that of a size
    at_least: re.Pattern[str]  # a lower bound that a verb parts from its number, up to the number

    def scanner(self, units: Words, before: Words, after: Words, fixed: Words, people: Words) -> FindsAmounts:
        """A scanner by these word lists."""


class ListForms(Protocol):
    """How amounts are listed, and what a list says once for all of them."""

    comma: str
    item_mark: str
    modifier_mark: str  # between what says which things are meant and their noun
    in_all: frozenset[str]  # between a count and how much there is of it in another unit
    in_sum: frozenset[str]  # between a count of loans or grants and the money that they come to
    of_money: re.Pattern[str]  # at the end of a noun: a sum of money, or what is counted by sums
    size: re.Pattern[str]  # between what was counted and how long, large or dear it is
    length: str  # what is measured of things that were counted right before
    shares_out: re.Pattern[str]  # between a measure and a run of names and amounts; has `link`
    only_is: frozenset[str]  # such links as do not say that anything is to be reached
    joins_names: re.Pattern[str]  # between an amount and the next name of such a run
    changes_by: Mapping[str, Measure]  # what such a link says of the amounts, where it is no level
    counted_places: re.Pattern[str]  # behind a list of places: how many they are
    joints: frozenset[str]  # all that may stand between amounts side by side
    each_words: tuple[str, ...]  # spread one phrase over several subjects
    in_turn: re.Pattern[str]  # gives out one list to another, one by one
    grade: re.Pattern[str]
    whole: re.Pattern[str]  # leads to parts of the thing before
    new: str  # before what is made in addition
    carried_out: str  # a verb that says alone that a sum is spent
    per_head: re.Pattern[str]  # at the start of a noun: of how many people something is counted
    counted_of: re.Pattern[str]  # a number of things, which may be one of so many people
    of_owner: re.Pattern[str]  # the end of whose the things of a list are, named behind its last number
    of_place: re.Pattern[str]  # a place, or a stage, of which something is measured
    of_people: re.Pattern[str]  # people, and nothing that is measured of them
    rate_of_people: re.Pattern[str]  # what is measured of people; has `rate`
    place: re.Pattern[str]  # the end of the name of a place
    needs_noun: re.Pattern[str]  # a sort that never stands alone
    change_words: Mapping[str, str]  # what says that something rises or falls, by the measure
    of_tasks: frozenset[str]  # verbs of a task, not of a thing
    of_yield: re.Pattern[str]  # at the end of a noun: that so much of a thing is made
    holds_object: frozenset[str]  # verbs that name what they make, which no item after them takes
    makes_new: re.Pattern[str]  # verbs of what was not there before
    tends: re.Pattern[str]  # at the end of a noun: what is done with what is there
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
    hope: re.Pattern[str]  # what a tier may be called beside one with a name
    as_before: re.Pattern[str]  # that something stays as it is
    tier_label: re.Pattern[str]  # at the end of what stands before a tier: what its figure is `about`
    class_named: re.Pattern[str]  # whose it is that a measure is of: 农村地区

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

    def with_size(self, noun: str, other: str) -> str:
        """A noun of things so large, with what it leaves out of `other`, the next or the last such noun."""

    def split_subjects(self, noun: str) -> list[str]:
        """The subjects of a noun, which may be one."""

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


class ExtractionLanguage(Protocol):
    """All that `tracker.extract` asks of a language."""

    @property
    def sentences(self) -> SentenceForms: ...

    @property
    def phrases(self) -> PhraseForms: ...

    @property
    def dates(self) -> DateForms: ...

    @property
    def amounts(self) -> AmountForms: ...

    @property
    def indicators(self) -> IndicatorForms: ...

    @property
    def owners(self) -> OwnerForms: ...

    @property
    def attribution(self) -> AttributionForms: ...

    @property
    def duties(self) -> DutyForms: ...

    @property
    def sections(self) -> SectionForms: ...

    @property
    def outcomes(self) -> OutcomeForms: ...

    @property
    def lists(self) -> ListForms: ...

    @property
    def place_tables(self) -> PlaceTableForms: ...

    @property
    def table_heads(self) -> TableHeadForms: ...

    @property
    def table_cells(self) -> TableCellForms: ...

    @property
    def table_rows(self) -> TableRowForms: ...
