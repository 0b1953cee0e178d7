"""What must hold on every screen: Ctrl+C leaves, any size is survived, a failing ledger is told."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Size
from textual.pilot import Pilot
from tui_world import agenda_of, entries, fill, make_app, said, settle, targets, text_of, url_of

from tracker.store import engine
from tracker.tui.desk.desk import Desk
from tracker.tui.desk.document_desk import DocumentDesk
from tracker.tui.desk.marking_desk import MarkingDesk
from tracker.tui.desk.report_desk import ReportDesk
from tracker.tui.desk.review_desk import ReviewDesk
from tracker.tui.desk.undo_desk import UndoDesk
from tracker.tui.screens.agenda import AgendaScreen
from tracker.tui.screens.ask_yes_no import AskYesNoScreen

# Every screen and window, by the keys that lead there; then something half done in it.
PATHS: dict[str, tuple[str, ...]] = {
    "list": ("down",),
    "list, chosen": ("space", "space"),
    "search": ("slash", "x"),
    "details": ("enter",),
    "details, window over them": ("enter", "m", "5"),
    "mark": ("m", "1", "2"),
    "mark several": ("space", "space", "m", "down", "x"),
    "filters": ("f", "x"),
    "sorting": ("o", "down"),
    "report": ("x", "y"),
    "documents": ("d",),
    "history": ("h",),
    "help": ("question_mark",),
    "reading": ("i", "down", "enter", "z"),
    "palette": ("ctrl+p", "m"),
}
SIZES = ((20, 5), (1, 1), (5, 40), (300, 3))  # the first two on every screen, where the last two cost most
everywhere = pytest.mark.parametrize("keys", PATHS.values(), ids=PATHS)


async def open_screen(pilot: Pilot[None], keys: tuple[str, ...]) -> None:
    await settle(pilot)
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def resize(pilot: Pilot[None], width: int, height: int) -> None:
    size = Size(width, height)
    pilot.app._driver._size = (width, height)  # type: ignore[union-attr]
    pilot.app.post_message(events.Resize(size, size))
    await pilot.pause(0.1)


@everywhere
@pytest.mark.usefixtures("every_frame")
async def test_any_size_is_survived_and_control_c_leaves_with_nothing_written(
    url: str, keys: tuple[str, ...]
) -> None:
    stored = entries(url)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await open_screen(pilot, keys)
        screen, focused, before = pilot.app.screen, pilot.app.focused, text_of(pilot)
        for size in SIZES if keys == PATHS["list"] else SIZES[:2]:
            await resize(pilot, *size)
            lines = text_of(pilot).split("\n")
            assert len(lines) == size[1]
        await resize(pilot, 80, 24)
        await settle(pilot)
        assert (pilot.app.screen, pilot.app.focused) == (screen, focused)
        assert text_of(pilot) == before
        await pilot.press("ctrl+c")
        await pilot.pause(0.05)
        assert not pilot.app.is_running
        assert pilot.app.return_code == 0
    assert entries(url) == stored, "what was half typed is not written"


async def test_a_key_marks_progress_in_20_by_5(url: str) -> None:
    async with make_app(url).run_test(size=(20, 5)) as pilot:
        await settle(pilot)
        await pilot.press("m", "9")
        await settle(pilot)
        assert "9" in text_of(pilot)
        await pilot.press("enter")
        await settle(pilot)
        marked = [entry for entry in entries(url).values() if entry.latest and entry.latest.value == 9]
        assert [entry.target.indicator for entry in marked] == ["新建小学"], "what is due next is in view"
        assert "green light" in text_of(pilot)


async def leave_all(pilot: Pilot[None]) -> None:
    """Go back to the list by Esc; what is typed in a form is given up."""
    for _step in range(4):
        giving_up = isinstance(pilot.app.screen, AskYesNoScreen)
        await pilot.press(*(["down", "enter"] if giving_up else ["escape"]))
        await settle(pilot)


def take_away(path: Path) -> None:
    path.rename(path.with_name("away.db"))


def damage(path: Path) -> None:
    path.write_bytes(b"no database" * 1000)


def upgrade(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:  # open, it keeps its log there
        connection.execute("update alembic_version set version_num = 'from-the-future'")


def restore(path: Path, whole: bytes) -> None:
    """Put the file back as it was.

    A log that a connection has left beside the file goes with it: SQLite would play it over the file, and
    the ledger would still be what `upgrade` made of it. Whether there is one depends on whether somebody
    was reading when the file was changed.
    """
    for side in ("-wal", "-shm"):
        path.with_name(path.name + side).unlink(missing_ok=True)
    path.write_bytes(whole)


@pytest.mark.parametrize(
    ("keys", "hurt"),
    [*((keys, take_away) for keys in PATHS.values()), (PATHS["list"], damage), (PATHS["list"], upgrade)],
    ids=[*PATHS, "list, damaged", "list, upgraded"],
)
async def test_a_ledger_that_fails_while_open_is_told_on_every_screen_and_works_again_afterwards(
    tmp_path: Path, url: str, keys: tuple[str, ...], hurt: Callable[[Path], None]
) -> None:
    path = tmp_path / "ledger.db"
    whole = path.read_bytes()
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        hurt(path)
        await open_screen(pilot, keys)
        await settle(pilot)
        await leave_all(pilot)
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert said(pilot)
        assert isinstance(pilot.app.screen, AgendaScreen)
        assert len(agenda_of(pilot).table.rows) == 7, "the last reading stays on the screen"
        assert hurt is not take_away or not path.exists(), "no empty ledger takes its place"
        restore(path, whole)
        await pilot.press("ctrl+r", "m", "9", "enter")
        await settle(pilot)
        marked = [entry for entry in entries(url).values() if entry.latest and entry.latest.value == 9]
        assert len(marked) == 1


async def test_a_ledger_that_another_program_holds_keeps_the_form_open_and_takes_the_mark_later(
    tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("m", "9")
        holder = sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        try:
            await pilot.press("enter")
            await settle(pilot)
            assert {"held", "close"} <= set(text_of(pilot).split()), "told with its cure, wherever lines end"
        finally:
            holder.close()
        assert entries(url)["河道清淤"].latest is None
        await pilot.press("enter")
        await settle(pilot)
        assert entries(url)["河道清淤"].latest is not None


# What each call of the ledger is made by.
CRASHES = {
    (Desk, "agenda"): ("ctrl+r",),
    (Desk, "detail"): ("down",),
    (Desk, "dossier"): ("enter", "h"),
    (DocumentDesk, "documents"): ("d",),
    (UndoDesk, "log"): ("h",),
    (MarkingDesk, "mark"): ("m", "9", "enter"),
    (ReviewDesk, "review"): ("a",),
    (UndoDesk, "undo"): ("u",),
    (ReportDesk, "write"): ("x", "enter"),
    (DocumentDesk, "ingest"): ("i", "enter"),
}


@pytest.mark.parametrize("call", CRASHES, ids=lambda call: call[1])
async def test_a_crash_in_any_call_of_the_ledger_is_told_and_loses_nothing(
    url: str, call: tuple[type, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def crash(*_words: object, **_more: object) -> object:
        raise ZeroDivisionError("[bold]wheel[/nothing]")

    monkeypatch.chdir(tmp_path)
    before = entries(url)
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        with monkeypatch.context() as patch:
            patch.setattr(*call, crash)
            await open_screen(pilot, CRASHES[call])
            await settle(pilot)
            told = said(pilot) + text_of(pilot)
            assert "went wrong inside the program" in told and "[bold]wheel" in told.replace("\n", "")
        assert entries(url) == before
        await leave_all(pilot)
        assert isinstance(pilot.app.screen, AgendaScreen)
        await pilot.press("ctrl+r", "m", "9", "enter")
        await settle(pilot)
        assert entries(url) != before


NASTY = "a\x1b[31m\x1b]0;title\x07\x00b\u202ec\u2066[/][@click=app.quit]x[/]\t\r\n\x7f\x9b31m名\ufeff"


@everywhere
async def test_control_characters_of_a_document_reach_no_screen(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    fields = ("indicator", "unit", "lead_unit", "place", "topic")
    first = targets()[0].model_copy(update=dict.fromkeys(fields, NASTY))
    (tmp_path / "nasty").mkdir()
    url = url_of(tmp_path / "nasty")
    fill(url, [first])
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await open_screen(pilot, keys)
        await settle(pilot)
        shown = text_of(pilot).replace("\n", "")
        assert not [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cs")]
        assert not {"\u202e", "\u2066"} & set(shown)
        assert pilot.app.is_running
