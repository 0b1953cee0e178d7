"""Values compare, hash and are copied as frozen dataclasses are."""

from __future__ import annotations

from dataclasses import field, replace

import pytest

from tracker.base.values import value


@value
class Step:
    number: int
    words: str = field(default="", compare=False)


def test_they_are_equal_and_hash_alike_by_what_is_compared() -> None:
    assert Step(1, "a") == Step(1, "b") != Step(2, "a")
    assert {Step(1), Step(1, "b")} == {replace(Step(2), number=1)}


def test_they_have_no_other_fields() -> None:
    with pytest.raises(AttributeError):
        object.__setattr__(Step(1), "other", 2)
