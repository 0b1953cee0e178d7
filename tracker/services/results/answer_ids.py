"""By what the answers of people to suggestions are known again."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from decimal import Decimal

from tracker.compare.outcome_records import ResultMatch
from tracker.records import Target
from tracker.store.schema.short_ids import short_id


def hashed(key: Sequence[object]) -> str:
    """The id of a key: always the same for the same one."""
    return short_id(hashlib.sha256("|".join(map(str, key)).encode()).digest())


def figure_of(one: ResultMatch) -> Decimal | None:
    """The figure that a result gives its target; None where it only tells how it went."""
    return None if one.report.tells or one.related else one.report.target.value


def pair_id(target_id: str, said: Target, figure: Decimal | None) -> str:
    """The id of the bare pair of a target and what a document says of it, however it is read next time."""
    return hashed(("pair", target_id, said.doc, said.quote if figure is None else figure.normalize()))
