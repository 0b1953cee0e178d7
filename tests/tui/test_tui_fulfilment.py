"""What became of the promises, by keyboard: verdicts, both words, places, the report, the chart."""

from __future__ import annotations

import datetime as dt
import threading
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fulfilment_world import AS_OF, NOW, app_on, book
from textual.pilot import Pilot
from tui_world import press, settle, text_of

from tracker.records import Mark, Query
from tracker.services.fulfilment.in_ledger import (
    all_plans,
    choice_of,
    comparable,
    compare_in_ledger,
    first_choice,
)
from tracker.services.fulfilment.series import series_of
from tracker.services.ledger.opening import Ledger, open_ledger
from tracker.services.listing.agenda import agenda
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review
from tracker.tui.desk.fulfilment_desk import FulfilmentDesk
from tracker.tui.screens.document import DocumentScreen
from tracker.tui.screens.fulfilment import FulfilmentScreen
from tracker.tui.screens.target import TargetScreen


def target_of(ledger: Ledger, document: str, indicator: str) -> str:
    rows = agenda(ledger, Query(), as_of=AS_OF).rows
    entries = [row.entry for row in rows]
    return next(e.id for e in entries if e.target.doc == document and indicator in e.target.indicator)


def screen_of(pilot: Pilot[None]) -> FulfilmentScreen:
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, FulfilmentScreen))


def test_the_plan_in_focus_comes_first_with_all_that_came_later(filled: str) -> None:
    with open_ledger(filled, now=NOW) as ledger:
        documents = comparable(ledger)
        names = {one.id: one.file for one in documents}
        pumps = target_of(ledger, "plan.txt", "泵站")
        choice = first_choice(ledger, documents, pumps)
        assert [names[number] for number in choice.plans] == ["plan.txt"]
        assert [names[number] for number in choice.reports] == [f"fenglin{y}.txt" for y in range(2021, 2025)]
        newest = first_choice(ledger, documents, target_of(ledger, "zhuxi2024.txt", "泵站"))
        assert [names[number] for number in newest.plans] == ["zhuxi2023.txt"], "nothing came after its own"
        compared = compare_in_ledger(ledger, choice, book=book())
        assert len(compared.targets) == len(compared.found.promises) == 2
        assert compared.targets[0] == pumps
        review(ledger, [pumps], "rejected", now=NOW)
        assert len(compare_in_ledger(ledger, choice, book=book()).targets) == 1, (
            "a rejected one promises nothing"
        )


def test_every_plan_of_every_place_adds_up(filled: str) -> None:
    with open_ledger(filled, now=NOW) as ledger:
        documents = comparable(ledger)
        found = compare_in_ledger(ledger, choice_of(all_plans(documents), documents), book=book()).found
    assert set(found.places) == {"枫林县", "竹溪县"}
    assert sum(sum(found.counts(place).values()) for place in found.places) == len(found.promises)
    silent = [one.target.indicator for one in found.promises if one.outcome == "silent"]
    assert len([name for name in silent if "绿色工厂" in name]) == 4


def test_a_series_is_of_several_years_and_knows_what_was_recorded(filled: str) -> None:
    with open_ledger(filled, now=NOW) as ledger:
        pumps = target_of(ledger, "plan.txt", "泵站")
        assert series_of(ledger, target_of(ledger, "fenglin2021.txt", "泵站"), book=book) is None
        series = series_of(ledger, pumps, book=book)
        assert series is not None and series.sums and series.goal == 40
        assert [(one.year, int(one.value)) for one in series.figures] == [
            (2021, 7), (2022, 16), (2023, 24), (2024, 34),
        ]  # fmt: skip
        assert not any(one.recorded for one in series.figures)
        said = Mark(value=Decimal(16), on=dt.date(2022, 12, 31), evidence="call.txt")
        mark(ledger, [pumps], said, now=NOW)
        series = series_of(ledger, pumps, book=book)
        assert series is not None
        assert [one.recorded for one in series.figures] == [False, True, False, False]
        assert "2023" in series.figures[1].source, "the document that says the same is its source"


async def test_verdicts_words_and_chart_of_the_plan_in_focus(
    filled: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, compare = threading.Event(), FulfilmentDesk.compare

    def slow(*given: Any) -> Any:
        go.wait(10)
        return compare(*given)

    monkeypatch.setattr(FulfilmentDesk, "compare", slow)
    with open_ledger(filled, now=NOW) as ledger:
        pumps = target_of(ledger, "plan.txt", "泵站")
    app = app_on(filled)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await app.push_screen(FulfilmentScreen(pumps))
        await pilot.press("x", "enter", "2")
        shown = text_of(pilot)
        assert "Comparing…" in shown and "[kept …]" in shown, "keys are heard, and no count is claimed"
        go.set()
        await press(pilot, "1")
        shown = text_of(pilot)
        assert "[All 2]" in shown and "cannot be told 1" in shown and "not mentioned 1" in shown
        assert "新建泵站40座" in shown and "过去一年，新建泵站10座" in shown, "both words"
        assert "34 座 in 4 documents" in shown
        await press(pilot, "enter")
        assert isinstance(app.screen, TargetScreen)
        shown = text_of(pilot)
        assert "4 reported figures wait to be recorded" in shown and "2024-12-31  +10座" in shown
        assert "v in the list of targets, then “Results”" in shown
        assert "Year by year" in shown and "2024    ■■■" in shown and "枫林县2025年政府工作报告" in shown
        await press(pilot, "escape", "L")
        assert isinstance(app.screen, DocumentScreen)
        strips = app.screen._compositor.render_strips(app.size)
        lit = [part.text for strip in strips for part in strip if part.style and part.style.reverse]
        assert any("10座" in text for text in lit), lit
        await press(pilot, "escape", "6")
        assert "[not mentioned 1]" in text_of(pilot)
        await press(pilot, "L")
        assert app.screen_stack[-1] is screen_of(pilot), "a silent promise has no words of a later document"
        assert "No word of it in: 枫林县2022年政府工作报告" in text_of(pilot).replace("\n", "")


async def test_places_are_chosen_and_the_report_is_written(
    filled: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = app_on(filled)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "F")  # each of these waits for what the one before looks up
        await press(pilot, "d")
        await press(pilot, "asterisk", "enter")
        await press(pilot, "7")
        shown = text_of(pilot)
        assert "枫林县" in shown and "竹溪县" in shown and "[By place 2]" in shown
        await press(pilot, "down", "enter")
        screen = screen_of(pilot)
        assert screen.place == "竹溪县" and {item.cells["place"] for item in screen.table.items} == {"竹溪县"}
        await press(pilot, "x", "enter")
        (written,) = tmp_path.glob("fulfilment-*.docx")
        text = zipfile.ZipFile(written).read("word/document.xml").decode()
        assert "枫林县" in text and "竹溪县" in text, "the whole comparison, whatever is shown"
        await press(pilot, "escape", "escape")
        assert screen.place is None and screen.opened == "places"
