"""The labels over the columns of Chinese tables of indicators, captions with a unit, and notes below."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese.five_year_plans import BARE, QUOTED, plan_number, plan_period
from tracker.chinese.table_forms import header, time_point
from tracker.language.tables import ColumnRole

roles: tuple[tuple[ColumnRole, re.Pattern[str]], ...] = (
    ("other", lazy_pattern(r"^(?:序号?|编?号|类别|领域|分类|备注|说明|(?:数据|资料|指标)来源)$")),
    ("lead", lazy_pattern(r"责任|牵头|负责|主管|承办|实施单位|配合")),
    ("due", lazy_pattern(r"时限|时间|截止")),
    ("unit", lazy_pattern(r"^(?:指标|计量)?单位$")),
    ("nature", lazy_pattern(r"属性|性质|类型")),
    ("name", lazy_pattern(r"指标(?!值)(?!数)|项目|名称|^目标名称|^目标项")),
    (
        "value",
        lazy_pattern(
            r"(?:19|20)\d\d|[六七八九十]五[”\"]?|目标|计划|任务[数量]|现状|基期|基准|实际|完成|年均|累计|总计|增速|增长|指标值|数值|期末|[近中远]期"
        ),
    ),
)
remarks = frozenset({"备注", "说明"})
year = lazy_pattern(r"(?:19|20)\d\d")
looks_back = lazy_pattern(r"现状|基期|基准|实际|完成|预计|基数|^占")
looks_ahead = lazy_pattern(
    r"^(?!占|.*完成(?:全年|年度)?(?:目标|计划|任务)?(?:率|比例|比重|进度|[（(]?[%％])).*?(?:目标|计划|任务|规划|期末|期望)"
)
mean = lazy_pattern(r"年均|增速|增长")
compares = lazy_pattern(r"同比|环比|[比较](?:上年|去年|前年|上月|上季度)")
total = lazy_pattern(r"累计|总计")
aside = lazy_pattern(r"[（(\[［]([^）)\]］]{1,8})[）)\]］]")
aside_no_unit = lazy_pattern(r"累计|年均|目标|现状|预计|基")
measured = lazy_pattern(  # 改厕（户）, 2026年计划投资（万元）
    r"(?:(?:19|20)\d\d年度?)?(?P<what>[^（(\[［\d]{2,16})[（(\[［](?:单位：)?(?P<unit>[^）)\]］]{1,8})[）)\]］]"
)
sum_label = lazy_pattern(  # 总投资, 2026年计划投资: its cells hold their unit
    r"(?:(?:19|20)\d\d年度?)?(?P<what>(?:项目|概算|估算|预计|计划|年度计划|计划完成|拟完成)*总?投资额?)"
)
project_label = lazy_pattern(r"(?:重点|建设|工程)?(?:项目|工程)(?:名称)?")
point = lazy_pattern(rf"(?:{time_point.pattern})(?:目标|计划|任务|节点)?[值数]?")
whole_year = lazy_pattern(r"(?:全|本)?年度?(?:累计|合计)?")
split_goal = lazy_pattern(  # 2026年预期目标增幅（%）, under the label of the year a column of its own
    r"(?![增同])(?:(?:19|20)\d\d年)?(?:全年|年度|本年|预期|规划|发展){0,2}(?:目标|计划|任务|完成(?:情况)?|实际)?[值数]?"
    r"(?:(?P<growth>(?:同比)?(?:增幅|增速|增长率?))|(?:绝对[值数额量]|总量|总额|数值))(?:[（(\[［][^）)\]］]{1,8}[）)\]］])?"
)
plain_goal = lazy_pattern(rf"(?:{header.pattern})|(?:今年|本年|全年|年度)?(?:目标|计划|任务)[数值量]?")
assigns = lazy_pattern(r"目标|计划|任务|分解|安排|清单|规划|指标分配")
group_goal = lazy_pattern(r"(?P<year>20\d\d)年底?[（(](?P<count>\d{1,5}[\u4e00-\u9fff]{1,3})[）)]")
_TITLE_COUNT = lazy_pattern(r"[（(](?:共)?\d+[\u4e00-\u9fff]{1,2}[）)]$")
_TITLE_NUMBER = lazy_pattern(
    r"^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,3}[.、])+"
)
_PLAN = lazy_pattern(rf"((?<=[“\"‘「]){QUOTED}(?=[”\"’」])|{BARE})")
_UNDER_WAY = r"(?:20\d\d年)?(?:在建|续建|已[\u4e00-\u9fff]{1,3})"
group_under_way = lazy_pattern(rf"{_UNDER_WAY}[（(]\d{{1,5}}[\u4e00-\u9fff]{{1,3}}[）)]")
may_close_group = lazy_pattern(rf"\t(?:20\d\d年底?|{_UNDER_WAY})[（(]\d|(?:序号|编号)\t")
year_of_event = lazy_pattern(
    r"(?:计划|预计|拟)?(?P<event>(?:开工|建成|投产|投运|竣工|完工|投用|建设)[\u4e00-\u9fff]{0,4}?)(?:年限|年份|年度|时间)"
)
_WHOLE = ("全市", "全县", "全区", "全省", "全州")
whole = frozenset({"合计", "总计", "小计", *_WHOLE, *(f"{place}合计" for place in _WHOLE)})
unit_label = "单位："
year_split = lazy_pattern(r"(?<=年)(?=(?:19|20)\d\d)")
years = lazy_pattern(r"(?:年份|年度|时间|年)(?:[（(]年度?[）)])?")
thing_label = lazy_pattern(
    r"[\u4e00-\u9fff]{0,6}(?:区域|片区|地区|地点|名称|项目|工程|路段|河道|河段|水库|学校|小区|乡镇|街道|区县|县区|市县|对象|范围)"
)
measures = lazy_pattern(r"(?:[率数量额]|面积|占比|比例|比重|规模|投资|里程|长度|产值|收入)$")
row_number_label = lazy_pattern("序|编号")
caption_unit = lazy_pattern(  # at the end of a line; 填报单位 and 制表单位 are offices
    r"(?<![报表送制责办设管理编])单位[：:][^\S\n]*([^\s，。；：）)]{1,8})[）)]?[^\S\n]*$", re.MULTILINE
)
unit_list = lazy_pattern("[、,，/和]")
rate_units = frozenset({"%", "％", "个百分点"})
is_rate = lazy_pattern(r"(?:率|比重|比例|占比|增速|增幅|增长|降幅|下降|比)(?:[（(]|$)")
note = lazy_pattern(
    r"（?(?:注|备注|说明|资料来源|数据来源)\d{0,2}[：:.．、]|\d{1,2}[.．、]?(?:指|按|暂|不含|含|包括|采用)"
)
event_end = "。；，"
growth_label = "增"
yearly_growth = "年均增长"
total_growth = "累计增长"
compared_growth = "增长"


# Units without 万 and 亿, each with how the names of what is measured in them read.
_COUNTS = tuple(
    (lazy_pattern(units), lazy_pattern(names))
    for units, names in (
        (
            r"亩|公顷|平方公里|平方米|平方千米",
            r"面积|造林|绿化|农田|林网|种植|播种|用地|湿地|退耕|封育|复垦|用房|住房",
        ),
        (r"株|棵", r"植树|栽植|树|苗木|株"),
        (r"人|人次|名", r"人[数口员次]?|劳动力|就业|培训|学生|农民|职工|参保"),
        (r"户", r"户|家庭"),
        (r"元", r"资金|投资|投入|收入|产值|增加值|[总税]额|税收|费"),
        (r"公里|米", r"公路|里程|管网|道路|渠|堤|长度|[线路]$"),
        (r"吨|公斤|斤", r"产量|排放|减排|削减|粮|肉|蛋|奶|吨"),
        (r"头|只|羽", r"生猪|牛|羊|禽|出栏|存栏"),
    )
)


def may_count(unit: str, name: str) -> bool:
    """Whether what this name measures may be given in this unit: 造林面积 in 万亩, not in 万株."""
    bare = unit.lstrip("百千万亿") or unit
    named = next((names for units, names in _COUNTS if units.fullmatch(bare)), None)
    return named is not None and named.search(name) is not None


def plan_year(label: str) -> int | None:
    """十四五年均增速 → 2025."""
    match = _PLAN.search(label)
    number = plan_number(match[1]) if match else None
    return plan_period(number).last.year if number else None


def group_title(text: str) -> str:
    """泵站（新建）（12座） → 泵站新建."""
    bare = _TITLE_NUMBER.sub("", _TITLE_COUNT.sub("", text.strip()))
    return bare.replace("（", "").replace("）", "") if len(bare) <= 30 and "，" not in bare else ""


def baseline(year: int | None, label: str, value: str) -> str:
    """What a value is compared with, as a text would write it: 2020年60%."""
    opening = f"{year}年" if year else label.removesuffix("值")
    return opening + value.strip("[]［］〔〕*＊")
