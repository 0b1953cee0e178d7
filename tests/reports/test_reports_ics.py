"""The calendar, read by two libraries: the one that writes it, and vobject."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import vobject
from report_readers import calendar
from report_samples import AS_OF, agenda, event, row, sample_report, target

from tracker.base.installation import command_for
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


def events_of(*rows: Row, **options: Any) -> list[Any]:
    data = report_format("ics").write(build(agenda(*rows), **options))
    assert isinstance(data, bytes)
    return [part for part in calendar(data).walk("VEVENT")]


def due_in(days: int) -> dt.date:
    return AS_OF + dt.timedelta(days=days)


def test_what_one_unit_owes_on_one_day_is_one_event() -> None:
    school = target("3", "3所", "校舍", lead_unit="教育局", topic="教育")
    hall = target("2", "2所", "讲堂", lead_unit="教育局", topic="文化")
    pump = target("4", "4座", "泵站", lead_unit="水务局", unit="座")
    rows = [row("a", school, event("0"), due=due_in(20)), row("b", hall, due=due_in(20))]
    both, water = events_of(*rows, row("c", pump, due=due_in(20)))
    assert str(both["summary"]) == "教育局: 2 targets due (▲1 ◆1)"
    assert str(water["summary"]) == "水务局: ◆ 泵站 4 座"
    assert both["dtstart"].dt == due_in(20) and both["dtend"].dt == due_in(21)
    assert "1. ▲ 校舍 3 所" in str(both["description"]) and "2. ◆ 讲堂" in str(both["description"])
    assert sorted(str(one) for one in both["categories"].cats) == ["教育", "文化"]


def test_hundreds_on_one_day_are_one_event_that_says_how_many_it_leaves_out() -> None:
    (only,) = events_of(*(row(f"r{n}", target("1", "1所", f"校舍{n}"), due=due_in(9)) for n in range(292)))
    assert "292 targets due" in str(only["summary"])
    assert str(only["description"]).splitlines()[-1] == "262 more stand in the report."


@pytest.mark.parametrize(("days", "there"), [(-30, True), (-31, False), (-1500, False), (0, True)])
def test_what_was_due_long_ago_is_no_reminder(days: int, there: bool) -> None:
    report = build(agenda(row("a", target("3", "3所", "校舍"), due=due_in(days))))
    data = report_format("ics").write(report)
    assert bool(calendar(data).walk("VEVENT")) == there
    assert f"Overdue for more than a month: {int(not there)}" in str(calendar(data)["x-wr-caldesc"])


def test_candidates_have_events_of_their_own() -> None:
    school, waiting = target("3", "3所", "校舍"), target("2", "2所", "讲堂")
    rows = (row("a", school, due=due_in(9)), row("b", waiting, due=due_in(9), review="candidate"))
    (only,) = events_of(*rows)
    assert "讲堂" not in str(only["summary"])
    sure, doubted = events_of(*rows, with_candidates=True)
    assert (sure["status"], doubted["status"]) == ("CONFIRMED", "TENTATIVE")
    assert str(doubted["summary"]).startswith("[to be reviewed] ") and sure["uid"] != doubted["uid"]


def test_a_second_reader_finds_the_same() -> None:
    for todo, kind in ((False, "vevent"), (True, "vtodo")):
        read = vobject.readOne(raw(todo).decode())
        found = {part.uid.value: part.summary.value for part in read.contents[kind]}
        assert found == {uid: str(p["summary"]) for uid, p in parts(kind.upper(), raw(todo)).items()}


@pytest.mark.parametrize(("days", "alarms"), [(91, [32, 7, 1]), (30, [30, 7, 1]), (-1, [])])
def test_alarms_ring_ahead_of_what_is_still_open(days: int, alarms: list[int]) -> None:
    (only,) = events_of(row("a", target("3", "3所", "校舍"), due=due_in(days)))
    assert [-alarm["trigger"].dt.days for alarm in only.walk("VALARM")] == alarms


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


def test_a_moved_or_finished_target_takes_its_reminder_out_of_the_calendar() -> None:
    goal = target("3", "3所", "校舍")
    (first,) = events_of(row("a", goal, due=due_in(9), version=1))
    old, new = events_of(row("a", goal, due=due_in(60), original_due=due_in(9), version=2))
    assert old["uid"] == first["uid"] and old["status"] == "CANCELLED" and not old.walk("VALARM")
    assert int(old["sequence"]) > int(first["sequence"]) and new["dtstart"].dt == due_in(60)
    (done,) = events_of(row("a", goal, due=due_in(9), version=3, status="done"))
    assert done["uid"] == first["uid"] and done["status"] == "CANCELLED"


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
    assert command_for("ics") in caught.value.cure
