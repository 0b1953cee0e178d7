"""Reading back a sheet that units have filled in: what they wrote is marked, conflicts are told by line.

Only what differs from what the ledger said when the sheet was written counts as filled in. Where somebody has
changed the same thing in the ledger since, the line is left and told, never overwritten.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from tracker.errors import TrackerError, UsageError
from tracker.i18n import _
from tracker.records import Entry, Mark, Progress, Record, Status
from tracker.reports.words import status_word
from tracker.reports.xlsx_filled import FilledLine, read_filled
from tracker.services.finding import resolve
from tracker.services.ledger import Ledger
from tracker.services.marking import check_mark, mark_within
from tracker.services.typed import read_date, read_number
from tracker.store.writing import Writing

_DAY = dt.timedelta(days=1)
_FIELDS = {"progress": "note", "problem": "problem", "next_step": "next_step", "evidence": "evidence"}


class FilledResult(Record):
    """What became of one line of the sheet."""

    line: int
    id: str
    indicator: str = ""
    outcome: Literal["marked", "unchanged", "conflict", "error"]
    words: str = ""  # what is in the way


def fill_back(
    ledger: Ledger, path: Path, *, now: dt.datetime, by: str = "", dry_run: bool = False
) -> list[FilledResult]:
    """Mark what a filled-in sheet says: one result a line, and one undo for the whole sheet.

    Raises UsageError for a file that is no such sheet, MissingExtra, and the LedgerError family.
    """
    sheet = read_filled(path)
    results: list[FilledResult] = []
    batch: int | None = None
    with ledger.write() as writing:
        for line in sheet.lines:
            result, mark = _judge(writing, line, sheet.written_for, now, by)
            if mark is not None and not dry_run:
                change = mark_within(writing, [result.id], mark, now=now, batch=batch)
                batch = batch or change
            results.append(result)
    return results


def _judge(
    writing: Writing, line: FilledLine, written_for: dt.date | None, now: dt.datetime, by: str
) -> tuple[FilledResult, Mark | None]:
    try:
        entry = writing.pick(resolve(writing, [line.id]))[0]
        cells = _read(line.cells, now)
    except TrackerError as error:
        return FilledResult(line=line.number, id=line.id, outcome="error", words=error.line()), None
    told = {"line": line.number, "id": entry.id, "indicator": entry.target.indicator}
    states = _states(entry, written_for)
    filled = {key: value for key, value in cells.items() if all(state[key] != value for state in states)}
    filled = {key: value for key, value in filled.items() if value is not None}
    if not filled:
        return FilledResult(**told, outcome="unchanged"), None
    base, ours = states[0], states[-1]
    clashes = [key for key in filled if ours[key] != base[key]]
    if clashes:
        words = "; ".join(
            _("{field}: the sheet says {sheet}, the ledger meanwhile {ledger}").format(
                field=key, sheet=filled[key], ledger=ours[key]
            )
            for key in clashes
        )
        return FilledResult(**told, outcome="conflict", words=words), None
    mark = _mark(filled, cells, by)
    try:
        check_mark(mark, now)
    except TrackerError as error:
        return FilledResult(**told, outcome="error", words=error.line()), None
    return FilledResult(**told, outcome="marked"), mark


def _mark(filled: Mapping[str, Any], cells: Mapping[str, Any], by: str) -> Mark:
    said: dict[str, Any] = {name: filled[key] for key, name in _FIELDS.items() if key in filled}
    if "actual" in filled or "data_as_of" in filled:
        said |= {"value": cells["actual"], "on": filled.get("data_as_of")}
    return Mark(**said, status=filled.get("status"), by=by)


def _read(cells: Mapping[str, Any], now: dt.datetime) -> dict[str, Any]:
    """The cells as values; typed texts are read as they are on the command line. Raises UsageError."""
    read = dict(cells)
    if isinstance(read["actual"], str):
        read["actual"] = read_number(read["actual"])
    if isinstance(read["data_as_of"], str):
        read["data_as_of"] = read_date(read["data_as_of"], today=now.astimezone().date())
    if read["status"] is not None:
        words = {status_word(status): status for status in get_args(Status)}
        read["status"] = words.get(str(read["status"]), str(read["status"]))
        if read["status"] not in words.values():
            raise UsageError(
                _("{word} is no state").format(word=read["status"]),
                _("use one of: {accepted}").format(accepted=", ".join(words)),
            )
    for key in _FIELDS:
        read[key] = str(read[key]) if read[key] is not None else None
    return read


def _states(entry: Entry, written_for: dt.date | None) -> list[dict[str, Any]]:
    """What the sheet may have said of the entry, oldest first, and last what the ledger says now.

    The sheet knows the day that it was written for, not the hour: each state of that day may be in it.
    """
    since = written_for or dt.date.max - _DAY
    known = sum(event.recorded_at.date() < since for event in entry.events)
    states = [_state(entry.events[:upto]) for upto in range(known, len(entry.events) + 1)]
    states[-1]["status"] = entry.status
    return states if written_for else states[-1:]


def _state(events: tuple[Progress, ...]) -> dict[str, Any]:
    valued = [event for event in events if event.value is not None]
    latest = max(valued, key=lambda e: (e.data_as_of or dt.date.min, e.recorded_at)) if valued else None
    state: dict[str, Any] = {
        "actual": latest.value if latest else None,
        "data_as_of": latest.data_as_of if latest else None,
        "status": next((e.status for e in reversed(events) if e.status), "not_started"),
    }
    for key, name in _FIELDS.items():
        state[key] = next((getattr(e, name) for e in reversed(events) if getattr(e, name)), None)
    return state
