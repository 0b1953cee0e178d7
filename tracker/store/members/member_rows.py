"""The rows of members, of their sessions and of the log of accesses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, select

from tracker.records import Record
from tracker.store.members.passwords import digest
from tracker.store.members.roles import ROLES, Role
from tracker.store.schema.tables import accesses, members, sessions

UNDATED = dt.datetime(1, 1, 2, tzinfo=dt.UTC)  # of a line that gets its time when it is written


class Member(Record):
    """Somebody who works with a ledger."""

    name: str
    role: Role
    unit: str = ""  # whose targets one of role `unit` fills in


class KeptMember(NamedTuple):
    """A member and what is kept of the password."""

    member: Member
    password: str


class Access(Record):
    """A line of the log of accesses."""

    at: dt.datetime
    by: str
    event: str
    verb: str = ""
    about: str = ""


def kept_members(connection: Connection) -> dict[str, KeptMember]:
    """All members by name. One with a role that this program does not know only reads."""
    rows = connection.execute(select(members).order_by(members.c.name)).mappings()
    return {row["name"]: KeptMember(_member(row), row["password"]) for row in rows}


def _member(row: Mapping[Any, Any]) -> Member:
    role = row["role"] if row["role"] in ROLES else "reader"
    return Member(name=row["name"], role=role, unit=row["unit"])


def put_member(connection: Connection, kept: KeptMember) -> None:
    """Keep a member as they now are; their sessions end."""
    drop_member(connection, kept.member.name)
    row = {**kept.member.model_dump(), "password": kept.password}
    connection.execute(insert(members).values(row))


def drop_member(connection: Connection, name: str) -> None:
    """Keep a member no longer."""
    connection.execute(delete(members).where(members.c.name == name))
    connection.execute(delete(sessions).where(sessions.c.member == name))


def put_session(
    connection: Connection, secret: str, member: str, *, now: dt.datetime, ends: dt.datetime
) -> None:
    """Let whoever has the secret act as a member until a moment; what has ended is forgotten."""
    connection.execute(delete(sessions).where(sessions.c.ends_at <= now))
    connection.execute(insert(sessions).values(digest=digest(secret), member=member, ends_at=ends))


def drop_session(connection: Connection, secret: str) -> None:
    """Forget a session."""
    connection.execute(delete(sessions).where(sessions.c.digest == digest(secret)))


def member_of_session(connection: Connection, secret: str, *, now: dt.datetime) -> str | None:
    """The name of the member whose session it is, as long as it lasts."""
    c = sessions.c
    statement = select(c.member).where(c.digest == digest(secret), c.ends_at > now)
    name: str | None = connection.execute(statement).scalar()
    return name


def put_access(connection: Connection, one: Access) -> None:
    """Add a line to the log of accesses."""
    connection.execute(insert(accesses).values(one.model_dump()))


def read_accesses(connection: Connection, *, limit: int) -> list[Access]:
    """The newest lines of the log of accesses, newest first."""
    rows = connection.execute(select(accesses).order_by(accesses.c.id.desc()).limit(limit)).mappings()
    return [Access(**{name: row[name] for name in Access.model_fields}) for row in rows]
