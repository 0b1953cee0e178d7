"""SQLite and PostgreSQL keep, find and sort alike: what one of them would do otherwise by itself."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest
from server_harness import OpenIn
from sqlalchemy import URL
from store_samples import NOW, document, fill, target

from tracker.errors import LedgerError
from tracker.records import Progress, Query, Target
from tracker.store.ledger import Ledger
from tracker.store.read import agenda_query as ask
from tracker.store.read import known_files, links
from tracker.store.read.snapshot import Reading
from tracker.store.schema.tables import targets
from tracker.store.write import bulk_insert

# In the order of their code points, which is that of no language.
WORDS = ("1 号", "10 号", "2 号", "B", "a", "a b", "a-b", "ab", "É", "é", "Ж", "ж", "一", "幼", "A", "𠀀")
AWKWARD = (
    "\\N",
    "\\.",
    "a\tb",
    "a\nb",
    "a\r\nb",
    "\\",
    "'",
    '"',
    "%s",
    "{}",
    "",
    " ",
    "NULL",
    "\x7f\x1b[31m",
)


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    return open_in(tmp_path)


def found(ledger: Ledger, **query: Any) -> list[str]:
    with ledger.read() as reading:
        return [entry.target.indicator for entry in reading.entries(Query(**query))]


@pytest.mark.parametrize("by", ["indicator", "topic", "unit", "place", "document"])
def test_words_are_sorted_by_their_code_points(ledger: Ledger, by: str) -> None:
    for number, word in enumerate(WORDS):
        column = {"unit": "lead_unit"}.get(by, by)
        of_target = {} if by == "document" else {column: word}
        of_document = {"title": word} if by == "document" else {}
        fill(ledger, target(**{"indicator": word, **of_target}), text=f"{number}", **of_document)
    assert found(ledger, sort=by) == sorted(WORDS)
    assert found(ledger, sort=by, descending=True) == sorted(WORDS, reverse=True)


@pytest.mark.parametrize("by", ["indicator", "topic", "unit", "place", "document"])
def test_a_server_is_told_to_sort_so_whatever_its_language(by: Any) -> None:
    dialect = URL.create("postgresql+psycopg").get_dialect()()
    order = [str(one.compile(dialect=dialect)) for one in ask.ordering(Query(sort=by))]
    assert any(one.endswith('COLLATE "C"') for one in order), order


@pytest.mark.parametrize("asked", [known_files.dateless, Reading.documents])
def test_a_server_names_documents_in_that_order_too(asked: Callable[[Reading], object]) -> None:
    connection = MagicMock()
    asked(Reading(connection))
    (statement,) = connection.execute.call_args.args
    words = str(statement.compile(dialect=URL.create("postgresql+psycopg").get_dialect()()))
    assert 'ORDER BY document.name COLLATE "C", document.id' in words


def test_undated_documents_come_first_where_documents_are_compared(ledger: Ledger) -> None:
    for day in (dt.date(2025, 1, 5), None, dt.date(2024, 1, 5)):
        fill(ledger, target(indicator=str(day)), text=str(day), issued_on=day)
    with ledger.read() as reading:
        rows = links.standing(reading)
    assert [row.stored.indicator for row in rows] == ["None", "2024-01-05", "2025-01-05"]


def test_figures_of_any_size_are_sorted_by_what_they_are_worth(ledger: Ledger) -> None:
    figures = [Decimal(10) ** 400, Decimal(-3), Decimal("0.50"), Decimal(7), Decimal("12345678901234567890")]
    for number, value in enumerate(figures):
        fill(ledger, target(indicator=str(value), value=value), text=f"{number}")
    assert found(ledger, sort="value") == [str(value) for value in sorted(figures)]


@pytest.mark.parametrize("typed", ["école жилищный", "ÉCOLE ЖИЛИЩНЫЙ", "cole Ж"])
def test_letters_of_every_language_are_found_in_either_case(ledger: Ledger, typed: str) -> None:
    fill(ledger, target(lead_unit="École Жилищный комитет"), target(lead_unit="Ecole", start=50))
    assert len(found(ledger, unit=typed)) == 1
    assert len(found(ledger, search=typed)) == 1


@pytest.mark.parametrize("typed", ["%", "_", "\\", "/", "'", "%%", "a%b", ":x", "?"])
def test_signs_that_mean_something_to_a_database_mean_themselves(ledger: Ledger, typed: str) -> None:
    fill(ledger, target(topic=f"甲{typed}乙", indicator="sign"), target(topic="aXb 甲乙", start=50))
    assert found(ledger, topic=typed) == ["sign"] and found(ledger, search=typed) == ["sign"]
    assert found(ledger, ids=(typed,)) == []


def test_characters_that_no_database_keeps_are_replaced_once_and_for_all(ledger: Ledger) -> None:
    odd = target(quote="8\x00所", indicator="half \ud800 pair")
    (target_id,) = fill(ledger, odd, text="今年\x00新建\udfff", title="\x00", digest="d")
    with ledger.write() as writing:
        change = writing.open_change("mark", "note: {note}", {"note": "\x00 \ud800"}, at=NOW, by="a\x00b")
        writing.add_event(target_id, Progress(recorded_at=NOW, note="x\x00y"), change)
    with ledger.read() as reading:
        entry, log = reading.pick([target_id])[0], reading.changes()[0]
        kept = reading.document_of(target_id)
    assert (entry.target.quote, entry.target.indicator) == ("8\ufffd所", "half \ufffd pair")
    assert kept is not None and kept.text == "今年\ufffd新建\ufffd", "as long as it was, so that places hold"
    assert (entry.events[0].note, log.by) == ("x\ufffdy", "a\ufffdb")
    assert found(ledger, search="8\x00所") == found(ledger, search="8\ufffd所") == ["half \ufffd pair"]
    assert found(ledger, topic="\x00") == []


def test_more_ids_than_a_statement_has_room_for_are_looked_up(ledger: Ledger) -> None:
    ids = fill(ledger, target(), target(indicator="改造路灯", start=50))
    letters = random.Random(1)
    many = {"".join(letters.choices("bcdfghjkmnpqrstvwxz", k=6)) for _n in range(70_000)} - set(ids)
    assert len(found(ledger, ids=(*many, ids[0], ids[1][:5]))) == 2


def test_the_longest_words_are_kept_and_found(ledger: Ledger) -> None:
    letters = random.Random(2)
    long = "".join(chr(letters.randrange(0x4E00, 0x9FA5)) for _n in range(4000))
    ids = fill(ledger, target(indicator=long), path=f"/{long}")
    with ledger.read() as reading:
        said = links.terms(reading, ids)
        assert [one.id for one in links.alike(reading, said.values())] == ids
        assert len(reading.readings_of(document("other", name="other", path=f"/{long}"))) == 1


@pytest.mark.parametrize("few", [0, 10**6])
def test_many_rows_at_once_come_back_as_they_went_in(
    ledger: Ledger, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_insert, "FEW", few)
    said: dict[str, Any] = {"place": None, "value": Decimal("1.50")}
    given: list[Target] = [
        target(indicator=f"{n}{word}", quote=word, topic=word, start=n, **said)
        for n, word in enumerate(AWKWARD * 3)
    ]
    ids = fill(ledger, *given, text="\t".join(AWKWARD))
    with ledger.read() as reading:
        assert [entry.target for entry in reading.pick(ids)] == given
        assert reading.document_of(ids[0]) == document("\t".join(AWKWARD))


def test_many_rows_of_which_one_is_refused_are_none(ledger: Ledger) -> None:
    (known,) = fill(ledger, target())
    with ledger.read() as reading:
        row = reading.stored_targets(ids=[known])[0].columns
    twice = [{**row, "id": f"z{number % 20}"} for number in range(21)]
    with pytest.raises(LedgerError), ledger.write() as writing:
        bulk_insert.put(writing.connection, targets, twice)
    assert found(ledger) == [row["indicator"]]
