"""Roles and the log of accesses in words."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.i18n import N_, _
from tracker.store.members.member_rows import Access, Member
from tracker.store.members.roles import ROLE_WORDS, VERB_WORDS, Role

_EVENTS: Mapping[str, str] = {
    "refused": N_("{by} was refused: {act}"),
    "wrong": N_("{by}: wrong name or password, for: {act}"),
    "added": N_("{by} took in {about} ({role})"),
    "role": N_("{by} made {about} {role}"),
    "removed": N_("{by} took out {about}"),
    "password": N_("{by} gave {about} a new password"),
}


def role_word(role: Role) -> str:
    """A role as people call it."""
    return _(ROLE_WORDS[role])


def member_words(member: Member | None) -> str:
    """A member with the role, as the head of a screen says it."""
    if member is None:
        return _("nobody: reading only")
    return _("{name} ({role})").format(name=member.name, role=role_word(member.role))


def access_words(one: Access) -> str:
    """A line of the log of accesses, without its time."""
    verbs: dict[str, str] = dict(VERB_WORDS.items())
    roles: dict[str, str] = dict(ROLE_WORDS.items())
    words = _(_EVENTS.get(one.event, "{by}: {about}")).format(
        by=one.by or _("somebody unknown"),
        act=_(verbs[one.verb]) if one.verb in verbs else one.verb,
        role=_(roles[one.verb]) if one.verb in roles else one.verb,
        about=one.about,
    )
    return f"{words} [{one.about}]" if one.about and one.event in ("refused", "wrong") else words
