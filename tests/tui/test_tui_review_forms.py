"""Correcting, merging and splitting from the review screen; nothing typed is lost when it cannot be saved."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from review_world import fill_review
from test_tui_review import SIZE, under_cursor, write
from textual.widgets import Input
from tui_world import NOW, entries, make_app, paste, press, said, settle, text_of, unbroken_text_of, url_of

from tracker.errors import LedgerLocked
from tracker.services.ledger.opening import open_ledger
from tracker.services.targets.change_log import log
from tracker.services.targets.editing import edit
from tracker.services.targets.mentions import mentions
from tracker.tui.desk.review_desk import ReviewDesk
from tracker.tui.screens.correct_target import CorrectTargetScreen
from tracker.tui.screens.merge_targets import MergeTargetsScreen
from tracker.tui.screens.review import ReviewScreen


@pytest.fixture
def rich(tmp_path: Path) -> str:
    fill_review(url_of(tmp_path))
    return url_of(tmp_path)


async def test_fields_are_corrected_in_a_form_that_shows_what_was_read(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v", "e")
        form = pilot.app.screen
        assert isinstance(form, CorrectTargetScreen)
        paragraph = text_of(pilot)[: text_of(pilot).index("Indicator")]
        assert "年内新建公园3座" in paragraph, "its sentence stays in view over the fields"
        before = {field.id: field.value for field in form.query(Input)}
        assert (before["indicator"], before["value"], before["unit"]) == ("新建公园", "3", "座")
        assert before["due"] == "2024-12-31"
        await press(pilot, "down", "right", "down", "ctrl+u")  # from “=” round to “—”, then the value
        await write(pilot, "三十")
        await press(pilot, "down", "down", "down", "ctrl+u")
        await write(pilot, "明年6月底")
        await press(pilot, "down")
        await write(pilot, "Parks [Office]")
        assert "= 2025-06-30" in text_of(pilot)
        await press(pilot, "enter")
        entry = entries(rich)["新建公园"]
        assert (entry.target.value, entry.due) == (Decimal(30), dt.date(2025, 6, 30))
        assert (entry.target.comparator, entry.target.lead_unit) == (None, "Parks [Office]")
        assert entry.target.unit == "座" and entry.review == "candidate"
        assert under_cursor(pilot) == "新建公园" and "Corrected." in said(pilot)
        await press(pilot, "u")
        assert entries(rich)["新建公园"].target.value == 3


async def test_each_mistake_is_told_beside_its_field_and_nothing_is_lost(rich: str) -> None:
    async with make_app(rich).run_test(size=(100, 40)) as pilot:
        await press(pilot, "v", "e", "ctrl+u", "down", "down", "ctrl+u")
        await write(pilot, "many")
        await press(pilot, "down", "down", "down", "ctrl+u")
        await write(pilot, "someday")
        await press(pilot, "enter")
        shown = text_of(pilot)
        assert "a target needs an indicator" in shown and "cannot read the number “many”" in shown
        assert "cannot read the date “someday”" in shown
        form = pilot.app.screen
        assert isinstance(form, CorrectTargetScreen) and form.query_one("#value", Input).value == "many"
        assert entries(rich)["新建公园"].target.value == 3


async def test_a_figure_in_another_unit_is_refused_with_what_was_typed(rich: str) -> None:
    async with make_app(rich).run_test(size=(100, 40)) as pilot:
        await press(pilot, "v", "e", "down", "down", "ctrl+u")
        await write(pilot, "12 米")
        await press(pilot, "enter")
        form = pilot.app.screen
        assert isinstance(form, CorrectTargetScreen) and form.query_one("#value", Input).value == "12 米"
        assert "is counted in 座, not in 米" in text_of(pilot)
        assert entries(rich)["新建公园"].target.value == 3
        await press(pilot, "ctrl+u")
        await write(pilot, "12 座")
        await press(pilot, "enter")
        assert entries(rich)["新建公园"].target.value == 12


async def test_contradictions_are_told_beside_their_fields(rich: str) -> None:
    async with make_app(rich).run_test(size=(100, 40)) as pilot:
        await press(pilot, "v", "e", "down", "down", "down")
        await write(pilot, "1")
        await press(pilot, "enter")
        assert "the upper end lies below the value" in text_of(pilot)
        await press(pilot, "ctrl+u", "enter")
        assert "Nothing was changed yet" in text_of(pilot)
        assert entries(rich)["新建公园"].target.value_high is None


async def test_a_second_writer_is_told_and_saving_again_keeps_what_the_other_changed(rich: str) -> None:
    async with make_app(rich).run_test(size=(100, 40)) as pilot:
        await press(pilot, "v", "e", "down", "down", "ctrl+u")
        await write(pilot, "8")
        with open_ledger(rich, now=NOW) as ledger:
            edit(ledger, entries(rich)["新建公园"].id, {"lead_unit": "theirs"}, now=NOW)
        await press(pilot, "enter")
        await settle(pilot)
        assert "was changed meanwhile" in text_of(pilot) and "lead unit — → theirs" in text_of(pilot)
        assert entries(rich)["新建公园"].target.value == 3
        await press(pilot, "enter")
        target = entries(rich)["新建公园"].target
        assert target.value == 8 and target.lead_unit == "theirs"


async def test_a_decision_on_a_target_changed_meanwhile_is_told_and_the_new_state_shown(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v")
        with open_ledger(rich, now=NOW) as ledger:
            edit(ledger, entries(rich)["新建公园"].id, {"value": Decimal(77)}, now=NOW)
        await press(pilot, "a")
        await settle(pilot)
        assert "was changed meanwhile" in said(pilot) and "77 座" in text_of(pilot)
        assert entries(rich)["新建公园"].review == "candidate"
        await press(pilot, "a")
        assert entries(rich)["新建公园"].review == "accepted"


async def test_selected_targets_are_merged_into_the_one_chosen(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v", "M")
        assert not isinstance(pilot.app.screen, MergeTargetsScreen), "one target alone cannot be merged"
        await press(pilot, "space", "space", "M")
        assert "新建公园" in text_of(pilot) and "Which one stays listed?" in text_of(pilot)
        await press(pilot, "down", "tab")
        await write(pilot, "same thing")
        await press(pilot, "enter")
        found = entries(rich)
        assert "新建公园" not in found
        with open_ledger(rich, now=NOW) as ledger:
            said_as = [one.target.indicator for one in mentions(ledger, found["河道清淤"].id)]
            assert said_as == ["河道清淤", "新建公园"] and "same thing" in log(ledger)[0].words
        assert under_cursor(pilot) == "河道清淤"
        await press(pilot, "u")
        assert "新建公园" in entries(rich)


async def test_a_target_is_split_and_a_line_comes_for_each_further_part(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v", "S")
        assert "Part 2" in text_of(pilot) and "Part 3" not in text_of(pilot)
        await press(pilot, "enter")
        assert "two or more different indicators" in text_of(pilot)
        await press(pilot, "ctrl+u")
        await write(pilot, "新建口袋公园")
        await press(pilot, "down")
        await write(pilot, "新建湿地公园")
        await press(pilot, "down")
        await write(pilot, "新建森林公园")
        await settle(pilot)
        assert "Part 4" in text_of(pilot)
        await press(pilot, "enter")
        found = entries(rich)
        assert {"新建口袋公园", "新建湿地公园", "新建森林公园"} <= set(found) and "新建公园" not in found
        await press(pilot, "u")
        assert len(entries(rich)) == len(found) - 2


async def test_a_locked_ledger_while_accepting_or_correcting_loses_nothing(
    rich: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_args: object, **_more: object) -> object:
        raise LedgerLocked("the ledger is locked by another program", "try again in a moment")

    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v")
        with monkeypatch.context() as patch:
            patch.setattr("tracker.tui.desk.review_desk.ReviewDesk.review", locked)
            await press(pilot, "space", "a")
            assert "try again in a moment" in said(pilot)
            assert entries(rich)["新建公园"].review == "candidate" and "1 selected" in text_of(pilot)
            patch.setattr(ReviewDesk, "edit", locked)
            await press(pilot, "e", "ctrl+u")
            await write(pilot, "x")
            await press(pilot, "enter")
            assert "try again in a moment" in text_of(pilot)
            assert isinstance(pilot.app.screen, CorrectTargetScreen)
        await press(pilot, "enter")
        assert "x" in entries(rich)
        await press(pilot, "a")
        assert isinstance(pilot.app.screen, ReviewScreen)


async def test_a_tiny_terminal_and_back_with_markup_and_control_signs(tmp_path: Path) -> None:
    from tui_world import fill, targets

    nasty = "a\x1b[31m\x07\x00b\u202ec[/][@click=app.quit]x[/]\t\r\n名"
    first = targets()[0].model_copy(
        update={"indicator": nasty, "unit": nasty, "lead_unit": nasty, "rule": nasty}
    )
    fill(url_of(tmp_path), [first])
    async with make_app(url_of(tmp_path)).run_test(size=(120, 40)) as pilot:
        await press(pilot, "v")
        for keys in (
            ["e"],
            ["escape"],
            ["S"],
            ["escape"],
            ["r"],
            ["escape"],
            ["h"],
            ["escape"],
            ["3"],
            ["1"],
        ):
            await press(pilot, *keys)
            assert not {"\x1b", "\x07", "\x00", "\u202e", "\r", "\t"} & set(text_of(pilot))
        for size in ((20, 5), (80, 24), (20, 5), (120, 40)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert "[@click=app.quit]" in text_of(pilot)
        await pilot.resize_terminal(20, 5)
        await press(pilot, "a")
        [entry] = entries(url_of(tmp_path)).values()
        assert entry.review == "accepted"
        kept = nasty.replace("\x00", "\ufffd")
        assert entry.target.indicator == kept, "a form that is opened and closed changes nothing"


async def test_rules_that_are_broken_are_told_where_a_figure_is_corrected_with_a_unit(
    url: str, broken_rules: str
) -> None:
    async with make_app(url).run_test(size=(200, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "e")
        form = pilot.app.screen
        assert isinstance(form, CorrectTargetScreen)
        form.query_one("#value", Input).focus()
        await press(pilot, "ctrl+u")
        await paste(pilot, "12所")
        await press(pilot, "enter")
        assert pilot.app.screen is form and broken_rules in unbroken_text_of(pilot)
