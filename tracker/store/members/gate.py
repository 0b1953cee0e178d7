"""Who somebody is by what they prove, and so what they may do: asked anew within every change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import Connection, select

from tracker.i18n import _
from tracker.store.members.credentials import Bounds, Credentials
from tracker.store.members.member_rows import KeptMember, Member, kept_members, member_of_session
from tracker.store.members.permit import EVERYTHING, Permit, Stranger
from tracker.store.members.roles import ROLES
from tracker.store.schema.tables import members


def has_members(connection: Connection) -> bool:
    """Whether there are roles in this ledger at all."""
    return connection.execute(select(members.c.name).limit(1)).first() is not None


def permit_of(connection: Connection, known: Credentials, *, now: dt.datetime) -> Permit:
    """What somebody may do who proves this; without members everything, without proof nothing."""
    permit = _proved(connection, known, now)
    return _narrowed(permit, known.name, known.at_most) if known.at_most else permit


def _proved(connection: Connection, known: Credentials, now: dt.datetime) -> Permit:
    kept = kept_members(connection)
    if not kept:
        return EVERYTHING
    if known.vouched_by is not None:
        return _vouched_for(known, kept, permit_of(connection, known.vouched_by, now=now))
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


def _vouched_for(known: Credentials, kept: Mapping[str, KeptMember], voucher: Permit) -> Permit:
    """The permit of a member whom an administrator lets in, as long as both are what they were."""
    if not voucher.may("serve"):
        return Stranger(
            known.name,
            _("{name} is let in by nobody who may do so").format(name=known.name),
            _("an administrator starts tracker serve, with TRACKER_MEMBER and TRACKER_PASSWORD"),
        )
    if known.name not in kept:
        return Stranger(
            known.name,
            _("{name} is no member of this ledger").format(name=known.name),
            _("an administrator adds members with: tracker member add"),
        )
    return Permit(kept[known.name].member)


def _narrowed(permit: Permit, name: str, bounds: Bounds) -> Permit:
    """What both the permit and the bounds allow; the change is signed as before."""
    member = permit.member
    if isinstance(permit, Stranger) or (member and ROLES.index(member.role) <= ROLES.index(bounds.role)):
        return permit
    signed = member.name if member else name
    return Permit(Member(name=signed, role=bounds.role, unit=bounds.unit))
