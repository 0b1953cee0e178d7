from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal as D
from typing import Any, get_args

import pytest

from tracker import i18n
from tracker.records import (
    Comparator,
    DueBasis,
    Every,
    Light,
    Measure,
    Pace,
    Review,
    Stance,
    Status,
    Verdict,
)
from tracker.reports.wording import codes as words
from tracker.reports.wording import figures


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        (words.verdict_word, Verdict),
        (words.light_word, Light),
        (words.light_mark, Light),
        (words.status_word, Status),
        (words.review_word, Review),
        (words.measure_word, Measure),
        (words.comparator_word, Comparator),
        (words.every_word, Every),
        (words.basis_word, DueBasis),
        (words.stance_word, Stance),
    ],
)
def test_every_code_has_a_word_of_its_own(word: Callable[[Any], str], codes: Any) -> None:
    found = [word(code) for code in get_args(codes)]
    assert all(found) and len(set(found)) == len(found)


def test_every_field_that_is_corrected_and_every_code_in_one_has_a_word() -> None:
    from tracker.target_fields import CHOICES

    assert set(words.CODES) == set(CHOICES)
    assert all(set(words.CODES[name]) == set(codes) - {""} for name, codes in CHOICES.items())
    assert words.field_word("lead_unit") == "lead unit" and words.value_word("nature", "binding") == "binding"
    assert words.value_word("due", None) == words.value_word("baseline", "") == "—"
    assert words.value_word("value", D("8.50")) == "8.50"
    assert (
        words.value_word("every", "week") == "every week" and words.value_word("baseline", "week") == "week"
    )


@pytest.mark.parametrize(
    ("needed", "said"), [("76093800123", "760.94亿元"), ("12345.678", "1.23万元"), ("3.456", "3.46 元")]
)
def test_what_a_month_has_to_bring_is_rounded_in_the_multiple_that_it_is_said_in(
    needed: str, said: str
) -> None:
    i18n.use("zh")
    pace = Pace(verdict="behind", light="yellow", needed_per_month=D(needed))
    assert said in figures.format_needed(pace, "元")
