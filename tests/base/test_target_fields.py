"""The table of a target's fields: it has each field of the record, and the ledger a column for each."""

from __future__ import annotations

from tracker import target_fields
from tracker.records import Target
from tracker.store.schema.record_mapping import column_of
from tracker.store.schema.tables import targets
from tracker.target_fields import TARGET_FIELDS


def test_every_field_of_a_target_is_in_the_table_once_and_nothing_else() -> None:
    names = [field.name for field in TARGET_FIELDS]
    assert sorted(names) == sorted(Target.model_fields)


def test_the_ledger_has_a_column_for_every_field() -> None:
    columns = {column_of(field.name) for field in TARGET_FIELDS if field.name != "doc"}
    assert columns <= set(targets.c.keys())


def test_what_people_correct_has_a_label_and_one_place_in_the_form() -> None:
    editable = [field for field in TARGET_FIELDS if field.editable]
    assert all(field.label for field in editable)
    assert sorted(field.in_form for field in editable) == list(range(1, len(editable) + 1))
    assert set(target_fields.FORM_ORDER) == set(target_fields.EDITABLE)


def test_the_search_text_that_is_stored_keeps_its_order() -> None:
    assert target_fields.SEARCHED == ("indicator", "quote", "lead_unit", "place", "topic")
