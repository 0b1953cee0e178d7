"""Where targets stand that were just marked: on their line, as long as the list asks for the same."""

from __future__ import annotations

import datetime as dt

from tracker.records import Agenda
from tracker.services.listing.agenda_pages import Listing
from tracker.services.listing.list_groups import GroupHeading
from tracker.services.listing.steady_order import kept_in_place

BEFORE = list("abcdef")


def _kept(now: str, marked: str, headings: tuple[GroupHeading, ...] = ()) -> str:
    empty = Agenda(as_of=dt.date(2024, 6, 15), rows=(), total=0)
    listing = Listing(empty, shown=len(now), ids=list(now), headings=headings)
    return "".join(kept_in_place(listing, BEFORE, set(marked)).ids or ())


def test_what_was_marked_stays_after_the_one_it_stood_after() -> None:
    assert _kept("acdefb", "b") == "abcdef"
    assert _kept("bcdefa", "a") == "abcdef"
    assert _kept("acefdb", "bd") == "abcdef"


def test_several_in_a_row_keep_their_order() -> None:
    assert _kept("adefcb", "bc") == "abcdef"
    assert _kept("cdefba", "ab") == "abcdef"


def test_what_is_no_longer_listed_is_left_out_and_what_is_new_stands_in_its_place() -> None:
    assert _kept("acxdef", "b") == "acxdef"
    assert _kept("axcdefb", "b") == "abxcdef"


def test_a_target_moves_within_its_group_only() -> None:
    groups = (GroupHeading("one", 0, 3), GroupHeading("two", 3, 3))
    assert _kept("acbdef", "b", groups) == "abcdef"
    assert _kept("abcefd", "d", groups) == "abcdef"
    moved = (GroupHeading("one", 0, 2), GroupHeading("two", 2, 4))
    assert _kept("acdefb", "b", moved) == "acdefb"
