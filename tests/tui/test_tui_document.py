"""Reading a document at a place: every target's words are lit up, and the file can be opened."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets._toast import Toast
from tui_world import AS_OF, NOW, agenda_of, entries, make_app, press, said, settle, text_of, url_of

from tracker.records import Document
from tracker.services.ingest.extraction import extract_document
from tracker.services.ingest.ingesting import ingest
from tracker.services.ingest.reread_merge import carry_out, plan
from tracker.services.ledger.opening import open_ledger
from tracker.services.rules.rule_files import load_book
from tracker.tui.screens.document import DocumentScreen
from tracker.tui.screens.documents import DocumentsScreen
from tracker.tui.screens.mark_words import MarkWordsScreen
from tracker.tui.widgets.document_view import TextReader
from tracker.tui.widgets.key_bar import KeyBar


def _screen(pilot: Pilot[None]) -> DocumentScreen:
    assert isinstance(pilot.app.screen, DocumentScreen)
    return pilot.app.screen


def _in_hand(pilot: Pilot[None]) -> list[str]:
    """The indicators of the quote that the reader stands at."""
    screen = _screen(pilot)
    assert screen.read is not None and screen.at is not None
    return [entry.target.indicator for entry in screen.read.quotes[screen.at].entries]


def _lit(pilot: Pilot[None]) -> list[str]:
    """The words that are shown reversed now."""
    reader = pilot.app.screen.query_one(TextReader)
    strips = [reader.render_line(y) for y in range(reader.size.height)]
    return [part.text for strip in strips for part in strip if part.style and part.style.reverse]


async def _to(pilot: Pilot[None], indicator: str) -> None:
    table = agenda_of(pilot).table
    table.cursor = [row.entry.target.indicator for row in table.rows].index(indicator)
    await settle(pilot)


async def test_p_opens_the_document_at_the_target_from_the_list_and_from_its_details(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await _to(pilot, "河道清淤")
        await pilot.press("p")
        await settle(pilot)
        assert _in_hand(pilot) == ["河道清淤"] and _lit(pilot) == ["12公里"]
        assert "▸" in text_of(pilot) and "line 5" in text_of(pilot)
        await pilot.press("escape", "enter")
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        assert _in_hand(pilot) == ["河道清淤"]


async def test_n_goes_from_target_to_target_and_says_where_they_end(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert isinstance(pilot.app.screen, DocumentsScreen)
        await pilot.press("enter")
        await settle(pilot)
        assert "城区建设计划" in text_of(pilot)
        assert _in_hand(pilot) == ["河道清淤"], "where the list's cursor stands"
        await pilot.press("left", "left")
        await settle(pilot)
        seen = _in_hand(pilot)
        for _ in range(6):
            await pilot.press("n")
            await settle(pilot)
            seen += _in_hand(pilot)
        assert seen[:3] == ["新建小学", "公办幼儿园在园幼儿占比", "河道清淤"]
        assert set(seen) == set(entries(url))
        await pilot.press("n")
        await settle(pilot)
        assert "no further target" in said(pilot)
        await pilot.press("left")
        await settle(pilot)
        assert _in_hand(pilot) == ["滨河步道"]
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, DocumentsScreen)


async def test_rejected_targets_are_not_lit_up(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await _to(pilot, "新建小学")
        await pilot.press("r")
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        screen = _screen(pilot)
        assert screen.read is not None and len(screen.read.quotes) == 6


async def test_find_goes_from_place_to_place_and_escape_ends_it(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p", "slash", "年", "底")
        await settle(pilot)
        assert "found 1 of 2" in text_of(pilot) and "年底" in _lit(pilot)
        await pilot.press("down")
        await settle(pilot)
        assert "found 2 of 2" in text_of(pilot)
        await pilot.press("up", "up")
        await settle(pilot)
        assert "found 2 of 2" in text_of(pilot), "round the ends"
        await pilot.press("z")
        await settle(pilot)
        assert "not found" in text_of(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert _in_hand(pilot) == ["河道清淤"] and "年底" not in _lit(pilot)


async def test_enter_ends_the_typing_and_plus_marks_the_sentence_of_the_hit(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "p", "slash", "年", "底", "enter")
        assert "found 1 of 2" in text_of(pilot) and "年底" in _lit(pilot)
        await press(pilot, "enter")
        assert "found 2 of 2" in text_of(pilot), "Enter goes on from there"
        for leave in ("", "escape"):
            await press(pilot, *leave.split(), "plus")
            screen = pilot.app.screen
            assert isinstance(screen, MarkWordsScreen)
            assert screen.words == "见[/附件]：2024年底前，改造旧小区6个。"
            await press(pilot, "escape")
        await press(pilot, "left", "plus")
        screen = pilot.app.screen
        assert isinstance(screen, MarkWordsScreen)
        assert screen.words.startswith("2025年底前"), "a target taken in hand later comes before the hit"


async def test_the_hits_stay_lit_up_when_the_text_is_read_again(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "p", "slash", "年", "底", "enter")
        _screen(pilot).reload()
        await settle(pilot)
        assert "found 1 of 2" in text_of(pilot) and "年底" in _lit(pilot)
        await press(pilot, "slash", "up")
        assert "found 2 of 2" in text_of(pilot), "the words are there to be changed"


async def test_keys_that_write_signs_leave_the_footer_while_a_search_is_typed(url: str) -> None:
    async with make_app(url).run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "p")
        bar = pilot.app.screen.query_one(KeyBar)
        assert "+" in {entry.key for entry in bar.shown()}
        await press(pilot, "slash")
        assert not {entry.key for entry in bar.shown() if len(entry.key) == 1 and entry.key.isprintable()}


async def test_text_is_no_markup_and_holds_no_control_characters(tmp_path: Path) -> None:
    text = "见[/附件][bold]：\x1b[31m红\x07\n[@click=app.quit]2024年底前，新建公园3个。\u202e\n"
    document = Document(
        name="plan.txt", text=text, digest="0" * 64, issued_on=AS_OF
    )  # an import may bring it
    with open_ledger(url_of(tmp_path), now=NOW) as ledger, ledger.write() as writing:
        found = extract_document(document, load_book())
        carry_out(writing, plan(writing, document, found), now=NOW, by="", batch=None)
    async with make_app(url_of(tmp_path)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        shown = text_of(pilot)
        assert "见[/附件][bold]：␛[31m红␇" in shown and "[@click=app.quit]" in shown
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)


async def test_a_long_document_is_shown_at_its_end_and_keeps_its_place_when_resized(tmp_path: Path) -> None:
    text = "全区坚持高质量发展，各项工作有序推进。\n" * 18_000 + "2024年底前，新建公园3个。\n"
    async with make_app(_ledger(tmp_path, text)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        assert "3个" in "".join(_lit(pilot)) and "18001▸" in text_of(pilot)
        await pilot.press("pageup")
        await settle(pilot)
        top = pilot.app.screen.query_one(TextReader).top
        await pilot.resize_terminal(40, 24)
        await settle(pilot)
        reader = pilot.app.screen.query_one(TextReader)
        assert reader.rows.line_of(reader.top) == reader.rows.line_of(top)


async def test_the_file_is_opened_and_one_that_is_gone_is_told_with_the_text_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = _ledger(tmp_path, "2024年底前，新建公园3个。\n")
    marker = tmp_path / "opened"
    _tool(tmp_path, monkeypatch, "xdg-open", f'printf %s "$1" > {marker}')
    monkeypatch.setenv("DISPLAY", ":9")
    async with make_app(url).run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        await pilot.press("O")
        await settle(pilot)
        assert marker.read_text() == str(tmp_path / "plan.txt") and "Opened" in said(pilot)
        (tmp_path / "plan.txt").unlink()
        await pilot.press("O")
        await settle(pilot)
        assert "not there any more" in said(pilot) and "新建公园" in text_of(pilot)


async def test_without_a_screen_or_a_viewer_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = _ledger(tmp_path, "2024年底前，新建公园3个。\n")
    _tool(tmp_path, monkeypatch, "xdg-open", "exit 3")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    async with make_app(url).run_test(size=(160, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        await pilot.press("O")
        await settle(pilot)
        assert "there is no viewer here" in said(pilot) and str(tmp_path / "plan.txt") in said(pilot)
        monkeypatch.setenv("DISPLAY", ":9")
        await pilot.press("O")
        await settle(pilot)
        assert "could not open" in said(pilot)


async def test_the_pager_gets_the_text_and_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = _ledger(tmp_path, "第一行\n第二行\n2024年底前，新建公园3个。\n")
    seen: dict[str, Any] = {}

    def run(command: list[str], **_more: object) -> None:
        seen["command"], seen["text"] = command, Path(command[-1]).read_text(encoding="utf-8")

    @contextmanager
    def suspended(_app: App[None]) -> Iterator[None]:
        yield

    _tool(tmp_path, monkeypatch, "less", "exit 0")
    monkeypatch.setenv("PAGER", "less -R")
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        await pilot.press("dollar_sign")
        await settle(pilot)
        assert "pager needs a terminal" in said(pilot), "the terminal of the test cannot be lent"
        monkeypatch.setattr(App, "suspend", suspended)
        monkeypatch.setattr(subprocess, "run", run)
        await pilot.press("dollar_sign")
        await settle(pilot)
        assert seen["command"][:3] == ["less", "-R", "+3"] and "新建公园3个" in seen["text"]
        monkeypatch.setenv("PAGER", "no-such-pager")
        await pilot.press("dollar_sign")
        await settle(pilot)
        assert "no pager “no-such-pager”" in said(pilot)


def _ledger(folder: Path, text: str) -> str:
    """A ledger that has read a file with `text`."""
    (folder / "plan.txt").write_text(text, encoding="utf-8")
    url = url_of(folder)
    with open_ledger(url, now=NOW) as ledger:
        ingest(ledger, [str(folder / "plan.txt")], book=load_book(), now=NOW, issued_on=AS_OF)
    return url


def _tool(folder: Path, change: pytest.MonkeyPatch, name: str, does: str) -> None:
    """A program of that name, the only one besides the shell's own."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    (tools / name).write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    (tools / name).chmod(0o755)
    change.setenv("PATH", f"{tools}:/bin:/usr/bin")


@pytest.mark.parametrize("keys", [("p",), ("d", "enter"), ("b",), ("b", "z"), ("x",)])
async def test_a_terminal_of_20_by_5_and_back_loses_nothing(url: str, keys: tuple[str, ...]) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        before = text_of(pilot)
        for size in ((20, 5), (200, 60), (1, 1), (80, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert text_of(pilot) == before


async def test_a_message_leaves_the_line_that_says_where_the_reader_is(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "p")
        screen = pilot.app.screen
        assert isinstance(screen, DocumentScreen)
        screen.say("Something was done.")
        await settle(pilot)
        toast, here = screen.query_one(Toast).region, screen.query_one("#here").region
        assert toast.area and not toast.overlaps(here)
