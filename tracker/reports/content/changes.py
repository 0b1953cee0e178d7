"""The changes of a report in words."""

from __future__ import annotations

from tracker.i18n import N_, _
from tracker.reports.model import ReportChange

_KINDS = {
    "ingest": N_("document read"),
    "mark": N_("progress"),
    "review": N_("review"),
    "edit": N_("correction"),
    "undo": N_("taken back"),
    "redo": N_("done again"),
    "import": N_("import"),
}


def kind_word(kind: str) -> str:
    """What sort of change it was, such as “progress”."""
    return _(_KINDS[kind]) if kind in _KINDS else kind


def moment(change: ReportChange) -> str:
    """When it was, to the minute: 2024-07-02 09:30."""
    return f"{change.at:%Y-%m-%d %H:%M}"


def change_line(change: ReportChange) -> str:
    """A change on one line: “2024-07-02 09:30 progress: … (by A) (undone)”."""
    by = _(" (by {name})").format(name=change.by) if change.by else ""
    undone = _(" (taken back)") if change.undone else ""
    words = _("{words}: {reason}").format(words=change.kind_words, reason=change.words)
    return f"{moment(change)} {words}{by}{undone}"
