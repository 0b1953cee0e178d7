"""The table of documents, and one document in full: its head, its sections, its corrections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tracker.cli import output
from tracker.cli.printing.agenda_rows import day
from tracker.cli.printing.tables import PrintedCell, PrintedColumn, put_facts, put_table
from tracker.i18n import _
from tracker.services.section_words import period_words, role_word
from tracker.services.wording import issue_day

if TYPE_CHECKING:
    from rich.text import Text

    from tracker.services.documents.document_dossier import DocumentDossier
    from tracker.services.listing.agenda import DocumentInfo


def put_documents(documents: Sequence[DocumentInfo]) -> None:
    """The documents, each with what tells it from others of the same title."""
    columns = [
        PrintedColumn(_("number"), right=True),
        PrintedColumn(_("title"), flexible=True),
        PrintedColumn(_("issuer")),
        PrintedColumn(_("date")),
        PrintedColumn(_("targets"), right=True),
        PrintedColumn(_("file"), from_width=100),
    ]
    put_table(columns, (_cells(one) for one in documents))


def _cells(one: DocumentInfo) -> list[PrintedCell]:
    return [
        PrintedCell(f"{one.id}", "cyan"),
        PrintedCell(one.title or one.name),
        PrintedCell(one.issuer or one.place),
        PrintedCell(_issued(one)),
        PrintedCell(f"{one.targets}"),
        PrintedCell(one.name),
    ]


def put_document(known: DocumentDossier) -> None:
    """Head, sections and what was corrected of one document."""
    put_facts(_facts(known))
    columns = [
        PrintedColumn(_("lines")),
        PrintedColumn(_("part")),
        PrintedColumn(_("years")),
        PrintedColumn(_("begins with"), flexible=True),
    ]
    if known.sections:
        output.put()
        put_table(columns, (_section_cells(known, number) for number in range(len(known.sections))))
    for lost in known.lost:
        output.narrate(
            _("the correction of “{words}…” waits: the newest reading does not have these words").format(
                words=lost.said.first.words[:30]
            )
        )


def _facts(known: DocumentDossier) -> list[tuple[str, Text]]:
    info = known.info
    facts = [
        ("title", _("title"), info.title),
        ("issuer", _("issuer"), info.issuer),
        ("place", _("place"), info.place),
        ("", _("document number"), info.doc_no),
        ("issued_on", _("date"), _issued(info)),
        ("", _("covers"), _between(info)),
        ("", _("targets"), f"{info.targets}"),
        ("", _("file"), info.path or info.name),
    ]
    return [(label, _fact(known, field, value)) for field, label, value in facts]


def _fact(known: DocumentDossier, field: str, value: str) -> Text:
    from rich.text import Text

    shown = Text(value or "—")
    if field in known.document.as_read:
        was, by = known.document.as_read[field], known.by(field)
        was = issue_day(was) if isinstance(was, dt.date) else was
        words = _("corrected by {who}; read as {was}") if by else _("corrected; read as {was}")
        shown.append(f"  ({words.format(who=by, was=was or '—')})", style="dim")
    return shown


def _between(info: DocumentInfo) -> str:
    begun, ended = info.period_start, info.period_end
    return f"{begun.isoformat()} – {ended.isoformat()}" if begun and ended else ""


def _issued(info: DocumentInfo) -> str:
    return issue_day(info.issued_on) or day(None)


def _section_cells(known: DocumentDossier, number: int) -> list[PrintedCell]:
    placed = known.sections[number]
    section, (first, last) = placed.section, placed.lines
    role = role_word(section.role) if section.followed else "—"
    return [
        PrintedCell(f"{first}–{last}" if last > first else f"{first}"),
        PrintedCell(_("{role} (corrected)").format(role=role) if section.corrected else role),
        PrintedCell(period_words(section.period) if section.period else ""),
        PrintedCell(placed.opening),
    ]
