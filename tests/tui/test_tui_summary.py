"""The summary: what it counts is what the services count, and a line chosen is the agenda's filter."""

from __future__ import annotations

import re
import sys
from typing import cast

import pytest
from textual.pilot import Pilot
from tui_world import AS_OF, NOW, agenda_of, make_app, press, settle, text_of

from tracker.records import Query
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing.agenda import agenda
from tracker.services.listing.summary import Summary, summary
from tracker.tui.screens.agenda import AgendaScreen
from tracker.tui.screens.summary import SummaryScreen
from tracker.tui.widgets import plots
from tracker.tui.widgets.count_list import CountList


def _counted(url: str, query: Query | None = None) -> Summary:
    with open_ledger(url, now=NOW) as ledger:
        return summary(agenda(ledger, query or Query(), as_of=AS_OF))


async def _open(pilot: Pilot[None], *keys: str) -> CountList:
    await settle(pilot)
    await press(pilot, *keys, "s")
    return cast(SummaryScreen, pilot.app.screen).query_one(CountList)


async def _go_to(pilot: Pilot[None], line: str) -> None:
    tables = pilot.app.screen.query_one(CountList)
    tables.highlighted = tables.get_option_index(line)
    await settle(pilot)


async def test_every_count_on_the_screen_is_the_service_s(url: str) -> None:
    async with make_app(url).run_test(size=(100, 50)) as pilot:
        await _open(pilot)
        shown = text_of(pilot)
        for table in _counted(url).tables:
            lines = shown[shown.index(f"{table.title} ") :].splitlines()[1:]
            for line, drawn in zip(table.lines, lines, strict=False):
                said = drawn.strip().removeprefix(line.name).split()
                assert said[:3] == [str(line.total), str(line.overdue), str(line.closed)], line.name


@pytest.mark.parametrize(
    "line", ["verdict overdue", "light grey", "topic 教育", "topic ", "lead-unit 水务局"]
)
async def test_enter_goes_back_to_the_agenda_filtered_by_the_line(url: str, line: str) -> None:
    by, key = line.split(" ", 1)
    table = next(table for table in _counted(url).tables if table.by == by)
    count = next(one.total for one in table.lines if one.key == key)
    assert 0 < count < 7
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        await _go_to(pilot, line)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, AgendaScreen)
        assert len(agenda_of(pilot).table.rows) == count
        assert f"{count} of 7" in text_of(pilot)
        await press(pilot, "escape")
        assert len(agenda_of(pilot).table.rows) == 7


async def test_arrows_pass_over_headings_and_what_counts_nothing(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        tables = await _open(pilot)
        seen = []
        for _step in range(40):
            option = tables.highlighted_option
            if option is None or option.id in seen:
                break
            seen.append(option.id)
            await pilot.press("down")
        counted = [f"{t.by} {line.key}" for t in _counted(url).tables for line in t.lines if line.total]
        assert seen == counted


async def test_the_filters_of_the_agenda_hold_and_are_said(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _open(pilot, "5")
        whole = _counted(url, Query(light=("grey",))).whole
        screen = cast(SummaryScreen, pilot.app.screen)
        assert screen.summary is not None and screen.summary.whole == whole
        second = text_of(pilot).splitlines()[1]
        assert f"{whole.total} targets" in second and "no light" in second


async def test_escape_leaves_the_filters_as_they_were(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _open(pilot, "1")
        before = agenda_of(pilot).filters
        await press(pilot, "escape")
        assert agenda_of(pilot).filters == before == Query(light=("red",))


async def test_where_nothing_is_listed_the_zeros_stand_and_enter_does_nothing(url: str) -> None:
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        tables = await _open(pilot, "slash", *"qqqq", "enter")
        assert tables.highlighted is None and "0 targets" in text_of(pilot)
        await press(pilot, "enter", "down", "enter")
        assert isinstance(pilot.app.screen, SummaryScreen)


async def test_a_narrow_terminal_shows_the_plot_by_key_and_a_wide_one_always(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        assert "┤" not in text_of(pilot)
        await press(pilot, "P")
        assert re.search("教育 *▲0% *┤", text_of(pilot)) and "Topic: lights, % of the group" in text_of(pilot)
        await _go_to(pilot, "lead-unit 水务局")
        assert re.search("水务局 *▲100% *┤▲", text_of(pilot)), (
            "the plot is that of the table under the cursor"
        )
        await press(pilot, "P")
        assert "┤" not in text_of(pilot)
        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert re.search("水务局 *▲100% *┤▲", text_of(pilot))


async def test_a_very_wide_terminal_shows_all_plots_beside_the_tables(url: str) -> None:
    async with make_app(url).run_test(size=(200, 60)) as pilot:
        await _open(pilot)
        for table in _counted(url).tables:
            for line in table.lines:
                drawn = re.search(f"{line.name} *▲\\d+% *┤", text_of(pilot))
                said = table.by not in ("verdict", "light") and bool(line.total)
                assert bool(drawn) == said, line.name


async def test_without_the_plotting_library_the_tables_stand_and_the_pip_command_is_named(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "tracker.tui.widgets.bar_plot", raising=False)
    monkeypatch.setitem(sys.modules, "textual_plotext", None)
    monkeypatch.setattr(plots, "command_for", lambda extra: f"install 'tracker[{extra}]'")
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await _open(pilot)
        shown = text_of(pilot)
        assert "install 'tracker[plots]'" in shown and "水务局" in shown
        await _go_to(pilot, "verdict overdue")
        await press(pilot, "enter")
        assert len(agenda_of(pilot).table.rows) == 1


async def test_a_name_with_markup_and_controls_is_drawn_as_it_stands(url: str) -> None:
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        with open_ledger(url, now=NOW) as ledger:
            from tracker.services.targets.editing import edit

            target = agenda_of(pilot).table.rows[0].entry.id
            edit(ledger, target, {"topic": "[bold]区[/x]\x1b"}, now=NOW)
        await press(pilot, "s")
        await _go_to(pilot, "topic [bold]区[/x]\x1b")
        assert text_of(pilot).count("[bold]区[/x]␛") == 2, "in the table and in the plot"


async def test_a_terminal_of_20_by_5_and_back_keeps_the_line(url: str) -> None:
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        tables = await _open(pilot)
        await _go_to(pilot, "lead-unit 教育局")
        for size in ((20, 5), (200, 60), (80, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert max(map(len, text_of(pilot).splitlines())) <= size[0]
        assert tables.highlighted_option is not None
        assert tables.highlighted_option.id == "lead-unit 教育局" and "教育局" in text_of(pilot)


async def test_the_mark_of_the_plot_at_hand_stands_apart_from_its_labels(url: str) -> None:
    async with make_app(url).run_test(size=(120, 36)) as pilot:
        await _open(pilot)
        labels = [line for line in text_of(pilot).splitlines() if "┤" in line]
        assert labels and not any(re.search(r"[█▌▎┃]\S", line) for line in labels), labels
