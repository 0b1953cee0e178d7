"""The history of one target: who changed what and when, figures, milestones, and where else it is said."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from review_world import fill_review
from tui_world import NOW, entries, make_app, press, said, settle, text_of, url_of

from tracker.records import Mark
from tracker.services.ledger.opening import open_ledger
from tracker.services.targets import marking, milestones, undo_and_redo
from tracker.services.targets.mentions import mentions
from tracker.tui.screens.mark_progress import MarkProgressScreen


@pytest.fixture
def rich(tmp_path: Path) -> str:
    """河道清淤 with marks by two people, an undone one, and milestones in every state."""
    url = url_of(tmp_path)
    fill_review(url)
    river = entries(url)["河道清淤"].id
    with open_ledger(url, now=NOW) as ledger:
        for value, day, by in ((3, 2, "first clerk"), (8, 9, "second clerk"), (99, 10, "slip")):
            mark = Mark(value=Decimal(value), on=dt.date(2024, 6, day), note=f"note {value}", by=by)
            marking.mark(ledger, [river], mark, now=NOW + dt.timedelta(minutes=day))
        undo_and_redo.undo(ledger, now=NOW, by="second clerk")
        for title, due in (("survey", "2024-05-01"), ("dredge", "2024-06-01"), ("plant", "2024-09-01")):
            milestones.add(ledger, river, title, dt.date.fromisoformat(due), now=NOW, by="planner")
        milestones.done(ledger, f"{river}-1", now=NOW, on=dt.date(2024, 4, 30))
        milestones.drop(ledger, f"{river}-3", now=NOW, reason="no money")
    return url


async def test_history_says_who_when_and_which_value_and_names_what_was_undone(rich: str) -> None:
    async with make_app(rich).run_test(size=(120, 45)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "h")
        await settle(pilot)
        shown = text_of(pilot)
        lines = shown.splitlines()
        assert "History of 河道清淤" in lines[0]
        first = next(line for line in lines if line.lstrip().startswith("2024-06-02"))
        assert "3 公里" in first and "note 3" in first and "first clerk" in first and "2024-06-15 " in first
        undone = next(line for line in lines if "(undone)" in line)
        assert "99" in undone and "slip" in undone
        assert "新建小学" not in shown, "only its own changes"


async def test_an_extension_says_why_and_who_agreed(rich: str) -> None:
    river = entries(rich)["河道清淤"].id
    put_off = Mark(due=dt.date(2025, 3, 31), reason="high water", approver="District Office", by="planner")
    with open_ledger(rich, now=NOW) as ledger:
        marking.mark(ledger, [river], put_off, now=NOW)
    async with make_app(rich).run_test(size=(120, 60)) as pilot:
        await settle(pilot)
        await pilot.press("end")
        await press(pilot, "slash", *"hdqy", "enter", "enter", "h")
        await settle(pilot)
        told = next(line for line in text_of(pilot).splitlines() if "high water ·" in line)
        assert "2025-03-31" in told and "approved by District Office" in told and "planner" in told


async def test_milestones_stand_with_word_and_shape_by_due_date(rich: str) -> None:
    async with make_app(rich).run_test(size=(120, 45)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "h")
        await settle(pilot)
        steps = [line for line in text_of(pilot).splitlines() if any(sign in line for sign in "■▲－")]
        named = [line for line in steps if any(w in line for w in ("survey", "dredge", "plant"))]
        assert "■ done 2024-04-30" in named[0] and "survey" in named[0]
        assert "▲ overdue" in named[1] and "dredge" in named[1]
        assert "－ dropped" in named[2] and "no money" in named[2]


async def test_a_mention_is_named_with_what_differs_and_can_be_listed_apart(rich: str) -> None:
    async with make_app(rich).run_test(size=(120, 45)) as pilot:
        await press(pilot, "v", "4", "a")
        kept = entries(rich)["公办幼儿园在园幼儿占比"]
        await press(pilot, "1", "end", "h")
        while "公办幼儿园" not in text_of(pilot).splitlines()[0]:
            await press(pilot, "escape", "up", "h")
        shown = text_of(pilot)
        assert "城区教育计划" in shown and "≠ differs in Value" in shown
        await press(pilot, "S", "enter")
        with open_ledger(rich, now=NOW) as ledger:
            assert len(mentions(ledger, kept.id)) == 1
        assert "listed apart" in said(pilot) and "城区教育计划" not in text_of(pilot)
        await press(pilot, "u")
        assert "城区教育计划" in text_of(pilot)


async def test_marking_from_the_history_shows_up_in_it(rich: str) -> None:
    async with make_app(rich).run_test(size=(120, 45)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "h", "m", "1", "1", "enter")
        await settle(pilot)
        latest = entries(rich)["河道清淤"].latest
        assert latest is not None and latest.value == 11 and "11 公里" in text_of(pilot)


async def test_undo_on_one_target_asks_where_the_last_step_is_of_others(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "m", "7", "enter", "down", "D", "up", "enter")
        await press(pilot, "u")
        assert "Undo what?" in text_of(pilot) and "this target: marked 河道清淤" in text_of(pilot)
        assert "last step of the ledger: marked 新建小学" in text_of(pilot)
        await press(pilot, "escape")
        assert entries(url)["河道清淤"].latest and entries(url)["新建小学"].status == "done"
        await press(pilot, "u", "enter")
        assert entries(url)["河道清淤"].latest is None and entries(url)["新建小学"].status == "done"
        assert "took back: marked 河道清淤" in said(pilot)
        await press(pilot, "u", "enter")
        assert entries(url)["新建小学"].status == "not_started", "only the step of the ledger was left"


async def test_undo_on_one_target_takes_its_own_last_step_back_at_once(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "D", "h", "u")
        assert entries(url)["河道清淤"].status == "not_started"


async def test_an_undo_that_was_done_again_is_not_called_undone(url: str) -> None:
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "D", "u", "U", "enter", "h")
        undo = next(line for line in text_of(pilot).splitlines() if "took back: marked" in line)
        assert "(redone)" in undo and "(undone)" not in undo


async def test_a_figure_marked_again_for_its_day_is_shown_to_take_the_place_of_the_first(url: str) -> None:
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "m", "7", "enter", "m", "8", "enter", "enter", "h", "m")
        assert isinstance(pilot.app.screen, MarkProgressScreen), "it is mended from here"
        await press(pilot, "escape")
        first = next(line for line in text_of(pilot).splitlines() if "7 公里" in line and "recorded" in line)
        second = next(line for line in text_of(pilot).splitlines() if "8 公里" in line and "recorded" in line)
        assert "(replaced)" in first and "(replaced)" not in second
        assert "A figure that is marked again for the same day takes the place" in text_of(pilot)
