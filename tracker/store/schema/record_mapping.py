"""Records to rows and back. The only place that knows which column holds which field."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, get_args

from sqlalchemy import Date, Table

from tracker.chinese.typography import with_facts
from tracker.records import Document, DocumentSection, Entry, Location, Progress, Status, Target
from tracker.store.schema.column_types import ExactDecimal, Moment, kept
from tracker.store.schema.tables import documents
from tracker.target_fields import FIELD_BY_NAME, SEARCHED

NEVER = dt.date(9999, 12, 31)  # sorts after every due date
STATUSES: tuple[Status, ...] = get_args(Status)
# What is being worked on first, what is over last.
STATUS_ORDER: tuple[Status, ...] = ("in_progress", "not_started", "revised", "done", "dropped")

# Target field → column. `doc` is the name of the document; the column `due` is the date in force.
_CONTENT = {name: FIELD_BY_NAME[name].column or name for name in Target.model_fields if name != "doc"}
_ASIDE = ("unread", "corrections", "parts", "figures", "statements")  # not stored, or not as they are
_STORED = [name for name in Document.model_fields if name not in _ASIDE]


def column_of(field: str) -> str:
    """The column that holds a Target field."""
    return _CONTENT[field]


def field_of(column: str) -> str:
    """The Target field that a column holds."""
    return next(field for field, name in _CONTENT.items() if name == column)


def squash(text: str | None) -> str:
    """Text as it is searched: full-width forms as plain ones, no case, no white space."""
    return "".join(unicodedata.normalize("NFKC", kept(text or "")).casefold().split())


def target_columns(target: Target) -> dict[str, Any]:
    """The columns that hold what a target says."""
    columns = _kept({column: getattr(target, name) for name, column in _CONTENT.items()})
    columns["spans"] = [list(span) for span in target.spans or ((target.start, target.end),)]
    columns["haystack"] = "\n".join(squash(getattr(target, name)) for name in SEARCHED)
    return columns


def standing_columns(due: dt.date | None, status: Status) -> dict[str, Any]:
    """The columns by which the agenda is sorted, kept beside `due` and `status`."""
    return {
        "due": due,
        "status": status,
        "sort_due": due or NEVER,
        "status_rank": STATUS_ORDER.index(status),
    }


def read_target(row: Mapping[str, Any], doc: str) -> Target:
    """The target in a row of the target table."""
    values = {name: row[column] for name, column in _CONTENT.items()}
    return Target(doc=doc, **values)


# The columns of the target table that an entry is made of.
ENTRY_COLUMNS = (*_CONTENT.values(), "id", "due", "review", "status", "version", "missing")


def shown_document(
    name: str, title: str, issuer: str, place: str, issued_on: dt.date | None, *, shared: bool
) -> str:
    """What a document is called in lists: its title, with issuer and date where others share it."""
    facts = [fact for fact in (issuer or place, issued_on.isoformat() if issued_on else "") if fact]
    if shared:
        return with_facts(title, facts or [name])
    return title or name


def read_entry(row: Mapping[str, Any], events: Iterable[Progress]) -> Entry:
    """The entry in a row of target joined with what is known of its document (`doc_…`)."""
    return Entry(
        id=row["id"],
        target=read_target(row, row["doc_name"]),
        document=shown_document(
            row["doc_name"],
            row["doc_title"],
            row["doc_issuer"],
            row["doc_place"],
            row["doc_issued_on"],
            shared=bool(row["doc_shared"]),
        ),
        issuer=row["doc_issuer"],
        issued_on=row["doc_issued_on"],
        review=row["review"],
        status=row["status"],
        start=row["doc_period_start"] or row["doc_issued_on"],
        due=row["due"],
        original_due=row["original_due"],
        events=tuple(events),
        version=row["version"],
        missing=row["missing"],
    )


def event_columns(event: Progress) -> dict[str, Any]:
    """The columns of a progress event."""
    return {name: getattr(event, name) for name in Progress.model_fields}


def event_as_kept(event: Progress) -> Progress:
    """The event as it will be read again."""
    values = _kept(event_columns(event))
    if event.value is not None:
        values["value"] = Decimal(format(event.value, "f"))
    return Progress(**{**values, "recorded_at": event.recorded_at.astimezone(dt.UTC)})


def read_event(row: Mapping[str, Any]) -> Progress:
    """The progress event in a row."""
    return Progress(**{name: row[name] for name in Progress.model_fields})


def document_columns(document: Document) -> dict[str, Any]:
    """The columns of a document."""
    columns = _kept({name: getattr(document, name) for name in _STORED})
    columns["locations"] = [place.model_dump(exclude_none=True) for place in document.locations]
    columns["as_read"] = freeze(documents, document.as_read)
    columns["sections"] = [one.model_dump(exclude_defaults=True) for one in document.sections]
    words = (document.name, document.title, document.issuer, document.place, document.doc_no)
    columns["haystack"] = "\n".join(map(squash, words))
    return columns


def read_document(row: Mapping[str, Any]) -> Document:
    """The document in a row."""
    values = {name: row[name] for name in _STORED}
    values["locations"] = tuple(Location(**place) for place in row["locations"])
    values["as_read"] = thaw(documents, row["as_read"])
    values["sections"] = tuple(DocumentSection.model_validate(one) for one in row["sections"])
    return Document(**values)


def freeze(table: Table, columns: Mapping[str, Any]) -> dict[str, Any]:
    """Column values as plain JSON values, for a before-image."""
    return {name: _plain(value) for name, value in columns.items() if name in table.c}


def thaw(table: Table, image: Mapping[str, Any]) -> dict[str, Any]:
    """The column values of a before-image."""
    values: dict[str, Any] = {}
    for name, value in image.items():
        kind = table.c[name].type
        if value is None:
            values[name] = None
        elif isinstance(kind, ExactDecimal):
            values[name] = Decimal(value)
        elif isinstance(kind, Moment):
            values[name] = dt.datetime.fromisoformat(value)
        elif isinstance(kind, Date):
            values[name] = dt.date.fromisoformat(value)
        else:
            values[name] = value
    return values


def _kept(columns: dict[str, Any]) -> dict[str, Any]:
    """As they will be read again, so that a second reading finds no difference where there is none."""
    return {name: kept(value) if isinstance(value, str) else value for name, value in columns.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return kept(value)
    return format(value, "f") if isinstance(value, Decimal) else value
