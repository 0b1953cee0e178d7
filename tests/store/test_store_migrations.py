"""The schema comes from migrations alone, and an older ledger is brought up to date without losing a row."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import OperationalError
from store_samples import NOW, fill, opened, target

from tracker.errors import LedgerError
from tracker.store.database_errors import database_errors
from tracker.store.engine import connect, parse_url
from tracker.store.ledger import Ledger
from tracker.store.maintenance import migrate
from tracker.store.schema.tables import metadata

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("target") as batch:
        batch.add_column(sa.Column("colour", sa.Text(), nullable=False, server_default="red"))
        batch.alter_column("topic", type_=sa.String(40))
    {more}
"""


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The migrations of a later version: a new column, and a table made anew to change another."""
    return _later(tmp_path / "later", "pass")


def _later(folder: Path, more: str) -> Path:
    shutil.copytree(migrate.SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "next.py").write_text(NEXT.format(head=migrate.HEAD, more=more))
    return folder


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlite3.connect(path)
    names = [n for (n,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
    found = {n: connection.execute(f'SELECT * FROM "{n}"').fetchall() for n in sorted(names)}
    connection.close()
    return found


def test_head_is_the_newest_migration() -> None:
    assert migrate.known_revisions()[-1] == migrate.HEAD


def test_the_migrations_make_exactly_the_tables() -> None:
    with Ledger.open("sqlite://", now=NOW) as ledger, ledger.read() as reading:
        context = MigrationContext.configure(reading.connection, opts={"compare_type": False})
        assert compare_metadata(context, metadata) == []


def test_an_older_ledger_keeps_every_row_and_gets_a_copy_beside_it(tmp_path: Path, later: Path) -> None:
    with opened(tmp_path) as ledger:
        ids = fill(ledger, target(), target(indicator="改造路灯", start=50))
    path = tmp_path / "ledger.db"
    before = rows(path)
    engines = connect(parse_url(str(path)))
    copy = migrate.upgrade(engines, now=NOW, scripts=later, head="next")
    engines.dispose()
    assert copy is not None and copy.parent == tmp_path and migrate.HEAD in copy.name
    assert rows(copy) == before, "the copy is the ledger as it was"
    after = rows(path)
    assert [row[:-1] for row in after["target"]] == before["target"] and len(before["target"]) == len(ids)
    assert {row[-1] for row in after["target"]} == {"red"}
    same = set(before) - {"target", "alembic_version"}
    assert {name: after[name] for name in same} == {name: before[name] for name in same}
    assert migrate.upgrade(engines, now=NOW, scripts=later, head="next") is None, (
        "there is nothing more to do"
    )


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        fill(ledger, target())
    broken = _later(tmp_path / "broken", 'op.execute("INSERT INTO nowhere VALUES (1)")')
    before = rows(tmp_path / "ledger.db")
    engines = connect(parse_url(str(tmp_path / "ledger.db")))
    with pytest.raises(OperationalError):
        migrate.upgrade(engines, now=NOW, scripts=broken, head="next")
    assert rows(tmp_path / "ledger.db") == before
    with opened(tmp_path) as ledger, ledger.read() as reading:
        assert reading.count() == 1


def test_a_migration_that_breaks_a_link_is_not_kept(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        fill(ledger, target())
    broken = _later(tmp_path / "broken", 'op.execute("DELETE FROM document")')
    before = rows(tmp_path / "ledger.db")
    engines = connect(parse_url(str(tmp_path / "ledger.db")))
    with pytest.raises(LedgerError, match="left a broken link in"), database_errors(engines.url):
        migrate.upgrade(engines, now=NOW, scripts=broken, head="next")
    assert rows(tmp_path / "ledger.db") == before


def test_a_new_ledger_is_made_once_by_two_openers_at_the_same_time(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        for ledger in pool.map(lambda _n: opened(tmp_path), range(4)):
            ledger.close()
    assert len(rows(tmp_path / "ledger.db")["alembic_version"]) == 1


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").touch()
    with opened(tmp_path) as ledger:
        assert fill(ledger, target())


def test_opening_a_ledger_of_today_makes_no_copy_and_loads_no_alembic(tmp_path: Path) -> None:
    import subprocess
    import sys

    opened(tmp_path).close()
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path; from store_samples import opened\n"
        "ledger = opened(Path(sys.argv[2])); print(ledger.copy, 'alembic' in sys.modules)\n"
    )
    command = [sys.executable, "-c", script, str(Path(__file__).parent), str(tmp_path)]
    assert subprocess.run(command, capture_output=True, text=True).stdout == "None False\n"
