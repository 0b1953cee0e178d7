"""Targets entered by hand: minutes of a meeting, an instruction, or a sentence that no rule reads.

What is typed is kept as the text of a document named after its source, so that it has words, a place and a
source like any other target; what is typed later from the same source is added to that text. Words marked in
a document that the ledger holds become a target of that document.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.chinese.deadline_in_typed_sentence import strictly_before, typed_deadline
from tracker.chinese.typed_offices import task_name, typed_duties
from tracker.errors import NothingFound, UsageError
from tracker.extract import due_at, extract
from tracker.i18n import N_, _
from tracker.language.dates import Anchor
from tracker.records import BY_HAND, ENTERED, Document, Entry, Span, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import check_unit, what
from tracker.services.targets.editing import contradictions, corrected
from tracker.store.read.known_files import entered_from
from tracker.store.write.transaction import Writing

Read = Callable[[Document, Rulebook], Iterable[Target]]


@dataclass(frozen=True, slots=True)
class Source:
    """Where typed words come from: as people call it, and its date, from which 年内 and the like count."""

    name: str
    issued_on: dt.date | None = None


def drafts(
    words: str, book: Rulebook, *, issued_on: dt.date | None = None, read: Read | None = None
) -> list[Target]:
    """The targets that the rules read in the words; if they read none, the words as a milestone.

    One alone is due on the one day that the words name, if the rules read none.
    The person says that the words promise something, so that what the rules would read as a forecast or a
    result is a target here, and who answers for it is looked for in all of the words. Places count in the
    words. `read` stands in for the rules. Raises UsageError for no words.
    """
    return _drafts(words, book, Anchor(issued_on=issued_on), read)


def _drafts(words: str, book: Rulebook, anchor: Anchor, read: Read | None) -> list[Target]:
    text = words.strip()
    if not text:
        raise UsageError(_("no words to enter"), _("type the sentence that promises something"))
    document = Document(name=ENTERED, text=text, issued_on=anchor.issued_on, issued_basis="given")
    found = list(read(document, book) if read else extract(document, book, everything=True))
    promised = [one for one in found if one.stance == "target"] or found
    if not promised:
        promised = [_milestone(text)]
    if len(promised) == 1 and promised[0].due is None and (named := typed_deadline(text, anchor)):
        due, precision = named
        said_by = {"due": due, "due_basis": "explicit", "due_precision": precision}
        promised = [promised[0].model_copy(update=said_by)]
    ours = {"rule": BY_HAND, "stance": "target", "confidence": 1.0}
    duties = typed_duties(text)
    said = {"lead_unit": duties.lead, "supporting_units": duties.supporting, "person": duties.person}
    return [
        one.model_copy(
            update=ours | {name: value for name, value in said.items() if value and not getattr(one, name)}
        )
        for one in promised
    ]


def due_in_words(words: str, due: dt.date, issued_on: dt.date | None) -> str:
    """How the day is meant where the words name the one after it: 12月15日前 → 12-14; else empty."""
    named = strictly_before(words, due, Anchor(issued_on=issued_on))
    if not named:
        return ""
    return _("{words} → {date}, the day itself not counted").format(words=named, date=due.isoformat())


def _milestone(text: str) -> Target:
    """Words that no rule reads."""
    return Target(
        doc=ENTERED, start=0, end=len(text), quote=text, kind="milestone", indicator=task_name(text),
        measure="milestone", spans=((0, len(text)),),
    )  # fmt: skip


def marked_drafts(
    document: Document, span: Span, book: Rulebook, *, read: Read | None = None
) -> list[Target]:
    """The same for words marked in a document, read where they stand: what is above them dates them, too.

    Where the rules read nothing there, the words are read alone; what they do not date, the deadline does
    that rules over their place. Places count in the words.
    """
    start, end = span
    words = document.text[start:end]
    begin = start + len(words) - len(words.lstrip())
    whole = read(document, book) if read else extract(document, book, everything=True)
    marked = [one for one in whole if begin <= one.start and one.end <= end]
    here = [one.model_copy(update={"spans": ((one.start, one.end),)}) for one in marked]  # no other print
    found = [_moved(one, document.name, -begin) for one in here]
    anchor = Anchor(document.issued_on, document.period_start, document.period_end)
    made = _drafts(words, book, anchor, (lambda *_: found) if found else read)
    if read or all(one.due for one in made):
        return made
    due = due_at(document, begin, book)
    ruled = {"due": due.date, "due_basis": due.basis, "due_precision": due.precision}
    return [one if one.due or due.date is None else one.model_copy(update=ruled) for one in made]


def enter(
    ledger: Ledger,
    words: str,
    source: Source,
    found: Sequence[Target],
    given: Mapping[str, Any],
    *,
    typed_unit: str = "",
    now: dt.datetime,
    by: str = "",
) -> list[Entry]:
    """Enter typed words: their drafts with the fields `given` on top, accepted. One change, one undo.

    `typed_unit` is what was typed with a number that was given. Raises UsageError and the LedgerError family;
    then nothing is changed.
    """
    name = " ".join(source.name.split())
    if not name:
        raise UsageError(
            _("where do the words come from?"), _("name the source, such as a meeting or an instruction")
        )
    entered = _with_fields(found, given, typed_unit)
    text = words.strip()
    with ledger.write("enter") as writing:
        change = _open(writing, entered, name, now, by)
        known = entered_from(writing, name, source.issued_on)
        if known is None:
            document = Document(
                name=name, text=text, encoding=ENTERED, title=name, issued_on=source.issued_on,
                issued_basis="given" if source.issued_on else "none",
            )  # fmt: skip
            number, before = writing.add_document(document, change, at=now), ""
        else:
            number, document = known
            before = document.text + "\n"
            whole = document.model_copy(update={"text": before + text})
            writing.revise_document(number, whole, change, at=now)
        return _put(writing, number, name, entered, len(before), change)


def enter_marked(
    ledger: Ledger,
    document_id: int,
    span: Span,
    found: Sequence[Target],
    given: Mapping[str, Any],
    *,
    typed_unit: str = "",
    now: dt.datetime,
    by: str = "",
) -> list[Entry]:
    """Enter words marked in a document: their drafts, whose places count from the beginning of `span`.

    What no rule reads quotes all of the words. Raises as `enter` does, and NothingFound.
    """
    entered = _with_fields(found, given, typed_unit)
    with ledger.write("enter") as writing:
        document = writing.document(document_id)
        if document is None:
            raise NothingFound(_("the document is no longer in the ledger"), _("look at the list again"))
        start, end = span
        blank = len(document.text[start:end]) - len(document.text[start:end].lstrip())
        change = _open(writing, entered, document.title or document.name, now, by)
        return _put(writing, document_id, document.name, entered, start + blank, change)


def _with_fields(found: Sequence[Target], given: Mapping[str, Any], typed_unit: str) -> list[Target]:
    """The drafts with what was given, checked."""
    entered = []
    for draft in found:
        fields = dict(given)
        if typed_unit and not draft.unit:
            fields.setdefault("unit", typed_unit)
        if fields.get("due") is not None:
            fields |= {"due_basis": "explicit", "due_precision": "day"}
        target = corrected(draft, fields)
        for wrong in contradictions(target, fields).values():
            raise UsageError(wrong, _("give what goes together: kind, measure, value, both ends, bound"))
        check_unit(typed_unit, [target])
        entered.append(target)
    return entered


def _open(writing: Writing, entered: Sequence[Target], source: str, now: dt.datetime, by: str) -> int:
    params = {"what": what(entered[0].indicator, len(entered)), "source": source}
    return writing.open_change("edit", N_("entered {what} by hand from {source}"), params, at=now, by=by)


def _put(
    writing: Writing, document_id: int, name: str, entered: Sequence[Target], offset: int, change: int
) -> list[Entry]:
    """Keep the targets, moved to their places in the text of the document."""
    moved = [_moved(one, name, offset) for one in entered]
    ids = writing.add_targets(document_id, moved, change, name=name, review="accepted")
    return writing.pick(ids)


def _moved(one: Target, doc: str, offset: int) -> Target:
    """The target with its places so much further on."""
    places = tuple((start + offset, end + offset) for start, end in one.spans)
    return one.model_copy(
        update={"doc": doc, "start": one.start + offset, "end": one.end + offset, "spans": places}
    )
