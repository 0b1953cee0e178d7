"""Long lists: pages in order, what each step knows, and that a list is never behind the ledger."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from ledger_samples import AS_OF, NOW, entries, listed, read_in, write_plan
from server_harness import OpenIn

from tracker.records import Mark, Query
from tracker.reports.content.grouping import grouped
from tracker.reports.dimensions import GroupBy
from tracker.reports.wording.groups import group_title
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import rows
from tracker.services.listing.agenda_pages import Lister, Listing
from tracker.services.listing.list_groups import GroupHeading
from tracker.services.listing.verdicts_on_day import JudgedTargets, judgements_of
from tracker.services.targets.editing import edit
from tracker.services.targets.marking import mark
from tracker.services.targets.mentions import merge
from tracker.services.targets.reviewing import review
from tracker.services.targets.undo_and_redo import undo
from tracker.store.read.overview import Stamp, ids_of, stamp_of, touched_since
from tracker.store.read.snapshot import Reading


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    return filled(open_in, tmp_path)


@pytest.fixture(scope="module")
def unchanged(open_once: OpenIn, tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The same for tests that only look into it."""
    return filled(open_once, tmp_path_factory.mktemp("unchanged"))


@pytest.fixture(scope="module")
def reviewed(open_once: OpenIn, tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The same with one target rejected, for tests that only look into it."""
    made = filled(open_once, tmp_path_factory.mktemp("reviewed"))
    review(made, [entries(made)["改造中小学"].id], "rejected", now=NOW)
    return made


def filled(open_in: OpenIn, folder: Path) -> Ledger:
    """Eleven targets of two documents: done, dropped, marked, without a due date, due in different years."""
    made = open_in(folder)
    wards = "东西南北上中下"
    lines = [f"202{n % 3 + 5}年前改造{n + 1}所{ward}小学。" for n, ward in enumerate(wards)]
    read_in(made, write_plan(folder, "2025年园区工作计划\n" + "\n".join(lines)))
    north = "2024年城北安排\n新建7座厂房。\n新建6座泵站。\n看护2座水塔。\n新建4所公园。\n"
    read_in(made, write_plan(folder, north, "north.txt"))
    ids = {name: entry.id for name, entry in entries(made).items()}
    mark(made, [ids["新建厂房"]], Mark(status="done"), now=NOW)
    mark(made, [ids["新建泵站"]], Mark(value=Decimal(3), on=dt.date(2025, 2, 1)), now=NOW)
    mark(made, [ids["看护水塔"]], Mark(status="dropped"), now=NOW)
    return made


def step(
    lister: Lister, ledger: Ledger, step: Any = "lights", near: str | None = None, **query: Any
) -> Listing:
    return lister.list(ledger, Query.model_validate(query), as_of=AS_OF, step=step, near=near)


def test_each_step_knows_more_and_none_knows_otherwise(ledger: Ledger) -> None:
    whole = [row.entry.id for row in listed(ledger).rows]
    lister = Lister(page=3)
    first = step(lister, ledger, "page")
    assert [row.entry.id for row in first.agenda.rows] == whole[:3]
    assert (first.shown, first.agenda.total, first.ids, first.next_step) == (
        len(whole),
        len(whole),
        None,
        "order",
    )
    second = step(lister, ledger, "order")
    assert second.ids == whole and second.next_step == "lights"
    third = step(lister, ledger, "lights")
    assert third.next_step is None and third.tally == Counter(row.pace.light for row in listed(ledger).rows)


@pytest.mark.parametrize(
    "query",
    [
        {}, {"descending": True}, {"sort": "indicator"}, {"sort": "value", "descending": True},
        {"search": "小学"},
        {"document": "north"}, {"light": ["grey"]}, {"verdict": ["unknown", "done"]}, {"sort": "light"},
        {"sort": "light", "descending": True}, {"light": ["blue"], "search": "新建"}, {"search": "zzz"},
        {"sort": "verdict"}, {"sort": "actual"}, {"sort": "actual", "descending": True},
        {"sort": "completion"}, {"sort": "completion", "descending": True}, {"sort": "document"},
        {"search": "xj"}, {"within": [{"by": "month", "key": "2025-12"}]},
        {"status": ["dropped"]}, {"due_before": dt.date(2025, 12, 31)}, {"with_rejected": True},
    ],
)  # fmt: skip
def test_pages_put_together_are_the_agenda(reviewed: Ledger, query: dict[str, Any]) -> None:
    whole = listed(reviewed, **query).rows
    for lister in (Lister(page=3), Lister()):
        found = step(lister, reviewed, **query)
        assert found.ids is not None and found.shown == len(found.ids) == len(whole)
        pages = [rows(reviewed, found.ids[n : n + 3], as_of=AS_OF) for n in range(0, len(whole), 3)]
        assert tuple(row for page in pages for row in page) == whole
        wide = listed(reviewed, **{**query, "light": []}).rows
        assert found.tally == Counter(row.pace.light for row in wide), "as if no light were picked"


@pytest.mark.parametrize("by", ["light", "month", "topic", "lead-unit"])
@pytest.mark.parametrize("query", [{}, {"sort": "actual"}, {"verdict": ["unknown", "done"]}])
def test_groups_of_pages_are_those_of_the_agenda(
    unchanged: Ledger, by: GroupBy, query: dict[str, Any]
) -> None:
    assert by
    groups = grouped(listed(unchanged, **query).rows, by)
    whole = [row for members in groups.values() for row in members]
    firsts = accumulate(map(len, groups.values()), initial=0)
    headings = [
        GroupHeading(group_title(key, by), first, len(members))
        for first, (key, members) in zip(firsts, groups.items(), strict=False)
    ]
    lister = Lister(page=3)
    for known in ("page", "order", "lights"):
        found = lister.list(unchanged, Query.model_validate(query), as_of=AS_OF, by=by, step=known)
        assert found.ids == [row.entry.id for row in whole]
        assert list(found.headings) == headings
        assert list(found.agenda.rows) == whole[:3]


def test_the_groups_of_a_filtered_list_are_made_once(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = JudgedTargets._keys

    def keys(roll: JudgedTargets, reading: Reading, by: GroupBy) -> Callable[[str], str]:
        asked.append(by)
        return real(roll, reading, by)

    monkeypatch.setattr(JudgedTargets, "_keys", keys)
    lister, query = Lister(page=3), Query(light=("red", "yellow", "green", "grey"))
    for _again in range(3):
        assert lister.list(ledger, query, as_of=AS_OF, by="topic", step="lights").headings
    assert asked == ["topic"]


def test_the_rows_are_those_around_the_target_that_is_looked_at(ledger: Ledger) -> None:
    lister = Lister(page=4)
    ids = step(lister, ledger).ids
    assert ids is not None
    found = step(lister, ledger, "page", near=ids[7])
    assert found.first == 5 and [row.entry.id for row in found.agenda.rows] == list(ids[5:9])
    assert step(lister, ledger, "page", near="gone").first == 0


def test_a_page_is_that_around_the_cursors_line_where_its_target_is_not_listed(ledger: Ledger) -> None:
    lister = Lister(page=4)
    ids = step(lister, ledger, "lights").ids or ()
    found = lister.list(ledger, Query(), as_of=AS_OF, near="gone", line=6)
    assert found.first == 4 and [row.entry.id for row in found.agenda.rows] == list(ids[4:8])
    far = lister.list(ledger, Query(), as_of=AS_OF, near="gone", line=10_000)
    assert [row.entry.id for row in far.agenda.rows] == list(ids[-2:])


def test_a_small_ledger_is_listed_in_one_step(ledger: Ledger) -> None:
    found = step(Lister(), ledger, "page")
    assert found.next_step is None and len(found.agenda.rows) == found.shown == 11


def _standings(lister: Lister, ledger: Ledger) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the lister holds, and what a look at everything anew gives."""
    step(lister, ledger, "lights", with_rejected=True)
    roll = lister._targets
    assert isinstance(roll, JudgedTargets)
    with ledger.read() as reading:
        ids = ids_of(reading, Query(with_rejected=True))
        return {i: roll.judgements[i] for i in roll.ids}, judgements_of(reading, ids, AS_OF, roll.profile)


def test_what_was_changed_is_judged_anew_and_nothing_else_is_lost(ledger: Ledger, tmp_path: Path) -> None:
    lister = Lister(page=3)
    ids = {name: entry.id for name, entry in entries(ledger).items()}
    east, west, park = ids["改造东小学"], ids["改造西小学"], ids["新建公园"]
    seen = []
    for change in (
        lambda: mark(ledger, [east], Mark(status="done"), now=NOW),
        lambda: mark(ledger, [west], Mark(value=Decimal(9), on=dt.date(2025, 2, 2)), now=NOW),
        lambda: undo(ledger, now=NOW),
        lambda: mark(ledger, [park], Mark(value=Decimal(4), on=dt.date(2025, 2, 3)), now=NOW),
        lambda: merge(ledger, [park], west, now=NOW),
        lambda: undo(ledger, now=NOW),
        lambda: edit(ledger, park, {"value": 90}, now=NOW),
        lambda: review(ledger, [east], "rejected", now=NOW),
        lambda: read_in(ledger, write_plan(tmp_path, "2025年城南安排\n新建3座码头。\n", "south.txt")),
        lambda: undo(ledger, now=NOW),
    ):
        change()
        held, anew = _standings(lister, ledger)
        assert held == anew
        seen.append(tuple(held.items()))
    assert len(set(seen)) >= 6, "the changes were ones that are seen"


def test_a_mark_touches_its_target_alone_and_a_reading_everything(ledger: Ledger, tmp_path: Path) -> None:
    east = entries(ledger)["改造东小学"].id
    with ledger.read() as reading:
        before = stamp_of(reading)
        assert touched_since(reading, before) == set()
    mark(ledger, [east], Mark(status="done"), now=NOW)
    with ledger.read() as reading:
        assert touched_since(reading, before) == {east}
        assert touched_since(reading, Stamp(before.number, NOW + dt.timedelta(1))) is None, (
            "another ledger in its place"
        )
    read_in(ledger, write_plan(tmp_path, "2025年城南安排\n新建3座码头。\n", "south.txt"))
    with ledger.read() as reading:
        assert touched_since(reading, before) is None


def test_another_day_is_judged_anew(ledger: Ledger) -> None:
    lister = Lister()
    query = Query(verdict=("overdue",))
    early = lister.list(ledger, query, as_of=AS_OF, step="lights")
    late = lister.list(ledger, query, as_of=dt.date(2031, 1, 1), step="lights")
    assert late.shown > early.shown
