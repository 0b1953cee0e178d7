"""Words in one order on every database: by their characters' code points, as Python sorts them.

A server sorts by the language that its database was made with; a list must not hang on that.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.types import String


class plain(GenericFunction[str]):
    """`plain(column)`: the same words, to be sorted by."""

    type = String()
    inherit_cache = True
    name = "plain"


@compiles(plain)
def _as_they_are(element: ColumnElement[Any], compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.clauses, **options))


@compiles(plain, "postgresql")
def _by_code_points(element: ColumnElement[Any], compiler: Any, **options: Any) -> str:
    return f'{compiler.process(element.clauses, **options)} COLLATE "C"'
