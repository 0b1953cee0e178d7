"""The calendar, read by two libraries: the one that writes it, and vobject."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import vobject
from report_readers import calendar
from report_samples import AS_OF, agenda, row, sample_report, target

from tracker.errors import MissingExtra
from tracker.records import Row
from tracker.reports.content.due_report import build
from tracker.reports.formats.registry import report_format
from tracker.reports.write_options import WriteOptions


def raw(todo: bool = False) -> bytes:
    data = report_format("ics").write(sample_report(), WriteOptions(todo=todo))
    assert isinstance(data, bytes)
    return data


def parts(name: str, data: bytes) -> dict[str, Any]:
    return {str(part["uid"]): part for part in calendar(data).walk(name)}


def test_lines_end_and_fold_as_calendars_ask() -> None:
    lines = raw().split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)


def test_every_dated_target_is_an_all_day_event_that_ends_the_day_after() -> None:
    events = parts("VEVENT", raw())
    dated = [line for line in sample_report().rows() if line.due]
    assert set(events) == {f"{line.id}@tracker" for line in dated}
    for line in dated:
        event = events[f"{line.id}@tracker"]
        assert line.due and event["dtstart"].dt == line.due
        assert event["dtend"].dt == line.due + dt.timedelta(days=1)
        assert event["dtstamp"].dt == dt.datetime(2024, 7, 2, tzinfo=dt.UTC)


def test_a_second_reader_finds_the_same() -> None:
    for todo, kind in ((False, "vevent"), (True, "vtodo")):
        read = vobject.readOne(raw(todo).decode())
        found = {part.uid.value: part.summary.value for part in read.contents[kind]}
        assert found == {uid: str(p["summary"]) for uid, p in parts(kind.upper(), raw(todo)).items()}


@pytest.mark.parametrize(
    ("ident", "days"),
    [("wide", [32, 7, 1]), ("late", []), ("over", []), ("dropped", []), ("soon", [30, 7, 1])],
)
def test_alarms_ring_ahead_of_what_is_still_open(ident: str, days: list[int]) -> None:
    alarms = parts("VEVENT", raw())[f"{ident}@tracker"].walk("VALARM")
    assert [-alarm["trigger"].dt.days for alarm in alarms] == days


def test_no_alarm_lies_in_the_past() -> None:
    near = build(agenda(row("a", target("3", "3所", "校舍"), due=AS_OF + dt.timedelta(days=8))))
    data = report_format("ics").write(near)
    assert isinstance(data, bytes)
    (event,) = parts("VEVENT", data).values()
    assert [-alarm["trigger"].dt.days for alarm in event.walk("VALARM")] == [7, 1]


def test_an_alarm_on_a_day_of_rest_goes_off_on_the_workday_before() -> None:
    due = dt.date(2024, 10, 8)  # the first workday after the holidays from 1 October on
    holidays = build(agenda(row("a", target("3", "3所", "校舍"), due=due)))
    data = report_format("ics").write(holidays)
    assert isinstance(data, bytes)
    (event,) = parts("VEVENT", data).values()
    days = [-alarm["trigger"].dt.days for alarm in event.walk("VALARM")]
    assert [due - dt.timedelta(days=n) for n in days] == [
        dt.date(2024, 9, 6),  # 30 days before is Sunday, 8 September
        dt.date(2024, 9, 30),  # 7 days and 1 day before are holidays: one alarm
    ]


def test_the_sequence_grows_with_a_moved_due_date_and_the_uid_stays() -> None:
    def found(line: Row) -> tuple[str, int, dt.date]:
        data = report_format("ics").write(build(agenda(line)))
        assert isinstance(data, bytes)
        (event,) = parts("VEVENT", data).values()
        return str(event["uid"]), int(event["sequence"]), event["dtstart"].dt

    goal = target("3", "3所", "校舍")
    uid, first, due = found(row("a", goal, due=AS_OF, version=1))
    again, second, moved = found(row("a", goal, due=dt.date(2024, 9, 1), original_due=AS_OF, version=2))
    assert uid == again and second > first and moved > due


def test_tasks_carry_every_target_the_undated_too() -> None:
    todos = parts("VTODO", raw(todo=True))
    assert len(todos) == sample_report().total
    assert "due" not in todos["without@tracker"]
    assert todos["over@tracker"]["status"] == "COMPLETED"
    assert todos["dropped@tracker"]["status"] == "CANCELLED"
    assert todos["formula@tracker"]["status"] == "IN-PROCESS"
    assert int(todos["brackets@tracker"]["percent-complete"]) == 52


def test_without_the_library_the_error_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr("tracker.base.optional_libraries.import_module", lacking)
    with pytest.raises(MissingExtra) as caught:
        report_format("ics").write(sample_report())
    assert "pip install 'tracker[ics]'" in caught.value.cure
