"""What the tiers of one goal are called, as an alternative of expressions: 底线目标, 奋斗目标.

The rules have the same names in `rules/lexicon/goal_tier.yaml`.
"""

from __future__ import annotations

from typing import Final

_SURE = "底线|底限|保底|兜底|托底|必保|确保|必成|必达|基本|基础|最低"
_HOPED = "奋斗|力争|争取|冲刺|挑战|拼搏|进取|进位|争先|赶超|跨越|攻坚|突破|摸高|期望|理想|最高|高线"
# 必保 and 保底 are words of their own, as 力争 is; the others need a noun.
GOAL_TIER: Final = (
    rf"(?:(?:{_SURE}|{_HOPED})目标|(?:底线|保底|必保|奋斗|力争|挑战|冲刺)(?:指标|任务|值)|必保|保底)"
)
