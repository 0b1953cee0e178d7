"""The targets that a command speaks of: ids as people type them, and whether they still are as they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tracker.chinese.measure_kinds import comparable_unit
from tracker.errors import NothingFound, StaleEdit, UsageError
from tracker.i18n import N_, _
from tracker.records import Entry, Target
from tracker.services.ledger.opening import Ledger
from tracker.store.read.overview import quotes_of, versions_of
from tracker.store.read.snapshot import Reading
from tracker.store.read.target_by_prefix import with_id_like
from tracker.store.rows import TargetOfDocument
from tracker.store.write.transaction import Writing


def resolve(reading: Reading, prefixes: Sequence[str]) -> list[str]:
    """The full ids that `prefixes` stand for, each once.

    Raises NothingFound for one that no target has, UsageError for one that several share, naming them.
    """
    whole = reading.exact(prefixes)  # what a program gives are whole ids, and there may be very many
    return list(dict.fromkeys(p if p in whole else _resolve(reading, p) for p in prefixes))


def resolve_stored(
    reading: Reading, prefixes: Sequence[str]
) -> tuple[list[str], list[tuple[TargetOfDocument, Entry]]]:
    """The full ids as `resolve` gives them, and what was read of the targets on the way.

    A single target is looked up and read by one statement; of several nothing is read yet.
    """
    if len(prefixes) != 1 or not (prefix := prefixes[0].strip().lower()):
        return resolve(reading, prefixes), []
    found = with_id_like(reading, prefix)
    return [_the_only([one.stored.id for one, _entry in found], prefixes[0])], found


def _resolve(reading: Reading, typed: str) -> str:
    prefix = typed.strip().lower()
    if not prefix:
        raise UsageError(_("an empty id"), _("copy an id from: tracker list"))
    return _the_only(reading.ids_like(prefix), typed)


def _the_only(found: Sequence[str], typed: str) -> str:
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


def seen(typed: Sequence[str]) -> tuple[list[str], dict[str, int]]:
    """Ids as people type them, and the versions that they saw of those typed as ID@VERSION.

    Raises UsageError for a version that is no number.
    """
    ids: list[str] = []
    versions: dict[str, int] = {}
    for one in typed:
        name, at, version = one.strip().partition("@")
        ids.append(name)
        if at and not (version.isascii() and version.isdigit() and len(version) < 10):
            raise UsageError(
                _("{id} names no version").format(id=one.strip()),
                _("write ID@VERSION with the number that tracker show prints, or the id alone"),
            )
        if at:
            versions[name] = int(version)
    return ids, versions


def check_versions(
    writing: Writing,
    wanted: Sequence[str],
    expect: Mapping[str, int] | None,
    *,
    now: Mapping[str, int] | None = None,
) -> None:
    """Raise StaleEdit, naming what was done, if a target is no longer of the version that the caller saw.

    `now` holds the versions as they stand, where they were read already.
    """
    if not expect:
        return
    whole = set(wanted)
    if not whole.issuperset(expect):
        whole = writing.exact(list(expect))
    seen = {(i if i in whole else resolve(writing, [i])[0]): version for i, version in expect.items()}
    now = versions_of(writing, wanted) if now is None else now
    for target_id in wanted:
        version = seen.get(target_id)
        if version is not None and version != now[target_id]:
            done = writing.changes(target_id, after=version)
            told = [change.words for change in reversed(done)] or [_("a change that was taken back")]
            raise StaleEdit(
                _("{id} was changed meanwhile: {words}").format(id=target_id, words=_("; ").join(told)),
                _("look at it again, then repeat your change if it still holds"),
            )


def check_unit(unit: str, targets: Iterable[Target]) -> None:
    """Raise UsageError if a figure was typed with another unit than that of one of the targets."""
    for target in targets:
        if unit and target.unit and comparable_unit(unit) != comparable_unit(target.unit):
            raise UsageError(
                _("“{indicator}” is counted in {unit}, not in {typed}").format(
                    indicator=" ".join(target.indicator.split()), unit=target.unit, typed=unit
                ),
                _("give the figure in {unit}, or without a unit").format(unit=target.unit),
            )


def what(indicator: str, count: int = 1) -> str | dict[str, Any]:
    """The targets of a change in a few words, as a filling of the log: put into words when it is read.

    `indicator` is that of the first of them, `count` how many they are.
    """
    first = " ".join(indicator.split())
    if count == 1:
        return first
    params = {"first": first, "count": count}
    return {"message": N_("{first} and others, {count} in all"), "params": params}


def versions(ledger: Ledger, ids: Sequence[str]) -> dict[str, int]:
    """The version of each of these targets as it stands now."""
    with ledger.read() as reading:
        return versions_of(reading, ids)


def quotes(ledger: Ledger, ids: Sequence[str]) -> list[str]:
    """The exact words of each of these targets."""
    with ledger.read() as reading:
        return quotes_of(reading, ids)
