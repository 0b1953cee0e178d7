"""The list opens at what is due now; keys lead to a day and from month to month; columns are chosen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tui_world import AS_OF, agenda_of, fill, make_app, press, said, settle, targets, text_of, url_of

from tracker.records import Row
from tracker.services.settings import changes


def long_ledger(folder: Path) -> str:
    """Sixty targets, one due each month from February 2024 on."""
    one, found = targets()[0], []
    for number in range(60):
        due = dt.date(2024 + (number + 1) // 12, (number + 1) % 12 + 1, 20)
        place = {"start": number, "end": number + 1, "spans": ((number, number + 1),)}
        found.append(one.model_copy(update={"due": due, "indicator": f"事项{number:02}", **place}))
    fill(url_of(folder), found)
    return url_of(folder)


async def test_a_long_list_opens_at_today_and_keys_lead_to_other_days(tmp_path: Path) -> None:
    async with make_app(long_ledger(tmp_path)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)

        def under() -> dt.date | None:
            row: Row | None = agenda_of(pilot).table.row
            return row.entry.due if row else None

        assert under() == dt.date(2024, 6, 20) and dt.date(2024, 6, 20) > AS_OF
        await press(pilot, "right_square_bracket")
        assert under() == dt.date(2024, 7, 20)
        await press(pilot, "left_square_bracket", "left_square_bracket")
        assert under() == dt.date(2024, 5, 20)
        await press(pilot, "at", *"2026-03-01", "enter")
        assert under() == dt.date(2026, 3, 20)
        await press(pilot, "full_stop")
        assert under() == dt.date(2024, 6, 20)
        await press(pilot, "at", *"2031-01-01", "enter")
        assert "Nothing is due from 2031-01-01 on." in said(pilot)


async def test_the_columns_ticked_are_shown_and_kept(url: str, own_settings: Path) -> None:
    async with make_app(url).run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        assert "Status" in text_of(pilot).splitlines()[2]
        await press(pilot, "C", "down", "down", "down", "space", "enter")
        assert "Status" not in text_of(pilot).splitlines()[2]
    kept = changes.load(own_settings).settings.columns
    assert "status" not in kept and "indicator" in kept


async def test_within_one_due_date_targets_stand_as_their_document_says_them(tmp_path: Path) -> None:
    names = [f"事项{number:02}" for number in range(12)]
    found = [
        targets()[0].model_copy(
            update={"indicator": name, "start": at, "end": at + 1, "spans": ((at, at + 1),)}
        )
        for at, name in enumerate(names)
    ]
    fill(url_of(tmp_path), found[::-1])
    async with make_app(url_of(tmp_path)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert [row.entry.target.indicator for row in agenda_of(pilot).table.rows] == names


async def test_the_foot_line_says_where_there_are_more_keys_than_it_holds(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "? More" in text_of(pilot).splitlines()[-1]
    async with make_app(url).run_test(size=(400, 24)) as pilot:
        await settle(pilot)
        assert "? Help" in text_of(pilot).splitlines()[-1], "all of them are there"


async def test_the_last_target_names_the_way_to_the_one_before(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "end", "enter")
        footer = text_of(pilot).splitlines()[-1]
        assert "← Target before" in footer and "Esc Back" in footer
        await press(pilot, "left")
        assert "6 of 7" in text_of(pilot)
