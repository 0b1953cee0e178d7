"""Dated steps on the screen: by deadline, on the page of their target, added, done, dropped and undone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tui_world import NOW, entries, fill, make_app, press, said, settle, text_of, url_of

from tracker.services.ledger.opening import open_ledger
from tracker.services.targets import milestones
from tracker.services.targets.milestones import Milestone
from tracker.services.targets.reviewing import review
from tracker.tui.screens.agenda import AgendaScreen
from tracker.tui.screens.milestones import MilestonesScreen


@pytest.fixture
def stepped(tmp_path: Path) -> str:
    """新建小学 and 河道清淤 with dated steps: one late, two to come, one done."""
    url = url_of(tmp_path)
    fill(url)
    ids = {name: entry.id for name, entry in entries(url).items()}
    given = (
        ("新建小学", "roofed", "2024-06-20"),
        ("河道清淤", "survey", "2024-05-01"),
        ("河道清淤", "dredge", "2024-06-01"),
        ("河道清淤", "plant", "2024-09-01"),
    )
    with open_ledger(url, now=NOW) as ledger:
        for name, title, due in given:
            milestones.add(ledger, ids[name], title, dt.date.fromisoformat(due), now=NOW)
        milestones.done(ledger, f"{ids['河道清淤']}-1", now=NOW, on=dt.date(2024, 4, 30))
    return url


def kept(url: str, name: str) -> dict[str, Milestone]:
    with open_ledger(url, now=NOW) as ledger:
        return {one.title: one for one in milestones.of(ledger, entries(url)[name].id)}


def lines_with(text: str, *titles: str) -> list[str]:
    """The first of the titles that each line names, from top to bottom."""
    return [title for line in text.splitlines() for title in titles if title in line]


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_open_ones_stand_by_deadline_and_those_that_are_over_last(
    stepped: str, size: tuple[int, int]
) -> None:
    async with make_app(stepped).run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "H")
        shown = text_of(pilot)
        assert lines_with(shown, "dredge", "roofed", "plant", "survey") == [
            "dredge",
            "roofed",
            "plant",
            "survey",
        ]
        late = next(line for line in shown.splitlines() if "dredge" in line)
        assert "2024-06-01" in late and "▲ overdue" in late
        assert "■ done 2024-04-30" in shown
        assert "3 open · 1 overdue" in shown.splitlines()[0]


async def test_only_those_of_the_targets_that_the_list_shows(stepped: str) -> None:
    async with make_app(stepped).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"xjxx", "enter", "H")
        assert lines_with(text_of(pilot), "roofed", "dredge", "plant", "survey") == ["roofed"]


async def test_one_is_marked_done_on_the_day_shown_and_that_is_undone(stepped: str) -> None:
    async with make_app(stepped).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "H", "D")
        assert "Milestone done: dredge." in said(pilot)
        done = kept(stepped, "河道清淤")["dredge"]
        assert (done.state, done.done_on) == ("done", dt.date(2024, 6, 15))
        screen = pilot.app.screen
        assert isinstance(screen, MilestonesScreen) and screen.milestone is not None
        assert screen.milestone.title == "roofed", "the cursor goes on to the next one"
        await press(pilot, "u")
        assert kept(stepped, "河道清淤")["dredge"].state == "open"


async def test_one_is_dropped_with_a_reason_and_not_without(stepped: str) -> None:
    async with make_app(stepped).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "H", "delete", "enter")
        assert "a reason is needed" in text_of(pilot)
        await press(pilot, *"no money", "enter")
        dropped = kept(stepped, "河道清淤")["dredge"]
        assert (dropped.state, dropped.note) == ("dropped", "no money")


async def test_what_is_over_cannot_be_done_again(stepped: str) -> None:
    async with make_app(stepped).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "H", "end", "D", "delete")
        assert isinstance(pilot.app.screen, MilestonesScreen)
        assert kept(stepped, "河道清淤")["survey"].done_on == dt.date(2024, 4, 30)


async def test_the_page_of_a_target_shows_its_steps_and_adds_one(tmp_path: Path) -> None:
    url = url_of(tmp_path)
    fill(url)
    async with make_app(url).run_test(size=(100, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "home", "enter", "H")
        assert "No milestone yet. + puts one under this target." in text_of(pilot)
        await press(pilot, "N", *"gate closed", "tab", *"2024-08-31", "enter")
        assert "Milestone added." in said(pilot)
        await press(pilot, "escape")
        lines = text_of(pilot).splitlines()
        at = next(number for number, line in enumerate(lines) if "Milestones" in line)
        assert "2024-08-31" in lines[at + 1] and "gate closed" in lines[at + 1]


async def test_the_form_says_what_is_missing_and_keeps_what_was_typed(stepped: str) -> None:
    async with make_app(stepped).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "H", "N", "tab", *"2024-08-31", "enter")
        assert "a milestone needs a title" in text_of(pilot)
        assert pilot.app.screen.query_one("#said").styles.text_style.bold, "as in other forms"
        await press(pilot, "shift+tab", *"gate", "enter")
        assert kept(stepped, "河道清淤")["gate"].due == dt.date(2024, 8, 31)


async def test_the_pane_beside_the_list_shows_the_steps_of_the_target(stepped: str) -> None:
    async with make_app(stepped).run_test(size=(140, 45)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"xjxx", "enter")
        assert "2024-06-20  ○ not done  roofed" in text_of(pilot)


async def test_those_of_rejected_targets_are_not_listed(stepped: str) -> None:
    with open_ledger(stepped, now=NOW) as ledger:
        review(ledger, [entries(stepped)["河道清淤"].id], "rejected", now=NOW)
    async with make_app(stepped).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "H")
        assert lines_with(text_of(pilot), "roofed", "dredge") == ["roofed"]


async def test_enter_goes_back_to_the_list_at_the_target_of_the_milestone(stepped: str) -> None:
    async with make_app(stepped).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "H", "down", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, AgendaScreen) and screen.table.row is not None
        assert screen.table.row.entry.target.indicator == "新建小学"
