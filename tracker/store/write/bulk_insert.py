"""Many rows into a table at once: by COPY on PostgreSQL, by one prepared insert in SQLite."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.exc import DBAPIError

from tracker.store.schema.column_types import TextColumn, kept

FEW = 5  # rows up to which starting a COPY takes longer than it saves (measured: tests/bench/bulk_load.py)


def put(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Put rows, all with the same columns, into a table within the transaction of `connection`.

    Columns that are left out get what the database gives them. All rows are kept or none.
    """
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        _insert(connection, table, rows)
    elif len(rows) > FEW:
        _copy(connection, table, rows)
    else:
        connection.execute(table.insert(), rows)


def numbers(connection: Connection, table: Table, count: int) -> list[int]:
    """The numbers of the next rows of a table, for a writer whose turn it is."""
    (key,) = table.primary_key.columns
    if connection.dialect.name == "postgresql":
        sequence = func.pg_get_serial_sequence(f'"{table.name}"', key.name)
        drawn = select(func.nextval(sequence)).select_from(func.generate_series(1, count))
        return [int(number) for number in connection.execute(drawn).scalars()]
    last = connection.execute(select(func.max(key))).scalar() or 0
    return list(range(last + 1, last + 1 + count))


def _insert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Hand the driver plain values: to make ready each row by itself costs SQLAlchemy more than they do."""
    dialect = connection.dialect
    statement = table.insert().compile(dialect=dialect, column_keys=list(rows[0]))
    columns = [table.c[name] for name in statement.positiontup or ()]
    connection.exec_driver_sql(str(statement), [tuple(row) for row in _as_kept(columns, rows, dialect)])


def _copy(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    dialect = connection.dialect
    columns = [table.c[name] for name in rows[0]]
    quote = dialect.identifier_preparer
    names = ", ".join(quote.quote(column.name) for column in columns)
    statement = f"COPY {quote.format_table(table)} ({names}) FROM STDIN"
    driver: Any = connection.connection.cursor()
    try:
        with driver.copy(statement) as stream:
            for values in _as_kept(columns, rows, dialect):
                stream.write_row(values)
    except dialect.dbapi.Error as error:  # type: ignore[union-attr]
        raise DBAPIError(statement, None, error) from error
    finally:
        driver.close()


def _as_kept(columns: Sequence[Any], rows: Iterable[Mapping[str, Any]], dialect: Any) -> Iterable[list[Any]]:
    """The values of each row as the columns' types hand them to the driver."""
    ways = [(column.name, _way(column.type, dialect)) for column in columns]
    for row in rows:
        yield [value if (value := row[name]) is None or way is None else way(value) for name, way in ways]


def _way(kind: Any, dialect: Any) -> Callable[[Any], Any] | None:
    """What makes a value that is there ready for the driver; most are words, which need little."""
    if isinstance(kind, TextColumn):
        return kept
    way: Callable[[Any], Any] | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return way
