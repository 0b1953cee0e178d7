"""How headings of Chinese documents are numbered: 第一章, 第二节, 一、, （一）, 1., （1）, ①."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese import cell_line_forms, line_forms
from tracker.chinese.responsible_unit_labels import label

_DIGITS = "一二三四五六七八九十百"
_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, lazy_pattern(rf"第[{_DIGITS}\d]+[章篇编](?!程)|[{_DIGITS}]{{1,3}}编")),
    (2, lazy_pattern(rf"第[{_DIGITS}\d]+[节部](?!分)")),
    (3, lazy_pattern(rf"[{_DIGITS}]{{1,4}}、")),
    (4, lazy_pattern(rf"（[{_DIGITS}]{{1,4}}）")),
    (4, lazy_pattern(r"\d{1,2}\.\d{1,2}(?!\.?\d)(?=[\u4e00-\u9fff“《])(?![万亿元个人倍米公亩吨家所年])")),
    (5, lazy_pattern(r"\d{1,2}\.\d{1,2}\.\d{1,2}(?=[\u4e00-\u9fff“《])")),
    (5, lazy_pattern(r"\d{1,3}[.．、](?!\d)|专栏\d*|表\d")),
    (6, lazy_pattern(r"（\d{1,3}）|\d{1,3}）|[①-⑳]")),
)
_MAY_BE_NUMBERED = lazy_pattern(rf"[第{_DIGITS}（\d专表①-⑳]")  # how all of these begin

no_heading_end = lazy_pattern(r"[。！？；，、…”]$")
sentence_mark = lazy_pattern(r"[。；！]")
_OF_PAGE = (
    r"^(?:(?:发布|发表|更新)?(?:时间|日期)|(?:文章|信息|稿件)?来源)[:：]"  # when and where a page was put up
)
plain_no_heading = lazy_pattern(rf"[。；\t|]|{_OF_PAGE}|{label.pattern}")
counts = lazy_pattern(
    r"(?<![\d.])(?!20\d\d年|19\d\d年|\d{1,2}月|\d{1,2}日(?!内))\d[\d.,]*(?:%|[\u4e00-\u9fff])"
    r"|(?<![第一二三四五六七八九十百千])[两二三四五六七八九十]{1,3}(?:[座所处栋幢台辆间套艘眼]|条(?!主?线|措|例|款|路径))"
    r"|(?:不[低高少多大小]于|不超过|[≥≤])\s*\d"  # 室温不低于18℃, 水压≥0.2MPa
    r"|(?<![健安周齐保完])全覆盖|清零|翻[一两]番"
)
# A headline that names an annex, or what is to be done in a year: numbered sections stand below it.
part = lazy_pattern(
    r"^附[件录表]\s?[\d一二三四五六七八九十]{0,2}(?:[：:]?$|[：:\s]\s*(?!\d{1,2}[.．、]))"
    r"|^附[件录表][\d一二三四五六七八九十]{1,2}[\u4e00-\u9fff“”《》（）]{2,30}$"
    r"|^[^。；，：]{0,12}(?:20\d\d年度?|今年|明年|本年度)[^。；，：]{0,12}"
    r"(?:实事|实事项目|重点工作|工作重点|工作安排|主要任务|重点任务|目标任务|工作任务|主要目标|预期目标)"
    r"(?:任务|清单|安排|目标)?(?:（[^）]{1,12}）)?$"
)
inline = lazy_pattern(r"[^。！？；，：\n]{2,40}[。：]")
_SAID = rf"[{_DIGITS}]是"
# 一是…; 水利方面，…: one of several topics side by side.
said_item = lazy_pattern(rf"{_SAID}|(?:在)?[\u4e00-\u9fff]{{2,8}}(?:方面|领域)[，：]")
item = lazy_pattern(rf"[-—•●▪◆*]|{_SAID}|[①-⑳]|\d{{1,3}}[.、）]|——")
marked_item = lazy_pattern(r"[-–•●▪◆■○*]")
list_mark = lazy_pattern(r"[-—–•●▪◆■○*·]|[①-⑳]|（\d{1,2}）|\(\d{1,2}\)|\d{1,2}(?:[、）]|[.．](?!\d))")
before_goal = lazy_pattern(r"(?:力争|争取|确保|力保)(?:实现|完成)?$")
_POINT = r"(?:\d{1,2}月(?:份|[上中下]旬)?[底末初]?|第?[一二三四1-4]季度[底末]?|[上下]半年|年[底末内中])"
deadline = lazy_pattern(  # 2026年6月底, 9月底前完成, not the year or the day that heads what is said of it
    rf"(?:(?:20\d\d|今|本)年(?:{_POINT}|[底末]|(?=之?前))|{_POINT})(?:之?前)?"
    r"(?:全部|全面|基本)?(?:完成|完工|建成|竣工|投产|投用|投入使用)?"
)
_DOES = (
    "完成|建成|竣工|完工|交付|投产|投用|投入使用|投入运营|开工|启动|启用|出台|印发|制定|编制|发布|实现|形成|上线|通车|封顶|验收|进场|达到"
    "|组织|召开|举办|开展"
)
# A line that tells what is done by when, and heads nothing: 3.6月底前完成平台搭建, 4.2026年建成水厂。
dated_task = lazy_pattern(
    rf"{_POINT}(?:之?前)?[，：]?(?:力争|争取|确保|全部|全面|基本|率先)*(?:{_DOES})"
    rf"|(?:20\d\d年|[今明]年)[^，。；：]{{0,12}}(?:{_DOES})[^。]*。$"
)
office = cell_line_forms.office
announces = lazy_pattern(r"(?:实事|任务|清单|事项|项目|目标|举措|措施|要点|工作|安排)(?:（[^）]{1,12}）)?$")
framed = line_forms.framed
sentence_ends = "。；！？"
lead_in_end = "："


def level(line: str) -> int:
    """1 (章) to 6 (（1）) by the number that a line of the clean copy begins with; 0 without one."""
    if not _MAY_BE_NUMBERED.match(line):
        return 0
    return next((depth for depth, mark in _LEVELS if mark.match(line)), 0)
