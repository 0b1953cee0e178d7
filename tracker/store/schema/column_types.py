"""Column types that keep what they are given: decimals as text, moments in UTC, structures as JSON text.

They keep it alike on every database: a server refuses a NUL, and nobody keeps half of a surrogate pair.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from decimal import Decimal
from typing import Any

from sqlalchemy import DateTime, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_UNKEPT = re.compile("[\x00\ud800-\udfff]")


def kept(text: str) -> str:
    """Text as a ledger keeps it: in the place of each character that it cannot keep stands “\ufffd”."""
    if "\x00" not in text:
        try:
            text.encode()  # the quickest way to learn that there is no half of a pair
            return text
        except UnicodeEncodeError:
            pass
    return _UNKEPT.sub("\ufffd", text)


class TextColumn(TypeDecorator[str]):
    """Text, in columns and in what they are compared with."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else kept(value)


class ExactDecimal(TypeDecorator[Decimal]):
    """A Decimal as plain text (`12000`, `66.6667`), so that no digit passes through a float."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> str | None:
        return None if value is None else format(value, "f")

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Moment(TypeDecorator[dt.datetime]):
    """An aware datetime, kept and given back in UTC. A naive one is taken as local time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, _dialect: Dialect) -> dt.datetime | None:
        return None if value is None else value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, _dialect: Dialect) -> dt.datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


class JsonText(TypeDecorator[Any]):
    """Lists and mappings of plain values as JSON text, the same on every database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        return None if value is None else kept(_as_json(value))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)
