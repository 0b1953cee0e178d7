"""Who somebody is by what they prove, and so what they may do: asked anew within every change."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, select

from tracker.i18n import _
from tracker.store.members.credentials import Credentials
from tracker.store.members.member_rows import Member, kept_members, member_of_session
from tracker.store.members.permit import EVERYTHING, Permit, Stranger
from tracker.store.schema.tables import members


def has_members(connection: Connection) -> bool:
    """Whether there are roles in this ledger at all."""
    return connection.execute(select(members.c.name).limit(1)).first() is not None


def permit_of(connection: Connection, known: Credentials, *, now: dt.datetime) -> Permit:
    """What somebody may do who proves this; without members everything, without proof nothing."""
    kept = kept_members(connection)
    if not kept:
        return EVERYTHING
    if known.session:
        name = member_of_session(connection, known.session, now=now)
        found: Member | None = kept[name].member if name in kept else None
        return Permit(found) if found else Stranger(known.name, _("the session has ended"), _("log in again"))
    if not known.given:
        return Stranger(known.name)
    one = kept.get(known.name)
    if known.prove(one.password if one else "") and one:
        return Permit(one.member)
    return Stranger(
        known.name,
        _("the name or the password is wrong"),
        _("see the names with: tracker member list"),
        event="wrong",
    )
