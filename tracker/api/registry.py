"""Every verb, once, in the order in which they are offered."""

from __future__ import annotations

from tracker.api.verb import Verb
from tracker.api.verbs import (
    documents,
    due,
    extracting,
    history_and_undo,
    marking,
    reporting,
    reviewing,
    suggesting,
    targets,
)

VERBS: tuple[Verb, ...] = tuple(
    verb
    for module in (
        targets, due, documents, suggesting, reporting, history_and_undo, extracting, marking, reviewing,
    )
    for verb in module.VERBS
)  # fmt: skip


def offered(*, read_only: bool) -> tuple[Verb, ...]:
    """The verbs that a server offers; one that only reads hides those that write."""
    return tuple(verb for verb in VERBS if not (read_only and verb.writes))
