"""A list longer than a page: what is drawn, fetched, selected and marked is as if all rows were in memory."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from tui_world import AS_OF, agenda_of, entries, fill, make_app, press, settle, targets, text_of, url_of

from tracker.errors import LedgerLocked
from tracker.services.listing.agenda_pages import Lister
from tracker.tui.app import TrackerApp
from tracker.tui.desk.desk import Desk
from tracker.tui.screens import target_actions
from tracker.tui.screens.mark_progress import MarkProgressScreen
from tracker.tui.widgets import row_cache as widget_rows
from tracker.tui.widgets.row_cache import PagedRows

COUNT = 240
AT_ONCE = 20  # rows of a page


@pytest.fixture
def long(tmp_path: Path) -> str:
    """A ledger of 240 targets, one due each day from the as-of date on, in the order of their numbers."""
    import datetime as dt

    first = targets()[3]
    found = [
        first.model_copy(update={"indicator": f"绿地{n:03}", "due": AS_OF + dt.timedelta(n)})
        for n in range(COUNT)
    ]
    (tmp_path / "long").mkdir()
    url = url_of(tmp_path / "long")
    fill(url, found)
    return url


def app_on(url: str) -> TrackerApp:
    app = make_app(url)
    app.desk.lister = Lister(page=AT_ONCE)
    return app


def shown(pilot: Pilot[None]) -> list[int]:
    """The numbers of the rows on the screen."""
    region = agenda_of(pilot).table.region
    lines = text_of(pilot).splitlines()[region.y + 1 : region.bottom]
    return [int(found[1]) for line in lines if (found := re.search(r"绿地(\d{3})", line))]


def cursor(pilot: Pilot[None]) -> str:
    row = agenda_of(pilot).table.row
    return row.entry.target.indicator if row else ""


async def test_rows_arrive_where_the_cursor_goes_and_only_those_near_are_held(long: str) -> None:
    async with app_on(long).run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        table = agenda_of(pilot).table
        assert isinstance(table.rows, PagedRows) and len(table.rows) == COUNT
        assert shown(pilot)[:15] == list(range(15))
        assert "240 of 240" in text_of(pilot)
        await pilot.press("end")
        await settle(pilot)
        assert cursor(pilot) == "绿地239" and shown(pilot)[-3:] == [237, 238, 239]
        assert table.rows.at(120) is None, "the middle was never read"
        await pilot.press("home", "pagedown", "pagedown", "pagedown", "pagedown")
        await settle(pilot)
        numbers = shown(pilot)
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) and len(numbers) > 15
        assert "…" not in text_of(pilot).splitlines()[5], "no line is left blank"


async def test_the_line_over_the_list_says_where_the_cursor_stands(long: str) -> None:
    async with app_on(long).run_test(size=(80, 40)) as pilot:
        await settle(pilot)

        def said() -> str:
            return text_of(pilot).splitlines()[0].rstrip()

        assert said().endswith("   1 of 240")
        await press(pilot, "end", "up")
        assert said().endswith("   239 of 240") and "as of 2024-06-15" in said()
        await press(pilot, "slash", *"绿地01", "enter", "home", "down")
        assert said().endswith("   2 of 10")
        await press(pilot, "slash", *"9", "enter")
        assert not said().endswith("0")
        await press(pilot, "escape", "g", "down", "enter", "minus")
        assert " of " not in said().replace("as of", ""), "a folded group is no line"
        await press(pilot, "minus")
        await pilot.resize_terminal(34, 40)
        await settle(pilot)
        assert "of 240" not in said() and "as of 2024-06-15" in said(), "the title stays"


async def test_the_wheel_brings_rows_without_the_cursor(long: str) -> None:
    async with app_on(long).run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        agenda_of(pilot).table.scroll_to(y=100, animate=False)
        await settle(pilot)
        assert shown(pilot)[0] == 100 and cursor(pilot) == "绿地000"


async def test_the_lights_are_counted_and_filtered_over_all_rows(long: str) -> None:
    async with app_on(long).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        listing = agenda_of(pilot).listing
        assert listing and listing.tally == {"yellow": 31, "grey": 209}, "due within 30 days, and later"
        await pilot.press("2")
        await settle(pilot)
        assert len(agenda_of(pilot).table.rows) == 31 and "31 of 240" in text_of(pilot)
        await pilot.press("2", "slash", *"绿地11")
        await settle(pilot)
        assert shown(pilot) == list(range(110, 120))


async def test_the_cursor_stays_on_its_target_far_down_when_marked_and_cleared(long: str) -> None:
    async with app_on(long).run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        agenda_of(pilot).table.cursor = 150
        await settle(pilot)
        await pilot.press("m", "7", "enter")
        await settle(pilot)
        assert cursor(pilot) == "绿地150" and entries(long)["绿地150"].latest is not None
        await pilot.press("slash", *"绿地15", "enter")
        await settle(pilot)
        assert cursor(pilot) == "绿地150" and len(agenda_of(pilot).table.rows) == 10
        await pilot.press("escape")
        await settle(pilot)
        assert cursor(pilot) == "绿地150" and agenda_of(pilot).table.cursor == 150
        await pilot.press("o", "down", "down", "down", "enter", "o", "enter")
        await settle(pilot)
        assert agenda_of(pilot).filters.descending and cursor(pilot) == "绿地239", "an order from its top"
        assert agenda_of(pilot).table.cursor == 0 and 239 in shown(pilot)


async def test_all_are_selected_by_id_and_accepted_in_one_step(long: str) -> None:
    async with app_on(long).run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("asterisk")
        await settle(pilot)
        table = agenda_of(pilot).table
        assert len(table.selection) == COUNT and isinstance(table.rows, PagedRows)
        assert len(table.rows.held(table.rows.ids())) < COUNT, "no row had to be read for it"
        await pilot.press("a")
        await settle(pilot)
        await pilot.press("down", "enter")  # so many are asked for first
        await settle(pilot)
        assert {entry.review for entry in entries(long).values()} == {"accepted"}
        await pilot.press("u")
        await settle(pilot)
        await pilot.press("down", "enter")  # so much is asked for first
        await settle(pilot)
        assert {entry.review for entry in entries(long).values()} == {"candidate"}


async def test_very_many_are_marked_by_their_ids_and_a_second_writer_is_told(
    long: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(target_actions, "READ_BEFORE", 100)
    async with app_on(long).run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("asterisk", "m")
        await settle(pilot)
        assert "Mark 240 targets" in text_of(pilot)
        other = make_app(long).desk
        other.reviewing.review([entries(long)["绿地200"].id], "accepted")
        await pilot.press("5", "enter")
        await settle(pilot)
        await pilot.press("down", "enter")  # so many are asked for first
        await settle(pilot)
        assert "accepted" in text_of(pilot) and isinstance(pilot.app.screen, MarkProgressScreen)
        assert entries(long)["绿地000"].latest is None, "nothing is marked by halves"
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert {entry.latest.value for entry in entries(long).values() if entry.latest} == {5}
        assert all(entry.latest for entry in entries(long).values())


async def test_reading_on_from_target_to_target_goes_past_what_is_held(
    long: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(widget_rows, "AHEAD", 3)
    async with app_on(long).run_test(size=(80, 14)) as pilot:
        await settle(pilot)
        await pilot.press("enter", *["right"] * 25)
        await settle(pilot)
        assert "26 of 240" in text_of(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert cursor(pilot) == "绿地025"


async def test_rows_that_cannot_be_read_are_told_and_asked_for_again(
    long: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_args: Any) -> Any:
        raise LedgerLocked("the ledger is locked by another program", "try again in a moment")

    async with app_on(long).run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        with monkeypatch.context() as patch:
            patch.setattr(Desk, "rows", locked)
            await pilot.press("end")
            await settle(pilot)
            assert cursor(pilot) == "" and "try again" in "".join(
                notification.message for notification in pilot.app._notifications
            )
        await pilot.press("up")
        await settle(pilot)
        assert cursor(pilot) == "绿地238"


def test_a_long_list_lets_rows_go_that_were_fetched_long_ago(monkeypatch: pytest.MonkeyPatch) -> None:
    from tui_world import AS_OF as day

    from tracker.records import Entry, Pace, Row

    pace, target = Pace(verdict="unknown", light="grey"), targets()[0]
    made = {
        f"t{n}": Row(entry=Entry(id=f"t{n}", target=target, document=str(day)), pace=pace) for n in range(99)
    }
    monkeypatch.setattr(widget_rows, "HELD", 20)
    source = PagedRows([], 99, list(made), lambda ids: [made[i] for i in ids])
    monkeypatch.setattr(widget_rows, "AHEAD", 5)
    assert [row.entry.id for row in source] == list(made)
    assert len(source.held(made)) <= 20 and source.at(98) is not None and source.at(0) is None


async def test_a_long_list_in_groups_has_every_heading_with_its_count(long: str) -> None:
    async with app_on(long).run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("g", "home", "down", "down", "enter")  # by month of the due date
        await settle(pilot)
        table = agenda_of(pilot).table
        assert isinstance(table.rows, PagedRows) and "2024-06 · 16 targets" in text_of(pilot)
        await pilot.press("end")
        await settle(pilot)
        assert cursor(pilot) == "绿地239" and shown(pilot)[-2:] == [238, 239]
        listing = agenda_of(pilot).listing
        assert listing and sum(heading.count for heading in listing.headings) == COUNT
        assert f"{listing.headings[-1].title} · {listing.headings[-1].count} targets" in text_of(pilot)


async def test_initials_find_in_a_long_list(long: str) -> None:
    async with app_on(long).run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"ld23")
        await settle(pilot)
        assert shown(pilot) == list(range(230, 240))
