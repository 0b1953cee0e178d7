"""What reading a document asks of its language: its head, and the forms of its lines, headings and tables.

Expressions are compiled `re` patterns over one line, without its outer white space unless said otherwise.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

IssueBasis = Literal["given", "text", "title", "name", "none"]
CellRole = Literal[
    "number", "name", "task", "goal", "value", "unit", "nature", "lead", "person", "due", "progress", "other"
]  # what a column holds


@dataclass(frozen=True, slots=True)
class Head:
    """What a document says of itself; empty or None where it is silent."""

    title: str = ""
    issuer: str = ""  # 发文机关; several are joined by a space
    doc_no: str = ""  # 文号, with 〔〕 round the year
    issued_on: dt.date | None = None  # 成文日期
    issued_basis: IssueBasis = "none"
    period_start: dt.date | None = None
    period_end: dt.date | None = None


class HeadReader(Protocol):
    """Reads the head of a document."""

    def __call__(self, text: str, name: str, *, title: str = "", published: dt.date | None = None) -> Head:
        """The facts of text and file name; `title` and `published` are what the file format says."""


class PeriodReader(Protocol):
    """Reads the period of a document whose title and day of issue are known."""

    def __call__(
        self, text: str, name: str, *, title: str, issued_on: dt.date | None
    ) -> tuple[dt.date | None, dt.date | None]:
        """First and last day; None where the document is for no period."""


class LineForms(Protocol):
    """How lines begin and end, by which breaks inside a sentence are told from those after it."""

    sentence_ends: str  # characters; a line that ends with one ends a sentence
    announces: str  # characters; a line that ends with one announces what follows
    straight_quotes: re.Pattern[str]  # `words` in marks that close as they open
    stop_point: re.Pattern[str]  # a point that stands for a full stop
    full_stops: str  # characters; each ends a sentence, or an item of a list within one
    clause_ends: str  # characters; a long sentence may be cut after one
    quoted_cells: str  # stands between the cells of a table row that is quoted in one line
    page_number: re.Pattern[str]  # the whole line
    marks: re.Pattern[str]  # any mark inside a sentence or at its end
    no_cells: re.Pattern[str]  # a mark that no row of cells holds
    unfinished: re.Pattern[str]  # a line that ends so goes on in the next one
    count_ahead: re.Pattern[str]  # a line that begins so counts what the one before names
    item_number: re.Pattern[str]  # its first group: the number that a line begins with
    item_before_count: re.Pattern[
        str
    ]  # the point behind it, where a whole number with a unit follows at once
    item_before_month: re.Pattern[str]  # its first group: an item's number before a point and a month
    item_blank: re.Pattern[str]  # its first group: an item's number before no more than a blank
    item_told: re.Pattern[str]  # a stop in the words of such an item
    block_start: re.Pattern[str]  # a heading's or an item's number, a bullet
    heading_mark: re.Pattern[str]  # a line that begins so goes on in no other line
    numbered: re.Pattern[str]  # the numbers of headings that may be short
    inside_date: re.Pattern[str]  # white space that parts the digits of a date
    numeric_cell: re.Pattern[str]


class HeadingForms(Protocol):
    """How headings are numbered and how they end."""

    no_heading_end: re.Pattern[str]  # no heading ends so
    sentence_mark: re.Pattern[str]  # no heading holds one
    plain_no_heading: re.Pattern[str]  # what a heading without a number does not hold
    counts: re.Pattern[str]  # a count that makes an item of what looks like a heading
    part: re.Pattern[str]  # a headline over numbered sections: an annex, what a year is to bring
    inline: re.Pattern[str]  # the heading that a paragraph begins with
    item: re.Pattern[str]  # how an item of an announced list begins
    list_mark: re.Pattern[str]  # how an item of any list begins; no heading of a section does
    said_item: re.Pattern[str]  # how a paragraph begins that says that it is an item
    before_goal: re.Pattern[str]  # right before a date for which a goal is set
    marked_item: re.Pattern[str]  # how an item begins that has a mark of one character and no number
    dated_task: re.Pattern[str]  # what is done by when, within a line that is no heading
    deadline: re.Pattern[str]  # a line that is a deadline and nothing else
    office: re.Pattern[str]  # a line that is an office
    announces: re.Pattern[str]  # how a headline ends whose count is that of what follows
    sentence_ends: str
    framed: re.Pattern[str]  # a headline in brackets, which numbered sections and items stand below
    lead_in_end: str  # a paragraph that ends so announces what follows

    def level(self, line: str) -> int:
        """1 (a part) to 6 (an item) by the number that the line begins with; 0 without one."""


class TableForms(Protocol):
    """The words that head the columns of a table of indicators, and what its cells look like."""

    header: re.Pattern[str]  # a line, without white space, of nothing but such words
    caption: re.Pattern[str]
    name: re.Pattern[str]  # heads the column of names
    value: re.Pattern[str]  # heads a column of values
    value_cell: re.Pattern[str]
    nature_cell: re.Pattern[str]  # binding or expected (约束性, 预期性)
    sentence: re.Pattern[str]  # no row holds this
    heading: re.Pattern[str]  # how a heading that ends a table begins
    numbered: re.Pattern[str]  # a line that begins so is no rest of a wrapped name
    row_number: re.Pattern[str]
    wrapped_unit: re.Pattern[str]  # a unit broken off at the line's end
    word: re.Pattern[str]  # enough letters to be a name
    year_gap: re.Pattern[str]  # white space between a year's digits and its word
    year: str
    open_line: re.Pattern[str]  # the end of a line in a cell that no sign ends
    counted_line: re.Pattern[str]  # such an end with how many of something
    counts: re.Pattern[str]  # a line that begins with words and counts something
    numbered_part: re.Pattern[str]  # how a line in a cell begins that is numbered
    part_end: str  # the sign between the parts of a cell


class CellLineForms(Protocol):
    """Tables that were copied with each cell on a line of its own."""

    longest_label: int  # characters
    aside: re.Pattern[str]  # the bracket that ends a label on a line of its own: its unit
    row_number: re.Pattern[str]  # a whole cell; its first group is the number
    group: re.Pattern[str]  # how the title of a group of rows begins
    own_number: re.Pattern[str]  # how a name begins that is no rest of the one before it
    part_of_row: re.Pattern[str]  # how the name of a row begins that is a part of the one above
    ends: re.Pattern[str]  # no line of a table begins so
    page: re.Pattern[str]  # a whole line: the number of a page, which no cell is
    given_to: re.Pattern[str]  # a label over places or offices that something is given out to
    place: re.Pattern[str]  # a place, or the sum of all
    counted: re.Pattern[str]  # a label that names what is counted, with its unit
    below: re.Pattern[str]  # a label in a second row under such ones; a part of it begins with `part_of_row`
    remark: re.Pattern[str]  # a label over remarks
    between_units: str  # what parts the names of offices on lines of their own

    def role(self, label: str, /) -> CellRole | None:
        """What a column under this label, without white space, holds; None for other words."""

    def fit(self, role: CellRole, text: str, /) -> float | None:
        """How well a cell stands in a column of this role, from 0; None where it cannot."""


class RunOnTableForms(Protocol):
    """Tables of indicators and of tasks that run on in one line."""

    needed: str  # a word of every header
    task_needed: tuple[str, ...]  # of which the header of a table of tasks has one
    task_header: re.Pattern[str]  # its labels side by side: `task`, `due`, `lead`
    task_row: re.Pattern[str]  # a row of it, with its number first; the same groups
    header: re.Pattern[str]  # labels side by side
    label: re.Pattern[str]

    def columns(self, labels: Sequence[str], /) -> tuple[CellRole, ...] | None:
        """What the columns under these labels hold; None where rows cannot be told apart by that."""

    def row(self, roles: tuple[CellRole, ...], /) -> re.Pattern[str]:
        """A row: `group` and `number`, which may be missing, then the cells from the name on."""

    def number_ahead(self, number: int, /) -> re.Pattern[str]:
        """Where the row with a number may begin."""


class DocumentLanguage(Protocol):
    """All that `tracker.document` asks of a language."""

    @property
    def read_head(self) -> HeadReader: ...

    @property
    def read_period(self) -> PeriodReader: ...

    @property
    def lines(self) -> LineForms: ...

    @property
    def headings(self) -> HeadingForms: ...

    @property
    def tables(self) -> TableForms: ...

    @property
    def cell_lines(self) -> CellLineForms: ...

    @property
    def run_on_tables(self) -> RunOnTableForms: ...
