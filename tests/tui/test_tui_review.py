"""The review screen by keyboard: each decision reaches the ledger, and the cursor goes on."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from review_world import fill_review
from textual.keys import _character_to_key
from textual.pilot import Pilot
from tui_world import NOW, entries, make_app, press, said, settle, text_of, url_of

from tracker.records import Entry
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing.agenda import documents
from tracker.services.results.suggestions import suggestions
from tracker.services.targets.change_log import log
from tracker.services.targets.mentions import mentions
from tracker.services.targets.reviewing import review
from tracker.services.targets.revisions import disputes
from tracker.tui.screens.review import ReviewScreen
from tracker.tui.screens.target import TargetScreen

SIZE = (100, 30)


@pytest.fixture
def rich(tmp_path: Path) -> str:
    """A ledger in which every list holds something."""
    fill_review(url_of(tmp_path))
    return url_of(tmp_path)


def review_of(pilot: Pilot[None]) -> ReviewScreen:
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, ReviewScreen))


def under_cursor(pilot: Pilot[None]) -> str:
    """The indicator under the cursor."""
    item = review_of(pilot).table.item
    assert item is not None and item.row is not None
    return item.row.entry.target.indicator


async def write(pilot: Pilot[None], text: str) -> None:
    await pilot.press(*(_character_to_key(sign) if sign.isascii() else sign for sign in text))


def by_id(url: str) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries(url).values()}


async def test_the_least_sure_stands_first_and_is_accepted_and_the_next_follows(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v")
        assert under_cursor(pilot) == "新建公园", "31 % sure"
        assert "[Candidates 9]" in text_of(pilot)
        await press(pilot, "a")
        assert entries(rich)["新建公园"].review == "accepted"
        assert under_cursor(pilot) == "河道清淤" and "1 target accepted" in said(pilot)
        await press(pilot, "down", "a")
        assert under_cursor(pilot) == "城区绿地", "from the middle of the list it goes on downwards"
        assert "[Candidates 7]" in text_of(pilot)


async def test_undo_puts_it_back_and_the_cursor_on_it(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v", "down", "down")
        await press(pilot, "a")
        await press(pilot, "u")
        assert entries(rich)["新建小学"].review == "candidate"
        assert under_cursor(pilot) == "新建小学" and "took back" in said(pilot)


async def test_the_pane_says_how_sure_by_which_rule_and_lights_the_quote_up(rich: str) -> None:
    async with make_app(rich).run_test(size=(80, 24)) as pilot:
        await press(pilot, "v")
        await settle(pilot)
        shown = text_of(pilot)
        assert "Confidence 31%" in shown and "Rule test-rule" in shown
        assert "三、其他 › line 9" in shown and "年内新建公园3座。" in shown
        strips = pilot.app.screen._compositor.render_strips(pilot.app.size)
        lit = [part.text for strip in strips for part in strip if part.style and part.style.reverse]
        assert "3座" in lit


async def test_a_rejection_keeps_its_reason_and_a_closed_question_rejects_nothing(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v", "r", "escape")
        assert entries(rich)["新建公园"].review == "candidate"
        await press(pilot, "r")
        await write(pilot, "counted [twice]")
        await press(pilot, "enter")
        assert entries(rich)["新建公园"].review == "rejected"
        with open_ledger(rich, now=NOW) as ledger:
            assert log(ledger)[0].words == "rejected: 新建公园, reason: counted [twice]"
        assert under_cursor(pilot) == "河道清淤"
        await press(pilot, "r", "enter")
        assert entries(rich)["河道清淤"].review == "rejected", "a reason is not demanded"


async def test_many_are_accepted_as_one_step(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v", "space", "space", "down", "space")
        assert "3 selected" in text_of(pilot)
        await press(pilot, "a")
        accepted = {name for name, entry in entries(rich).items() if entry.review == "accepted"}
        assert accepted == {"新建公园", "河道清淤", "城区绿地"}
        assert under_cursor(pilot) == "[/附件]旧小区改造" and not review_of(pilot).table.selection
        await press(pilot, "u")
        assert not any(entry.review == "accepted" for entry in entries(rich).values())


async def test_all_are_rejected_together_and_the_empty_queue_says_so(rich: str) -> None:
    async with make_app(rich).run_test(size=(80, 24)) as pilot:
        await press(pilot, "v", "asterisk", "r", "enter")
        await settle(pilot)
        shown = text_of(pilot)
        assert "[Candidates 0]" in shown and "No candidate is waiting" in shown
        assert {entry.review for entry in entries(rich).values()} == {"rejected"}
        await press(pilot, "a", "r", "e", "M", "S", "enter", "space", "c", "h")
        assert isinstance(pilot.app.screen, ReviewScreen), "there is nothing to act on"
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, ReviewScreen)


async def test_a_document_narrows_the_queue(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        with open_ledger(rich, now=NOW) as ledger:
            names = [one.name for one in documents(ledger)]
        await press(pilot, "v", "d")
        await press(pilot, *["down"] * names.index("edu.txt"), "f")
        await settle(pilot)
        assert "[Candidates 1]" in text_of(pilot) and "only edu.txt" in text_of(pilot)


@pytest.mark.parametrize(("key", "value"), [("a", 5), ("r", 6)])
async def test_a_dispute_is_kept_or_given_up(rich: str, key: str, value: int) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v", "2")
        shown = text_of(pilot)
        assert "The document now says" in shown and "≠ Value 5" in shown
        await press(pilot, key)
        entry = entries(rich)["新建小学"]
        assert entry.target.value == value and entry.review == "candidate"
        with open_ledger(rich, now=NOW) as ledger:
            assert disputes(ledger) == []
        assert "[Disputes 0]" in text_of(pilot) and "No correction is disputed" in text_of(pilot)
        await press(pilot, "u")
        assert "[Disputes 1]" in text_of(pilot)


async def test_a_reported_result_becomes_progress_with_its_words(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v", "3")
        shown = text_of(pilot)
        promised, reported = shown.index("新建6所以上小学"), shown.index("建成小学2所[/]")
        assert promised < reported, "the promise above, the result below"
        assert "missed ·" in shown and "% sure · as of 2024-05-31" in shown
        strips = pilot.app.screen._compositor.render_strips(pilot.app.size)
        lit = "".join(part.text for strip in strips for part in strip if part.style and part.style.reverse)
        assert "6所以上" in lit and "2所[/]" in lit, "both figures are marked"
        assert under_cursor(pilot) == "新建小学"
        await press(pilot, "a")
        [event] = entries(rich)["新建小学"].events
        assert event.value == Decimal(2) and "建成小学2所[/]" in event.note
        assert event.evidence == "report.txt · paragraph 1 · 2所[/] · 2024"
        await press(pilot, "u")
        assert entries(rich)["新建小学"].events == () and "[Results 2]" in text_of(pilot)
        await press(pilot, "V")
        await write(pilot, "101")
        assert "a whole number from 0 to 100" in text_of(pilot)
        await press(pilot, "home", "ctrl+k")
        await write(pilot, "50")
        await settle(pilot)
        assert "2 of 2 results will be accepted" in text_of(pilot)
        await press(pilot, "enter")
        assert "[Results 0]" in text_of(pilot) and len(entries(rich)["河道清淤"].events) == 1
        await press(pilot, "u", "down", "r", "4")
        await write(pilot, "other river")
        await press(pilot, "enter")
        await press(pilot, "r", "1")
        assert "[Results 0]" in text_of(pilot), "what was rejected is not offered again"
        assert entries(rich)["河道清淤"].events == () == entries(rich)["新建小学"].events
        with open_ledger(rich, now=NOW) as ledger:
            said = [change.words for change in log(ledger)[:2]]
            assert [words.rpartition("reason: ")[2] for words in said] == ["another period", "other river"]
            assert not [one for one in suggestions(ledger) if one.kind == "result"]
        await press(pilot, "u")
        assert under_cursor(pilot) == "新建小学" and "[Results 1]" in text_of(pilot)


async def test_two_targets_that_sound_alike_are_shown_side_by_side_and_linked(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v", "4")
        shown = text_of(pilot)
        assert "城区建设计划" in shown and "城区教育计划" in shown and "≠ Value" in shown
        await press(pilot, "a")
        kept = entries(rich)["公办幼儿园在园幼儿占比"]
        with open_ledger(rich, now=NOW) as ledger:
            assert [one.differs for one in mentions(ledger, kept.id)][1] == ("value",)
        assert kept.target.value == 60


async def test_old_and_new_wording_stand_side_by_side_and_what_is_gone_can_be_rejected(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v", "5")
        shown = text_of(pilot)
        assert "4所以上" in shown and "6所以上" in shown and "－ gone" in shown and "＋ new" in shown
        row = next(line for line in shown.splitlines() if "≠ changed" in line)
        assert re.search("≥ 4 所.*≥ 6 所", row), "what differs stands first, however narrow the columns"
        await press(pilot, "down", "down")
        assert under_cursor(pilot) == "滨河步道"
        await press(pilot, "r", "enter")
        assert entries(rich)["滨河步道"].review == "rejected"
        assert under_cursor(pilot) == "新建公园", "the list stays, the cursor goes on"


async def test_lists_are_gone_through_by_tab_and_every_count_is_shown(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v")
        await settle(pilot)
        assert all(part in text_of(pilot) for part in ("Disputes 1", "Results 2", "Same 1", "Revisions 4"))
        for title in ("Disputes", "Results", "Same", "Revisions", "Candidates"):
            await press(pilot, "tab")
            assert f"[{title} " in text_of(pilot)
        await press(pilot, "shift+tab")
        assert "[Revisions 4]" in text_of(pilot)
        await pilot.click("#tabs", offset=(4, 0))
        await settle(pilot)
        assert "[Candidates 9]" in text_of(pilot)


async def test_the_full_view_reads_through_the_queue_and_gives_the_cursor_back(rich: str) -> None:
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v", "enter")
        assert isinstance(pilot.app.screen, TargetScreen)
        await press(pilot, "right", "a")
        assert entries(rich)["河道清淤"].review == "accepted"
        await press(pilot, "escape")
        assert under_cursor(pilot) == "新建小学", "the accepted one has left the queue"


async def test_where_counting_is_slow_other_lists_are_counted_when_they_are_opened(
    rich: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.tui.screens.review_reading.SLOW", -1)
    async with make_app(rich).run_test(size=SIZE) as pilot:
        await press(pilot, "v")
        await settle(pilot)
        assert "Results 2" in text_of(pilot), "counted once"
        school = entries(rich)["新建小学"].id
        with open_ledger(rich, now=NOW) as ledger:
            review(ledger, [school], "rejected", now=NOW)
        await press(pilot, "a")
        await settle(pilot)
        assert "Results 2" in text_of(pilot), "a decision does not wait for a count"
        await press(pilot, "3")
        await settle(pilot)
        assert "[Results 1]" in text_of(pilot)


async def test_while_the_list_is_read_no_count_is_claimed(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    from tracker.tui.review_lists.candidates import Queue

    go, read = threading.Event(), Queue.read

    def slow(*given: Any) -> Any:
        go.wait(10)
        return read(*given)

    monkeypatch.setattr(Queue, "read", slow)
    async with make_app(url).run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press("v")
        await pilot.pause()
        await pilot.pause()
        shown = text_of(pilot)
        go.set()
        await settle(pilot)
        assert "[Candidates …]" in shown and "Reading…" in shown, shown
        assert "[Candidates …]" not in text_of(pilot)
