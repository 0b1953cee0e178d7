"""What a figure that is called “more than” may come to: it is round, and below the next round one."""

from __future__ import annotations

from decimal import Decimal

from tracker.records import Target


def may_pass(wanted: Decimal, said: Target) -> bool:
    """Whether “more than” a figure just below the promised one may be more than that, too.

    Such a figure is round: 7100余 is less than 7200, and 超7900 does not reach 8200.
    """
    if said.value is None or said.comparator not in (">", ">="):
        return False
    exponent = said.value.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
    return said.value < wanted < said.value + step
