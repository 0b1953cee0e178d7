"""What goes into the database comes out as it was."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from server_harness import OpenIn
from sqlalchemy import text
from store_samples import NOW, document, fill, target

from tracker.records import (
    Comparator,
    Document,
    DueBasis,
    DuePrecision,
    Every,
    Location,
    Measure,
    Progress,
    Query,
    Target,
)
from tracker.store.ledger import Ledger
from tracker.store.schema.record_mapping import freeze, squash, thaw
from tracker.store.schema.tables import targets

# Text that a database on a server keeps as well: no lone surrogates, no NUL.
words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
some_words = words.filter(bool)
numbers = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**15), max_value=10**15)
days = st.dates(dt.date(1900, 1, 1), dt.date(2200, 1, 1))
places = st.integers(0, 10**6)
moments = st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2100, 1, 1), timezones=st.just(dt.UTC))

any_target = st.builds(
    Target,
    doc=st.just("plan.txt"),
    start=places,
    end=places,
    quote=words,
    kind=st.sampled_from(["quantity", "milestone"]),
    indicator=words,
    value=st.none() | numbers,
    value_high=st.none() | numbers,
    comparator=st.none() | st.sampled_from(get_args(Comparator)),
    unit=st.none() | words,
    measure=st.sampled_from(get_args(Measure)),
    every=st.none() | st.sampled_from(get_args(Every)),
    baseline=st.none() | words,
    due=st.none() | days,
    due_basis=st.sampled_from(get_args(DueBasis)),
    due_precision=st.sampled_from(get_args(DuePrecision)),
    spans=st.lists(st.tuples(places, places), min_size=1, max_size=3).map(tuple),
    rule=words,
    topic=st.none() | words,
    place=st.none() | words,
    lead_unit=st.none() | words,
    nature=st.none() | st.sampled_from(["binding", "expected"]),
    confidence=st.floats(0, 1),
)
any_event = st.builds(
    Progress,
    value=st.none() | numbers,
    data_as_of=st.none() | days,
    recorded_at=moments,
    status=st.none() | st.sampled_from(["done", "in_progress"]),
    note=words,
    problem=words,
    next_step=words,
    evidence=words,
    by=words,
)
any_document = st.builds(
    Document,
    name=some_words,
    text=words,
    path=st.none() | words,
    digest=words,
    title=words,
    issuer=words,
    doc_no=words,
    issued_on=st.none() | days,
    issued_basis=st.sampled_from(["given", "text", "none"]),
    period_start=st.none() | days,
    period_end=st.none() | days,
    locations=st.lists(
        st.builds(Location, span=st.tuples(places, places), page=st.none() | places, cell=st.none() | words),
        max_size=2,
    ).map(tuple),
)


# Half as many as elsewhere, as each is stored in two kinds of database.
_ON_BOTH = settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def ledger(open_in: OpenIn, tmp_path: Path) -> Ledger:
    """One ledger for all examples: making one takes longer than an example."""
    return open_in(tmp_path)


@_ON_BOTH
@given(st.lists(any_target, min_size=1, max_size=3), any_event)
def test_targets_and_events_come_back_as_they_went_in(
    ledger: Ledger, found: list[Target], event: Progress
) -> None:
    ids = fill(ledger, *found)
    with ledger.write() as writing:
        change = writing.open_change("mark", "marked", {}, at=NOW)
        writing.add_event(ids[0], event, change)
    with ledger.read() as reading:
        entries = reading.pick(ids)
    assert [e.target for e in entries] == found
    assert [(e.due, e.original_due) for e in entries] == [(t.due, t.due) for t in found]
    assert entries[0].events == (event,)
    assert repr(entries[0].target.value) == repr(found[0].value), "not even a trailing zero is lost"


@_ON_BOTH
@given(any_document)
def test_documents_come_back_as_they_went_in(ledger: Ledger, given_document: Document) -> None:
    with ledger.write() as writing:
        change = writing.open_change("ingest", "read", {}, at=NOW)
        number = writing.add_document(given_document, change, at=NOW)
    with ledger.read() as reading:
        assert reading.document(number) == given_document


@_ON_BOTH
@given(any_target)
def test_a_before_image_restores_every_column(ledger: Ledger, found: Target) -> None:
    ids = fill(ledger, found)
    with ledger.read() as reading:
        row = reading.stored_targets(ids=ids)[0].columns
    assert thaw(targets, freeze(targets, row)) == row


def test_decimals_are_stored_as_text_and_not_as_floats(ledger: Ledger) -> None:
    long = Decimal("12345678901234567890.000000000000000001")
    fill(ledger, target(value=long))
    with ledger.read() as reading:
        kept = reading.connection.execute(text("SELECT value || '' FROM target")).scalar_one()
    assert kept == str(long)


def test_a_naive_moment_is_taken_as_local_time_and_given_back_in_utc(ledger: Ledger) -> None:
    moment = dt.datetime(2025, 3, 1, 12)
    with ledger.write() as writing:
        writing.open_change("mark", "marked", {}, at=moment)
    with ledger.read() as reading:
        at = reading.changes()[0].at
    assert at == moment.astimezone(dt.UTC) and at.tzinfo is dt.UTC


def test_search_text_ignores_case_width_and_space() -> None:
    assert squash("ＡＩ 算力 中心\n") == "ai算力中心"


def test_a_document_without_title_is_called_by_its_name(ledger: Ledger) -> None:
    fill(ledger, target(), title="")
    with ledger.read() as reading:
        assert reading.entries(Query())[0].document == document().name
