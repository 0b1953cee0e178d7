"""What changed between two readings of a target, for the person who was about to change it too."""

from __future__ import annotations

from tracker.i18n import _
from tracker.records import Row
from tracker.services.wording import review_word, status_word
from tracker.tui.wording import display


def differences(old: Row, new: Row) -> list[str]:
    """A line for each thing that changed."""
    compared = [
        (_("Actual"), display.actual(old), display.actual(new)),
        (_("Status"), *(status_word(row.entry.status) for row in (old, new))),
        (_("Due"), display.date(old.entry.due), display.date(new.entry.due)),
        (_("Review"), *(review_word(row.entry.review) for row in (old, new))),
    ]
    name = new.entry.target.indicator
    told = [
        _("{name}: {words}").format(name=f"{name} · {label}", words=f"{before} → {after}")
        for label, before, after in compared
        if before != after
    ]
    notes = [event.note for event in new.entry.events[len(old.entry.events) :] if event.note]
    progress = _("Progress")
    return told + [_("{name}: {words}").format(name=f"{name} · {progress}", words=note) for note in notes]
