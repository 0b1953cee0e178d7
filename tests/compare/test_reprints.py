"""The prints of one promise: one target with all their places, however many there are."""

from __future__ import annotations

import pytest

from tracker.compare import reprints
from tracker.compare.reprints import ReprintMerger
from tracker.records import Target

ROW = "row"


def target(
    start: int, indicator: str = "新建泵站", value: int = 8, rule: str = "text", **known: object
) -> Target:
    end = start + 2
    fields = {"doc": "d", "kind": "quantity", "measure": "output", "unit": "座", **known}
    return Target.model_validate(
        {
            **fields, "start": start, "end": end, "quote": "8座", "spans": ((start, end),), "rule": rule,
            "indicator": indicator, "value": value,
        }
    )  # fmt: skip


def merged(*found: Target) -> list[Target]:
    together = ReprintMerger(ROW)
    for one in found:
        together.add(one)
    return together.targets()


def test_prints_keep_their_places_in_order_and_each_once() -> None:
    (only,) = merged(target(0), target(40), target(20), target(40))
    assert (only.start, only.spans) == (0, ((0, 2), (40, 42), (20, 22)))


def test_what_only_a_later_print_says_is_taken_over_from_the_first_that_says_it() -> None:
    (only,) = merged(target(0), target(20, place="东镇"), target(40, place="西镇", lead_unit="水利局"))
    assert (only.place, only.lead_unit) == ("东镇", "水利局")


def test_another_reading_of_the_same_place_adds_nothing() -> None:
    (only,) = merged(target(0), target(20), target(20, place="东镇"))
    assert (only.spans, only.place) == (((0, 2), (20, 22)), None)


def test_what_is_made_once_more_in_a_sentence_is_another_one() -> None:
    together = ReprintMerger(ROW)
    for start, sentence in ((0, 0), (20, 0), (40, 30)):
        together.add(target(start), sentence)
    assert [one.spans for one in together.targets()] == [((0, 2), (40, 42)), ((20, 22),)]


def test_a_level_told_twice_in_a_sentence_is_one() -> None:
    together = ReprintMerger(ROW)
    for start in (0, 20):
        together.add(target(start, measure="level"), 0)
    assert len(together.targets()) == 1


def test_a_row_goes_before_its_prints_in_the_text() -> None:
    found = merged(target(0, "新建泵站数量"), target(20, value=9), target(40, "新建泵站", rule=ROW))
    assert [(one.start, one.rule, one.spans) for one in found] == [
        (20, "text", ((20, 22),)),
        (40, ROW, ((40, 42), (0, 2))),
    ]


def test_a_thousand_prints_are_one_target_and_are_put_together_once(monkeypatch: pytest.MonkeyPatch) -> None:
    copies: list[Target] = []
    copy = Target.model_copy

    def noted(self: Target, **known: object) -> Target:
        copies.append(self)
        return copy(self, **known)  # type: ignore[arg-type]

    monkeypatch.setattr(Target, "model_copy", noted)
    (only,) = merged(*(target(10 * number) for number in range(1000)))
    assert len(only.spans) == 1000
    assert len(copies) == 1


def test_a_row_is_compared_only_with_what_promises_the_same_amount(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[Target, Target]] = []
    monkeypatch.setattr(reprints, "same_goal", lambda row, other: compared.append((row, other)))
    rows = [target(10 * number, value=number, rule=ROW) for number in range(100)]
    sentences = [target(9000 + 10 * number, value=number + 90) for number in range(100)]
    assert len(merged(*rows, *sentences)) == 200
    assert len(compared) == 10
