"""One target that is really several: parts with the same words in the document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from tracker.errors import UsageError
from tracker.i18n import N_, _
from tracker.records import Entry
from tracker.services.ledger.opening import Ledger
from tracker.services.lookup import check_versions, resolve, what
from tracker.services.targets.editing import corrected
from tracker.store.target_update import corrected_update


def split(
    ledger: Ledger,
    id_prefix: str,
    indicators: Sequence[str],
    *,
    now: dt.datetime,
    reason: str = "",
    by: str = "",
    expect: Mapping[str, int] | None = None,
) -> list[Entry]:
    """Make a target into several with these indicators: the first keeps id and progress, the others are new.

    All of them follow the document when it is read again, with their own indicators. What else differs is an
    edit of the part. One change, one undo. Raises UsageError, NothingFound, StaleEdit and the LedgerError
    family.
    """
    names = list(dict.fromkeys(" ".join(name.split()) for name in indicators))
    if len(names) < 2 or not all(names):
        raise UsageError(
            _("a target is split into two or more different indicators"),
            _("name each: tracker review split ID --into 初中毛入学率 --into 高中毛入学率"),
        )
    with ledger.write("review") as writing:
        target_id = resolve(writing, [id_prefix])[0]
        check_versions(writing, [target_id], expect)
        (whole,) = writing.stored_targets(ids=[target_id])
        before = whole.target()
        parts = [N_("split {what} into {names}"), *([N_("reason: {reason}")] if reason else [])]
        params = {"what": what(before.indicator), "names": ", ".join(names), "reason": reason}
        change = writing.open_change("review", "\n".join(parts), params, at=now, by=by)
        first, *others = [corrected_update(whole, corrected(before, {"indicator": name})) for name in names]
        if not writing.alter(whole, first, change):
            writing.touch(whole, change)
        added = [writing.add_part(whole, update, change) for update in others]
        return writing.pick([target_id, *added])
