"""Groups in the agenda: headings with counts, which neither cursor nor selection ever stands on."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from tui_world import AS_OF, NOW, agenda_of, entries, make_app, settle, text_of

from tracker.records import Query
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing.agenda_pages import Lister
from tracker.services.listing.list_groups import GroupBy, GroupHeading
from tracker.tui.wording import display

CHOICES: dict[GroupBy, int] = {
    "light": 1, "month": 2, "topic": 3, "lead-unit": 4, "place": 5, "document": 6,
}  # fmt: skip


async def _group(pilot: Pilot[None], by: GroupBy) -> None:
    await settle(pilot)
    await pilot.press("g", "home", *["down"] * CHOICES.get(by, 0), "enter")
    await settle(pilot)


def _headings(url: str, by: GroupBy) -> tuple[GroupHeading, ...]:
    with open_ledger(url, now=NOW) as ledger:
        return tuple(Lister().list(ledger, Query(), as_of=AS_OF, by=by, step="lights").headings)


def _order(pilot: Pilot[None]) -> list[str]:
    return [row.entry.target.indicator for row in agenda_of(pilot).table.rows]


def _under_cursor(pilot: Pilot[None]) -> str:
    row = agenda_of(pilot).table.row
    return row.entry.target.indicator if row else ""


@pytest.mark.parametrize("by", CHOICES)
async def test_headings_stand_with_the_counts_of_the_service(url: str, by: GroupBy) -> None:
    async with make_app(url).run_test(size=(160, 40)) as pilot:
        await _group(pilot, by)
        shown = [line[:90].strip() for line in text_of(pilot).splitlines()]
        for heading in _headings(url, by):
            noun = "target" if heading.count == 1 else "targets"
            place = shown.index(f"▾ {heading.title} · {heading.count} {noun}")
            first = agenda_of(pilot).table.rows[heading.first]
            assert first.entry.target.indicator in shown[place + 1]


async def test_the_cursor_goes_from_row_to_row_past_the_headings(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _group(pilot, "lead-unit")
        await pilot.press("home")
        seen = []
        for _step in range(7):
            seen.append(_under_cursor(pilot))
            await pilot.press("down")
        assert seen == _order(pilot) and len(set(seen)) == 7
        await pilot.press("pageup", "pageup")
        await settle(pilot)
        assert _under_cursor(pilot) == seen[0]


async def test_the_heading_over_the_first_row_comes_into_view(url: str) -> None:
    async with make_app(url).run_test(size=(80, 17)) as pilot:
        await _group(pilot, "lead-unit")
        await pilot.press("end")
        await settle(pilot)
        assert "教育局 ·" not in text_of(pilot), "the terminal is too low for all"
        await pilot.press("home")
        await settle(pilot)
        assert "教育局 · 1 target" in text_of(pilot)


async def test_the_cursor_stays_on_its_target_and_groups_stay_while_filtering(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("down", "down")
        before = _under_cursor(pilot)
        await _group(pilot, "light")
        assert _under_cursor(pilot) == before
        await pilot.press("5")
        await settle(pilot)
        assert "○ no light · 3 targets" in text_of(pilot) and "▲ red light ·" not in text_of(pilot)
        await pilot.press("5")
        await settle(pilot)
        await pilot.press("home")
        await settle(pilot)
        assert "▲ red light · 1 target" in text_of(pilot)
        await _group(pilot, "")
        assert "▲ red light · 1 target" not in text_of(pilot)
        assert [row.entry.due for row in agenda_of(pilot).table.rows][-1] is None, "by due date again"


async def test_selecting_and_accepting_under_headings_acts_on_those_selected(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _group(pilot, "lead-unit")
        await pilot.press("home", "space", "space", "a")
        await settle(pilot)
        accepted = {name for name, entry in entries(url).items() if entry.review == "accepted"}
        assert accepted == set(_order(pilot)[:2]) == {"新建小学", "河道清淤"}


async def test_a_target_that_is_marked_goes_to_its_new_group_with_the_cursor(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _group(pilot, "light")
        await pilot.press("home")
        assert _under_cursor(pilot) == "河道清淤"
        await pilot.press("m", "1", "2", "enter")
        await settle(pilot)
        assert _under_cursor(pilot) == "河道清淤"
        assert "▲ red light ·" not in text_of(pilot) and "■ blue light · 2 targets" in text_of(pilot)


async def test_groups_fold_by_key_and_click_and_nothing_hidden_is_acted_on(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _group(pilot, "lead-unit")
        await pilot.press("home", "minus")
        await settle(pilot)
        table = agenda_of(pilot).table
        assert "▸ 教育局 · 1 target" in text_of(pilot) and "新建小学" not in text_of(pilot)
        assert table.row is None and not agenda_of(pilot).ids_acted_on()
        await pilot.press("down")
        assert _under_cursor(pilot) == "河道清淤"
        await pilot.click("#table", offset=(20, 5))
        await settle(pilot)
        assert _under_cursor(pilot) == _order(pilot)[2], "line 5 is the first row of the third group"
        await pilot.press("up", "up", "space")
        await settle(pilot)
        assert _under_cursor(pilot) == "河道清淤", "the space took the whole group and went on"
        assert [row.entry.target.indicator for row in agenda_of(pilot).targets_acted_on()] == ["新建小学"]
        await pilot.press("escape", "up", "enter", "underscore")
        await settle(pilot)
        assert text_of(pilot).count("▸") == 3
        assert "教育局 · 1 target, folded. - opens it." in text_of(pilot)
        assert "There is no target yet" not in text_of(pilot)
        await pilot.click("#table", offset=(20, 1))
        await settle(pilot)
        assert _under_cursor(pilot) == "新建小学" and text_of(pilot).count("▸") == 2
        await pilot.press("right_square_bracket", "right_square_bracket", "left_square_bracket")
        assert table.cursor == 1, "from group to group"


async def test_all_groups_fold_at_once_also_when_one_is_folded(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _group(pilot, "lead-unit")
        await pilot.press("home", "minus", "underscore")
        await settle(pilot)
        assert text_of(pilot).count("▸") == 3
        await pilot.press("underscore")
        await settle(pilot)
        assert "▸" not in text_of(pilot)


async def test_groups_live_in_a_terminal_of_20_by_5(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _group(pilot, "topic")
        await pilot.press("end")
        await pilot.resize_terminal(20, 5)
        await settle(pilot)
        for key in ("up", "home", "end", "pageup"):
            await pilot.press(key)
            await settle(pilot)
            row = agenda_of(pilot).table.row
            assert row is not None
            assert display.light(row.pace.light) in text_of(pilot), "the row under the cursor is in view"
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "No topic · 6 targets" in text_of(pilot)


async def test_groups_are_a_chip_that_escape_and_backspace_drop(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await _group(pilot, "topic")
        assert "grouped by topic ×" in text_of(pilot) and "Esc Clear" in text_of(pilot)
        await pilot.press("1", "escape")
        await settle(pilot)
        assert agenda_of(pilot).grouping == "topic", "filters go first"
        await pilot.press("escape")
        await settle(pilot)
        assert agenda_of(pilot).grouping == "" and "grouped by" not in text_of(pilot)
        await _group(pilot, "topic")
        await pilot.press("backspace")
        await settle(pilot)
        assert agenda_of(pilot).grouping == ""
