"""A target is known again when its document is read again, whole, edited or rearranged."""

from __future__ import annotations

import datetime as dt
import random
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.compare.reread_pairing import changes, pair
from tracker.records import Target

YEAR_END = dt.date(2026, 12, 31)


def promise(indicator: str, value: int | None = 5, unit: str | None = "个", **more: Any) -> Target:
    values: dict[str, Any] = {
        "doc": "plan.txt",
        "start": 0,
        "end": 2,
        "quote": f"{value}{unit}" if value is not None else indicator,
        "kind": "quantity" if value is not None else "milestone",
        "indicator": indicator,
        "value": None if value is None else Decimal(value),
        "comparator": None if value is None else "=",
        "unit": unit if value is not None else None,
        "measure": "milestone" if value is None else "output",
        "due": YEAR_END,
    }
    return Target(**{**values, **more})


def placed(*targets: Target) -> list[Target]:
    """The targets one after the other in a text."""
    return [t.model_copy(update={"start": 100 * n, "end": 100 * n + 2}) for n, t in enumerate(targets)]


PLAN = placed(
    promise("新建口袋公园", 12),
    promise("改造老旧厂房", 3, "处"),
    promise("新增公共车位", 800),
    promise("污水集中处理率", 96, "%", measure="level"),
    promise("滨河步道全线贯通", None),
    promise("新增就业", 4000, "人"),
)


def matched(new: list[Target], old: list[Target] = PLAN) -> dict[int, int]:
    """Old position → new position."""
    return dict(pair(old, new).pairs)


def test_the_same_reading_pairs_each_with_itself() -> None:
    assert matched(list(PLAN)) == {n: n for n in range(len(PLAN))}


def test_a_paragraph_on_top_moves_everything_and_changes_nothing() -> None:
    moved = [t.model_copy(update={"start": t.start + 77, "end": t.end + 77, "spans": ()}) for t in PLAN]
    pairing = pair(PLAN, placed(promise("举办招聘会", 9, "场"), *moved))
    assert dict(pairing.pairs) == {n: n + 1 for n in range(len(PLAN))}
    assert pairing.new == (0,) and pairing.gone == ()
    assert not any(changes(PLAN[i], moved[j - 1]) for i, j in pairing.pairs)


@pytest.mark.parametrize(
    ("position", "difference", "fields"),
    [
        (0, {"value": Decimal(15), "quote": "15个"}, ("value",)),
        (0, {"due": dt.date(2027, 6, 30)}, ("due",)),
        (0, {"indicator": "新建改建口袋公园"}, ("indicator",)),
        (1, {"indicator": "改建旧厂区"}, ("indicator",)),
        (1, {"indicator": "改造闲置厂房", "due": None}, ("indicator", "due")),
        (2, {"unit": "泊位"}, ("unit",)),
        (3, {"value": Decimal("96.5"), "comparator": ">="}, ("value", "comparator")),
        (4, {"indicator": "滨河步道基本贯通"}, ("indicator",)),
        (4, {"due": dt.date(2027, 12, 31)}, ("due",)),
        (5, {"value": Decimal(4500), "due": dt.date(2027, 12, 31)}, ("value", "due")),
    ],
)
def test_a_changed_target_is_the_same_target(
    position: int, difference: dict[str, Any], fields: tuple[str, ...]
) -> None:
    new = list(PLAN)
    new[position] = new[position].model_copy(update=difference)
    assert matched(new) == {n: n for n in range(len(PLAN))}
    assert changes(PLAN[position], new[position]) == fields


def test_rearranged_targets_are_found_again() -> None:
    shuffled = list(PLAN)
    random.Random(7).shuffle(shuffled)
    assert all(shuffled[j] is PLAN[i] for i, j in pair(PLAN, shuffled).pairs)
    assert len(pair(PLAN, shuffled).pairs) == len(PLAN)


def test_what_is_taken_out_is_gone_and_what_is_added_is_new() -> None:
    new = [*PLAN[:2], promise("种植行道树", 700, "株"), *PLAN[3:]]
    pairing = pair(PLAN, new)
    assert pairing.gone == (2,) and pairing.new == (2,)


@pytest.mark.parametrize(
    "stranger",
    [promise("培训骨干教师", 12, "个"), promise("新建文化公园", 2), promise("新建停车场", 12, "处")],
)
def test_a_stranger_in_the_same_place_is_no_relative(stranger: Target) -> None:
    new = list(PLAN)
    new[0] = stranger
    assert pair(PLAN, new).gone == (0,) and pair(PLAN, new).new == (0,)


def test_steps_of_one_indicator_keep_their_years() -> None:
    def steps(first: int, second: int) -> list[Target]:
        return placed(
            promise("绿色建筑占比", first, "%", due=dt.date(2025, 12, 31)),
            promise("绿色建筑占比", second, "%", due=dt.date(2030, 12, 31)),
        )

    assert matched(steps(60, 75), steps(60, 70)) == {0: 0, 1: 1}
    assert matched(steps(65, 75), steps(60, 70)) == {0: 0, 1: 1}
    assert matched(steps(60, 75)[1:], steps(60, 70)) == {1: 0}, "the year tells which of them was taken out"


def test_twins_keep_their_order_around_what_stands_between() -> None:
    old = placed(promise("新建充电桩", 10), promise("新建驿站", 2), promise("新建充电桩", 10))
    assert matched(placed(*old[1:]), old) == {1: 0, 2: 1}
    assert matched(placed(*old[:2]), old) == {0: 0, 1: 1}


def test_a_milestone_is_never_taken_for_a_quantity() -> None:
    new = list(PLAN)
    new[4] = promise("滨河步道全线贯通", 6, "公里")
    assert pair(PLAN, new).gone == (4,)


def test_nothing_pairs_with_nothing() -> None:
    assert pair([], PLAN).new == tuple(range(len(PLAN)))
    assert pair(PLAN, []).gone == tuple(range(len(PLAN)))


some = st.builds(
    promise,
    st.sampled_from(["新建书屋", "新建书吧", "改造管网", "新增床位", "水质达标率"]),
    st.none() | st.integers(0, 3),
    st.sampled_from(["个", "公里", "%"]),
)
lists = st.lists(some, max_size=8).map(lambda found: placed(*found))


@given(lists, lists)
def test_every_position_is_told_of_exactly_once(old: list[Target], new: list[Target]) -> None:
    pairing = pair(old, new)
    assert sorted([i for i, _j in pairing.pairs] + list(pairing.gone)) == list(range(len(old)))
    assert sorted([j for _i, j in pairing.pairs] + list(pairing.new)) == list(range(len(new)))
    assert all(old[i].kind == new[j].kind for i, j in pairing.pairs)


@given(lists)
def test_a_second_reading_of_the_same_text_changes_no_identity(found: list[Target]) -> None:
    assert pair(found, list(found)).pairs == tuple((n, n) for n in range(len(found)))


@given(lists, st.data())
def test_one_more_target_anywhere_disturbs_no_other(found: list[Target], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(found)))
    new = [*found[:place], promise("举办技能大赛", 77, "场"), *found[place:]]
    pairing = pair(found, new)
    assert pairing.new == (place,)
    assert all(found[i] == new[j] for i, j in pairing.pairs)


def test_a_long_document_that_was_rewritten_is_compared_in_time() -> None:
    def many(word: str) -> list[Target]:
        return placed(*(promise(f"{word}{n}号{chr(0x4E00 + n)}工程", n) for n in range(600)))

    pairing = pair(many("推进"), many("筹划"))
    assert len(pairing.pairs) + len(pairing.gone) == 600
