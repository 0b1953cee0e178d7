"""The targets that a command speaks of: ids as people type them, and whether they still are as they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tracker.errors import NothingFound, StaleEdit, UsageError
from tracker.i18n import _
from tracker.store.brief import versions_of
from tracker.store.reading import Reading
from tracker.store.writing import Writing


def resolve(reading: Reading, prefixes: Sequence[str]) -> list[str]:
    """The full ids that `prefixes` stand for, each once.

    Raises NothingFound for one that no target has, UsageError for one that several share, naming them.
    """
    whole = reading.exact(prefixes)  # what a program gives are whole ids, and there may be very many
    return list(dict.fromkeys(p if p in whole else _resolve(reading, p) for p in prefixes))


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


def check_versions(writing: Writing, wanted: Sequence[str], expect: Mapping[str, int] | None) -> None:
    """Raise StaleEdit, naming what was done, if a target is no longer of the version that the caller saw."""
    if not expect:
        return
    whole = writing.exact(list(expect))
    seen = {(i if i in whole else resolve(writing, [i])[0]): version for i, version in expect.items()}
    now = versions_of(writing, wanted)
    for target_id in wanted:
        version = seen.get(target_id)
        if version is not None and version != now[target_id]:
            done = writing.changes(target_id, after=version)
            words = "; ".join(change.words for change in reversed(done)) or _("a change that was taken back")
            raise StaleEdit(
                _("{id} was changed meanwhile: {words}").format(id=target_id, words=words),
                _("look at it again, then repeat your change if it still holds"),
            )


def what(indicators: Sequence[str]) -> str:
    """The targets of a change in a few words."""
    return _what(indicators[0], len(indicators))


def what_of(reading: Reading, ids: Sequence[str]) -> str:
    """The targets of a change in a few words, of however many."""
    return _what(reading.pick(ids[:1])[0].target.indicator, len(ids))


def _what(indicator: str, count: int) -> str:
    first = " ".join(indicator.split())
    if count == 1:
        return first
    return _("{first} and others, {count} in all").format(first=first, count=count)
