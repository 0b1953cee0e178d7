"""Targets as a frame of pandas or polars, each column with its type.

| column holds | pandas | polars |
| --- | --- | --- |
| a day | `datetime64[s]` | `Date` |
| a figure | `float64`, or `string` of its exact digits | `Float64`, or `String` |
| a count or an offset | `Int64` | `Int64` |
| a code, such as a verdict | `category` with all codes, in order | `Enum` with all codes |
| a text | `string` | `String` |

What is not known is a missing value of the column's type.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from tracker.base.optional_libraries import frame_library
from tracker.library.frame_columns import Decimals, typed_columns
from tracker.records import Agenda, Target
from tracker.reports.model import DueReport
from tracker.reports.tidy.columns import TidyColumn

if TYPE_CHECKING:
    import pandas
    import polars


def to_pandas(
    data: DueReport | Agenda | Iterable[Target], *, decimals: Decimals = "float"
) -> pandas.DataFrame:
    """A frame with a row for each target of a report or an agenda, or of targets that were only read.

    `decimals="string"` gives figures as exact digits instead of `float64`.

    Raises MissingExtra when pandas is not installed, UsageError for other decimals.
    """
    library = frame_library("pandas")
    columns = typed_columns(data, decimals)
    made = {
        column.name: library.Series(values, dtype=_pandas_type(library, column)) for column, values in columns
    }
    frame: pandas.DataFrame = library.DataFrame(made)
    return frame


def to_polars(
    data: DueReport | Agenda | Iterable[Target], *, decimals: Decimals = "float"
) -> polars.DataFrame:
    """The same as a frame of polars. Raises MissingExtra when polars is not installed, UsageError."""
    library = frame_library("polars")
    columns = typed_columns(data, decimals)
    made = [
        library.Series(column.name, values, dtype=_polars_type(library, column)) for column, values in columns
    ]
    frame: polars.DataFrame = library.DataFrame(made)
    return frame


def _pandas_type(library: Any, column: TidyColumn) -> Any:
    if column.codes:
        return library.CategoricalDtype(list(column.codes), ordered=True)
    return {"date": "datetime64[s]", "number": "float64", "integer": "Int64"}.get(column.type, "string")


def _polars_type(library: Any, column: TidyColumn) -> Any:
    if column.codes:
        return library.Enum(list(column.codes))
    types = {"date": library.Date, "number": library.Float64, "integer": library.Int64}
    return types.get(column.type, library.String)
