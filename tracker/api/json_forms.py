"""Records as the JSON of the program gives them: a model of the same fields, numbers as JSON numbers."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Collection
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import WithJsonSchema, create_model

from tracker.api.verb import Given
from tracker.records import Record

Number = int | float
Moment = Annotated[str, WithJsonSchema({"type": "string", "format": "date-time"})]  # as it is printed


@cache
def json_form(
    record: type[Record], *, name: str = "", without: frozenset[str] = frozenset(),
    only: frozenset[str] | None = None, optional: frozenset[str] = frozenset(),
) -> type[Given]:  # fmt: skip
    """The model of what is printed of a `record`: all its fields, or `only` some, or those not `without`.

    Every field is always there, but for `optional` ones.
    """
    fields: dict[str, Any] = {
        field: (json_kind(info.annotation), info.default if field in optional else ...)
        for field, info in record.model_fields.items()
        if field not in without and (only is None or field in only)
    }
    return create_model(name or record.__name__, __base__=Given, **fields)


def json_kind(kind: Any) -> Any:
    """The type of a value of this kind in JSON."""
    if kind is Decimal:
        return Number
    if kind is dt.datetime:
        return Moment
    if isinstance(kind, type) and issubclass(kind, Record):
        return json_form(kind)
    inner = get_args(kind)
    if not inner or get_origin(kind) is Literal:
        return kind
    made = _each(inner)
    if get_origin(kind) in (Union, types.UnionType):
        return Union[made]  # noqa: UP007  # of types known only here
    return get_origin(kind)[made]


def _each(kinds: Collection[Any]) -> tuple[Any, ...]:
    return tuple(one if one is Ellipsis else json_kind(one) for one in kinds)
