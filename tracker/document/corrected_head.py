"""A document whose head says what people corrected it to; what was read is kept beside it."""

from __future__ import annotations

from tracker.document.language import LANGUAGE
from tracker.records import Corrections, Document

FIELDS = ("title", "issuer", "place", "issued_on")


def as_read(document: Document) -> Document:
    """The document as it was read, without any correction."""
    return document.model_copy(update={**document.as_read, "as_read": {}, "corrections": Corrections()})


def corrected(document: Document, said: Corrections) -> Document:
    """The document with these corrections and no others; a new title or date may bring another period."""
    read = as_read(document)
    given = {name: value for name in FIELDS if (value := getattr(said, name)) is not None}
    if "issued_on" in given:
        given["issued_basis"] = "given"
    if {"title", "issued_on"} & given.keys():
        title, issued_on = given.get("title", read.title), given.get("issued_on", read.issued_on)
        begun, ended = LANGUAGE.read_period(read.text, read.name, title=title, issued_on=issued_on)
        given |= {"period_start": begun, "period_end": ended}
    before = {name: getattr(read, name) for name, value in given.items() if getattr(read, name) != value}
    return read.model_copy(update={**given, "as_read": before, "corrections": said})
