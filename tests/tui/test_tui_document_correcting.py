"""The reader says beside the text what each part is, and a person corrects it there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input
from tui_world import AS_OF, NOW, agenda_of, paste, press, said, settle, text_of, url_of

from tracker import i18n
from tracker.records import Query
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing.agenda import agenda, documents
from tracker.services.rules.rule_files import load_book
from tracker.tui.app import TrackerApp
from tracker.tui.desk.desk import Desk
from tracker.tui.screens.correct_document import CorrectDocumentScreen
from tracker.tui.screens.document import DocumentScreen

TEXT = (
    "石桥县政府工作报告\n"
    "——2024年1月18日在石桥县第九届人民代表大会第三次会议上\n"
    "一、2023年工作回顾\n"
    "过去一年，我们圆满完成了任务。建成公园2座，新增公交线路6条。\n"
    "五年来，城乡面貌焕然一新，累计修缮校舍120所。\n"
    "二、2024年工作安排\n"
    "新建幼儿园8所，改造老旧小区20个。\n"
)


@pytest.fixture
def report(tmp_path: Path) -> str:
    """A ledger with one work report."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    url = url_of(tmp_path)
    with open_ledger(url, now=NOW) as ledger:
        ingest(ledger, [str(path)], book=load_book(), now=NOW)
    return url


def _app(url: str, *, dark: bool = True) -> TrackerApp:
    return TrackerApp(Desk(url, as_of=AS_OF, clock=lambda: NOW), dark=dark)


def _values(url: str) -> set[str]:
    with open_ledger(url, now=NOW) as ledger:
        rows = agenda(ledger, Query(), as_of=AS_OF).rows
        return {f"{row.entry.target.value}" for row in rows if not row.entry.missing}


def _margin(pilot: Pilot[None]) -> list[str]:
    """What stands left of the rule in the rows of the reader."""
    return [line.split("│")[0].strip() for line in text_of(pilot).splitlines() if "│" in line]


async def _open(pilot: Pilot[None]) -> None:
    await settle(pilot)
    await press(pilot, "d", "enter")
    assert isinstance(pilot.app.screen, DocumentScreen)
    await press(pilot, "g")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
@pytest.mark.parametrize("dark", [True, False])
async def test_the_margin_names_each_part_and_its_years(
    report: str, size: tuple[int, int], dark: bool
) -> None:
    async with _app(report, dark=dark).run_test(size=size) as pilot:
        await _open(pilot)
        named = [word for word in _margin(pilot) if word]
        assert named == ["recap", "2023", "recap", "plans", "2024"], "the five years have one row only"


async def test_the_margin_speaks_chinese_and_gives_way_in_a_narrow_window(report: str) -> None:
    before = i18n.language()
    i18n.use("zh")
    try:
        async with _app(report).run_test(size=(80, 24)) as pilot:
            await _open(pilot)
            assert _margin(pilot)[0] == "回顾" and "安排" in _margin(pilot)
        async with _app(report).run_test(size=(50, 24)) as pilot:
            await _open(pilot)
            assert "│" not in text_of(pilot) and "新建幼儿园8所" in text_of(pilot)
    finally:
        i18n.use(before)


async def test_the_first_row_in_view_says_which_part_it_is_in(report: str) -> None:
    async with _app(report).run_test(size=(80, 8)) as pilot:
        await _open(pilot)
        await press(pilot, "down", "down", "down")
        assert _margin(pilot)[0] == "recap"
        await press(pilot, "n")
        assert "line 7 · plan 2024" in text_of(pilot)


async def test_a_key_corrects_a_part_and_u_takes_it_back(report: str) -> None:
    assert _values(report) == {"8", "20"}
    async with _app(report).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        await press(pilot, "n", "equals_sign")
        assert "Which part?" in text_of(pilot) and "lines 6–7: 二、2024年工作安排 · plan" in text_of(pilot)
        await press(pilot, "enter")
        assert "What is “二、2024年工作安排”?" in text_of(pilot)
        await press(pilot, "up", "enter")
        assert _values(report) == set() and "0 changed, 2 gone" in said(pilot)
        assert "situation*" in _margin(pilot)
        await press(pilot, "equals_sign", "enter")
        assert "as read, without the correction" in text_of(pilot)
        await press(pilot, "escape", "u")
        assert _values(report) == {"8", "20"} and "plans" in _margin(pilot)
        assert "took back: corrected report.txt" in said(pilot)


