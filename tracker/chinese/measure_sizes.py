"""How large units are of which one may be promised and another reported: 亩, 公顷, 平方公里."""

from __future__ import annotations

from decimal import Decimal

_MU = Decimal(2000) / 3  # square metres
_SIZES: dict[str, dict[str, Decimal | int]] = {
    "平方米": {"平方米": 1, "亩": _MU, "公顷": 10_000, "平方公里": 1_000_000, "平方千米": 1_000_000},
    "公斤": {"公斤": 1, "千克": 1, "斤": Decimal("0.5"), "担": 50, "吨": 1000},
    "米": {"米": 1, "公里": 1000, "千米": 1000},
    "千瓦": {"千瓦": 1, "兆瓦": 1000, "吉瓦": 1_000_000},
    "千瓦时": {"千瓦时": 1, "度": 1},
    "立方米": {"立方米": 1, "方": 1},
}
_SIZE_OF = {unit: (kind, Decimal(size)) for kind, sizes in _SIZES.items() for unit, size in sizes.items()}


def unit_size(unit: str | None) -> tuple[str, Decimal] | None:
    """The smallest unit that measures the same, and how many of it a unit is; None for one of no size."""
    return _SIZE_OF.get(unit or "")
