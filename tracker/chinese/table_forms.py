"""The words that head the columns of Chinese tables of indicators, and what their cells look like."""

from __future__ import annotations

from tracker.base.lazy_patterns import lazy_pattern

INDICATOR = r"(?:主要|具体|核心|考核|评价|监测|[一二三]级|规划|发展|约束性)?指标"
_NAMED = "工程|任务|事项|物资|产品|品种|设备|材料|作物|树种"
_NAME = rf"(?:{INDICATOR}(?:名称|内容|项)?|(?:{_NAMED})名称|项目|名称|目标名称|目标项)"
_YEAR = r"(?:(?:到|至)?(?:19|20)\d\d年?(?:底|末)?)"
_PLAN = r"(?:[“\"]?(?:[六七八九]|十[一二三四五六七八九]?)五[”\"]?)"
_POINT = r"(?:第?[一二三四1-4]季度末?|前[二两三23]季度|[上下]半年|(?:1[0-2]|0?[1-9])月[底末](?:前)?)"
VALUES = (
    rf"(?:{_YEAR}|{_PLAN}(?:时期|期间|期末|末|规划)?|(?:规划|预期|发展|工作|任务|年度|计划)?目标(?:值|数)?|计划(?:数|值)?|任务(?:数|量)?|现状(?:值|数)?"
    r"|基期(?:值)?|基准(?:值|年)?|实际(?:值|数)?|(?:预计)?完成(?:值|数|情况)?|预计(?:值|数)?|期末|近期|中期|远期"
    r"|(?:五年|[三3]年)?年?(?:年均|累计|总计)(?:增速|增长|增长率|增幅|提高|下降|变化)?|增速|增长率|增长|指标值|数值"
    rf"|{_POINT}(?:目标|计划|任务|节点)?)"
)
_ATTRIBUTE = r"(?:(?:计量)?单位|(?:指标)?(?:属性|类型|性质|类别)|类别|领域|分类|序号?|号|编号|备注|说明)"
_NOTE = (
    r"(?:[（(\[［](?:%|％|累计|年均|预计|现状|目标|基期|基准年|约束性|预期性|单位[^）)]{0,6})[）)\]］]"
    r"|[/／、*])"
)
header = lazy_pattern(rf"(?>{_NAME}|{VALUES}|{_ATTRIBUTE}|{_NOTE}|[值数年])++")
time_point = lazy_pattern(_POINT)
caption = lazy_pattern(r"[（(]?\s*(?:计量)?单位\s*[:：]")
name = lazy_pattern(_NAME)
value = lazy_pattern(VALUES)
NUMBER = r"[\d０-９][\d０-９.,．，]*"
value_cell = lazy_pattern(
    rf"[\[［〔【（(]?(?:[≥≧>＞﹥≤≦<＜﹤~～≈约]|不低于|不少于|不超过|不高于|达到|累计|控制在)*{NUMBER}\S{{0,9}}$|[-—–－/]{{1,4}}$"
)
nature_cell = lazy_pattern(r"[（(\[]?(?:约束|预期|指导|引导)性?(?:指标)?[）)\]]?$")
NOTES = r"注\s*\d{0,2}[:：]|(?:备注|说明|资料来源|数据来源)[:：]"
sentence = lazy_pattern(rf"[。；！？;]|^(?:{NOTES})")
HEADINGS = r"第[一二三四五六七八九十百\d]{1,4}[章节篇编]|#{1,6}\s|专栏\s*\d|附件|表\s*\d"
heading = lazy_pattern(HEADINGS)
numbered = lazy_pattern(r"[一二三四五六七八九十]+、|[（(][一二三]|\d+[.．、 ]")
row_number = lazy_pattern(r"(\d{1,3})[.．、]?")
wrapped_unit = lazy_pattern(r"/[亿万]?$")
word = lazy_pattern(r"[\u4e00-\u9fff]{3}")
year_gap = lazy_pattern(r"(?<=\d)\s+(?=年)")
year = "年"
open_line = lazy_pattern(r"[\u4e00-\u9fff\d%㎡）)]$")
_COUNT = r"\d[\d.,]*[万亿千百]{0,2}[\u4e00-\u9fff㎡%]{1,4}"
counted_line = lazy_pattern(rf"[\u4e00-\u9fff](?:达到?|约|近|超过?|不少于|不低于)?{_COUNT}$")
counts = lazy_pattern(rf"^[\u4e00-\u9fff]{{2}}.{{0,40}}?{_COUNT}")
numbered_part = lazy_pattern(r"(?:\d{1,2}[.．、)）](?!\d)|[(（]\d{1,2}[)）]|[①-⑳])\s*[\u4e00-\u9fff\d]")
part_end = "；"
