"""Ids as people type them."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.errors import NothingFound, UsageError
from tracker.i18n import _
from tracker.store.reading import Reading


def resolve(reading: Reading, prefixes: Sequence[str]) -> list[str]:
    """The full ids that `prefixes` stand for, each once.

    Raises NothingFound for one that no target has, UsageError for one that several share, naming them.
    """
    return list(dict.fromkeys(_resolve(reading, prefix) for prefix in prefixes))


def _resolve(reading: Reading, typed: str) -> str:
    prefix = typed.strip().lower()
    if not prefix:
        raise UsageError(_("an empty id"), _("copy an id from: tracker list"))
    found = reading.ids_like(prefix)
    if len(found) == 1:
        return found[0]
    if not found:
        raise NothingFound(
            _("no target has the id {id}").format(id=typed.strip()), _("see the ids with: tracker list")
        )
    raise UsageError(
        _("{id} fits several targets: {found}").format(id=typed.strip(), found=", ".join(found)),
        _("type one more letter"),
    )
