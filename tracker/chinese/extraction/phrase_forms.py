"""What tells that a phrase has cut a Chinese word in two, or has taken in what leads to something else."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.rule_phrases import AND_THEN, OF_GOAL, SIZES

item_mark = "、"
modifier_mark = "的"
joint = lazy_pattern("[、和及与]")
size = lazy_pattern(SIZES)
of_goal = lazy_pattern(OF_GOAL)
and_then = lazy_pattern(AND_THEN)
# No nouns by themselves: the ends of some (类, 型), and how 提升至, 下降到 and their like begin.
no_noun = frozenset("类级型式性业提下增上缩扩压减攀")
# Words of which a phrase may not take the end for a word of its own: 新建雷达|2部 reaches nothing.
whole_words = frozenset({"雷达", "马达", "发达", "表达", "送达", "通达", "直达", "抵达"})
particles = frozenset(
    {"将", "于", "将于", "拟于", "计划于", "预计于", "要", "全部", "将全部", "的", "和", "及", "以及",
     "与", "或"}
)  # fmt: skip
spreading = frozenset({"均", "分别", "都", "各"})
sums = frozenset({"投资", "总投资"})
acts_done = lazy_pattern(r"[和及与](?:[\u4e00-\u9fff]{2,6})(?:完成|办结|落实)")
_AIMS = "力争|确保|争取|努力|奋力|全力"
_INTENT = f"(?:{_AIMS}|预计|计划|[将要])*"
intent = lazy_pattern(_AIMS)
extent = lazy_pattern(rf"{_INTENT}(?:全[省市县区镇乡域州盟旗]|辖区)内?{_INTENT}")
joined_act = lazy_pattern("[建造升修治复新][和及与]$")  # the first of two acts, no noun: 新建和|改造
# What is mostly named together with its renewal.
renewed = lazy_pattern(r"(?:棚户区|城中村|(?:老旧|旧)小区|旧城区?|危旧?房|老旧厂区|城镇老旧小区)$")
makes_verb_a_noun = frozenset({"率", "业"})  # 办结率, 服务业
