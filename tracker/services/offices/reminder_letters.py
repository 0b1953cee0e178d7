"""Reminder letters to units: which promises stand in them, and writing them to files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tracker.base.atomic_files import write_file
from tracker.base.system_errors import reason_of
from tracker.errors import NothingFound, UsageError
from tracker.i18n import _
from tracker.progress.light_thresholds import load_profile
from tracker.records import Query
from tracker.reports.content.grouping import grouped
from tracker.reports.letters import letter as letters
from tracker.reports.letters.letter import AHEAD, Letter
from tracker.reports.model import Letterhead
from tracker.services.ledger.opening import Ledger
from tracker.services.listing import workdays_left
from tracker.services.listing.agenda import agenda
from tracker.services.offices.due import OPEN
from tracker.services.offices.office_names import unit_names
from tracker.services.report.reporting import ledger_report

__all__ = ["AHEAD", "FORMATS", "Letter", "Letters", "LettersAsked", "check", "prepare", "render", "write_all"]

FORMATS = ("docx", "txt", "md")
_WORKDAYS_TO_ANSWER = 5
_UNSAFE = '\\/:*?"<>|'  # in names of files


@dataclass(frozen=True, slots=True)
class LettersAsked:
    """Which letters, and what stands round them. `unit` empty: one to each unit that owes something."""

    unit: str = ""
    ahead: int = AHEAD  # days
    reply_by: dt.date | None = None  # five workdays on if not said
    title: str = ""
    letterhead: Letterhead = field(default_factory=Letterhead)
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters, by unit, and what stands in none of them."""

    letters: tuple[Letter, ...]
    unassigned: int  # targets that no unit answers for
    waiting: int  # targets that wait for review


def prepare(ledger: Ledger, asked: LettersAsked, *, as_of: dt.date) -> Letters:
    """The letters that were asked for: of accepted targets alone.

    A unit is named in full or by a short name. Raises NothingFound when there is nothing to remind of.
    """
    name = unit_names(ledger).full(asked.unit)
    profile = load_profile(asked.profile)
    query = Query(status=OPEN)
    listed = agenda(ledger, query, as_of=as_of, profile=profile)
    if name:
        kept = tuple(row for row in listed.rows if row.entry.target.lead_unit == name)
        listed = listed.model_copy(update={"rows": kept})
    report = ledger_report(ledger, listed, query=query, profile=profile, with_changes=False)
    rows = grouped(letters.wanted_rows(report, ahead=asked.ahead), "lead-unit")
    unassigned = len(rows.pop("", []))
    if not rows:
        raise NothingFound(*_nothing(name, report.waiting, unassigned))
    reply_by = asked.reply_by or workdays_left.after(as_of, _WORKDAYS_TO_ANSWER).last
    made = tuple(
        letters.letter(
            unit, some, as_of=as_of, reply_by=reply_by, letterhead=asked.letterhead, title=asked.title
        )
        for unit, some in rows.items()
    )
    return Letters(made, unassigned, report.waiting)


def check(format: str) -> None:
    """Refuse a format that letters are not written in. Raises UsageError."""
    if format not in FORMATS:
        raise UsageError(
            _("a letter is not written as {format}").format(format=format),
            _("give one of {formats}").format(formats=", ".join(FORMATS)),
        )


def render(letter: Letter, format: str) -> str | bytes:
    """A letter in one of the formats. Raises UsageError for another one, MissingExtra."""
    return _writer(format)(letter)


def write_all(made: Sequence[Letter], folder: Path, format: str, *, force: bool = False) -> list[Path]:
    """A file for each letter in `folder`, made if need be, named after the unit. Raises UsageError."""
    writer = _writer(format)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            _("{path} cannot be made a folder: {why}").format(path=folder, why=reason_of(error)),
            _("choose another folder"),
        ) from error
    return [write_file(folder / f"{_file_name(one.unit)}.{format}", writer(one), force=force) for one in made]


def _writer(format: str) -> Callable[[Letter], str | bytes]:
    from tracker.reports.letters import as_docx, as_text

    writers: dict[str, Callable[[Letter], str | bytes]] = {
        "docx": as_docx.word_document,
        "txt": as_text.plain_text,
        "md": as_text.markdown,
    }
    check(format)
    return writers[format]


def _file_name(unit: str) -> str:
    safe = "".join("_" if char in _UNSAFE or not char.isprintable() else char for char in unit)
    return safe.strip(". ")[:80] or "_"


def _nothing(unit: str, waiting: int, unassigned: int) -> tuple[str, str]:
    words = _("nothing to remind {unit} of").format(unit=unit) if unit else _("nothing to remind a unit of")
    if waiting:
        return words, _("{count} open targets wait for review: tracker review").format(count=waiting)
    if unassigned:
        return words, _("{count} have no unit: tracker assign").format(count=unassigned)
    return words, _("look further ahead with --within 60d")
