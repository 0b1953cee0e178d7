"""The signs that shares of a whole are written with."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

# How many percent one of each is.
IN_PERCENT: Mapping[str, Decimal] = {"%": Decimal(1), "‰": Decimal("0.1")}
