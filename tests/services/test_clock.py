"""A clock that jumps back, or ahead and back: what was done later stays later, and nothing vanishes."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from ledger_samples import AS_OF, NOW, entries, id_of, opened, read_in, write_plan

from tracker.progress.timing import known
from tracker.records import Mark
from tracker.services.ledger import maintenance
from tracker.services.ledger.opening import Ledger
from tracker.services.targets.change_log import log
from tracker.services.targets.marking import mark
from tracker.services.targets.mentions import merge
from tracker.services.targets.milestones import add as add_milestone
from tracker.services.targets.milestones import done as milestone_done
from tracker.services.targets.undo_and_redo import undo
from tracker.store.read.before_images import events_at
from tracker.store.read.milestones import milestones_of
from tracker.store.read.overview import briefs_of

EARLIER = NOW - dt.timedelta(days=400)
FAR_AHEAD = NOW.replace(year=2099)
DAY = dt.date(2024, 1, 1)  # given with each figure: no clock's business


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    ledger = opened(tmp_path)
    read_in(ledger, write_plan(tmp_path))
    return ledger


def said(number: int) -> Mark:
    return Mark(value=Decimal(number), on=DAY, note=str(number))


def notes(ledger: Ledger, indicator: str) -> list[str]:
    return [event.note for event in entries(ledger)[indicator].events]


@pytest.mark.parametrize("later", [EARLIER, NOW, FAR_AHEAD])
def test_the_mark_made_last_is_the_last_whatever_the_clock_said(ledger: Ledger, later: dt.datetime) -> None:
    garden = id_of(ledger, "新建幼儿园")
    for number, at in ((1, NOW), (2, later), (3, NOW)):
        mark(ledger, [garden], said(number), now=at)
    found = entries(ledger)["新建幼儿园"]
    assert notes(ledger, "新建幼儿园") == ["1", "2", "3"]
    assert found.latest is not None and found.latest.value == 3
    assert (found.events[1].recorded_at, found.version) == (later, 4)


def test_an_increment_counts_on_from_the_mark_before(ledger: Ledger) -> None:
    garden = id_of(ledger, "新建幼儿园")
    mark(ledger, [garden], said(5), now=NOW)
    mark(ledger, [garden], Mark(add=Decimal(2), on=DAY), now=EARLIER)
    found = entries(ledger)["新建幼儿园"]
    assert found.latest is not None and found.latest.value == 7


def test_undo_takes_back_the_last_step_and_the_log_keeps_the_order(ledger: Ledger) -> None:
    garden = id_of(ledger, "新建幼儿园")
    mark(ledger, [garden], said(1), now=NOW)
    mark(ledger, [garden], said(2), now=EARLIER)
    undone = undo(ledger, now=EARLIER - dt.timedelta(days=1))
    assert "note: 2" in undone.words and notes(ledger, "新建幼儿园") == ["1"]
    undo(ledger, now=EARLIER)
    assert notes(ledger, "新建幼儿园") == []
    numbers = [change.number for change in log(ledger)]
    assert numbers == sorted(numbers, reverse=True) and len(numbers) == 5


def test_what_was_said_of_a_mention_stands_where_it_was_said(ledger: Ledger, tmp_path: Path) -> None:
    read_in(ledger, write_plan(tmp_path, "新建9座水厂房。\n", "other.txt"))
    garden, works = id_of(ledger, "新建幼儿园"), id_of(ledger, "新建水厂房")
    mark(ledger, [works], said(1), now=NOW)
    mark(ledger, [garden], said(2), now=EARLIER)
    mark(ledger, [works], said(3), now=EARLIER - dt.timedelta(days=9))
    merge(ledger, [works], garden, now=EARLIER)
    assert notes(ledger, "新建幼儿园") == ["1", "2", "3"]
    latest = entries(ledger)["新建幼儿园"].latest
    assert latest is not None and latest.value == 3
    with ledger.read() as reading:
        (brief,) = briefs_of(reading, [garden])
        then = events_at(reading, garden, entries(ledger)["新建幼儿园"].version)
    assert [event.value for event in brief.events] == [1, 2, 3]
    assert then is not None and [event.value for event in then] == [1, 2, 3]


def test_a_note_taken_after_the_clock_was_put_right_is_known_today(ledger: Ledger) -> None:
    garden = id_of(ledger, "新建幼儿园")
    mark(ledger, [garden], Mark(note="by a wrong clock"), now=FAR_AHEAD)
    mark(ledger, [garden], Mark(note="by a right one"), now=NOW)
    found = known(entries(ledger)["新建幼儿园"], AS_OF)
    assert [event.note for event in found.events] == ["by a right one"]


def test_a_milestone_stands_as_it_was_last_said(ledger: Ledger) -> None:
    garden = id_of(ledger, "新建幼儿园")
    add_milestone(ledger, garden, "验收", AS_OF, now=NOW)
    milestone_done(ledger, f"{garden}-1", now=EARLIER)
    with ledger.read() as reading:
        assert [one.state for one in milestones_of(reading, garden)] == ["done"]


def test_the_reading_made_last_is_the_newest(ledger: Ledger, tmp_path: Path) -> None:
    revised = write_plan(tmp_path, "2025年园区工作计划\n今年新建4所幼儿园。\n")
    read_in(ledger, revised, now=EARLIER)
    assert entries(ledger)["新建幼儿园"].target.value == 4
    assert entries(ledger)["改造小学"].missing
    undo(ledger, now=EARLIER)
    assert entries(ledger)["新建幼儿园"].target.value == 3


def test_copies_of_one_moment_do_not_replace_each_other(tmp_path: Path) -> None:
    script = Path(__file__).parents[1] / "store" / "ledger_0001.sql"
    for copies in (1, 2):
        (tmp_path / "ledger.db").unlink(missing_ok=True)
        with closing(sqlite3.connect(tmp_path / "ledger.db")) as connection:
            connection.executescript(script.read_text(encoding="utf-8"))
        assert maintenance.upgrade(str(tmp_path / "ledger.db"), NOW) is not None
        found = list(tmp_path.glob("*.bak"))
        assert len(found) == copies
        assert {maintenance.info(str(copy))["revision"] for copy in found} == {"0001"}
