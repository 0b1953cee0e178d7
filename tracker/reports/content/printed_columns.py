"""Columns of tables that are printed: what they show of a row, and how."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class PrintedColumn(Generic[Row]):
    """One column: title (a message id), text of a row, width beside the others."""

    title: str
    text: Callable[[Row], str]
    width: int
    right: bool = False
    shaded: bool = False  # with the colour of the light


Column = TypeVar("Column", bound=PrintedColumn[Any])


def filled(columns: Iterable[Column], rows: Sequence[Any]) -> tuple[Column, ...]:
    """The columns that have a text in some row: the others would only make those narrow."""
    return tuple(column for column in columns if any(map(column.text, rows)))
