"""One key selects all lines from the one selected last to the cursor."""

from __future__ import annotations

import pytest
from tui_world import agenda_of, make_app, press, said, settle, text_of

from tracker import i18n
from tracker.tui.screens.review import ReviewScreen
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.selected_run import run_of

IDS = "abcdefg"


@pytest.mark.parametrize(
    ("selection", "last", "cursor", "run"),
    [
        ("b", "b", 5, "bcdef"),
        ("f", "f", 2, "cdef"),
        ("af", "f", 3, "def"),  # not from the nearer one above
        ("c", "c", 2, "c"),
        ("ae", "c", 3, "abcd"),  # c was let go again: the nearest above
        ("fg", None, 3, "def"),  # none above: the nearest below
        ("", "c", 3, "d"),
        ("b", "x", 3, "bcd"),  # it is listed no longer
    ],
)
def test_a_run_goes_from_the_last_selected_line_to_the_cursor(
    selection: str, last: str | None, cursor: int, run: str
) -> None:
    assert "".join(run_of(list(IDS), set(selection), last, range(cursor, cursor + 1))) == run


def test_a_run_takes_the_whole_of_a_folded_group() -> None:
    assert "".join(run_of(list(IDS), {"b"}, "b", range(3, 6))) == "bcdef"
    assert "".join(run_of(list(IDS), {"g"}, "g", range(3, 6))) == "defg"
    assert not run_of([], set(), None, range(0))


async def test_the_list_selects_a_run_downwards_and_upwards(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        ids = list(agenda_of(pilot).table.rows.ids())
        await press(pilot, "home", "Z")
        assert not agenda_of(pilot).table.selection, "without a selection there is no line to begin with"
        await press(pilot, "space", "down", "down", "Z")
        assert agenda_of(pilot).table.selection == set(ids[:4]) and "4 selected" in text_of(pilot)
        await press(pilot, "escape", "end", "space", "up", "up", "Z")
        assert agenda_of(pilot).table.selection == set(ids[-3:])


async def test_the_key_again_lets_go_what_lies_beyond_the_cursor(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        table = agenda_of(pilot).table
        ids = list(table.rows.ids())
        await press(pilot, "end", "space", "home", "down", "space", "down", "down", "Z")
        assert table.selection == {*ids[1:5], ids[-1]}
        await press(pilot, "up", "up", "Z")
        assert table.selection == {*ids[1:3], ids[-1]}, "the run ends at the cursor, the line by itself stays"
        await press(pilot, "home", "Z")
        assert table.selection == {*ids[:2], ids[-1]}, "and goes the other way from the line Space selected"
        await press(pilot, "end", "Z", "home", "Z")
        assert ids[-1] in table.selection, "what was selected before the run is never let go with it"


async def test_after_space_in_a_run_the_next_one_goes_from_there(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        table = agenda_of(pilot).table
        ids = list(table.rows.ids())
        await press(pilot, "home", "space", "down", "Z", "end", "space", "up", "Z")
        assert table.selection == {*ids[:3], *ids[-2:]}
        await press(pilot, "asterisk", "home", "Z")
        assert table.selection == set(ids), "all were selected since: nothing is let go"


@pytest.mark.parametrize("key", ["", "v"])
async def test_where_the_key_changes_nothing_it_says_why(url: str, key: str) -> None:
    async with make_app(url).run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, *([key] if key else []), "home", "space", "up", "Z")
        assert "The range begins on this line" in said(pilot)
        await press(pilot, "down", "Z", "Z")
        assert "All lines up to here are selected already" in said(pilot)


async def test_the_list_selects_a_run_up_to_a_folded_group(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "g", "down", "enter")
        table = agenda_of(pilot).table
        table.fold(every=True)
        await press(pilot, "home", "space", "end", "Z")
        assert table.on_folded and len(table.selection) == len(table.rows) > 2


async def test_the_review_lists_select_a_run_too(url: str) -> None:
    async with make_app(url).run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await press(pilot, "v", "space", "down", "Z")
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        assert screen.table.selection == {item.id for item in screen.table.items[:3]}
        await press(pilot, "up", "Z")
        assert screen.table.selection == {item.id for item in screen.table.items[:2]}


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_footer_names_the_key_once_something_is_selected(url: str, language: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        i18n.use(language)
        await settle(pilot)

        def shown() -> set[str]:
            return {entry.command for entry in pilot.app.screen.query_one(KeyBar).shown()}

        assert "select_run" not in shown()
        await press(pilot, "space")
        assert "select_run" in shown()
