"""What the ledger holds of targets and documents, as typed read-only values.

They are for callers that change what is stored, and for comparisons over the whole ledger. Whoever only
lists or shows targets asks for entries (`tracker.records.Entry`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from tracker.records import Document, Kind, Review, Status, Target
from tracker.store.schema.record_mapping import document_columns, field_of, read_target, shown_document, thaw
from tracker.store.schema.tables import targets


class StoredTarget:
    """A target as it is stored, removed and missing ones too; equal when all their columns are.

    A view of one row of the table, so that a hundred thousand of them cost little: the record `Target` is
    built only when it is asked for.
    """

    __slots__ = ("columns",)

    def __init__(self, columns: Mapping[str, Any]) -> None:
        self.columns = columns  # for this package only: column → value

    @property
    def id(self) -> str:
        return str(self.columns["id"])

    @property
    def document_id(self) -> int:
        return int(self.columns["document_id"])

    @property
    def version(self) -> int:
        return int(self.columns["version"])

    @property
    def kind(self) -> Kind:
        kind: Kind = self.columns["kind"]
        return kind

    @property
    def indicator(self) -> str:
        return str(self.columns["indicator"])

    @property
    def quote(self) -> str:
        return str(self.columns["quote"])

    @property
    def start(self) -> int:
        """Where the quote begins in the text of the document."""
        return int(self.columns["start_at"])

    @property
    def rule(self) -> str:
        return str(self.columns["rule"])

    @property
    def unit(self) -> str | None:
        unit: str | None = self.columns["unit"]
        return unit

    @property
    def every(self) -> str | None:
        every: str | None = self.columns["every"]
        return every

    @property
    def place(self) -> str | None:
        place: str | None = self.columns["place"]
        return place

    @property
    def review(self) -> Review:
        review: Review = self.columns["review"]
        return review

    @property
    def status(self) -> Status:
        status: Status = self.columns["status"]
        return status

    @property
    def due(self) -> dt.date | None:
        """The due date in force, after extensions."""
        due: dt.date | None = self.columns["due"]
        return due

    @property
    def original_due(self) -> dt.date | None:
        """The due date that the document says, or that people corrected it to."""
        due: dt.date | None = self.columns["original_due"]
        return due

    @property
    def missing(self) -> bool:
        """No longer found in the newest reading of its document."""
        return bool(self.columns["missing"])

    @property
    def removed(self) -> bool:
        """The ingest that brought it in was undone."""
        return bool(self.columns["removed"])

    @property
    def same_as(self) -> str | None:
        """The id of the target that this one is a mention of."""
        same_as: str | None = self.columns["same_as"]
        return same_as

    @property
    def split_from(self) -> str | None:
        """The id of the target that people split this one from."""
        split_from: str | None = self.columns["split_from"]
        return split_from

    @property
    def edited(self) -> tuple[str, ...]:
        """The names of the fields that people corrected."""
        return tuple(field_of(column) for column in self.columns["edited"])

    @property
    def disputed(self) -> tuple[str, ...]:
        """Those of the corrected fields of which the newest reading says something new."""
        return tuple(field_of(column) for column in self.columns["disputed"])

    def target(self, doc: str = "") -> Target:
        """What the target says, with the corrections of people; `doc` is the name of its document."""
        return read_target(self.columns, doc)

    def as_read(self, doc: str = "") -> Target:
        """What the newest reading of the document said, before anybody corrected it."""
        return read_target({**self.columns, **thaw(targets, self.columns["edited"])}, doc)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, StoredTarget) and self.columns == other.columns

    def __hash__(self) -> int:
        return hash((self.id, self.version))


class DocumentHead(NamedTuple):
    """What is known of a target's document wherever targets of several documents are compared."""

    name: str
    title: str
    issuer: str
    place: str
    issued_on: dt.date | None
    period_start: dt.date | None
    period_end: dt.date | None
    shared: bool = False  # other documents have the same title

    @property
    def shown_name(self) -> str:
        """The title, or the file's name where there is none; told apart from others of a shared title."""
        return shown_document(*self[:5], shared=self.shared)


class TargetOfDocument(NamedTuple):
    """A stored target with the facts of its document."""

    stored: StoredTarget
    document: DocumentHead

    def target(self) -> Target:
        """What the target says, with the name of its document."""
        return self.stored.target(self.document.name)


class TargetTerms(NamedTuple):
    """What a target promises, in the fields in which two targets must agree to be linked unasked."""

    id: str
    document_id: int
    same_as: str | None
    version: int
    indicator: str
    value: Decimal | None
    others: tuple[Any, ...]  # the remaining terms, in one order for all targets
    document: DocumentHead


class ReportingDocument(NamedTuple):
    """A document that reports results; `results` is plain JSON as `services.results.reported` writes it."""

    id: int
    facts: DocumentHead
    results: list[dict[str, Any]]


class KnownFile(NamedTuple):
    """A document that was read from a file, without its text."""

    id: int
    path: str
    digest: str
    issued_on: dt.date | None
    issued_basis: str


class StoredDocument:
    """A document as it is stored, in its newest reading."""

    __slots__ = ("columns",)

    def __init__(self, columns: Mapping[str, Any]) -> None:
        self.columns = columns  # for this package only: column → value

    @property
    def id(self) -> int:
        return int(self.columns["id"])

    @property
    def name(self) -> str:
        return str(self.columns["name"])

    @property
    def path(self) -> str | None:
        path: str | None = self.columns["path"]
        return path

    @property
    def digest(self) -> str:
        return str(self.columns["digest"])

    @property
    def text(self) -> str:
        return str(self.columns["text"])

    def says(self, document: Document, results: list[dict[str, Any]]) -> bool:
        """Whether it stands in the ledger just so, and reports these results."""
        said = {**document_columns(document), "results": results}
        return not self.columns["removed"] and all(self.columns[name] == said[name] for name in said)
