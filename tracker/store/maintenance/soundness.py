"""Whether a ledger is whole: the database's own check, and what must hold between its rows.

What a person was told is kept is one transaction: a target without its line in the log, or an event without
its change, is half of one. Asks only for what every revision of the schema has.
"""

from __future__ import annotations

from itertools import islice

from sqlalchemy import text

from tracker.i18n import N_, _
from tracker.store.read.snapshot import Reading

ENOUGH = 20  # faults told

# What is wrong → the rows for which it is.
_RULES: tuple[tuple[str, str], ...] = (
    (
        N_("target {key} stands otherwise than its last change left it"),
        "SELECT target.id FROM target LEFT JOIN (SELECT target_id, max(version) AS last FROM change_target"
        " GROUP BY target_id) AS log ON log.target_id = target.id"
        " WHERE log.last IS NULL OR log.last <> target.version ORDER BY 1",
    ),
    (
        N_("a progress event of target {key} belongs to no change of it"),
        "SELECT event.target_id FROM event WHERE NOT EXISTS (SELECT 1 FROM change_target AS log"
        " WHERE log.change_number = event.change_number AND log.target_id = event.target_id) ORDER BY 1",
    ),
    (
        N_("document {key} was read by no change"),
        "SELECT document.name FROM document WHERE NOT EXISTS"
        " (SELECT 1 FROM change WHERE change.document_id = document.id) ORDER BY 1",
    ),
    (
        N_("change {key} read no document"),
        "SELECT number FROM change WHERE kind = 'ingest' AND document_id IS NULL ORDER BY 1",
    ),
    (
        N_("change {key} was taken back by what is no undo, or an undo by what is no redo"),
        "SELECT done.number FROM change AS done JOIN change AS back ON done.undone_by = back.number"
        " WHERE back.kind <> CASE done.kind WHEN 'undo' THEN 'redo' ELSE 'undo' END"
        " OR back.number <= done.number ORDER BY 1",
    ),
)


def faults(reading: Reading) -> list[str]:
    """What is wrong with a ledger, in words, the first few of it; nothing when it is sound."""
    return _of_the_file(reading) or _of_the_rows(reading)


def _of_the_file(reading: Reading) -> list[str]:
    if reading.connection.dialect.name != "sqlite":
        return []
    ask = reading.connection.exec_driver_sql
    said = [row[0] for row in ask(f"PRAGMA integrity_check({ENOUGH})") if row[0] != "ok"]
    broken = islice(ask("PRAGMA foreign_key_check"), ENOUGH)
    return said or [
        _("row {row} of {table} leads to a row of {other} that is not there").format(
            row=row, table=table, other=other
        )
        for table, row, other, _number in broken
    ]


def _of_the_rows(reading: Reading) -> list[str]:
    found: list[str] = []
    for words, statement in _RULES:
        keys = reading.connection.execute(text(f"{statement} LIMIT {ENOUGH}")).scalars()
        found += [_(words).format(key=key) for key in keys]
    return found[:ENOUGH]
