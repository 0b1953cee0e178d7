"""Marking one target after the other: the cursor stays, and what is acted on is seen and named."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from textual.keys import _character_to_key
from textual.pilot import Pilot
from tui_world import agenda_of, entries, fill, make_app, press, said, settle, targets, text_of, url_of

from tracker.services.ledger.opening import open_ledger
from tracker.tui.screens.mark_progress import MarkProgressScreen

COUNT = 60


@pytest.fixture
def alike(tmp_path: Path) -> str:
    """A ledger of 60 targets that are all due on one day, so that their status orders them."""
    first = targets()[3]
    names = ["城区绿地", *(f"街头花园{n:02}" for n in range(1, COUNT))]
    (tmp_path / "alike").mkdir()
    url = url_of(tmp_path / "alike")
    fill(url, [first.model_copy(update={"indicator": name}) for name in names])
    return url


def _cursor(pilot: Pilot[None]) -> str:
    row = agenda_of(pilot).table.row
    return row.entry.target.indicator if row else ""


def _in_view(pilot: Pilot[None]) -> bool:
    table = agenda_of(pilot).table
    return 0 <= table._height < table._visible


async def _type(pilot: Pilot[None], text: str) -> None:
    await press(pilot, *(_character_to_key(sign) for sign in text))


async def test_a_marked_row_stays_on_its_line_with_the_cursor_until_the_list_is_read_anew(alike: str) -> None:
    async with make_app(alike).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "down", "down", "down")
        name, line = _cursor(pilot), agenda_of(pilot).table.cursor
        await press(pilot, "m")
        await _type(pilot, "7")
        await press(pilot, "enter")
        assert (_cursor(pilot), agenda_of(pilot).table.cursor) == (name, line) and _in_view(pilot)
        assert name in said(pilot)
        await press(pilot, "down", "D")
        assert agenda_of(pilot).table.cursor == line + 1 and _in_view(pilot)
        await press(pilot, "u")
        assert agenda_of(pilot).table.cursor == line + 1
        await press(pilot, "R")
        place = agenda_of(pilot).table.rows.place(entries(alike)[name].id)
        assert place == line, "the list goes by due date and document, whatever was marked"


async def test_a_row_stays_though_its_new_status_orders_it_elsewhere(alike: str) -> None:
    async with make_app(alike).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        agenda_of(pilot).sort_by("status")
        await settle(pilot)
        await press(pilot, "home", "down", "down")
        name, line = _cursor(pilot), agenda_of(pilot).table.cursor
        await press(pilot, "D")
        assert entries(alike)[name].status == "done"
        assert (_cursor(pilot), agenda_of(pilot).table.cursor) == (name, line) and _in_view(pilot)
        await press(pilot, "R")
        assert agenda_of(pilot).table.rows.place(entries(alike)[name].id) != line, (
            "the order takes it elsewhere"
        )


async def test_the_selection_ends_with_what_was_done_to_it_and_the_cursor_stays(alike: str) -> None:
    async with make_app(alike).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space")
        under = _cursor(pilot)
        await press(pilot, "m")
        await _type(pilot, "5")
        await press(pilot, "enter")
        table = agenda_of(pilot).table
        assert not table.selection and _cursor(pilot) == under
        assert "2 targets marked" in said(pilot)
        await press(pilot, "m")
        assert isinstance(pilot.app.screen, MarkProgressScreen)
        assert [row.entry.target.indicator for row in pilot.app.screen.rows] == [under]


async def test_a_decision_ends_the_selection_too_and_names_what_was_decided_on(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space", "a")
        assert not agenda_of(pilot).table.selection
        assert "2 targets accepted: 河道清淤、新建小学." in said(pilot)


async def test_what_could_not_be_saved_stays_selected(url: str) -> None:
    async with make_app(url).run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space", "m")
        await _type(pilot, "5亩")
        await press(pilot, "enter")  # one is counted in kilometres, one in schools
        await press(pilot, "escape")
        assert len(agenda_of(pilot).table.selection) == 2


async def test_after_a_search_is_cleared_the_row_under_the_cursor_is_on_the_screen(alike: str) -> None:
    async with make_app(alike).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"街头花园5", "enter")
        assert len(agenda_of(pilot).table.rows) < 12
        await press(pilot, "down", "down")
        name = _cursor(pilot)
        await press(pilot, "escape")
        assert len(agenda_of(pilot).table.rows) == COUNT
        assert _cursor(pilot) == name and _in_view(pilot)
        await press(pilot, "m")
        assert name in text_of(pilot)


async def test_ten_in_a_row_with_a_key_each_beside_the_figures(alike: str) -> None:
    keys = 0
    async with make_app(alike).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        order = [row.entry.target.indicator for row in agenda_of(pilot).table.rows]
        await press(pilot, "m")
        for n in range(1, 11):
            assert order[n - 1] in text_of(pilot)
            await _type(pilot, str(n))
            await press(pilot, "f2" if n < 10 else "enter")
            keys += 1
        assert keys + 1 == 11
        figures = {name: e.latest.value for name, e in entries(alike).items() if e.latest is not None}
        assert figures == {order[n - 1]: Decimal(n) for n in range(1, 11)}
        assert _cursor(pilot) == order[9] and _in_view(pilot)
        assert "10 targets marked" in said(pilot) and "u takes back the last one." in said(pilot)
        await press(pilot, "u")
        assert entries(alike)[order[9]].latest is None and entries(alike)[order[8]].latest is not None


async def test_the_next_target_is_shown_with_its_document_and_words_also_under_the_form(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "m")
        assert "12 公里 · 城区建设计划 · 城区 · 水务局" in text_of(pilot)
        await _type(pilot, "3")
        await press(pilot, "f2")
        form = text_of(pilot)
        assert "≥ 4 所 · 城区建设计划 · 教育局" in form
        assert "水务局" not in form.split("新建小学")[1], "neither in the form nor below it"
        assert _cursor(pilot) == "新建小学"
        shown = agenda_of(pilot)._detail._row
        assert shown is not None
        assert shown.entry.target.indicator == "新建小学"


async def test_a_figure_that_only_the_tolerance_makes_enough_says_that_it_counts(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"绿地", "enter", "m", *"29")
        said = " ".join(text_of(pilot).replace("│", "").split())
        assert "96.7% of about 30 公顷, within a tolerance of 5%: counts as done" in said


async def test_closing_the_form_after_some_tells_what_was_marked_and_stands_there(alike: str) -> None:
    async with make_app(alike).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        first = _cursor(pilot)
        await press(pilot, "m")
        await _type(pilot, "3")
        await press(pilot, "f2", "escape")
        assert entries(alike)[first].latest is not None
        assert _cursor(pilot) == first and f"1 target marked: {first}" in said(pilot)


async def test_the_date_stays_and_the_rest_is_empty_for_the_next(alike: str) -> None:
    async with make_app(alike).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        second = agenda_of(pilot).table.rows[1].entry.target.indicator
        await press(pilot, "m")
        await _type(pilot, "3")
        await press(pilot, "down", "ctrl+u")
        await _type(pilot, "2024-06-01")
        await press(pilot, "f2")
        form = pilot.app.screen
        assert isinstance(form, MarkProgressScreen)
        assert (form.typed().value, form.typed().on, form.typed().note) == ("", "2024-06-01", "")
        await _type(pilot, "4")
        await press(pilot, "enter")
        latest = entries(alike)[second].latest
        assert latest and (latest.value, latest.data_as_of) == (Decimal(4), dt.date(2024, 6, 1))


async def test_saving_and_going_on_from_the_last_closes_the_form(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "end", "m", "down", "down", "right", "right", "f2")
        assert not isinstance(pilot.app.screen, MarkProgressScreen)
        assert entries(url)["滨河步道"].status == "in_progress"


async def test_one_key_says_done_of_one_and_of_all_selected(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "D")
        assert entries(url)["河道清淤"].status == "done" and "1 target done: 河道清淤" in said(pilot)
        assert _cursor(pilot) == "河道清淤"
        await press(pilot, "down", "space", "space", "D")
        done = {name for name, entry in entries(url).items() if entry.status == "done"}
        assert {"河道清淤", "新建小学"} < done and not agenda_of(pilot).table.selection
        await press(pilot, "u")
        assert entries(url)["新建小学"].status == "not_started"


async def test_done_of_a_target_changed_meanwhile_is_told_and_not_written(url: str) -> None:
    from tui_world import NOW

    from tracker.records import Mark
    from tracker.services.targets.marking import mark

    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        with open_ledger(url, now=NOW) as ledger:
            mark(ledger, [entries(url)["河道清淤"].id], Mark(note="theirs"), now=NOW)
        await press(pilot, "D")
        assert entries(url)["河道清淤"].status == "not_started"


async def test_the_last_figure_and_the_share_it_makes_are_shown_while_typing(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        table = agenda_of(pilot).table
        table.cursor = [row.entry.target.indicator for row in table.rows].index("城区绿地")
        await press(pilot, "m")
        assert "last: 15 公顷 on 2024-06-01" in text_of(pilot)
        await _type(pilot, "18")
        assert "done 60%" in text_of(pilot) and "last: 15 公顷" in text_of(pilot)
        await press(pilot, "ctrl+u")
        await _type(pilot, "+6")
        assert "15 + 6 = 21" in text_of(pilot) and "done 70%" in text_of(pilot)
        await press(pilot, "ctrl+u")
        await _type(pilot, "3亩")
        assert "done" not in text_of(pilot).split("Actual")[1].split("As of")[0]


async def test_what_was_undone_is_done_again_by_key(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        name = _cursor(pilot)
        await press(pilot, "D")
        assert entries(url)[name].status == "done"
        await press(pilot, "u")
        assert entries(url)[name].status != "done"
        assert said(pilot).endswith(". U does it again."), "two sentences"
        await press(pilot, "U")
        assert entries(url)[name].status == "done"


async def test_the_cursor_stays_when_a_step_on_several_is_taken_back(alike: str) -> None:
    async with make_app(alike).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space", "space", "D", *["down"] * 9)
        name = _cursor(pilot)
        await press(pilot, "u")
        assert _cursor(pilot) == name and _in_view(pilot)
