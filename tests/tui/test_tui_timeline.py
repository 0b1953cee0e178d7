"""The timeline: months with what falls due in them, their targets at hand, and the way back as a filter."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import cast

from textual.pilot import Pilot
from tui_world import AS_OF, NOW, agenda_of, entries, fill, make_app, settle, targets, text_of, url_of

from tracker.records import Query
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing.agenda import agenda
from tracker.services.listing.timeline import Timeline, timeline
from tracker.tui.screens.agenda import AgendaScreen
from tracker.tui.screens.target import TargetScreen
from tracker.tui.screens.timeline import TimelineScreen


def _dated(url: str) -> Timeline:
    with open_ledger(url, now=NOW) as ledger:
        return timeline(agenda(ledger, Query(), as_of=AS_OF))


async def _open(pilot: Pilot[None], *keys: str) -> TimelineScreen:
    await settle(pilot)
    await pilot.press(*keys, "l")
    await settle(pilot)
    return cast(TimelineScreen, pilot.app.screen)


async def _go_to(pilot: Pilot[None], month: str) -> None:
    months = cast(TimelineScreen, pilot.app.screen).months
    months.highlighted = months.get_option_index(f"m{month}")
    await settle(pilot)


def _listed(pilot: Pilot[None]) -> set[str]:
    rows = cast(TimelineScreen, pilot.app.screen).table.rows
    return {row.entry.target.indicator for row in rows}


async def test_every_month_stands_with_the_counts_of_the_service(url: str) -> None:
    async with make_app(url).run_test(size=(80, 50)) as pilot:
        await _open(pilot)
        shown = text_of(pilot).splitlines()
        for month in _dated(url).months:
            line = next(line for line in shown[3:] if month.counts.name in line)
            said = line[line.index(month.counts.name) + len(month.counts.name) :].split()
            assert said[:2] == [str(month.counts.total), str(month.counts.overdue)]
        assert "11 months with nothing due" in text_of(pilot)


async def test_it_opens_on_the_present_month_and_marks_it_and_the_overdue_one(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        assert _listed(pilot) == {"新建小学"}
        shown = text_of(pilot).splitlines()
        assert "▶ 2024-06" in next(line for line in shown if "this month" in line)
        assert "▲ 2024-05" in next(line for line in shown if "overdue" in line and "2024" in line)


async def test_moving_to_a_month_lists_its_targets_and_undated_ones_are_apart(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        await pilot.press("up")
        await settle(pilot)
        assert _listed(pilot) == {"河道清淤"}
        await pilot.press("end")
        await settle(pilot)
        assert _listed(pilot) == {"滨河步道"}


async def test_enter_on_a_month_filters_the_agenda_by_it(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        await _go_to(pilot, "2024-12")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, AgendaScreen)
        found = {row.entry.target.indicator for row in agenda_of(pilot).table.rows}
        assert found == {"城区绿地", "[/附件]旧小区改造"}
        assert "2024-12" in text_of(pilot).splitlines()[2], "the filter in force is said"


async def test_enter_on_what_has_no_due_date_lists_just_that(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        await pilot.press("end", "enter")
        await settle(pilot)
        assert [row.entry.due for row in agenda_of(pilot).table.rows] == [None]


async def test_tab_goes_to_the_targets_where_enter_opens_one_and_m_marks_it(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        screen = await _open(pilot)
        await _go_to(pilot, "2024-12")
        await pilot.press("tab", "down")
        await settle(pilot)
        assert "Show these" not in text_of(pilot) and "Details" in text_of(pilot)
        row = screen.table.row
        assert row is not None
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, TargetScreen)
        assert row.entry.target.indicator in text_of(pilot)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("m", "5", "enter")
        await settle(pilot)
        latest = entries(url)[row.entry.target.indicator].latest
        assert latest is not None and latest.value == 5
        assert screen.table.row is not None and screen.table.row.entry.id == row.entry.id
        assert screen.table.row.entry.latest is not None, "the timeline shows what was marked"


async def test_only_what_passes_the_agenda_s_filters_is_on_the_timeline(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        screen = await _open(pilot, "4")
        assert screen.timeline is not None and screen.timeline.whole.total == 1
        assert [month.key for month in screen.timeline.months] == ["2024-06", "2026-12"]
        await pilot.press("escape")
        await settle(pilot)
        assert agenda_of(pilot).filters == Query(light=("blue",))


async def test_where_nothing_is_listed_the_present_month_stands_alone(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        screen = await _open(pilot, "slash", *"qqqq", "enter")
        assert screen.timeline is not None
        assert [month.key for month in screen.timeline.months] == ["2024-06"] and not screen.table.rows
        await pilot.press("tab", "enter", "m", "escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, AgendaScreen)


async def test_a_terminal_of_20_by_5_and_back_keeps_the_month(url: str) -> None:
    async with make_app(url).run_test(size=(160, 48)) as pilot:
        await _open(pilot)
        await _go_to(pilot, "2024-12")
        for size in ((20, 5), (200, 60), (80, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert max(map(len, text_of(pilot).splitlines())) <= size[0]
        assert _listed(pilot) == {"城区绿地", "[/附件]旧小区改造"} and "2024-12" in text_of(pilot)


async def test_what_is_to_come_stands_on_top_and_what_has_gone_by_above_it(tmp_path: Path) -> None:
    found = []
    for number in range(40):  # each month from May 2022 on
        due = dt.date(2022 + (number + 4) // 12, (number + 4) % 12 + 1, 20)
        place = {"start": number, "end": number + 1, "spans": ((number, number + 1),)}
        found.append(targets()[0].model_copy(update={"due": due, "indicator": f"事项{number:02}", **place}))
    (tmp_path / "long").mkdir()
    fill(url_of(tmp_path / "long"), found)
    async with make_app(url_of(tmp_path / "long")).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        months = cast(TimelineScreen, pilot.app.screen).months
        shown = [line for line in text_of(pilot).splitlines() if re.search(r"\d{4}-\d\d ", line)]
        assert "▶ 2024-06" in shown[0], "the present month is the first one in view"
        assert months.scroll_offset.y > 20
