"""A report of any content as plain tables, in the language of the reader, for `write_tables` of a format."""

from __future__ import annotations

from tracker.records import Record


class DocumentTable(Record):
    """One table with its heading; every row has as many cells as there are columns."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    right: frozenset[int] = frozenset()  # columns of numbers
    bar_column: int | None = None  # where a page draws a bar beside the text
    bars: tuple[float, ...] = ()  # a share for each row: 1 takes the whole width, nothing takes more


class TableDocument(Record):
    """A title, facts about the whole, tables, and notes on how it was made."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    tables: tuple[DocumentTable, ...] = ()
    records: DocumentTable  # what the tables list as one of them, a row a thing, for formats that are a table
    notes: tuple[str, ...] = ()
    language: str = "en"
