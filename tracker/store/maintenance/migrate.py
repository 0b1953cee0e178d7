"""The schema's version: what it is, and bringing an older database up to date with a copy kept beside it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from tracker import __version__
from tracker.errors import LedgerError, LedgerTooNew
from tracker.i18n import _
from tracker.store.engine import Engines, migrator, shown, sqlite_path
from tracker.store.maintenance.sqlite_files import copy_file, unused

HEAD = "0008"  # the newest revision; a test holds it against the migration files
MEMBERS_SINCE = "0008"
SCRIPTS = Path(__file__).parents[1] / "migrations"


def revision(engine: Engine) -> str | None:
    """The database's revision; None when it holds nothing; "" when it is somebody else's."""
    with engine.connect() as connection:
        return _revision(connection)


def _revision(connection: Connection) -> str | None:
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if not {"alembic_version", "meta", "target"} <= tables:
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def known_revisions(scripts: Path = SCRIPTS) -> list[str]:
    """Every revision that this program can migrate from or to, oldest first."""
    from alembic.script import ScriptDirectory

    directory = ScriptDirectory(str(scripts))
    return [script.revision for script in reversed(list(directory.walk_revisions()))]


def upgrade(engines: Engines, *, now: dt.datetime, scripts: Path = SCRIPTS, head: str = HEAD) -> Path | None:
    """Bring the database to `head`; gives the copy that was made of an older one.

    All of it happens in one transaction: a migration that fails leaves the database as it was.
    Raises LedgerError for a database of another program, LedgerTooNew for one of a later version.
    """
    current = revision(engines.reader) if _there(engines) else None
    if current == head:
        return None
    check(engines, current, scripts)
    copy = None
    with migrator(engines) as connection:
        if _revision(connection) == current:  # else another process was quicker
            copy = _keep(engines, current, now) if current is not None else None
            _run(connection, scripts, head)
            _stamp_meta(connection, current is None, now)
    return copy


def _keep(engines: Engines, current: str, now: dt.datetime) -> Path | None:
    """Copy a database that is about to change, of which no other process can change anything meanwhile."""
    path = sqlite_path(engines.url)
    if path is None:
        return None
    stamp = now.astimezone().strftime("%Y%m%dT%H%M%S")
    copy = unused(path.with_name(f"{path.name}.{current}-{stamp}"))
    return copy_file(path, copy, draft=path.with_name(f"{path.name}.part"))


def check(engines: Engines, current: str | None, scripts: Path = SCRIPTS) -> None:
    """Raise unless a database at `current` is one that this program can use or bring up to date."""
    if current is None or current in known_revisions(scripts):
        return
    if current == "":
        raise LedgerError(
            _("{name} is a database of another program").format(name=shown(engines.url)),
            _("check the address given with --db"),
        )
    raise LedgerTooNew(
        _("the ledger {name} was written by a newer version of tracker").format(name=shown(engines.url)),
        _("install the newest tracker, or choose another ledger with --db"),
    )


def _there(engines: Engines) -> bool:
    path = sqlite_path(engines.url)
    return path is None or path.exists()


def _run(connection: Connection, scripts: Path, head: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, head)


def _stamp_meta(connection: Connection, new: bool, now: dt.datetime) -> None:
    from tracker.store.schema.tables import meta

    if new:
        facts = {
            "program": "tracker",
            "created_at": now.astimezone(dt.UTC).isoformat(),
            "created_by": __version__,
        }
        connection.execute(meta.insert(), [{"key": k, "value": v} for k, v in facts.items()])
