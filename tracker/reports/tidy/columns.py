"""The columns of the tidy tables, each with its type: what csv, Parquet and the data package all go by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from tracker.records import DueBasis, DuePrecision, Review, Status, Verdict
from tracker.reports.dimensions import LIGHTS
from tracker.target_fields import IN_JSON, TargetField

Type = Literal["string", "number", "integer", "boolean", "date", "datetime"]  # of Frictionless' Table Schema


@dataclass(frozen=True, slots=True)
class TidyColumn:
    """One column: `about` says what the name does not; `codes` are all that may stand in it."""

    name: str
    type: Type = "string"
    about: str = ""
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TidyTable:
    """One table: the columns that tell its rows apart, and where its `id` points."""

    name: str
    about: str
    columns: tuple[TidyColumn, ...]
    key: tuple[str, ...]


_TYPES: dict[str, Type] = {
    "value": "number", "value_high": "number", "start": "integer", "end": "integer", "confidence": "number",
}  # fmt: skip
_CODES: dict[str, tuple[str, ...]] = {
    "due_basis": get_args(DueBasis),
    "due_precision": get_args(DuePrecision),
}
_ABOUT = {
    "value": "Target value, or the lower end of a range.",
    "every": "The period that the value holds for.",
    "baseline": "Where it starts, in the words of the document.",
    "start": "Offset of the quote in the text of the document, in code points.",
    "end": "Offset behind the quote.",
    "place": "The region that the target is for.",
    "confidence": "How sure the rules are, 0 to 1.",
}


def _field(field: TargetField) -> TidyColumn:
    codes = tuple(code for code in field.codes if code) or _CODES.get(field.name, ())
    name = field.name
    return TidyColumn(name, _TYPES.get(name, "string"), _ABOUT.get(name, ""), codes)


# The due date in force is the entry's, and so is the one that the document says.
SAID = tuple(_field(field) for field in IN_JSON if field.name != "due")
PASSAGE = (
    TidyColumn("task", about="The sentence or the clauses that promise, in one line."),
    TidyColumn("heading", about="The headings above it, outermost first."),
    TidyColumn("where", about="Where a reader finds it, in words."),
    TidyColumn("page", "integer", "Of its first print, as the next five columns."),
    TidyColumn("cell", about="Of a workbook, such as Sheet1!B4."),
    TidyColumn("table", "integer"),
    TidyColumn("table_row", "integer"),
    TidyColumn("table_column", "integer"),
    TidyColumn("paragraph", "integer", "Under its heading."),
)
ENTRY = (
    TidyColumn("document", about="Title of the source."),
    TidyColumn("issuer"),
    TidyColumn("issued_on", "date"),
    TidyColumn("review", codes=get_args(Review)),
    TidyColumn("status", codes=get_args(Status), about="As people said it."),
    TidyColumn("due", "date", "The due date in force."),
    TidyColumn("original_due", "date", "The due date that the document says."),
)
PACE = (
    TidyColumn("verdict", codes=get_args(Verdict), about="As computed for the day `as_of`."),
    TidyColumn("light", codes=tuple(LIGHTS)),
    TidyColumn("completion", "number", "A share: 1 is all of it."),
    TidyColumn("elapsed", "number", "A share of the time."),
    TidyColumn("gap", "number", "Elapsed minus completion, in percentage points."),
    TidyColumn("needed_per_month", "number", "What each month left has to bring, in the unit."),
    TidyColumn("reason", about="What is missing where nothing can be judged."),
)
EVENT = (
    TidyColumn("value", "number", "The actual figure, cumulative."),
    TidyColumn("data_as_of", "date"),
    TidyColumn("recorded_at", "datetime"),
    TidyColumn("status", codes=get_args(Status)),
    *(TidyColumn(name) for name in ("note", "problem", "next_step", "evidence", "by")),
)
CHANGE = (
    TidyColumn("number", "integer", "Of the step; one step may touch several targets."),
    TidyColumn("at", "datetime", "Local time."),
    TidyColumn("kind"),
    TidyColumn("words"),
    TidyColumn("due", "date", "The new due date, where it set one."),
    TidyColumn("reason"),
    TidyColumn("approver"),
    TidyColumn("by"),
    TidyColumn("undone", "boolean"),
)
_ID = TidyColumn("id", about="Of the target; it joins the tables.")
TARGETS = TidyTable(
    "targets",
    "One row a target.",
    (_ID, *SAID, *PASSAGE, *ENTRY, *PACE, TidyColumn("as_of", "date", "The day of the report.")),
    ("id",),
)
OBSERVATIONS = TidyTable(
    "observations",
    "One row for each time that somebody said how a target stands, oldest first.",
    (_ID, TidyColumn("number", "integer", "Counted for each target."), *EVENT),
    ("id", "number"),
)
REVISIONS = TidyTable(
    "revisions",
    "One row for each target that a step of somebody touched, oldest step first.",
    (_ID, *CHANGE),
    ("number", "id"),
)
TABLES: tuple[TidyTable, ...] = (TARGETS, OBSERVATIONS, REVISIONS)


def names(columns: Sequence[TidyColumn]) -> tuple[str, ...]:
    """The names of columns."""
    return tuple(column.name for column in columns)
