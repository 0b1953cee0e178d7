"""Tables of indicators that run on in one line: 指标名称单位2025年目标值1供水普及率%≥99市水务局2….

Expressions are over a line as it stands, with or without blanks between the cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese import cell_line_forms
from tracker.language.document import CellRole

needed = "指标"  # a word of every header
_YEAR = r"(?:19|20)\d\d ?年"
_LABEL = (
    r"序 ?号|(?:主要|具体|核心|考核)?指标(?:名称|内容)?|(?:计量|指标)?单位|类 ?别|领域"
    rf"|{_YEAR}(?:度|底|末)? ?(?:规划|预期|发展)?(?:目标|现状|基期|实际|完成)?值?"
    r"|(?:规划|预期|发展)?目标值?|现状值?|基期值?|(?:指标)?(?:属性|性质)|(?:资料|数据|指标)来源"
    r"|(?:责任|牵头|负责|主管|实施)(?:单位|部门)|(?:五年)?(?:年均|累计)(?:增长|增速)?(?:率|值)?"
)
_BLANK = r"[ \t\u3000]*"
_NUMERAL = r"[一二三四五六七八九十]{1,3}"
# Behind it a number or the title of a group begins the first row. 指标单位 may be one label or two.
header = lazy_pattern(
    rf"(?:(?>(?:{_LABEL}){_BLANK})){{3,}}(?=\d|{_NUMERAL}、|[（(]{_NUMERAL}[）)]|[\u4e00-\u9fff]{{2,10}} +\d)"
)
label = lazy_pattern(_LABEL)
# Which columns a table may have, by their roles in order.
_COLUMNS = lazy_pattern(r"(?:number )?(?:other )?name (?:unit )?(?:value )+(?:nature )?(?:(?:lead|other) )?")
_GROUP = rf"(?:{_NUMERAL}、|[（(]{_NUMERAL}[）)])[\u4e00-\u9fff]{{2,12}}?"
_NUMBER = r"\d{1,3}(?:[.．、](?!\d)|(?=[ \t\u3000\u4e00-\u9fff“A-Z]))"
_NAME = r"(?P<name>[^≥≧≤≦<>＜＞=＝。；]{2,44}?)"
_DIGITS = r"(?<![\d.])\d+(?:,\d{3})*(?:\.\d+)?"
_VALUE = (
    rf"(?:[≥≧≤≦<>＜＞=＝~～≈]|不低于|不高于|不超过|控制在)?{_BLANK}{_DIGITS}(?:[-–—~～]\d+(?:\.\d+)?)?"
    rf"(?:{_BLANK}(?:左右|以[上下内]))?|[\[［]{_BLANK}{_DIGITS}{_BLANK}[\]］]|[-—–]{{1,2}}"
)
_UNIT = (
    r"(?:万?吨标准煤|[万亿千百]{0,2}(?:立方米|平方米|平方公里|公里|公顷|亩|吨|元|人年|人次|人|千瓦时|千瓦|户|件|册))"
    r"(?:/[\u4e00-\u9fff万亿]{1,4})?|微克/立方米|毫克/升|1?/10万|[%％‰/]|个百分点"
    r"|[个家项所座套张床辆台处岁年天分倍度篇只头条株间部场枚枝支公]|小时|分钟|标台"
)
_OFFICE = r"[\u4e00-\u9fff]{1,12}?(?:局|委|厅|办|总队|支队|部门?|中心|公司|署|院|会)(?![会员])"
_NEXT = rf"(?={_BLANK}(?:{_NUMERAL}、|$)|[ \t\u3000]+{_NUMBER}{_BLANK}[\u4e00-\u9fffA-Z“])"


task_needed: tuple[str, ...] = ("时限", "完成时间", "完成期限", "时间节点")
_TASK_LABEL = "(?:工作|具体|主要|重点|目标|建设|实施|年度)?(?:任务|措施|举措|内容|事项|项目)(?:名称|内容)?"
task_header = lazy_pattern(
    rf"(?P<task>{_TASK_LABEL}){_BLANK}(?P<due>(?:完成|办结|整改)?(?:时限|时间|期限|时间节点)){_BLANK}"
    rf"(?:主要|牵头|具体)?(?P<lead>(?:责任|牵头|负责|主办|实施)(?:单位|部门)){_BLANK}"
)
# A number begins the next row, and none stands in a task; behind the month stand the units.
_ROW_NUMBER = r"(?<!\d)\d{1,3}[.．、](?!\d)"
_DEADLINE = (
    r"(?:20\d\d年)?(?:1[0-2]|[1-9])月(?:\d{1,2}日)?(?:份|[底末])?前?|20\d\d年[底末]?前?|全年|年[底内]前?"
    r"|[上下]半年|第?[一二三四]季度末?"
)
_UNITS = r"(?:[各全]|省|市|[区县州旗镇乡](?!间|域)|相关)[^，。；：\d\n]{1,60}?"
task_row = lazy_pattern(
    rf"{_ROW_NUMBER}{_BLANK}(?P<task>(?:(?!{_ROW_NUMBER})[^\n]){{4,120}}?){_BLANK}(?P<due>{_DEADLINE}){_BLANK}"
    rf"(?P<lead>{_UNITS})(?={_BLANK}(?:\d|[一二三四五六七八九十]{{1,3}}、|$))"
)


def columns(labels: Sequence[str]) -> tuple[CellRole, ...] | None:
    """What the columns under these labels hold; None where rows cannot be told apart by that."""
    roles = [cell_line_forms.role("".join(one.split())) for one in labels]
    known = tuple(one for one in roles if one is not None)
    fits = len(known) == len(roles) and _COLUMNS.fullmatch("".join(f"{one} " for one in known))
    return known if fits else None


@lru_cache(maxsize=64)
def row(roles: tuple[CellRole, ...]) -> re.Pattern[str]:
    """A row of such columns: `group` is a title before it, the other groups are its cells in order."""
    title = _GROUP
    if "other" in roles[: roles.index("name")]:  # of kinds, each named once
        title = rf"{_GROUP}|[\u4e00-\u9fff]{{2,10}}(?=[ \t\u3000])"
    parts = [
        rf"{_BLANK}(?:(?P<group>{title}){_BLANK}(?=\d))?",
        rf"(?P<number>{_NUMBER})?{_BLANK}{_NAME}",
    ]
    behind = roles[roles.index("name") + 1 :]
    for number, held in enumerate(behind):
        if held == "unit":
            parts.append(rf"{_BLANK}(?P<unit>{_UNIT})?")
        elif held == "value":
            parts.append(rf"{_BLANK}(?P<value{number}>{_VALUE})")
        elif held == "nature":
            parts.append(rf"{_BLANK}(?P<tail{number}>(?:约束|预期|指导|引导)性(?:指标)?)")
        else:
            parts.append(rf"{_BLANK}(?P<tail{number}>{_OFFICE}(?:、{_OFFICE})*)")
    return re.compile("".join(parts) + (_NEXT if behind[-1] == "value" else ""))


def number_ahead(number: int) -> re.Pattern[str]:
    """Where the row with a number may begin."""
    return re.compile(rf"(?<![\d.]){number}(?:[.．、](?!\d)|(?=[ \t\u3000\u4e00-\u9fff“]))")
