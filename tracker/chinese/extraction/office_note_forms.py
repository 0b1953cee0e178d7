"""How Chinese lists say beside an item who answers for it and by when: 责任单位：…；完成时限：…."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.responsible_unit_labels import label, label_ends, longest_label

__all__ = [
    "before_deadline", "between_notes", "clause_mark", "closings", "date_closes", "deadline_line",
    "in_charge", "item_act", "item_ends", "item_title", "label", "label_ends", "led_line", "list_goes_on",
    "longest_bracket", "longest_label", "number_before", "openings", "owner_heading", "part_label",
    "signed", "unit", "unit_line", "unit_name", "value_end",
]  # fmt: skip

value_end = lazy_pattern(r"[；。\n\t]|(?<=[^，、])(?=[）】〕\]])")
unit = lazy_pattern(r"[^，。；：、（）【】〔〕\[\]\s]{2,20}")
in_charge = lazy_pattern(r"(?:具体)?(?:牵头|负责|主办|承办)$")
item_ends = "。；"
between_notes = item_ends + "， "
clause_mark = "，"
list_goes_on = ("、", clause_mark)
openings, closings = "（【〔[", "）】〕]"
longest_bracket = 120  # characters
_FINISHED = "完成|建成|完工|竣工|投用|投入使用"
# Behind a date that closes a bracket: （区住建局牵头，9月底前完成）.
date_closes = lazy_pattern(rf"(?:前|底前)?(?:全面|基本|全部)?(?:{_FINISHED}|办结|落实|到位)?[）】〕\]]")
before_deadline = lazy_pattern(r"(?:预计|预期|计划|力争|争取|确保|保证|拟|将|须|应|并|于|在)*")
unit_name = lazy_pattern(
    r"[^，。；：、（）\s\d]{0,14}(?:局|委|办|厅|部|处|科|(?<![控持参入])股|院|中心|政府|公司|街道|单位|集团|镇|乡|县|区|会|站|队|学校)(?:牵头|负责|主办|承办)?"
)
# The number of an item and its title, to its full stop or the colon behind it: 5．推广“一窗式”服务。
item_title = lazy_pattern(
    r"\s*(?:\d{1,3}[.．、）)]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}是)\s*"
    r"(?P<title>(?!持续|长期|常态|坚持|加强|强化|加大|加快|提高|提升|深化|优化|推进[\u4e00-\u9fff]{0,4}建设)[^。：；\n（【〔]{4,40})(?=[。：\n（【〔]|$)"
)
item_act = lazy_pattern(
    "推广|推行|推动|完善|健全|搭建|试点|规范|清理|编制|制定|制订|修订|划定"
)  # how a title begins
part_label = lazy_pattern(r"[\u4e00-\u9fff]{2,8}：")  # of a part of an item: 推进计划：, 整改措施：
number_before = lazy_pattern(r"\s*(?:[-*•●▪◆]|\d{1,3}[.．、]|（[一二三四五六七八九十\d]{1,3}）|——)*\s*")
# A heading that is a unit and nothing else, above the items that it answers for: 二、区水务局（5项）.
_OFFICE = (
    r"(?:市|县|区|省|州|镇)?[^，。；：、（）\s\d的]{1,12}"
    r"(?:(?<![布格结开破全大时战僵])局|(?<!常)委|委员会|(?<![举创主承兴协操])办|办公室|厅)"
)
owner_heading = lazy_pattern(
    rf"#*\s*(?:[一二三四五六七八九十]{{1,3}}、|（[一二三四五六七八九十]{{1,3}}）|\d{{1,2}}[.．、])?"
    rf"(?:牵头|责任)?(?:单位：)?(?P<unit>{_OFFICE})(?:（?(?:牵头|负责|承担|共)?(?:任务)?(?:共|计)?\d{{1,3}}[项件条个]）?)?[：:]?"
)
# Who answers for an item, set behind its full stop by a dash: ……。——区水务局
signed = lazy_pattern(rf"[。；]\s*(?:——|--|—)\s*(?P<unit>{_OFFICE})(?:、{_OFFICE})*\s*[。]?(?=\n|$)")
# A line of its own in a bracket: （区水务局牵头，区财政局配合）.
led_line = lazy_pattern(
    r"(?m)^（(?P<unit>[^，。；：、（）\s\d]{2,20}?)(?:具体)?(?:牵头|负责|主办|承办)(?:[，、；][^（）\n]{0,80})?）$"
)
# Cells of a table that was copied line by line: 县水务局, 9月底前, 5月底前动工.
unit_line = lazy_pattern(
    rf"{_OFFICE}|[市县区省州镇][^，。；：、（）\s\d的]{{1,10}}[心部处科司团院会联社队]|[\u4e00-\u9fff]{{2,10}}(?:[处科]|(?<![控持参入])股)"
)
deadline_line = lazy_pattern(
    rf"(?:之?前|底|末|底前)?(?:全部|全面|基本)?(?:{_FINISHED}|投产|动工|开工|启动)?。?$"
)
