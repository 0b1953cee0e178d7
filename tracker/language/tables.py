"""What reading a table of indicators asks of a language: its header, its cells, the names of its rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Literal, Protocol

from tracker.records import Comparator

ColumnRole = Literal["name", "unit", "nature", "lead", "due", "value", "other"]
Nature = Literal["binding", "expected", ""]  # "" is a nature of another kind, such as 指导性


class TableHeadForms(Protocol):
    """The labels over columns, the caption above a table and the notes below it."""

    roles: tuple[tuple[ColumnRole, re.Pattern[str]], ...]  # the first that is found in a label decides
    remarks: frozenset[str]  # labels of columns whose cells hold plain words
    year: re.Pattern[str]
    looks_back: re.Pattern[str]
    looks_ahead: re.Pattern[str]
    mean: re.Pattern[str]  # a yearly average or a growth rate
    compares: re.Pattern[str]  # a change against the time before: 同比
    total: re.Pattern[str]  # what comes together over the period
    aside: re.Pattern[str]  # group 1: the words in brackets, which may be a unit
    aside_no_unit: re.Pattern[str]
    sum_label: re.Pattern[str]  # a label that says which sum its cells hold: `what`
    project_label: re.Pattern[str]  # heads a column of projects
    measured: re.Pattern[str]  # groups what, unit: a whole label with a unit in brackets
    point: re.Pattern[str]  # a whole label that names a quarter or month of the year
    whole_year: re.Pattern[str]  # a whole label beside those of points: what the year comes to
    plain_goal: re.Pattern[str]  # a label that only says goal, plan, year
    split_goal: re.Pattern[str]  # a label below that of a goal; group growth: by how much it grows
    assigns: re.Pattern[str]  # in the caption of a table that gives out goals
    group_goal: re.Pattern[str]  # groups year, count: a whole cell with the goal of a group of rows
    group_under_way: re.Pattern[str]  # a whole cell with the number of those in it that are being built
    year_of_event: re.Pattern[str]  # the label over such cells: what happens in their years is its event
    may_close_group: re.Pattern[str]  # in a row with such a cell, or with labels
    whole: frozenset[str]  # names of rows that sum up the others
    unit_label: str  # what may stand before a unit
    year_split: re.Pattern[str]  # where labels with years, run together by a PDF, are parted
    years: re.Pattern[str]  # a whole label over years that are rows
    thing_label: re.Pattern[str]  # of a column that names places, projects or works
    measures: re.Pattern[str]  # how the label of what is measured ends
    row_number_label: re.Pattern[str]
    caption_unit: re.Pattern[str]  # group 1: the unit at the end of a line of a caption
    unit_list: re.Pattern[str]  # what stands between the units of a caption
    rate_units: frozenset[str]
    is_rate: re.Pattern[str]  # in the name of what is given as a rate
    note: re.Pattern[str]  # how a note below a table begins
    event_end: str  # characters that may end the cell of a task
    growth_label: str  # makes a rate of what a column holds
    yearly_growth: str  # the words that a rate of growth adds to an indicator
    compared_growth: str  # the same of a change against the time before
    total_growth: str  # the same of a sum over the period, which brackets mark

    def group_title(self, text: str) -> str:
        """The title of a group of rows without what numbers and counts it."""

    def may_count(self, unit: str, name: str) -> bool:
        """Whether what this name measures may be given in this unit: 造林面积 in 万亩, not in 万株."""

    def plan_year(self, label: str) -> int | None:
        """The last year of the plan that a label names, in quotation marks or without; None for none."""

    def baseline(self, year: int | None, label: str, value: str) -> str:
        """What a value is compared with, as a text would write it."""


class PlaceTableForms(Protocol):
    """Tables that give out goals to places."""

    place_label: re.Pattern[str]  # over a column of places
    size_alone: re.Pattern[str]  # the label of a size that does not say of what
    line_of_place: re.Pattern[str]  # a line that is a `place` with its `goal`
    place_cell: re.Pattern[str]  # a whole cell with a place, or with the sum of all
    whole_cell: re.Pattern[str]  # the sum of all
    year_label: re.Pattern[str]  # over a column of years
    number: re.Pattern[str]  # over a column of numbers of rows
    plain: re.Pattern[str]  # what a label counts when it only says goal, year, sum

    def subject_of_lines(self, headline: str) -> str:
        """What a headline gives out to the places that stand on the lines below it; empty when unsaid."""

    def subject(self, caption: str) -> str:
        """What the table under a caption gives out; empty when unsaid."""

    def thing(self, label: str) -> str:
        """What a label counts."""

    def unit_in(self, label: str, is_unit: Callable[[str], bool]) -> str:
        """The unit that a label ends with in brackets."""


class TableCellForms(Protocol):
    """What stands in the cells of values, units and natures."""

    signs: Mapping[str, Comparator]
    times: Mapping[str, int]  # multipliers that may stand for a unit, "" for 1
    multiplied: re.Pattern[str]  # groups: multiplier and unit
    one_in: re.Pattern[str]  # a unit that begins with a figure: 1/10万
    rate: re.Pattern[str]  # a unit per another
    row_of_sum: re.Pattern[str]  # a whole cell: the name of a row that sums up others

    def value_pattern(self, before: str, after: str) -> re.Pattern[str]:
        """The pattern of a cell with a value; groups core, sign, before, number, high, own, after."""

    def parse_number(self, text: str) -> Decimal | None:
        """The value of digits or numerals."""

    def first_unit(self, text: str) -> str:
        """The unit in charge among those that a cell names."""

    def is_nothing(self, text: str) -> bool:
        """Whether a cell is empty or holds a dash."""

    def is_bracketed(self, text: str) -> bool:
        """Whether a value stands in the brackets that mark sums over the whole period."""

    def nature_of(self, text: str) -> Nature | None:
        """The nature of a target; None for other words."""

    def belongs(self, before: str, text: str, is_value: Callable[[str], bool]) -> bool:
        """Whether a text was broken off what stands before it by white space inside a cell."""


class TableRowForms(Protocol):
    """The names of rows."""

    number: re.Pattern[str]  # number or bullet before a name
    bracket: re.Pattern[str]  # group 1: words in brackets, which may be a unit
    unit_label: str
    bare_units: frozenset[str]  # units that only brackets make units
    footnote: re.Pattern[str]
    after_comma: re.Pattern[str]  # group 1: what may be a unit
    edge_marks: str  # characters
    spent: re.Pattern[str]  # the end of what is spent within the year of a column
    makes: re.Pattern[str]  # new things are counted
    period_aside: re.Pattern[str]
    total: re.Pattern[str]
    yearly: re.Pattern[str]
    state: re.Pattern[str]  # a level by its own name
    worked_on: re.Pattern[str]  # how much is worked on, which is made
    change_end: str  # a pattern of what may follow the word for a rise or a fall
    only_number: re.Pattern[str]  # a whole cell
    begins_numbered: re.Pattern[str]
    group: re.Pattern[str]  # how the title of a group of rows begins
    open_end: re.Pattern[str]  # a name that ends so goes on
    unit_head: re.Pattern[str]  # a unit broken off after its slash
    growth: re.Pattern[str]
