"""What is drawn up anew for each year, as alternatives of expressions.

The rules have the same names of lists in `rules/lexicon/yearly_list.yaml`.
"""

from __future__ import annotations

from typing import Final

# Lists of what is done for the people within the year: 要办好10件民生实事.
YEARLY_LIST: Final = "民生实事|惠民实事|利民实事|为民(?:办|兴办)?实事|密切相关的实事|实事项目|民心工程"
YEARLY_GOAL: Final = "预期目标"
# What is of one year only with the year before it: 2026年重点工作.
OF_NAMED_YEAR: Final = "实事|工作计划|工作安排|目标任务|重点工作|主要任务|发展目标|重点工程|增长目标"
