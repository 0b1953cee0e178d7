"""What people say of targets, and taking it back."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from ledger_samples import NOW, entries, id_of, read_in, write_plan
from server_harness import OpenIn

from tracker import i18n
from tracker.errors import NothingFound, StaleEdit, UsageError
from tracker.records import Mark
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import entry
from tracker.services.targets.change_log import log
from tracker.services.targets.editing import edit, edit_all
from tracker.services.targets.marking import mark
from tracker.services.targets.reviewing import review
from tracker.services.targets.undo_and_redo import undo

TODAY = NOW.astimezone().date()


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    made = open_in(tmp_path)
    read_in(made, write_plan(tmp_path))
    return made


@pytest.fixture
def garden(ledger: Ledger) -> str:
    return id_of(ledger, "新建幼儿园")


def test_a_value_is_the_total_so_far_and_sets_the_target_going(ledger: Ledger, garden: str) -> None:
    on = dt.date(2025, 2, 20)
    said = Mark(value=Decimal("1.5"), on=on, note="主体封顶", evidence="photo.jpg", by="二科")
    (found,) = mark(ledger, [garden], said, now=NOW)
    assert found.status == "in_progress"
    assert found.latest is not None
    assert (found.latest.value, found.latest.data_as_of, found.latest.recorded_at) == (
        Decimal("1.5"),
        on,
        NOW,
    )
    assert (found.latest.note, found.latest.evidence, found.latest.by) == ("主体封顶", "photo.jpg", "二科")


def test_a_value_without_a_day_is_of_today(ledger: Ledger, garden: str) -> None:
    (found,) = mark(ledger, [garden], Mark(value=Decimal(0)), now=NOW)
    assert found.latest is not None and found.latest.data_as_of == TODAY


def test_an_increment_counts_on_from_the_last_actual(ledger: Ledger, garden: str) -> None:
    totals = []
    for step in ("2", "0.5", "-1"):
        (found,) = mark(ledger, [garden], Mark(add=Decimal(step)), now=NOW)
        assert found.latest is not None
        totals.append(found.latest.value)
    assert totals == [Decimal(2), Decimal("2.5"), Decimal("1.5")]


def test_increments_from_several_hands_at_once_are_all_counted(ledger: Ledger, garden: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _n: mark(ledger, [garden], Mark(add=Decimal(1)), now=NOW), range(12)))
    found = entry(ledger, garden)
    assert found.latest is not None and found.latest.value == 12 and found.version == 13


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (Mark(value=Decimal(3), status="done"), "done"),
        (Mark(note="等图纸"), "not_started"),
        (Mark(status="dropped"), "dropped"),
        (Mark(status="done", on=dt.date(2025, 1, 31)), "done"),
    ],
)
def test_a_status_is_taken_from_the_mark(ledger: Ledger, garden: str, said: Mark, status: str) -> None:
    (found,) = mark(ledger, [garden], said, now=NOW)
    assert found.status == status and len(found.events) == 1
    assert said.status is None or found.events[0].data_as_of == (said.on or TODAY)


def test_an_extension_keeps_the_original_date(ledger: Ledger, garden: str) -> None:
    later = dt.date(2026, 8, 31)
    (found,) = mark(ledger, [garden], Mark(due=later, reason="汛期停工"), now=NOW)
    assert (found.due, found.original_due, found.target.due) == (
        later,
        dt.date(2025, 12, 31),
        dt.date(2025, 12, 31),
    )
    assert found.events == ()
    assert "2026-08-31" in log(ledger, garden)[0].words and "汛期停工" in log(ledger, garden)[0].words


@pytest.mark.parametrize(
    ("said", "words", "cure"),
    [
        (Mark(due=dt.date(2026, 1, 1)), "needs a reason", "--reason"),
        (Mark(due=dt.date(2026, 1, 1), reason="  "), "needs a reason", "--reason"),
        (Mark(), "says nothing", "give a value"),
        (Mark(value=Decimal(1), add=Decimal(1)), "either a value or an increment", "--add"),
        (Mark(value=Decimal(1), on=TODAY + dt.timedelta(1)), "lies in the future", "the day on which"),
        (Mark(value=Decimal(1), unit="座"), "is counted in 所, not in 座", "in 所, or without a unit"),
    ],
)
def test_a_mark_that_makes_no_sense_is_refused(
    ledger: Ledger, garden: str, said: Mark, words: str, cure: str
) -> None:
    with pytest.raises(UsageError, match=words) as told:
        mark(ledger, [garden], said, now=NOW)
    assert cure in told.value.cure
    assert entry(ledger, garden).version == 1


def test_one_unknown_id_among_several_changes_nothing(ledger: Ledger, garden: str) -> None:
    with pytest.raises(NothingFound, match="no target has the id zzzzzz"):
        mark(ledger, [garden, "zzzzzz"], Mark(note="x"), now=NOW)
    assert entry(ledger, garden).events == ()


def test_several_targets_are_one_change_and_one_undo(ledger: Ledger) -> None:
    before = entries(ledger)
    ids = [e.id for e in before.values()]
    found = mark(ledger, [*ids, ids[0][:5]], Mark(value=Decimal(1)), now=NOW)
    assert [e.id for e in found] == ids and {len(e.events) for e in found} == {1}
    assert set(log(ledger)[0].targets) == set(ids)
    undo(ledger, now=NOW)
    after = entries(ledger)
    assert [(e.status, e.events, e.due) for e in after.values()] == [
        ("not_started", (), e.due) for e in before.values()
    ]


def test_undo_walks_back_and_each_undo_is_a_change_of_its_own(ledger: Ledger, garden: str) -> None:
    mark(ledger, [garden], Mark(value=Decimal(1)), now=NOW)
    mark(ledger, [garden], Mark(due=dt.date(2026, 1, 31), reason="批复", status="revised"), now=NOW)
    review(ledger, [garden], "accepted", now=NOW)
    edit(ledger, garden, {"value": 4}, now=NOW)
    seen = []
    for _step in range(4):
        change = undo(ledger, now=NOW, by="一科")
        now = entry(ledger, garden)
        seen.append((now.target.value, now.review, now.due, now.status, len(now.events)))
        assert change.kind == "undo" and change.by == "一科" and change.targets == (garden,)
    late, usual = dt.date(2026, 1, 31), dt.date(2025, 12, 31)
    assert seen == [
        (Decimal(3), "accepted", late, "revised", 2),
        (Decimal(3), "candidate", late, "revised", 2),
        (Decimal(3), "candidate", usual, "in_progress", 1),
        (Decimal(3), "candidate", usual, "not_started", 0),
    ]
    assert [c.undone for c in log(ledger, garden) if c.kind != "undo"] == [True, True, True, True, False]
    assert entry(ledger, garden).version == 9, "an undo counts the version on"


def test_nothing_left_to_undo_is_told(ledger: Ledger) -> None:
    undo(ledger, now=NOW)
    with pytest.raises(NothingFound, match="nothing left to undo"):
        undo(ledger, now=NOW)


def test_who_saw_an_older_version_is_told_what_was_done(
    open_in: OpenIn, ledger: Ledger, garden: str, tmp_path: Path
) -> None:
    with open_in(tmp_path) as other:
        mark(other, [garden], Mark(value=Decimal(2), by="三科"), now=NOW)
    with pytest.raises(StaleEdit) as told:
        mark(ledger, [garden], Mark(value=Decimal(1)), now=NOW, expect={garden: 1})
    assert "marked 新建幼儿园, value 2 所 as of" in str(told.value) and "look at it again" in told.value.cure
    for act in (
        lambda: review(ledger, [garden], "accepted", now=NOW, expect={garden: 1}),
        lambda: edit(ledger, garden, {"unit": "家"}, now=NOW, expect={garden: 1}),
    ):
        with pytest.raises(StaleEdit):
            act()
    (found,) = mark(ledger, [garden], Mark(value=Decimal(1)), now=NOW, expect={garden: 2})
    assert found.version == 3


def test_a_review_that_says_what_stands_is_no_change(ledger: Ledger, garden: str) -> None:
    review(ledger, [garden], "accepted", now=NOW, reason="核对原文", by="二科")
    review(ledger, [garden], "accepted", now=NOW)
    assert [c.kind for c in log(ledger)] == ["review", "ingest"]
    assert log(ledger)[0].words == "accepted: 新建幼儿园, reason: 核对原文"


def test_an_edit_corrects_what_was_read_and_moves_the_date_in_force(ledger: Ledger, garden: str) -> None:
    found = edit(ledger, garden, {"value": "30", "due": dt.date(2025, 6, 30), "comparator": ">="}, now=NOW)
    assert (found.target.value, found.due, found.original_due) == (
        Decimal(30),
        dt.date(2025, 6, 30),
        dt.date(2025, 6, 30),
    )
    assert found.target.quote == "3所", "the document's own words stay"
    assert log(ledger)[0].words.startswith("edited 新建幼儿园: value 3 → 30, due 2025-12-31 → 2025-06-30")


def test_a_corrected_date_leaves_an_extension_standing(ledger: Ledger, garden: str) -> None:
    mark(ledger, [garden], Mark(due=dt.date(2027, 1, 31), reason="批复"), now=NOW)
    found = edit(ledger, garden, {"due": dt.date(2025, 6, 30)}, now=NOW)
    assert (found.due, found.original_due) == (dt.date(2027, 1, 31), dt.date(2025, 6, 30))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"quote": "x"}, "quote cannot be edited"),
        ({"comparator": "≈"}, "comparator cannot be ≈"),
        ({"value": "许多"}, "value cannot"),
        ({"value": None}, "a quantity needs a value"),
        ({"measure": "milestone"}, "the measure milestone is for milestones"),
        ({"kind": "milestone"}, "a milestone has no value"),
        ({"comparator": "between"}, "a range needs its upper end"),
        ({"value_high": "9"}, "an upper end needs the bound between"),
        ({"value_high": "2", "comparator": "between"}, "the upper end lies below"),
    ],
)
def test_an_edit_that_a_target_cannot_have_is_refused(
    ledger: Ledger, garden: str, fields: dict[str, Any], words: str
) -> None:
    with pytest.raises(UsageError, match=words) as told:
        edit(ledger, garden, fields, now=NOW)
    assert told.value.cure


def test_an_edit_is_found_by_its_new_words(ledger: Ledger, garden: str) -> None:
    edit(ledger, garden, {"indicator": "新建托育机构"}, now=NOW)
    assert list(entries(ledger, search="托育")) == ["新建托育机构"]


def test_the_log_speaks_the_language_of_the_reader(
    ledger: Ledger, garden: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(ledger, [garden], Mark(status="done"), now=NOW)
    undo(ledger, now=NOW)
    words = {
        "done": "已完成",
        "status {status_word}": "状态{status_word}",
        "took back: {what}": "撤销:{what}",
    }
    monkeypatch.setattr(i18n._catalog, "gettext", lambda text: words.get(text, text), raising=False)
    assert log(ledger, garden)[1].words == "marked 新建幼儿园, 状态已完成"
    assert log(ledger, garden)[0].words == "撤销:marked 新建幼儿园, 状态已完成"


def test_the_log_of_several_targets_and_of_fields_holds_no_words_of_the_writers_language(
    ledger: Ledger, garden: str
) -> None:
    others = [garden, id_of(ledger, "改造小学")]
    i18n.use("en")
    review(ledger, others, "accepted", now=NOW)
    edit(ledger, garden, {"lead_unit": "一科", "nature": "binding", "value": 4}, now=NOW)
    edit_all(ledger, others, {"every": "year"}, now=NOW)
    try:
        i18n.use("zh")
        several, one, both = (change.words for change in log(ledger)[:3])
    finally:
        i18n.use("en")
    assert several == "修改 新建幼儿园等 2 条：周期：每年"
    assert one == "修改 新建幼儿园：牵头单位由—改为一科，指标属性由—改为约束性，目标值由3改为4"
    assert both == "采纳：新建幼儿园等 2 条"
    undo(ledger, now=NOW)
    assert log(ledger)[0].words == "took back: edited 新建幼儿园 and others, 2 in all: period = every year"


def test_braces_in_what_people_write_are_only_braces(ledger: Ledger, garden: str) -> None:
    mark(ledger, [garden], Mark(note="见{附件} %s {0}"), now=NOW)
    assert "见{附件} %s {0}" in log(ledger)[0].words
