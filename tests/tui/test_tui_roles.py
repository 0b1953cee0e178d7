"""The screen acts as the member who is at it: what the role does not allow is said, and not done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from roles_world import LATER, OTHERS, OWN, SECRET, Place, listed, marked, who
from tui_world import press, said, settle, text_of

from tracker.errors import NotPermitted
from tracker.records import Query
from tracker.services.ledger.opening import open_ledger
from tracker.services.members import screens
from tracker.services.report.report_request import ReportRequest
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review
from tracker.tui.app import TrackerApp
from tracker.tui.desk.desk import Desk
from tracker.tui.screens.agenda import AgendaScreen


def screen_of(place: Place, name: str) -> TrackerApp:
    desk = Desk(place.url, as_of=LATER.date(), clock=lambda: LATER, credentials=who(name))
    desk.access.learn_who()
    return TrackerApp(desk)


def events(place: Place) -> dict[str, int]:
    with open_ledger(place.url, now=LATER) as ledger:
        return {name: len(one.events) for name, one in listed(ledger).items()}


async def test_a_unit_that_marks_anothers_target_is_told_so_and_nothing_is_kept(place: Place) -> None:
    async with screen_of(place, "edu").run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "edu (unit that fills in)" in text_of(pilot)
        await press(pilot, "slash", *OTHERS[:2], "enter")
        await press(pilot, "m", "1", "ctrl+s")
        shown = " ".join((said(pilot) + text_of(pilot)).split())
        assert "edu fills in for Education Bureau only" in shown, shown
    assert set(events(place).values()) == {0}


async def test_it_marks_its_own(place: Place) -> None:
    async with screen_of(place, "edu").run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *OWN[:4], "enter")
        await press(pilot, "m", "1", "ctrl+s")
    assert events(place)[OWN] == 1


@pytest.mark.parametrize(("name", "keys"), [("guest", "manuNi"), ("edu", "anNi"), ("nobody", "m")])
async def test_a_key_that_the_role_does_not_allow_says_why(place: Place, name: str, keys: str) -> None:
    async with screen_of(place, name).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        for key in keys:
            await press(pilot, key)
            if said(pilot) or not isinstance(pilot.app.screen, AgendaScreen):
                assert isinstance(pilot.app.screen, AgendaScreen), key
                assert "may not" in said(pilot) or "password is wrong" in said(pilot), key
                pilot.app.clear_notifications()
    assert set(events(place).values()) == {0}


async def test_accepting_in_the_report_is_refused_at_once_and_stays_on_offer(place: Place) -> None:
    with place.open("root") as ledger:
        review(ledger, [place.ids[OWN]], "candidate", now=LATER)
        mark(ledger, [place.ids[OWN]], marked(), now=LATER)
    async with screen_of(place, "guest").run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "x")
        assert "F2 Accept" in text_of(pilot)
        await press(pilot, "f2")
        assert "may not" in said(pilot) and "F2 Accept" in text_of(pilot)


@pytest.fixture
def served(place: Place, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Place, str]]:
    secret = screens.log_in(place.url, "edu", SECRET, now=LATER)
    monkeypatch.setenv("TRACKER_SESSION", secret)
    yield place, secret


def desk_at(url: str, now: dt.datetime = LATER) -> Desk:
    desk = Desk(url, as_of=LATER.date(), clock=lambda: now)
    desk.access.learn_who()
    return desk


def test_a_served_screen_acts_by_its_session_as_long_as_that_lasts(served: tuple[Place, str]) -> None:
    place, secret = served
    desk = desk_at(place.url)
    assert desk.access.who() == "edu (unit that fills in)"
    desk.of_milestones.add(place.ids[OWN], "roof", dt.date(2025, 9, 1))
    with pytest.raises(NotPermitted, match="Education Bureau only"):
        desk.of_milestones.add(place.ids[OTHERS], "roof", dt.date(2025, 9, 1))
    screens.log_out(place.url, secret, now=LATER)
    with pytest.raises(NotPermitted, match="the session has ended"):
        desk.of_milestones.add(place.ids[OWN], "top", dt.date(2025, 9, 1))


def test_a_served_screen_writes_no_files_rules_or_settings_of_the_machine(
    served: tuple[Place, str], tmp_path: Path
) -> None:
    desk = desk_at(served[0].url)
    out = tmp_path / "report.md"
    out.write_text("the server's own", encoding="utf-8")
    written = desk.reporting.write(ReportRequest(Query()), "md", out, force=True)
    assert written.name == "report.md" and OWN in written.read_text(encoding="utf-8")
    with pytest.raises(NotPermitted, match="settings of the machine"):
        desk.set_author("root")
    with pytest.raises(NotPermitted, match="rules of the machine"):
        desk.of_rules.keep(cast(object, None))  # type: ignore[arg-type]
    assert out.read_text(encoding="utf-8") == "the server's own"
    for command in ("teach", "settings"):
        assert desk.access.why_not(command) is not None


async def test_who_may_not_accept_is_not_offered_it_before_an_empty_report(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with place.open("root") as ledger:
        review(ledger, list(place.ids.values()), "candidate", now=LATER)
    async with screen_of(place, "guest").run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "x", "enter")
        shown = text_of(pilot)
        assert "set apart" in shown and "Write it empty" in shown and "then write" not in shown
