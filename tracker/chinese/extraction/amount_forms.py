"""How Chinese amounts are scanned, and what they are counted by where nothing is written."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.amounts.scanner import AmountScanner

scanner = AmountScanner
default_counter = "个"
item_mark = "、"
more: tuple[str, ...] = ("多", "余")
at_least = lazy_pattern(r"(?:至少|最少)[^，；：、\d\ue000-\uf8ff]{1,8}$")  # 至少上门走访|1次
of_a_size = lazy_pattern(r"年.*的")  # 年销售额超千万元的|企业2家: the year is that of the size
# 年产, 年出栏 may say how large one thing is; 每年 does not.
size_of_one = lazy_pattern(r"年(?![均递])|日处理")
