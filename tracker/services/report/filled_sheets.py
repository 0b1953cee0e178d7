"""Reading back a sheet that units have filled in: what they wrote is marked, conflicts are reported by line.

Only what differs from what the ledger said when the sheet was written counts as filled in. Where somebody has
changed the same thing in the ledger since, the line is left and reported, never overwritten.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from tracker.chinese.shown_numbers import plain_number
from tracker.errors import TrackerError, UsageError
from tracker.i18n import _
from tracker.progress.timing import known
from tracker.records import Entry, Mark, Progress, Record, Status, Target, latest_of
from tracker.reports.formats.xlsx.filled_ledger import FilledLine, heading, read_filled
from tracker.reports.wording.codes import status_word
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import check_unit, resolve
from tracker.services.rules.rulebook_loading import load_book
from tracker.services.targets.marking import ask_mark, check_mark, mark_within
from tracker.services.typed_figures import RulesLoader, TypedFigure, read_actual
from tracker.services.typed_input import read_date
from tracker.store.read.before_images import events_at
from tracker.store.write.transaction import Writing

_DAY = dt.timedelta(days=1)
_FIRST_DAY, _DAYS = dt.date(1899, 12, 30), 2_958_466  # how spreadsheets count days
_FIELDS = {"progress": "note", "problem": "problem", "next_step": "next_step", "evidence": "evidence"}


class FilledResult(Record):
    """What became of one line of the sheet."""

    line: int
    id: str
    indicator: str = ""
    outcome: Literal["marked", "unchanged", "conflict", "error"]
    words: str = ""  # what is in the way, or of a marked line what was left out


def fill_back(
    ledger: Ledger,
    path: Path,
    *,
    now: dt.datetime,
    by: str = "",
    dry_run: bool = False,
    rules: RulesLoader = load_book,
) -> list[FilledResult]:
    """Mark what a filled-in sheet says: one result a line, and one undo for the whole sheet.

    Figures typed as text are read by `rules`, which are loaded once, and only where there are some.

    Where there are members, a line that its sender may not fill in is refused, and the others are taken.

    Raises UsageError for a file that is no such sheet, MissingExtra, and the LedgerError family.
    """
    sheet = read_filled(path)
    results: list[FilledResult] = []
    batch: int | None = None
    rules = cache(rules)
    with ledger.write("mark") as writing:
        again = _repeated(sheet.lines)
        for line in sheet.lines:
            if line.number in again:
                results.append(again[line.number])
                continue
            result, mark = _judge(writing, line, sheet.written_for, now, by, rules)
            if mark is not None and not dry_run:
                made = mark_within(writing, [result.id], mark, now=now, batch=batch, with_entries=False)
                batch = batch or made.change
            results.append(result)
    return results


def _repeated(lines: Sequence[FilledLine]) -> dict[int, FilledResult]:
    """Results for ids on several lines: exact copies count once, of differing lines none is taken."""
    by_id: dict[str, list[FilledLine]] = defaultdict(list)
    for line in lines:
        by_id[line.id].append(line)
    told: dict[int, FilledResult] = {}
    for name, some in by_id.items():
        if not name or len(some) == 1:
            continue
        same = all(line.cells == some[0].cells for line in some)
        for line in some[1:] if same else some:
            others = ", ".join(str(other.number) for other in some if other is not line)
            words = _("the same target stands in line {others} too, with other entries; keep one of them")
            told[line.number] = FilledResult(
                line=line.number,
                id=name,
                outcome="unchanged" if same else "conflict",
                words="" if same else words.format(others=others),
            )
    return told


def _judge(
    writing: Writing,
    line: FilledLine,
    written_for: dt.date | None,
    now: dt.datetime,
    by: str,
    rules: RulesLoader,
) -> tuple[FilledResult, Mark | None]:
    try:
        entry = writing.pick(resolve(writing, [line.id]))[0]
        cells = _read(line.cells, now)
        figure = _figure(cells["actual"], rules)
        if figure is not None:
            check_unit(figure.unit, [entry.target])
            cells["actual"] = figure.value
    except TrackerError as error:
        return FilledResult(line=line.number, id=line.id, outcome="error", words=error.line()), None
    told = {"line": line.number, "id": entry.id, "indicator": entry.target.indicator}
    before = events_at(writing, entry.id, line.version) if line.version else None
    seen, base = _states(entry, written_for) if before is None else _exact(entry, before, written_for)
    ours = _state(entry.events) | {"status": entry.status}
    filled = {
        key: value
        for key, value in cells.items()
        if value is not None and all(state[key] != value for state in (*seen, ours))
    }
    if not filled:
        return FilledResult(**told, outcome="unchanged"), None
    clashes = [key for key in filled if ours[key] != base[key]]
    if clashes:
        words = _("; ").join(
            _("{field}: the sheet says {sheet}, the ledger meanwhile {ledger}").format(
                field=heading(key), sheet=_shown(key, filled[key]), ledger=_shown(key, ours[key])
            )
            for key in clashes
        )
        return FilledResult(**told, outcome="conflict", words=words), None
    try:
        mark = _mark(filled, cells, by)
        check_mark(mark, now)
        _check_count(mark.value, entry.target)
        ask_mark(writing, mark)
        writing.ask_targets([entry.id])
    except TrackerError as error:
        return FilledResult(**told, outcome="error", words=error.line()), None
    said = _without_bound(line.cells["actual"], figure) if figure and "actual" in filled else ""
    return FilledResult(**told, outcome="marked", words=said), mark


def _check_count(value: Decimal | None, target: Target) -> None:
    """Raise UsageError for a total under zero of things that are made or served; growth may be under zero."""
    if value is not None and value < 0 and target.measure == "output":
        raise UsageError(
            _("“{indicator}” cannot come to {value}").format(
                indicator=" ".join(target.indicator.split()), value=plain_number(value)
            ),
            _("give the total so far, from zero up"),
        )


def _shown(key: str, value: Any) -> str:
    if value is None:
        return "—"
    if key == "status":
        return status_word(value)
    return plain_number(value) if isinstance(value, Decimal) else str(value)


def _mark(filled: Mapping[str, Any], cells: Mapping[str, Any], by: str) -> Mark:
    said: dict[str, Any] = {name: filled[key] for key, name in _FIELDS.items() if key in filled}
    if "actual" in filled or "data_as_of" in filled:
        said |= {"value": cells["actual"], "on": filled.get("data_as_of")}
    return Mark(**said, status=filled.get("status"), by=by)


def _read(cells: Mapping[str, Any], now: dt.datetime) -> dict[str, Any]:
    """The cells as values, but for a figure that is text. Raises UsageError."""
    read = dict(cells)
    if isinstance(read["data_as_of"], Decimal):
        read["data_as_of"] = _day_of(read["data_as_of"])
    if isinstance(read["data_as_of"], str):
        read["data_as_of"] = read_date(read["data_as_of"], today=now.astimezone().date(), past=True)
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


def _figure(typed: object, rules: RulesLoader) -> TypedFigure | None:
    """A figure that is text, read as on the command line; else None. Raises UsageError, RuleError."""
    if not isinstance(typed, str):
        return None
    return read_actual(typed, None, rules)


def _without_bound(typed: object, figure: TypedFigure) -> str:
    """What is told of a figure that was typed with a bound; empty for others."""
    words = _("{text} is kept as {figure}, without the bound")
    shown = f"{plain_number(figure.value)}{figure.unit}"
    return words.format(text=" ".join(str(typed).split()), figure=shown) if figure.bound else ""


def _day_of(number: Decimal) -> dt.date:
    """The day that a spreadsheet counts as this number; 20250630 is one too. Raises DateUnreadable."""
    if number == number.to_integral_value() and 1 <= number < _DAYS:
        return _FIRST_DAY + int(number) * _DAY
    return read_date(plain_number(number), today=_FIRST_DAY)


_State = dict[str, Any]


def _exact(
    entry: Entry, before: tuple[Progress, ...], written_for: dt.date | None
) -> tuple[list[_State], _State]:
    """What the sheet showed of the entry, and all that the ledger then knew: of the events before it."""
    then = entry.model_copy(update={"events": before})
    shown = known(then, written_for) if written_for else then
    base = _state(before)
    if before == entry.events:
        base["status"] = entry.status
    return [_state(shown.events) | {"status": shown.status}, base], base


def _states(entry: Entry, written_for: dt.date | None) -> tuple[list[_State], _State]:
    """What a sheet without versions may have shown, and the oldest of it.

    It knows the day that it was written for, not the hour: each state of that day may be in it.
    """
    if written_for is None:
        return [], _state(entry.events) | {"status": entry.status}
    earlier = sum(event.recorded_at.date() < written_for for event in entry.events)
    states = [_state(entry.events[:upto]) for upto in range(earlier, len(entry.events) + 1)]
    if len(states) == 1:
        states[0]["status"] = entry.status
    return states, states[0]


def _state(events: tuple[Progress, ...]) -> _State:
    latest = latest_of(events)
    state: _State = {
        "actual": latest.value if latest else None,
        "data_as_of": latest.data_as_of if latest else None,
        "status": next((e.status for e in reversed(events) if e.status), "not_started"),
    }
    for key, name in _FIELDS.items():
        state[key] = next((getattr(e, name) for e in reversed(events) if getattr(e, name)), None)
    return state
