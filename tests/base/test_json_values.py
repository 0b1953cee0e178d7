"""Decimals in JSON: whole ones without a decimal point, none as null."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from tracker.base.json_values import json_number


@pytest.mark.parametrize(
    ("value", "written"), [("8", "8"), ("8.0", "8"), ("1E+3", "1000"), ("0.5", "0.5"), ("-12.25", "-12.25")]
)
def test_a_decimal_is_written_as_a_number(value: str, written: str) -> None:
    assert json.dumps(json_number(Decimal(value))) == written


def test_none_stays_none() -> None:
    assert json_number(None) is None
