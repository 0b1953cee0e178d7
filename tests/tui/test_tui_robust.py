"""What goes wrong around the program: the screen stays, a message says what to do, nothing is lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from textual.keys import _character_to_key
from tui_world import agenda_of, entries, fill, make_app, said, settle, text_of

from tracker.errors import LedgerLocked
from tracker.tui.desk.desk import Desk
from tracker.tui.desk.marking_desk import MarkingDesk
from tracker.tui.desk.undo_desk import UndoDesk
from tracker.tui.screens.mark_progress import MarkProgressScreen


async def test_a_locked_database_keeps_what_was_typed(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = make_app(url)

    def locked(*_args: object, **_more: object) -> list[object]:
        raise LedgerLocked("the ledger is locked by another program", "try again in a moment")

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("m", "9")
        with monkeypatch.context() as patch:
            patch.setattr(MarkingDesk, "mark", locked)
            await pilot.press("enter")
            await settle(pilot)
            assert "try again in a moment" in text_of(pilot)
            assert isinstance(pilot.app.screen, MarkProgressScreen)
        await pilot.press("enter")
        await settle(pilot)
        assert entries(url)["河道清淤"].latest is not None


async def test_a_database_that_is_gone_is_told_and_not_made_anew(url: str, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for file in tmp_path.glob("ledger.db*"):
            file.rename(tmp_path / f"away-{file.name}")
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert said(pilot) and not path.exists()
        assert len(agenda_of(pilot).table.rows) == 7, "the last reading stays on the screen"
        for file in tmp_path.glob("away-*"):
            file.rename(tmp_path / file.name.removeprefix("away-"))
        await pilot.press("ctrl+r", "m", "9", "enter")
        await settle(pilot)
        assert entries(url)["河道清淤"].latest is not None


async def test_a_database_that_is_damaged_is_told(url: str, tmp_path: Path) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for file in tmp_path.glob("ledger.db*"):
            file.write_bytes(b"no database" * 1000)
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert said(pilot) and len(agenda_of(pilot).table.rows) == 7


async def test_a_database_newer_than_the_program_is_told(url: str, tmp_path: Path) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        with sqlite3.connect(tmp_path / "ledger.db") as connection:
            connection.execute("update alembic_version set version_num = 'from-the-future'")
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert "newer" in said(pilot)


async def test_a_crash_in_a_worker_shows_a_message_and_loses_nothing(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_more: object) -> object:
        raise ZeroDivisionError("[bold]oops[/nothing]")

    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        with monkeypatch.context() as patch:
            patch.setattr(Desk, "agenda", broken)
            await pilot.press("ctrl+r")
            await settle(pilot)
            assert "nothing was lost" in said(pilot) and "ZeroDivisionError" in said(pilot)
            patch.setattr(UndoDesk, "undo", broken)
            await pilot.press("u")
            await settle(pilot)
        assert len(agenda_of(pilot).table.rows) == 7
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert pilot.app.return_code is None


async def test_control_characters_and_markup_never_reach_the_terminal(url: str, tmp_path: Path) -> None:
    from tui_world import targets, url_of

    nasty = "a\x1b[31m\x07\x00b\u202ec[/][@click=app.quit]x[/]\t\r\n名"
    first = targets()[0].model_copy(
        update={"indicator": nasty, "unit": nasty, "lead_unit": nasty, "place": nasty, "topic": nasty}
    )
    (tmp_path / "nasty").mkdir()
    other = url_of(tmp_path / "nasty")
    fill(other, [first])
    async with make_app(other).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "[@click=app.quit]" in text_of(pilot)
        for keys in (
            ["enter"],
            ["m"],
            ["escape"],
            ["escape"],
            ["f"],
            ["escape"],
            ["d"],
            ["escape"],
            ["p"],
            ["escape"],
            ["x"],
            ["escape"],
            ["h"],
        ):
            await pilot.press(*keys)
            await settle(pilot)
            shown = text_of(pilot)
            assert not {"\x1b", "\x07", "\x00", "\u202e", "\r", "\t"} & set(shown)


async def test_notes_with_markup_are_shown_as_they_stand(url: str) -> None:
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("m", *["down"] * 3, *(_character_to_key(sign) for sign in "[red]x[/blue]"), "enter")
        await settle(pilot)
        assert "[red]x[/blue]" in text_of(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert "[red]x[/blue]" in said(pilot)
        assert [notice.markup for notice in pilot.app._notifications] == [False]


async def test_the_palette_shows_keys_and_runs_a_command_by_its_name(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+p", *"mark")
        await settle(pilot)
        assert "Mark  m F2" in text_of(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, MarkProgressScreen)
