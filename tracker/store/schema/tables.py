"""The tables. They only store: each value that goes in comes from a validated record (`tracker.records`).

A `table=True` SQLModel does not validate what it is built from, so these classes describe columns and are
read and written as plain rows (`tracker.store.schema.record_mapping`).

    document ─┬─< target ─┬─< event          progress, only ever added
              │           ├─< milestone      dated steps, a row for each change of one
              │           └─< change_target  what a change did to a target, for undo
              ├─────────────< correction     what people said of its head and of the role of its sections
              └─────────────< change         the log
    answer                                   what people said to a suggestion
    unit                                     the register of units, a row for each change of one
    member · session · access                who may do what, who is at a screen, what was refused
    meta                                     what wrote this database

Two rows that say one target, in one document or in several, are linked: all but one have `same_as`, and are
mentions of that one. A row read as one that is several has parts, which name it in `split_from`.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from sqlalchemy import Index, Table
from sqlalchemy import text as sql
from sqlmodel import AutoString, Field, SQLModel

from tracker.store.schema.column_types import ExactDecimal, JsonText, Moment, TextColumn

_MENTION = sql("same_as IS NOT NULL")
_DISPUTED = sql("disputed != '[]'")


class DocumentRow(SQLModel, table=True):
    """A source document in its newest reading."""

    __tablename__ = "document"
    __table_args__ = (  # by hash, however long they are
        Index("ix_document_path", "path", postgresql_using="hash"),
        Index("ix_document_title", "title", postgresql_using="hash"),
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(index=True)
    path: str | None = None
    digest: str = Field(index=True)
    encoding: str
    title: str
    issuer: str
    doc_no: str
    issued_on: dt.date | None = None
    issued_basis: str
    period_start: dt.date | None = None
    period_end: dt.date | None = None
    text: str
    locations: Any = Field(sa_type=JsonText)
    haystack: str  # name, title, issuer and number as they are searched
    results: Any = Field(default_factory=list, sa_type=JsonText)  # what it reports as reached
    place: str = ""  # as a person said it
    sections: Any = Field(default_factory=list, sa_type=JsonText)  # with places of the text
    as_read: Any = Field(default_factory=dict, sa_type=JsonText)  # field → value as read, where corrected
    read_at: dt.datetime = Field(sa_type=Moment)
    removed: bool = False  # its first ingest was undone


class TargetRow(SQLModel, table=True):
    """A target and what people decided on it. `original_due` is its own date, `due` the one in force."""

    __tablename__ = "target"
    __table_args__ = (
        Index("ix_target_agenda", "sort_due", "document_id", "start_at", "id"),
        Index("ix_target_due", "due"),
        Index("ix_target_status", "status"),
        Index("ix_target_document", "document_id", "start_at"),
        Index("ix_target_indicator", "indicator", postgresql_using="hash"),
        # Of mentions only: nearly all rows are none, and the agenda is to be read by its own index.
        Index("ix_target_same_as", "same_as", sqlite_where=_MENTION, postgresql_where=_MENTION),
        Index("ix_target_disputed", "id", sqlite_where=_DISPUTED, postgresql_where=_DISPUTED),
        Index(
            "ix_target_confidence",
            *("confidence", "sort_due", "document_id", "start_at", "id", "review"),
            sqlite_where=sql("removed IS 0 AND same_as IS NULL"),
            postgresql_where=sql("removed IS false AND same_as IS NULL"),
        ),
    )

    id: str = Field(primary_key=True)
    document_id: int = Field(foreign_key="document.id")
    start_at: int
    end_at: int
    quote: str
    kind: str
    indicator: str
    value: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    value_high: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    comparator: str | None = None
    unit: str | None = None
    measure: str
    every: str | None = None
    baseline: str | None = None
    original_due: dt.date | None = None
    due_basis: str
    due_precision: str
    spans: Any = Field(sa_type=JsonText)
    rule: str
    topic: str | None = None
    place: str | None = None
    lead_unit: str | None = None
    supporting_units: str | None = None
    person: str | None = None
    nature: str | None = None
    stance: str
    confidence: float
    review: str
    status: str
    due: dt.date | None = None
    missing: bool = False
    removed: bool = False  # its ingest was undone; the id waits in case the document is read again
    edited: Any = Field(sa_type=JsonText)  # field → value as read, for the fields that a person changed
    disputed: Any = Field(default_factory=list, sa_type=JsonText)  # edited fields that now read differently
    same_as: str | None = None  # id of the target that this is a mention of
    split_from: str | None = None  # id of the target that this is a part of
    version: int = 1
    sort_due: dt.date  # due, or the last day of all when there is none
    status_rank: int
    haystack: str


class EventRow(SQLModel, table=True):
    """One progress event. Hidden, never deleted, when its change is undone."""

    __tablename__ = "event"

    id: int | None = Field(default=None, primary_key=True)
    target_id: str = Field(foreign_key="target.id", index=True)
    change_number: int = Field(foreign_key="change.number", index=True)
    value: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    data_as_of: dt.date | None = None
    recorded_at: dt.datetime = Field(sa_type=Moment)
    status: str | None = None
    note: str
    problem: str
    next_step: str
    evidence: str
    by: str


class ChangeRow(SQLModel, table=True):
    """One user-visible operation. Its words are a message id and its fillings, put into words when read."""

    __tablename__ = "change"

    number: int | None = Field(default=None, primary_key=True)
    at: dt.datetime = Field(sa_type=Moment)
    kind: str
    message: str
    params: Any = Field(sa_type=JsonText)
    by: str
    batch: int | None = None  # number of the first change of the same command: undone together
    undone_by: int | None = Field(default=None, foreign_key="change.number")
    document_id: int | None = Field(default=None, foreign_key="document.id")
    document_before: Any = Field(default=None, sa_type=JsonText, nullable=True)


class ChangeTargetRow(SQLModel, table=True):
    """What a change did to one target: the changed columns before it; None when the target was new."""

    __tablename__ = "change_target"

    id: int | None = Field(default=None, primary_key=True)
    change_number: int = Field(foreign_key="change.number", index=True)
    target_id: str = Field(foreign_key="target.id", index=True)
    version: int  # of the target after the change
    before: Any = Field(default=None, sa_type=JsonText, nullable=True)


class AnswerRow(SQLModel, table=True):
    """What people said to a suggestion. Void, never deleted, when its change is undone."""

    __tablename__ = "answer"

    id: int | None = Field(default=None, primary_key=True)
    suggestion: str = Field(index=True)  # the suggestion's id
    change_number: int = Field(foreign_key="change.number", index=True)
    taken: bool


class MilestoneRow(SQLModel, table=True):
    """What a milestone says from one change on. Void, never deleted, when that change is undone."""

    __tablename__ = "milestone"

    id: int | None = Field(default=None, primary_key=True)
    target_id: str = Field(foreign_key="target.id", index=True)
    number: int  # under its target
    change_number: int = Field(foreign_key="change.number", index=True)
    title: str
    due: dt.date
    state: str
    done_on: dt.date | None = None
    note: str
    by: str


class CorrectionRow(SQLModel, table=True):
    """What a person says of one field of a document's head, or of one section, from one change on.

    Void, never deleted, when that change is undone. `value` None: as it is read. A section is known by the
    words that it begins and ends with; without `last_words` it reaches as far as its heading does.
    """

    __tablename__ = "correction"

    id: int | None = Field(default=None, primary_key=True)
    document_id: int = Field(foreign_key="document.id", index=True)
    change_number: int = Field(foreign_key="change.number", index=True)
    field: str  # title, issuer, place, issued_on; role
    value: str | None = None
    first_words: str = ""
    first_nth: int = 0
    last_words: str | None = None
    last_nth: int = 0
    by: str


class UnitRow(SQLModel, table=True):
    """What the register says of a unit from one change on. Void, never deleted, when that is undone."""

    __tablename__ = "unit"

    id: int | None = Field(default=None, primary_key=True)
    change_number: int = Field(foreign_key="change.number", index=True)
    name: str
    short_names: Any = Field(default_factory=list, sa_type=JsonText)
    words: Any = Field(default_factory=list, sa_type=JsonText)  # in a promise, they give it to the unit
    topics: Any = Field(default_factory=list, sa_type=JsonText)  # so do these
    removed: bool = False


class MemberRow(SQLModel, table=True):
    """Somebody who works with this ledger. Without any of them there are no roles."""

    __tablename__ = "member"

    name: str = Field(primary_key=True)
    role: str
    unit: str = ""  # whose targets one of role `unit` fills in
    password: str = ""  # as `store.members.passwords` keeps it; empty: comes by a proxy, or not at all


class SessionRow(SQLModel, table=True):
    """A member who has proved themself, until a moment; of the secret only a digest is kept."""

    __tablename__ = "session"

    digest: str = Field(primary_key=True)
    member: str
    ends_at: dt.datetime = Field(sa_type=Moment)


class AccessRow(SQLModel, table=True):
    """What was done with members, and what somebody was refused. Only ever added to."""

    __tablename__ = "access"

    id: int | None = Field(default=None, primary_key=True)
    at: dt.datetime = Field(sa_type=Moment)
    by: str  # the name that was claimed
    event: str  # refused, wrong, added, role, password, removed
    verb: str = ""  # that was refused
    about: str = ""  # the member or the target that it was about


class MetaRow(SQLModel, table=True):
    """Facts about the database itself."""

    __tablename__ = "meta"

    key: str = Field(primary_key=True)
    value: str


metadata = SQLModel.metadata
for _table in metadata.tables.values():
    for _column in _table.c:
        if isinstance(_column.type, AutoString):
            _column.type = TextColumn()
documents: Table = metadata.tables["document"]
targets: Table = metadata.tables["target"]
events: Table = metadata.tables["event"]
changes: Table = metadata.tables["change"]
change_targets: Table = metadata.tables["change_target"]
answers: Table = metadata.tables["answer"]
milestones: Table = metadata.tables["milestone"]
corrections: Table = metadata.tables["correction"]
units: Table = metadata.tables["unit"]
members: Table = metadata.tables["member"]
sessions: Table = metadata.tables["session"]
accesses: Table = metadata.tables["access"]
meta: Table = metadata.tables["meta"]
