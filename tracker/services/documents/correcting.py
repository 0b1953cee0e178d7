"""Correcting a document's head, or the role of its sections: it is read again, and everything else follows.

The correction holds at every later reading of the document (`tracker.services.ingest.corrected_readings`),
also of a changed file as long as the words are there that a section's correction is tied to. Marks, reviews
and edits of its targets are kept as at any second reading.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.chinese.typed_place_names import meant_by
from tracker.document.corrected_head import as_read
from tracker.errors import NothingFound, UsageError
from tracker.i18n import N_, _
from tracker.records import Document, IngestResult, SectionRole
from tracker.rulebook.model import Rulebook
from tracker.services.documents.correctable_sections import DocumentPart, DocumentParts
from tracker.services.ingest import reread_merge
from tracker.services.ingest.corrected_readings import read_again
from tracker.services.ingest.file_reading import Extract
from tracker.services.ledger.opening import Ledger
from tracker.services.offices.assigning_by_words import UnitGiver
from tracker.services.section_words import MESSAGES
from tracker.store.read.corrections import (
    HEAD_FIELDS,
    Correction,
    HeadCorrection,
    HeadField,
    SectionWord,
    in_force,
    newest,
    standing,
)
from tracker.store.read.offices import standing_units
from tracker.store.write.put_corrections import put_corrections
from tracker.store.write.transaction import Writing

__all__ = ["HEAD_FIELDS", "HeadField", "SectionSaid", "correct", "corrections_of"]

_NAMED = 3  # of several places of one name
LONGEST = 200  # characters of a title, an issuer or a place
FIELD_WORDS: dict[HeadField, str] = {
    "title": N_("title"),
    "issuer": N_("issuer"),
    "place": N_("place"),
    "issued_on": N_("date"),
}
Head = Mapping[HeadField, str | dt.date | None]


@dataclass(frozen=True, slots=True)
class SectionSaid:
    """The role of a part of a document as a person says it; None: as it is read."""

    part: DocumentPart
    role: SectionRole | None


def corrections_of(ledger: Ledger, document_id: int) -> list[Correction]:
    """What people corrected of a document, in the order in which they did."""
    with ledger.read() as reading:
        return standing(reading, document_id)


def correct(
    ledger: Ledger,
    document_id: int,
    *,
    head: Head | None = None,
    sections: Sequence[SectionSaid] = (),
    book: Rulebook,
    now: dt.datetime,
    by: str = "",
    reason: str = "",
    extract: Extract | None = None,
) -> IngestResult:
    """Correct fields of a document's head and roles of its parts as one change; gives what that changed.

    A field that is None is as it is read again; so is the role of a part, with that of all parts that hold
    it. Raises UsageError when nothing would be corrected or a field cannot be so, NothingFound, and the
    LedgerError family; then nothing is changed.
    """
    _check(head or {})
    if head and isinstance(place := head.get("place"), str):
        head = {**head, "place": _one_place(place)}
    with ledger.write("correct") as writing:
        stored = writing.stored_document(document_id)
        document = writing.document(document_id)
        if stored is None or document is None:
            raise NothingFound(_("the document is no longer in the ledger"), _("look at the list again"))
        before = standing(writing, document_id)
        said: list[Correction] = [
            *_head_words(document, before, head or {}, by),
            *_section_words(document, before, sections, by),
        ]
        after = newest([*before, *said])
        if in_force(after) == in_force(before):
            raise UsageError(
                _("nothing to correct: the document says so already"),
                _("tracker document show prints what is known of it"),
            )
        again, found = read_again(document, in_force(after), book, extract)
        giver = UnitGiver(standing_units(writing))
        plan = reread_merge.plan_again(writing, stored, again, giver.given(again, found))
        plan.revised = True  # so that the undo restores the document too
        change = _open(writing, document, said, sections, plan, now=now, by=by, reason=reason)
        reread_merge.write(writing, plan, change, now=now)
        put_corrections(writing, document_id, said, change)
    return plan.result(dry_run=False)


def _check(head: Head) -> None:
    for field, value in head.items():
        if isinstance(value, str) and (len(value) > LONGEST or "\n" in value):
            raise UsageError(
                _("the {field} is no line of up to {count} characters").format(
                    field=_(FIELD_WORDS[field]), count=LONGEST
                ),
                _("give it as the document prints it, in one line"),
            )


def _one_place(typed: str) -> str:
    """The place that was typed, in full where it is a division's short name. UsageError for several."""
    found = meant_by(typed)
    if len(found) > 1:
        named = _(", ").join(found[:_NAMED]) + (" …" if len(found) > _NAMED else "")
        raise UsageError(
            _("there are several places called {place}: {names}").format(place=typed, names=named),
            _("type it with the city or province that it lies in"),
        )
    return found[0] if found else typed


def _head_words(
    document: Document, before: Sequence[Correction], head: Head, by: str
) -> list[HeadCorrection]:
    """What is news in what a person says of the head."""
    corrected = {one.field for one in before if isinstance(one, HeadCorrection)}
    read = as_read(document)
    return [
        HeadCorrection(field=field, value=value, by=by)
        for field, value in head.items()
        if field in corrected or (value is not None and value != getattr(read, field))
    ]


def _section_words(
    document: Document, before: Sequence[Correction], sections: Sequence[SectionSaid], by: str
) -> list[SectionWord]:
    found: list[SectionWord] = []
    for said in sections:
        if said.role is None:
            found += _withdrawn(document, before, said.part, by)
        else:
            found.append(SectionWord(role=said.role, first=said.part.first, last=said.part.last, by=by))
    return found


def _withdrawn(
    document: Document, before: Sequence[Correction], part: DocumentPart, by: str
) -> list[SectionWord]:
    """The corrections that hold a part, as no longer said."""
    parts = DocumentParts(document)
    start, end = part.span
    found = []
    for one in before:
        if isinstance(one, SectionWord) and one.role is not None:
            span = parts.span_of(one.first, one.last)
            if span is not None and span[0] < end and span[1] > start:
                found.append(SectionWord(role=None, first=one.first, last=one.last, by=by))
    return found


def _open(
    writing: Writing,
    document: Document,
    said: Sequence[Correction],
    sections: Sequence[SectionSaid],
    plan: reread_merge.Plan,
    *,
    now: dt.datetime,
    by: str,
    reason: str,
) -> int:
    """Begin the change, with what was said in words that the log can put into either language."""
    told = [_head_told(document, one) for one in said if isinstance(one, HeadCorrection)]
    told += [_section_told(one) for one in sections]
    parts = [
        N_("corrected {doc}: {said}"),
        N_("{new} new, {changed} changed, {gone} gone"),
        *([N_("reason: {reason}")] if reason else []),
    ]
    counts = {"new": plan.new, "changed": plan.changed, "gone": plan.gone}
    params: dict[str, Any] = {"doc": document.name, "said": told, "reason": reason, **counts}
    return writing.open_change("edit", "\n".join(parts), params, at=now, by=by)


def _head_told(document: Document, said: HeadCorrection) -> dict[str, Any]:
    old = getattr(document, said.field)
    new = said.value if said.value is not None else getattr(as_read(document), said.field)
    params = {"field_word": FIELD_WORDS[said.field], "old": _shown(old), "new": _shown(new)}
    return {"message": N_("{field_word} {old} → {new}"), "params": params}


def _section_told(said: SectionSaid) -> dict[str, Any]:
    params = {"opening": said.part.opening, "role_word": MESSAGES[said.role] if said.role else N_("as read")}
    return {"message": N_("“{opening}…” is {role_word}"), "params": params}


def _shown(value: object) -> str:
    return str(value) if value else "—"
