"""What extraction asks of a language about dates: how they are found, and which can be due dates.

Expressions are compiled `re` patterns; “code” is a sentence in code form, where each amount and date is one
character.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Protocol

from tracker.language.dates import Anchor, DateMention
from tracker.records import DuePrecision


class DateForms(Protocol):
    """Dates, and what around them tells due dates from others."""

    carries_on: re.Pattern[str]  # before a year that is over, whose things are gone on with
    comma: str
    based_on: str  # at the end of a clause that is built on its date
    compared_before: re.Pattern[str]
    compared_after: re.Pattern[str]
    considered_before: re.Pattern[str]  # words up to the year of a far goal that is only looked to
    considered_after: re.Pattern[str]  # that goal, behind its year
    of_opening: re.Pattern[str]  # after a date in a heading that only says what is begun
    only_stamp: re.Pattern[str]  # a whole line that only says when a paper was issued
    so_far: re.Pattern[str]  # the beginning of a date up to which something is told
    of_page: re.Pattern[str]  # before a date in a line that says when a page was put there
    after_stage: re.Pattern[str]  # from when a project yields something; group `full` is beyond completion
    before_stamp: re.Pattern[str]  # before the day in a headline on which it was issued
    after_stamp: re.Pattern[str]  # behind that day
    aims: re.Pattern[str]  # that a goal is set
    aims_at: re.Pattern[str]  # right before a date that is only aimed at
    any_year: str  # the words of a date that mean each of the years of a plan
    of_whole_task: re.Pattern[str]  # behind them: the year's task, of which a share is done earlier
    begun: re.Pattern[str]  # that works are begun, and what will come of them
    completes: re.Pattern[str]  # words for the completion of a project
    done_at_end: re.Pattern[str]  # behind a date, to the end of its clause: what is done by then
    states_level: re.Pattern[str]  # behind a date in a headline that states one figure
    share: re.Pattern[str]  # that a part of what was named is meant
    several: re.Pattern[str]  # between dates that a headline names side by side
    year_opening: re.Pattern[str]  # the words of a date that begin with a year
    year_named: re.Pattern[str]  # the words of a date that name a year, or the one that runs
    opens_clause: re.Pattern[str]  # all that may stand before a date that rules over its clause
    new_year: re.Pattern[str]  # the words of a date for the year that has just begun or is about to
    founded_in: re.Pattern[str]  # words right before the date in which something was founded
    owed_by: re.Pattern[str]  # words right before the date by which something has yet to be done
    before_finish: re.Pattern[str]  # all between a comma and the date by which what stands before is done
    all_of_them: re.Pattern[str]  # that all that was named is meant
    plan_name: re.Pattern[str]  # the words of a date that are only the name of a plan of five years
    relative: re.Pattern[str]  # all the words of a date that is said of a year named before
    still_ahead: re.Pattern[str]  # words behind a date that is nearly over: what they say is yet to be done
    elsewhere: re.Pattern[str]  # how a sentence begins that turns to another place
    of_batch: re.Pattern[str]  # behind a date that names a batch of things begun
    own_sentence: re.Pattern[str]  # dates that rule over no sentence but their own
    of_class: re.Pattern[str]  # behind a year that only tells which things are meant
    of_works: re.Pattern[str]  # behind a plan that only belongs to the name of works
    of_part: re.Pattern[str]  # behind a date on which a part of the works is done
    of_start: re.Pattern[str]  # behind a date on which things are begun
    of_other: re.Pattern[str]  # behind a date on which another thing is begun to be used, or given out
    of_sum: re.Pattern[str]  # behind a year of which only a sum is told
    tasks: tuple[str, ...]  # words of which one stands in each `of_tasks`
    of_tasks: re.Pattern[str]  # behind a year: that its tasks are told
    point: re.Pattern[str]  # how each of several points begins that are counted up
    soon: re.Pattern[str]  # words up to what is promised without a day
    soon_done: re.Pattern[str]  # behind what is counted: that it is done, without a day
    planned: str  # a word that stands in each `planned_sum`
    planned_sum: re.Pattern[str]  # from a clause on to the sum that is planned for a `year`
    event_held: re.Pattern[str]  # right before the year in the name of an event
    opens_stage: re.Pattern[str]  # how a part of a sentence begins that tells of another stage of the works
    next_stage: re.Pattern[str]  # how a clause begins that turns to another stage of the works
    until: re.Pattern[str]  # how the words of a date begin by which something is to be reached
    was_done: re.Pattern[str]  # behind a past date: all was done then
    spent_until: re.Pattern[str]  # behind a planned sum: how much of it was spent until a date, `until`
    to_begin: re.Pattern[str]  # behind a year within which it is promised that things are begun
    to_do: re.Pattern[str]  # more such words, behind the part of the year that runs
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
