"""No phrase that the checks let through hangs on a text made for it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from limits import plain_loops

from tracker.rulebook.phrase import Phrase
from tracker.rulebook.phrase_compiler import AMOUNTS, compile_phrase
from tracker.rulebook.phrase_grammar import parse_phrase

MOST = 120  # plain loops; the worst takes 30 to 50, without the bounds these take minutes
_PARTS = ("的", "{gap}", "{text}", "[的]?", "[的|的的]", "{number}", "1")


def loops(phrase: str, code: str) -> float:
    parts, _offsets, mistakes = parse_phrase(phrase)
    assert not mistakes
    regex = compile_phrase(Phrase(phrase, parts, "", 0, 0), {}).regex
    return plain_loops(lambda: regex.search(code))


@pytest.mark.parametrize(
    ("phrase", "unit", "length"),
    [
        ("{number}戊", "1", 90_000),
        ("{number}" * 6 + "戊", "1", 90_000),
        ("{number}" * 6 + "戊", "百", 30_000),
        ("[甲]?[甲|甲甲]" * 3 + "戊", "甲", 30_000),
        ("{noun}的{gap}的戊", "的", 3300),
        ("的{gap}的{gap}的{text}戊", "的", 3300),
        ("的{gap}的{gap}的{gap}{quantity}", "的", 3300),
        ("的{gap}{quantity}的{gap}的{gap}戊", "的" * 60 + AMOUNTS[0] + "的" * 120, 180),
        ("的{gap}的{gap}戊{noun}", "的", 33_000),
    ],
)
def test_a_phrase_at_its_limits_ends_on_its_worst_text(phrase: str, unit: str, length: int) -> None:
    assert loops(phrase, unit * length) < MOST


@settings(max_examples=25)
@given(
    st.lists(st.sampled_from(_PARTS), min_size=1, max_size=6),
    st.sampled_from(["的", "1", "的1", "的" + AMOUNTS[0]]),
)
def test_parts_in_any_order_end(parts: list[str], unit: str) -> None:
    opened = sum(part in ("{gap}", "{text}") for part in parts)
    if opened <= 2:
        assert loops("".join(parts) + "戊", unit * (600 // len(unit))) < MOST


@pytest.mark.parametrize(
    ("phrase", "longest"),
    [
        ("的{gap}的{gap}的{text}戊", 20),
        ("的{gap}的{gap}的{text}{quantity}", 20),
        ("的{gap}{quantity}的{gap}的{text}戊", 60),
        ("的{gap}{quantity?}的{gap}的{text}戊", 20),
        ("的{gap}的{gap}戊{noun}", 60),
    ],
)
def test_open_slots_are_shorter_only_where_their_lengths_multiply(phrase: str, longest: int) -> None:
    regex = compile_phrase(Phrase(phrase, parse_phrase(phrase)[0], "", 0, 0), {}).regex
    assert f",{longest}}}" in regex.pattern
    assert f",{80 - longest}}}" not in regex.pattern


def test_a_number_is_a_whole_one() -> None:
    parts = parse_phrase("过去{number}年")[0]
    regex = compile_phrase(Phrase("", parts, "", 0, 0), {}).regex
    assert regex.search("过去12.5年") and regex.search("过去十二年")
    assert not regex.search("过去12十年")
