"""Reading a document at a place: every target's words are lit up."""

from __future__ import annotations

from pathlib import Path

import pytest
from document_world import in_hand, ledger_of, lit, reader_of
from textual.pilot import Pilot
from textual.widgets._toast import Toast
from tui_world import AS_OF, NOW, agenda_of, entries, make_app, press, said, settle, text_of, url_of

from tracker.records import Document
from tracker.services.ingest.extraction import extract_document
from tracker.services.ingest.reread_merge import carry_out, plan
from tracker.services.ledger.opening import open_ledger
from tracker.services.rules.rule_files import load_book
from tracker.tui.screens.document import DocumentScreen
from tracker.tui.screens.documents import DocumentsScreen
from tracker.tui.widgets.document_view import TextReader


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
        assert in_hand(pilot) == ["河道清淤"] and lit(pilot) == ["12公里"]
        assert "▸" in text_of(pilot) and "line 5" in text_of(pilot)
        await pilot.press("escape", "enter")
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        assert in_hand(pilot) == ["河道清淤"]


async def test_n_goes_from_target_to_target_and_says_where_they_end(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert isinstance(pilot.app.screen, DocumentsScreen)
        await pilot.press("enter")
        await settle(pilot)
        assert "城区建设计划" in text_of(pilot)
        assert in_hand(pilot) == ["河道清淤"], "where the list's cursor stands"
        await pilot.press("left", "left")
        await settle(pilot)
        seen = in_hand(pilot)
        for _ in range(6):
            await pilot.press("n")
            await settle(pilot)
            seen += in_hand(pilot)
        assert seen[:3] == ["新建小学", "公办幼儿园在园幼儿占比", "河道清淤"]
        assert set(seen) == set(entries(url))
        await pilot.press("n")
        await settle(pilot)
        assert "no further target" in said(pilot)
        await pilot.press("left")
        await settle(pilot)
        assert in_hand(pilot) == ["滨河步道"]
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
        screen = reader_of(pilot)
        assert screen.read is not None and len(screen.read.quotes) == 6


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
    async with make_app(ledger_of(tmp_path, text)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("p")
        await settle(pilot)
        assert "3个" in "".join(lit(pilot)) and "18001▸" in text_of(pilot)
        await pilot.press("pageup")
        await settle(pilot)
        top = pilot.app.screen.query_one(TextReader).top
        await pilot.resize_terminal(40, 24)
        await settle(pilot)
        reader = pilot.app.screen.query_one(TextReader)
        assert reader.rows.line_of(reader.top) == reader.rows.line_of(top)


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
