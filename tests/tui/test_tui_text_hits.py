"""Words that are looked for in a text: their places, and going from one to the next."""

from __future__ import annotations

from tracker.tui.widgets.text_hits import TextHits

TEXT = "Weir (a+b), weir, WEIR"


def test_places_stand_in_order_whatever_the_case() -> None:
    assert TextHits(TEXT, "weir").spans == [(0, 4), (12, 16), (18, 22)]


def test_signs_stand_for_themselves() -> None:
    assert TextHits(TEXT, "(a+b)").spans == [(5, 10)]


def test_no_words_stand_nowhere() -> None:
    assert not TextHits(TEXT, "")
    assert not TextHits(TEXT, "lock")


def test_the_first_at_or_after_an_offset_is_shown_and_behind_the_last_the_first() -> None:
    hits = TextHits(TEXT, "weir")
    for offset, at in ((0, 0), (1, 1), (12, 1), (18, 2), (19, 0)):
        hits.show_from(offset)
        assert hits.at == at


def test_stepping_goes_round_both_ends() -> None:
    hits = TextHits(TEXT, "weir")
    hits.step(-1)
    assert hits.shown == (18, 22)
    hits.step(1)
    assert hits.shown == (0, 4)