async def test_a_correction_is_taken_out_of_one_part(report: str) -> None:
    async with _app(report).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        await press(pilot, "n", "equals_sign", "enter", "up", "enter")
        assert _values(report) == set()
        await press(pilot, "end", "equals_sign", "enter", "end", "enter")
        assert _values(report) == {"8", "20"} and not any("*" in word for word in _margin(pilot))


async def test_the_list_is_read_again_behind_a_document_that_was_corrected(report: str) -> None:
    async with _app(report).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "p", "equals_sign", "enter", "up", "enter", "escape")
        rows = agenda_of(pilot).table.rows
        assert rows and all(row.entry.missing for row in rows)


async def test_e_corrects_the_head(report: str) -> None:
    async with _app(report).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        await press(pilot, "e")
        screen = pilot.app.screen
        assert isinstance(screen, CorrectDocumentScreen)
        assert screen.query_one("#issuer", Input).value == "石桥县人民政府"
        await press(pilot, "enter")
        assert "Nothing was changed yet" in text_of(pilot)
        for name, text in {"issued_on": "someday", "place": "容城县"}.items():
            screen.query_one(f"#{name}", Input).value = text
        await settle(pilot)
        await press(pilot, "enter")
        assert "cannot read the date" in text_of(pilot)
        screen.query_one("#issued_on", Input).value = "2025"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, DocumentScreen)
    with open_ledger(report, now=NOW) as ledger:
        (info,) = documents(ledger)
        found = agenda(ledger, Query(place="保定"), as_of=AS_OF).rows
    assert (info.place, info.issued_on) == ("容城县", dt.date(2025, 1, 1))
    assert len(found) == 2


async def test_the_sections_of_a_document_read_before_they_were_kept_are_found_anew(
    report: str, tmp_path: Path
) -> None:
    import sqlite3

    connection = sqlite3.connect(tmp_path / "ledger.db")
    connection.execute("UPDATE document SET sections = '[]'")
    connection.commit()
    connection.close()
    async with _app(report).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        assert "recap" in _margin(pilot) and "plans" in _margin(pilot)


async def test_a_place_in_short_is_taken_in_full_and_told_and_filters_know_what_lies_around_it(
    report: str,
) -> None:
    async with _app(report).run_test(size=(80, 30)) as pilot:
        await _open(pilot)
        await press(pilot, "e")
        screen = pilot.app.screen
        screen.query_one("#place", Input).value = "朝阳"
        await press(pilot, "enter")
        shown = text_of(pilot)
        assert "there are several places called 朝阳" in shown and "朝阳区" in shown
        screen.query_one("#place", Input).value = "安新"
        await press(pilot, "enter")
        assert "Place — → 安新县. Read again: 0 targets new" in said(pilot)
        await press(pilot, "escape", "escape")
        for typed in ("保定", "保定市", "河北", "安新", "河北省保定市"):
            await press(pilot, "f", "tab", "tab", "ctrl+u")
            await paste(pilot, typed)
            assert "no such name" not in text_of(pilot), typed
            await press(pilot, "enter")
            assert "2 of 2" in text_of(pilot), typed
        await press(pilot, "f", "tab", "tab", "ctrl+u")
        await paste(pilot, "济南")
        assert "no such name in the ledger" in text_of(pilot)
    with open_ledger(report, now=NOW) as ledger:
        assert [info.place for info in documents(ledger)] == ["安新县"]


async def test_the_place_that_the_issuer_names_is_shown_with_where_it_comes_from_and_can_be_corrected(
    tmp_path: Path,
) -> None:
    path, url = tmp_path / "report.txt", url_of(tmp_path)
    path.write_text(TEXT.replace("石桥县", "湖南省"), encoding="utf-8")
    with open_ledger(url, now=NOW) as ledger:
        ingest(ledger, [str(path)], book=load_book(), now=NOW)
        assert agenda(ledger, Query(place="湖南"), as_of=AS_OF).rows, "the filter finds it"
    async with _app(url).run_test(size=(80, 24)) as pilot:
        await _open(pilot)
        await press(pilot, "e")
        form = pilot.app.screen
        assert isinstance(form, CorrectDocumentScreen)
        assert "taken as 湖南省, by the issuer" in text_of(pilot)
        assert "not known" not in form.query_one("#place", Input).placeholder
        form.query_one("#place", Input).focus()
        await paste(pilot, "长沙市")
        await press(pilot, "enter")
        assert "→ 长沙市" in said(pilot)
        await press(pilot, "e")
        assert "taken as" not in text_of(pilot)
