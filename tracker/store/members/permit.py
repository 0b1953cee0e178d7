"""What one may do in one transaction: every refusal is made here, said in one line and kept for the log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import func, select

from tracker.chinese.office_lists import split_units
from tracker.errors import NotPermitted
from tracker.i18n import _
from tracker.store.members.member_rows import UNDATED, Access, Member
from tracker.store.members.roles import (
    MAY,
    OWN_ONLY,
    ROLE_WORDS,
    VERB_OF_KIND,
    VERB_WORDS,
    Verb,
    roles_for,
)
from tracker.store.read.office_names import UnitNames
from tracker.store.read.offices import standing_units
from tracker.store.read.snapshot import Reading, parts
from tracker.store.schema.tables import targets


class Permit:
    """What a member may do; `member` None: a ledger without members, where everybody may do everything."""

    def __init__(self, member: Member | None) -> None:
        self.member = member
        self.refused: list[Access] = []  # to be kept in the log
        self._verb: Verb = "administer"  # asked last
        self._names: UnitNames | None = None  # of the register, as it stands in this transaction

    def may(self, verb: Verb) -> bool:
        """Whether the role allows it."""
        return self.member is None or verb in MAY[self.member.role]

    def signed(self, by: str) -> str:
        """Who a change is by: the member, whatever name was given; without members that name."""
        return by if self.member is None else self.member.name

    def ask(self, verb: Verb) -> None:
        """Raise NotPermitted unless the role allows it."""
        self._verb = verb
        if not self.may(verb):
            self._refuse()
            raise self.refusal(verb)

    def refusal(self, verb: Verb) -> NotPermitted:
        """What is said where the role does not allow it."""
        if self.member is None:
            return NotPermitted("")
        return NotPermitted(_not_by_role(self.member, verb), _needed(verb))

    def ask_targets(self, reading: Reading, ids: Sequence[str]) -> None:
        """Raise NotPermitted unless all these targets are the own unit's, for a role that is bound to it.

        Of a mention the units count of the target that it is a mention of: there the change is seen.
        """
        if self.member is None or self.member.role not in OWN_ONLY:
            return
        names = self._unit_names(reading)
        own = names.full(self.member.unit)
        for one in _owners(reading, ids):
            listed = [*split_units(one.lead_unit or ""), *split_units(one.supporting_units or "")]
            if not own or own not in map(names.full, listed):
                self._refuse(one.id)
                raise _not_own(self.member, own, one)

    def _unit_names(self, reading: Reading) -> UnitNames:
        """The names of units, read once: whoever is bound to a unit cannot change the register."""
        if self._names is None:
            self._names = UnitNames(standing_units(reading))
        return self._names

    def ask_change(self, kind: str, by: str) -> None:
        """Raise NotPermitted unless one may take back, or do again, a change of this kind by this name."""
        if self.member is None:
            return
        self.ask(VERB_OF_KIND.get(kind, "administer"))
        if self.member.role in OWN_ONLY and by != self.member.name:
            self._refuse(by)
            raise NotPermitted(
                _("{name} may take back their own changes only, and this one is by {by}").format(
                    name=self.member.name, by=by or _("nobody")
                ),
                _("ask a supervisor to take it back, or say how it stands by a new mark"),
            )

    def _refuse(self, about: str = "", *, by: str | None = None, event: str = "refused") -> None:
        name = self.member.name if self.member is not None else by or ""
        self.refused.append(Access(at=UNDATED, by=name, event=event, verb=self._verb, about=about))


class Stranger(Permit):
    """Somebody of whom nobody knows who they are, in a ledger with members: may do nothing.

    `claimed` is the name that was given, `what` and `cure` say why it is not believed, `event` is how the
    log of accesses calls each refusal.
    """

    def __init__(self, claimed: str, what: str = "", cure: str = "", *, event: str = "refused") -> None:
        super().__init__(None)
        self.claimed = claimed
        self._what = what or _("this ledger has members, and nobody has said who makes this change")
        self._cure = cure or _("set TRACKER_MEMBER and TRACKER_PASSWORD, or type them at a terminal")
        self._event = event

    def may(self, verb: Verb) -> bool:  # noqa: ARG002
        return False

    def ask(self, verb: Verb) -> None:
        """Raise NotPermitted."""
        self._verb = verb
        self._refuse(by=self.claimed, event=self._event)
        raise self.refusal(verb)

    def refusal(self, verb: Verb) -> NotPermitted:  # noqa: ARG002
        return NotPermitted(self._what, self._cure)

    def ask_targets(self, reading: Reading, ids: Sequence[str]) -> None:  # noqa: ARG002
        self.ask("administer")

    def ask_change(self, kind: str, by: str) -> None:  # noqa: ARG002
        self.ask("administer")


EVERYTHING = Permit(None)


class _Owned(NamedTuple):
    """A target and the units that answer for it."""

    id: str
    indicator: str
    lead_unit: str | None
    supporting_units: str | None


def _owners(reading: Reading, ids: Sequence[str]) -> list[_Owned]:
    first = targets.alias()
    found: list[_Owned] = []
    for some in parts(list(ids)):
        statement = select(
            targets.c.id, targets.c.indicator, first.c.lead_unit, first.c.supporting_units
        ).join(first, first.c.id == func.coalesce(targets.c.same_as, targets.c.id))
        found += [_Owned(*row) for row in reading.connection.execute(statement.where(targets.c.id.in_(some)))]
    return found


def _not_own(member: Member, own: str, one: _Owned) -> NotPermitted:
    return NotPermitted(
        _("{name} fills in for {own} only; “{indicator}” ({id}) belongs to {unit}").format(
            name=member.name,
            own=own or _("no unit"),
            indicator=" ".join(one.indicator.split()),
            id=one.id,
            unit=one.lead_unit or _("no unit"),
        ),
        _("ask a supervisor to mark it, or to give it to your unit"),
    )


def _not_by_role(member: Member, verb: Verb) -> str:
    return _("{name} (role: {role}) may not {act}").format(
        name=member.name, role=_(ROLE_WORDS[member.role]), act=_(VERB_WORDS[verb])
    )


def _needed(verb: Verb) -> str:
    return _("this takes one of these roles: {roles}").format(
        roles=" / ".join(_(ROLE_WORDS[role]) for role in roles_for(verb))
    )
