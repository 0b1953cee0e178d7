"""Milestones under a target: each step is one change and one undo, and only ever added. On both databases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ledger_samples import NOW, entries, id_of, read_in, write_plan

from tracker.errors import NothingFound, UsageError
from tracker.services.ledger.export_import import export_ledger
from tracker.services.ledger.opening import Ledger, open_ledger
from tracker.services.targets import milestones
from tracker.services.targets.change_log import log
from tracker.services.targets.mentions import merge
from tracker.services.targets.milestones import Milestone
from tracker.services.targets.undo_and_redo import undo

if TYPE_CHECKING:
    from server_harness import NewLedger

ROOF, DOOR = dt.date(2025, 6, 30), dt.date(2025, 2, 10)


def filled(url: str, folder: Path) -> tuple[Ledger, str]:
    ledger = open_ledger(url, now=NOW)
    read_in(ledger, write_plan(folder))
    return ledger, id_of(ledger, "新建幼儿园")


def listed(ledger: Ledger, target_id: str) -> list[tuple[str, str, str]]:
    return [
        (one.id.removeprefix(target_id), one.title, one.state) for one in milestones.of(ledger, target_id)
    ]


def test_milestones_are_listed_by_due_date_and_undone_one_by_one(
    new_ledger: NewLedger, tmp_path: Path
) -> None:
    ledger, garden = filled(new_ledger(), tmp_path)
    with ledger:
        milestones.add(ledger, garden[:4], " 主体 封顶 ", ROOF, now=NOW, by="甲")
        milestones.add(ledger, garden, "选址", DOOR, now=NOW)
        milestones.done(ledger, f"{garden[:4]}-2", now=NOW, on=dt.date(2025, 2, 8), note="提前", by="乙")
        milestones.drop(ledger, f"{garden}-1", now=NOW, reason="并入验收", by="甲")
        first, second = milestones.of(ledger, garden)
        assert (first.id, first.state, first.done_on) == (f"{garden}-2", "done", dt.date(2025, 2, 8))
        assert (first.note, first.by, first.due) == ("提前", "乙", DOOR)
        assert (second.title, second.state, second.note, second.done_on) == (
            *("主体 封顶", "dropped", "并入验收"),
            None,
        )
        assert [change.words for change in reversed(log(ledger, garden))][1:] == [
            "milestone of 新建幼儿园: 主体 封顶, due 2025-06-30",
            "milestone of 新建幼儿园: 选址, due 2025-02-10",
            "milestone of 新建幼儿园 reached on 2025-02-08: 选址, note: 提前",
            "milestone of 新建幼儿园 dropped: 主体 封顶, reason: 并入验收",
        ]
        assert entries(ledger)["新建幼儿园"].version == 5, "a second writer is told of milestones"
        assert undo(ledger, now=NOW).words.startswith("took back: milestone of 新建幼儿园 dropped")
        assert listed(ledger, garden) == [("-2", "选址", "done"), ("-1", "主体 封顶", "open")]
        undo(ledger, now=NOW)
        assert listed(ledger, garden) == [("-2", "选址", "open"), ("-1", "主体 封顶", "open")]
        undo(ledger, now=NOW)
        assert listed(ledger, garden) == [("-1", "主体 封顶", "open")]
        assert len(export_ledger(ledger)["tables"]["milestone"]) == 4, "hidden, never deleted"
        assert milestones.add(ledger, garden, "验收", ROOF, now=NOW).number == 3, "no number is given twice"


def test_many_writers_give_no_number_twice(new_ledger: NewLedger, tmp_path: Path) -> None:
    ledger, garden = filled(new_ledger(), tmp_path)
    with ledger, ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda n: milestones.add(ledger, garden, f"{n}", ROOF, now=NOW), range(8)))
        assert sorted(one.number for one in made) == list(range(1, 9))
        assert len(milestones.of(ledger, garden)) == 8


@pytest.fixture
def sample(new_ledger: NewLedger, tmp_path: Path) -> tuple[Ledger, str]:
    return filled(new_ledger(), tmp_path)


def test_done_said_again_corrects_the_day_and_takes_today_when_none_is_given(
    sample: tuple[Ledger, str],
) -> None:
    ledger, garden = sample
    with ledger:
        milestones.add(ledger, garden, "选址", DOOR, now=NOW)
        milestones.done(ledger, f"{garden}-01", now=NOW, note="草签")
        assert milestones.of(ledger, garden)[0].done_on == NOW.astimezone().date()
        milestones.done(ledger, f"{garden}-1", now=NOW, on=DOOR)
        (one,) = milestones.of(ledger, garden)
        assert (one.done_on, one.note, one.due) == (DOOR, "", DOOR)


def test_milestones_of_a_mention_are_shown_with_its_target_and_keep_their_id(
    sample: tuple[Ledger, str],
) -> None:
    ledger, garden = sample
    with ledger:
        school = id_of(ledger, "改造小学")
        milestones.add(ledger, school, "招标", DOOR, now=NOW)
        merge(ledger, [school], garden, now=NOW)
        assert [one.id for one in milestones.of(ledger, garden)] == [f"{school}-1"]
        milestones.done(ledger, f"{school}-1", now=NOW, on=DOOR)
        assert [one.state for one in milestones.of(ledger, garden)] == ["done"]


def test_what_cannot_be_is_refused_with_its_cure_and_changes_nothing(sample: tuple[Ledger, str]) -> None:
    ledger, garden = sample
    with ledger:
        for title in ("选址", "招标", "验收"):
            milestones.add(ledger, garden, title, DOOR, now=NOW)
        milestones.done(ledger, f"{garden}-1", now=NOW)
        milestones.drop(ledger, f"{garden}-2", now=NOW, reason="不需要")
        before = export_ledger(ledger)
        later = NOW.date() + dt.timedelta(days=3)
        acts: tuple[tuple[str, Callable[[], object]], ...] = (
            ("needs a title", lambda: milestones.add(ledger, garden, " ", ROOF, now=NOW)),
            ("in the future", lambda: milestones.done(ledger, f"{garden}-3", now=NOW, on=later)),
            ("was dropped", lambda: milestones.done(ledger, f"{garden}-2", now=NOW)),
            ("was dropped", lambda: milestones.drop(ledger, f"{garden}-2", now=NOW, reason="是")),
            ("is done", lambda: milestones.drop(ledger, f"{garden}-1", now=NOW, reason="是")),
            ("needs a reason", lambda: milestones.drop(ledger, f"{garden}-3", now=NOW, reason=" ")),
            ("is not the id of", lambda: milestones.done(ledger, garden, now=NOW)),
            ("is not the id of", lambda: milestones.done(ledger, f"{garden}-x", now=NOW)),
        )
        for told, act in acts:
            with pytest.raises(UsageError, match=told) as caught:
                act()
            assert caught.value.cure
        for unknown in (f"{garden}-9", f"{garden}-{'9' * 5000}", "zzzzzz-1"):
            with pytest.raises(NothingFound):
                milestones.done(ledger, unknown, now=NOW)
        assert export_ledger(ledger) == before


_DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))


@given(due=_DAYS, as_of=_DAYS, state=st.sampled_from(("open", "done", "dropped")))
def test_a_milestone_is_overdue_from_the_day_after_its_due_date_while_it_is_open(
    due: dt.date, as_of: dt.date, state: str
) -> None:
    values = {"target_id": "k7m2xq", "number": 1, "title": "验收", "due": due, "state": state}
    one = Milestone.model_validate(values)
    assert one.overdue(as_of) == (state == "open" and as_of > due)
    assert milestones.as_json([one], as_of=as_of)[0]["overdue"] == one.overdue(as_of)
