"""The members of a ledger. The first is an administrator, and an administrator stays as long as others do."""

from __future__ import annotations

import datetime as dt

from tracker.errors import NothingFound, UsageError
from tracker.i18n import _
from tracker.services.ledger.opening import Ledger
from tracker.store.members import passwords
from tracker.store.members.member_rows import (
    Access,
    KeptMember,
    Member,
    drop_member,
    kept_members,
    put_access,
    put_member,
    read_accesses,
)
from tracker.store.members.permit import Permit
from tracker.store.members.roles import ROLES, Role, Verb
from tracker.store.read.office_names import UnitNames
from tracker.store.read.offices import standing_units
from tracker.store.write.transaction import Writing

__all__ = [
    "ROLES",
    "Access",
    "Member",
    "Permit",
    "Role",
    "Verb",
    "accesses",
    "add",
    "change",
    "listed",
    "remove",
    "set_password",
]

SHORTEST = 8  # signs of a password


def listed(ledger: Ledger) -> list[tuple[Member, bool]]:
    """The members by name, each with whether there is a password."""
    with ledger.read() as reading:
        kept = kept_members(reading.connection).values()
    return [(one.member, bool(one.password)) for one in kept]


def accesses(ledger: Ledger, *, limit: int = 100) -> list[Access]:
    """What was done with members and what was refused, newest first."""
    with ledger.read() as reading:
        return read_accesses(reading.connection, limit=limit)


def check_password(password: str) -> None:
    """Raise UsageError for one that is too short."""
    if len(password) < SHORTEST:
        raise UsageError(
            _("the password is too short"), _("take at least {count} signs").format(count=SHORTEST)
        )


def add(
    ledger: Ledger,
    name: str,
    role: Role,
    *,
    unit: str = "",
    password: str = "",
    now: dt.datetime,
) -> Member:
    """Take somebody in; with the first of them roles begin to hold.

    Without a password they come by the proxy before `tracker serve` only. Raises UsageError, NotPermitted
    and the LedgerError family.
    """
    if password:
        check_password(password)
    kept = passwords.keep(password) if password else ""
    with ledger.write("members") as writing:
        there = kept_members(writing.connection)
        member = _checked(writing, Member(name=" ".join(name.split()), role=role, unit=unit))
        if member.name in there:
            raise UsageError(
                _("{name} is a member already").format(name=member.name),
                _("change the role with tracker member role, the password with tracker member password"),
            )
        if not there and (role != "administrator" or not kept):
            raise UsageError(
                _("the first member is an administrator with a password"),
                _("begin with: tracker member add NAME --role administrator"),
            )
        put_member(writing.connection, KeptMember(member, kept))
        _note(writing, "added", member, now, by=member.name if not there else "")
        return member


def change(ledger: Ledger, name: str, role: Role, *, unit: str = "", now: dt.datetime) -> Member:
    """Give a member another role, or another unit to fill in for; their sessions end."""
    with ledger.write("members") as writing:
        kept = _find(writing, name)
        member = _checked(writing, Member(name=kept.member.name, role=role, unit=unit or kept.member.unit))
        if role != "administrator":
            _keep_an_administrator(writing, kept.member)
        put_member(writing.connection, KeptMember(member, kept.password))
        _note(writing, "role", member, now)
        return member


def remove(ledger: Ledger, name: str, *, now: dt.datetime) -> Member:
    """Take a member out; when the last one goes, there are no roles any more. What they did stays."""
    with ledger.write("members") as writing:
        member = _find(writing, name).member
        _keep_an_administrator(writing, member)
        drop_member(writing.connection, member.name)
        _note(writing, "removed", member, now)
        return member


def set_password(ledger: Ledger, name: str, password: str, *, now: dt.datetime) -> None:
    """Give a member a new password: one's own, or as an administrator any; their sessions end."""
    check_password(password)
    kept = passwords.keep(password)
    with ledger.write("password") as writing:
        member = _find(writing, name).member
        if writing.signed("") != member.name:
            writing.ask("members")
        put_member(writing.connection, KeptMember(member, kept))
        _note(writing, "password", member, now)


def _checked(writing: Writing, member: Member) -> Member:
    """The member with the full name of the unit. Raises UsageError where one lacks what the role needs."""
    if not member.name:
        raise UsageError(_("a member needs a name"), _("give the name that changes are signed with"))
    if member.role != "unit":
        return member.model_copy(update={"unit": ""})
    if not member.unit.strip():
        raise UsageError(
            _("who fills in for a unit needs the unit"), _("name it with --unit, see tracker unit list")
        )
    return member.model_copy(update={"unit": UnitNames(standing_units(writing)).full(member.unit)})


def _find(writing: Writing, name: str) -> KeptMember:
    found = kept_members(writing.connection).get(" ".join(name.split()))
    if found is None:
        raise NothingFound(
            _("{name} is no member of this ledger").format(name=name), _("see them with: tracker member list")
        )
    return found


def _keep_an_administrator(writing: Writing, member: Member) -> None:
    """Raise UsageError when a member is the last administrator, who cannot go while others stay."""
    others = [one for one in kept_members(writing.connection).values() if one.member.name != member.name]
    if member.role != "administrator" or not others:
        return
    if not any(one.member.role == "administrator" and one.password for one in others):
        raise UsageError(
            _("{name} is the last administrator").format(name=member.name),
            _("make somebody else administrator first, or remove all others first"),
        )


def _note(writing: Writing, event: str, member: Member, now: dt.datetime, *, by: str = "") -> None:
    put_access(
        writing.connection,
        Access(at=now, by=by or writing.signed(""), event=event, verb=member.role, about=member.name),
    )
