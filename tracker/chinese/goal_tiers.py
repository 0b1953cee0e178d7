"""What the tiers of one goal are called, as alternatives of expressions: 底线目标, 奋斗目标.

The rules have the same names in `rules/lexicon/goal_tier.yaml`.
"""

from __future__ import annotations

from typing import Final

LOWER_TIER: Final = "底线|底限|托底|兜底"
UPPER_TIER: Final = "奋斗|冲刺|挑战"
HOPED_FOR: Final = "力争|争取|冲刺"
SURE: Final = "必保|保底"  # words of their own, as 力争 is; the others need a noun
_OF_SURE = f"{LOWER_TIER}|{SURE}|确保|必成|必达|基本|基础|最低"
_OF_HOPE = f"{UPPER_TIER}|力争|争取|拼搏|进取|进位|争先|赶超|跨越|攻坚|突破|摸高|期望|理想|最高|高线"
GOAL_TIER: Final = (
    rf"(?:(?:{_OF_SURE}|{_OF_HOPE})目标|(?:底线|{SURE}|{UPPER_TIER}|力争)(?:指标|任务|值)|{SURE})"
)
# The same, looked for by its noun: each tier is two characters, so an expression can look back at it.
TIER_BEFORE: Final = (
    rf"(?:目标(?<=(?:{_OF_SURE}|{_OF_HOPE}).{{2}})|(?:指标|任务)(?<=(?:底线|{SURE}|{UPPER_TIER}|力争).{{2}})"
    rf"|值(?<=(?:底线|{SURE}|{UPPER_TIER}|力争).)|{SURE})"
)
