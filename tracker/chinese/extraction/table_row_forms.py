"""The names of rows in Chinese tables of indicators: numbers, units, what they say, where a line broke."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

_MEASURES = (
    r"年|千?[伏瓦米克]|[万亿百]|兆|公[里斤顷]|吨|个|岁|小时|分钟|[日月周天]|级|以"  # 220千伏变电站 is a name
)
number = lazy_pattern(
    rf"^(?:[*★▲△☆●■◆]+|\d{{1,3}}[.．、](?!\d)|\d{{1,3}}(?=[\u4e00-\u9fff])(?!{_MEASURES})|[（(]\d{{1,3}}[）)]|[①-⑳]|[一二三四五六七八九十]{{1,3}}、|其中[：:，]?|——)+"
)
bracket = lazy_pattern(r"[（(\[［]([^（）()\[\]［］]{1,12})[）)\]］]")
unit_label = "单位："
bare_units = frozenset({"分", "人", "年", "度", "岁", "倍"})
footnote = lazy_pattern(r"(?:(?<=[\u4e00-\u9fff）])\d{1,2}|\*+|＊|[①-⑳]|注\d?)$")
after_comma = lazy_pattern(r"[，,、：:]([^，,、：:]{1,8})$")
edge_marks = "，、：:；"
makes = lazy_pattern(r"^(?:累计|五年|年均|每年)*(?:新增|新建|新改|新开|新培育|净增|改造|建设改造)")
spent = lazy_pattern(r"(?:计划|年度|当年|本年|完成)(?:完成)?投资额?$")
period_aside = lazy_pattern(r"[（(\[［](?:[五三]年)?(?:累计|年均)[）)\]］]")
total = lazy_pattern(r"累计")
yearly = lazy_pattern(r"年均|每年|年度?新增")
# What there is, not what is made: 上市企业 are those that are listed.
state = lazy_pattern(
    r"(?:数量|总数|总量|规模|总额|面积|里程|能力|保有量|存量)$|^(?:上市|在营|在建|挂牌)(?:公司|企业|机构)$"
)
# How many or how much is worked on, which is made: 老旧住房修缮面积, 片区更新数量.
worked_on = lazy_pattern(
    r"(?:更新|改造|修缮|整治|治理|修复|新增|新建|改建|扩建|建设(?!用地)|维修|养护|开放|培育|创建)"
    r"[\u4e00-\u9fff、（）]{0,10}?(?:数量|总数|总量|面积|里程)$"
)
change_end = r"(?:率|幅度|速度|比例|目标)?$"
only_number = lazy_pattern(r"\d{1,3}[.．、]?")
begins_numbered = lazy_pattern(
    rf"\d{{1,3}}(?:[.．、](?!\d)|(?=[\u4e00-\u9fff])(?!{_MEASURES}))|（\d{{1,3}}）|[①-⑳]"
)
group = lazy_pattern(
    r"[一二三四五六七八九十]{1,3}[、是]|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,2}$"
)
open_end = lazy_pattern(r"[的占和与及、等于每，]$|（[^）]*$")
unit_head = lazy_pattern(r"[\u4e00-\u9fff]{1,5}/[万亿百千]?")
growth = lazy_pattern(r"增长|增速|增幅|增加|提高|提升|下降|降低|减少")
