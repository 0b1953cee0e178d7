"""Words of what is reported as done, as expressions; news of a plan has none of them behind its year."""

from __future__ import annotations

from typing import Final

REPORTED: Final = (
    r"落实|(?<![未将要拟须])完成(?!后)|回顾|收官|兑现|(?<!不)满意|进展|成效|总结|评议|执行|已|累计"
)
NOT_REPORTED: Final = rf"(?![^。；]{{0,40}}(?:{REPORTED}))"
