"""How lists of things and their counts look in Chinese indicators."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.amounts.one_built import UNITS
from tracker.chinese.extraction.coordination import AND_OTHERS
from tracker.chinese.figure_words import RANK

item_mark = "、"  # between the items of a list
such = "等"  # after the last example of a list
# 开展|巡查、抽查等|检查: group 2 is what the list is an example of, group 1 the verb before it.
and_such = lazy_pattern(
    rf"^(.*?(?:开展|提供|实施|推进|发展|打造|举办|组织|用于|参与)(?=[^、]+、))?.*、.*{AND_OTHERS}"
    r"(?!(?:行业|产业|人员|人群|群体|地区|部门|企业)[^、]{2,8}(?:覆盖|清零)$)"  # 化工、医药等行业…覆盖
    r"(?:(?:方面|领域)(?=(?:突破|攻克|攻关|取得|形成|实施|设备|投资)..))?(.+)$"  # 航天等方面|突破技术
)
# 改造管网、|泵站: the last item of a noun, which the next amount counts.
next_item = lazy_pattern(r"(?<=.)(?:[、]|(?<=..)(?:和|及|以及|与)(?=..))[^、]*$")
verbs_joint = "[、和及与]"  # an expression: between two verbs, 新建|、|改建
goes_on_counting = frozenset("、，和及")  # before the next count of a list
# Behind a list of their names and how many they are: 南丰、五台|3个街道.
places_behind = lazy_pattern(r"\d{1,3}个(?:街道|乡镇|镇街|[镇乡村](?![级办])|社区|行政村|县区|区县)")
listed_by = frozenset({"个", "项", "条", "件", "类"})  # what lists are counted in: 三项任务
at_place = "在"  # 在|12个村新建广场15个
clause_mark = "，"
aside_marks = "（）"
built_by = UNITS  # 座, 条: what is built is counted in
sorts = frozenset({"类"})  # what sorts of things are counted in; nothing is made of one
people = frozenset({"人", "名"})  # what people are counted in
apposition = "——"  # before the proper name of what is counted
some = "一批"  # before things that are not counted
new = "新增"  # before what is made in addition
rank = lazy_pattern(rf"、?{RANK}、?")  # between two figures of one thing: 居全省第三
