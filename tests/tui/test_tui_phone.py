"""A window as narrow as a phone's: targets are cards, keys are buttons, and the windows below fit."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input
from tui_world import agenda_of, entries, make_app, press, settle, text_of

from tracker.tui.screens.agenda import AgendaScreen
from tracker.tui.screens.filters import FiltersScreen
from tracker.tui.screens.mark_progress import MarkProgressScreen
from tracker.tui.screens.target import TargetScreen
from tracker.tui.widgets.check_list import CheckList
from tracker.tui.widgets.key_bar import KeyBar

PHONE = (45, 30)
LEAST = 3  # lines of a button: 50 pixels at the letters of a phone


async def tap(pilot: Pilot[None], words: str) -> None:
    """Tap on the last place of the screen where `words` stand."""
    lines = text_of(pilot).split("\n")
    y = max(number for number, line in enumerate(lines) if words in line)
    before = lines[y][: lines[y].rindex(words)]
    x = sum(2 if ord(sign) > 0x2E80 else 1 for sign in before)
    await pilot.click(offset=(x, y))
    await settle(pilot)


async def test_a_target_is_a_card_of_three_lines(url: str) -> None:
    app = make_app(url)
    async with app.run_test(size=PHONE) as pilot:
        await settle(pilot)
        lines = [line.rstrip() for line in text_of(pilot).split("\n")]
        at = next(number for number, line in enumerate(lines) if "河道清淤" in line)
        assert lines[at].startswith("  ▲ 河道清淤")
        assert lines[at + 1].split() == ["12", "公里", "2024-05-31"]
        assert lines[at + 2].split(" · ") == ["    overdue", "not started", "水务局", "城区"]
        assert not any("Light" in line for line in lines), "cards have no header"


async def test_a_tap_opens_a_card_and_one_on_its_edge_selects_it(url: str) -> None:
    app = make_app(url)
    async with app.run_test(size=PHONE) as pilot:
        await settle(pilot)
        at = next(n for n, line in enumerate(text_of(pilot).split("\n")) if "新建小学" in line)
        for x in (1, 1, 1):
            await pilot.click(offset=(x, at + 1))
            await settle(pilot)
        assert [row.entry.target.indicator for row in agenda_of(pilot).targets_acted_on()] == ["新建小学"]
        assert agenda_of(pilot).table.selection
        await pilot.click(offset=(20, at + 2))
        await settle(pilot)
        assert isinstance(app.screen, TargetScreen)
        await tap(pilot, "Back")
        assert isinstance(app.screen, AgendaScreen)


async def test_every_card_stays_whole_while_the_cursor_moves(url: str) -> None:
    app = make_app(url)
    async with app.run_test(size=PHONE) as pilot:
        await settle(pilot)
        table = agenda_of(pilot).table
        for key in (*["down"] * 7, *["up"] * 7, "end", "home", "pagedown"):
            await press(pilot, key)
            row = table.row
            assert row is not None
            lines = text_of(pilot).split("\n")
            at = next(n for n, line in enumerate(lines) if row.entry.target.indicator[:6] in line)
            assert at + 2 < PHONE[1] - 7, "all three lines stand over the buttons"


async def test_groups_have_headings_between_cards_and_fold_by_a_tap(url: str) -> None:
    app = make_app(url)
    async with app.run_test(size=(45, 41)) as pilot:
        await settle(pilot)
        agenda_of(pilot).group("month")
        await settle(pilot)
        await tap(pilot, "▾ 2024-05")
        assert "▸ 2024-05" in text_of(pilot)
        assert "河道清淤" not in text_of(pilot)
        await tap(pilot, "新建小学")
        assert isinstance(app.screen, TargetScreen)


async def test_keys_are_buttons_that_a_finger_can_hit(url: str) -> None:
    app = make_app(url)
    async with app.run_test(size=PHONE) as pilot:
        await settle(pilot)
        bar = app.screen.query_one(KeyBar)
        names = {button.entry.label: button for button in bar.buttons()}
        assert {"Mark", "Search", "Filter", "Undo", "Report", "More keys"} <= names.keys()
        assert "Quit" not in names, "a browser is closed by itself"
        assert all(button.width >= 5 for button in names.values())
        assert bar.size.height >= LEAST
        for row in range(2):
            own = [button for button in bar.buttons() if button.row == row]
            assert sum(button.width + 1 for button in own) - 1 == PHONE[0], "a row fills the width"
        for line in range(LEAST):
            button = names["Filter"]
            await pilot.click(bar, offset=(button.left + 1, button.row * (LEAST + 1) + line))
            await settle(pilot)
            assert isinstance(app.screen, FiltersScreen), f"line {line} of the button"
            await press(pilot, "escape")


async def test_more_keys_lists_the_commands_that_have_no_button(url: str) -> None:
    app = make_app(url)
    async with app.run_test(size=(45, 41)) as pilot:
        await settle(pilot)
        await tap(pilot, "More keys")
        assert "Details" in text_of(pilot)


async def test_progress_is_marked_by_taps_and_figures_alone(url: str) -> None:
    app = make_app(url)
    async with app.run_test(size=(45, 41)) as pilot:
        await settle(pilot)
        await tap(pilot, "河道清淤")
        await tap(pilot, "Mark")
        assert isinstance(app.screen, MarkProgressScreen)
        await press(pilot, *"7.5")
        await tap(pilot, "As of")
        assert isinstance(app.focused, Input)
        assert app.focused.id == "on", "the label stands over the field and takes taps for it"
        await tap(pilot, "in progress")
        await tap(pilot, "Save")
        latest = entries(url)["河道清淤"].latest
        assert latest is not None
        assert str(latest.value) == "7.5"


async def test_filters_stand_one_under_the_other_and_are_ticked_by_taps(url: str) -> None:
    app = make_app(url)
    async with app.run_test(size=(45, 41)) as pilot:
        await settle(pilot)
        await tap(pilot, "Filter")
        for words in ("Due · this week", "Due from", "Lead unit"):
            assert words in text_of(pilot)
        fields = list(app.screen.query(Input))
        assert all(field.region.right <= 45 and field.region.width > 35 for field in fields)
        await tap(pilot, "this month")
        assert app.screen.query_one(CheckList).ticked == {"due_in this_month"}
        await tap(pilot, "Apply")
        assert agenda_of(pilot).filters.due_in == "this_month"


@pytest.mark.parametrize(
    "key", ["m", "f", "x", "A", "N", "s", "l", "v", "d", "g", "o", "comma", "h", "E", "p", "b"]
)
async def test_every_window_and_its_buttons_keep_within_the_width(url: str, key: str) -> None:
    app = make_app(url)
    async with app.run_test(size=PHONE) as pilot:
        await settle(pilot)
        await press(pilot, key)
        bar = app.screen.query_one(KeyBar)
        assert bar.buttons()
        assert {one.entry.press for one in bar.buttons()} & {"escape", "ctrl+c"}, "there is a way back"
        for widget in app.screen.walk_children():
            if isinstance(widget, Widget) and widget.display and widget.is_on_screen:
                assert widget.region.right <= PHONE[0], widget


async def test_rows_become_cards_and_rows_again_with_the_width(url: str) -> None:
    app = make_app(url)
    async with app.run_test(size=(80, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "down", "down", "down")
        row = agenda_of(pilot).table.row
        assert row is not None
        for size, cards in ((PHONE, True), ((80, 30), False), ((45, 8), False)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            table = agenda_of(pilot).table
            assert table.cards is cards
            assert table.row == row
            assert row.entry.target.indicator[:4] in text_of(pilot)
