"""A document with the places of its targets: every print, no rejected one, and the one that was asked for."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from server_harness import OpenIn

from tracker.errors import NothingFound
from tracker.records import Query
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda, documents
from tracker.services.listing.document_text import document_text, text_around
from tracker.services.rules.rule_files import load_book
from tracker.services.targets.reviewing import review
from tracker.services.targets.undo_and_redo import undo, undoable

NOW = dt.datetime(2024, 6, 1, 8, 0, tzinfo=dt.UTC)
DAY = dt.date(2024, 6, 1)
TEXT = "城东工作安排\n一、公园\n2024年底前，新建公园3个。\n二、学校\n2025年底前，新建小学4所。\n"


def _filled(open_in: OpenIn, folder: Path) -> Ledger:
    (folder / "plan.txt").write_text(TEXT, encoding="utf-8")
    ledger = open_in(folder, now=NOW)
    ingest(ledger, [str(folder / "plan.txt")], book=load_book(), now=NOW, issued_on=DAY)
    return ledger


def _ids(ledger: Ledger) -> dict[str, str]:
    return {row.entry.target.indicator: row.entry.id for row in agenda(ledger, Query(), as_of=DAY).rows}


def test_quotes_stand_at_their_words_and_headings_at_theirs(open_in: OpenIn, tmp_path: Path) -> None:
    with _filled(open_in, tmp_path) as ledger:
        read = document_text(ledger, documents(ledger)[0].id)
    assert read.document.text == TEXT and read.place is None
    assert [TEXT[one.start : one.end] for one in read.quotes] == ["3个", "4所"]
    assert {"一、公园", "二、学校"} <= {TEXT[start:end] for start, end in read.headings}
    assert read.line_of(read.quotes[1].start) == 5


def test_the_place_is_that_of_the_target_and_rejected_ones_are_left_out(
    open_in: OpenIn, tmp_path: Path
) -> None:
    with _filled(open_in, tmp_path) as ledger:
        ids = _ids(ledger)
        assert text_around(ledger, ids["新建小学"]).place == 1
        review(ledger, [ids["新建公园"]], "rejected", now=NOW)
        assert text_around(ledger, ids["新建小学"]).place == 0
        assert text_around(ledger, ids["新建公园"]).place is None
        number = documents(ledger)[0].id
        assert document_text(ledger, number, at=ids["新建小学"]).place == 0
        assert document_text(ledger, number, at="elsewhere").place is None


def test_a_document_that_is_not_there_is_told(open_in: OpenIn, tmp_path: Path) -> None:
    with _filled(open_in, tmp_path) as ledger, pytest.raises(NothingFound):
        document_text(ledger, 99)


def test_what_an_undo_would_take_back_is_known_before(open_in: OpenIn, tmp_path: Path) -> None:
    with _filled(open_in, tmp_path) as ledger:
        (standing,) = undoable(ledger)
        assert set(standing.targets) == set(_ids(ledger).values())
        undo(ledger, now=NOW)
        assert undoable(ledger) == []
