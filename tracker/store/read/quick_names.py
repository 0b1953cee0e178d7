"""Names of a ledger to be offered in a shell, in an instant: SQLAlchemy takes half a second to load.

Whatever cannot be read just so gives no names: a ledger that is not there, locked, or of another version.
Nothing is changed: an older ledger is not brought up to date, and no file is left beside it.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

MOST = 100  # names that are offered at once
_PATIENCE = 0.5  # seconds for another program to let go of the ledger
_SERVER_PATIENCE = 2

# What is offered → name and what is said of it, for names that begin as a pattern says.
_STANDING = """
    SELECT name FROM unit JOIN change ON change_number = change.number AND undone_by IS NULL
    UNION SELECT lead_unit FROM target WHERE NOT removed AND lead_unit IS NOT NULL"""
_SHOWN = "SELECT CASE WHEN title = '' THEN name ELSE title END AS shown, name FROM document WHERE NOT removed"
_STATEMENTS = {
    "targets": (
        "SELECT id, indicator, due FROM target WHERE NOT removed AND id {like} ORDER BY sort_due LIMIT {most}"
    ),
    "documents": (
        f"SELECT shown, min(name), count(*) FROM ({_SHOWN}) AS known WHERE shown {{like}} "
        "GROUP BY shown ORDER BY shown LIMIT {most}"
    ),
    "members": "SELECT name FROM member WHERE name {like} ORDER BY 1 LIMIT {most}",
    "units": f"SELECT name FROM ({_STANDING}) AS known WHERE name {{like}} ORDER BY 1 LIMIT {{most}}",
} | {
    plural: (
        f"SELECT DISTINCT {column} FROM target WHERE NOT removed AND {column} != '' AND {column} {{like}} "
        "ORDER BY 1 LIMIT {most}"
    )
    for plural, column in {"topics": "topic", "places": "place", "people": "person"}.items()
}
KINDS = tuple(_STATEMENTS)


def names(url: str, kind: str, beginning: str) -> list[tuple[str, str]]:
    """The names of a kind in the ledger at `url` that begin so, each with what tells it apart."""
    pattern = re.sub(r"([\\%_])", r"\\\1", beginning) + "%"
    with suppress(Exception):
        return [(str(name), _told(more)) for name, *more in _rows(url, _STATEMENTS[kind], pattern)]
    return []


def _told(values: Sequence[Any]) -> str:
    return " ".join(str(value) for value in values if value not in (None, "", 1))


def _rows(url: str, statement: str, pattern: str) -> list[Any]:
    if url.startswith("postgresql"):
        return _from_server(url, statement.format(like="LIKE %s", most=MOST), pattern)
    path = Path(url.removeprefix("sqlite:///") if "://" in url else url).expanduser()
    with closing(_opened(path)) as connection:
        found: list[Any] = connection.execute(
            statement.format(like="LIKE ? ESCAPE '\\'", most=MOST), (pattern,)
        ).fetchall()
    return found


def _opened(path: Path) -> sqlite3.Connection:
    """The file opened to be read. One without a pending log is taken as it lies, so that no file is made."""
    log = Path(f"{path}-wal")
    way = "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{way}", uri=True, timeout=_PATIENCE)


def _from_server(url: str, statement: str, pattern: str) -> list[Any]:
    import psycopg

    address = "postgresql" + url[url.index("://") :]
    with psycopg.connect(address, connect_timeout=_SERVER_PATIENCE) as connection:
        return list(connection.execute(statement.encode(), (pattern,)).fetchall())
